"""Where the two see the person on the grid. Only what its owner has shared is ever shown here:

the screen stands between the two, so the reader's own unshared view stays off it as well.
"""

from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from assessments.models import Assessment
from conversations.models import Conversation, Outcome, Preparation, Reflection
from conversations.presenters.holding.differences import Comparison, Speaker, compare
from conversations.presenters.holding.talk import Talk
from frameworks import library
from frameworks.library import Grid, Shelf
from frameworks.models import Cell
from frameworks.presenters import Marker, present_grid

MANAGER_MARKER = "Manager"


@dataclass(frozen=True)
class PersonView:
    """One view of the person: whose, and the box that it leads to."""

    kind: str
    label: str
    assessment: Assessment
    cell: Cell | None


@dataclass(frozen=True)
class NotOpen:
    """Whose view is not open yet, in kind words, and what its owner can do."""

    text: str
    url: str = ""
    label: str = ""


@dataclass(frozen=True)
class BothViews:
    """Everything under “Where we each see it”."""

    grid: dict[str, Any]
    reflection: Reflection | None
    preparation: Preparation | None
    views: list[PersonView]
    comparison: Comparison | None
    not_open: list[NotOpen] = field(default_factory=list)
    without_box: list[str] = field(default_factory=list)

    @property
    def boxes(self) -> list[Cell]:
        """The boxes in play, each once: the employee's, the manager's, the agreed one."""
        return list({view.cell.key: view.cell for view in self.views if view.cell}.values())

    @property
    def agreed_box(self) -> Cell | None:
        """The box of what the two agreed, or are agreeing."""
        return next((view.cell for view in self.views if view.kind == "agreed"), None)


def present_both_views(talk: Talk, shelf: Shelf) -> BothViews:
    """What has been shared, side by side."""
    conversation = talk.conversation
    reflection = latest_shared(Reflection, conversation)
    preparation = latest_shared(Preparation, conversation)
    outcome = _outcome(talk)
    grid = shelf.grid
    views = [
        _view("self", conversation.employee.first_name, reflection),
        _view("manager", MANAGER_MARKER, preparation),
        _view("agreed", "Agreed" if outcome and outcome.recorded_at else "Together", outcome),
    ]
    found = [view for view in views if view]
    return BothViews(
        grid=_grid(grid, found, talk),
        reflection=reflection,
        preparation=preparation,
        views=found,
        comparison=_comparison(found, talk),
        not_open=_not_open(talk, reflection, preparation),
        without_box=[
            f"{_whose(view, talk)} view has no box yet: not everything is rated."
            for view in found
            if view.cell is None and view.kind != "agreed"
        ],
    )


def latest_shared[C: (Reflection, Preparation)](
    kind: type[C], conversation: Conversation
) -> C | None:
    """The newest copy that its owner has shared, None before."""
    copies = kind.objects.shared().filter(conversation=conversation)
    return copies.select_related("assessment__framework", "author").order_by("-shared_at").first()


def _outcome(talk: Talk) -> Outcome | None:
    """What the two agree on. The employee reads it here once it is recorded."""
    outcomes = talk.conversation.outcomes.select_related("assessment__framework")
    if not talk.reader_manages:
        outcomes = outcomes.filter(recorded_at__isnull=False)
    outcome = outcomes.first()
    return None if outcome is None or outcome.not_rated else outcome


def _view(
    kind: str, label: str, source: Reflection | Preparation | Outcome | None
) -> PersonView | None:
    if source is None:
        return None
    assessment = source.assessment
    place = assessment.place
    grid = library.grid(assessment.framework)
    cell = grid.cell_at(place.row, place.column) if place else None
    return PersonView(kind=kind, label=label, assessment=assessment, cell=cell)


def _grid(grid: Grid, views: list[PersonView], talk: Talk) -> dict[str, Any]:
    markers: dict[str, list[Marker]] = {}
    for view in views:
        if view.cell:
            markers.setdefault(view.cell.key, []).append(Marker(label=view.label, kind=view.kind))
    return present_grid(
        grid,
        caption=f"Where we each see {talk.conversation.employee.first_name}",
        markers=markers,
        link=False,
    )


def _comparison(views: list[PersonView], talk: Talk) -> Comparison | None:
    by_kind = {view.kind: view for view in views}
    if not {"self", "manager"} <= by_kind.keys():
        return None
    employee = Speaker(talk.conversation.employee.first_name, is_reader=not talk.reader_manages)
    manager = Speaker(talk.manager.first_name, is_reader=talk.reader_manages)
    first = by_kind["self"]
    return compare(
        first.assessment,
        by_kind["manager"].assessment,
        speakers=(employee, manager),
        box=first.cell.title if first.cell else "",
    )


def _whose(view: PersonView, talk: Talk) -> str:
    if (view.kind == "manager") == talk.reader_manages:
        return "Your"
    return f"{talk.other.first_name}’s"


def _not_open(
    talk: Talk, reflection: Reflection | None, preparation: Preparation | None
) -> list[NotOpen]:
    """Kind words for each view that is not open. They do not say whether there is one (C20)."""
    own, others = (preparation, reflection) if talk.reader_manages else (reflection, preparation)
    found = []
    if others is None:
        found.append(NotOpen(_theirs(talk)))
    if own is None:
        found.append(_own(talk))
    return found


def _theirs(talk: Talk) -> str:
    name = talk.other.first_name
    if not talk.can_share:
        return f"{name} did not share a view."
    if talk.reader_manages:
        return f"{name} has not shared a view. That is {name}’s to decide; you can begin without."
    return f"{name} has not opened a view to you yet."


def _own(talk: Talk) -> NotOpen:
    if not talk.can_share:
        return NotOpen("You did not share your view.")
    page, label = (
        ("prepare_share", "Open my preparation")
        if talk.reader_manages
        else ("reflect_share", "Share my reflection")
    )
    return NotOpen(
        f"Your own view is not open to {talk.other.first_name} yet.",
        url=reverse(page, args=[talk.conversation.pk]),
        label=label,
    )
