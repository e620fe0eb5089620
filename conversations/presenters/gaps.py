"""The career stage: what the next step asks and is not there yet, beside what helps."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.db.models import Exists, Q
from django.urls import reverse

from assessments.differences import AGREED
from assessments.gaps import Answered, find_gaps
from assessments.models import Assessment, ElementRating, FrameworkUse
from conversations.desk import PREPARATION, REFLECTION
from conversations.models import Action, Answer, Conversation, Outcome, Preparation, Reflection
from conversations.models.preparation import PrivateCopy
from conversations.presenters.comparing.voices import agreed_label
from conversations.services.planning import PLANNING
from conversations.services.preparing import PREPARING
from conversations.transitions import SETTLED, Status
from frameworks.library import TRANSITIONS, FrameworkContent, content_of
from frameworks.models import Element, FrameworkInUse
from talentgrid.models import User

ORDER = (Reflection, Preparation)


@dataclass(frozen=True)
class Line:
    """Something asked, or something that helps: who answered what, and the way into the plan."""

    element: Element
    text: str
    answers: list[tuple[str, str]]
    in_plan: bool
    is_there: bool
    key: str


@dataclass(frozen=True)
class Stage:
    """The transition that somebody looks at, in the version that they answered."""

    content: FrameworkContent
    transition: Element
    stream: Element


def present_gaps(conversation: Conversation, *, user: User) -> dict[str, Any]:
    """The page, from what this one of the two may see: own answers, shared and agreed ones."""
    copies = _copies(conversation, user)
    stage = _stage(copies)
    context = {
        "conversation": conversation,
        "employee": conversation.employee,
        "is_own": user.acting_staff == conversation.employee,
        "can_plan": conversation.status in PLANNING,
        "has_plan": conversation.status in (*PLANNING, Status.CLOSED),
        **_answering(conversation, copies, user),
        "stage": stage,
    }
    if stage is None:
        return context
    names = {copy.assessment.perspective: copy.author.first_name for copy in copies}
    views = [copy.assessment for copy in copies]
    outcome = conversation.outcomes.visible_to(user).select_related("assessment").first()
    if outcome:
        names[AGREED] = agreed_label(outcome, conversation)
        views.append(outcome.assessment)
    levels = _levels(views)
    is_agreed = outcome is not None and _is_agreed(outcome, conversation)
    gaps = find_gaps(stage.content, stage.transition, _counted(levels, is_agreed=is_agreed))
    planned = _planned(conversation)
    return context | {
        "gaps": gaps,
        "answered_by": _answered_by(levels, copies, user),
        "of_outcome": _of_outcome(outcome, conversation, user, is_agreed=is_agreed)
        if any(AGREED in given for given in levels.values())
        else "",
        "groups": [
            (dimension.title, [_line(stage, one, levels, names, planned) for one in answers])
            for dimension, answers in gaps.by_dimension
        ],
        "helpful": [_line(stage, one, levels, names, planned) for one in gaps.helpful],
    }


def has_stage(conversation: Conversation, *, user: User) -> bool:
    """Whether somebody whose answers this person may see chose a stream, so the page has gaps."""
    copies = [kind.objects.filter(conversation=conversation).visible_to(user) for kind in ORDER]
    reflections, preparations = (found.values("assessment") for found in copies)
    in_use = FrameworkInUse.objects.filter(
        organisation=conversation.employee.organisation_id, key=TRANSITIONS
    )
    return (
        FrameworkUse.objects.filter(Exists(in_use), framework__key=TRANSITIONS)
        .filter(Q(assessment__in=reflections) | Q(assessment__in=preparations))
        .exclude(stage="")
        .exists()
    )


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


def _is_agreed(outcome: Outcome, conversation: Conversation) -> bool:
    """Only what the employee agreed with counts: until then it is what one of the two wrote."""
    if conversation.status not in SETTLED:
        return False
    answer = outcome.answers.last()
    return answer is not None and answer.kind == Answer.Kind.AGREES


def _of_outcome(
    outcome: Outcome | None, conversation: Conversation, user: User, *, is_agreed: bool
) -> str:
    """Whether the levels in the outcome count; nothing where it has none."""
    if outcome is None:
        return ""
    if is_agreed:
        return "Where you agreed on a level, that one counts."
    is_own = user.acting_staff == conversation.employee
    name = "you" if is_own else conversation.employee.first_name
    is_over = conversation.status == Status.CLOSED
    if is_over or (conversation.status == Status.DISPUTED and outcome.recorded_at):
        sees = "see" if is_own else "sees"
        return f"The levels in the outcome do not count here: {name} {sees} it differently."
    has = "have" if is_own else "has"
    return f"The levels in the outcome count here once {name} {has} agreed to it."


def _stage(copies: list[PrivateCopy]) -> Stage | None:
    """The stream of the first who chose one; None before."""
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
    return Stage(content, content.element(stream.stage), stream)


def _levels(views: list[Assessment]) -> dict[str, dict[str, int]]:
    """Who gave which level, by key of the element and perspective."""
    rated = ElementRating.objects.filter(
        assessment__in=views, element__framework__key=TRANSITIONS
    ).values_list("element__key", "assessment__perspective", "level")
    levels: dict[str, dict[str, int]] = defaultdict(dict)
    for key, perspective, level in rated:
        if level is not None:
            levels[key][perspective] = level
    return levels


def _counted(levels: dict[str, dict[str, int]], *, is_agreed: bool) -> dict[str, dict[str, int]]:
    """The levels without those of an outcome that is not agreed."""
    if is_agreed:
        return levels
    return {
        key: {side: level for side, level in given.items() if side != AGREED}
        for key, given in levels.items()
    }


def _planned(conversation: Conversation) -> set[str]:
    actions = Action.objects.filter(conversation=conversation, removed_at=None)
    return set(actions.exclude(element=None).values_list("element__key", flat=True))


def _line(
    stage: Stage,
    answered: Answered,
    levels: dict[str, dict[str, int]],
    names: dict[str, str],
    planned: set[str],
) -> Line:
    """What was said of it, too, that does not count yet."""
    titles = {level.number: level.title for level in stage.content.levels(answered.element)}
    element = answered.element
    given = levels.get(element.key, {})
    return Line(
        element=element,
        text=element.text,
        answers=[(name, titles[given[side]]) for side, name in names.items() if side in given],
        in_plan=element.key in planned,
        is_there=answered.is_there,
        key=str(uuid4()),
    )


def _answered_by(levels: dict[str, dict[str, int]], copies: list[PrivateCopy], user: User) -> str:
    """Whose answers the page shows, to follow the word "what"."""
    sides = {side for given in levels.values() for side in given}
    authors = [copy.author for copy in copies if copy.assessment.perspective in sides]
    if len(authors) != 1:
        return "at least one of you"
    return "you" if authors[0] == user.acting_staff else authors[0].first_name


def _answering(conversation: Conversation, copies: list[PrivateCopy], user: User) -> dict[str, str]:
    """Where this person answers; both are empty once there is nothing more to prepare.

    What is shared stays as it is: then a new version has to be begun first.
    """
    answering = {"answer_url": "", "next_version_url": "", "framework": TRANSITIONS}
    if conversation.status not in PREPARING:
        return answering
    side = REFLECTION if user.acting_staff == conversation.employee else PREPARATION
    own = next((copy for copy in copies if copy.author == user.acting_staff), None)
    if own and own.shared_at:
        answering["next_version_url"] = reverse(side.following, args=[conversation.pk])
    else:
        answering["answer_url"] = reverse(side.against, args=[conversation.pk, TRANSITIONS])
    return answering
