"""How colleagues say in what way they have seen a person lead."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.html import escape

from assessments.services.feedback import Given
from frameworks.library import FrameworkContent
from frameworks.models import Element
from talentgrid.forms import Form
from talentgrid.widgets import RadioCards

NOT_SEEN = "not_seen"


@dataclass(frozen=True)
class Question:
    """One element on the answering page."""

    element: Element
    prompts: list[str]
    level: BoundField
    comment: BoundField

    @property
    def is_open(self) -> bool:
        """Whether the words are shown at once: there are some, or something is wrong with them."""
        return bool(self.comment.value() or self.comment.errors)


def asked_in(content: FrameworkContent) -> list[Element]:
    """What colleagues are asked about: every element that has levels, in order."""
    return [
        element
        for part in content.parts
        for element in content.asked(part)
        if content.levels(element)
    ]


class AnswerForm(Form):
    """How somebody has seen the person lead: a level, or that they have not seen it, each time.

    content  the version of the framework that is asked from
    name     first name of the person spoken about
    """

    mark_optional = False

    def __init__(self, *args: Any, content: FrameworkContent, name: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.content = content
        self.asked = asked_in(content)
        for element in self.asked:
            self.fields[f"level_{element.key}"] = self._level(element)
            self.fields[f"comment_{element.key}"] = forms.CharField(
                label=f"{element.name}: what have you seen?",
                required=False,
                widget=forms.Textarea({"rows": 3}),
            )
        self.fields["comment"] = forms.CharField(
            label=f"Anything else that you would like {name} to know?",
            required=False,
            widget=forms.Textarea,
            help_text="For example what to keep doing, and what would help.",
        )

    def _level(self, element: Element) -> forms.ChoiceField:
        levels = self.content.levels(element)
        details: dict[str, Any] = {one.key: {"text": one.definition} for one in levels}
        field = forms.ChoiceField(
            label=element.name,
            help_text=escape(element.text),
            choices=[
                *((level.key, level.title) for level in levels),
                (NOT_SEEN, "I have not seen this"),
            ],
            widget=RadioCards(details=details),
        )
        missing = f"{element.name}: choose a level, or “I have not seen this”"
        field.error_messages |= {"required": missing, "invalid_choice": missing}
        return field

    @property
    def questions(self) -> list[Question]:
        """The elements in order, each with its fields and what to think of."""
        return [
            Question(
                element=element,
                prompts=[
                    prompt.text for prompt in self.content.children(element, Element.Kind.PROMPT)
                ],
                level=self[f"level_{element.key}"],
                comment=self[f"comment_{element.key}"],
            )
            for element in self.asked
        ]

    @property
    def written(self) -> list[tuple[str, str]]:
        """The words as they were typed, valid or not, each under what it is about."""
        fields = [(one.element.name, one.comment) for one in self.questions]
        fields.append(("Anything else", self["comment"]))
        typed = [(name, field.value() or "") for name, field in fields]
        return [(name, words) for name, words in typed if words.strip()]

    @property
    def given(self) -> Mapping[Element, Given]:
        """What a service is to save."""
        return {element: self._given(element) for element in self.asked}

    def _given(self, element: Element) -> Given:
        numbers = {level.key: level.number for level in self.content.levels(element)}
        return Given(
            level=numbers.get(self.cleaned_data[f"level_{element.key}"]),
            comment=self.cleaned_data[f"comment_{element.key}"],
        )
