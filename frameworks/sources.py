"""The documents that the content comes from, as a reader would cite them."""

from frameworks.models import Framework, Sourced

OURS = "ours"
OFFICIAL = "official"
DOCUMENTS = {
    "000": "Senior Leadership Indicators of Potential",
    "001": "Aspire Together: Talent Pool Existing Directors",
    "002": "Guidance on career transitions",
    "003": "Aspire Together: Talent Pool Aspirant Directors",
    "004": "Talent Management Conversation Tool",
    OFFICIAL: "the official wording, which this organisation loaded",
}


def document_name(record: Framework | Sourced) -> str:
    """The title of the document that a record was taken from; its short name if it is unknown."""
    return DOCUMENTS.get(record.document, record.document)


def source_line(record: Sourced, section: str = "") -> str:
    """Where a record was printed: its document, and its section or the one given."""
    if record.document == OURS:
        return "In Talentgrid’s own words"
    return f"From: {document_name(record)}, {section or record.section}"
