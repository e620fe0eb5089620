"""Which transitions stand on the page: those that the two chose, and what they answered besides."""

from dataclasses import dataclass

from django.db.models import Q

from assessments.models import FrameworkUse
from conversations.models import Conversation
from conversations.models.preparation import PrivateCopy
from conversations.presenters.gaps.answers import KINDS, Answers
from conversations.presenters.measuring.front import PRESUMES
from frameworks.library import TRANSITIONS, FrameworkContent, content_of
from frameworks.models import Element
from talentgrid.models import User


@dataclass(frozen=True)
class Choice:
    """What one of the two answers in: the version, and the stream, None before they chose one."""

    copy: PrivateCopy
    content: FrameworkContent
    stream: Element | None


@dataclass(frozen=True)
class Step:
    """A transition, in the version of whoever chose it, else of whoever answered it.

    `chosen_by` is empty where it was answered beside the chosen one. `presumed` is then the
    printed sentence that says why it matters, where the chosen one presumes it (R201).
    """

    content: FrameworkContent
    transition: Element
    stream: Element
    chosen_by: tuple[PrivateCopy, ...]
    presumed: tuple[str, ...]

    @property
    def asked(self) -> list[Element]:
        """Everything that it asks, and that helps."""
        return self.content.asked(self.transition)

    @property
    def keys(self) -> list[str]:
        """The keys of all that."""
        return [element.key for element in self.asked]


def steps_of(answers: Answers) -> list[Step]:
    """The transitions to show: the employee's, another that the manager chose, then the others.

    Streams and transitions have the same numbers (E9).
    """
    choices = _choices(answers)
    found: dict[str, tuple[FrameworkContent, Element]] = {}
    for choice in choices:
        if choice.stream:
            found.setdefault(choice.stream.stage, (choice.content, choice.stream))
    for choice in choices:
        for stream in choice.content.of_kind(Element.Kind.STREAM):
            if _is_answered(answers, choice.content, stream):
                found.setdefault(stream.stage, (choice.content, stream))
    return [_step(key, content, stream, choices) for key, (content, stream) in found.items()]


def has_stage(conversation: Conversation, *, user: User) -> bool:
    """Whether somebody whose answers this person may see chose a stream, so the page has gaps."""
    copies = [kind.objects.filter(conversation=conversation).visible_to(user) for kind in KINDS]
    reflections, preparations = (found.values("assessment") for found in copies)
    return (
        FrameworkUse.objects.filter(framework__key=TRANSITIONS)
        .filter(Q(assessment__in=reflections) | Q(assessment__in=preparations))
        .exclude(stage="")
        .exists()
    )


def _choices(answers: Answers) -> list[Choice]:
    """What each of the two answers in; where that is two versions, the one taken up last."""
    views = [copy.assessment for copy in answers.copies]
    uses = FrameworkUse.objects.filter(
        assessment__in=views, framework__key=TRANSITIONS
    ).select_related("framework")
    by_view = {use.assessment_id: use for use in uses.order_by("pk")}
    return [
        _choice(copy, by_view[copy.assessment_id])
        for copy in answers.copies
        if copy.assessment_id in by_view
    ]


def _choice(copy: PrivateCopy, use: FrameworkUse) -> Choice:
    content = content_of(use.framework)
    return Choice(copy, content, content.element(use.stage) if use.stage else None)


def _is_answered(answers: Answers, content: FrameworkContent, stream: Element) -> bool:
    asked = content.asked(content.element(stream.stage))
    return any(element.key in answers.levels for element in asked)


def _step(key: str, content: FrameworkContent, stream: Element, choices: list[Choice]) -> Step:
    chosen_by = tuple(one.copy for one in choices if one.stream and one.stream.stage == key)
    return Step(
        content=content,
        transition=content.element(key),
        stream=stream,
        chosen_by=chosen_by,
        presumed=() if chosen_by else _presumed(key, choices),
    )


def _presumed(key: str, choices: list[Choice]) -> tuple[str, ...]:
    """The printed sentences that a chosen step presumes this one."""
    for choice in choices:
        section, before = PRESUMES.get(choice.stream.stage if choice.stream else "", ("", ""))
        if before == key and section in choice.content.sections:
            return tuple(choice.content.sections[section].closing)
    return ()
