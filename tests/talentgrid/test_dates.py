"""Dates and times in words, in the time of the clock on the wall."""

from datetime import UTC, date, datetime

import pytest

from talentgrid.dates import clock, day, when


@pytest.mark.parametrize(
    ("hour", "minute", "words"),
    [
        (0, 0, "midnight"),
        (0, 5, "12:05am"),
        (9, 0, "9am"),
        (11, 45, "11:45am"),
        (12, 0, "midday"),
        (12, 30, "12:30pm"),
        (17, 5, "5:05pm"),
    ],
)
def test_clock(hour, minute, words):
    assert clock(datetime(2026, 11, 5, hour, minute, tzinfo=UTC)) == words


def test_summer_time():
    assert clock(datetime(2026, 7, 1, 9, tzinfo=UTC)) == "10am"


def test_day_of_a_moment_and_of_a_date():
    assert day(datetime(2026, 7, 1, 23, 30, tzinfo=UTC)) == "2 July 2026"
    assert day(date(2026, 11, 5)) == "5 November 2026"


def test_when():
    starts_at = datetime(2026, 11, 5, 10, tzinfo=UTC)

    assert when(starts_at, 90) == "Thursday 5 November 2026, 10am to 11:30am"
