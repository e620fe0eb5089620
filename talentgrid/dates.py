"""Dates and times as people say them: Thursday 5 November 2026, 10am to 11:30am."""

from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format

NAMED_TIMES = {(0, 0): "midnight", (12, 0): "midday"}


def clock(moment: datetime) -> str:
    """The time of day, such as 10am or 2:30pm; noon and midnight by name, since 12 misleads."""
    local = timezone.localtime(moment)
    named = NAMED_TIMES.get((local.hour, local.minute))
    if named:
        return named
    minutes = f":{local.minute:02}" if local.minute else ""
    return f"{local.hour % 12 or 12}{minutes}{'am' if local.hour < 12 else 'pm'}"


def day(moment: datetime | date) -> str:
    """The date, such as 5 November 2026."""
    local = timezone.localdate(moment) if isinstance(moment, datetime) else moment
    return date_format(local)


def when(starts_at: datetime, minutes: int) -> str:
    """The day with its name, and from when to when."""
    ends_at = starts_at + timedelta(minutes=minutes)
    weekday = f"{timezone.localtime(starts_at):%A}"
    return f"{weekday} {day(starts_at)}, {clock(starts_at)} to {clock(ends_at)}"
