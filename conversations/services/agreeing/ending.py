"""Closing a conversation, and taking one up again."""

from django.core.exceptions import ValidationError
from django.db import transaction

from conversations import emails
from conversations.models import Conversation
from conversations.services.agreeing.drafting import open_outcome
from conversations.services.steps import lock, lock_person, take_step
from conversations.transitions import OPEN, NotPossibleNow, Status
from talentgrid.models import User


@transaction.atomic
def close(*, by: User, conversation: Conversation) -> Conversation:
    """The plan has run its course; what was agreed stays readable."""
    if lock(conversation).status == Status.DISPUTED:
        raise NotPossibleNow("Respond to the statement first")
    locked, taken = take_step("close", conversation=conversation, by=by)
    if taken:
        emails.tell_of_closing(locked)
    return locked


@transaction.atomic
def reopen(*, by: User, conversation: Conversation, reason: str) -> Conversation:
    """Takes the conversation up again, with a reason; what was recorded stays as it is.

    Raises ValidationError without a reason, or while another conversation is under way.
    """
    lock(conversation)
    lock_person(conversation.employee)
    others = conversation.employee.conversations.filter(status__in=OPEN)
    if others.exclude(pk=conversation.pk).exists():
        name = conversation.employee.first_name
        raise ValidationError(
            f"Another conversation with {name} is under way. Carry on there, or cancel it first"
        )
    locked, taken = take_step("reopen", conversation=conversation, by=by, reason=reason)
    if taken:
        open_outcome(by=by, conversation=locked)
        emails.tell_of_reopening(locked)
    return locked
