"""The page of one box: its quick reference (R22)."""

from dataclasses import dataclass, field
from typing import Any

from frameworks.library import Grid
from frameworks.models import Cell, CellItem
from frameworks.presenters.grids import present_grid
from frameworks.presenters.guide.links import cell_link
from frameworks.sources import source_line

Kind = CellItem.Kind


@dataclass(frozen=True)
class Question:
    """A question to ask, with those that follow it up (R66); or a note to the manager (C12)."""

    text: str
    is_note: bool
    follow_ups: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class QuestionPart:
    """One of the two parts of a bank of questions, under its printed heading (C10)."""

    heading: str
    questions: list[Question]


@dataclass(frozen=True)
class Lines:
    """One printed list of a box."""

    heading: str
    intro: str
    texts: list[str]


def present_cell(grid: Grid, cell: Cell) -> dict[str, Any]:
    """Everything on the page of one box, and the boxes before and after it."""
    at = grid.cells.index(cell)
    return {
        "cell": cell,
        "definition": printed_list(grid, cell, Kind.DEFINITION),
        "parts": question_parts(grid.items(cell, Kind.QUESTION)),
        "considerations": printed_list(grid, cell, Kind.CONSIDERATION),
        "leadership": printed_list(grid, cell, Kind.LEADERSHIP),
        "interventions": printed_list(grid, cell, Kind.INTERVENTION),
        "small_grid": present_grid(
            grid,
            caption=f"Where {cell.title} stands on the grid",
            current=cell,
            current_label="Here",
        ),
        "source": source_line(cell, cell.appendix_section),
        "version": grid.framework.version,
        "previous": cell_link(grid.cells[at - 1]) if at else None,
        "next": cell_link(grid.cells[at + 1]) if at + 1 < len(grid.cells) else None,
    }


def printed_list(grid: Grid, cell: Cell, kind: CellItem.Kind) -> Lines | None:
    """The lines of one kind under their printed heading (C13), None where none are printed."""
    items = grid.items(cell, kind)
    if not items:
        return None
    first = items[0]
    return Lines(first.heading, first.intro, [item.text for item in items])


def question_parts(items: list[CellItem]) -> list[QuestionPart]:
    """The bank of questions in the order of print; a follow-up stands under what it follows.

    A follow-up printed after the break moves to its question before it: the break parts a pair
    only because a page ended there (C10).
    """
    asked: dict[int, Question] = {}
    parts: dict[int, QuestionPart] = {}
    for item in items:
        part = parts.setdefault(item.part, QuestionPart(item.heading, []))
        if item.follows_id is None:
            question = Question(item.text, is_note=item.note_to_manager)
            asked[item.pk] = question
            part.questions.append(question)
        else:
            asked[item.follows_id].follow_ups.append(item.text)
    return list(parts.values())
