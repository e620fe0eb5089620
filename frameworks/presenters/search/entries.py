"""Every text of the library as an entry to search: read once a process, version by version."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from django.urls import reverse

from frameworks import library
from frameworks.models import Band, Cell, CellItem, Framework, GuideSection, Level
from frameworks.presenters.guide.chapters import Chapter, chapters
from frameworks.presenters.search.elements import element_entries
from frameworks.presenters.search.groups import Group
from frameworks.searching import Entry

Kind = CellItem.Kind
# Lines of a box: their group, what one of them is, and the place on the page of the box.
OF_BOXES = {
    Kind.QUESTION: (Group.QUESTIONS, "Question", "questions"),
    Kind.CONSIDERATION: (Group.DEVELOPMENT, "Consideration", "considerations"),
    Kind.LEADERSHIP: (Group.DEVELOPMENT, "Programme", "programmes"),
    Kind.INTERVENTION: (Group.DEVELOPMENT, "Intervention", "interventions"),
    Kind.DEFINITION: (Group.BOXES, "Definition", "definition"),
}
THE_GRID = "The talent grid"


def entries_of(framework: Framework) -> tuple[Entry, ...]:
    """Every text of one version of whatever the library holds."""
    return _entries(framework.pk, framework.checksum)


@lru_cache(maxsize=64)
def _entries(framework_id: int, checksum: str) -> tuple[Entry, ...]:
    framework = Framework.objects.get(pk=framework_id, checksum=checksum)
    if framework.key == library.GRID:
        return tuple(_grid_entries(library.grid(framework)))
    content = library.content_of(framework)
    if framework.key in library.GUIDES:
        return tuple(_guide_entries(content.sections.values()))
    return tuple(element_entries(content))


# The grid ----------------------------------------------------------------------------------------


def _grid_entries(grid: library.Grid) -> Iterator[Entry]:
    url = reverse("grid")
    yield Entry(Group.PAGES, "Page", "", THE_GRID, url)
    for cell in grid.cells:
        yield from _cell_entries(cell)
    for level in (*grid.rows, *grid.columns):
        yield from _level_entries(level)
    for band in grid.bands:
        yield from _band_entries(band)


def _cell_entries(cell: Cell) -> Iterator[Entry]:
    url = reverse("cell", args=[cell.key])
    name = f"{cell.title} ({cell.code}, {cell.band.name.lower()})"
    yield Entry(Group.PAGES, "Box of the grid", THE_GRID, name, url)
    yield Entry(Group.BOXES, "In short", cell.title, cell.tagline, url)
    if cell.subtitle:
        yield Entry(Group.BOXES, "On the grid", cell.title, cell.subtitle, reverse("grid"))
    for item in cell.items.all():
        yield _item_entry(cell, item, url)


def _item_entry(cell: Cell, item: CellItem, url: str) -> Entry:
    if item.kind not in OF_BOXES:
        return Entry(Group.BOXES, "On the grid", cell.title, item.text, reverse("grid"))
    group, kind, place = OF_BOXES[Kind(item.kind)]
    if item.note_to_manager:
        kind = "Note to the manager"
    return Entry(group, kind, cell.title, item.text, f"{url}#{place}")


def _level_entries(level: Level) -> Iterator[Entry]:
    place = f"{level.axis.title}: {level.title}"
    text = f"{level.title}: {level.definition}"
    yield Entry(Group.BOXES, "Level", level.axis.title, text, reverse("grid"))
    rating = reverse("guide_section", args=["how_to_rate_performance"])
    for paragraph in level.rating_description:
        yield Entry(Group.GUIDANCE, "Level", place, paragraph, f"{rating}#level-{level.key}")


def _band_entries(band: Band) -> Iterator[Entry]:
    url = f"{reverse('grid')}#bands"
    yield Entry(Group.PAGES, "Colour of the grid", THE_GRID, band.name, url)
    for paragraph in band.guidance:
        yield Entry(Group.BOXES, "Colour", band.name, paragraph, url)


# The guides --------------------------------------------------------------------------------------


def _guide_entries(sections: Iterable[GuideSection]) -> Iterator[Entry]:
    for chapter in chapters(sections):
        for top in chapter.sections:
            for section in (top, *top.children.all()):
                yield from _section_entries(chapter, section)


def _section_entries(chapter: Chapter, section: GuideSection) -> Iterator[Entry]:
    is_first = section.key == chapter.key
    url = chapter.url if is_first else f"{chapter.url}#{section.key}"
    place = chapter.title if is_first else f"{chapter.title}: {section.title}"
    yield Entry(Group.PAGES, "Guidance", "" if is_first else chapter.title, section.title, url)
    for text in _texts(section):
        yield Entry(Group.GUIDANCE, "Guidance", place, text, url)


def _texts(section: GuideSection) -> list[str]:
    """Its paragraphs and points; a point with its title before it."""
    points = (": ".join(filter(None, (one.title, one.text))) for one in section.points.all())
    return [*section.paragraphs, *points, *section.closing]
