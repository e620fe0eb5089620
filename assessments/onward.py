"""Where a report of 360 degree feedback leads on to. This room does not know who builds on it: the
rooms that do say so when the application starts."""

from collections.abc import Callable
from dataclasses import dataclass

from assessments.models import FeedbackRound
from talentgrid.models import User


@dataclass(frozen=True)
class WayOn:
    """Something that a reader may want to do with a report."""

    text: str
    label: str
    url: str


Finder = Callable[[User, FeedbackRound], WayOn | None]
_finders: list[Finder] = []


def register(finder: Finder) -> None:
    """Has every report ask this too, whenever somebody reads it."""
    _finders.append(finder)


def ways_on(user: User, round_: FeedbackRound) -> list[WayOn]:
    """What this reader can do with the report now."""
    found = [finder(user, round_) for finder in _finders]
    return [way for way in found if way is not None]
