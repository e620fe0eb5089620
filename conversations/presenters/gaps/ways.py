"""Where this person answers what a transition asks, or chooses one."""

from dataclasses import dataclass

from django.urls import reverse

from conversations.desk import PREPARATION, REFLECTION
from conversations.presenters.gaps.answers import Answers
from conversations.presenters.gaps.steps import Step
from conversations.services.preparing import PREPARING
from frameworks.library import TRANSITIONS

NOTHING_OF_IT = "What you shared says nothing of it, and stays as it is."


@dataclass(frozen=True)
class Way:
    """A link, or a button for a new version: what is shared stays as it is.

    It has no address once there is nothing more to prepare. `before` is said before the button.
    """

    label: str
    answer_url: str = ""
    next_version_url: str = ""
    before: str = ""

    @property
    def is_open(self) -> bool:
        """There is a way."""
        return bool(self.answer_url or self.next_version_url)


def way_to_answer(answers: Answers, steps: list[Step], step: Step | None = None) -> Way:
    """The way to the questions of a step, or to choosing one."""
    label = _label(answers, step)
    if answers.conversation.status not in PREPARING:
        return Way(label)
    own = answers.own
    chosen = next((one for one in steps if own in one.chosen_by), None)
    is_another = chosen is not None and step is not None and own not in step.chosen_by
    if own is None or own.shared_at is None:
        return Way(label, answer_url=_address(answers, step if is_another else None))
    if is_another:  # a new version begins at the step that they chose
        return Way(label)
    side = REFLECTION if answers.is_own else PREPARATION
    has_spoken = chosen or own.assessment.perspective in answers.sides(answers.levels)
    return Way(
        label,
        next_version_url=reverse(side.following, args=[answers.conversation.pk]),
        before="" if has_spoken else NOTHING_OF_IT,
    )


def _address(answers: Answers, step: Step | None) -> str:
    """Of the framework; of the questions of this step, where it is another than the chosen one."""
    side = REFLECTION if answers.is_own else PREPARATION
    query = {"stage": step.transition.key} if step else None
    return reverse(side.against, args=[answers.conversation.pk, TRANSITIONS], query=query)


def _label(answers: Answers, step: Step | None) -> str:
    if step is None:
        return "Look at career transitions"
    sides = answers.sides(step.keys)
    if not sides:
        return "Answer the questions"
    own = answers.own
    return "Answer more" if own and own.assessment.perspective in sides else "Answer as well"
