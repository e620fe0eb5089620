"""People as lists and records show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from assessments.models import Placement
from conversations.models import Conversation
from conversations.transitions import Status
from talentgrid.models import StaffMember

OVER = (Status.CLOSED, Status.CANCELLED)
STATUS_COLOURS = {
    Status.PLANNED: "blue",
    Status.IN_PROGRESS: "yellow",
    Status.RECORDED: "orange",
    Status.DISPUTED: "orange",
    Status.AGREED: "green",
    Status.CLOSED: "grey",
    Status.CANCELLED: "grey",
}


@dataclass(frozen=True)
class Standing:
    """Where a person stands: in a box, or outside the grid with the reason."""

    title: str
    key: str = ""
    code: str = ""
    band: object = None
    provisional: bool = False
    placement: Placement | None = None

    @property
    def why(self) -> list[str]:
        """Why this box, or why none, as paragraphs."""
        return self.placement.explanation.splitlines() if self.placement else []

    @property
    def is_placed(self) -> bool:
        """In a box of the grid."""
        return bool(self.code)


def standing(placement: Placement | None) -> Standing:
    """What to say of a placement; without one, the conversation was not held yet."""
    if placement is None:
        return Standing(title="Not placed yet")
    if placement.cell is None:
        return Standing(title=placement.get_not_rated_display(), placement=placement)
    return Standing(
        title=placement.cell.title,
        key=placement.cell.key,
        code=placement.cell.code,
        band=placement.cell.band,
        provisional=placement.provisional,
        placement=placement,
    )


@dataclass(frozen=True)
class TeamMember:
    """One direct report: where they stand, and where their conversation does."""

    person: StaffMember
    standing: Standing
    conversation: Conversation | None

    @property
    def status_label(self) -> str:
        """The state of this year's conversation in words."""
        if self.conversation is None:
            return "Nothing arranged"
        if self.conversation.declined:
            return "Chose not to have it"
        return Status(self.conversation.status).label

    @property
    def status_colour(self) -> str:
        """The colour of the tag that shows it."""
        return STATUS_COLOURS[Status(self.conversation.status)] if self.conversation else "white"

    @property
    def other_cycle(self) -> str:
        """The cycle that it belongs to, where that is not the running one."""
        cycle = self.conversation.cycle if self.conversation else None
        if cycle is None or cycle.starts_on <= timezone.localdate() <= cycle.ends_on:
            return ""
        return cycle.name

    @property
    def can_open(self) -> bool:
        """There is a conversation to go on with, or to read."""
        return self.conversation is not None and not self.conversation.declined

    @property
    def can_arrange(self) -> bool:
        """Nothing is under way or followed up, so another conversation can be arranged."""
        return self.conversation is None or self.conversation.status in OVER


def present_team(people: Iterable[Any]) -> list[TeamMember]:
    """The team as the list shows it; expects `with_standing` rows."""
    return [
        TeamMember(
            person=person,
            standing=standing(next(iter(person.current_placements), None)),
            conversation=next(iter(person.latest_conversations), None),
        )
        for person in people
    ]
