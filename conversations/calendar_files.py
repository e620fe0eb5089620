"""The invitation to a conversation, as a file that calendars understand (RFC 5545, RFC 5546).

It carries who meets, when and where, and nothing of what is said: calendars are often shared.
"""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import (
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vCalAddress,
)
from icalendar.enums import CLASS, CUTYPE, PARTSTAT, ROLE, STATUS, TRANSP

PRODUCT = "-//Talentgrid//Talent conversations//EN"
LONDON = ZoneInfo("Europe/London")

# Some readers take more than a line feed for the end of a line, and so for a new property.
CONTROL = r"\x00-\x1f\x7f-\x9f\u2028\u2029"
CONTROL_CHARACTERS = re.compile(f"[{CONTROL}]+")
NOT_IN_AN_ADDRESS = re.compile(rf"[\s{CONTROL}]")
LINE_ENDS = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")


def invitation_file(
    *,
    uid: str,
    sequence: int,
    starts_at: datetime,
    ends_at: datetime,
    summary: str,
    location: str,
    description: str,
    organiser_email: str,
    organiser_name: str,
    attendee_email: str,
    attendee_name: str,
    url: str,
    stamped_at: datetime,
    cancelled: bool = False,
    published: bool = False,
) -> bytes:
    """An invitation, or with `cancelled` its withdrawal. All times are aware.

    A calendar replaces what it holds under a `uid` by what comes with a higher `sequence`: raise it
    when the time or the place changes, and to cancel. Send the file as
    `text/calendar; charset=utf-8; method=REQUEST` (or `CANCEL`). A file to be downloaded is
    `published`: it asks nobody for an answer, and so names no attendee (RFC 5546, 3.2.1).
    """
    if ends_at <= starts_at:
        raise ValueError("A conversation ends after it starts.")
    event = Event.new(
        uid=_one_line(uid),
        sequence=sequence,
        stamp=_aware(stamped_at).astimezone(UTC),
        start=_aware(starts_at).astimezone(LONDON),
        end=_aware(ends_at).astimezone(LONDON),
        summary=_one_line(summary),
        location=_one_line(location),
        description=_several_lines(description),
        url=_address(url),
        organizer=vCalAddress.new(_address(organiser_email), cn=_name(organiser_name)),
        attendees=[] if published else [_invited(attendee_email, attendee_name)],
        status=STATUS.CANCELLED if cancelled else STATUS.CONFIRMED,
        transparency=TRANSP.TRANSPARENT if cancelled else TRANSP.OPAQUE,
        classification=CLASS.PRIVATE,
    )
    return _file(event, method=_method(cancelled=cancelled, published=published))


def _file(event: Event, *, method: str) -> bytes:
    # Not Calendar.new, which gives the file a random UID besides that of the event.
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    calendar.add_component(_british_time())
    calendar.add_component(event)
    return calendar.to_ical()


def _method(*, cancelled: bool, published: bool) -> str:
    if published:
        return "PUBLISH"
    return "CANCEL" if cancelled else "REQUEST"


def _invited(email: str, name: str) -> vCalAddress:
    return vCalAddress.new(
        _address(email),
        cn=_name(name),
        cutype=CUTYPE.INDIVIDUAL,
        role=ROLE.REQ_PARTICIPANT,
        partstat=PARTSTAT.NEEDS_ACTION,
        rsvp=True,
    )


def _british_time() -> Timezone:
    """Europe/London as two rules: some calendars do not read the list of dates made from tzdata."""
    hour, none = timedelta(hours=1), timedelta(0)
    summer = TimezoneDaylight()
    summer.add("dtstart", datetime(1996, 3, 31, 1))  # noqa: DTZ001 - the offset is what it defines
    summer.add("rrule", {"freq": "yearly", "bymonth": 3, "byday": "-1su"})
    summer.add("tzoffsetfrom", none)
    summer.add("tzoffsetto", hour)
    summer.add("tzname", "BST")
    winter = TimezoneStandard()
    winter.add("dtstart", datetime(1996, 10, 27, 2))  # noqa: DTZ001
    winter.add("rrule", {"freq": "yearly", "bymonth": 10, "byday": "-1su"})
    winter.add("tzoffsetfrom", hour)
    winter.add("tzoffsetto", none)
    winter.add("tzname", "GMT")
    zone = Timezone()
    zone.add("tzid", LONDON.key)
    zone.add_component(summer)
    zone.add_component(winter)
    return zone


def _aware(moment: datetime) -> datetime:
    if moment.utcoffset() is None:
        raise ValueError("A time in an invitation needs a time zone.")
    return moment


def _one_line(text: str) -> str:
    return CONTROL_CHARACTERS.sub(" ", text).strip()


def _several_lines(text: str) -> str:
    return "\n".join(_one_line(line) for line in LINE_ENDS.split(text)).strip()


def _name(text: str) -> str:
    """A name as a parameter, which few calendars can read with a double quote in it."""
    return _one_line(text).replace('"', "'")


def _address(text: str) -> str:
    """An email or web address, checked when it was entered: a wrong one here is a fault of ours."""
    if not text or NOT_IN_AN_ADDRESS.search(text):
        raise ValueError("An address in an invitation cannot be empty or have spaces in it.")
    return text
