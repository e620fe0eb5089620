"""A person's career history as a timeline, and the reports of questionnaires beside it."""

from dataclasses import dataclass
from uuid import UUID

from django.db import models
from django.db.models.functions import Length

from assessments.models import Assessment, CareerPost, ElementRating, QuestionnaireResult
from frameworks.models import Element
from talentgrid.conflicts import clock_time
from talentgrid.dates import day
from talentgrid.models import AuditEvent, StaffMember

PROFILE = "success_profile"
Covered = dict[UUID, list[str]]


@dataclass(frozen=True)
class Job:
    """One job of the timeline: how long, what it covers, and whether it can still change."""

    post: CareerPost
    when: str
    covers: list[str]
    is_shared: bool


@dataclass(frozen=True)
class Report:
    """The report of one questionnaire, without its content."""

    result: QuestionnaireResult
    size: int
    is_shared: bool


@dataclass(frozen=True)
class Career:
    """What templates/assessments/career/career.html shows."""

    jobs: list[Job]
    reports: list[Report]
    view: str


def present_career(person: StaffMember) -> Career:
    """One's own career history, latest first, with what it covers in one's latest view (R122)."""
    view = _latest_view(person)
    covered = _covered(view) if view else {}
    named = _named(view) if view and covered else ""
    return Career(jobs=_jobs(person, covered), reports=_reports(person), view=named)


def when_held(post: CareerPost) -> str:
    """From when to when a job was held."""
    return f"{day(post.started_on)} to {day(post.ended_on) if post.ended_on else 'now'}"


def last_saved(post: CareerPost) -> dict[str, str]:
    """Who saved a job last, and at what time, for a page that shows both versions."""
    saved = AuditEvent.objects.filter(target=f"{post._meta.label_lower}:{post.pk}").first()
    return {"by": "you (in another window)", "at": clock_time(saved.at) if saved else ""}


def _latest_view(person: StaffMember) -> Assessment | None:
    """The person's own view that they began last, of those that speak of the Success Profile."""
    own = Assessment.objects.filter(subject=person, perspective=Assessment.Perspective.SELF)
    of_profile = own.filter(framework_uses__framework__family=PROFILE)
    return of_profile.order_by("-created_at").first()


def _covered(view: Assessment) -> Covered:
    """The experiences that a view says each job covers, by the job."""
    found: Covered = {}
    rated = ElementRating.objects.filter(
        assessment=view,
        element__kind=Element.Kind.EXPERIENCE,
        element__framework__family=PROFILE,
    )
    for one in rated.select_related("element").prefetch_related("posts"):
        for post in one.posts.all():
            names = found.setdefault(post.pk, [])
            if one.element.name not in names:
                names.append(one.element.name)
    return found


def _named(view: Assessment) -> str:
    if view.shared_at is None:
        return "your view that you have not shared yet"
    return f"your view that you shared on {day(view.shared_at)}"


def _jobs(person: StaffMember, covered: Covered) -> list[Job]:
    posts = CareerPost.objects.filter(subject=person)
    shared = _keys(posts.under_shared_views())
    return [
        Job(
            post=post,
            when=when_held(post),
            covers=covered.get(post.pk, []),
            is_shared=post.pk in shared,
        )
        for post in posts
    ]


def _reports(person: StaffMember) -> list[Report]:
    results = QuestionnaireResult.objects.filter(subject=person)
    shared = _keys(results.under_shared_views())
    sized = results.defer("content").annotate(size=Length("content"))
    return [Report(result, result.size, result.pk in shared) for result in sized]


def _keys(rows: models.QuerySet) -> set[UUID]:
    return set(rows.values_list("pk", flat=True))
