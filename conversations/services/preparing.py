"""Preparing: two private copies, each shared when its owner chooses (C20)."""

from typing import Any

from django.db import models, transaction
from django.utils import timezone

from assessments import services as assessments
from assessments.models import Assessment, Evidence
from conversations import emails
from conversations.models import Conversation, Preparation, Reflection
from conversations.models.preparation import PrivateCopy
from conversations.services.steps import lock
from conversations.transitions import NotPossibleNow, Status
from frameworks import library
from talentgrid import audit
from talentgrid.concurrency import StaleWrite, save_version
from talentgrid.models import StaffMember, User

audit.register(
    {
        "reflection_shared": "shared their reflection",
        "preparation_shared": "opened their preparation to the employee",
    }
)

PREPARING = (Status.PLANNED, Status.IN_PROGRESS)
PERSPECTIVES = {
    Reflection: Assessment.Perspective.SELF,
    Preparation: Assessment.Perspective.MANAGER,
}


def _copies[C: PrivateCopy](kind: type[C]) -> models.QuerySet[C]:
    return kind._default_manager.all()  # type: ignore[return-value]


def latest_copy[C: PrivateCopy](kind: type[C], *, by: User, conversation: Conversation) -> C | None:
    """The writer's latest copy, shared or not, None before they wrote anything."""
    copies = _copies(kind).select_related("assessment__framework")
    found = copies.filter(conversation=conversation, author=by.person).first()
    if found:
        found.conversation = conversation
    return found


def blank_copy[C: PrivateCopy](kind: type[C], *, by: User, conversation: Conversation) -> C:
    """An empty copy to look at. It is not saved: reading a page writes nothing."""
    assessment = Assessment(
        subject=conversation.employee,
        author=by.person,
        perspective=PERSPECTIVES[kind],
        framework=library.current_grid().framework,
    )
    return kind(conversation=conversation, author=by.person, assessment=assessment)


@transaction.atomic
def open_copy[C: PrivateCopy](kind: type[C], *, by: User, conversation: Conversation) -> C:
    """The writer's latest copy, shared or not; an empty first one if there is none."""
    locked = lock(conversation)
    found = latest_copy(kind, by=by, conversation=locked)
    if found:
        return found
    refuse_when_over(locked)
    author: StaffMember = by.acting_staff  # type: ignore[assignment]
    assessment = assessments.begin_assessment(
        subject=locked.employee, author=author, perspective=PERSPECTIVES[kind]
    )
    return _copies(kind).create(conversation=locked, author=author, assessment=assessment)


def refuse_when_over(conversation: Conversation) -> None:
    """Raises NotPossibleNow once there is nothing to prepare for any more."""
    if conversation.status not in PREPARING:
        raise NotPossibleNow("The conversation has been held, so preparation is over")


@transaction.atomic
def save_copy[C: PrivateCopy](
    *,
    by: User,  # noqa: ARG001
    copy: C,
    version: int,
    values: dict[str, Any],
    ratings: dict[str, Any] | None = None,
    evidence: dict[str, list[Evidence]] | None = None,
    elements: assessments.FrameworkRatings | None = None,
) -> C:
    """Saves what its owner wrote. Raises StaleWrite, Frozen after sharing, NotPossibleNow."""
    # The row is locked first, so that of two saves at once the second sees what the first did.
    locked = lock_copy(copy)
    rated: dict[str, Any] = {"values": ratings or {}, "evidence": evidence}
    beside = assessments.would_change(locked.assessment, **rated)
    measured = elements is not None and assessments.elements_would_change(
        locked.assessment, elements
    )
    saved = save_version(locked, version=version, values=values, beside=beside or measured)
    if beside:
        assessments.save_assessment(assessment=saved.assessment, **rated)
    if elements is not None and measured:
        assessments.save_elements(assessment=saved.assessment, ratings=elements)
    return saved


def lock_copy[C: PrivateCopy](copy: C) -> C:
    """The copy as it is now, held until the transaction ends, if it may still be written.

    Raises Frozen after sharing, NotPossibleNow once the conversation has been held.
    """
    locked = _lock(copy)
    refuse_when_over(locked.conversation)
    if locked.shared_at is not None:
        raise assessments.Frozen("This was shared, and what is shared stays as it is")
    return locked


def _lock[C: PrivateCopy](copy: C) -> C:
    """The row as it is now; the conversation's is locked first, as in every step."""
    conversation = lock(copy.conversation)
    copies = _copies(type(copy)).select_for_update(of=("self",))
    locked = copies.select_related("assessment__framework").get(pk=copy.pk)
    locked.conversation = conversation
    return locked


@transaction.atomic
def share_copy[C: PrivateCopy](*, by: User, copy: C, version: int | None = None) -> C:
    """Opens a copy to the other of the two and freezes it; sharing twice changes nothing.

    `version` is the one that its owner looked at: raises StaleWrite when it was changed since, so
    that nothing unseen is shared. Raises ValidationError when a rating in it lacks the evidence or
    the reason that it needs.
    """
    locked = _lock(copy)
    if locked.shared_at is not None:
        return locked
    refuse_when_over(locked.conversation)
    if version is not None and version != locked.version:
        raise StaleWrite(locked)
    assessments.require_grounds(locked.assessment)
    assessments.share_assessment(assessment=locked.assessment)
    locked.shared_at = timezone.now()
    locked.save()
    employee = locked.conversation.employee
    audit.record(action=f"{locked._meta.model_name}_shared", by=by, about=employee, target=locked)
    emails.tell_of_sharing(locked)
    return locked


@transaction.atomic
def begin_next_copy[C: PrivateCopy](*, by: User, copy: C) -> C:
    """A new draft from a shared copy, which stays as it was; beginning twice makes one."""
    locked = lock(copy.conversation)
    latest = (
        _copies(type(copy)).filter(conversation_id=copy.conversation_id, author=by.person).first()
    )
    refuse_when_over(locked)
    if latest is None or latest.shared_at is None:
        return latest or copy
    following = _copies(type(copy)).get(pk=latest.pk)
    following.assessment = assessments.copy_assessment(assessment=latest.assessment)
    following.pk = type(copy)._meta.pk.get_default()
    following._state.adding = True
    following.number = latest.number + 1
    following.shared_at = None
    following.version = 1
    following.save(force_insert=True)
    return following
