"""One thing that a transition asks, or that helps: who said what, and its way into the plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from django.urls import reverse

from assessments.gaps import Answered
from conversations.models import Action
from conversations.presenters.gaps.answers import Answers
from conversations.presenters.gaps.steps import Step
from conversations.services.gaps import from_here, is_untouched
from conversations.services.planning import PLANNING
from frameworks.models import Element


@dataclass(frozen=True)
class InPlan:
    """Where it stands in the plan; `can_take_out` while nothing was done with it since."""

    url: str
    due_on: date
    can_take_out: bool


@dataclass(frozen=True)
class Line:
    """Something asked, or something that helps. `key` is that of the action that it may become."""

    element: Element
    text: str
    answers: list[tuple[str, str]]
    in_plan: InPlan | None
    is_there: bool
    key: str


type Planned = Mapping[str, InPlan]


def read_planned(answers: Answers) -> Planned:
    """What came into the plan from here, by key of the element."""
    conversation, found = answers.conversation, {}
    for action in from_here(conversation):
        action.conversation = conversation
        found[action.element.key] = _in_plan(action, answers)  # type: ignore[union-attr]
    return found


def _in_plan(action: Action, answers: Answers) -> InPlan:
    can_change = answers.conversation.status in PLANNING and is_untouched(action)
    return InPlan(
        url=f"{reverse('plan', args=[action.conversation_id])}#action-{action.pk}",
        due_on=action.due_on,
        can_take_out=can_change and answers.user.has_perm("conversations.remove_action", action),
    )


def line_of(step: Step, answered: Answered, answers: Answers, planned: Planned) -> Line:
    """What was said of it, too, that does not count yet."""
    element = answered.element
    titles = {level.number: level.title for level in step.content.levels(element)}
    given = answers.levels.get(element.key, {})
    return Line(
        element=element,
        text=element.text,
        answers=[
            (name, titles[given[side]]) for side, name in answers.names.items() if side in given
        ],
        in_plan=planned.get(element.key),
        is_there=answered.is_there,
        key=str(uuid4()),
    )
