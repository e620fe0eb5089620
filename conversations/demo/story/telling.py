"""The conversations of one person, through three review cycles."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from conversations.demo.dates import Cycle, on_a_working_day
from conversations.demo.story import chance
from conversations.demo.story.careers import in_post_since, left_on
from conversations.demo.story.plot import Chapter, Degree, Ending, Situation
from conversations.demo.trust.posts import Person

NEW_TO_POST = timedelta(days=182)
SETTLING_IN = timedelta(days=21)
LAST_MEETING_AFTER = timedelta(days=270)
# How many days ago, or ahead, people meet: at the least, and at the most.
DAYS_FROM_TODAY = {
    Ending.PLANNED: (2, 45),
    Ending.IN_PROGRESS: (-2, -1),
    Ending.RECORDED: (-11, -3),
    Ending.DISPUTED: (-18, -6),
    Ending.CANCELLED: (-30, -1),
    Ending.DECLINED: (-30, -1),
    Ending.CLOSED: (-130, -60),
    Ending.AGREED: (-135, -8),
}


class Storyteller:
    """Knows today, the cycles, and which days of which manager are taken."""

    def __init__(self, *, today: date, cycles: tuple[Cycle, Cycle, Cycle]) -> None:
        self._today = today
        self._cycles = cycles
        self._taken: defaultdict[str | None, set[date]] = defaultdict(set)

    def chapters(self, person: Person) -> Iterator[Chapter]:
        """What happened to somebody, the oldest first. Nobody talks with the chief executive."""
        if person.post.manager is not None:
            yield from self._cast(person) if person.post.character else self._chance(person)

    def _cast(self, person: Person) -> Iterator[Chapter]:
        character = person.post.character
        assert character is not None
        rng = person.rng("story")
        for cycle, ratings in zip(self._cycles, character.past, strict=False):
            if ratings:
                situation = Situation(Ending.CLOSED, ratings=ratings, reflection=Degree.SHARED)
                yield self._chapter(person, situation, self._some_day_of(cycle, rng), cycle)
        if character.now:
            day = self._today + timedelta(days=character.meets_in)
            yield self._chapter(person, character.now, day, self._cycles[-1])

    def _chance(self, person: Person) -> Iterator[Chapter]:
        rng = person.rng("story")
        ratings = chance.begin(rng)
        began = in_post_since(person, today=self._today)
        for cycle in self._cycles:
            is_running = cycle == self._cycles[-1]
            situation = (
                chance.present_situation(ratings, rng)
                if is_running
                else chance.past_situation(ratings, rng, is_last=cycle == self._cycles[-2])
            )
            if situation:
                range_of_days = DAYS_FROM_TODAY[situation.ending] if is_running else None
                day = self._day_for(cycle, rng, range_of_days)
                if began + SETTLING_IN < day <= self._last_day(person):
                    situation = _when_new(situation, is_new=day - began < NEW_TO_POST)
                    yield self._chapter(person, situation, day, cycle)
            ratings = chance.move_on(ratings, rng)

    def _last_day(self, person: Person) -> date:
        """Nobody who leaves is talked with shortly before."""
        last = left_on(person, today=self._today)
        return last - timedelta(days=120) if last else date.max

    def _day_for(self, cycle: Cycle, rng: Random, days: tuple[int, int] | None) -> date:
        if days is None:
            return self._some_day_of(cycle, rng)
        return max(cycle.starts_on, self._today + timedelta(days=rng.randint(*days)))

    def _some_day_of(self, cycle: Cycle, rng: Random) -> date:
        return cycle.starts_on + timedelta(days=rng.randint(10, LAST_MEETING_AFTER.days))

    def _chapter(self, person: Person, situation: Situation, day: date, cycle: Cycle) -> Chapter:
        return Chapter(situation, self._free_day(person.post.manager, day), cycle)

    def _free_day(self, manager: str | None, day: date) -> date:
        """A working day near it on which the manager has no other conversation."""
        forwards = day > self._today
        step = timedelta(days=1 if forwards else -1)
        day = on_a_working_day(day, forwards=forwards)
        while day in self._taken[manager]:
            day = on_a_working_day(day + step, forwards=forwards)
        self._taken[manager].add(day)
        return day


def _when_new(situation: Situation, *, is_new: bool) -> Situation:
    """Somebody new to post is not rated on what they have not had time to show (C5)."""
    return replace(situation, ratings=None, not_rated=None) if is_new else situation
