"""Holding the conversation: its five stages, the questions asked, and the notes."""

from django.core.exceptions import ValidationError
from django.db import transaction

from conversations.models import Conversation, QuestionNote, StageNote
from conversations.services.steps import lock, take_step
from conversations.transitions import NotPossibleNow, Status
from frameworks.models import CellItem
from talentgrid import audit
from talentgrid.concurrency import save_version
from talentgrid.models import User

audit.register({"stage_reached": "went to a stage of the talent conversation"})

FIRST_STAGE, LAST_STAGE = 1, 5


class PutBack(NotPossibleNow):
    """The question was put back meanwhile, so there is no note to it any more."""


def start(*, by: User, conversation: Conversation) -> Conversation:
    """The conversation begins; starting twice changes nothing."""
    return take_step("start", conversation=conversation, by=by)[0]


def _held(conversation: Conversation) -> Conversation:
    locked = lock(conversation)
    if locked.status != Status.IN_PROGRESS:
        raise NotPossibleNow("Notes are taken while the conversation is in progress")
    return locked


@transaction.atomic
def save_topic(
    *,
    by: User,  # noqa: ARG001
    conversation: Conversation,
    version: int,
    topic: str,
    desired_outcome: str,
) -> Conversation:
    """What the two agreed to talk about, and what is to come of it (R64). Raises StaleWrite."""
    locked = _held(conversation)
    values = {"topic": topic, "desired_outcome": desired_outcome}
    return save_version(locked, version=version, values=values)


@transaction.atomic
def go_to_stage(*, by: User, conversation: Conversation, stage: int) -> Conversation:
    """Moves on to a stage, or back to an earlier one (R63)."""
    if not FIRST_STAGE <= stage <= LAST_STAGE:
        raise ValidationError("There are five stages")
    locked = _held(conversation)
    if locked.stage != stage:
        locked.stage = stage
        locked.save(update_fields=["stage"])
        audit.record(
            action="stage_reached", by=by, about=locked.employee, target=locked, stage=stage
        )
    return locked


@transaction.atomic
def choose_question(
    *,
    by: User,  # noqa: ARG001
    conversation: Conversation,
    question: CellItem,
) -> QuestionNote:
    """Takes a question up for this conversation; choosing it twice makes one note.

    Its follow-ups come along with it (R66). Raises ValidationError for a follow-up by itself, and
    for what is not a question to ask (C12).
    """
    if not question.can_be_asked:
        raise ValidationError("Choose one of the questions; its follow-ups come along with it")
    locked = _held(conversation)
    note, _ = QuestionNote.objects.get_or_create(conversation=locked, question=question)
    return note


def find_note(conversation: Conversation, pk: int) -> QuestionNote | None:
    """A question taken up in this conversation, also one that was put back since."""
    notes = conversation.question_notes.select_related("question__cell__framework")
    found = notes.filter(pk=pk).first()
    if found is None:
        before = QuestionNote.history.filter(id=pk, conversation=conversation).first()
        found = before.instance if before else None
    if found:
        found.conversation = conversation
    return found


def _still_chosen(note: QuestionNote) -> QuestionNote:
    current = QuestionNote.objects.select_for_update().filter(pk=note.pk).first()
    if current is None:
        raise PutBack("The question was put back meanwhile. Take it up again to note something")
    return current


@transaction.atomic
def drop_question(*, by: User, note: QuestionNote) -> bool:  # noqa: ARG001
    """Puts a question back that nothing was noted for; one with a note stays. True when gone."""
    _held(note.conversation)
    current = QuestionNote.objects.select_for_update().filter(pk=note.pk).first()
    if current is None or current.text:
        return current is None
    current.delete()
    return True


@transaction.atomic
def mark_asked(*, by: User, note: QuestionNote) -> QuestionNote:  # noqa: ARG001
    """The question was asked, whether or not there is anything to note. Raises PutBack.

    The version stays, so that words being typed meanwhile are not stale.
    """
    _held(note.conversation)
    current = _still_chosen(note)
    if current.state != QuestionNote.State.ASKED:
        current.state = QuestionNote.State.ASKED
        current.save()
    return current


@transaction.atomic
def save_question_note(
    *,
    by: User,  # noqa: ARG001
    note: QuestionNote,
    version: int,
    text: str,
) -> QuestionNote:
    """What was said to a question, which so has been asked. Raises StaleWrite, PutBack."""
    _held(note.conversation)
    values = {"text": text, **({"state": QuestionNote.State.ASKED} if text else {})}
    return save_version(_still_chosen(note), version=version, values=values)


@transaction.atomic
def save_stage_note(
    *,
    by: User,  # noqa: ARG001
    conversation: Conversation,
    stage: int,
    version: int,
    text: str,
) -> StageNote:
    """What was noted at a stage apart from the questions (R67). Raises StaleWrite."""
    locked = _held(conversation)
    note, _ = StageNote.objects.get_or_create(conversation=locked, stage=stage)
    return save_version(note, version=version, values={"text": text})
