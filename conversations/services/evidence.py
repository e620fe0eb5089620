"""Evidence that is added from a page of the conversation: under a private copy, or an outcome."""

from datetime import date
from typing import Any

from django.db import transaction

from assessments import services as assessments
from assessments.models import Evidence
from conversations.models import Conversation, Outcome
from conversations.models.preparation import PrivateCopy
from conversations.services.agreeing import lock_draft
from conversations.services.preparing import lock_copy
from conversations.services.steps import lock
from frameworks.models import Element
from talentgrid.models import User


@transaction.atomic
def add(
    *,
    by: User,
    holder: PrivateCopy | Outcome,
    key: Any,
    ratings: list[str],
    kind: str,
    happened_on: date,
    source: str,
    text: str,
    element: Element | None = None,
) -> Evidence:
    """Adds evidence under the ratings that it speaks for; the same key twice makes one.

    `element` is the part of a framework from which it was asked for, and which rests on it too.

    The holder's version counts up, so that a page opened before does not undo it unseen. Raises
    Frozen or NotPossibleNow when the holder is not to be written any more.
    """
    locked = lock_draft(holder) if isinstance(holder, Outcome) else lock_copy(holder)
    already = Evidence.objects.filter(pk=key).exists()
    evidence = assessments.add_evidence(
        by=by,
        key=key,
        assessment=locked.assessment,
        ratings=ratings,
        kind=kind,
        happened_on=happened_on,
        source=source,
        text=text,
    )
    if not already:
        if element:
            assessments.rest_on(assessment=locked.assessment, element=element, evidence=evidence)
        locked.version += 1
        locked.save()
    return evidence


@transaction.atomic
def remove(*, by: User, conversation: Conversation, evidence: Evidence) -> None:
    """Takes evidence away; the second of a double click finds it gone.

    The conversation is locked, so that nobody shares a view meanwhile that would lose its ground.
    Raises Frozen when a shared view rests on it.
    """
    lock(conversation)
    if Evidence.objects.filter(pk=evidence.pk).exists():
        assessments.remove_evidence(by=by, evidence=evidence)
