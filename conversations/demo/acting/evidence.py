"""Putting evidence under ratings."""

from datetime import timedelta

from assessments.evidence import NEEDS_EVIDENCE
from assessments.grid import Level
from assessments.models import Assessment, Evidence
from assessments.services import add_evidence
from conversations.demo.acting.pair import Pair
from conversations.demo.story import Ratings
from conversations.demo.words.evidence import BEHAVIOURS, PERFORMANCE, READY_NOW, Fact
from talentgrid.models import User

FIRST_DAY, LAST_DAY = 20, 320  # before the meeting: spread over the year, not all of last month


def support(
    pair: Pair, assessment: Assessment, ratings: Ratings | None, *, by: User, generous: bool
) -> dict[str, list[Evidence]]:
    """Evidence under each rating that needs some, or under more of them; by rating."""
    found: dict[str, list[Evidence]] = {}
    if ratings is None:
        return found
    for name, extremes in NEEDS_EVIDENCE.items():
        level = getattr(ratings, name)
        more = generous and name != "readiness" and pair.rng.random() < 0.5
        number = (level in extremes) + more
        if number:
            facts = [_deal(pair, _deck(pair, name, level)) for _ in range(number)]
            found[name] = [_add(pair, assessment, name, fact, by=by) for fact in facts]
    return found


def _deal(pair: Pair, deck: tuple[Fact, ...]) -> Fact:
    """A fact that was not told of this person before."""
    fact = pair.dealer.one(deck, unlike=pair.told)
    pair.told.add(fact)
    return fact


def _deck(pair: Pair, name: str, level: int) -> tuple[Fact, ...]:
    if name == "performance":
        return PERFORMANCE[pair.job.field][Level(level)]
    return BEHAVIOURS[Level(level)] if name == "behaviours" else READY_NOW


def _add(pair: Pair, assessment: Assessment, name: str, fact: Fact, *, by: User) -> Evidence:
    days = pair.rng.randint(FIRST_DAY, LAST_DAY)
    return add_evidence(
        by=by,
        key=pair.key(),
        assessment=assessment,
        ratings=[name],
        kind=fact.kind.value,
        happened_on=max(
            pair.chapter.meets_on - timedelta(days=days),
            pair.person.in_post_since,
        ),
        source=fact.source,
        text=fact.text,
    )
