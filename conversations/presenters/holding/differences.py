"""How far two views of one person are apart, in sentences for the two to talk about."""

from collections.abc import Iterator
from dataclasses import dataclass

from assessments.explanation import LEVEL_WORDS
from assessments.grid import Level, Place
from assessments.models import Assessment, ReadinessReason

READINESS_WORDS = {1: "ready in 3 to 5 years", 2: "ready soon", 3: "ready now"}
LEVELS = ("performance", "behaviours")
NUMBERS = {1: "One box", 2: "Two boxes"}


@dataclass(frozen=True)
class Speaker:
    """One of the two, as the reader calls them: “Sam”, or “you”."""

    name: str
    is_reader: bool

    def begins(self, verb: str) -> str:
        """The beginning of a sentence: “Sam rates”, “You rate”."""
        return f"You {verb}" if self.is_reader else f"{self.name} {verb}s"

    def goes_on(self, verb: str = "") -> str:
        """Further on in a sentence: “Sam says”, “you say”; without a verb the name alone."""
        if self.is_reader:
            return f"you {verb}".strip()
        return f"{self.name} {verb}s" if verb else self.name


@dataclass(frozen=True)
class Difference:
    """One rating that the two see differently: “Sam rates performance as meets, you as exceeds”."""

    opening: str
    first: str
    between: str
    second: str


@dataclass(frozen=True)
class Comparison:
    """What to say of two views: how far apart, where they differ, where they agree."""

    distance: str
    differences: list[Difference]
    agreements: list[str]


@dataclass(frozen=True)
class _Said:
    topic: str
    first: str
    second: str


def compare(
    first: Assessment, second: Assessment, *, speakers: tuple[Speaker, Speaker], box: str
) -> Comparison:
    """Two views as the reader hears of them. `box` names the box of the first."""
    said = list(_said(first, second))
    return Comparison(
        distance=_distance(first.place, second.place, box=box),
        differences=[_difference(one, speakers) for one in said if one.first != one.second],
        agreements=[_agreement(one) for one in said if one.first == one.second],
    )


def _distance(first: Place | None, second: Place | None, *, box: str) -> str:
    if first is None or second is None:
        return ""
    steps = max(abs(first.row - second.row), abs(first.column - second.column))
    return f"{NUMBERS[steps]} apart." if steps else f"You both see {box}."


def _said(first: Assessment, second: Assessment) -> Iterator[_Said]:
    """What both rated. Whoever is new to post has no other ratings to compare yet (C5)."""
    if first.new_to_post or second.new_to_post:
        yield _Said("post", _newness(first), _newness(second))
        return
    for topic in LEVELS:
        levels = getattr(first, topic), getattr(second, topic)
        if None not in levels:
            yield _Said(topic, *(_level(level) for level in levels))
    if first.readiness is not None and second.readiness is not None:
        yield _Said("readiness", readiness_words(first), readiness_words(second))


def _newness(view: Assessment) -> str:
    return "new to the post" if view.new_to_post else "not new to the post"


def _level(level: int) -> str:
    return LEVEL_WORDS[Level(level)].removesuffix(" expectations")


def readiness_words(view: Assessment) -> str:
    """How soon, or that they are content to stay: the first level holds both wishes (C18)."""
    if view.readiness_reason == ReadinessReason.STAY:
        return "content to stay"
    return READINESS_WORDS[view.readiness or 1]


def _difference(said: _Said, speakers: tuple[Speaker, Speaker]) -> Difference:
    one, other = speakers
    if said.topic in LEVELS:
        opening, between = f"{one.begins('rate')} {said.topic} as", f"{other.goes_on()} as"
    else:
        opening, between = one.begins("say"), other.goes_on("say")
    return Difference(opening, said.first, between, said.second)


def _agreement(said: _Said) -> str:
    topics = {"post": said.first, "readiness": f"readiness ({said.first})"}
    return topics.get(said.topic, f"{said.topic} ({said.first})")
