"""The guides as chapters: what was printed under one heading is one page."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse

from frameworks.library import Guide, Shelf
from frameworks.models import GuideSection
from frameworks.presenters.guide.links import Link
from frameworks.sources import document_name

Audience = GuideSection.Audience


@dataclass(frozen=True)
class Tag:
    """A word or two about a section, and the colour of their tag."""

    label: str
    colour: str


AUDIENCES = {
    Audience.BOTH: Tag("For both of you", "white"),
    Audience.MANAGER: Tag("For managers", "blue"),
    Audience.EMPLOYEE: Tag("For employees", "blue"),
    Audience.ORGANISATION: Tag("For organisations", "blue"),
    Audience.CANDIDATE: Tag("For candidates", "blue"),
}


@dataclass(frozen=True)
class Chapter:
    """What stands under one printed heading: a page of the guide."""

    sections: tuple[GuideSection, ...]

    @property
    def key(self) -> str:
        """What its address is made of."""
        return self.sections[0].key

    @property
    def title(self) -> str:
        """The heading of its first section."""
        return self.sections[0].title

    @property
    def url(self) -> str:
        """The page."""
        return reverse("guide_section", args=[self.key])

    @property
    def link(self) -> Link:
        """The page under its title."""
        return Link(self.title, self.url)

    @property
    def audience(self) -> Tag:
        """Who it speaks to: everybody, where its sections differ."""
        found = {section.audience for section in self.sections}
        return AUDIENCES[Audience(found.pop()) if len(found) == 1 else Audience.BOTH]

    @property
    def parts(self) -> list[Link]:
        """The headings further down the page, to jump to."""
        first, *others = self.sections
        inner = [*first.children.all(), *others]
        return [Link(part.title, f"{self.url}#{part.key}") for part in inner]


@dataclass(frozen=True)
class Book:
    """One guide with its chapters."""

    guide: Guide
    chapters: list[Chapter]

    @property
    def title(self) -> str:
        """The name of the guide."""
        return self.guide.framework.name

    @property
    def source(self) -> str:
        """The document that it was printed in."""
        return f"From: {document_name(self.guide.framework)}"


def books(shelf: Shelf) -> list[Book]:
    """Every guide with its chapters, in the order of print."""
    return [Book(guide, chapters(guide.sections.values())) for guide in shelf.guides]


def chapters(sections: Iterable[GuideSection]) -> list[Chapter]:
    """Sections that were printed under the same heading stand on one page."""
    top = [section for section in sections if section.parent_id is None]
    return [Chapter(tuple(run)) for _, run in groupby(top, key=printed_under)]


def printed_under(section: GuideSection) -> str:
    """The heading of the page that a section was printed on."""
    return section.section.partition(":")[0]


def chapter_with(shelf: Shelf, key: str) -> Chapter:
    """The chapter that holds the section with this key; raises KeyError for an unknown one."""
    section = shelf.section(key)
    top = section.parent_id or section.pk
    return next(
        chapter
        for book in books(shelf)
        for chapter in book.chapters
        if top in {one.pk for one in chapter.sections}
    )


def section_url(shelf: Shelf, key: str) -> str:
    """Where a section stands: its page, and the place on it."""
    chapter = chapter_with(shelf, key)
    return chapter.url if chapter.key == key else f"{chapter.url}#{key}"
