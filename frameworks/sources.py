"""The documents that the content comes from, as a reader would cite them."""

from frameworks.models import (
    Cell,
    Element,
    Framework,
    GuideSection,
    InterpretationRule,
    Relation,
)

Record = Cell | Element | GuideSection | InterpretationRule | Relation

OURS = "ours"
OFFICIAL = "official"
DOCUMENTS = {
    "000": "Senior Leadership Indicators of Potential",
    "001": "Aspire Together: Talent Pool Existing Directors",
    "002": "Guidance on career transitions",
    "003": "Aspire Together: Talent Pool Aspirant Directors",
    "004": "Talent Management Conversation Tool",
}
OWN_WORDING = "the wording that your organisation loaded"


def document_name(record: Framework | Record) -> str:
    """The title of the document that a record was taken from; its short name if it is unknown."""
    return DOCUMENTS.get(record.document, record.document)


def source_line(record: Framework | Record, section: str = "") -> str:
    """Where a record was printed: its document, and its section or the one given."""
    if record.document == OURS:
        return "In Talentgrid’s own words"
    framework = record if isinstance(record, Framework) else record.framework
    if framework.organisation_id is not None:
        return f"From: {OWN_WORDING}{_named_there(record)}"
    if isinstance(record, Framework):
        return f"From: {document_name(record)}"
    return f"From: {document_name(record)}, {section or record.section}"


def _named_there(record: Framework | Record) -> str:
    """What an organisation says of where its words are from.

    The file to fill in names the documents of ours, which do not print what somebody put there.
    """
    if record.document == OFFICIAL or record.document in DOCUMENTS:
        return ""
    section = "" if isinstance(record, Framework) else f", {record.section}"
    return f", {record.document}{section}"
