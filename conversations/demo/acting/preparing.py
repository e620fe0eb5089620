"""The two private copies, and sharing them."""

from datetime import timedelta
from random import Random
from typing import Any

from assessments.models import Evidence
from conversations.demo.acting.evidence import support
from conversations.demo.acting.measuring import look_closer
from conversations.demo.acting.pair import Pair
from conversations.demo.story import Degree, Direction, Ratings
from conversations.demo.words import preparing as managers
from conversations.demo.words import reflecting as employees
from conversations.models import Preparation, Reflection
from conversations.models.preparation import PrivateCopy
from conversations.services import preparing
from talentgrid.models import User

NEW = {"new_to_post": True}
MOVING = (Direction.SOON, Direction.NOW)


def prepare(pair: Pair) -> None:
    """Each of the two writes, as far as they got, and shares it or not."""
    situation = pair.situation
    lately = pair.today - timedelta(days=pair.rng.randint(-1, 4))
    day = min(pair.chapter.meets_on, lately)
    if situation.reflection:
        with pair.on(day - timedelta(days=6), 19, 20):
            copy = preparing.open_copy(Reflection, by=pair.employee, conversation=pair.talk)
            own = _own_ratings(pair)
            _write(pair, copy, values=_reflection(pair), ratings=own, by=pair.employee)
            look_closer(pair, copy, by=pair.employee)
        if situation.reflection == Degree.SHARED:
            with pair.on(day - timedelta(days=5), 18, 5):
                preparing.share_copy(by=pair.employee, copy=copy)
    if situation.preparation:
        with pair.on(day - timedelta(days=4), 16, 30):
            draft = preparing.open_copy(Preparation, by=pair.manager, conversation=pair.talk)
            ratings = situation.ratings
            values = _preparation(pair)
            pair.evidence = _write(pair, draft, values=values, ratings=ratings, by=pair.manager)
            look_closer(pair, draft, by=pair.manager)
        if situation.preparation == Degree.SHARED:
            with pair.on(day - timedelta(days=2), 8, 50):
                preparing.share_copy(by=pair.manager, copy=draft)


def _own_ratings(pair: Pair) -> Ratings | None:
    """How the employee sees it: mostly the same, sometimes a level higher or lower."""
    agreed = pair.situation.ratings
    if agreed is None:
        return None
    higher = min(3, agreed.performance + (pair.rng.random() < 0.3))
    return Ratings(
        performance=higher,
        behaviours=max(2, agreed.behaviours - (pair.rng.random() < 0.2)),
        readiness=agreed.readiness,
        content_to_stay=agreed.content_to_stay,
    )


def _write(
    pair: Pair, copy: PrivateCopy, *, values: dict[str, Any], ratings: Ratings | None, by: User
) -> dict[str, list[Evidence]]:
    """What is written, the ratings, and their evidence, which is returned."""
    evidence = support(pair, copy.assessment, ratings, by=by, generous=pair.detailed)
    preparing.save_copy(
        by=by,
        copy=copy,
        version=copy.version,
        values=values,
        ratings=_rated(pair, ratings, by=by),
    )
    return evidence


def _rated(pair: Pair, ratings: Ratings | None, *, by: User) -> dict[str, Any]:
    if ratings is None:
        return {} if pair.situation.not_rated else NEW
    is_own = by == pair.employee
    one = pair.dealer.one
    comments = (
        (
            employees.PERFORMANCE_COMMENTS[ratings.performance],
            employees.BEHAVIOUR_COMMENTS,
            employees.READINESS_COMMENTS[ratings.direction],
        )
        if is_own
        else (
            managers.PERFORMANCE_COMMENTS[ratings.performance],
            managers.BEHAVIOURS_COMMENTS[ratings.behaviours],
            managers.READINESS_COMMENTS[ratings.direction],
        )
    )
    names = ("performance_comment", "behaviours_comment", "readiness_comment")
    said = {name: pair.text(one(deck)) for name, deck in zip(names, comments, strict=True)}
    return ratings.values | said


def _reflection(pair: Pair) -> dict[str, Any]:
    """What the employee writes: all of it once shared, the beginning of it before."""
    one = pair.dealer.one
    values: dict[str, Any] = {
        "ticks": _ticks(pair),
        "strengths": one(employees.STRENGTHS),
        "thoughts": one(employees.THOUGHTS),
    }
    if pair.situation.reflection == Degree.SHARED:
        roles = pair.job.next_roles
        values |= {
            "aspirations": one(employees.HOPES[pair.direction]),
            "mobility": _always(pair, employees.MOBILITY),
            "networks": one(employees.NETWORKS),
            "target_role": one(roles) if roles and pair.direction in MOVING else "",
            "grid_notes": _grid_notes(pair),
        }
    return values


def _preparation(pair: Pair) -> dict[str, Any]:
    one = pair.dealer.one
    return {
        "ticks": _ticks(pair),
        "has_time": pair.rng.random() < 0.8,
        "state_of_mind": pair.text(one(managers.STATES_OF_MIND)),
        "thoughts": pair.text(one(managers.THOUGHTS)),
    }


def _always(pair: Pair, deck: tuple[str, ...]) -> str:
    """What stays true of somebody from year to year."""
    return Random(pair.employee.email).choice(deck)  # noqa: S311


def _ticks(pair: Pair) -> list[str]:
    return [point.key for point in pair.shelf.checklist if pair.rng.random() < 0.6]


def _grid_notes(pair: Pair) -> dict[str, str]:
    """A note in one box of the blank grid, for those who like to think with a pencil."""
    cell = pair.cell()
    if cell is None or not pair.detailed or pair.rng.random() < 0.6:
        return {}
    return {cell.key: pair.dealer.one(employees.EXAMPLES)}
