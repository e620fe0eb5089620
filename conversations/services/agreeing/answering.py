"""The employee's answer to what was recorded, and the ledger once the two agree."""

from typing import Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import transaction

from assessments import services as assessments
from assessments.models import NotRated
from conversations import emails
from conversations.models import Answer, Conversation, Outcome
from conversations.placing import explain_outcome, review_date
from conversations.services.steps import lock, take_step
from conversations.transitions import NotPossibleNow, Status
from talentgrid.models import User


@transaction.atomic
def agree(
    *, by: User, conversation: Conversation, key: Any, number: int | None = None
) -> Conversation:
    """The employee agrees, and the ledger says where they stand from today.

    `number` is that of the outcome that they read. Raises NotPossibleNow when there is a later
    one, or when they have said that they see it differently.
    """
    locked, taken = take_step("agree", conversation=conversation, by=by)
    if taken:
        outcome = recorded_outcome(locked, number)
        Answer.objects.create(pk=_unused(key), outcome=outcome, kind=Answer.Kind.AGREES, by=by)
        _enter_in_ledger(outcome, by=by)
        emails.tell_of_agreement(locked)
    return locked


@transaction.atomic
def see_differently(
    *, by: User, conversation: Conversation, key: Any, statement: str, number: int | None = None
) -> Conversation:
    """The employee sees it differently; their statement stays, and the manager must respond.

    `number` is that of the outcome that they read; the same key twice makes one answer. Raises
    ValidationError without a statement, NotPossibleNow after another answer.
    """
    if not statement.strip():
        raise ValidationError({"statement": "Say how you see it, in your own words"})
    locked = lock(conversation)
    sent = Answer.objects.filter(pk=key, outcome__conversation=locked)
    if locked.status == Status.DISPUTED and sent.exists():
        return locked
    locked, taken = take_step("differ", conversation=conversation, by=by)
    if not taken:
        raise NotPossibleNow("You have answered already. Your statement stays as you wrote it")
    outcome = recorded_outcome(locked, number)
    Answer.objects.create(
        pk=_unused(key),
        outcome=outcome,
        kind=Answer.Kind.DIFFERS,
        statement=statement.strip(),
        by=by,
    )
    emails.ask_for_response(locked)
    return locked


def _unused(key: Any) -> Any:
    """The key, or another for a page sent again after a response: its words are a new answer."""
    return uuid4() if Answer.objects.filter(pk=key).exists() else key


def open_statement(conversation: Conversation) -> Answer | None:
    """The statement that waits for a response, if there is one."""
    return Answer.objects.filter(
        outcome__conversation=conversation, kind=Answer.Kind.DIFFERS, response=None
    ).first()


def recorded_outcome(conversation: Conversation, number: int | None = None) -> Outcome:
    """The outcome that was recorded last. Raises NotPossibleNow when `number` is another's."""
    outcome = (
        conversation.outcomes.filter(recorded_at__isnull=False)
        .select_related("assessment__subject", "assessment__framework", "recorded_by")[:1]
        .get()
    )
    if number is not None and outcome.number != number:
        raise NotPossibleNow("The outcome was changed since you opened the page. Read it again")
    return outcome


def _enter_in_ledger(outcome: Outcome, *, by: User) -> None:
    """The decision is the one that was recorded; the employee's agreement lets it in."""
    entry: dict[str, Any] = {
        "by": by,
        "decided_by": outcome.recorded_by,
        "assessment": outcome.assessment,
        "explanation": explain_outcome(outcome),
        "review_on": review_date(outcome),
    }
    if outcome.not_rated:
        subject = outcome.assessment.subject
        reason = NotRated(outcome.not_rated)
        assessments.record_not_rated(subject=subject, reason=reason, **entry)
    else:
        assessments.place_person(**entry)
