"""A grid: its axes and levels, bands, cells, and the printed lines of each cell."""

from collections import defaultdict
from itertools import product

from frameworks.loading.content import Record, by_key
from frameworks.models import Axis, Band, Cell, CellItem, Framework, Level, Sourced

# What the lines of one printed list share, so that each line need not repeat it.
GROUP_NAMES = ("kind", "heading", "intro", "part")


def build_grid(framework: Framework, record: Record) -> list[list[Sourced]]:
    """The rows of a grid in the order in which they can be added; nothing where there is none."""
    axes, levels = build_axes(framework, record)
    bands = build_bands(framework, record)
    cells = build_cells(framework, record, levels, bands)
    items = [item for entry, cell in cells for item in build_items(cell, entry)]
    return [
        axes,
        [level for side in levels.values() for level in side.values()],
        list(bands.values()),
        [cell for _, cell in cells],
        # A follow-up points at a question, which therefore has to be there first.
        [item for item in items if item.follows is None],
        [item for item in items if item.follows is not None],
    ]


def build_axes(
    framework: Framework, record: Record
) -> tuple[list[Sourced], dict[str, dict[str, Level]]]:
    """Both axes, and for each side its levels by key."""
    axes: list[Sourced] = []
    levels: dict[str, dict[str, Level]] = {}
    for entry in record.nested("axes"):
        axis = entry.make(Axis, nested=["levels"], framework=framework)
        if axis.side in levels:
            raise entry.error(f"another axis is on the side “{axis.side}” already")
        axes.append(axis)
        levels[axis.side] = build_levels(axis, entry)
    if axes and set(levels) != set(Axis.Side.values):
        raise record.error("axes: a grid needs one for its rows and one for its columns")
    return axes, levels


def build_levels(axis: Axis, record: Record) -> dict[str, Level]:
    """The levels of an axis by key, which are numbered from 1 without a gap."""
    made = [(entry, build_level(axis, entry)) for entry in record.nested("levels")]
    for number, (entry, level) in enumerate(made, start=1):
        if level.number != number:
            raise entry.error(f"number: this level comes at place {number}, lowest first")
    return by_key(made)


def build_level(axis: Axis, record: Record) -> Level:
    """One level. Its title on the printed grid is seldom another one (C1)."""
    printed_title = record.get("printed_title") or record.get("title", "")
    return record.make(Level, nested=["printed_title"], axis=axis, printed_title=printed_title)


def build_bands(framework: Framework, record: Record) -> dict[str, Band]:
    """The coloured areas by key, in the order of a legend."""
    return by_key(
        (entry, entry.make(Band, framework=framework, position=position))
        for position, entry in enumerate(record.nested("bands"), start=1)
    )


def build_cells(
    framework: Framework,
    record: Record,
    levels: dict[str, dict[str, Level]],
    bands: dict[str, Band],
) -> list[tuple[Record, Cell]]:
    """Each cell with its record; every row meets every column in exactly one cell."""
    rows, columns = levels.get(Axis.Side.ROWS, {}), levels.get(Axis.Side.COLUMNS, {})
    cells: list[tuple[Record, Cell]] = []
    free = set(product(rows, columns))
    for entry in record.nested("cells"):
        place = (str(entry.get("row")), str(entry.get("column")))
        if place not in free:
            raise entry.error(f"row {place[0]}, column {place[1]}: no such place, or it is taken")
        free.remove(place)
        band = str(entry.get("band"))
        if band not in bands:
            raise entry.error(f"band: there is no band “{band}”")
        cell = entry.make(
            Cell,
            nested=["row", "column", "band", "groups"],
            framework=framework,
            row=rows[place[0]],
            column=columns[place[1]],
            band=bands[band],
        )
        cells.append((entry, cell))
    if free:
        row, column = sorted(free)[0]
        raise record.error(f"cells: there is none for row {row}, column {column}")
    by_key(cells)
    by_key(cells, name="code")
    return cells


def build_items(cell: Cell, record: Record) -> list[CellItem]:
    """The lines of a cell, numbered from 1 within their kind."""
    items: dict[str, list[CellItem]] = defaultdict(list)
    for group in record.nested("groups"):
        group.allow({*GROUP_NAMES, "items"})
        shared = {name: group.get(name) for name in GROUP_NAMES if name in group.values}
        for entry in group.nested("items"):
            earlier = items[group.get("kind", "")]
            item = entry.make(
                CellItem,
                nested=["follows"],
                cell=cell,
                position=len(earlier) + 1,
                follows=followed(entry, earlier),
                **shared,
            )
            earlier.append(item)
    return [item for of_kind in items.values() for item in of_kind]


def followed(record: Record, earlier: list[CellItem]) -> CellItem | None:
    """The line that this one follows up, given by its position (R66)."""
    position = record.get("follows")
    if position is None:
        return None
    if position not in range(1, len(earlier) + 1):
        raise record.error(f"follows: there is no line {position} before it")
    item = earlier[position - 1]
    if item.follows is not None:
        raise record.error(f"follows: line {position} follows up another line itself")
    return item
