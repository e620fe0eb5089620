"""One thing that a transition asks, or that helps: who said what, and its way into the plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import uuid4

from assessments.gaps import Answered
from conversations.models import Action
from conversations.presenters.gaps.answers import Answers
from conversations.presenters.gaps.steps import Step
from frameworks.models import Element


@dataclass(frozen=True)
class Line:
    """Something asked, or something that helps. `key` is that of the action that it may become."""

    element: Element
    text: str
    answers: list[tuple[str, str]]
    in_plan: bool
    is_there: bool
    key: str


type Planned = Mapping[str, Action]


def read_planned(answers: Answers) -> Planned:
    """What came into the plan from here, by key of the element."""
    actions = Action.objects.filter(conversation=answers.conversation, removed_at=None)
    found = actions.exclude(element=None).select_related("element")
    return {action.element.key: action for action in found if action.element}


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
        in_plan=element.key in planned,
        is_there=answered.is_there,
        key=str(uuid4()),
    )
