"""What an answer rests on: evidence, jobs, the report of a questionnaire."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.formats import date_format

from assessments.models import CareerPost, ElementRating, Evidence, QuestionnaireResult
from conversations.forms.ratings import describe
from frameworks.models import Element

Kind = Element.Kind
SHOWN_AT_FIRST = 20  # pieces of evidence under one element; the rest are one button away
NAMED = 3  # of what is ticked, where the list is folded
SAID_ALONE = (Kind.TRAIT, Kind.DRIVER)  # only the person themselves can say


@dataclass(frozen=True)
class Offers:
    """What an answer may rest on, as far as the writer may see it, newest first."""

    evidence: Sequence[Evidence] = ()
    posts: Sequence[CareerPost] = ()
    results: Sequence[QuestionnaireResult] = ()

    def for_element(self, element: Element) -> Sequence[Evidence] | Sequence[CareerPost]:
        """Experience rests on jobs (R122), what only the person can say on nothing else."""
        if element.kind in SAID_ALONE:
            return ()
        return self.posts if element.kind == Kind.EXPERIENCE else self.evidence


class GroundsField(forms.MultipleChoiceField):
    """Tick boxes for things that an answer rests on. Each may be chosen; a few are shown."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, *, items: dict[str, Any], shown: Iterable[str], **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)
        self.items = items
        self.choices = [(pk, _describe(items[pk])) for pk in shown]
        self.error_messages["invalid_choice"] = "Choose from the list"

    def valid_value(self, value: Any) -> bool:
        """Also what the page left out."""
        return str(value) in self.items


def grounds_name(element: Element) -> str:
    """The name of the field with what an element rests on."""
    part = "posts" if element.kind == Kind.EXPERIENCE else "evidence"
    return f"{part}_{element.key}"


def linked_to(element: Element, held: ElementRating | None) -> dict[str, Any]:
    """What a rating rests on already, by key."""
    if held is None:
        return {}
    linked: Any = held.posts if element.kind == Kind.EXPERIENCE else held.evidence
    return {str(item.pk): item for item in linked.all()}


def name_grounds(items: Sequence[Evidence | CareerPost]) -> list[str]:
    """What pieces of evidence, or jobs, are called where there is little room."""
    named = [item.source if isinstance(item, Evidence) else item.title for item in items]
    rest = len(named) - NAMED
    return [*named[:NAMED], *([f"{rest} more"] if rest > 0 else [])]


def describe_post(post: CareerPost) -> str:
    """A job in one line: what, where, from when to when."""
    until = date_format(post.ended_on, "F Y") if post.ended_on else "today"
    return f"{post}, {date_format(post.started_on, 'F Y')} to {until}"


def describe_result(result: QuestionnaireResult) -> str:
    """A questionnaire and when it was taken. Not its file, which stays with the person."""
    return f"{result.questionnaire}, {date_format(result.taken_on)}"


def _describe(item: Evidence | CareerPost) -> str:
    return describe(item) if isinstance(item, Evidence) else describe_post(item)
