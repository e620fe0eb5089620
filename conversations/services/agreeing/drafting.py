"""The outcome while the two write it together, until it is recorded."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from assessments import services as assessments
from assessments.models import Assessment, Evidence, NotRated
from conversations import emails
from conversations.models import Conversation, Outcome
from conversations.services.agreeing.answering import open_statement
from conversations.services.steps import lock, take_step
from conversations.transitions import NotPossibleNow, Status
from frameworks import library
from talentgrid.concurrency import StaleWrite, save_version
from talentgrid.models import User

DRAFTING = (Status.IN_PROGRESS, Status.DISPUTED)
# The other reasons follow from what somebody did: declined, or saw it differently.
NOT_RATED_REASONS = (NotRated.NEW_IN_POST, NotRated.LONG_ABSENCE)


def draft_of(conversation: Conversation) -> Outcome | None:
    """The outcome that is being written, if there is one."""
    drafts = conversation.outcomes.filter(recorded_at=None)
    return drafts.select_related("assessment__framework").first()


def blank_outcome(*, by: User, conversation: Conversation) -> Outcome:
    """An empty first draft to look at. It is not saved: reading a page writes nothing."""
    assessment = Assessment(
        subject=conversation.employee,
        author=by.person,
        perspective=Assessment.Perspective.AGREED,
        framework=library.current_grid().framework,
    )
    return Outcome(conversation=conversation, assessment=assessment)


@transaction.atomic
def open_outcome(*, by: User, conversation: Conversation) -> Outcome:
    """The outcome to work on: the draft, or a new number from the one recorded before.

    Raises NotPossibleNow outside the conversation.
    """
    locked = lock(conversation)
    latest = locked.outcomes.select_related("assessment__framework").first()
    if latest and (latest.recorded_at is None or locked.status not in DRAFTING):
        return latest
    if locked.status not in DRAFTING:
        raise NotPossibleNow("The outcome is agreed in the conversation")
    if latest:
        return Outcome.objects.create(
            conversation=locked,
            number=latest.number + 1,
            assessment=assessments.copy_assessment(assessment=latest.assessment, author=by.person),
            not_rated=latest.not_rated,
            not_rated_note=latest.not_rated_note,
            summary=latest.summary,
        )
    assessment = assessments.begin_assessment(
        subject=locked.employee,
        author=by.person,
        perspective=Assessment.Perspective.AGREED,
    )
    return Outcome.objects.create(conversation=locked, assessment=assessment)


@transaction.atomic
def save_outcome(
    *,
    by: User,  # noqa: ARG001
    outcome: Outcome,
    version: int,
    values: dict[str, Any],
    ratings: dict[str, Any],
    evidence: dict[str, list[Evidence]],
) -> Outcome:
    """Saves the draft. Raises StaleWrite, NotPossibleNow once it is recorded."""
    locked = lock_draft(outcome)
    rated: dict[str, Any] = {"values": ratings, "evidence": evidence}
    beside = assessments.would_change(locked.assessment, **rated)
    saved = save_version(locked, version=version, values=values, beside=beside)
    if beside:
        assessments.save_assessment(assessment=saved.assessment, **rated)
    return saved


def lock_draft(outcome: Outcome) -> Outcome:
    """The row as it is now; the conversation's is locked first, as in every step.

    Raises NotPossibleNow once it is recorded.
    """
    conversation = lock(outcome.conversation)
    locked = (
        Outcome.objects.select_for_update(of=("self",)).select_related("assessment__framework")
    ).get(pk=outcome.pk)
    if locked.recorded_at is not None or conversation.status not in DRAFTING:
        raise NotPossibleNow("The outcome is recorded. Reopen the conversation to change it")
    return locked


def require_recordable(outcome: Outcome) -> None:
    """Refuses an outcome that cannot be put to the employee yet: ValidationError by field."""
    if not outcome.not_rated:
        assessments.require_complete(outcome.assessment)
        return
    if outcome.not_rated not in NOT_RATED_REASONS:
        raise ValidationError({"not_rated": "Choose why it is too early to rate"})
    if not outcome.not_rated_note.strip():
        raise ValidationError({"not_rated_note": "Say why, in words that both of you will read"})


@transaction.atomic
def record(*, by: User, outcome: Outcome, version: int | None = None) -> Conversation:
    """Puts the outcome to the employee for their answer; recording twice changes nothing.

    `version` is the one that was read before recording it. Raises StaleWrite for another one,
    ValidationError when something is missing, NotPossibleNow while a statement waits for its
    response.
    """
    conversation, taken = take_step("record", conversation=outcome.conversation, by=by)
    if not taken:
        return conversation
    if open_statement(conversation):
        raise NotPossibleNow("Respond to the statement first")
    locked = Outcome.objects.select_for_update(of=("self",)).get(pk=outcome.pk)
    if locked.recorded_at is not None:
        raise NotPossibleNow("This outcome is recorded already")
    if version is not None and locked.version != version:
        raise StaleWrite(locked)
    require_recordable(locked)
    _leave_out_what_is_not_read(locked)
    assessments.share_assessment(assessment=locked.assessment)
    locked.recorded_at = timezone.now()
    locked.recorded_by = by
    locked.save()
    emails.ask_for_answer(conversation)
    return conversation


def _leave_out_what_is_not_read(outcome: Outcome) -> None:
    """What was chosen on the way and folded away again is no part of what the employee reads."""
    view = outcome.assessment
    if outcome.is_rated:
        return  # sharing leaves out the words of choices that are no longer made
    values: dict[str, Any] = dict.fromkeys(("performance", "behaviours", "readiness", "agreed_row"))
    values |= dict.fromkeys(
        ("partially_meets_reasons", "behaviours_reason", "readiness_reason", "agreed_row_reason"),
        "",
    )
    assessments.save_assessment(assessment=view, values=values, evidence={})


def discard_draft(conversation: Conversation) -> None:
    """Takes a draft away that is not to be recorded, so that the recorded outcome is the latest."""
    draft = draft_of(conversation)
    if draft:
        draft.delete()
        draft.assessment.delete()
