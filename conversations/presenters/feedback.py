"""From a report of 360 degree feedback to the talent conversation. The way back is on the evidence
page of each of the two: see `present_evidence`."""

from django.urls import reverse

from assessments.models import Evidence, FeedbackRound
from assessments.onward import WayOn
from conversations.desk import PREPARATION, REFLECTION
from conversations.models import Conversation
from conversations.services.preparing import PREPARING, latest_copy
from talentgrid.dates import day
from talentgrid.models import User


def evidence_from_feedback(address: str) -> str:
    """The form that adds evidence, with its kind chosen."""
    return f"{address}?kind={Evidence.Kind.FULL_CIRCLE}"


def way_on_from_feedback(user: User, round_: FeedbackRound) -> WayOn | None:
    """To the evidence of whichever of the two reads it; to nowhere if there is nothing to prepare.

    What was shared stays as it is: there, the way on is to a new version.
    """
    talks = Conversation.objects.between(user).filter(employee=round_.subject)
    talk = talks.filter(status__in=PREPARING).order_by("-starts_at").first()
    if talk is None:
        return None
    side = REFLECTION if round_.subject == user.acting_staff else PREPARATION
    copy = latest_copy(side.kind, by=user, conversation=talk)
    if copy is not None and copy.shared_at is not None:
        url = reverse(side.overview, args=[talk.pk])
        label = f"Add what I take from it to a new version of my {side.key}"
    else:
        url = evidence_from_feedback(reverse("evidence_add", args=[talk.pk, side.key]))
        label = f"Add what I take from it to my {side.key}"
    whom = "" if side is REFLECTION else f" with {round_.subject.first_name}"
    text = f"You prepare for the talent conversation{whom} on {day(talk.starts_at)}."
    return WayOn(text=text, label=label, url=url)
