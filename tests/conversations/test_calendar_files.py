"""The invitation as a calendar file, read back as a calendar would."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event, Timezone

from conversations.calendar_files import invitation_file

LONDON = ZoneInfo("Europe/London")

WINTER = datetime(2027, 1, 20, 10, 0, tzinfo=LONDON)
SUMMER = datetime(2027, 7, 7, 14, 30, tzinfo=LONDON)

PROPERTIES = {
    "UID",
    "SEQUENCE",
    "DTSTAMP",
    "DTSTART",
    "DTEND",
    "SUMMARY",
    "LOCATION",
    "DESCRIPTION",
    "URL",
    "ORGANIZER",
    "ATTENDEE",
    "STATUS",
    "TRANSP",
    "CLASS",
}


def a_file(**changes) -> bytes:
    starts_at = changes.pop("starts_at", WINTER)
    values = {
        "uid": "conversation-17@talent.test",
        "sequence": 0,
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=1),
        "summary": "Talent conversation",
        "location": "Room 4, Ward block",
        "description": "How to prepare is on the page.",
        "organiser_email": "manager@talent.test",
        "organiser_name": "Ada Okafor",
        "attendee_email": "employee@talent.test",
        "attendee_name": "Sam Reid",
        "url": "https://talent.test/conversations/17/",
        "stamped_at": datetime(2027, 1, 4, 9, 0, tzinfo=UTC),
    }
    return invitation_file(**(values | changes))


def read(content: bytes) -> tuple[Calendar, Event]:
    calendar = Calendar.from_ical(content)
    [event] = calendar.events
    return calendar, event


class TestPublished:
    @pytest.mark.parametrize("cancelled", [False, True])
    def test_asks_nobody_for_an_answer(self, cancelled):
        calendar, event = read(a_file(published=True, cancelled=cancelled))

        assert calendar["METHOD"] == "PUBLISH"
        assert set(event) == PROPERTIES - {"ATTENDEE"}
        assert event["STATUS"] == ("CANCELLED" if cancelled else "CONFIRMED")


class TestInvitation:
    def test_it_says_who_when_and_where_and_no_more(self):
        calendar, event = read(a_file())
        assert calendar["METHOD"] == "REQUEST"
        assert calendar["VERSION"] == "2.0"
        assert "Talentgrid" in calendar["PRODID"]
        assert set(event) == PROPERTIES
        assert event["UID"] == "conversation-17@talent.test"
        assert event["SEQUENCE"] == 0
        assert event["SUMMARY"] == "Talent conversation"
        assert event["LOCATION"] == "Room 4, Ward block"
        assert event["STATUS"] == "CONFIRMED"
        assert event["CLASS"] == "PRIVATE"
        assert event["URL"] == "https://talent.test/conversations/17/"

    def test_it_names_both_people_and_asks_for_an_answer(self):
        _, event = read(a_file())
        organiser, invited = event["ORGANIZER"], event["ATTENDEE"]
        assert (organiser, organiser.params["CN"]) == ("mailto:manager@talent.test", "Ada Okafor")
        assert (invited, invited.params["CN"]) == ("mailto:employee@talent.test", "Sam Reid")
        assert invited.params["RSVP"] == "TRUE"
        assert invited.params["PARTSTAT"] == "NEEDS-ACTION"

    def test_the_same_values_make_the_same_file(self):
        assert a_file() == a_file()


class TestTime:
    @pytest.mark.parametrize("starts_at", [WINTER, SUMMER])
    def test_it_is_the_time_on_the_wall_in_london(self, starts_at):
        _, event = read(a_file(starts_at=starts_at))
        assert event.start == starts_at
        assert event.end == starts_at + timedelta(hours=1)
        assert event["DTSTART"].params["TZID"] == "Europe/London"
        wall = starts_at.strftime("%Y%m%dT%H%M%S").encode()
        assert b"DTSTART;TZID=Europe/London:" + wall in a_file(starts_at=starts_at)

    def test_a_time_from_elsewhere_is_brought_home(self):
        _, event = read(a_file(starts_at=datetime(2027, 7, 7, 13, 30, tzinfo=UTC)))
        assert event["DTSTART"].to_ical() == b"20270707T143000"

    def test_the_stamp_is_in_universal_time(self):
        _, event = read(a_file(stamped_at=SUMMER))
        assert event["DTSTAMP"].to_ical() == b"20270707T133000Z"

    def test_the_zone_in_the_file_changes_its_clocks_when_london_does(self):
        calendar, _ = read(a_file())
        [zone] = calendar.timezones
        assert isinstance(zone, Timezone)
        defined = zone.to_tz(lookup_tzid=False)
        days = [date(2025, 1, 1) + timedelta(days=count) for count in range(365 * 10)]
        for noon in (datetime(day.year, day.month, day.day, 12) for day in days):  # noqa: DTZ001
            here, there = noon.replace(tzinfo=LONDON), noon.replace(tzinfo=defined)
            assert (there.utcoffset(), there.tzname()) == (here.utcoffset(), here.tzname())

    @pytest.mark.parametrize("name", ["starts_at", "ends_at", "stamped_at"])
    def test_a_time_without_a_zone_is_refused(self, name):
        naive = dict.fromkeys(["starts_at", "ends_at"], WINTER.replace(tzinfo=None))
        naive["ends_at"] += timedelta(hours=1)
        changes = naive if name != "stamped_at" else {name: WINTER.replace(tzinfo=None)}
        with pytest.raises(ValueError, match="time zone"):
            a_file(**changes)

    def test_an_end_before_the_start_is_refused(self):
        with pytest.raises(ValueError, match="after it starts"):
            a_file(ends_at=WINTER)


class TestChanges:
    def test_another_time_replaces_the_first_under_the_same_uid(self):
        _, before = read(a_file())
        _, after = read(a_file(sequence=1, starts_at=SUMMER))
        assert after["UID"] == before["UID"]
        assert after["SEQUENCE"] > before["SEQUENCE"]
        assert after.start == SUMMER

    def test_cancelling_keeps_the_uid_and_raises_the_sequence(self):
        _, before = read(a_file(sequence=1))
        calendar, after = read(a_file(sequence=2, cancelled=True))
        assert calendar["METHOD"] == "CANCEL"
        assert after["STATUS"] == "CANCELLED"
        assert after["TRANSP"] == "TRANSPARENT"
        assert after["UID"] == before["UID"]
        assert after["SEQUENCE"] > before["SEQUENCE"]


class TestText:
    def test_lines_are_folded_and_read_back_whole(self):
        long = "Bring what you wrote - and, if you like, a colleague; café at 3. " * 12
        content = a_file(description=long)
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))
        _, event = read(content)
        assert event["DESCRIPTION"] == long.strip()

    @pytest.mark.parametrize(
        "name", ["Zoë Ångström", "Siân ap Rhys", "李小龙", "Ng, Mei; RN: Ward"]
    )
    def test_names_are_read_back_as_written(self, name):
        _, event = read(a_file(attendee_name=name, organiser_name=name))
        assert event["ATTENDEE"].params["CN"] == name
        assert event["ORGANIZER"].params["CN"] == name

    def test_a_double_quote_in_a_name_becomes_a_single_one(self):
        _, event = read(a_file(attendee_name='Samuel "Sam" Reid'))
        assert event["ATTENDEE"].params["CN"] == "Samuel 'Sam' Reid"

    def test_a_description_keeps_its_lines(self):
        _, event = read(a_file(description="One\r\nTwo\n\nThree"))
        assert event["DESCRIPTION"] == "One\nTwo\n\nThree"

    @pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\x0b", "\x0c", "\x85", "\u2028"])
    @pytest.mark.parametrize(
        "field", ["uid", "summary", "location", "description", "attendee_name", "organiser_name"]
    )
    def test_a_new_line_does_not_make_a_property(self, field, end):
        content = a_file(**{field: f"Room 4{end}ATTACH:https://elsewhere.test{end}END:VEVENT"})
        _, event = read(content)
        assert set(event) == PROPERTIES
        lines = content.decode().splitlines()  # which breaks at every kind of line end
        assert not [line for line in lines if line.startswith("ATTACH")]
        assert lines.count("END:VEVENT") == 1

    @pytest.mark.parametrize("field", ["attendee_email", "organiser_email", "url"])
    @pytest.mark.parametrize("value", ["a@b.test\r\nATTACH:x", "a@b .test", "a@b.test\x85", ""])
    def test_an_address_that_could_not_be_one_is_refused(self, field, value):
        with pytest.raises(ValueError, match="address"):
            a_file(**{field: value})

    @settings(deadline=None, derandomize=True)
    @given(
        text=st.text(st.characters(exclude_categories=["Cs"]), max_size=200),
        field=st.sampled_from(["summary", "location", "description", "attendee_name"]),
    )
    def test_no_text_changes_the_shape_of_the_file(self, text, field):
        content = a_file(**{field: text})
        calendar, event = read(content)
        assert PROPERTIES - set(event) <= {field.upper()}  # one that is empty is left out
        assert set(event) <= PROPERTIES
        assert len(calendar.subcomponents) == 2
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))
