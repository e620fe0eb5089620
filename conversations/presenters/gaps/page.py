"""The page of the career stage, and what of it may go into the plan."""

from dataclasses import dataclass
from typing import Any

from assessments.differences import AGREED
from assessments.gaps import Gaps, find_gaps
from conversations.models import Conversation
from conversations.presenters.gaps.answers import Answers, explain_outcome, read_answers
from conversations.presenters.gaps.lines import Line, Planned, line_of, read_planned
from conversations.presenters.gaps.steps import Step, steps_of
from conversations.presenters.gaps.ways import Way, way_to_answer
from conversations.services.planning import PLANNING
from conversations.services.preparing import PREPARING
from conversations.transitions import Status
from frameworks.library import TRANSITIONS
from frameworks.models import Element
from talentgrid.models import User


@dataclass(frozen=True)
class Part:
    """One transition on the page: why it is there, what is missing, what helps."""

    step: Step
    why: str
    gaps: Gaps
    groups: list[tuple[str, list[Line]]]
    helpful: list[Line]
    answered_by: str
    of_outcome: str
    way: Way


def present_gaps(conversation: Conversation, *, user: User) -> dict[str, Any]:
    """The page, from what this one of the two may see: own answers, shared and agreed ones."""
    answers = read_answers(conversation, user=user)
    steps = steps_of(answers)
    planned = read_planned(answers) if steps else {}
    return {
        "conversation": conversation,
        "employee": conversation.employee,
        "is_own": answers.is_own,
        "can_plan": conversation.status in PLANNING,
        "has_plan": conversation.status in (*PLANNING, Status.CLOSED),
        "ended": _ended(answers),
        "framework": TRANSITIONS,
        "way": way_to_answer(answers, steps),
        "who_differ": _who_differ(answers, steps),
        "parts": [_part(step, steps, answers, planned) for step in steps],
    }


def element_to_plan(conversation: Conversation, *, user: User, key: str) -> Element | None:
    """The element with this key, if it is asked or helps in a step on this person's page."""
    steps = steps_of(read_answers(conversation, user=user))
    return next((one for step in steps for one in step.asked if one.key == key), None)


def _ended(answers: Answers) -> str:
    """Why nothing can be added any more; empty while something can."""
    conversation = answers.conversation
    if conversation.status in PREPARING:
        return ""
    if conversation.status != Status.CANCELLED:
        return "The conversation has been held"
    if conversation.declined:
        name = "You" if answers.is_own else conversation.employee.first_name
        return f"{name} chose not to have the conversation"
    return "The conversation was cancelled"


def _part(step: Step, steps: list[Step], answers: Answers, planned: Planned) -> Part:
    gaps = find_gaps(step.content, step.transition, answers.counted)
    has_outcome = AGREED in answers.sides(step.keys)
    return Part(
        step=step,
        why=_why(step, answers),
        gaps=gaps,
        groups=[
            (dimension.title, [line_of(step, one, answers, planned) for one in found])
            for dimension, found in gaps.by_dimension
        ],
        helpful=[
            line_of(step, one, answers, planned)
            for one in gaps.helpful
            # Beside the chosen step, only what was answered.
            if step.chosen_by or one.levels
        ],
        answered_by=_answered_by(step, answers),
        of_outcome=explain_outcome(answers) if has_outcome else "",
        way=way_to_answer(answers, steps, step),
    )


def _why(step: Step, answers: Answers) -> str:
    """Whose stream leads to it."""
    if not step.chosen_by:
        return "answered beside the step that was chosen"
    return f"{step.stream.title.lower()}, chosen by {_together(step, answers)}"


def _together(step: Step, answers: Answers) -> str:
    names = sorted(map(answers.call, step.chosen_by), key=lambda name: name != "you")
    return " and ".join(names)


def _who_differ(answers: Answers, steps: list[Step]) -> str:
    """The two by name, where each chose another step."""
    chosen = [step for step in steps if step.chosen_by]
    if len(chosen) < 2:
        return ""
    names = sorted((_together(step, answers) for step in chosen), key=lambda name: name != "you")
    return " and ".join(names)


def _answered_by(step: Step, answers: Answers) -> str:
    """Whose answers to this step the page shows, to follow the word "what"."""
    sides = answers.sides(step.keys)
    authors = [copy for copy in answers.copies if copy.assessment.perspective in sides]
    return answers.call(authors[0]) if len(authors) == 1 else "at least one of you"
