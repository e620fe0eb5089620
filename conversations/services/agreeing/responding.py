"""The manager's response to a statement, and the three ways on from it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from assessments import services as assessments
from assessments.models import NotRated
from conversations import emails
from conversations.models import Conversation, Response
from conversations.services.agreeing.answering import open_statement, recorded_outcome
from conversations.services.agreeing.drafting import discard_draft, draft_of, record
from conversations.services.steps import lock, take_step
from conversations.transitions import NotPossibleNow
from talentgrid import audit
from talentgrid.concurrency import made_before
from talentgrid.models import User

audit.register({"response_written": "wrote a response to the statement"})

SEEN_DIFFERENTLY = (
    "The two see it differently. Both views are kept, and will be looked at together with others "
    "before anything is placed."
)


@transaction.atomic
def respond(*, by: User, conversation: Conversation, key: Any, text: str) -> Conversation:
    """The manager responds and asks for an answer to the same outcome again.

    The same key twice makes one response, here and below. Raises ValidationError without words or
    for another's key, NotPossibleNow when no statement waits for it.
    """
    if not _write_response(by=by, conversation=conversation, key=key, text=text):
        return lock(conversation)
    discard_draft(conversation)
    locked, _ = take_step("respond", conversation=conversation, by=by)
    emails.ask_for_answer(locked)
    return locked


@transaction.atomic
def respond_with_change(
    *, by: User, conversation: Conversation, key: Any, text: str, version: int | None = None
) -> Conversation:
    """The manager responds and records the changed outcome, which the employee answers next.

    Raises what `record` raises; NotPossibleNow when nothing was changed.
    """
    if not _write_response(by=by, conversation=conversation, key=key, text=text):
        return lock(conversation)
    draft = draft_of(conversation)
    if draft is None:
        raise NotPossibleNow("Change the outcome first")
    return record(by=by, outcome=draft, version=version)


@transaction.atomic
def close_with_difference(
    *, by: User, conversation: Conversation, key: Any, text: str
) -> Conversation:
    """The two leave it at seeing it differently: outside the grid, statement and response kept."""
    if not _write_response(by=by, conversation=conversation, key=key, text=text):
        return lock(conversation)
    discard_draft(conversation)
    locked, _ = take_step("close", conversation=conversation, by=by)
    assessments.record_not_rated(
        by=by,
        subject=locked.employee,
        assessment=recorded_outcome(locked).assessment,
        reason=NotRated.DISPUTED,
        explanation=SEEN_DIFFERENTLY,
    )
    emails.tell_of_closing(locked)
    return locked


def _write_response(*, by: User, conversation: Conversation, key: Any, text: str) -> bool:
    """Writes the response to the statement that waits; False when this one is written already.

    Raises ValidationError without words, and for a key that belongs to another conversation's.
    """
    locked = lock(conversation)
    if made_before(Response.objects.filter(answer__outcome__conversation=locked), key):
        return False
    if not text.strip():
        raise ValidationError({"text": "Respond to what was said, in your own words"})
    statement = open_statement(locked)
    if statement is None:
        raise NotPossibleNow("There is no statement that waits for a response")
    response = Response.objects.create(pk=key, answer=statement, text=text.strip(), by=by)
    audit.record(action="response_written", by=by, about=locked.employee, target=response)
    return True
