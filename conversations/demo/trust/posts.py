"""Every post of a trust with the person in it, before there is a database."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from random import Random

from conversations.demo import cast
from conversations.demo.character import Character
from conversations.demo.trust import jobs
from conversations.demo.trust.divisions import (
    CHIEF_EXECUTIVE,
    DIVISIONS,
    HEADQUARTERS,
    Department,
    Division,
    Team,
)
from conversations.demo.trust.jobs import Group, Job, lead
from conversations.demo.trust.names import Register

SEED = "Northmoor"


@dataclass(frozen=True)
class Post:
    """A post: its path, the path of its unit, the job, and how far from the top it is."""

    path: str
    unit: str
    job: Job
    level: int
    character: Character | None = None

    @property
    def manager(self) -> str | None:
        """The path of the post above, None at the top."""
        return self.path.rpartition("/")[0] if self.path else None


@dataclass(frozen=True)
class Person:
    """Somebody in a post."""

    post: Post
    first_name: str
    last_name: str
    domain: str

    @property
    def email(self) -> str:
        """first.last at the trust, without accents, spaces and apostrophes."""
        name = unicodedata.normalize("NFKD", f"{self.first_name}.{self.last_name}".lower())
        local = "".join(letter for letter in name if letter.isascii() and letter not in " '’")
        return f"{local}@{self.domain}"

    def rng(self, purpose: str) -> Random:
        """Chance that is the same in every demo, whoever else is in it."""
        return Random(f"{SEED}/{self.email}/{purpose}")  # noqa: S311


def northmoor(*, size: int) -> list[Person]:
    """The first so many people of the trust: the cast and all above them, then level by level.

    The cast is always whole.
    """
    posts = list(_posts())
    needed = {
        path
        for character in cast.NORTHMOOR
        for below in (character.path, character.was_with)
        for path in _and_above(below)
    }
    posts.sort(key=lambda post: (post.path not in needed, post.level))
    return list(islice(_named(posts, domain="northmoor.example"), max(size, len(needed))))


def southdale() -> list[Person]:
    """The six people of the other trust."""
    (eve,) = cast.SOUTHDALE
    nurses = (jobs.WARD[1], jobs.WARD[2], jobs.WARD[4], jobs.BOOKING[0])
    director = lead("Chief executive", jobs.VERY_SENIOR, Group.ADMINISTRATIVE)
    posts = [
        Post(path="", unit="Office of the chief executive", job=director, level=1),
        Post(path=eve.path, unit=eve.path, job=eve.job, level=2, character=eve),
        *(
            Post(path=f"{eve.path}/{number}", unit=eve.path, job=job, level=3)
            for number, job in enumerate(nurses, start=1)
        ),
    ]
    return list(_named(posts, domain="southdale.example"))


def _named(posts: list[Post], *, domain: str) -> Iterator[Person]:
    known = {(character.first_name, character.last_name) for character in cast.NORTHMOOR}
    register = Register(Random(f"{SEED}/{domain}"), taken=known)  # noqa: S311
    for post in posts:
        character = post.character
        name = (character.first_name, character.last_name) if character else register.next()
        yield Person(post, *name, domain=domain)


def _and_above(path: str) -> Iterator[str]:
    yield path
    while path:
        path = path.rpartition("/")[0]
        yield path


def _posts() -> Iterator[Post]:
    known = {character.path: character for character in cast.NORTHMOOR}
    generic = [post for post in _generic() if post.path not in known]
    yield from generic
    for character in cast.NORTHMOOR:
        yield _post_of(character)
        team = Team(character.path, character.job, jobs.WARD, character.team)
        yield from _members(character.path, team)


def _post_of(character: Character) -> Post:
    above = character.path.rpartition("/")[0]
    leads = bool(character.team) or character.path in {"", *_units_led()}
    return Post(
        path=character.path,
        unit=character.path if leads else above,
        job=character.job,
        level=_level(character.path),
        character=character,
    )


def _units_led() -> Iterator[str]:
    for division in DIVISIONS:
        yield division.name
        yield from (f"{division.name}/{department.name}" for department in division.departments)


def _level(path: str) -> int:
    return len(path.split("/")) + 1 if path else 1


def _generic() -> Iterator[Post]:
    yield Post(path="", unit=HEADQUARTERS, job=CHIEF_EXECUTIVE, level=1)
    for division in DIVISIONS:
        yield Post(path=division.name, unit=division.name, job=division.director, level=2)
        for department in division.departments:
            yield from _department(division, department)


def _department(division: Division, department: Department) -> Iterator[Post]:
    path = f"{division.name}/{department.name}"
    yield Post(path=path, unit=path, job=department.head, level=3)
    for team in department.teams:
        team_path = f"{path}/{team.name}"
        yield Post(path=team_path, unit=team_path, job=team.lead, level=4)
        yield from _members(team_path, team)


def _members(path: str, team: Team) -> Iterator[Post]:
    for number in range(team.size):
        job = team.jobs[number % len(team.jobs)]
        yield Post(path=f"{path}/{number + 1}", unit=path, job=job, level=5)
