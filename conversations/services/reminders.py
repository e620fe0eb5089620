"""Who is to be reminded of what today. Each reminder goes out once, however often this runs."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from assessments.models import Placement
from conversations import emails
from conversations.models import (
    Action,
    CheckIn,
    Conversation,
    Reflection,
    Reminder,
    StatusChange,
)
from conversations.transitions import OPEN, SETTLED, Status

REFLECT_AHEAD = timedelta(days=3)
ANSWER_AFTER = timedelta(days=7)
RESPOND_AFTER = timedelta(days=5)
ACTION_AHEAD = timedelta(days=7)
CONTACT_EVERY_DAYS = 30
REVIEW_AHEAD = timedelta(days=14)

FOLLOWED_UP = (Status.RECORDED, Status.DISPUTED, Status.AGREED)
UNFINISHED = (Action.Progress.NOT_STARTED, Action.Progress.UNDER_WAY)
OWNERS = {
    Action.Owner.EMPLOYEE: ("reminder_action_employee",),
    Action.Owner.MANAGER: ("reminder_action_manager",),
    Action.Owner.BOTH: ("reminder_action_employee", "reminder_action_manager"),
}
THE_TWO = ("employee__user", "employee__line_manager__user")


@dataclass(frozen=True)
class Due:
    """The letters that are due in a conversation, and what about: that is reminded of once."""

    conversation: Conversation
    letters: tuple[str, ...]
    about: str


@transaction.atomic
def send_reminders() -> Counter[str]:
    """Sends what is due and was not sent before; counts the letters by kind.

    Of several actions that are due, each owner gets one letter.
    """
    letters = {
        (due.conversation.pk, letter): due.conversation
        for due in _claim(list(_all_due()))
        for letter in due.letters
    }
    for (_, letter), conversation in letters.items():
        emails.send(letter, conversation)
    return Counter(letter for _, letter in letters)


def _all_due() -> Iterator[Due]:
    """Everything that is due today and has somebody to read it, sent before or not."""
    found = (
        *_reflections(),
        *_waiting(Status.RECORDED, letter="reminder_answer", after=ANSWER_AFTER),
        *_waiting(Status.DISPUTED, letter="reminder_respond", after=RESPOND_AFTER),
        *_actions(),
        *_contacts(),
        *_reviews(),
    )
    for due in found:
        if any(emails.recipient_of(letter, due.conversation) for letter in due.letters):
            yield due


def _claim(found: list[Due]) -> list[Due]:
    """Notes what was not sent before as sent. Two runs at once queue at the conversations."""
    keys = {due.conversation.pk for due in found}
    conversations = Conversation.objects.filter(pk__in=keys).order_by("pk")
    list(conversations.select_for_update().values_list("pk"))
    sent = set(
        Reminder.objects.filter(conversation__in=keys).values_list("conversation_id", "about")
    )
    fresh = [due for due in found if (due.conversation.pk, due.about) not in sent]
    Reminder.objects.bulk_create(
        Reminder(conversation=due.conversation, about=due.about) for due in fresh
    )
    return fresh


def _employed(prefix: str = "") -> Q:
    left_on = f"{prefix}employee__left_on"
    return Q(**{left_on: None}) | Q(**{f"{left_on}__gte": timezone.localdate()})


def _conversations() -> QuerySet[Conversation]:
    return Conversation.objects.filter(_employed()).select_related(*THE_TWO)


def _reflections() -> Iterator[Due]:
    """Three days before they meet, unless the employee has shared, or was invited only today."""
    today = timezone.localdate()
    shared = Reflection.objects.shared().filter(
        conversation=OuterRef("pk"), author=OuterRef("employee")
    )
    ahead = _conversations().filter(
        ~Exists(shared),
        status=Status.PLANNED,
        starts_at__gt=timezone.now(),
        starts_at__date__lte=today + REFLECT_AHEAD,
        created_at__date__lt=today,
    )
    for conversation in ahead:
        day = timezone.localdate(conversation.starts_at)
        yield Due(conversation, ("reminder_reflect",), f"reflect:{day}")


def _waiting(status: Status, *, letter: str, after: timedelta) -> Iterator[Due]:
    """Those that have stood in this state for so long, counted from when they last came into it."""
    changes = StatusChange.objects.filter(conversation=OuterRef("pk"), target=status)
    latest = changes.order_by("-at", "-pk")
    waiting = (
        _conversations()
        .filter(status=status)
        .annotate(since=Subquery(latest.values("at")[:1]), by=Subquery(latest.values("pk")[:1]))
        .filter(since__date__lte=timezone.localdate() - after)
    )
    for conversation in waiting:
        yield Due(conversation, (letter,), f"{status}:{conversation.by}")


def _actions() -> Iterator[Due]:
    """Unfinished actions that are due soon; and once more when their date has passed."""
    today = timezone.localdate()
    actions = Action.objects.filter(
        _employed("conversation__"),
        conversation__status__in=FOLLOWED_UP,
        removed_at=None,
        progress__in=UNFINISHED,
        due_on__lte=today + ACTION_AHEAD,
    ).select_related(*(f"conversation__{path}" for path in THE_TWO))
    for action in actions:
        when = "overdue" if action.due_on < today else "due"
        about = f"{when}:{action.pk}:{action.due_on}"
        yield Due(action.conversation, OWNERS[Action.Owner(action.owner)], about)


def _contacts() -> Iterator[Due]:
    """People in transition with whom no monthly contact was noted for 30 days (R82)."""
    today = timezone.localdate()
    in_transition = _current_placement().filter(Q(provisional=True) | Q(cell__new_to_post=True))
    contacts = CheckIn.objects.filter(
        conversation__employee=OuterRef("employee"), kind=CheckIn.Kind.MONTHLY
    ).order_by("-happened_on")
    people = _conversations().filter(status=Status.AGREED)
    followed = people.annotate(
        placed_at=Subquery(in_transition.values("decided_at")[:1]),
        contact_on=Subquery(contacts.values("happened_on")[:1]),
    ).filter(placed_at__isnull=False)
    for conversation in _latest_each(followed):
        placed_on = timezone.localdate(conversation.placed_at)  # type: ignore[attr-defined]
        last = max(placed_on, conversation.contact_on or placed_on)  # type: ignore[attr-defined]
        months = (today - last).days // CONTACT_EVERY_DAYS
        if months:
            yield Due(conversation, ("reminder_monthly",), f"monthly:{last}:{months}")


def _reviews() -> Iterator[Due]:
    """Placements to be looked at again soon, while no conversation is under way (R83)."""
    current = _current_placement().filter(review_on__isnull=False)
    under_way = Conversation.objects.filter(employee=OuterRef("employee"), status__in=OPEN)
    soon = (
        _conversations()
        .filter(~Exists(under_way), status__in=SETTLED)
        .annotate(review_on=Subquery(current.values("review_on")[:1]))
        .filter(review_on__lte=timezone.localdate() + REVIEW_AHEAD)
    )
    for conversation in _latest_each(soon):
        about = f"review:{conversation.review_on}"  # type: ignore[attr-defined]
        yield Due(conversation, ("reminder_review",), about)


def _current_placement() -> QuerySet[Placement]:
    return Placement.objects.current().filter(subject=OuterRef("employee"))


def _latest_each(conversations: QuerySet[Conversation]) -> Iterator[Conversation]:
    """The latest conversation of each person among these."""
    seen = set()
    for conversation in conversations.order_by("employee_id", "-starts_at"):
        if conversation.employee_id not in seen:
            seen.add(conversation.employee_id)
            yield conversation
