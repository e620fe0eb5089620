"""What each of the two does before they meet, and how far it is."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone

from conversations.forms.arranging import printed_needs
from conversations.models import Arrangements, Conversation, Preparation, Reflection
from conversations.models.preparation import PrivateCopy
from conversations.presenters.next_steps import Side
from talentgrid.dates import day
from talentgrid.models import User


@dataclass(frozen=True)
class Task:
    """One thing to do before the two meet, and how far it is."""

    label: str
    state: str
    url: str = ""
    colour: str = ""


@dataclass(frozen=True)
class Copies:
    """One's own private copies, and what the other has shared of theirs."""

    own: list[PrivateCopy]
    others: list[PrivateCopy]

    @property
    def is_shared(self) -> bool:
        """One's own is shared, whether or not a further one was begun."""
        return any(copy.shared_at for copy in self.own)


def read_copies(conversation: Conversation, side: Side, *, user: User) -> Copies:
    """Both sides' preparation, as far as this one may know of it."""
    reflections, preparations = (
        list(
            kind.objects.visible_to(user).filter(conversation=conversation).select_related("author")
        )
        for kind in (Reflection, Preparation)
    )
    own, others = reflections, preparations
    if side == Side.MANAGER:
        own, others = preparations, reflections
    # A former manager may have shared a preparation: it is not this one's own.
    own = [copy for copy in own if copy.author == user.acting_staff]
    return Copies(own=own, others=others)


def has_prepared(conversation: Conversation, *, user: User) -> bool:
    """Something was written or shared, as far as this one of the two may know of it."""
    return any(
        kind.objects.visible_to(user).filter(conversation=conversation).exists()
        for kind in (Reflection, Preparation)
    )


def is_ready(conversation: Conversation, side: Side, copies: Copies) -> bool:
    """Nothing is left to prepare: it is shared, or for the manager the day has come."""
    has_come = timezone.localdate(conversation.starts_at) <= timezone.localdate()
    return copies.is_shared or (side == Side.MANAGER and has_come)


def tasks_of(conversation: Conversation, side: Side, copies: Copies, *, other: str) -> list[Task]:
    """What each does before they meet. Of the other's copy only whether it is shared."""
    own_kind, others_kind = ("reflect", "reflection"), ("prepare", "preparation")
    if side == Side.MANAGER:
        own_kind, others_kind = others_kind, own_kind
    (own_page, own_name), (_, others_name) = own_kind, others_kind
    return [
        _own_task(f"Your {own_name}", copies.own, url=reverse(own_page, args=[conversation.pk])),
        _others_task(
            f"{other}’s {others_name}",
            copies.others,
            url=reverse(f"{others_name}_read", args=[conversation.pk]),
        ),
        _arrangements_task(conversation, side, other=other),
    ]


def _own_task(label: str, copies: list[PrivateCopy], *, url: str) -> Task:
    if not copies:
        return Task(label, "Not started", url, "blue")
    if copies[0].shared_at:
        return Task(label, "Shared", url, "green")
    return Task(label, "Only you see it", url, "yellow")


def _others_task(label: str, copies: list[PrivateCopy], *, url: str) -> Task:
    if copies:
        return Task(label, "Shared with you", url, "green")
    return Task(label, "Not shared yet")


def _arrangements_task(conversation: Conversation, side: Side, *, other: str) -> Task:
    label = "What you need" if side == Side.EMPLOYEE else f"What {other} needs"
    url = reverse("arrangements", args=[conversation.pk])
    state, colour = state_of(conversation.arrangements, is_manager=side == Side.MANAGER)
    return Task(label, state, url, colour)


def is_asked(arrangements: Arrangements) -> bool:
    """The employee needs something that the manager has not seen to yet."""
    return bool(arrangements.needs or arrangements.details) and arrangements.arranged_at is None


def state_of(arrangements: Arrangements, *, is_manager: bool) -> tuple[str, str]:
    """How far the special arrangements are: words and a colour."""
    if arrangements.answered_at is None:
        return ("Not answered yet", "") if is_manager else ("Not answered yet", "blue")
    if not arrangements.needs and not arrangements.details:
        return "Nothing needed", "green"
    if arrangements.arranged_at:
        return "Seen to", "green"
    return ("See to it", "orange") if is_manager else ("Asked for", "yellow")


def present_arrangements(arrangements: Arrangements) -> dict[str, Any]:
    """What was asked for, in the printed words."""
    asked = set(arrangements.needs)
    return {
        "is_answered": arrangements.answered_at is not None,
        "needs": [words for key, words in printed_needs() if key in asked],
        "details": arrangements.details,
        "seen_to_on": day(arrangements.arranged_at) if arrangements.arranged_at else "",
        "answered_at": arrangements.answered_at.isoformat() if arrangements.answered_at else "",
    }
