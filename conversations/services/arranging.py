"""Arranging a conversation: the invitation, what the employee needs, and changes of plan."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from assessments.models import NotRated
from assessments.services import record_not_rated
from conversations import emails
from conversations.models import Arrangements, Conversation, ReviewCycle, StatusChange
from conversations.services.steps import lock, lock_person, take_step
from conversations.transitions import OPEN, NotPossibleNow, Status
from talentgrid import audit
from talentgrid.concurrency import StaleWrite, made_before, save_version
from talentgrid.models import StaffMember, User

audit.register(
    {
        "conversation_rescheduled": "moved the talent conversation",
        "arrangements_asked": "said what they need for the talent conversation",
        "arrangements_made": "saw to what the employee needs",
    }
)

# What is needed can be said until the two have met.
AHEAD = (Status.PLANNED, Status.IN_PROGRESS)


@transaction.atomic
def arrange(
    *,
    by: User,
    key: Any,
    employee: StaffMember,
    starts_at: datetime,
    minutes: int,
    place: str,
    setting: str,
    message: str = "",
) -> Conversation:
    """Plans a conversation and invites the employee; the same key twice makes one.

    Raises ValidationError while another one of theirs is under way.
    """
    lock_person(employee)
    existing = made_before(Conversation.objects.filter(employee=employee), key)
    if existing:
        return existing
    if employee.conversations.filter(status__in=OPEN).exists():
        raise ValidationError(f"There is already a conversation with {employee.name} under way")
    conversation = Conversation.objects.create(
        pk=key,
        employee=employee,
        arranged_by=by.person,
        cycle=_running_cycle(employee, starts_at),
        starts_at=starts_at,
        minutes=minutes,
        place=place,
        setting=setting,
        message=message,
    )
    Arrangements.objects.create(conversation=conversation)
    StatusChange.objects.create(
        conversation=conversation, step="arrange", target=Status.PLANNED, by=by
    )
    audit.record(action="conversation_arranged", by=by, about=employee, target=conversation)
    emails.invite(conversation)
    return conversation


def _running_cycle(employee: StaffMember, starts_at: datetime) -> ReviewCycle | None:
    day = timezone.localdate(starts_at)
    cycles = ReviewCycle.objects.filter(organisation=employee.organisation)
    return cycles.filter(starts_on__lte=day, ends_on__gte=day).first()


@transaction.atomic
def reschedule(
    *,
    by: User,
    conversation: Conversation,
    version: int,
    starts_at: datetime,
    minutes: int,
    place: str,
    setting: str,
) -> Conversation:
    """Moves a planned conversation and sends the change; unchanged details send nothing.

    Raises StaleWrite when it was moved elsewhere since, NotPossibleNow once it began.
    """
    locked = lock(conversation)
    require_planned(locked)
    details = {"starts_at": starts_at, "minutes": minutes, "place": place, "setting": setting}
    moved = save_version(locked, version=version, values=details)
    if moved.version == locked.version:
        return moved
    moved.cycle = _running_cycle(locked.employee, starts_at)
    moved.invitation_sequence += 1
    moved.save(update_fields=["cycle", "invitation_sequence"])
    audit.record(action="conversation_rescheduled", by=by, about=locked.employee, target=moved)
    emails.send_change(moved)
    return moved


def require_planned(conversation: Conversation) -> None:
    """Raises NotPossibleNow once it began or was cancelled: only what is planned can move."""
    if conversation.status != Status.PLANNED:
        raise NotPossibleNow("Only a planned conversation can be moved")


@transaction.atomic
def cancel(*, by: User, conversation: Conversation, reason: str) -> Conversation:
    """Cancels with a reason that both read, and takes it out of the calendars."""
    locked, taken = take_step("cancel", conversation=conversation, by=by, reason=reason)
    if taken:
        locked.invitation_sequence += 1
        locked.save(update_fields=["invitation_sequence"])
        emails.send_cancellation(locked)
    return locked


@transaction.atomic
def decline(*, by: User, conversation: Conversation, note: str = "") -> Conversation:
    """The employee chooses not to have it, which is recorded without blame."""
    locked, taken = take_step("decline", conversation=conversation, by=by, reason=note)
    if taken:
        locked.declined = True
        locked.invitation_sequence += 1
        locked.save(update_fields=["invitation_sequence", "declined"])
        record_not_rated(
            by=by,
            subject=locked.employee,
            reason=NotRated.DECLINED,
            explanation="Chose not to have a talent conversation this time. Nothing follows from "
            "that; the next invitation is as open as this one was.",
        )
        emails.tell_of_decline(locked)
    return locked


@transaction.atomic
def restore(
    *,
    by: User,
    conversation: Conversation,
    reason: str,
    starts_at: datetime,
    minutes: int,
    place: str,
    setting: str,
) -> Conversation:
    """Plans a cancelled conversation again, at a time that is still ahead.

    Raises ValidationError while another is under way, or without a reason.
    """
    lock(conversation)
    lock_person(conversation.employee)
    others = conversation.employee.conversations.filter(status__in=OPEN)
    if others.exclude(pk=conversation.pk).exists():
        raise ValidationError("Another conversation with this person is under way already")
    locked, taken = take_step("restore", conversation=conversation, by=by, reason=reason)
    if taken:
        locked.declined = False
        locked.starts_at, locked.minutes = starts_at, minutes
        locked.place, locked.setting = place, setting
        locked.cycle = _running_cycle(locked.employee, starts_at)
        locked.invitation_sequence += 1
        locked.save()
        emails.send_change(locked)
    return locked


@transaction.atomic
def ask_for_arrangements(
    *, by: User, conversation: Conversation, needs: list[str], details: str
) -> Arrangements:
    """What the employee needs so that the conversation works for them (R54, R55).

    No needs and no details say that nothing is needed, which is an answer too.
    """
    arrangements = _arrangements_ahead(conversation)
    unchanged = (arrangements.needs, arrangements.details) == (needs, details)
    if unchanged and arrangements.answered_at:
        return arrangements
    arrangements.needs = needs
    arrangements.details = details
    arrangements.answered_at = timezone.now()
    arrangements.arranged_at = None
    arrangements.save()
    audit.record(
        action="arrangements_asked", by=by, about=conversation.employee, target=conversation
    )
    if needs or details:
        emails.tell_of_arrangements(conversation)
    return arrangements


@transaction.atomic
def confirm_arrangements(
    *, by: User, conversation: Conversation, answered_at: datetime | None
) -> Arrangements:
    """The manager has seen to what was asked for at that moment; confirming twice changes nothing.

    Raises StaleWrite when the employee has asked for something else since.
    """
    arrangements = _arrangements_ahead(conversation)
    if arrangements.answered_at is None:
        raise NotPossibleNow("There is no answer yet about special arrangements")
    if arrangements.answered_at != answered_at:
        raise StaleWrite(arrangements)
    if arrangements.arranged_at is None:
        arrangements.arranged_at = timezone.now()
        arrangements.save()
        audit.record(
            action="arrangements_made", by=by, about=conversation.employee, target=conversation
        )
    return arrangements


def _arrangements_ahead(conversation: Conversation) -> Arrangements:
    if lock(conversation).status not in AHEAD:
        raise NotPossibleNow("Special arrangements are made before the two of you meet")
    return Arrangements.objects.select_for_update().get(conversation=conversation)
