"""The first page and the team page: the next thing to do, for me and for my team."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from assessments.models import Placement
from assessments.presenters.feedback import has_feedback
from conversations.models import Action, Conversation, Preparation, Reflection
from conversations.presenters.before_meeting import is_asked
from conversations.presenters.next_steps import Side, next_step
from conversations.presenters.people import TeamMember, standing
from conversations.reading import outcome_is_chosen
from conversations.transitions import OPEN, Status
from frameworks import library
from frameworks.presenters import present_grid
from talentgrid.dates import day, when
from talentgrid.models import StaffMember, User

SOON = timedelta(days=30)
AT_ONCE = 6
FOLLOWED = (*OPEN, Status.AGREED)
# What waits longest for somebody else comes first.
URGENCY = [
    Status.DISPUTED,
    Status.IN_PROGRESS,
    Status.RECORDED,
    Status.PLANNED,
    Status.AGREED,
]


@dataclass(frozen=True)
class Card:
    """One thing to do next, as the action card shows it."""

    title: str
    text: str
    url: str
    button: str = ""
    due: str = ""
    is_late: bool = False


def present_home(user: User, viewer: StaffMember) -> dict[str, Any]:
    """What waits for this person: as an employee, and as a manager."""
    current = Placement.objects.visible_to(user).filter(subject=viewer).current()
    # One green button a page: what waits for the team is a list of links.
    waiting = [replace(card, button="") for card in _team_cards(viewer) if card.button]
    return {
        "mine": _my_card(viewer),
        "my_actions": _action_cards(viewer),
        "standing": standing(current.select_related("cell__band").first()),
        "has_feedback": has_feedback(user),
        "reads_settings": user.has_perm("frameworks.read_settings", viewer.organisation),
        "waiting": waiting[:AT_ONCE],
        "waiting_more": max(len(waiting) - AT_ONCE, 0),
        "not_arranged": _not_arranged(viewer),
    }


def _my_card(viewer: StaffMember) -> Card | None:
    shared = Reflection.objects.filter(
        conversation=OuterRef("pk"), author=viewer, shared_at__isnull=False
    )
    mine = (
        Conversation.objects.filter(employee=viewer, status__in=FOLLOWED)
        .annotate(is_ready=Exists(shared), is_chosen=outcome_is_chosen())
        .select_related("arranged_by")
    )
    conversation = mine.order_by("-starts_at").first()
    if conversation is None:
        return None
    manager = viewer.line_manager or conversation.arranged_by
    return _card(conversation, Side.EMPLOYEE, other=manager)


def _team_cards(viewer: StaffMember) -> list[Card]:
    shared = Preparation.objects.filter(
        conversation=OuterRef("pk"), author=viewer, shared_at__isnull=False
    )
    of_team = (
        Conversation.objects.filter(employee__line_manager=viewer, status__in=OPEN)
        .annotate(is_ready=Exists(shared), is_chosen=outcome_is_chosen())
        .select_related("employee", "arrangements")
    )
    ordered = sorted(
        (conversation for conversation in of_team if conversation.employee.is_employed),
        key=lambda found: (URGENCY.index(Status(found.status)), found.starts_at),
    )
    return [
        _card(conversation, Side.MANAGER, other=conversation.employee) for conversation in ordered
    ]


def _card(conversation: Conversation, side: Side, *, other: StaffMember) -> Card:
    planned = conversation.status == Status.PLANNED
    today = conversation.starts_at.date() <= timezone.localdate()
    # A manager holds the conversation on its day, whether or not the preparation was shared.
    ready = conversation.is_ready or (side == Side.MANAGER and planned and today)  # type: ignore[attr-defined]
    asked = side == Side.MANAGER and is_asked(conversation.arrangements)
    step = next_step(
        conversation,
        side,
        other=other.first_name,
        is_ready=ready,
        is_asked=asked,
        is_chosen=conversation.is_chosen,  # type: ignore[attr-defined]
    )
    return Card(
        title=_titled(step.title, other) if side == Side.MANAGER else step.title,
        text=step.text,
        url=reverse(step.page or "conversation", args=[conversation.pk]),
        button=step.button,
        due=when(conversation.starts_at, conversation.minutes) if planned else "",
    )


def _titled(title: str, person: StaffMember) -> str:
    """The step with the whole name of the person whom it is about."""
    if person.first_name in title:
        return title.replace(person.first_name, person.name, 1)
    return f"{person.name}: {title[:1].lower()}{title[1:]}"


def _action_cards(viewer: StaffMember) -> list[Card]:
    """The person's own steps of agreed plans, as employee or as manager, that fall due soon."""
    own = Q(conversation__employee=viewer, owner__in=(Action.Owner.EMPLOYEE, Action.Owner.BOTH))
    for_team = Q(
        conversation__employee__line_manager=viewer,
        owner__in=(Action.Owner.MANAGER, Action.Owner.BOTH),
    )
    today = timezone.localdate()
    due = (
        Action.objects.filter(own | for_team, removed_at=None, due_on__lte=today + SOON)
        .filter(conversation__status=Status.AGREED)
        .exclude(progress__in=(Action.Progress.DONE, Action.Progress.STOPPED))
        .select_related("conversation__employee")
    )
    return [_action_card(action, viewer) for action in due[:AT_ONCE]]


def _action_card(action: Action, viewer: StaffMember) -> Card:
    employee = action.conversation.employee
    return Card(
        title=action.title,
        text="" if employee == viewer else f"For {employee.name}",
        url=reverse("plan", args=[action.conversation_id]),
        due=f"by {day(action.due_on)}",
        is_late=action.due_on < timezone.localdate(),
    )


def _not_arranged(viewer: StaffMember) -> int:
    """How many reports still wait for a conversation of the running cycle.

    Those who had one, or chose not to have one, are left in peace.
    """
    today = timezone.localdate()
    running = Q(cycle__starts_on__lte=today, cycle__ends_on__gte=today)
    settled = Conversation.objects.filter(
        Q(status__in=FOLLOWED) | running & (Q(status=Status.CLOSED) | Q(declined=True)),
        employee=OuterRef("pk"),
    )
    reports = StaffMember.objects.employed().filter(line_manager=viewer)
    return reports.exclude(Exists(settled)).count()


@dataclass(frozen=True)
class Outside:
    """How many stand outside the grid, and why."""

    reason: str
    count: int


def present_team_page(members: list[TeamMember]) -> dict[str, Any]:
    """The team with its counts: who stands in which box, and why others stand in none."""
    placed = [member for member in members if member.standing.is_placed]
    outside = Counter(member.standing.title for member in members if not member.standing.is_placed)
    return {
        "members": members,
        "placed": len(placed),
        "outside": [Outside(reason, count) for reason, count in outside.most_common()],
        "grid": _team_grid(placed) if placed else None,
    }


def _team_grid(placed: list[TeamMember]) -> dict[str, Any]:
    """The boxes with the people who stand in them, counts first and then names."""
    people: dict[str, list[dict[str, str]]] = {}
    for member in placed:
        url = reverse("person", args=[member.person.pk])
        shown = {"label": member.person.name, "url": url}
        people.setdefault(member.standing.key, []).append(shown)
    grid = library.current_grid()
    extras = {
        cell.key: {"people": people.get(cell.key, []), "count": len(people.get(cell.key, []))}
        for cell in grid.cells
    }
    return present_grid(grid, caption="Where your team stands", size="full", extras=extras)
