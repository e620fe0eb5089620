"""What happens to people without a fixed story: many different things, in sensible proportion."""

from dataclasses import replace
from random import Random

from assessments.models import NotRated
from conversations.demo.story.plot import Degree, Ending, Ratings, Situation

# How many of a hundred begin at each row and column. Few stand in the bottom row.
PLACES = {
    (3, 1): 9,
    (3, 2): 8,
    (3, 3): 3,
    (2, 1): 34,
    (2, 2): 28,
    (2, 3): 8,
    (1, 1): 5,
    (1, 2): 4,
    (1, 3): 1,
}
# Performance and behaviours that lead to a row: it is the lower of the two (B2).
PAIRS = {
    3: {(3, 3): 1},
    2: {(2, 2): 11, (3, 2): 4, (2, 3): 5},
    1: {(1, 2): 6, (1, 1): 2, (2, 1): 2},
}
# From one year to the next most stay, and more go up than down: rows and columns.
STEPS = {(0, 0): 55, (1, 0): 13, (-1, 0): 7, (0, 1): 13, (0, -1): 10, (1, 1): 2}

PAST = {
    "held": 86,
    "differed_first": 3,
    "left_apart": 2,
    "absent": 4,
    "declined": 3,
    "cancelled": 2,
}
# In the first year, and in the second, so many of a hundred had no conversation.
NOTHING_ARRANGED = {False: 42, True: 14}
NOW: dict[Ending | str, int] = {
    "nothing": 24,
    Ending.PLANNED: 24,
    Ending.IN_PROGRESS: 4,
    Ending.RECORDED: 6,
    Ending.DISPUTED: 3,
    Ending.AGREED: 28,
    Ending.CLOSED: 4,
    Ending.CANCELLED: 2,
    Ending.DECLINED: 2,
    "absent": 3,
}
HELD = (Ending.IN_PROGRESS, Ending.RECORDED, Ending.DISPUTED, Ending.AGREED, Ending.CLOSED)
# How many of a hundred prepared: nothing, for themselves alone, shared.
BEFORE_LAST = (95, 0, 5)
LAST = (75, 5, 20)
RUNNING = (35, 15, 50)
AHEAD = (60, 22, 18)


def draw[T](rng: Random, weights: dict[T, int]) -> T:
    """One of the keys, the heavier the likelier."""
    return rng.choices(list(weights), list(weights.values()))[0]


def begin(rng: Random) -> Ratings:
    """Where somebody stands when nothing is known of the year before."""
    return _at(*draw(rng, PLACES), rng=rng)


def move_on(ratings: Ratings, rng: Random) -> Ratings:
    """Where they stand a year later."""
    up, right = draw(rng, STEPS)
    return _at(_within(ratings.row + up), _within(ratings.readiness + right), rng=rng)


def _within(level: int) -> int:
    return min(3, max(1, level))


def _at(row: int, column: int, *, rng: Random) -> Ratings:
    performance, behaviours = draw(rng, PAIRS[row])
    ratings = Ratings(performance, behaviours, column, content_to_stay=rng.random() < 0.55)
    agree_more = (performance, behaviours) == (3, 2) and rng.random() < 0.15
    return replace(ratings, agreed_row=3) if agree_more else ratings


def past_situation(ratings: Ratings, rng: Random, *, is_last: bool) -> Situation | None:
    """How a conversation of an earlier cycle ended; None where it did not take place at all."""
    if rng.random() * 100 < NOTHING_ARRANGED[is_last]:
        return None
    fate = draw(rng, PAST)
    if fate in {"declined", "cancelled"}:
        return Situation(Ending(fate))
    degrees = LAST if is_last else BEFORE_LAST
    held = Situation(
        Ending.LEFT_APART if fate == "left_apart" else Ending.CLOSED,
        ratings=ratings,
        not_rated=NotRated.LONG_ABSENCE if fate == "absent" else None,
        reflection=_degree(rng, degrees),
        preparation=_degree(rng, degrees),
        differed_first=fate == "differed_first",
    )
    # Some plans of last year are still open.
    still_open = is_last and held.ending == Ending.CLOSED and rng.random() < 0.2
    return replace(held, ending=Ending.AGREED) if still_open else held


def present_situation(ratings: Ratings, rng: Random) -> Situation | None:
    """How far this year's conversation has come."""
    fate = draw(rng, NOW)
    if fate == "nothing":
        return None
    ending = Ending.AGREED if fate == "absent" else Ending(fate)
    degrees = RUNNING if ending in HELD else AHEAD
    return Situation(
        ending,
        ratings=ratings,
        not_rated=NotRated.LONG_ABSENCE if fate == "absent" else None,
        reflection=_degree(rng, degrees),
        preparation=_degree(rng, degrees),
        overdue=ending == Ending.AGREED and rng.random() < 0.3,
        asks=rng.random() < 0.1,
    )


def _degree(rng: Random, weights: tuple[int, int, int]) -> Degree:
    return rng.choices(tuple(Degree), weights)[0]
