"""Where three ratings place a person. Pure: it knows neither people nor the database."""

from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How far performance, or behaviours, meet what the role asks."""

    PARTIALLY_MEETS = 1
    MEETS = 2
    EXCEEDS = 3


class Readiness(IntEnum):
    """How soon a person could move on, if they want to."""

    PROFESSIONAL_TALENT = 1
    READY_SOON = 2
    READY_NOW = 3


@dataclass(frozen=True)
class Place:
    """A box of the grid by its coordinates, each from 1, the lowest, to 3."""

    row: int
    column: int


NEW_TO_POST = Place(row=Level.PARTIALLY_MEETS, column=Readiness.READY_NOW)


def place(*, performance: int, behaviours: int, readiness: int) -> Place:
    """The box that three ratings lead to.

    The row is the lower of performance and behaviours (B2), since exceeding asks for both; the
    column is readiness. Raises ValueError for a rating that is not 1, 2 or 3.
    """
    return Place(
        row=min(Level(performance), Level(behaviours)),
        column=Readiness(readiness),
    )


def median(ratings: list[int]) -> int:
    """The middle of the rated behaviours, which suggests an overall level (B3).

    Between two middle ratings it takes the lower, as the row does (B2). Raises ValueError for an
    empty list.
    """
    if not ratings:
        raise ValueError("there is nothing rated to take the middle of")
    ordered = sorted(Level(rating) for rating in ratings)
    return ordered[(len(ordered) - 1) // 2]
