"""Taking a conversation from one state to the next."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from conversations.models import Conversation, StatusChange
from conversations.transitions import TRANSITIONS, target_of
from talentgrid import audit
from talentgrid.models import StaffMember, User

audit.register(
    {
        "conversation_arranged": "arranged a talent conversation",
        "conversation_start": "started the talent conversation",
        "conversation_record": "recorded the outcome",
        "conversation_agree": "agreed with the outcome",
        "conversation_differ": "said that they see the outcome differently",
        "conversation_respond": "responded to the statement",
        "conversation_close": "closed the talent conversation",
        "conversation_cancel": "cancelled the talent conversation",
        "conversation_decline": "chose not to have the talent conversation",
        "conversation_reopen": "reopened the talent conversation",
        "conversation_restore": "arranged the cancelled talent conversation again",
    }
)


def lock(conversation: Conversation) -> Conversation:
    """The row as it is now, held until the transaction ends."""
    return (
        Conversation.objects.select_for_update(of=("self",))
        .select_related("employee__organisation", "employee__line_manager")
        .get(pk=conversation.pk)
    )


def lock_person(person: StaffMember) -> None:
    """Holds the person's row, so that two attempts to take up a conversation with them queue.

    Lock the conversation first where there is one, as deciding where somebody stands does.
    """
    StaffMember.objects.select_for_update().get(pk=person.pk)


@transaction.atomic
def take_step(
    name: str, *, conversation: Conversation, by: User, reason: str = ""
) -> tuple[Conversation, bool]:
    """Takes a step of the table, once: the second of a double click finds it taken.

    Returns the conversation and whether this call took the step. Raises NotPossibleNow when it
    does not lead on from here, ValidationError when it asks for a reason and there is none,
    PermissionDenied for a step that is the other's.
    """
    locked = lock(conversation)
    _refuse_the_other(name, locked, by)
    if _was_just_taken(name, locked, by):
        return locked, False
    source = locked.status
    target = target_of(name, status=source)
    if TRANSITIONS[name].needs_reason and not reason.strip():
        raise ValidationError({"reason": "Say why, in a few words that both of you will read"})
    locked.status = target
    locked.version += 1
    locked.save(update_fields=["status", "version"])
    StatusChange.objects.create(
        conversation=locked, step=name, source=source, target=target, by=by, reason=reason.strip()
    )
    audit.record(
        action=f"conversation_{name}", by=by, about=locked.employee, target=locked, came_from=source
    )
    return locked, True


def _refuse_the_other(name: str, conversation: Conversation, by: User) -> None:
    """Nobody decides on themselves, and nobody answers for the employee, whoever calls."""
    is_employee = by.acting_staff is not None and by.acting_staff.pk == conversation.employee_id
    if is_employee != (TRANSITIONS[name].who == "employee"):
        raise PermissionDenied


def _was_just_taken(name: str, conversation: Conversation, by: User) -> bool:
    """The last change was this very step by this very person, so there is nothing left to do."""
    if conversation.status in TRANSITIONS[name].sources:
        return False
    last = conversation.status_changes.order_by("-pk").first()
    return last is not None and (last.step, last.by_id) == (name, by.pk)
