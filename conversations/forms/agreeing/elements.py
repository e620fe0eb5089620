"""What the two agree of a part of a framework: a level and words for each, nothing compulsory."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.http import QueryDict

from assessments.services import FrameworkRatings
from conversations.forms.elements import ElementsForm, Offers
from conversations.presenters.comparing.agreeing import Agreement
from conversations.presenters.comparing.parts import Part


class AgreedElementsForm(ElementsForm):
    """The form of one part, filled with what is agreed so far and with nothing else.

    Choosing is deliberate: what the two said before stands beside it, and is not taken over.
    """

    def __init__(self, *args: Any, agreement: Agreement, part: Part, **kwargs: Any) -> None:
        self.agreement = agreement
        super().__init__(
            *args,
            page=agreement.page(part),
            content=agreement.content,
            held=agreement.held,
            offers=Offers(),
            name=agreement.conversation.employee.first_name,
            **kwargs,
        )
        for head in self.page.heads:
            # Whose view it was is said in each of the two: this one is both's.
            self.fields.pop(f"source_{head.element.key}", None)
            field = self.fields[f"comment_{head.element.key}"]
            field.label = f"{head.element.name}: in words that both of you stand by"

    @property
    def elements(self) -> FrameworkRatings:
        """What is to be saved, with the transition that it is for where it is one alone."""
        ratings: FrameworkRatings = self.changes()["elements"]
        return replace(ratings, stage=self.agreement.step) if ratings.said else ratings


def filled_in(data: QueryDict, levels: Mapping[str, str]) -> QueryDict:
    """What was sent, with these levels where none was chosen yet."""
    filled = data.copy()
    for key, level in levels.items():
        if not filled.get(f"level_{key}"):
            filled[f"level_{key}"] = level
    return filled
