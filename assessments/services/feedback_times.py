"""When a person may ask colleagues for feedback, remind them, and ask again."""

from datetime import date, datetime, timedelta

from django.utils import timezone

from assessments.models import FeedbackRound
from talentgrid.dates import day
from talentgrid.models import StaffMember

REMIND_EVERY = timedelta(days=7)
# Two rounds soon after each other, the second with one person more, would show what that one said.
ASK_AGAIN_AFTER = timedelta(days=90)


def remind_from(round_: FeedbackRound) -> date:
    """The first day on which those who have not answered may be reminded (again)."""
    last: datetime = round_.reminded_at or round_.opened_at
    return timezone.localdate(last + REMIND_EVERY)


def ask_again_from(round_: FeedbackRound) -> date:
    """The first day on which the person may ask again, if the round ends as it stands now.

    A round of which nothing is shown locks nobody out for 90 days, and gives nobody away (R44).
    Its answers stay unread for ever: it never opens again, and a later round counts its own
    answers alone. So there is nothing that the next round could be compared with, and that one
    shows no fewer than three answers together. All that is known of it is that fewer than three
    answered, which the page of an open round says as well: it is about who answered, never about
    what they said. Whoever asks one colleague beside two addresses of their own (see
    `assessments.feedback`: no counting prevents it) may try another sooner if that one keeps
    silent, a week later; but the first who answers begins the 90 days.

    The week is for the colleagues, who are asked no sooner than they might have been reminded.
    """
    if round_.has_enough_answers():
        return timezone.localdate(round_.opened_at + ASK_AGAIN_AFTER)
    return remind_from(round_)


def refusal_to_ask(person: StaffMember) -> str:
    """Why a person cannot ask now, empty when they can."""
    # The last one alone decides: it was not opened before the one that came before allowed it.
    last = FeedbackRound.objects.filter(subject=person).order_by("-opened_at").first()
    if last is None:
        return ""
    if last.is_open:
        return "You have asked already. You can add people while it is open"
    again_from = ask_again_from(last)
    if timezone.localdate() >= again_from:
        return ""
    return f"You can ask again from {day(again_from)}. {_reason(last)}"


def _reason(last: FeedbackRound) -> str:
    if last.has_enough_answers():
        return (
            "Comparing two rounds that are close together could give somebody away, and your "
            "colleagues need a rest from questions"
        )
    return "Your colleagues get no more than one email a week that asks them"
