"""Where the date of a celebration comes from: a fixed day, or a library that somebody maintains."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Protocol

from hijridate import Gregorian, Hijri

# The library warns, rather than answers, outside the years for which it knows the Hindu calendar.
KNOWN_YEARS = {"IN": range(2001, 2036)}
HIJRI_KNOWN_YEARS = range(1925, 2077)


class Source(Protocol):
    """Something that knows the dates of one celebration."""

    def dates(self, year: int) -> Iterator[date]:
        """Its dates in that year, or none where they are not known."""


@dataclass(frozen=True)
class EveryYear:
    """The same day each year."""

    month: int
    day: int

    def dates(self, year: int) -> Iterator[date]:
        """That day."""
        yield date(year, self.month, self.day)


@dataclass(frozen=True)
class Islamic:
    """Days of one month of the Islamic calendar, as Umm al-Qura has it.

    The month may begin a day later where people wait for a sighting of the moon, which is why a
    feast of one day is given two.
    """

    month: int
    first_day: int
    last_day: int

    def dates(self, year: int) -> Iterator[date]:
        """Those days; an Islamic year is shorter than ours, so there may be two sets."""
        if year not in HIJRI_KNOWN_YEARS:
            return
        first, last = (Gregorian(year, *day).to_hijri().year for day in ((1, 1), (12, 31)))
        for islamic_year in range(first, last + 1):
            length = Hijri(islamic_year, self.month, 1).month_length()
            for day in range(self.first_day, min(self.last_day, length) + 1):
                found = Hijri(islamic_year, self.month, day).to_gregorian()
                if found.year == year:
                    yield date(found.year, found.month, found.day)


@dataclass(frozen=True)
class Listed:
    """A day that the holidays of some country list under this name, in American English.

    `days` lengthens it, where people here keep it for longer than they do there.
    """

    country: str
    name: str
    subdivision: str | None = None
    days: int = 1

    def dates(self, year: int) -> Iterator[date]:
        """Every date with that name, also where the library calls it an estimate."""
        for day, names in _listed(self.country, self.subdivision, year).items():
            if self.name in names:
                yield from (day + timedelta(days=later) for later in range(self.days))


@dataclass(frozen=True)
class BankHoliday:
    """Any bank holiday in England, also one moved from a weekend."""

    def dates(self, year: int) -> Iterator[date]:
        """All of them, whatever they are called."""
        from holidays import country_holidays

        yield from country_holidays("GB", subdiv="ENG", years=year)


@lru_cache(maxsize=64)  # the countries of a year, while its celebrations are looked up
def _listed(country: str, subdivision: str | None, year: int) -> dict[date, frozenset[str]]:
    # Imported late: the library takes a tenth of a second, and most processes never need it.
    from holidays import country_holidays

    if year not in KNOWN_YEARS.get(country, (year,)):
        return {}
    categories = country_holidays(country).supported_categories
    found = country_holidays(
        country,
        subdiv=subdivision,
        years=year,
        observed=False,
        categories=categories,
        language="en_US",
    )
    return {
        day: frozenset(name.removesuffix(" (estimated)") for name in names.split("; "))
        for day, names in found.items()
    }
