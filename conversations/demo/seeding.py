"""The demo trust in one go: all of it, or nothing."""

from random import Random

from django.db import transaction
from django.utils import timezone

from conversations.demo.acting import tell
from conversations.demo.acting.feedback import ask_for_feedback
from conversations.demo.acting.organisation import set_for_the_trust
from conversations.demo.acting.pair import Pair, Shelf
from conversations.demo.dates import Cycle, cycles
from conversations.demo.people import Trust, found, move_and_leave
from conversations.demo.story import Chapter, Ending
from conversations.demo.story.telling import Storyteller
from conversations.demo.trust.posts import SEED, Person, northmoor, southdale
from conversations.demo.words.dealing import Dealer
from conversations.models import ReviewCycle
from frameworks import library
from talentgrid.models import Organisation

NORTHMOOR, SOUTHDALE = "northmoor", "southdale"
EVERYBODY = 250
# Of most conversations the main points are written; of these also what was said on the way.
CLOSELY_READ = (Ending.IN_PROGRESS, Ending.RECORDED, Ending.DISPUTED)


def exists() -> bool:
    """Whether the demo trust was made before."""
    return Organisation.objects.filter(slug=NORTHMOOR).exists()


@transaction.atomic
def seed(*, size: int = EVERYBODY) -> None:
    """Makes both trusts, with so many people in the first, and three years of conversations."""
    today = timezone.localdate()
    told_cycles = cycles(today)
    opened_on = told_cycles[0].starts_on
    for name, slug, people in (
        ("Northmoor University Hospitals", NORTHMOOR, northmoor(size=size)),
        ("Southdale Community Trust", SOUTHDALE, southdale()),
    ):
        trust = found(name, slug, people, today=today, opened_on=opened_on)
        ReviewCycle.objects.bulk_create(
            ReviewCycle(
                organisation=trust.organisation,
                name=cycle.name,
                starts_on=cycle.starts_on,
                ends_on=cycle.ends_on,
            )
            for cycle in told_cycles
        )
        if slug == NORTHMOOR:  # Southdale sets nothing, and keeps to the short path.
            set_for_the_trust(trust)
        Narrator(trust, told_cycles).tell_all()
        if slug == NORTHMOOR:
            ask_for_feedback(trust, today=today)


class Narrator:
    """Tells everything that happened in a trust, cycle by cycle."""

    def __init__(self, trust: Trust, told_cycles: tuple[Cycle, Cycle, Cycle]) -> None:
        self._trust = trust
        self._cycles = told_cycles
        self._now = timezone.now()
        self._dealers: dict[str, Dealer] = {}
        self._told: dict[str, set[object]] = {}
        guide = library.sections(library.GUIDE)
        self._shelf = Shelf(
            grid=library.current_grid(),
            checklist=list(guide["preparation_checklist"].points.all()),
            behaviours=library.current_content(library.BEHAVIOURS, trust.organisation),
        )

    def tell_all(self) -> None:
        """The past, then who moved and left, then this year."""
        storyteller = Storyteller(today=self._trust.today, cycles=self._cycles)
        stories = [
            (chapter, person)
            for person in self._trust.people.values()
            for chapter in storyteller.chapters(person)
        ]
        *past, running = self._cycles
        for cycle in past:
            self._tell(cycle, stories)
        move_and_leave(self._trust)
        self._tell(running, stories)

    def _tell(self, cycle: Cycle, stories: list[tuple[Chapter, Person]]) -> None:
        chapters = [story for story in stories if story[0].cycle == cycle]
        for chapter, person in sorted(chapters, key=_when):
            tell(chapter, self._pair(chapter, person))

    def _pair(self, chapter: Chapter, person: Person) -> Pair:
        path = person.post.path
        manager = self._trust.manager_on(chapter.meets_on, person)
        ending = chapter.situation.ending
        return Pair(
            chapter=chapter,
            person=self._trust.staff[path],
            job=person.post.job,
            employee=self._trust.users[path],
            manager=self._trust.users[manager],
            shelf=self._shelf,
            dealer=self._dealers.setdefault(manager, Dealer(Random(f"{SEED}/{manager}"))),  # noqa: S311
            rng=person.rng(chapter.cycle.name),
            now=self._now,
            detailed=person.post.character is not None or ending in CLOSELY_READ,
            told=self._told.setdefault(path, set()),
        )


def _when(story: tuple[Chapter, Person]) -> tuple:
    chapter, person = story
    return chapter.meets_on, person.post.path
