"""What the two say against the frameworks, in their copies; and a career history."""

from datetime import timedelta

from assessments.models import Assessment, CareerPost
from assessments.services import FrameworkRatings, Said
from assessments.services.career import add_post
from conversations.demo.acting.pair import Pair
from conversations.demo.words.measuring import AGAINST, CAREERS, Against
from conversations.models.preparation import PrivateCopy
from conversations.services import preparing
from frameworks import library
from frameworks.library import FrameworkContent
from talentgrid.models import User

YEAR = timedelta(days=365)


def look_closer(pair: Pair, copy: PrivateCopy, *, by: User) -> None:
    """Writes what this one of the two says against frameworks, in this year's conversation."""
    if pair.chapter.cycle.ends_on < pair.today:
        return
    posts = _tell_career(pair) if by == pair.employee else {}
    for against in AGAINST.get(pair.person.name, ()):
        copy.refresh_from_db()
        content = library.current_content(against.framework, pair.person.organisation)
        ratings = _ratings(against, content, copy.assessment, posts)
        if ratings.said:
            preparing.save_copy(by=by, copy=copy, version=copy.version, values={}, elements=ratings)


def _ratings(
    against: Against,
    content: FrameworkContent,
    view: Assessment,
    posts: dict[str, list[CareerPost]],
) -> FrameworkRatings:
    is_own = view.perspective == Assessment.Perspective.SELF
    words = against.own if is_own else against.manager
    return FrameworkRatings(
        framework=content.framework,
        stage=against.stage or None,
        said={
            content.element(key): Said(level=level, comment=comment, posts=posts.get(key))
            for key, (level, comment) in words.items()
        },
    )


def _tell_career(pair: Pair) -> dict[str, list[CareerPost]]:
    """The jobs of somebody's career history, by the experiences that they cover (R122)."""
    covering: dict[str, list[CareerPost]] = {}
    for job in CAREERS.get(pair.person.name, ()):
        post = add_post(
            by=pair.employee,
            key=pair.key(),
            title=job.title,
            employer=job.employer,
            started_on=pair.today - job.began * YEAR,
            ended_on=None if job.ended is None else pair.today - job.ended * YEAR,
            text=job.text,
        )
        for experience in job.covers:
            covering.setdefault(experience, []).append(post)
    return covering
