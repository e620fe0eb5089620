"""The development plan, and following it up."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from conversations.models import Action, CheckIn, Conversation, Handover
from conversations.programmes import Box, Gate, explain, gate, level_of, needs_note
from conversations.services.steps import lock
from conversations.transitions import NotPossibleNow, Status
from frameworks import library
from frameworks.models import Cell, CellItem, LocalOffer
from talentgrid import audit
from talentgrid.concurrency import made_before, save_version
from talentgrid.models import User
from talentgrid.rules import is_line_manager

audit.register(
    {
        "action_added": "added an action to the plan",
        "action_changed": "changed an action of the plan",
        "action_removed": "took an action out of the plan",
        "action_put_back": "put an action back into the plan",
        "check_in_added": "noted a check-in",
        "handed_over": "noted that a formal procedure took over",
    }
)

PLANNING = (Status.IN_PROGRESS, Status.RECORDED, Status.DISPUTED, Status.AGREED)
FOLLOWING_UP = (Status.RECORDED, Status.DISPUTED, Status.AGREED)

CHOSEN_FIELDS = {"kind", "provider"}
PROGRAMME_FIELDS = {"programme_level", "programme_reason"}


def cell_in_play(conversation: Conversation, *, seen_by: User | None = None) -> Cell | None:
    """The box that the latest outcome leads to, None while it is open or not rated.

    A draft of the outcome is the manager's until they record it: anybody else stands with the
    box that was recorded last.
    """
    outcomes = conversation.outcomes.select_related("assessment__framework")
    if seen_by is not None and not is_line_manager(seen_by, conversation.employee):
        outcomes = outcomes.filter(recorded_at__isnull=False)
    outcome = outcomes.first()
    if outcome is None or outcome.not_rated:
        return None
    place = outcome.assessment.place
    grid = library.grid(outcome.assessment.framework)
    return grid.cell_at(place.row, place.column) if place else None


def programme_gate(*, level: str, cell: Cell | None) -> Gate:
    """What stands before a programme of this level from this box."""
    return gate(level=level, box=box_of(cell))


def box_of(cell: Cell | None) -> Box | None:
    """What the gate needs to know of a cell."""
    if cell is None:
        return None
    return Box(
        opens_programmes=cell.band.opens_programmes,
        targeted_discussion=cell.targeted_discussion,
    )


def require_programme_is_open(*, level: str, cell: Cell | None, reason: str) -> None:
    """Raises ValidationError for a programme that this box does not open, or without its note."""
    if not level:
        return
    found = programme_gate(level=level, cell=cell)
    if found == Gate.CLOSED:
        raise ValidationError({"provider": explain(found, box=box_of(cell))})
    if needs_note(found) and not reason.strip():
        raise ValidationError({"programme_reason": explain(found, box=box_of(cell))})


def require_planning(conversation: Conversation) -> None:
    """Raises NotPossibleNow before the conversation has begun, and once it is closed."""
    if conversation.status not in PLANNING:
        raise NotPossibleNow("The plan can change from the conversation until it is closed")


def require_following_up(conversation: Conversation) -> None:
    """Raises NotPossibleNow before the outcome is recorded, and once it is closed."""
    if conversation.status not in FOLLOWING_UP:
        raise NotPossibleNow("A plan is followed up from the outcome until it is closed")


def _planned(conversation: Conversation) -> Conversation:
    locked = lock(conversation)
    require_planning(locked)
    return locked


def _level(
    *, kind: str, provider: str, suggestion: CellItem | None, offer: LocalOffer | None
) -> str:
    printed = suggestion.programme_level if suggestion else ""
    printed = printed or (offer.programme_level if offer else "")
    return level_of(kind=kind, provider=provider, printed=printed)


@transaction.atomic
def add_action(
    *,
    by: User,
    key: Any,
    conversation: Conversation,
    kind: str,
    provider: str = Action.Provider.LOCAL,
    suggestion: CellItem | None = None,
    offer: LocalOffer | None = None,
    programme_reason: str = "",
    **fields: Any,
) -> Action:
    """Adds an action to the plan; the same key twice makes one. Raises ValidationError (C2)."""
    locked = _planned(conversation)
    existing = made_before(Action.objects.filter(conversation=locked), key)
    if existing:
        return existing
    level = _level(kind=kind, provider=provider, suggestion=suggestion, offer=offer)
    cell = cell_in_play(locked, seen_by=by)
    require_programme_is_open(level=level, cell=cell, reason=programme_reason)
    action = Action.objects.create(
        pk=key,
        conversation=locked,
        added_by=by,
        kind=kind,
        provider=provider,
        suggestion=suggestion,
        offer=offer,
        programme_level=level,
        programme_reason=programme_reason.strip() if level else "",
        **fields,
    )
    audit.record(
        action="action_added", by=by, about=locked.employee, target=action, kind=action.kind
    )
    return action


@transaction.atomic
def change_action(*, by: User, action: Action, version: int, values: dict[str, Any]) -> Action:
    """Changes an action or its progress. Raises StaleWrite, ValidationError (C2)."""
    locked = _planned(action.conversation)
    current = Action.objects.select_related("suggestion", "offer").get(pk=action.pk)
    values = {**values, **_programme_values(current, values)}
    if any(getattr(current, name) != values.get(name) for name in PROGRAMME_FIELDS & values.keys()):
        require_programme_is_open(
            level=values["programme_level"],
            cell=cell_in_play(locked, seen_by=by),
            reason=values["programme_reason"],
        )
    saved = save_version(current, version=version, values=values)
    if saved.version != current.version:
        audit.record(
            action="action_changed",
            by=by,
            about=locked.employee,
            target=saved,
            progress=saved.progress,
        )
    return saved


def _programme_values(action: Action, values: dict[str, Any]) -> dict[str, Any]:
    """The level and the reason that follow from a changed kind, provider or reason."""
    if not (CHOSEN_FIELDS | PROGRAMME_FIELDS) & values.keys():
        return {}
    level = _level(
        kind=values.get("kind", action.kind),
        provider=values.get("provider", action.provider),
        suggestion=action.suggestion,
        offer=action.offer,
    )
    reason = values.get("programme_reason", action.programme_reason).strip()
    return {"programme_level": level, "programme_reason": reason if level else ""}


@transaction.atomic
def remove_action(*, by: User, action: Action) -> Action:
    """Takes an action out of the plan; it can be put back."""
    return _set_removed(by=by, action=action, removed=True)


@transaction.atomic
def put_action_back(*, by: User, action: Action) -> Action:
    """Undoes taking an action out. Raises ValidationError for a programme not open now (C2)."""
    return _set_removed(by=by, action=action, removed=False)


def _set_removed(*, by: User, action: Action, removed: bool) -> Action:
    locked = _planned(action.conversation)
    current = Action.objects.select_for_update().get(pk=action.pk)
    if (current.removed_at is not None) == removed:
        return current
    if not removed:
        require_programme_is_open(
            level=current.programme_level,
            cell=cell_in_play(locked, seen_by=by),
            reason=current.programme_reason,
        )
    current.removed_at = timezone.now() if removed else None
    current.version += 1
    current.save()
    audit.record(
        action="action_removed" if removed else "action_put_back",
        by=by,
        about=locked.employee,
        target=current,
    )
    return current


@transaction.atomic
def add_check_in(
    *, by: User, key: Any, conversation: Conversation, kind: str, happened_on: date, text: str
) -> CheckIn:
    """A short note from a talk after the conversation (R81); the same key twice makes one."""
    locked = lock(conversation)
    require_following_up(locked)
    existing = made_before(CheckIn.objects.filter(conversation=locked), key)
    if existing:
        return existing
    check_in = CheckIn.objects.create(
        pk=key, conversation=locked, kind=kind, happened_on=happened_on, text=text, by=by
    )
    audit.record(action="check_in_added", by=by, about=locked.employee, target=check_in, kind=kind)
    return check_in


@transaction.atomic
def note_handover(*, by: User, conversation: Conversation, handed_over_on: date) -> Handover:
    """That a formal procedure took over, and when; its content stays out of here (R86)."""
    locked = lock(conversation)
    require_following_up(locked)
    handover, created = Handover.objects.get_or_create(
        conversation=locked, defaults={"handed_over_on": handed_over_on, "by": by}
    )
    if created:
        audit.record(action="handed_over", by=by, about=locked.employee, target=handover)
    return handover
