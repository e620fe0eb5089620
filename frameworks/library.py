"""Reading the reference content. A loaded version never changes, so each is read once a process."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from frameworks.models import (
    Band,
    Cell,
    CellItem,
    Element,
    Framework,
    GuideSection,
    InterpretationRule,
    Level,
    Relation,
    Scale,
    ScaleLevel,
)
from talentgrid.models import Organisation

GRID = "nhs_talent_grid"
GUIDE = "talent_conversation_guide"
ROLES = "talent_conversation_roles"
VALUES = "shared_leadership_values"
GUIDES = (GUIDE, ROLES, VALUES)
SUCCESS_PROFILE = "success_profile_aspirant"
SUCCESS_PROFILE_EXISTING = "success_profile_existing"
INDICATORS = "indicators_of_potential"
TRANSITIONS = "career_transitions"
LEADERSHIP_MODEL = "healthcare_leadership_model"
# What the library prints for everybody, in its order. Each organisation switches on what it uses.
FRAMEWORKS = (
    SUCCESS_PROFILE,
    SUCCESS_PROFILE_EXISTING,
    INDICATORS,
    TRANSITIONS,
    LEADERSHIP_MODEL,
)
# What an organisation asks of its own people (R42): it has one part, of the same name.
BEHAVIOURS = "organisation_behaviours"
BEHAVIOURS_PART = "behaviours"
BEHAVIOURS_NAME = "Behaviours one by one"
# All that a person can be rated against element by element: what everybody is asked comes first.
RATED = (BEHAVIOURS, *FRAMEWORKS)


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
class FrameworkContent:
    """One version of a framework of elements, read whole. Nothing here asks the database."""

    framework: Framework
    elements: tuple[Element, ...]
    scales: dict[int, Scale]
    sections: dict[str, GuideSection]
    relations: tuple[Relation, ...]
    rules: dict[str, InterpretationRule]

    @cached_property
    def _by_key(self) -> dict[str, Element]:
        return {element.key: element for element in self.elements}

    @cached_property
    def _by_parent(self) -> dict[int | None, list[Element]]:
        found: dict[int | None, list[Element]] = {}
        for element in self.elements:
            found.setdefault(element.parent_id, []).append(element)
        return found

    def has(self, key: str) -> bool:
        """Whether there is an element with this key."""
        return key in self._by_key

    def element(self, key: str) -> Element:
        """The element with this key; raises KeyError for an unknown one."""
        return self._by_key[key]

    @property
    def parts(self) -> list[Element]:
        """The elements at the top, in order."""
        return self._by_parent.get(None, [])

    def parent(self, element: Element) -> Element | None:
        """What the element stands under, None at the top."""
        if element.parent_id is None:
            return None
        return next(one for one in self.elements if one.pk == element.parent_id)

    def children(self, element: Element, *kinds: str) -> list[Element]:
        """What stands directly under an element, in order: of these kinds, or all of it."""
        found = self._by_parent.get(element.pk, [])
        return [child for child in found if not kinds or child.kind in kinds]

    def under(self, element: Element) -> list[Element]:
        """The element and everything under it, in the order of print."""
        found = [element]
        for child in self.children(element):
            found.extend(self.under(child))
        return found

    def asked(self, part: Element, *, stage: str = "") -> list[Element]:
        """What people say where they stand on under a part: for one transition, or for all.

        An element that belongs to no transition is asked whichever was chosen (E1).
        """
        return [
            element
            for element in self.under(part)
            if element.is_asked and (not stage or element.stage in {"", stage})
        ]

    def of_kind(self, *kinds: str) -> list[Element]:
        """All elements of these kinds, in order."""
        return [element for element in self.elements if element.kind in kinds]

    def levels(self, element: Element) -> list[ScaleLevel]:
        """The levels on which an element is rated, lowest first; none where it has no scale."""
        if element.scale_id is None:
            return []
        return list(self.scales[element.scale_id].levels.all())


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


def content_of(framework: Framework) -> FrameworkContent:
    """The content of one version of a framework of elements."""
    return _read_elements(framework.pk, framework.checksum)


def current_content(key: str, organisation: Organisation | None = None) -> FrameworkContent:
    """The newest version of a framework of elements, an organisation's own wording first.

    Raises Framework.DoesNotExist where it is not loaded.
    """
    return content_of(Framework.objects.current(key, organisation))


def all_contents(organisation: Organisation | None = None) -> dict[str, FrameworkContent]:
    """Every framework of elements in its newest version, by key: one query once each was read."""
    newest = Framework.objects.newest(*FRAMEWORKS, organisation=organisation)
    return {key: content_of(newest[key]) for key in FRAMEWORKS}


def contents_in_use(organisation: Organisation) -> list[FrameworkContent]:
    """The frameworks that an organisation uses, its own behaviours first."""
    newest = Framework.objects.newest_in_use(organisation)
    return [content_of(newest[key]) for key in RATED if key in newest]


def forget() -> None:
    """Empties what was read, for tests that load content of their own."""
    for read in (_read_grid, _read_sections, _read_elements):
        read.cache_clear()


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


@lru_cache(maxsize=64)
def _read_sections(framework_id: int, checksum: str) -> dict[str, GuideSection]:
    framework = Framework.objects.get(pk=framework_id, checksum=checksum)
    found = framework.sections.prefetch_related("points", "children__points", "children__children")
    return {section.key: section for section in found}


# Room for the behaviours of many organisations beside what everybody reads.
@lru_cache(maxsize=256)
def _read_elements(framework_id: int, checksum: str) -> FrameworkContent:
    framework = Framework.objects.get(pk=framework_id, checksum=checksum)
    scales = framework.scales.prefetch_related("levels")
    return FrameworkContent(
        framework=framework,
        elements=tuple(framework.elements.all()),
        scales={scale.pk: scale for scale in scales},
        sections=_read_sections(framework_id, checksum),
        relations=tuple(framework.relations.all()),
        rules={rule.key: rule for rule in framework.rules.all()},
    )
