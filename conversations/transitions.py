"""In which state a conversation can go on to which: one table, from which docs/ draws."""

from dataclasses import dataclass, field

from django.db import models


class Status(models.TextChoices):
    """Where a conversation stands."""

    PLANNED = "planned", "Planned"
    IN_PROGRESS = "in_progress", "In progress"
    RECORDED = "recorded", "Recorded, waiting for an answer"
    DISPUTED = "disputed", "Seen differently"
    AGREED = "agreed", "Agreed"
    CLOSED = "closed", "Closed"
    CANCELLED = "cancelled", "Cancelled"


OPEN = (Status.PLANNED, Status.IN_PROGRESS, Status.RECORDED, Status.DISPUTED)
# There is no talk to read of: it has not begun, or it will not be.
NOT_HELD = (Status.PLANNED, Status.CANCELLED)
# The outcome stands: others than the two may read it.
SETTLED = (Status.AGREED, Status.CLOSED)


class NotPossibleNow(Exception):
    """The conversation is in a state from which this step does not lead on."""


@dataclass(frozen=True)
class Transition:
    """One step from some states to another."""

    name: str
    sources: tuple[Status, ...]
    target: Status
    who: str
    needs_reason: bool = field(default=False, kw_only=True)


TRANSITIONS: dict[str, Transition] = {
    transition.name: transition
    for transition in (
        Transition("start", (Status.PLANNED,), Status.IN_PROGRESS, "manager"),
        Transition("record", (Status.IN_PROGRESS, Status.DISPUTED), Status.RECORDED, "manager"),
        Transition("agree", (Status.RECORDED,), Status.AGREED, "employee"),
        Transition("differ", (Status.RECORDED,), Status.DISPUTED, "employee"),
        Transition("respond", (Status.DISPUTED,), Status.RECORDED, "manager"),
        Transition("close", (Status.AGREED, Status.DISPUTED), Status.CLOSED, "manager"),
        Transition(
            "cancel",
            (Status.PLANNED, Status.IN_PROGRESS),
            Status.CANCELLED,
            "manager",
            needs_reason=True,
        ),
        Transition("decline", (Status.PLANNED,), Status.CANCELLED, "employee"),
        Transition(
            "reopen",
            (Status.RECORDED, Status.AGREED),
            Status.IN_PROGRESS,
            "manager",
            needs_reason=True,
        ),
        Transition("restore", (Status.CANCELLED,), Status.PLANNED, "manager", needs_reason=True),
    )
}

IN_WORDS = {
    "start": "Starting the conversation",
    "record": "Recording the outcome",
    "agree": "Agreeing",
    "differ": "Seeing it differently",
    "respond": "Responding",
    "close": "Closing the conversation",
    "cancel": "Cancelling the conversation",
    "decline": "Declining the conversation",
    "reopen": "Reopening the conversation",
    "restore": "Planning the conversation again",
}


def target_of(name: str, *, status: str) -> Status:
    """Where a step leads from this state.

    Raises NotPossibleNow when it does not lead on from here, KeyError for an unknown step.
    """
    transition = TRANSITIONS[name]
    if status not in transition.sources:
        state = Status(status).label.lower()
        raise NotPossibleNow(f"{IN_WORDS[name]} is not possible: the conversation is now {state}")
    return transition.target


def possible(name: str, *, status: str) -> bool:
    """Whether the step leads on from this state."""
    return status in TRANSITIONS[name].sources
