"""What one conversation of the demo comes to."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from typing import Any

from assessments.grid import Readiness
from assessments.models import NotRated, ReadinessReason
from conversations.demo.dates import Cycle


class Ending(StrEnum):
    """How far a conversation gets."""

    PLANNED = "planned"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    IN_PROGRESS = "in_progress"
    RECORDED = "recorded"
    DISPUTED = "disputed"
    LEFT_APART = "left_apart"
    AGREED = "agreed"
    CLOSED = "closed"


class Direction(StrEnum):
    """Where somebody is going, for words that fit it."""

    STAY = "stay"
    ADVANCE = "advance"
    SOON = "soon"
    NOW = "now"
    NEW = "new"
    AWAY = "away"


class Degree(IntEnum):
    """How far somebody has prepared."""

    NOTHING = 0
    PRIVATE = 1
    SHARED = 2


@dataclass(frozen=True)
class Ratings:
    """What two people agree on."""

    performance: int = 2
    behaviours: int = 2
    readiness: int = 2
    content_to_stay: bool = False
    agreed_row: int | None = None

    @property
    def row(self) -> int:
        """The lower of the two, unless both agreed another (B2)."""
        return self.agreed_row or min(self.performance, self.behaviours)

    @property
    def direction(self) -> Direction:
        """What the readiness stands for."""
        if self.readiness == Readiness.PROFESSIONAL_TALENT:
            return Direction.STAY if self.content_to_stay else Direction.ADVANCE
        is_ready = self.readiness == Readiness.READY_NOW
        return Direction.NOW if is_ready else Direction.SOON

    @property
    def values(self) -> dict[str, Any]:
        """As an assessment takes them."""
        reason = ReadinessReason.STAY if self.content_to_stay else ReadinessReason.ADVANCE
        is_first_column = self.readiness == Readiness.PROFESSIONAL_TALENT
        return {
            "new_to_post": False,
            "performance": self.performance,
            "behaviours": self.behaviours,
            "readiness": self.readiness,
            "readiness_reason": reason.value if is_first_column else "",
        }


@dataclass(frozen=True)
class Situation:
    """How things stand in a conversation, apart from the day.

    ratings          None for somebody new to post, whose box says nothing yet (C5)
    differed_first   they saw it differently, and agreed after the response
    overdue          an action of the plan is late, or the monthly contact is
    asks             the employee asked for special arrangements
    """

    ending: Ending
    ratings: Ratings | None = None
    not_rated: NotRated | None = None
    reflection: Degree = Degree.NOTHING
    preparation: Degree = Degree.NOTHING
    differed_first: bool = False
    overdue: bool = False
    asks: bool = False

    @property
    def direction(self) -> Direction:
        """Where the employee is going: whatever is rated says it."""
        if self.not_rated:
            return Direction.AWAY
        return self.ratings.direction if self.ratings else Direction.NEW


@dataclass(frozen=True)
class Chapter:
    """One conversation: how things stand, the day on which the two meet, and in which cycle."""

    situation: Situation
    meets_on: date
    cycle: Cycle
