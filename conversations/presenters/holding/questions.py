"""The questions: those chosen for this conversation, and the bank that they are chosen from."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from conversations.forms.holding import WordsForm
from conversations.models import QuestionNote
from conversations.presenters.holding.both_views import BothViews
from frameworks import library
from frameworks.library import Grid
from frameworks.models import Cell, CellItem

A_FEW = 4


@dataclass(frozen=True)
class Offer:
    """A question that can be asked with its follow-ups, or a printed note to the manager (C12)."""

    question: CellItem
    follow_ups: list[CellItem]
    heading: str = ""


@dataclass(frozen=True)
class Bank:
    """The questions of one box that are not chosen yet, in the order of print (R65)."""

    cell: Cell
    few: list[Offer]
    rest: list[Offer]
    total: int


@dataclass(frozen=True)
class Pill:
    """A box to take questions from."""

    cell: Cell
    is_chosen: bool


@dataclass(frozen=True)
class Choice:
    """Which box to take questions from, and what it offers. `asked_for` is the key of a box."""

    views: BothViews
    grid: Grid
    asked_for: str
    chosen_ids: frozenset[int]

    @cached_property
    def cell(self) -> Cell | None:
        """The box that questions are offered from: the one asked for, the agreed one, the first."""
        in_play = {cell.key: cell for cell in self.views.boxes}
        if self.asked_for in in_play:
            return in_play[self.asked_for]
        if self.grid.has_cell(self.asked_for):
            return self.grid.cell(self.asked_for)
        return self.views.agreed_box or next(iter(in_play.values()), None)

    @property
    def pills(self) -> list[Pill]:
        """The boxes in play, and another one that was asked for."""
        cells = list(self.views.boxes)
        if self.cell and self.cell not in cells:
            cells.append(self.cell)
        return [Pill(cell, cell == self.cell) for cell in cells]

    @cached_property
    def bank(self) -> Bank | None:
        """The questions of the box, None before there is one."""
        if self.cell is None:
            return None
        versions = (library.grid(view.assessment.framework) for view in self.views.views)
        grid = next((one for one in versions if self.cell in one.cells), self.grid)
        return bank_of(self.cell, grid, chosen_ids=self.chosen_ids)


@dataclass(frozen=True)
class Chosen:
    """A question taken up, with its note and the form to write it in.

    The first that is not asked yet is the next one.
    """

    note: QuestionNote
    follow_ups: list[CellItem]
    form: WordsForm | None = None
    is_next: bool = True

    @property
    def is_asked(self) -> bool:
        """It was asked, or something was said to it."""
        return self.note.state == QuestionNote.State.ASKED


def follow_ups_of(question: CellItem, grid: Grid) -> list[CellItem]:
    """Those that follow it up, wherever they are printed (R66)."""
    items = grid.items(grid.cell(question.cell.key), CellItem.Kind.QUESTION)
    return [item for item in items if item.follows_id == question.pk]


def offer_of(question: CellItem) -> Offer:
    """A question to put back into the bank."""
    grid = library.grid(question.cell.framework)
    return Offer(question, follow_ups_of(question, grid))


def chosen(note: QuestionNote, form: WordsForm | None = None, *, is_next: bool = True) -> Chosen:
    """One question taken up; with a form it can be written to."""
    grid = library.grid(note.question.cell.framework)
    return Chosen(note, follow_ups_of(note.question, grid), form, is_next)


def bank_of(cell: Cell, grid: Grid, *, chosen_ids: frozenset[int]) -> Bank:
    """What is left to choose from: a few first, the rest to be unfolded."""
    items = grid.items(cell, CellItem.Kind.QUESTION)
    offers = list(_offers(items, chosen_ids))
    few, rest = offers[:A_FEW], offers[A_FEW:]
    return Bank(
        cell=cell,
        few=few,
        rest=rest,
        total=sum(1 for item in items if not item.note_to_manager),
    )


def _offers(items: list[CellItem], chosen_ids: frozenset[int]) -> Iterable[Offer]:
    part = items[0].part if items else 1
    for item in items:
        if item.follows_id is not None or item.pk in chosen_ids:
            continue
        heading = item.heading if item.part != part else ""
        part = item.part
        yield Offer(item, [one for one in items if one.follows_id == item.pk], heading)
