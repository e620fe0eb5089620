"""Warnings about a proposed time (R56, R57)."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.scheduling import (
    ASK_FIRST,
    NOT_KNOWN,
    SchedulingWarning,
    WarningKind,
    warnings_for,
)
from conversations.scheduling.celebrations import CELEBRATIONS, celebrations_on

LONDON = ZoneInfo("Europe/London")
RELIGIOUS = WarningKind.RELIGIOUS_HOLIDAY
FASTING = WarningKind.FASTING_DAY
CULTURAL = WarningKind.CULTURAL_CELEBRATION
BAD_MOMENT = WarningKind.BAD_MOMENT

# Wednesday 3 February 2027 and the rest of its week have nothing in the table but Thursday.
QUIET_DAY = "2027-02-03"


def warnings_at(moment: str, minutes: int = 60) -> list[SchedulingWarning]:
    """The warnings for a London time such as 2027-02-03T10:00."""
    starts_at = datetime.fromisoformat(moment).replace(tzinfo=LONDON)
    return warnings_for(starts_at=starts_at, minutes=minutes)


def titles_at(moment: str, minutes: int = 60) -> list[str]:
    return [warning.title for warning in warnings_at(moment, minutes)]


def moments_at(moment: str, minutes: int = 60) -> list[str]:
    return [each.title for each in warnings_at(moment, minutes) if each.kind == BAD_MOMENT]


def titles_on(day: str) -> set[tuple[WarningKind, str]]:
    return {(each.kind, each.title) for each in warnings_at(f"{day}T10:30")}


def days_of(title: str, year: int) -> set[date]:
    """Every day of a year that the table gives to a celebration."""
    first = date(year, 1, 1)
    days = (first + timedelta(days=count) for count in range((date(year + 1, 1, 1) - first).days))
    return {day for day in days if title in [each.title for each in celebrations_on(day)]}


class TestKnownDates:
    """Dates that anybody can look up, so that the libraries are what we take them for."""

    @pytest.mark.parametrize(
        ("day", "kind", "title"),
        [
            ("2026-01-06", RELIGIOUS, "Epiphany"),
            ("2026-01-07", RELIGIOUS, "Orthodox Christmas"),
            ("2026-01-26", CULTURAL, "Indian Republic Day"),
            ("2026-02-17", CULTURAL, "Lunar New Year"),
            ("2026-02-18", FASTING, "Ash Wednesday"),
            ("2026-03-01", CULTURAL, "St David's Day"),
            ("2026-03-03", RELIGIOUS, "Purim"),
            ("2026-03-04", RELIGIOUS, "Holi"),
            ("2026-03-06", CULTURAL, "Ghanaian Independence Day"),
            ("2026-03-17", CULTURAL, "St Patrick's Day"),
            ("2026-03-20", RELIGIOUS, "Eid al-Fitr"),
            ("2026-04-02", RELIGIOUS, "Passover"),
            ("2026-04-03", RELIGIOUS, "Good Friday"),
            ("2026-04-05", RELIGIOUS, "Easter"),
            ("2026-04-06", CULTURAL, "Bank holiday"),
            ("2026-04-12", RELIGIOUS, "Orthodox Easter"),
            ("2026-04-14", RELIGIOUS, "Vaisakhi"),
            ("2026-04-18", CULTURAL, "Zimbabwean Independence Day"),
            ("2026-04-23", CULTURAL, "St George's Day"),
            ("2026-05-22", RELIGIOUS, "Shavuot"),
            ("2026-05-27", RELIGIOUS, "Eid al-Adha"),
            ("2026-05-31", RELIGIOUS, "Vesak"),
            ("2026-06-10", CULTURAL, "Portugal Day"),
            ("2026-06-12", CULTURAL, "Philippine Independence Day"),
            ("2026-08-14", CULTURAL, "Pakistani Independence Day"),
            ("2026-08-15", CULTURAL, "Indian Independence Day"),
            ("2026-08-31", CULTURAL, "Bank holiday"),
            ("2026-09-12", RELIGIOUS, "Rosh Hashanah"),
            ("2026-09-21", FASTING, "Yom Kippur"),
            ("2026-09-25", CULTURAL, "Mid-Autumn Festival"),
            ("2026-10-01", CULTURAL, "Nigerian Independence Day"),
            ("2026-11-08", RELIGIOUS, "Diwali and Bandi Chhor Divas"),
            ("2026-11-11", CULTURAL, "Polish Independence Day"),
            ("2026-11-24", RELIGIOUS, "Guru Nanak's birthday"),
            ("2026-11-30", CULTURAL, "St Andrew's Day"),
            ("2026-12-05", RELIGIOUS, "Hanukkah"),
            ("2026-12-25", RELIGIOUS, "Christmas Day"),
            ("2026-12-28", CULTURAL, "Bank holiday"),  # Boxing Day was on a Saturday
            ("2027-02-06", CULTURAL, "Lunar New Year"),
            ("2027-03-22", RELIGIOUS, "Holi"),
            ("2027-03-26", RELIGIOUS, "Good Friday"),
            ("2027-03-29", RELIGIOUS, "Easter"),
            ("2027-04-22", RELIGIOUS, "Passover"),
            ("2027-05-02", RELIGIOUS, "Orthodox Easter"),
            ("2027-10-02", RELIGIOUS, "Rosh Hashanah"),
            ("2027-10-11", FASTING, "Yom Kippur"),
            ("2027-10-29", RELIGIOUS, "Diwali and Bandi Chhor Divas"),
            ("2027-12-25", RELIGIOUS, "Hanukkah"),
        ],
    )
    def test_the_day_is_warned_about(self, day, kind, title):
        assert (kind, title) in titles_on(day)

    @pytest.mark.parametrize("day", ["2026-03-20", "2027-03-09"])
    def test_eid_is_given_two_days_because_the_moon_decides(self, day):
        first = date.fromisoformat(day)
        assert days_of("Eid al-Fitr", first.year) == {first, first + timedelta(days=1)}
        assert "may be a day earlier or later" in warnings_at(f"{day}T11:00")[0].explanation

    def test_ramadan_is_the_whole_month_before_eid(self):
        days = days_of("Ramadan", 2026)
        assert (min(days), max(days), len(days)) == (date(2026, 2, 18), date(2026, 3, 19), 30)

    def test_ramadan_comes_twice_in_a_year_that_holds_two(self):
        # It begins on 5 January and, 354 days later, on 26 December.
        days = days_of("Ramadan", 2030)
        assert date(2030, 1, 10) in days
        assert date(2030, 12, 31) in days
        assert days_of("Ramadan", 2031)

    def test_passover_has_the_eighth_day_that_is_kept_here(self):
        assert len(days_of("Passover", 2026)) == 8

    def test_pride_is_not_in_any_library_and_the_note_says_so(self):
        assert "Gay pride" in NOT_KNOWN
        assert not [each for each in CELEBRATIONS if "pride" in each.title.lower()]


class TestTable:
    def test_every_line_still_finds_its_dates(self):
        # A library that renames a holiday would otherwise silence a warning. Two years together,
        # because a lunar date can miss a year of ours.
        found = {year: _titles_of(year) for year in range(2025, 2036)}
        missing = {
            (celebration.title, year)
            for year, next_year in pairwise(found)
            for celebration in CELEBRATIONS
            if celebration.title not in found[year] | found[next_year]
        }
        assert missing == set()

    def test_no_day_has_too_many_to_read(self):
        days = (date(2025, 1, 1) + timedelta(days=count) for count in range(11 * 365))
        assert max(len(celebrations_on(day)) for day in days) <= 7

    def test_a_title_stands_once(self):
        titles = [celebration.title for celebration in CELEBRATIONS]
        assert len(titles) == len(set(titles))

    @pytest.mark.parametrize("year", [1900, 2000, 2036, 2050, 2077, 2100, 3000])
    def test_years_that_a_library_does_not_know_are_no_error(self, year):
        assert date(year, 12, 25) in days_of("Christmas Day", year)

    def test_importing_the_module_does_not_import_the_library(self):
        script = "import sys, conversations.scheduling; print('holidays' in sys.modules)"
        shown = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True
        )
        assert shown.stdout.strip() == "False"


def _titles_of(year: int) -> set[str]:
    first = date(year, 1, 1)
    days = (first + timedelta(days=count) for count in range(365))
    return {each.title for day in days for each in celebrations_on(day)}


class TestSunset:
    def test_the_eve_of_a_jewish_holiday_is_warned_about_late_in_the_day(self):
        [warning] = warnings_at("2026-09-20T15:00")[:1]  # a Sunday; Yom Kippur is the Monday
        assert (warning.kind, warning.title) == (FASTING, "Yom Kippur")
        assert "begins at sunset on this day" in warning.explanation

    def test_but_not_in_the_morning(self):
        assert "Yom Kippur" not in titles_at("2026-09-20T10:00")

    def test_nor_for_what_begins_at_midnight(self):
        assert "Good Friday" not in titles_at("2027-03-25T15:30")

    def test_a_feast_of_several_days_begins_once(self):
        assert titles_at("2027-04-26T15:30").count("Passover") == 1

    def test_the_last_evening_of_the_year_looks_into_the_next(self):
        assert moments_at("2026-12-31T15:30") == []


class TestMoments:
    @pytest.mark.parametrize(
        ("moment", "minutes", "expected"),
        [
            (f"{QUIET_DAY}T10:00", 60, []),
            (f"{QUIET_DAY}T08:00", 60, []),
            (f"{QUIET_DAY}T07:59", 60, ["Before 8am"]),
            (f"{QUIET_DAY}T16:00", 60, []),
            (f"{QUIET_DAY}T16:01", 60, ["After 5pm"]),
            (f"{QUIET_DAY}T17:00", 60, ["After 5pm"]),
            (f"{QUIET_DAY}T17:01", 60, ["In the evening"]),
            (f"{QUIET_DAY}T23:30", 60, ["In the evening"]),
            (f"{QUIET_DAY}T10:00", 44, ["Less than 45 minutes"]),
            (f"{QUIET_DAY}T10:00", 45, []),
            (f"{QUIET_DAY}T10:00", 120, []),
            (f"{QUIET_DAY}T10:00", 121, ["More than 2 hours"]),
            ("2027-02-01T09:59", 60, ["Monday morning"]),
            ("2027-02-01T10:00", 60, []),
            ("2027-02-05T14:00", 60, []),
            ("2027-02-05T14:01", 60, ["Friday afternoon"]),
            ("2027-02-05T17:30", 60, ["In the evening", "Friday afternoon"]),
            ("2027-02-06T11:00", 60, ["At the weekend"]),
            ("2027-02-07T11:00", 60, ["At the weekend"]),
            ("2027-02-05T23:30", 60, ["In the evening", "Friday afternoon", "At the weekend"]),
        ],
    )
    def test_the_edges(self, moment, minutes, expected):
        assert moments_at(moment, minutes) == expected

    @pytest.mark.parametrize(
        "moment", [f"{QUIET_DAY}T16:30", "2027-02-01T09:00", "2027-02-05T15:30"]
    )
    def test_what_depends_on_the_rota_is_a_question(self, moment):
        assert all("?" in each.explanation for each in warnings_at(moment))

    def test_what_no_calendar_knows_is_to_be_asked(self):
        for words in ("long shift", "emergency", "traumatic incident", "ask first"):
            assert words in ASK_FIRST


class TestTime:
    def test_the_clock_is_that_of_london_in_summer(self):
        starts_at = datetime(2027, 7, 7, 16, 30, tzinfo=UTC)  # half past five here
        titles = [each.title for each in warnings_for(starts_at=starts_at, minutes=60)]
        assert titles == ["In the evening"]

    def test_the_day_is_that_of_london(self):
        starts_at = datetime(2026, 12, 24, 20, tzinfo=timezone(timedelta(hours=-8)))
        titles = [each.title for each in warnings_for(starts_at=starts_at, minutes=60)]
        assert titles == ["Christmas Day", "Bank holiday", "Before 8am"]

    def test_a_conversation_past_midnight_meets_both_days_and_says_it_once(self):
        titles = titles_at("2026-12-24T23:30")
        assert titles[:2] == ["Christmas Eve", "Christmas Day"]
        assert len(titles) == len(set(titles))

    def test_the_length_is_real_time_when_the_clocks_go_forward(self):
        # 16 hours from half past midnight end at half past five, and not at half past four.
        assert "After 5pm" in titles_at("2027-03-28T00:30", minutes=16 * 60)

    def test_a_time_without_a_zone_is_refused(self):
        with pytest.raises(ValueError, match="time zone"):
            warnings_for(starts_at=datetime(2027, 2, 3, 10), minutes=60)  # noqa: DTZ001


aware_times = st.datetimes(
    min_value=datetime(2025, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(2035, 12, 31),  # noqa: DTZ001
    timezones=st.timezones(),
)


class TestAlways:
    @settings(deadline=None, derandomize=True)
    @given(starts_at=aware_times, minutes=st.integers(min_value=1, max_value=24 * 60))
    def test_any_time_has_an_answer_in_plain_words(self, starts_at, minutes):
        found = warnings_for(starts_at=starts_at, minutes=minutes)
        assert found == warnings_for(starts_at=starts_at, minutes=minutes)
        assert len(found) == len(set(found))
        for warning in found:
            assert warning.title.strip()
            assert warning.title[0].isupper()
            assert warning.explanation.endswith((".", "?"))
            assert "{" not in warning.explanation

    @settings(deadline=None, derandomize=True)
    @given(starts_at=aware_times)
    def test_the_same_moment_has_the_same_answer_in_any_zone(self, starts_at):
        elsewhere = starts_at.astimezone(UTC)
        assert warnings_for(starts_at=starts_at, minutes=60) == warnings_for(
            starts_at=elsewhere, minutes=60
        )
