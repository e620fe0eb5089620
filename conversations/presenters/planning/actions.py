"""The actions of a plan as cards, and as the rows that others than the two see."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import timezone

from conversations.models import Action, Conversation
from conversations.programmes import Gate, explain
from conversations.saving import clock_time
from conversations.services.planning import box_of, programme_gate
from frameworks.models import Cell
from talentgrid.models import User

COLOURS = {
    Action.Progress.NOT_STARTED: "white",
    Action.Progress.UNDER_WAY: "blue",
    Action.Progress.DONE: "green",
    Action.Progress.STOPPED: "grey",
}
TO_DO = (Action.Progress.NOT_STARTED, Action.Progress.UNDER_WAY)
GROUPS = {"late": "Late", "coming": "Coming up", "done": "Done", "stopped": "Stopped"}


@dataclass(frozen=True)
class ActionProgress:
    """All that others than the two may see of an action."""

    title: str
    kind: str
    due_on: date
    progress: str
    colour: str
    is_late: bool


@dataclass(frozen=True)
class ActionCard(ActionProgress):
    """An action as the two see it. An address is empty where this person may not."""

    key: str
    provider: str
    who: str
    aim: str
    note: str
    impact: str
    printed: str
    offer: str
    programme: str
    programme_reason: str
    programme_warning: str
    report_url: str = ""
    change_url: str = ""
    remove_url: str = ""
    put_back_url: str = ""


@dataclass(frozen=True)
class ActionGroup:
    """Actions that stand alike, under a heading."""

    key: str
    title: str
    cards: list[ActionCard]


def is_late(*, due_on: date, progress: str) -> bool:
    """Its date has passed, and it is neither done nor stopped."""
    return due_on < timezone.localdate() and progress in TO_DO


def group_actions(cards: Iterable[tuple[Action, ActionCard]]) -> list[ActionGroup]:
    """The groups that have anything in them: first what is late, last what has stopped."""
    found: dict[str, list[ActionCard]] = defaultdict(list)
    for action, card in cards:
        found[_group_of(action, late=card.is_late)].append(card)
    return [ActionGroup(key, title, found[key]) for key, title in GROUPS.items() if found[key]]


def _group_of(action: Action, *, late: bool) -> str:
    if late:
        return "late"
    return "coming" if action.progress in TO_DO else str(action.progress)


def progress_rows(conversation: Conversation) -> list[ActionProgress]:
    """The actions without what the two wrote: it is not even read from the database."""
    rows = conversation.actions.filter(removed_at=None).values_list(
        "title", "kind", "due_on", "progress"
    )
    return [
        ActionProgress(
            title=title,
            kind=Action.Kind(kind).label,
            due_on=due_on,
            progress=Action.Progress(progress).label,
            colour=COLOURS[Action.Progress(progress)],
            is_late=is_late(due_on=due_on, progress=progress),
        )
        for title, kind, due_on, progress in rows
    ]


def card_of(
    action: Action, *, user: User, names: tuple[str, str], cell: Cell | None, can_change: bool
) -> ActionCard:
    """One action as this one of the two sees it."""
    printed = action.suggestion.text if action.suggestion else ""
    return ActionCard(
        title=action.title,
        kind=action.get_kind_display(),
        due_on=action.due_on,
        progress=action.get_progress_display(),
        colour=COLOURS[Action.Progress(action.progress)],
        is_late=is_late(due_on=action.due_on, progress=action.progress),
        key=str(action.pk),
        provider=action.get_provider_display(),
        who=_who(action, names),
        aim=action.get_aim_display(),
        note=action.progress_note,
        impact=action.impact,
        printed="" if printed == action.title else printed,
        offer=action.offer.title if action.offer and action.offer.title != action.title else "",
        programme=action.get_programme_level_display() if action.programme_level else "",
        programme_reason=action.programme_reason,
        programme_warning=_programme_warning(action, cell),
        **(_addresses(action, user) if can_change else {}),
    )


def _who(action: Action, names: tuple[str, str]) -> str:
    employee, manager = names
    return {
        Action.Owner.EMPLOYEE: employee,
        Action.Owner.MANAGER: manager,
        Action.Owner.BOTH: f"{employee} and {manager}",
    }[Action.Owner(action.owner)]


def _programme_warning(action: Action, cell: Cell | None) -> str:
    """What to say where the box has changed since the programme was chosen (C2)."""
    if not action.programme_level or action.progress not in TO_DO:
        return ""
    found = programme_gate(level=action.programme_level, cell=cell)
    return explain(found, box=box_of(cell)) if found == Gate.CLOSED else ""


def _addresses(action: Action, user: User) -> dict[str, str]:
    arguments = [action.conversation_id, action.pk]
    if action.removed_at is not None:
        wanted = {"put_back_url": ("action_put_back", "remove_action")}
    else:
        wanted = {
            "report_url": ("action_report", "report_progress"),
            "change_url": ("action_change", "change_action"),
            "remove_url": ("action_remove", "remove_action"),
        }
    return {
        name: reverse(view, args=arguments)
        for name, (view, permission) in wanted.items()
        if user.has_perm(f"conversations.{permission}", action)
    }


def last_saved(action: Action, *, user: User) -> dict[str, str]:
    """Who saved an action last, and at what time, for a page that shows both versions."""
    latest = action.history.select_related("history_user__staff_member").first()
    if latest is None:
        return {"by": "Somebody"}
    person = getattr(latest.history_user, "staff_member", None)
    by = person.first_name if person else "Somebody"
    if latest.history_user == user:
        by = "you (in another window)"
    return {"by": by, "at": clock_time(latest.history_date)}
