"""When to be in touch with people in transition (R82). Pure: it knows no models."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date


def a_month_after(day: date) -> date:
    """The same day of the next month, or its last day where it is shorter."""
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def next_contact(contacts: Iterable[date], *, since: date) -> date:
    """By when to be in touch again: a month after the last contact, or after it began."""
    return a_month_after(max([since, *contacts]))
