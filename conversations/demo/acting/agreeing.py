"""The outcome, the answer to it, and the end of the conversation."""

from datetime import timedelta
from typing import Any

from assessments.models import NotRated
from assessments.services import FrameworkRatings, Said
from conversations.demo.acting.evidence import support
from conversations.demo.acting.pair import Pair
from conversations.demo.story import Ratings
from conversations.demo.words import agreeing as words
from conversations.demo.words import preparing as managers
from conversations.services import agreeing
from frameworks.models import Element

PARTLY = 1
AN_HOUR = timedelta(minutes=55)


def record(pair: Pair) -> None:
    """The two write the outcome, and the manager records it."""
    with pair.at(pair.meets_at + AN_HOUR):
        outcome = agreeing.open_outcome(by=pair.manager, conversation=pair.talk)
        ratings = None if pair.situation.not_rated else pair.situation.ratings
        evidence = pair.evidence or support(
            pair, outcome.assessment, ratings, by=pair.manager, generous=pair.detailed
        )
        saved = agreeing.save_outcome(
            by=pair.manager,
            outcome=outcome,
            version=outcome.version,
            values={"summary": pair.text(pair.agreement.summary), **_not_rated(pair)},
            ratings=_ratings(pair, ratings),
            evidence=evidence,
        )
        behaviours = _behaviours(pair, ratings)
        if behaviours.said:
            saved = agreeing.save_agreed_elements(
                by=pair.manager, outcome=saved, version=saved.version, elements=behaviours
            )
        agreeing.record(by=pair.manager, outcome=saved)
    if pair.situation.differed_first:
        _respond(pair, differ(pair))


def _not_rated(pair: Pair) -> dict[str, str]:
    if pair.situation.not_rated != NotRated.LONG_ABSENCE:
        return {}
    note = pair.text(pair.dealer.one(words.NOT_RATED_NOTES))
    return {"not_rated": NotRated.LONG_ABSENCE.value, "not_rated_note": note}


def _ratings(pair: Pair, ratings: Ratings | None) -> dict[str, Any]:
    if ratings is None:
        return {} if pair.situation.not_rated else {"new_to_post": True}
    one = pair.dealer.one
    values = ratings.values | {
        "performance_comment": pair.text(one(managers.PERFORMANCE_COMMENTS[ratings.performance])),
        "behaviours_comment": pair.text(one(managers.BEHAVIOURS_COMMENTS[ratings.behaviours])),
        "readiness_comment": pair.text(one(managers.READINESS_COMMENTS[ratings.direction])),
    }
    if ratings.performance == PARTLY:
        values["partially_meets_reasons"] = one(managers.PARTIALLY_MEETS_REASONS)
    if ratings.agreed_row:
        values["agreed_row"] = ratings.agreed_row
        values["agreed_row_reason"] = one(managers.AGREED_ROW_REASONS)
    return values


def _behaviours(pair: Pair, ratings: Ratings | None) -> FrameworkRatings:
    """Some rate the behaviours one by one, around the overall level, which stays the middle."""
    content = pair.shelf.behaviours
    said: dict[Element, Said] = {}
    if ratings is None or not pair.detailed or pair.rng.random() < 0.5:
        return FrameworkRatings(content.framework)
    behaviours = content.of_kind(Element.Kind.BEHAVIOUR)
    levels = [ratings.behaviours] * len(behaviours)
    levels[pair.rng.randrange(len(levels))] = min(3, ratings.behaviours + 1)
    told: set[str] = set()
    for behaviour, level in zip(behaviours, levels, strict=True):
        example = pair.dealer.one(managers.BEHAVIOUR_EXAMPLES[level], unlike=told)
        told.add(example)
        said[behaviour] = Said(level=level, comment=pair.text(example))
    return FrameworkRatings(content.framework, said)


def differ(pair: Pair) -> words.Difference:
    """The employee sees it differently, and says how."""
    difference = _difference(pair)
    with pair.at(pair.meets_at + timedelta(days=2, hours=5)):
        agreeing.see_differently(
            by=pair.employee,
            conversation=pair.talk,
            key=pair.key(),
            statement=difference.statement,
        )
    return difference


def _difference(pair: Pair) -> words.Difference:
    ratings = pair.situation.ratings or Ratings()
    fitting = [
        difference
        for difference in words.DIFFERENCES
        if difference.fits(row=ratings.row, column=ratings.readiness)
    ]
    return pair.rng.choice(fitting)


def _respond(pair: Pair, difference: words.Difference) -> None:
    with pair.at(pair.meets_at + timedelta(days=6)):
        agreeing.respond(
            by=pair.manager,
            conversation=pair.talk,
            key=pair.key(),
            text=difference.response,
        )


def leave_apart(pair: Pair) -> None:
    """The two leave it at seeing it differently."""
    with pair.at(pair.meets_at + timedelta(days=12)):
        agreeing.close_with_difference(
            by=pair.manager,
            conversation=pair.talk,
            key=pair.key(),
            text=pair.dealer.one(words.LEFT_AS_IT_IS),
        )


def agree(pair: Pair) -> None:
    """The employee agrees, some days later."""
    days = 9 if pair.situation.differed_first else pair.rng.randint(1, 5)
    with pair.at(pair.meets_at + timedelta(days=days, hours=3)):
        agreeing.agree(by=pair.employee, conversation=pair.talk, key=pair.key())


def close(pair: Pair) -> None:
    """The manager closes it: a plan that has run its course, at the end of the cycle."""
    with pair.on(pair.until, 16, 10):
        agreeing.close(by=pair.manager, conversation=pair.talk)
