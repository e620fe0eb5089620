"""The days of the demo, all counted from today. Pure: it knows no models."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from random import Random

from django.utils import timezone

MONTHS_RUNNING = 5
CHRISTMAS_EVE = (12, 24)
SATURDAY = 6  # as date.isoweekday() counts
# Between the Monday rush and the wind-up of Friday, which the product itself warns of.
STARTS = (time(10), time(10, 30), time(11), time(13), time(13, 30))


@dataclass(frozen=True)
class Cycle:
    """A review cycle of twelve months."""

    starts_on: date
    ends_on: date

    @property
    def name(self) -> str:
        """As people call it, “Talent review 2026 to 2027”."""
        first, last = self.starts_on.year, self.ends_on.year
        return f"Talent review {first}" if first == last else f"Talent review {first} to {last}"


def cycles(today: date) -> tuple[Cycle, Cycle, Cycle]:
    """The one before last, the last, and the one that runs: it began some months ago."""
    month = today.year * 12 + today.month - 1 - MONTHS_RUNNING
    starts = [_first_of(month - 12 * years) for years in (2, 1, 0, -1)]
    before_last, last, running = (
        Cycle(starts_on=start, ends_on=following - timedelta(days=1))
        for start, following in pairwise(starts)
    )
    return before_last, last, running


def _first_of(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def on_a_working_day(day: date, *, forwards: bool = True) -> date:
    """The day itself, or the nearest after it (before it) on which most people are at work."""
    step = timedelta(days=1 if forwards else -1)
    while not _is_working_day(day):
        day += step
    return day


def _is_working_day(day: date) -> bool:
    between_the_years = (day.month, day.day) >= CHRISTMAS_EVE
    is_weekend = day.isoweekday() >= SATURDAY
    return not (is_weekend or between_the_years or day in _bank_holidays(day.year))


@lru_cache(maxsize=8)
def _bank_holidays(year: int) -> frozenset[date]:
    # Imported late: the library takes a tenth of a second, which only the first run has to spend.
    from holidays import country_holidays

    return frozenset(country_holidays("GB", subdiv="ENG", years=year))


def meeting_on(day: date, *, rng: Random) -> datetime:
    """A time on that day at which two people in a hospital could meet."""
    return timezone.make_aware(datetime.combine(day, rng.choice(STARTS)))


def moment(day: date, hour: int, minute: int = 0) -> datetime:
    """A moment of that day by the clock on the wall."""
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))
