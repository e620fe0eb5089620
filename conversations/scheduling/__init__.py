"""Warnings about a proposed time for a conversation (R56, R57). They advise; nothing is refused."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from conversations.scheduling.celebrations import celebrations_on
from conversations.scheduling.kinds import SchedulingWarning, WarningKind
from conversations.scheduling.moments import bad_moments

__all__ = ["ASK_FIRST", "NOT_KNOWN", "SchedulingWarning", "WarningKind", "warnings_for"]

LONDON = ZoneInfo("Europe/London")

# The earliest sunset of an English winter is shortly before 4pm, and people travel home first.
SUNSET_MATTERS_FROM = time(15)

# Both are shown beside the warnings, and also where there are none.
NOT_KNOWN = (
    "These warnings come from published calendars, which do not know everything. Gay pride, local "
    "festivals, weekly days and times of worship, days of mourning and family occasions are not "
    "in them. A time without a warning may still be a bad one."
)
ASK_FIRST = (
    "Only the person knows their shifts and what their week has held, so ask first. Choose another "
    "time if the conversation would follow a long shift, an emergency, a traumatic incident or "
    "anything else that is draining. They do not have to say why, and you do not need to record it."
)


def warnings_for(*, starts_at: datetime, minutes: int) -> list[SchedulingWarning]:
    """Everything worth asking about before a conversation at this time and of this length."""
    if starts_at.utcoffset() is None:
        raise ValueError("A proposed time needs a time zone.")
    # Minutes are added to the moment, not to the clock on the wall: the clocks may change between.
    ends_at = starts_at.astimezone(UTC) + timedelta(minutes=minutes)
    starts, ends = starts_at.astimezone(LONDON), ends_at.astimezone(LONDON)
    found = [*_celebrations(starts, ends), *bad_moments(starts=starts, ends=ends, minutes=minutes)]
    return list(dict.fromkeys(found))  # a conversation past midnight meets some of them twice


def _celebrations(starts: datetime, ends: datetime) -> list[SchedulingWarning]:
    days = sorted({starts.date(), ends.date()})
    today = [celebration for day in days for celebration in celebrations_on(day)]
    found = [celebration.warning for celebration in today]
    if ends.date() > starts.date() or ends.time() > SUNSET_MATTERS_FROM:
        found += [
            celebration.warning_on_the_eve
            for celebration in celebrations_on(days[-1] + timedelta(days=1))
            if celebration.begins_at_sunset and celebration not in today
        ]
    return found
