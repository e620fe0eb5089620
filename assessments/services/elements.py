"""What a view says of the elements of a framework: one way of rating for every framework."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from assessments.models import (
    Assessment,
    CareerPost,
    ElementRating,
    Evidence,
    FrameworkUse,
    QuestionnaireResult,
)
from assessments.services.frozen import refuse_frozen
from frameworks.library import content_of
from frameworks.models import Element, Framework


@dataclass(frozen=True)
class Said:
    """What is said of one element. None leaves what is linked already as it is."""

    level: int | None = None
    comment: str = ""
    source: str = ""
    questionnaire: QuestionnaireResult | None = None
    evidence: Iterable[Evidence] | None = None
    posts: Iterable[CareerPost] | None = None


@dataclass(frozen=True)
class FrameworkRatings:
    """What is to be saved of one framework: only the elements named here are touched."""

    framework: Framework
    said: dict[Element, Said] = field(default_factory=dict)
    stage: str | None = None
    stage_reason: str | None = None


def use_of(assessment: Assessment, *, family: Iterable[str]) -> FrameworkUse | None:
    """Which version of the frameworks with these keys a view speaks of, None for none yet."""
    if assessment.pk is None or assessment._state.adding:
        return None
    uses = assessment.framework_uses.select_related("framework")
    return uses.filter(framework__key__in=list(family)).order_by("-pk").first()


@transaction.atomic
def save_elements(*, assessment: Assessment, ratings: FrameworkRatings) -> None:
    """Saves what a view that is not shared yet says of a framework.

    Raises Frozen after sharing; ValidationError for what another organisation wrote for itself, an
    element of another framework, a level that its scale does not have, something linked that is
    about somebody else, or what the person alone describes in the view of anybody else (R123).
    """
    refuse_frozen(assessment)
    _require_true(assessment, ratings)
    _save_use(assessment, ratings)
    for element, said in ratings.said.items():
        _save_one(assessment, element, said)


@transaction.atomic
def rest_on(*, assessment: Assessment, element: Element, evidence: Evidence) -> None:
    """Puts evidence under what the view says of an element, beside what it rests on already.

    Raises as `save_elements` does.
    """
    held = assessment.element_ratings.filter(element=element).first()
    now = held or ElementRating()
    said = Said(
        level=now.level,
        comment=now.comment,
        source=now.source,
        questionnaire=now.questionnaire,
        evidence=[*(held.evidence.all() if held else ()), evidence],
    )
    ratings = FrameworkRatings(framework=element.framework, said={element: said})
    save_elements(assessment=assessment, ratings=ratings)


def elements_would_change(assessment: Assessment, ratings: FrameworkRatings) -> bool:
    """Whether saving this would alter the view."""
    use = assessment.framework_uses.filter(framework=ratings.framework).first()
    for name in ("stage", "stage_reason"):
        wanted = getattr(ratings, name)
        if wanted is not None and wanted != (getattr(use, name) if use else ""):
            return True
    held = {
        one.element_id: one
        for one in assessment.element_ratings.filter(
            element__framework=ratings.framework
        ).prefetch_related("evidence", "posts")
    }
    return any(_differs(held.get(element.pk), said) for element, said in ratings.said.items())


def copy_elements(*, old: Assessment, new: Assessment) -> None:
    """Says in the new view all that the old one says of every framework."""
    FrameworkUse.objects.bulk_create(
        FrameworkUse(
            assessment=new,
            framework_id=use.framework_id,
            stage=use.stage,
            stage_reason=use.stage_reason,
        )
        for use in old.framework_uses.all()
    )
    for one in old.element_ratings.prefetch_related("evidence", "posts"):
        copied = ElementRating.objects.create(
            assessment=new,
            element_id=one.element_id,
            level=one.level,
            comment=one.comment,
            source=one.source,
            questionnaire_id=one.questionnaire_id,
        )
        copied.evidence.set(one.evidence.all())
        copied.posts.set(one.posts.all())


def _require_true(assessment: Assessment, ratings: FrameworkRatings) -> None:
    owner = ratings.framework.organisation_id
    if owner not in {None, assessment.subject.organisation_id}:
        raise ValidationError("This framework belongs to another organisation")
    content = content_of(ratings.framework)
    for element, said in ratings.said.items():
        if element.framework_id != ratings.framework.pk or not element.is_asked:
            raise ValidationError("Choose something of this framework that can be rated")
        if element.is_own_alone and assessment.perspective != Assessment.Perspective.SELF:
            raise ValidationError("Traits are described by the person alone")
        numbers = [level.number for level in content.levels(element)]
        if said.level is not None and said.level not in numbers:
            raise ValidationError("Choose one of the levels on the page")
        linked: list[Any] = [*(said.evidence or ()), *(said.posts or ())]
        linked += [said.questionnaire] if said.questionnaire else []
        if any(item.subject_id != assessment.subject_id for item in linked):
            raise ValidationError("Choose evidence about this person")
    if ratings.stage and not content.has(ratings.stage):
        raise ValidationError("Choose one of the transitions on the page")


def _save_use(assessment: Assessment, ratings: FrameworkRatings) -> None:
    chosen = {
        name: getattr(ratings, name)
        for name in ("stage", "stage_reason")
        if getattr(ratings, name) is not None
    }
    FrameworkUse.objects.update_or_create(
        assessment=assessment, framework=ratings.framework, defaults=chosen
    )


def _save_one(assessment: Assessment, element: Element, said: Said) -> None:
    values = {
        "level": said.level,
        "comment": said.comment,
        "source": said.source,
        "questionnaire": said.questionnaire,
    }
    held = assessment.element_ratings.filter(element=element)
    if not held.exists() and not any(values.values()) and not said.evidence and not said.posts:
        return
    one, _ = ElementRating.objects.update_or_create(
        assessment=assessment, element=element, defaults=values
    )
    if said.evidence is not None:
        one.evidence.set(said.evidence)
    if said.posts is not None:
        one.posts.set(said.posts)


def _differs(held: ElementRating | None, said: Said) -> bool:
    now = held or ElementRating()
    questionnaire = said.questionnaire.pk if said.questionnaire else None
    if (now.level, now.comment, now.source, now.questionnaire_id) != (
        said.level,
        said.comment,
        said.source,
        questionnaire,
    ):
        return True
    return any(
        wanted is not None
        and {item.pk for item in wanted}
        != ({item.pk for item in getattr(held, name).all()} if held else set())
        for name, wanted in (("evidence", said.evidence), ("posts", said.posts))
    )
