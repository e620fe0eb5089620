"""Somebody of the demo with a fixed name and story."""

from dataclasses import dataclass, field

from conversations.demo.story.plot import Ratings, Situation
from conversations.demo.trust.jobs import Job
from talentgrid.roles import Role


@dataclass(frozen=True)
class Character:
    """Somebody with a fixed name and story.

    path          the post, as a path through the divisions; the one above is the manager
    kind          who they are to a visitor who looks for somebody to sign in as; empty for most
    past          ratings of the cycle before last and of the last; None where there were none
    now           this year's conversation, None where nothing is arranged
    meets_in      days from today to the day on which the two meet, or met
    team          how many report to them, in the jobs of a ward
    was_with      the post that was their manager before they moved
    """

    path: str
    first_name: str
    last_name: str
    job: Job
    kind: str = ""
    try_this: str = ""
    months_in_post: int = 40
    past: tuple[Ratings | None, Ratings | None] = (None, None)
    now: Situation | None = None
    meets_in: int = 0
    team: int = 0
    was_with: str = ""
    left_days_ago: int | None = None
    roles: dict[Role, str] = field(default_factory=dict)
