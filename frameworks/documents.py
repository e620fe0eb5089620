"""The grid as a PDF: one page of A4, to print, to write on, or in high contrast."""

import json
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

from frameworks.library import Shelf
from frameworks.models import Cell, Level
from frameworks.presenters import bullets
from frameworks.sources import source_line
from talentgrid.pdf import compile_pdf


class Form(StrEnum):
    """What the grid is printed for."""

    FULL = "full"
    BLANK = "blank"
    HIGH_CONTRAST = "high-contrast"


TITLES = {
    Form.FULL: "The talent grid",
    Form.BLANK: "The talent grid, to write on",
    Form.HIGH_CONTRAST: "The talent grid in high contrast",
}
PRINTED_IN = {
    Form.FULL: "The Talent Grid Conversation Tool",
    Form.BLANK: "Appendix 2",
    Form.HIGH_CONTRAST: "Appendix 4",
}
TO_WRITE_ON = "blank_template"


def grid_pdf(form: Form, *, shelf: Shelf) -> bytes:
    """The newest version of the grid in this form (R34, R35)."""
    data = json.dumps(grid_data(form, shelf), ensure_ascii=False)
    return _compiled(data, shelf.grid.framework.loaded_at)


def grid_data(form: Form, shelf: Shelf) -> dict[str, Any]:
    """What the template fills in."""
    grid = shelf.grid
    is_blank = form == Form.BLANK
    rows = [
        {
            **_level(form, level),
            "cells": [
                {**_cell(cell), "bullets": [] if is_blank else bullets(grid, cell)}
                for cell in grid.cells
                if cell.row == level
            ],
        }
        for level in grid.rows
    ]
    return {
        "form": form,
        "title": TITLES[form],
        "rows_title": grid.rows[0].axis.title,
        "columns_title": grid.columns[0].axis.title,
        "columns": [_level(form, level) for level in grid.columns],
        "rows": rows,
        "bands": [
            {"key": band.key, "name": band.name, "pattern": band.pattern, "summary": band.summary}
            for band in grid.bands
        ],
        "source": source_line(grid.cells[0], PRINTED_IN[form]),
        **(_to_write_on(shelf) if is_blank else {}),
    }


def _level(form: Form, level: Level) -> dict[str, str]:
    # The blank and the high-contrast grid keep the name of the level as printed (C1).
    title = level.title if form == Form.FULL else level.printed_title
    return {"title": title, "definition": level.definition}


def _cell(cell: Cell) -> dict[str, Any]:
    band = {"key": cell.band.key, "name": cell.band.name, "pattern": cell.band.pattern}
    return {"code": cell.code, "title": cell.title, "subtitle": cell.subtitle, "band": band}


def _to_write_on(shelf: Shelf) -> dict[str, str]:
    section = shelf.section(TO_WRITE_ON)
    return {"purpose": section.paragraphs[0], "box": section.points.all()[0].text}


@lru_cache(maxsize=8)
def _compiled(data: str, made_at: datetime) -> bytes:
    return compile_pdf("grid.typ", json.loads(data), made_at=made_at)
