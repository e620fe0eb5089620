"""The page before the conversation begins: is everything as it should be?"""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ObjectDoesNotExist

from conversations.models import Preparation, Reflection
from conversations.presenters.holding.both_views import latest_shared
from conversations.presenters.holding.talk import Talk
from frameworks import library
from frameworks.library import Shelf
from talentgrid.dates import clock, when


@dataclass(frozen=True)
class Needs:
    """What the employee asked for, and whether it was seen to (R54)."""

    points: list[str]
    details: str
    is_answered: bool
    is_arranged: bool

    @property
    def is_empty(self) -> bool:
        """They asked for nothing."""
        return not self.points and not self.details


def present_needs(talk: Talk, shelf: Shelf) -> Needs:
    """The arrangements in the words of the guide."""
    try:
        arrangements = talk.conversation.arrangements
    except ObjectDoesNotExist:
        return Needs([], "", is_answered=False, is_arranged=False)
    points = shelf.section("special_arrangements").points.all()
    return Needs(
        points=[point.text for point in points if point.key in arrangements.needs],
        details=arrangements.details,
        is_answered=arrangements.answered_at is not None,
        is_arranged=arrangements.arranged_at is not None,
    )


def present_start(talk: Talk) -> dict[str, Any]:
    """The context of the page before the beginning."""
    shelf = library.shelf()
    conversation = talk.conversation
    return {
        "talk": talk,
        "conversation": conversation,
        "when": when(conversation.starts_at, conversation.minutes),
        "protected_until": clock(conversation.ends_at),
        "needs": present_needs(talk, shelf),
        "reflection": latest_shared(Reflection, conversation),
        "preparation": latest_shared(Preparation, conversation),
        "example": shelf.section("coaching_style"),
    }
