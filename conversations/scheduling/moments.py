"""Times of day and week, and lengths, at which a conversation goes badly (R53, R57)."""

from collections.abc import Iterator
from datetime import datetime, time

from conversations.scheduling.kinds import SchedulingWarning, WarningKind

SHORTEST_MINUTES = 45
LONGEST_MINUTES = 120
DAY_STARTS = time(8)
DAY_ENDS = time(17)
EVENING_STARTS = time(18)
MONDAY_SETTLES = time(10)
FRIDAY_WINDS_UP = time(15)
MONDAY, FRIDAY, SATURDAY = 1, 5, 6  # as date.isoweekday() counts


def _moment(title: str, explanation: str) -> SchedulingWarning:
    return SchedulingWarning(WarningKind.BAD_MOMENT, title, explanation)


BEFORE_8AM = _moment(
    "Before 8am",
    "This starts before 8am. Is it the end of a night shift, or before the person’s day begins? "
    "Ask which time would suit them.",
)
AFTER_5PM = _moment(
    "After 5pm",
    "This ends after 5pm. Is it the end of a long shift? Ask the person whether an earlier time "
    "would be better.",
)
IN_THE_EVENING = _moment(
    "In the evening",
    "This ends after 6pm. People may be tired, or have someone at home to look after. Ask the "
    "person whether an earlier time would be better.",
)
MONDAY_MORNING = _moment(
    "Monday morning",
    "Is this one of the busiest times of the week where the person works? If it is, choose a "
    "quieter one.",
)
FRIDAY_AFTERNOON = _moment(
    "Friday afternoon",
    "Is this one of the busiest times of the week where the person works, or the end of a long "
    "one? If it is, choose another time.",
)
AT_THE_WEEKEND = _moment(
    "At the weekend",
    "Is this one of the person’s working days? If it is not, choose a day that is.",
)
TOO_SHORT = _moment(
    "Less than 45 minutes",
    "A talent conversation needs enough time, and time that is protected. Can you keep at least "
    "45 minutes free for it?",
)
TOO_LONG = _moment(
    "More than 2 hours",
    "It is hard to concentrate for so long. Plan a break, or meet twice.",
)


def bad_moments(*, starts: datetime, ends: datetime, minutes: int) -> list[SchedulingWarning]:
    """What the clock and the calendar alone can tell. Both times are local.

    Nobody here knows the rota of the unit, so most of these ask rather than tell.
    """
    return [*_of_the_day(starts, ends), *_of_the_week(starts, ends), *_of_the_length(minutes)]


def _of_the_day(starts: datetime, ends: datetime) -> Iterator[SchedulingWarning]:
    past_midnight = ends.date() > starts.date()
    if starts.time() < DAY_STARTS:
        yield BEFORE_8AM
    if past_midnight or ends.time() > EVENING_STARTS:
        yield IN_THE_EVENING
    elif ends.time() > DAY_ENDS:
        yield AFTER_5PM


def _of_the_week(starts: datetime, ends: datetime) -> Iterator[SchedulingWarning]:
    past_midnight = ends.date() > starts.date()
    if starts.isoweekday() == MONDAY and starts.time() < MONDAY_SETTLES:
        yield MONDAY_MORNING
    if starts.isoweekday() == FRIDAY and (past_midnight or ends.time() > FRIDAY_WINDS_UP):
        yield FRIDAY_AFTERNOON
    if starts.isoweekday() >= SATURDAY or ends.isoweekday() >= SATURDAY:
        yield AT_THE_WEEKEND


def _of_the_length(minutes: int) -> Iterator[SchedulingWarning]:
    if minutes < SHORTEST_MINUTES:
        yield TOO_SHORT
    elif minutes > LONGEST_MINUTES:
        yield TOO_LONG
