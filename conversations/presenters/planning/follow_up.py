"""Keeping in touch after the conversation: the talks noted, and what comes when."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from assessments.models import Placement
from conversations.following_up import next_contact
from conversations.models import CheckIn, Conversation
from conversations.transitions import Status
from talentgrid.models import User


@dataclass(frozen=True)
class Due:
    """Something that comes on a date."""

    title: str
    text: str
    is_late: bool
    url: str
    label: str


@dataclass(frozen=True)
class Event:
    """A talk, as components/timeline.html takes it."""

    title: str
    when: str
    by: str
    text: str


def current_placement(conversation: Conversation) -> Placement | None:
    """Where the employee stands today, once the conversation is agreed and until it is closed."""
    if conversation.status != Status.AGREED:
        return None
    placements = Placement.objects.filter(subject=conversation.employee).current()
    return placements.select_related("cell").first()


def is_in_transition(placement: Placement | None) -> bool:
    """In the box of people new to post, or there for now (R82, C5)."""
    if placement is None or placement.cell is None:
        return False
    return placement.provisional or placement.cell.new_to_post


def present_dues(
    conversation: Conversation, placement: Placement | None, check_ins: list[CheckIn]
) -> list[Due]:
    """The next monthly contact and the review of the box, where there are any (R82, R83)."""
    if placement is None:
        return []
    dues = [_monthly(conversation, placement, check_ins)] if is_in_transition(placement) else []
    if placement.review_on:
        text = f"On {date_format(placement.review_on)}, look together at where things stand."
        dues.append(_due(conversation, "Review of the box", text, placement.review_on, "review"))
    return dues


def _monthly(conversation: Conversation, placement: Placement, check_ins: list[CheckIn]) -> Due:
    monthly = CheckIn.Kind.MONTHLY
    contacts = [check_in.happened_on for check_in in check_ins if check_in.kind == monthly]
    by = next_contact(contacts, since=timezone.localdate(placement.decided_at))
    last = f"Last on {date_format(max(contacts))}, next by" if contacts else "The first one by"
    text = f"{last} {date_format(by)}."
    return _due(conversation, "Monthly contact", text, by, monthly.value)


def _due(conversation: Conversation, title: str, text: str, day: date, kind: str) -> Due:
    return Due(
        title=title,
        text=text,
        is_late=day < timezone.localdate(),
        url=f"{reverse('check_in_add', args=[conversation.pk])}?kind={kind}",
        label=f"Note a {title[0].lower()}{title[1:]}",
    )


def present_talks(check_ins: list[CheckIn], *, user: User) -> list[Event]:
    """The talks since the conversation, the newest first."""
    return [
        Event(
            title=check_in.get_kind_display(),
            when=date_format(check_in.happened_on),
            by=f"noted by {_name(check_in.by, user)}",
            text=check_in.text,
        )
        for check_in in check_ins
    ]


def _name(by: User, user: User) -> str:
    if by == user:
        return "you"
    staff_member = getattr(by, "staff_member", None)
    return staff_member.first_name if staff_member else by.email
