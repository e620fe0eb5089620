"""The audit trail: services say what they did, views say what was read."""

from typing import TYPE_CHECKING, Any

from django.db import models

from talentgrid.logs import request_id
from talentgrid.models import AuditEvent

if TYPE_CHECKING:
    from talentgrid.models import StaffMember, User

_ACTIONS: dict[str, str] = {}


def register(actions: dict[str, str]) -> None:
    """Adds actions that may be recorded: key and words, as in “arranged a conversation”."""
    _ACTIONS.update(actions)


def words(action: str) -> str:
    """What an action is called; raises KeyError for one that nobody registered."""
    return _ACTIONS[action]


def record(
    *,
    action: str,
    by: "User | None",
    about: "StaffMember | None" = None,
    target: models.Model | None = None,
    **detail: Any,
) -> AuditEvent:
    """Writes one event. `detail` is for states and counts, never for what a person wrote.

    Raises KeyError for an action that nobody registered.
    """
    words(action)
    return AuditEvent.objects.create(
        action=action,
        actor=by,
        subject=about,
        target=f"{target._meta.label_lower}:{target.pk}" if target else "",
        detail=detail,
        request_id=request_id.get(),
    )


def record_reading(*, action: str, by: "User", about: "StaffMember", target: models.Model) -> None:
    """Writes that somebody read another person's record; reading one's own is nobody's business."""
    if by.acting_staff != about:
        record(action=action, by=by, about=about, target=target)
