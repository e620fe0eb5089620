"""The two people of one conversation, and what they need to have it."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from random import Random
from uuid import UUID

from django.utils import timezone

from assessments.models import Evidence
from conversations.demo import clock, letters
from conversations.demo.dates import meeting_on, moment
from conversations.demo.story import Chapter, Direction, Ending, Situation
from conversations.demo.trust.jobs import Job
from conversations.demo.words.dealing import Dealer
from conversations.demo.words.plans import AGREEMENTS, FOR_A_BETTER_YEAR, Agreement, Step
from conversations.models import Action, Conversation
from frameworks.library import FrameworkContent, Grid
from frameworks.models import Cell, GuidePoint
from talentgrid.models import StaffMember, User

A_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Shelf:
    """What an organisation is measured against, read once: it does not change meanwhile."""

    grid: Grid
    checklist: list[GuidePoint]
    behaviours: FrameworkContent


@dataclass
class Pair:
    """One conversation of the demo while it is being told.

    shelf     the reference content, read once for all
    now       when the demo is made: nothing happens after it
    detailed  the reader will look closely, so that more is written down
    told      what was said of the person so far, in earlier years too
    evidence  what the manager gathered before, by rating
    steps     the actions agreed, with what will be said of them
    """

    chapter: Chapter
    person: StaffMember
    job: Job
    employee: User
    manager: User
    shelf: Shelf
    dealer: Dealer
    rng: Random
    now: datetime
    detailed: bool
    told: set[object]
    conversation: Conversation | None = None
    evidence: dict[str, list[Evidence]] = field(default_factory=dict)
    steps: list[tuple[Step, Action]] = field(default_factory=list)

    @property
    def situation(self) -> Situation:
        """How things stand."""
        return self.chapter.situation

    @property
    def direction(self) -> Direction:
        """Where the employee is going."""
        return self.situation.direction

    @cached_property
    def agreement(self) -> Agreement:
        """What they agree on: another thing than in the years before."""
        ratings = self.situation.ratings
        is_hard_year = ratings is not None and ratings.row == 1 and not self.situation.not_rated
        deck = FOR_A_BETTER_YEAR if is_hard_year else AGREEMENTS[self.direction]
        dealt = self.dealer.one(deck, unlike=self.told)
        self.told.add(dealt)
        return dealt

    @property
    def talk(self) -> Conversation:
        """The conversation, once it is arranged. Services read its row again themselves."""
        assert self.conversation is not None
        return self.conversation

    @property
    def today(self) -> date:
        """The day on which the demo is made."""
        return timezone.localdate(self.now)

    @cached_property
    def meets_at(self) -> datetime:
        """When the two meet."""
        return meeting_on(self.chapter.meets_on, rng=self.rng)

    @cached_property
    def invited_on(self) -> date:
        """The day of the invitation: about three weeks before, and lately at the latest."""
        planned = self.chapter.meets_on - timedelta(days=self.rng.randint(14, 24))
        lately = self.today - timedelta(days=self.rng.randint(11, 18))
        return max(min(planned, lately), self.person.in_post_since + timedelta(days=2))

    @cached_property
    def until(self) -> date:
        """The last day on which anything is noted: today, or before the end of a past cycle."""
        end = min(self.chapter.cycle.ends_on, self.today - timedelta(days=2))
        is_closed = self.situation.ending == Ending.CLOSED
        return end - timedelta(days=self.rng.randint(0, 15)) if is_closed else end

    def on(self, day: date, hour: int, minute: int = 0) -> AbstractContextManager[None]:
        """Inside, it is that day, soon after that time; now at the latest."""
        return self.at(moment(day, hour, minute) + self.rng.randint(0, 40) * A_MINUTE)

    @contextmanager
    def at(self, when: datetime) -> Iterator[None]:
        """Inside, it is that moment, and e-mails bear its date; now at the latest."""
        when = min(when, self.now - A_MINUTE)
        with clock.at(when), letters.posted(when, now=self.now):
            yield

    def key(self) -> UUID:
        """The key of a new row, the same in every demo."""
        return UUID(int=self.rng.getrandbits(128), version=4)

    def text(self, template: str) -> str:
        """A text with the names in it."""
        manager = self.manager.acting_staff
        assert manager is not None
        return template.format(name=self.person.first_name, manager=manager.first_name)

    def cell(self) -> Cell | None:
        """The box that the two will agree on, None for somebody not rated."""
        ratings = self.situation.ratings
        if self.situation.not_rated:
            return None
        grid = self.shelf.grid
        if ratings is None:
            return next(cell for cell in grid.cells if cell.new_to_post)
        return grid.cell_at(ratings.row, ratings.readiness)
