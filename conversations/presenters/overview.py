"""The page of a conversation that both come back to."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from conversations.models import Conversation, StatusChange
from conversations.presenters.before_meeting import (
    has_prepared,
    is_asked,
    is_ready,
    read_copies,
    tasks_of,
)
from conversations.presenters.next_steps import Side, next_step
from conversations.presenters.people import STATUS_COLOURS
from conversations.presenters.result import progress_of, result_of
from conversations.reading import has_chosen
from conversations.transitions import Status
from talentgrid.dates import clock, day, when
from talentgrid.models import StaffMember, User

HELD = (Status.RECORDED, Status.DISPUTED, Status.AGREED, Status.CLOSED)
SHAPING_AGREEMENTS = 4

STEPS = ("Prepare", "Hold", "Agree", "Answer", "Follow up")
# How many of the steps are behind the two; -1 where none of them leads on.
STEPS_DONE = {
    Status.PLANNED: 0,
    Status.IN_PROGRESS: 1,
    Status.RECORDED: 3,
    Status.DISPUTED: 3,
    Status.AGREED: 4,
    Status.CLOSED: 5,
    Status.CANCELLED: -1,
}

STEP_TITLES = {
    "arrange": "Arranged",
    "start": "Conversation begun",
    "record": "Outcome recorded",
    "agree": "Agreed",
    "differ": "Seen differently",
    "respond": "Responded to the statement",
    "close": "Closed",
    "cancel": "Cancelled",
    "decline": "Chose not to have it",
    "reopen": "Taken up again",
    "restore": "Planned again",
}

# True whatever a private copy holds, of which the other is never told.
NOT_PREPARED = "Neither of you shared anything in writing before you met. Talking is what counts."


@dataclass(frozen=True)
class Link:
    """Somewhere to go from here."""

    label: str
    url: str


# What may be changed, by whom and when: label, address.
CHANGES = {
    (Side.EMPLOYEE, Status.PLANNED): [("I do not want to have it", "conversation_decline")],
    (Side.MANAGER, Status.PLANNED): [
        ("Change the time or place", "conversation_reschedule"),
        ("Cancel the conversation", "conversation_cancel"),
    ],
    (Side.MANAGER, Status.IN_PROGRESS): [("Cancel the conversation", "conversation_cancel")],
    (Side.MANAGER, Status.RECORDED): [("Take the conversation up again", "conversation_reopen")],
    (Side.MANAGER, Status.AGREED): [
        ("Take the conversation up again", "conversation_reopen"),
        ("Close the conversation", "conversation_close"),
    ],
}


WHO_SEES = {
    Side.EMPLOYEE: (
        "Your reflection: you alone, until you share it with {other}.",
        "{other}’s preparation: {other} alone, until it is shared with you.",
        "What you need to meet, and what you write down together: the two of you.",
        (
            "What you agree, and how many actions are done: also the managers above {other} and "
            "the HR admins for your part of the organisation, once you have agreed to it."
        ),
    ),
    Side.MANAGER: (
        "Your preparation: you alone, until you share it with {other}.",
        "{other}’s reflection: {other} alone, until it is shared with you.",
        "What {other} needs to meet, and what you write down together: the two of you.",
        (
            "What you agree, and how many actions are done: also the managers above you and the "
            "HR admins for {other}’s part of the organisation, once {other} has agreed to it."
        ),
    ),
}


def present_overview(user: User, conversation: Conversation, side: Side) -> dict[str, Any]:
    """All that the page shows to one of the two."""
    other = other_of(conversation, side)
    has_begun = STEPS_DONE[Status(conversation.status)] > 0
    prepared = not has_begun or has_prepared(conversation, user=user)
    return {
        **_heading(conversation),
        "conversation": conversation,
        "employee": conversation.employee,
        "side": side,
        "other": other,
        **_what_is_next(user, conversation, side, other=other.first_name),
        "stages": stages_of(conversation, side, prepared=prepared),
        "not_prepared": "" if prepared else NOT_PREPARED,
        "events": events_of(conversation),
        "result": result_of(conversation),
        "progress": progress_of(conversation),
        "plan_url": reverse("plan", args=[conversation.pk]),
        "links": links_of(conversation, side, other=other.first_name),
        "changes": changes_of(conversation, side),
        "who_sees": [words.format(other=other.first_name) for words in WHO_SEES[side]],
    }


def present_for_reader(conversation: Conversation) -> dict[str, Any]:
    """What others than the two may read: the agreed outcome, and how the plan goes."""
    return {
        **_heading(conversation),
        "conversation": conversation,
        "employee": conversation.employee,
        "manager": other_of(conversation, Side.EMPLOYEE),
        "result": result_of(conversation),
        "progress": progress_of(conversation),
        "plan_url": reverse("plan", args=[conversation.pk]),
    }


def _what_is_next(
    user: User, conversation: Conversation, side: Side, *, other: str
) -> dict[str, Any]:
    tasks, now = [], {}
    if conversation.status == Status.PLANNED:
        copies = read_copies(conversation, side, user=user)
        tasks = tasks_of(conversation, side, copies, other=other)
        now = {
            "is_ready": is_ready(conversation, side, copies),
            "is_asked": is_asked(conversation.arrangements),
        }
    if conversation.status == Status.IN_PROGRESS:
        now = {"is_chosen": has_chosen(conversation)}
    step = next_step(conversation, side, other=other, **now)
    return {
        "tasks": tasks,
        "next": step,
        "next_url": reverse(step.page, args=[conversation.pk]) if step.page else "",
        "may_start_early": bool(tasks) and side == Side.MANAGER and step.page != "hold",
    }


def _heading(conversation: Conversation) -> dict[str, Any]:
    status = Status(conversation.status)
    label = "Not taking place" if conversation.declined else status.label
    return {
        "when": when(conversation.starts_at, conversation.minutes),
        "status": {"label": label, "colour": STATUS_COLOURS[status]},
    }


def other_of(conversation: Conversation, side: Side) -> StaffMember:
    """The other of the two; for the employee of nobody, whoever arranged it."""
    if side == Side.MANAGER:
        return conversation.employee
    return conversation.employee.line_manager or conversation.arranged_by


def stages_of(
    conversation: Conversation, side: Side, *, prepared: bool = True
) -> list[dict[str, str]]:
    """Where the conversation is between preparing and following up.

    The two may have met without being `prepared`: then that step is behind them and not done.
    """
    done = STEPS_DONE[Status(conversation.status)]
    if conversation.status == Status.IN_PROGRESS and conversation.stage >= SHAPING_AGREEMENTS:
        done += 1
    own_copy = "reflection_read" if side == Side.EMPLOYEE else "preparation_read"
    pages = (own_copy, "hold", "outcome", "outcome", "plan")
    behind = range(0 if prepared else 1, done)
    return [
        {
            "title": title,
            "state": "done" if at in behind else "current" if at == done else "todo",
            "url": reverse(page, args=[conversation.pk]) if at in behind else "",
        }
        for at, (title, page) in enumerate(zip(STEPS, pages, strict=True))
    ]


def events_of(conversation: Conversation) -> list[dict[str, str]]:
    """What happened, the newest first, with the reasons that were given."""
    changes = conversation.status_changes.select_related("by__staff_member")
    return [_event(change) for change in changes.order_by("-at", "-pk")]


def _event(change: StatusChange) -> dict[str, str]:
    person = getattr(change.by, "staff_member", None)
    return {
        "title": STEP_TITLES[change.step],
        "when": f"{day(change.at)}, {clock(change.at)}",
        "by": person.name if person else "",
        "text": change.reason,
    }


def links_of(conversation: Conversation, side: Side, *, other: str) -> list[Link]:
    """Pages and papers that belong to the conversation as it stands."""
    theirs = ("reflection", "preparation")[side == Side.EMPLOYEE]
    pages: list[tuple[str, str]] = []
    if conversation.status == Status.PLANNED:
        pages.append(("Put it into my calendar", "conversation_calendar"))
    if conversation.status == Status.IN_PROGRESS:
        pages += [
            ("The notes so far", "hold"),
            ("What you agree so far", "agree"),
            ("The plan", "plan"),
            (f"{other}’s {theirs}", f"{theirs}_read"),
            ("Special arrangements", "arrangements"),
        ]
    if conversation.status in HELD:
        pages += [
            ("What was recorded", "outcome"),
            ("The plan", "plan"),
            (f"{other}’s {theirs}", f"{theirs}_read"),
            ("The record as a PDF", "record_pdf"),
        ]
    links = [Link(label, reverse(page, args=[conversation.pk])) for label, page in pages]
    return [*links, Link("The guide to talent conversations", reverse("guide"))]


def changes_of(conversation: Conversation, side: Side) -> list[Link]:
    """What this one of the two may change about the plan now."""
    found = CHANGES.get((side, Status(conversation.status)), [])
    links = [Link(label, reverse(page, args=[conversation.pk])) for label, page in found]
    over = conversation.status in {Status.CLOSED, Status.CANCELLED}
    if side == Side.MANAGER and over and conversation.employee.is_employed:
        links.append(
            Link(
                "Arrange another conversation", reverse("arrange", args=[conversation.employee_id])
            )
        )
    return links
