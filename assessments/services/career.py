"""A person's own career history, and the reports of questionnaires that they add (R122, R123).

Both are theirs alone to write. What a view rests on that they shared stays as it was then; a job
may still end.
"""

from datetime import date
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone

from assessments.models import Assessment, CareerPost, ElementRating, QuestionnaireResult
from assessments.services.frozen import Frozen
from talentgrid import audit
from talentgrid.concurrency import made_before, save_version
from talentgrid.models import User

audit.register(
    {
        "career_post_added": "added a job to their career history",
        "career_post_changed": "changed a job of their career history",
        "career_post_removed": "took a job out of their career history",
        "questionnaire_added": "added the report of a questionnaire",
        "questionnaire_removed": "took the report of a questionnaire away",
    }
)

LONGEST_FILE_NAME = 200
# What may change once a shared view rests on a job: it goes on, and one day it ends.
STAYS_OPEN = {"ended_on"}


def impossible_dates(started_on: date, ended_on: date | None) -> dict[str, str]:
    """What is wrong with the dates of a job, by field. Jobs may overlap; an end may lie ahead."""
    wrong = {}
    if started_on > timezone.localdate():
        wrong["started_on"] = "Enter a start date that is not in the future"
    if ended_on is not None and ended_on < started_on:
        wrong["ended_on"] = "Enter an end date that is not before the start date"
    return wrong


@transaction.atomic
def add_post(
    *,
    by: User,
    key: Any,
    title: str,
    employer: str,
    started_on: date,
    ended_on: date | None = None,
    text: str = "",
) -> CareerPost:
    """A job of one's own. The same key twice makes one. Raises ValidationError for its dates."""
    _require_possible_dates(started_on, ended_on)
    existing = made_before(CareerPost.objects.filter(subject=by.person), key)
    if existing:
        return existing
    post = CareerPost.objects.create(
        pk=key,
        subject=by.person,
        title=title,
        employer=employer,
        started_on=started_on,
        ended_on=ended_on,
        text=text,
    )
    audit.record(action="career_post_added", by=by, about=post.subject, target=post)
    return post


@transaction.atomic
def change_post(*, by: User, post: CareerPost, version: int, values: dict[str, Any]) -> CareerPost:
    """Changes a job of one's own.

    Raises Frozen when a shared view rests on it and anything but its end changes, StaleWrite,
    ValidationError for its dates.
    """
    current = _own(by, CareerPost).select_for_update().get(pk=post.pk)
    changed = {name for name, value in values.items() if getattr(current, name) != value}
    if changed - STAYS_OPEN and _is_shared(current, _views_on_post(current)):
        raise Frozen("A view that you shared rests on this job, so only its end date can change")
    dates = {name: values.get(name, getattr(current, name)) for name in ("started_on", "ended_on")}
    _require_possible_dates(**dates)
    saved = save_version(current, version=version, values=values)
    if saved.version != current.version:
        audit.record(action="career_post_changed", by=by, about=saved.subject, target=saved)
    return saved


@transaction.atomic
def remove_post(*, by: User, post: CareerPost) -> None:
    """Takes a job of one's own out of the history, and from under ratings not shared yet.

    The second of a double click finds it gone. Raises Frozen when a shared view rests on it.
    """
    current = _own(by, CareerPost).select_for_update().filter(pk=post.pk).first()
    if current is None:
        return
    if _is_shared(current, _views_on_post(current)):
        raise Frozen("A view that you shared rests on this job, so it stays")
    audit.record(action="career_post_removed", by=by, about=current.subject, target=current)
    current.delete()


@transaction.atomic
def add_questionnaire(
    *, by: User, key: Any, questionnaire: str, taken_on: date, file_name: str, content: bytes
) -> QuestionnaireResult:
    """The report of a questionnaire that one took. The same key twice makes one."""
    own = _own(by, QuestionnaireResult).defer("content")
    existing = made_before(own, key)
    if existing:
        return existing
    result = QuestionnaireResult.objects.create(
        pk=key,
        subject=by.person,
        questionnaire=questionnaire,
        taken_on=taken_on,
        file_name=_short(file_name),
        content=content,
    )
    audit.record(action="questionnaire_added", by=by, about=result.subject, target=result)
    return result


@transaction.atomic
def remove_questionnaire(*, by: User, result: QuestionnaireResult) -> None:
    """Takes a report of one's own away. What rested on it is one's own description again.

    The second of a double click finds it gone. Raises Frozen when a shared view rests on it.
    """
    own = _own(by, QuestionnaireResult).defer("content")
    current = own.select_for_update().filter(pk=result.pk).first()
    if current is None:
        return
    if _is_shared(current, Assessment.objects.filter(element_ratings__questionnaire=current)):
        raise Frozen("A view that you shared rests on this result, so it stays")
    audit.record(action="questionnaire_removed", by=by, about=current.subject, target=current)
    ElementRating.objects.filter(questionnaire=current).update(questionnaire=None)
    current.delete()


def _own[M: models.Model](by: User, kind: type[M]) -> models.QuerySet[M]:
    return kind._default_manager.filter(subject=by.person)


def _views_on_post(post: CareerPost) -> models.QuerySet[Assessment]:
    return Assessment.objects.filter(element_ratings__posts=post)


def _is_shared(item: CareerPost | QuestionnaireResult, views: models.QuerySet[Assessment]) -> bool:
    """Whether a shared view rests on it.

    The views are locked first: one that is being shared meanwhile is waited for.
    """
    locked = Assessment.objects.select_for_update().filter(pk__in=views.values("pk"))
    list(locked.order_by("pk").values_list("pk", flat=True))
    return type(item).objects.under_shared_views().filter(pk=item.pk).exists()


def _require_possible_dates(started_on: date, ended_on: date | None) -> None:
    wrong = impossible_dates(started_on, ended_on)
    if wrong:
        raise ValidationError(wrong)


def _short(file_name: str) -> str:
    """A file name that there is room for, still with its ending."""
    name = PurePath(file_name)
    return name.stem[: LONGEST_FILE_NAME - len(name.suffix)] + name.suffix
