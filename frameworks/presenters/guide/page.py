"""One page of the guide: the text as printed, and what this site adds to it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from frameworks.library import Shelf
from frameworks.models import GuidePoint, GuideSection
from frameworks.presenters.guide.chapters import (
    AUDIENCES,
    Audience,
    Chapter,
    Tag,
    books,
    printed_under,
)
from frameworks.presenters.guide.flow import present_flow
from frameworks.presenters.guide.links import Link, cell_link, links_of
from frameworks.sources import source_line

# Sections that say more beside each other than one below the other (R5, R6, R59, R71).
SIDE_BY_SIDE = {
    "contrast_talent": "contrast_performance",
    "manager_duties": "candidate_duties",
    "dos": "donts",
}
# What stands on the page after the text of a section, and what replaces the list of its points.
ADDED = {
    "conversation_process": "library/parts/flow.html",
    "how_to_rate_performance": "library/parts/performance_levels.html",
}
INSTEAD_OF_POINTS = {"behaviour_framework_template": "library/parts/behaviour_table.html"}
# What a reader needs to know before the text, in our words.
NOTES = {
    "purpose": (
        "Written for executive directors who apply to a regional talent pool. What it says about "
        "the two roles, and about appraisals, serves every talent conversation."
    ),
}
PROFILES = "who_is_talent_management_for"


@dataclass(frozen=True)
class Point:
    """A point of a section; `link` where this site has a page for it."""

    title: str
    text: str
    link: Link | None = None


@dataclass(frozen=True)
class Passage:
    """A section as a page shows it."""

    section: GuideSection
    points: list[Point]
    rows: list[list["Passage"]]
    links: list[Link] = field(default_factory=list)
    number: int | None = None

    @property
    def audience(self) -> Tag:
        """Who it speaks to."""
        return AUDIENCES[Audience(self.section.audience)]

    @property
    def points_template(self) -> str:
        """How its points are shown."""
        style = self.section.style
        return INSTEAD_OF_POINTS.get(self.section.key, f"library/parts/points_{style}.html")

    @property
    def added_template(self) -> str:
        """What follows its text, if anything."""
        return ADDED.get(self.section.key, "")

    @property
    def heading_is_added(self) -> bool:
        """The document prints no heading above it, so that its title is ours."""
        return self.section.title not in self.section.section


def present_guide(shelf: Shelf, chapter: Chapter) -> dict[str, Any]:
    """One page of the guide, with the page before and the page after it."""
    pages = [page for book in books(shelf) for page in book.chapters]
    at = pages.index(chapter)
    rows = passage_rows(shelf, chapter.sections)
    return {
        "chapter": chapter,
        "note": NOTES.get(chapter.key, ""),
        "first": rows[0][0],
        "rows": rows[1:],
        "previous": pages[at - 1].link if at else None,
        "next": pages[at + 1].link if at + 1 < len(pages) else None,
        "source": source_line(chapter.sections[0], printed_under(chapter.sections[0])),
        "added_headings": _added_headings(rows),
        "grid": shelf.grid,
        "flow": present_flow(shelf),
    }


def passage_rows(shelf: Shelf, sections: Iterable[GuideSection]) -> list[list[Passage]]:
    """The sections as rows of one, or of two that belong side by side."""
    rows: list[list[Passage]] = []
    for number, section in enumerate(sections, start=1):
        before = rows[-1][-1].section.key if rows else ""
        shown = passage(shelf, section, number=number)
        if SIDE_BY_SIDE.get(before) == section.key:
            rows[-1].append(shown)
        else:
            rows.append([shown])
    return rows


def passage(shelf: Shelf, section: GuideSection, *, number: int | None = None) -> Passage:
    """One section; it is numbered where the list that it stands in is (R62)."""
    numbered = section.parent is not None and section.parent.style == GuideSection.Style.NUMBERED
    return Passage(
        section=section,
        points=[_point(shelf, section, point) for point in section.points.all()],
        rows=passage_rows(shelf, section.children.all()),
        links=links_of(section.key),
        number=number if numbered else None,
    )


def _point(shelf: Shelf, section: GuideSection, point: GuidePoint) -> Point:
    link = None
    if section.key == PROFILES and shelf.grid.has_cell(point.key):
        link = cell_link(shelf.grid.cell(point.key))
    return Point(title=point.title, text=point.text, link=link)


def _added_headings(rows: list[list[Passage]]) -> list[str]:
    found: list[str] = []
    for shown in (passage for row in rows for passage in row):
        found += [shown.section.title] if shown.heading_is_added else []
        found += _added_headings(shown.rows)
    return found
