"""A grid as components/grid.html shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from django.urls import reverse

from frameworks.library import Grid
from frameworks.models import Cell, CellItem, Level

Size = Literal["full", "small", "choose", "blank"]


@dataclass(frozen=True)
class Marker:
    """Who sees somebody in a box: kind is manager, self, agreed, calibrated or previous."""

    label: str
    kind: str


def present_grid(
    grid: Grid,
    *,
    caption: str,
    size: Size = "small",
    printed: bool = False,
    markers: Mapping[str, Sequence[Marker]] | None = None,
    current: Cell | None = None,
    current_label: str = "",
    link: bool = True,
    field: str = "",
    extras: Mapping[str, Mapping[str, Any]] | None = None,
) -> dict[str, Any]:
    """The context of components/grid.html: `with grid=grid size=grid.size`.

    `printed` adds the definitions of the levels and the bullets of the boxes, as the document
    prints them. `markers` and `extras` go by the key of a box; extras may replace or add anything
    (people, count, url). `current` is the box that the page is about; where boxes are chosen, it
    is the chosen one, and `field` the name of the radio buttons.
    """
    by_row: dict[int, list[dict[str, Any]]] = {level.number: [] for level in grid.rows}
    for cell in grid.cells:
        shown = {
            **_cell(cell, size=size, link=link),
            "bullets": bullets(grid, cell) if printed else [],
            "markers": list((markers or {}).get(cell.key, ())),
            **_current(cell, current, current_label, size),
            **(extras or {}).get(cell.key, {}),
        }
        by_row[cell.row.number].append(shown)
    rows_title, columns_title = grid.rows[0].axis.title, grid.columns[0].axis.title
    return {
        "caption": caption,
        "size": size,
        "rows_title": rows_title,
        "columns_title": columns_title,
        "columns": [_level(level, printed=printed) for level in grid.columns],
        "rows": [
            {**_level(level, printed=printed), "cells": by_row[level.number]} for level in grid.rows
        ],
        "field": field,
    }


def bullets(grid: Grid, cell: Cell) -> list[str]:
    """What the grid itself prints in a box, which is not what its own page says of it."""
    return [item.text for item in grid.items(cell, CellItem.Kind.GRID_BULLET)]


def _cell(cell: Cell, *, size: Size, link: bool) -> dict[str, Any]:
    return {
        "key": cell.key,
        "code": cell.code,
        "title": cell.title,
        "subtitle": cell.subtitle,
        "band": cell.band,
        "value": cell.key,
        "url": reverse("cell", args=[cell.key]) if link and size != "choose" else "",
    }


def _current(cell: Cell, current: Cell | None, label: str, size: Size) -> dict[str, Any]:
    is_current = current is not None and cell.key == current.key
    if size == "choose":
        return {"is_checked": is_current}
    return {"is_current": is_current, "current_label": label if is_current else ""}


def _level(level: Level, *, printed: bool) -> dict[str, str]:
    return {"title": level.title, "subtitle": level.definition if printed else level.horizon}
