"""Two rounds of 360 degree feedback: one that came back and was shared, one that is open."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from uuid import UUID

from assessments.models import FeedbackGroup, FeedbackRound
from assessments.services.feedback import USUAL_ROUND, Asked, Given, answer, open_round, share
from conversations.demo import clock, letters
from conversations.demo.dates import moment
from conversations.demo.people import Trust
from conversations.demo.priyas_team import WARDS
from conversations.demo.story.careers import left_on
from conversations.demo.words.feedback import COMMENTS, NOTES, OVERALL
from frameworks import library
from talentgrid.models import User

REPORTS, PEERS = FeedbackGroup.REPORTS, FeedbackGroup.PEERS
NOT_SEEN = 0.15


@dataclass(frozen=True)
class Told:
    """A round: whose, how long ago, who answered of those asked, and how well they are seen."""

    path: str
    days_ago: int
    answered: int
    usual_level: int
    is_shared: bool = False


ROUNDS = (
    Told(f"{WARDS}/Acute medical unit", days_ago=40, answered=7, usual_level=3, is_shared=True),
    Told(f"{WARDS}/Ward 5", days_ago=6, answered=4, usual_level=3),
)


def ask_for_feedback(trust: Trust, *, today: date) -> None:
    """Asks, answers and shares, each on its day."""
    for told in ROUNDS:
        if told.path in trust.users:
            _tell(trust, told, today=today)


def _tell(trust: Trust, told: Told, *, today: date) -> None:
    rng = Random(f"feedback/{told.path}")  # noqa: S311
    by = trust.users[told.path]
    opened = today - timedelta(days=told.days_ago)
    now = moment(today, 6)
    with clock.at(moment(opened, 12)), letters.posted(moment(opened, 12), now=now):
        found = open_round(
            by=by,
            key=UUID(int=rng.getrandbits(128), version=4),
            framework=library.current_content(library.LEADERSHIP_MODEL).framework,
            message=NOTES[told.is_shared],
            closes_on=opened + USUAL_ROUND,
            people=_colleagues(trust, told.path),
        )
    with clock.at(moment(opened + timedelta(days=4), 15)):
        _answer(found, told, rng)
    if told.is_shared:
        shared_on = moment(opened + USUAL_ROUND + timedelta(days=2), 9)
        with clock.at(shared_on), letters.posted(shared_on, now=now):
            share(by=by, round_=found)


def _colleagues(trust: Trust, path: str) -> list[Asked]:
    """Everybody on the ward, and the others who report to the same manager."""
    working = [key for key in trust.users if left_on(trust.people[key], today=trust.today) is None]
    here = [key for key in working if key.rpartition("/")[0] == path]
    beside = [key for key in working if key.rpartition("/")[0] == WARDS and key != path]
    asked = [(key, REPORTS) for key in here[:5]] + [(key, PEERS) for key in beside[:5]]
    return [Asked(email=_email(trust.users[key]), group=group) for key, group in asked]


def _email(user: User) -> str:
    return user.email


def _answer(round_: FeedbackRound, told: Told, rng: Random) -> None:
    """So many answer, of both groups in turn; not everybody has seen everything."""
    dimensions = [one for one in library.content_of(round_.framework).elements if one.is_asked]
    invitations = sorted(round_.invitations.all(), key=lambda one: one.email)
    comments = iter(rng.sample(COMMENTS, len(COMMENTS)))
    overall = iter(rng.sample(OVERALL, len(OVERALL)))
    for invitation in invitations[: told.answered]:
        given = {
            one: Given()
            if rng.random() < NOT_SEEN
            else Given(level=min(4, max(1, told.usual_level + rng.choice((-1, 0, 0, 1)))))
            for one in dimensions
        }
        chosen = rng.choice(dimensions)
        level = given[chosen].level or told.usual_level
        given[chosen] = Given(level=level, comment=next(comments, ""))
        answer(invitation=invitation, given=given, comment=next(overall, ""))
