"""360 degree feedback: a person asks, colleagues answer, and what came back is read (R44).

Who answered is known only so that nobody answers twice or is reminded in vain; which answer is
theirs is not kept. See `assessments.feedback` for what may be shown.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from assessments import emails
from assessments.models import (
    FeedbackAnswer,
    FeedbackElementAnswer,
    FeedbackGroup,
    FeedbackInvitation,
    FeedbackRound,
)
from assessments.services.feedback_times import REMIND_EVERY, refusal_to_ask, remind_from
from frameworks.models import Element, Framework
from talentgrid import audit
from talentgrid.concurrency import made_before
from talentgrid.dates import day
from talentgrid.models import StaffMember, User

audit.register(
    {
        "feedback_asked": "asked colleagues for feedback",
        "feedback_asked_more": "asked more colleagues for feedback",
        "feedback_reminded": "reminded colleagues of feedback",
        "feedback_closed": "closed a round of feedback early",
        "feedback_shared": "shared feedback with the line manager",
        "feedback_read": "read the feedback that the person shared",
    }
)

SHORTEST_ROUND = timedelta(days=7)
USUAL_ROUND = timedelta(days=21)
LONGEST_ROUND = timedelta(days=60)
MOST_PEOPLE, FEWEST_PEOPLE = 40, 3


class NotNow(Exception):
    """It cannot be done now; the words say why, for the person who wanted to."""


@dataclass(frozen=True)
class Asked:
    """Somebody who is to be asked."""

    email: str
    group: FeedbackGroup


@dataclass(frozen=True)
class Given:
    """What an answer says of one element; no level means that it was not seen."""

    level: int | None = None
    comment: str = ""


def own_rounds(user: User) -> QuerySet[FeedbackRound]:
    """The rounds about the person themselves; for anybody else they do not exist."""
    rounds = FeedbackRound.objects.visible_to(user).filter(subject=user.person)
    return rounds.select_related("framework", "subject__organisation", "subject__line_manager")


# Asking -----------------------------------------------------------------------------------


@transaction.atomic
def open_round(
    *,
    by: User,
    key: Any,
    framework: Framework,
    message: str,
    closes_on: date,
    people: Iterable[Asked],
) -> FeedbackRound:
    """Asks colleagues about oneself. The same key twice makes one round.

    Raises NotNow while another round is open or was opened lately, ValidationError for the rest.
    """
    # Two windows of the same person queue here.
    person = StaffMember.objects.select_for_update(of=("self",)).get(pk=by.person.pk)
    existing = made_before(FeedbackRound.objects.filter(subject=person), key)
    if existing:
        return existing
    refusal = refusal_to_ask(person)
    if refusal:
        raise NotNow(refusal)
    people = list(people)
    _require_days(closes_on)
    if len(people) < FEWEST_PEOPLE:
        raise ValidationError(f"Ask at least {FEWEST_PEOPLE} people")
    made = FeedbackRound.objects.create(
        pk=key, subject=person, framework=framework, message=message, closes_on=closes_on
    )
    count = _invite(made, people)
    audit.record(action="feedback_asked", by=by, about=person, target=made, count=count)
    return made


@transaction.atomic
def ask_more(*, by: User, round_: FeedbackRound, people: Iterable[Asked]) -> int:
    """Asks more people in a round that is open; those asked already are not asked twice.

    Returns how many are new. Raises NotNow once it is closed, ValidationError for too many.
    """
    current = _lock_open(_own(by), round_)
    asked = set(current.invitations.values_list("email", flat=True))
    fresh = [one for one in people if one.email not in asked]
    if fresh:
        _invite(current, fresh)
        audit.record(
            action="feedback_asked_more",
            by=by,
            about=current.subject,
            target=current,
            count=len(fresh),
        )
    return len(fresh)


@transaction.atomic
def remind(*, by: User, round_: FeedbackRound) -> None:
    """Reminds those who have neither answered nor declined, and had no e-mail for a week.

    Nobody is told who they are, or how many. Raises NotNow once it is closed, or within a week of
    the last e-mails.
    """
    current = _lock_open(_own(by), round_)
    if timezone.localdate() < remind_from(current):
        raise NotNow(f"You can send a reminder from {day(remind_from(current))}")
    a_week_ago = timezone.localdate() - REMIND_EVERY
    for invitation in _waiting(current).filter(invited_at__date__lte=a_week_ago):
        emails.remind(invitation)
    current.reminded_at = timezone.now()
    current.save(update_fields=["reminded_at"])
    # Without a count: it would say how many have not answered.
    audit.record(action="feedback_reminded", by=by, about=current.subject, target=current)


@transaction.atomic
def close(*, by: User, round_: FeedbackRound) -> None:
    """Ends a round before its last day, for good; closing it twice changes nothing.

    Those who were told that they still have time are told that nothing is expected any more. As
    with reminders, nobody learns who they are, or how many.
    """
    current = _own(by).select_for_update(of=("self",)).get(pk=round_.pk)
    if current.is_open:
        current.closed_at = timezone.now()
        current.save(update_fields=["closed_at"])
        for invitation in _waiting(current):
            emails.tell_of_closing(invitation)
        audit.record(action="feedback_closed", by=by, about=current.subject, target=current)


@transaction.atomic
def share(*, by: User, round_: FeedbackRound) -> None:
    """Lets one's line manager read what came back; sharing it twice changes nothing.

    Raises NotNow while it is open: nobody reads an answer before the last one is in.
    """
    current = _own(by).select_for_update(of=("self",)).get(pk=round_.pk)
    if current.is_open:
        raise NotNow("You can share it once it is closed")
    if current.shared_at is None:
        current.shared_at = timezone.now()
        current.save(update_fields=["shared_at"])
        emails.tell_of_sharing(current)
        audit.record(action="feedback_shared", by=by, about=current.subject, target=current)


# Answering --------------------------------------------------------------------------------
# None of it is written into the audit trail: an event has a time and a request, and so would say
# who answered when. That somebody answered stands on their invitation, and nothing else does.


@transaction.atomic
def answer(
    *, invitation: FeedbackInvitation, given: Mapping[Element, Given], comment: str = ""
) -> None:
    """Takes one answer an invitation; the second of a double click changes nothing.

    Raises NotNow once the round is closed.
    """
    round_ = _lock_open(FeedbackRound.objects.all(), invitation.round)
    current = FeedbackInvitation.objects.get(pk=invitation.pk)
    if current.has_answered:
        return
    current.has_answered, current.has_declined = True, False
    current.save(update_fields=["has_answered", "has_declined"])
    # PostgreSQL notes on a row which transaction wrote it last, and so which answer came with
    # which invitation. Writing all invitations of the round each time takes that away.
    round_.invitations.update(group=F("group"))
    made = FeedbackAnswer.objects.create(round=round_, group=current.group, comment=comment)
    FeedbackElementAnswer.objects.bulk_create(
        FeedbackElementAnswer(answer=made, element=element, level=said.level, comment=said.comment)
        for element, said in given.items()
    )


@transaction.atomic
def decline(*, invitation: FeedbackInvitation) -> None:
    """Notes that somebody would rather not answer, so that they are not reminded.

    Raises NotNow once the round is closed.
    """
    _lock_open(FeedbackRound.objects.all(), invitation.round)
    waiting = FeedbackInvitation.objects.filter(pk=invitation.pk, has_answered=False)
    waiting.update(has_declined=True)


def _own(by: User) -> QuerySet[FeedbackRound]:
    return FeedbackRound.objects.filter(subject=by.person)


def _waiting(round_: FeedbackRound) -> QuerySet[FeedbackInvitation]:
    """Those who have neither answered nor declined."""
    return FeedbackInvitation.objects.filter(round=round_, has_answered=False, has_declined=False)


def _lock_open(rounds: QuerySet[FeedbackRound], round_: FeedbackRound) -> FeedbackRound:
    """The round, for as long as the transaction lasts; an answer and a closing never overlap."""
    current = rounds.select_for_update(of=("self",)).select_related("subject").get(pk=round_.pk)
    if not current.is_open:
        raise NotNow(f"It was open until {day(current.ended_on)}")
    return current


def _invite(round_: FeedbackRound, people: list[Asked]) -> int:
    if round_.invitations.count() + len(people) > MOST_PEOPLE:
        raise ValidationError(f"Ask at most {MOST_PEOPLE} people")
    made = FeedbackInvitation.objects.bulk_create(
        FeedbackInvitation(round=round_, email=one.email, group=one.group) for one in people
    )
    for invitation in made:
        emails.ask(invitation)
    return len(made)


def _require_days(closes_on: date) -> None:
    days = closes_on - timezone.localdate()
    if not SHORTEST_ROUND <= days <= LONGEST_ROUND:
        raise ValidationError({"closes_on": "Choose a last day between 7 and 60 days from today"})
