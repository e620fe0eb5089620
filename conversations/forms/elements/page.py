"""The questions of one page: a level in words, what shows it, and what it rests on."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.text import Truncator

from assessments.models import ElementRating
from assessments.services import FrameworkRatings, Said
from conversations.forms.elements.grounds import (
    SHOWN_AT_FIRST,
    GroundsField,
    Offers,
    describe_result,
    grounds_name,
    linked_to,
    name_grounds,
)
from conversations.forms.elements.question import Question, comment_words
from conversations.measuring.pages import Head, Page
from frameworks.library import FrameworkContent
from frameworks.models import Element, Scale
from talentgrid.forms import Form

Kind = Element.Kind
LEAVE_OPEN = ("", "Leave open")
OWN_DESCRIPTION = ("", "My own description")
NOBODY_NAMED = ("", "Choose from the list")
PARTS = ("level", "comment", "source", "questionnaire")


class ElementsForm(Form):
    """The questions of one page, filled from what is held. Nothing is compulsory.

    page     what is asked
    content  the version of the framework that it is asked from
    held     ElementRating by key of the element, with evidence and posts at hand
    offers   what an answer may rest on
    name     first name of the person spoken about; empty when they answer for themselves
    whole    key of the element whose evidence is shown at once, and all of it
    """

    mark_optional = False

    def __init__(
        self,
        *args: Any,
        page: Page,
        content: FrameworkContent,
        held: Mapping[int, ElementRating],
        offers: Offers,
        name: str = "",
        whole: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.page = page
        self.content = content
        self.held = held
        self.offers = offers
        self.name = name
        self.whole = whole
        for head in page.heads:
            self._ask(head)

    # Asking -------------------------------------------------------------------------------

    def _ask(self, head: Head) -> None:
        element = head.element
        held = self.held.get(element.pk)
        short = Truncator(element.name).chars(60)
        if self.content.levels(element):
            self._ask_level(element, held, short)
        if head.ticks:
            self._ask_ticks(head, short)
        self.fields[f"comment_{element.key}"] = forms.CharField(
            label=f"{short}: {comment_words(element, self.name).lower()}",
            required=False,
            widget=forms.Textarea({"rows": 4 if element.kind == Kind.DRIVER else 2}),
            initial=held.comment if held else "",
        )
        if element.kind == Kind.BEHAVIOUR:
            self._ask_source(element, held, short)
        if element.kind == Kind.TRAIT and self.offers.results:
            self._ask_questionnaire(element, held, short)
        self._ask_grounds(element, held, short)

    def _ask_level(self, element: Element, held: ElementRating | None, short: str) -> None:
        levels = self.content.levels(element)
        field = forms.ChoiceField(
            label=f"{short}: {self._scale(element).title.lower()}",
            choices=[*((level.key, level.title) for level in levels), LEAVE_OPEN],
            required=False,
            widget=forms.RadioSelect,
            initial=next((one.key for one in levels if held and one.number == held.level), ""),
        )
        field.error_messages["invalid_choice"] = "Choose one of the levels on the page"
        self.fields[f"level_{element.key}"] = field

    def _ask_ticks(self, head: Head, short: str) -> None:
        field = forms.MultipleChoiceField(
            label=f"{short}: what there is an example of",
            choices=[(tick.key, tick.text) for tick in head.ticks],
            required=False,
            widget=forms.CheckboxSelectMultiple,
            initial=[tick.key for tick in head.ticks if self._level_of(tick) is not None],
        )
        field.error_messages["invalid_choice"] = "Tick behaviours on the page"
        self.fields[f"ticks_{head.element.key}"] = field

    def _ask_source(self, element: Element, held: ElementRating | None, short: str) -> None:
        """Whose view an example is (R41)."""
        field = forms.ChoiceField(
            label=f"{short}: whose view this is",
            choices=[NOBODY_NAMED, *ElementRating.Source.choices],
            required=False,
            initial=held.source if held else "",
        )
        field.error_messages["invalid_choice"] = "Choose from the list"
        self.fields[f"source_{element.key}"] = field

    def _ask_questionnaire(self, element: Element, held: ElementRating | None, short: str) -> None:
        reports = [(str(result.pk), describe_result(result)) for result in self.offers.results]
        field = forms.ChoiceField(
            label=f"{short}: where this comes from",
            choices=[OWN_DESCRIPTION, *reports],
            required=False,
            initial=str(held.questionnaire_id) if held and held.questionnaire_id else "",
        )
        field.error_messages["invalid_choice"] = "Choose one of your own reports"
        self.fields[f"questionnaire_{element.key}"] = field

    def _ask_grounds(self, element: Element, held: ElementRating | None, short: str) -> None:
        items: dict[str, Any] = {str(item.pk): item for item in self.offers.for_element(element)}
        if not items:
            return
        name = grounds_name(element)
        ticked = [pk for pk in linked_to(element, held) if pk in items]
        few = items if self.whole == element.key else list(items)[:SHOWN_AT_FIRST]
        wanted = {*few, *ticked, *self._posted(name)}
        self.fields[name] = GroundsField(
            label=f"{short}: {'jobs' if element.kind == Kind.EXPERIENCE else 'evidence'}",
            items=items,
            shown=[pk for pk in items if pk in wanted],
            initial=ticked,
        )

    def _posted(self, name: str) -> list[str]:
        """What was ticked in the browser, which is shown again whatever else is wrong."""
        getlist = getattr(self.data, "getlist", None)
        return getlist(name) if getlist else []

    def _level_of(self, element: Element) -> int | None:
        held = self.held.get(element.pk)
        return held.level if held else None

    def _scale(self, element: Element) -> Scale:
        assert element.scale_id is not None
        return self.content.scales[element.scale_id]

    # Laying out ---------------------------------------------------------------------------

    @property
    def questions(self) -> list[Question]:
        """The questions in order, each with its fields."""
        return [self._question(head) for head in self.page.heads]

    def _question(self, head: Head) -> Question:
        element = head.element
        grounds = self._field(grounds_name(element))
        field = grounds.field if grounds else None
        items = field.items if isinstance(field, GroundsField) else {}
        shown = len(field.choices) if isinstance(field, GroundsField) else 0  # type: ignore[arg-type]
        chosen = set(grounds.value() or []) if grounds else set()
        return Question(
            head=head,
            level=self._field(f"level_{element.key}"),
            comment=self[f"comment_{element.key}"],
            comment_words=comment_words(element, self.name),
            ticks=self._field(f"ticks_{element.key}"),
            source=self._field(f"source_{element.key}"),
            questionnaire=self._field(f"questionnaire_{element.key}"),
            grounds=grounds,
            chosen=name_grounds([item for pk, item in items.items() if pk in chosen]),
            more=len(items) - shown,
            is_open=self.whole == element.key or bool(grounds and grounds.errors),
        )

    def _field(self, name: str) -> BoundField | None:
        return self[name] if name in self.fields else None

    @property
    def scale(self) -> Scale | None:
        """What the page rates on, to be explained once; None where words alone are asked."""
        rated = [head.element for head in self.page.heads if head.element.scale_id is not None]
        return self._scale(rated[0]) if rated else None

    # Saving -------------------------------------------------------------------------------

    def changes(self) -> dict[str, Any]:
        """What `services.preparing.save_copy` is to save: only what is said otherwise now."""
        ratings = FrameworkRatings(framework=self.content.framework, said=self.said)
        return {"values": {}, "elements": ratings}

    @property
    def said(self) -> dict[Element, Said]:
        """The elements of which something else is said than before."""
        found: dict[Element, Said] = {}
        for head in self.page.heads:
            if self._is_changed(head.element):
                found[head.element] = self._said(head.element)
            if f"ticks_{head.element.key}" in self.changed_data:
                found |= self._ticked(head)
        return found

    def _is_changed(self, element: Element) -> bool:
        names = [f"{part}_{element.key}" for part in PARTS]
        return any(name in self.changed_data for name in (*names, grounds_name(element)))

    def _said(self, element: Element) -> Said:
        numbers = {one.key: one.number for one in self.content.levels(element)}
        results = {str(result.pk): result for result in self.offers.results}
        grounds = self._chosen_grounds(element)
        is_job = element.kind == Kind.EXPERIENCE
        return Said(
            level=numbers.get(self._answer("level", element)),
            comment=self._answer("comment", element),
            source=self._answer("source", element),
            questionnaire=results.get(self._answer("questionnaire", element)),
            evidence=None if is_job else grounds,
            posts=grounds if is_job else None,
        )

    def _answer(self, part: str, element: Element) -> str:
        return self.cleaned_data.get(f"{part}_{element.key}", "")

    def _chosen_grounds(self, element: Element) -> list[Any] | None:
        """What is ticked, and what was linked that this writer is not shown; None if not asked."""
        name = grounds_name(element)
        field = self.fields.get(name)
        if not isinstance(field, GroundsField):
            return None
        held = linked_to(element, self.held.get(element.pk))
        hidden = [item for pk, item in held.items() if pk not in field.items]
        return [field.items[pk] for pk in self.cleaned_data[name]] + hidden

    def _ticked(self, head: Head) -> dict[Element, Said]:
        ticked = self.cleaned_data[f"ticks_{head.element.key}"]
        return {
            tick: Said(level=self.content.levels(tick)[0].number if tick.key in ticked else None)
            for tick in head.ticks
        }
