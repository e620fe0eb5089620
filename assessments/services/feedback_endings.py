"""What is done once a round of feedback is over: the person is told, and addresses are deleted."""

from collections import Counter
from datetime import timedelta

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from assessments import emails
from assessments.models import FeedbackInvitation, FeedbackRound

TELL_WITHIN = timedelta(days=7)  # later it would only puzzle
KEEP_ADDRESSES = timedelta(days=30)


@transaction.atomic
def see_to_ended_rounds() -> Counter[str]:
    """Run once a day. Tells each person once that their round is over; counts these e-mails.

    Whoever closed a round knows, and is not told. Addresses of those asked are deleted 30 days
    after the end: the person may want to thank them, and nothing else needs them.
    """
    over = list(_newly_over().select_for_update(of=("self",)))  # a second run waits here
    told = [round_ for round_ in over if emails.tell_of_end(round_)]
    keys = [round_.pk for round_ in over]
    FeedbackRound.objects.filter(pk__in=keys).update(told_of_end_at=timezone.now())
    unneeded = FeedbackInvitation.objects.filter(round__in=_over(by=KEEP_ADDRESSES))
    unneeded.exclude(email="").update(email="")
    return Counter(feedback_ended=len(told))


def _newly_over() -> QuerySet[FeedbackRound]:
    since = timezone.localdate() - TELL_WITHIN
    over = _over(by=timedelta(days=1)).filter(closed_at=None, closes_on__gte=since)
    return over.filter(told_of_end_at=None).select_related("subject")


def _over(*, by: timedelta) -> QuerySet[FeedbackRound]:
    """Rounds whose last day, planned or earlier, lies at least so long ago."""
    day = timezone.localdate() - by
    return FeedbackRound.objects.filter(
        Q(closed_at=None, closes_on__lte=day) | Q(closed_at__date__lte=day)
    )
