"""Reading the reference content. A loaded version never changes, so each is read once a process."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from frameworks.models import Band, Cell, CellItem, Framework, GuideSection, Level

GRID = "nhs_talent_grid"
GUIDE = "talent_conversation_guide"
ROLES = "talent_conversation_roles"
VALUES = "shared_leadership_values"
GUIDES = (GUIDE, ROLES, VALUES)


@dataclass(frozen=True)
class Grid:
    """One version of a grid with all its cells, rows from the top as printed."""

    framework: Framework
    rows: tuple[Level, ...]
    columns: tuple[Level, ...]
    bands: tuple[Band, ...]
    cells: tuple[Cell, ...]

    @cached_property
    def _by_place(self) -> dict[tuple[int, int], Cell]:
        return {(cell.row.number, cell.column.number): cell for cell in self.cells}

    @cached_property
    def _by_key(self) -> dict[str, Cell]:
        return {cell.key: cell for cell in self.cells}

    def cell_at(self, row: int | None, column: int | None) -> Cell | None:
        """The cell at a place, None while one of its two sides is open."""
        return None if row is None or column is None else self._by_place[row, column]

    def has_cell(self, key: str) -> bool:
        """Whether there is a cell with this key."""
        return key in self._by_key

    def cell(self, key: str) -> Cell:
        """The cell with this key; raises KeyError for an unknown one."""
        return self._by_key[key]

    def items(self, cell: Cell, kind: CellItem.Kind) -> list[CellItem]:
        """The printed lines of one kind of a cell, in order."""
        return [item for item in cell.items.all() if item.kind == kind]


@dataclass(frozen=True)
class Guide:
    """One version of a guide: its sections by key, in the order of print."""

    framework: Framework
    sections: dict[str, GuideSection]


@dataclass(frozen=True)
class Shelf:
    """All that the library holds, each in its newest version."""

    grid: Grid
    guides: tuple[Guide, ...]

    def section(self, key: str) -> GuideSection:
        """The section with this key in any of the guides; raises KeyError for an unknown one."""
        for guide in self.guides:
            if key in guide.sections:
                return guide.sections[key]
        raise KeyError(key)


def shelf() -> Shelf:
    """Everything in its newest version: one query once each version was read."""
    newest = Framework.objects.newest(GRID, *GUIDES)
    return Shelf(
        grid=grid(newest[GRID]),
        guides=tuple(
            Guide(newest[key], _read_sections(newest[key].pk, newest[key].checksum))
            for key in GUIDES
        ),
    )


def grid(framework: Framework) -> Grid:
    """The content of one version of a grid."""
    return _read_grid(framework.pk, framework.checksum)


def current_grid() -> Grid:
    """The content of the newest version of the NHS talent grid."""
    return grid(Framework.objects.current(GRID))


def sections(key: str) -> dict[str, GuideSection]:
    """The sections of the newest version of a guide, by key and in order, with their points."""
    framework = Framework.objects.current(key)
    return _read_sections(framework.pk, framework.checksum)


def forget() -> None:
    """Empties what was read, for tests that load content of their own."""
    _read_grid.cache_clear()
    _read_sections.cache_clear()


@lru_cache(maxsize=16)
def _read_grid(framework_id: int, checksum: str) -> Grid:
    framework = Framework.objects.get(pk=framework_id, checksum=checksum)
    levels = Level.objects.filter(axis__framework=framework).select_related("axis")
    cells = framework.cells.select_related("row", "column", "band").prefetch_related(
        "items__follows"
    )
    return Grid(
        framework=framework,
        rows=tuple(levels.filter(axis__side="rows").order_by("-number")),
        columns=tuple(levels.filter(axis__side="columns").order_by("number")),
        bands=tuple(framework.bands.all()),
        cells=tuple(cells),
    )


@lru_cache(maxsize=16)
def _read_sections(framework_id: int, checksum: str) -> dict[str, GuideSection]:
    framework = Framework.objects.get(pk=framework_id, checksum=checksum)
    found = framework.sections.prefetch_related("points", "children__points")
    return {section.key: section for section in found}
