"""A guide: passages under their headings, with their points."""

from frameworks.loading.content import Record, by_key
from frameworks.models import Framework, GuidePoint, GuideSection, Sourced


def build_guide(framework: Framework, record: Record) -> list[list[Sourced]]:
    """The rows of a guide in the order in which they can be added; nothing where there is none.

    Positions run through the whole guide, a section before those under it, so that one query
    reads it in the order of print.
    """
    top: list[tuple[Record, GuideSection]] = []
    under: list[tuple[Record, GuideSection]] = []
    for entry in record.nested("sections"):
        section = build_section(framework, entry, position=len(top) + len(under) + 1)
        top.append((entry, section))
        for inner in entry.nested("sections"):
            position = len(top) + len(under) + 1
            under.append(
                (inner, build_section(framework, inner, position=position, parent=section))
            )
    by_key([*top, *under])
    points = [point for entry, section in [*top, *under] for point in build_points(section, entry)]
    return [[section for _, section in top], [section for _, section in under], list(points)]


def build_section(
    framework: Framework, record: Record, *, position: int, parent: GuideSection | None = None
) -> GuideSection:
    """One passage. Only those at the top have others under them."""
    nested = ["points"] if parent else ["points", "sections"]
    return record.make(
        GuideSection, nested=nested, framework=framework, position=position, parent=parent
    )


def build_points(section: GuideSection, record: Record) -> list[GuidePoint]:
    """The points of a passage, in order."""
    made = [
        (entry, entry.make(GuidePoint, guide_section=section, position=position))
        for position, entry in enumerate(record.nested("points"), start=1)
    ]
    return list(by_key(made).values())
