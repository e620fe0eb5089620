"""The shape of a piece of evidence."""

from dataclasses import dataclass

from assessments.grid import Level
from assessments.models import Evidence


@dataclass(frozen=True)
class Fact:
    """Something that happened: what kind of evidence it is, who says so, and what it was."""

    kind: Evidence.Kind
    source: str
    text: str


type Facts = dict[Level, tuple[Fact, ...]]


def appraisal(source: str, text: str) -> Fact:
    """What an appraisal found."""
    return Fact(Evidence.Kind.APPRAISAL, source, text)


def result(source: str, text: str) -> Fact:
    """An objective or project, and how it ended."""
    return Fact(Evidence.Kind.OBJECTIVE, source, text)


def feedback(source: str, text: str) -> Fact:
    """What others say."""
    return Fact(Evidence.Kind.FEEDBACK, source, text)


def full_circle(text: str) -> Fact:
    """What colleagues from all sides say."""
    return Fact(Evidence.Kind.FULL_CIRCLE, "Colleagues from all sides", text)


def competency(source: str, text: str) -> Fact:
    """What was learnt and signed off."""
    return Fact(Evidence.Kind.COMPETENCY, source, text)


def seen(source: str, text: str) -> Fact:
    """What somebody saw."""
    return Fact(Evidence.Kind.OBSERVATION, source, text)
