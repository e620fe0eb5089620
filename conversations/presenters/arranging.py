"""What the pages show that plan when to meet."""

from typing import Any

from conversations.forms.arranging import TimeForm
from conversations.models import Conversation
from conversations.scheduling import ASK_FIRST, NOT_KNOWN
from talentgrid.dates import clock, when
from talentgrid.models import AuditEvent, StaffMember, User


def present_meeting(form: TimeForm, person: StaffMember) -> dict[str, Any]:
    """The form with what speaks against its time. `is_unsent` asks to look at that first."""
    is_answered = form.is_bound and form.is_valid()
    warnings = form.warnings if is_answered else []
    return {
        "form": form,
        "employee": person,
        "warnings": warnings,
        "warned_of": form.warned_of if warnings else "",
        "checked": when(form.starts_at, form.cleaned_data["minutes"])
        if is_answered and form.starts_at
        else "",
        "is_unsent": bool(warnings) and not form.errors,
        "ask_first": ASK_FIRST,
        "not_known": [NOT_KNOWN],
    }


def present_conflict(
    current: Conversation, typed: dict[str, Any], *, viewer: User
) -> dict[str, Any]:
    """Both versions of a meeting that was moved in two places at once."""
    saved = {name: getattr(current, name) for name in typed}
    typed_words, saved_words = _in_words(**typed), _in_words(**saved)
    by, at = _last_change(current, viewer)
    return {
        "by": by,
        "at": at,
        "fields": [
            {"label": label, "typed": words, "saved": saved_words[label], "id": field}
            for (label, words), field in zip(
                typed_words.items(), ("id_date", "id_place", "id_setting"), strict=True
            )
            if words != saved_words[label]
        ],
    }


def _in_words(*, starts_at: Any, minutes: int, place: str, setting: str) -> dict[str, str]:
    return {
        "When": when(starts_at, minutes),
        "Place": place,
        "On its own, or beside the appraisal": Conversation.Setting(setting).label,
    }


def _last_change(conversation: Conversation, viewer: User) -> tuple[str, str]:
    events = AuditEvent.objects.filter(
        subject_id=conversation.employee_id, action="conversation_rescheduled"
    )
    event = events.select_related("actor__staff_member").first()
    if event is None:
        return "Somebody", ""
    if event.actor == viewer:
        return "You", clock(event.at)
    return str(getattr(event.actor, "staff_member", event.actor)), clock(event.at)
