"""The people of a trust in the database: units, accounts, staff records and roles."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from django.contrib.auth.hashers import make_password

from conversations.demo import clock
from conversations.demo.cast import PASSWORD
from conversations.demo.dates import moment
from conversations.demo.story.careers import in_post_since, left_on
from conversations.demo.trust.posts import Person
from frameworks.services import adopt_shared_values
from talentgrid import services
from talentgrid.models import Organisation, OrgUnit, StaffMember, User

FIRST_NUMBER = 20410001
MOVED = timedelta(days=120)
NOTICE = timedelta(days=28)


@dataclass
class Trust:
    """An organisation of the demo, with everybody in it by the path of their post."""

    organisation: Organisation
    people: dict[str, Person]
    today: date
    opened_on: date
    units: dict[str, OrgUnit] = field(default_factory=dict)
    staff: dict[str, StaffMember] = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)

    def manager_on(self, day: date, person: Person) -> str:
        """Who managed somebody on that day: whoever was in post, and before them the one above."""
        path = first_manager(person) if day < self.today - MOVED else person.post.manager
        while path and in_post_since(self.people[path], today=self.today) > day:
            path = path.rpartition("/")[0]
        return path or ""


def first_manager(person: Person) -> str | None:
    """The post above, or the one that somebody has moved away from since."""
    character = person.post.character
    return (character and character.was_with) or person.post.manager


def found(name: str, slug: str, people: list[Person], *, today: date, opened_on: date) -> Trust:
    """Makes an organisation, its units and its people, who were loaded on the day it opened."""
    trust = Trust(
        organisation=Organisation.objects.create(name=name, slug=slug),
        people={person.post.path: person for person in people},
        today=today,
        opened_on=opened_on,
        users=_make_users(people),
    )
    with clock.at(moment(opened_on, 8)):
        adopt_shared_values(by=None, organisation=trust.organisation)
    for number, person in enumerate(sorted(people, key=_top_down), start=FIRST_NUMBER):
        _employ(trust, person, number=number)
    return trust


def _top_down(person: Person) -> tuple[int, str]:
    return person.post.level, person.post.path


@cache
def _hashed_password() -> str:
    """The one password, hashed once: 250 times Argon2 would take half a minute."""
    return make_password(PASSWORD)


def _make_users(people: list[Person]) -> dict[str, User]:
    users = User.objects.bulk_create(
        User(email=person.email, password=_hashed_password()) for person in people
    )
    return {person.post.path: user for person, user in zip(people, users, strict=True)}


def _unit(trust: Trust, path: str) -> OrgUnit:
    """The unit at a path, made with those above it when it is first asked for."""
    if path not in trust.units:
        above, _, name = path.rpartition("/")
        trust.units[path] = OrgUnit.objects.create(
            organisation=trust.organisation,
            name=name,
            parent=_unit(trust, above) if above else None,
        )
    return trust.units[path]


def _employ(trust: Trust, person: Person, *, number: int) -> None:
    post = person.post
    began = in_post_since(person, today=trust.today)
    manager = first_manager(person)
    with clock.at(moment(max(began, trust.opened_on), 8)):
        trust.staff[post.path] = services.add_staff_member(
            by=None,
            organisation=trust.organisation,
            user=trust.users[post.path],
            employee_number=str(number),
            first_name=person.first_name,
            last_name=person.last_name,
            job_title=post.job.title,
            pay_band=post.job.band,
            staff_group=post.job.group,
            unit=_unit(trust, post.unit),
            line_manager=trust.staff[manager] if manager is not None else None,
            in_post_since=began,
        )
        _give_roles(trust, person)


def _give_roles(trust: Trust, person: Person) -> None:
    character = person.post.character
    for role, unit in (character.roles if character else {}).items():
        services.grant_role(
            by=None,
            user=trust.users[person.post.path],
            role=role,
            organisation=trust.organisation,
            unit=_unit(trust, unit) if unit else None,
        )


def move_and_leave(trust: Trust) -> None:
    """What has changed since: somebody moved to another team, and some have left."""
    for path, person in trust.people.items():
        last_day = left_on(person, today=trust.today)
        if last_day:
            with clock.at(moment(last_day - NOTICE, 9)):
                services.record_leaving(by=None, person=trust.staff[path], left_on=last_day)
        if person.post.manager is not None and first_manager(person) != person.post.manager:
            with clock.at(moment(trust.today - MOVED, 9)):
                services.change_line_manager(
                    by=None,
                    person=trust.staff[path],
                    line_manager=trust.staff[person.post.manager],
                )
