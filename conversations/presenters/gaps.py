"""The career stage: what the next step asks and is not there yet, beside what helps."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.urls import reverse

from assessments.gaps import Answered, find_gaps
from assessments.models import Assessment, ElementRating, FrameworkUse
from conversations.models import Action, Conversation, Preparation, Reflection
from conversations.models.preparation import PrivateCopy
from conversations.services.planning import PLANNING
from frameworks.library import TRANSITIONS, FrameworkContent, content_of
from frameworks.models import Element
from talentgrid.models import User

ORDER = (Reflection, Preparation)


@dataclass(frozen=True)
class Line:
    """Something asked, or something that helps: who answered what, and the way into the plan."""

    element: Element
    text: str
    answers: list[tuple[str, str]]
    in_plan: bool
    key: str


@dataclass(frozen=True)
class Stage:
    """The transition that somebody looks at, in the version that they answered."""

    content: FrameworkContent
    transition: Element
    stream: Element
    levels: dict[str, dict[str, int]]


def present_gaps(conversation: Conversation, *, user: User) -> dict[str, Any]:
    """The page, from what this one of the two may see: their own answers, and shared ones."""
    copies = _copies(conversation, user)
    stage = _stage(copies)
    context = {
        "conversation": conversation,
        "employee": conversation.employee,
        "is_own": user.acting_staff == conversation.employee,
        "can_plan": conversation.status in PLANNING,
        "answer_url": _answer_url(conversation, user),
        "stage": stage,
    }
    if stage is None:
        return context
    gaps = find_gaps(stage.content, stage.transition, stage.levels)
    names = {copy.assessment.perspective: copy.author.first_name for copy in copies}
    planned = _planned(conversation)
    return context | {
        "gaps": gaps,
        "groups": [
            (dimension.title, [_line(stage, one, names, planned) for one in answers])
            for dimension, answers in gaps.by_dimension
        ],
        "helpful": [_line(stage, one, names, planned) for one in gaps.helpful],
    }


def element_to_plan(conversation: Conversation, *, user: User, key: str) -> Element | None:
    """The element with this key, if it is asked or helps in the stage that this person sees."""
    stage = _stage(_copies(conversation, user))
    if stage is None or not stage.content.has(key):
        return None
    element = stage.content.element(key)
    return element if element in stage.content.asked(stage.transition) else None


def _copies(conversation: Conversation, user: User) -> list[PrivateCopy]:
    """The newest copy of each side that this person may see, the employee's first."""
    found = [
        kind.objects.filter(conversation=conversation)
        .visible_to(user)
        .select_related("author", "assessment")
        .order_by("-updated_at")
        .first()
        for kind in ORDER
    ]
    return [copy for copy in found if copy is not None]


def _stage(copies: list[PrivateCopy]) -> Stage | None:
    """The stream of the first who chose one, with everybody's answers; None before."""
    views = [copy.assessment for copy in copies]
    uses = FrameworkUse.objects.filter(
        assessment__in=views, framework__key=TRANSITIONS
    ).select_related("framework")
    by_view = {use.assessment_id: use for use in uses if use.stage}
    use = next((by_view[view.pk] for view in views if view.pk in by_view), None)
    if use is None:
        return None
    content = content_of(use.framework)
    stream = content.element(use.stage)
    return Stage(content, content.element(stream.stage), stream, _levels(views))


def _levels(views: list[Assessment]) -> dict[str, dict[str, int]]:
    rated = ElementRating.objects.filter(
        assessment__in=views, element__framework__key=TRANSITIONS
    ).values_list("element__key", "assessment__perspective", "level")
    levels: dict[str, dict[str, int]] = defaultdict(dict)
    for key, perspective, level in rated:
        if level is not None:
            levels[key][perspective] = level
    return levels


def _planned(conversation: Conversation) -> set[str]:
    actions = Action.objects.filter(conversation=conversation, removed_at=None)
    return set(actions.exclude(element=None).values_list("element__key", flat=True))


def _line(stage: Stage, answered: Answered, names: dict[str, str], planned: set[str]) -> Line:
    titles = {level.number: level.title for level in stage.content.levels(answered.element)}
    element = answered.element
    return Line(
        element=element,
        text=element.text,
        answers=[
            (name, titles[answered.levels[side]])
            for side, name in names.items()
            if side in answered.levels
        ],
        in_plan=element.key in planned,
        key=str(uuid4()),
    )


def _answer_url(conversation: Conversation, user: User) -> str:
    own = user.acting_staff == conversation.employee
    page = "reflect_against" if own else "prepare_against"
    return reverse(page, args=[conversation.pk, TRANSITIONS])
