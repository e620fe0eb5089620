"""Inputs that the design system and Django do not have together."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.forms.widgets import ChoiceWidget


class DateInput(forms.DateInput):
    """A date picked or typed in the browser's own control.

    starts_on = forms.DateField(label="Date", widget=DateInput())

    Forms of ours use it for every date field without being asked.
    """

    input_type = "date"

    def __init__(self, attrs: dict | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class TimeInput(forms.TimeInput):
    """A time in steps of five minutes.

    starts_at = forms.TimeField(label="Start time", widget=TimeInput())

    Forms of ours use it for every time field without being asked.
    """

    input_type = "time"

    def __init__(self, attrs: dict | None = None) -> None:
        super().__init__({"step": 300, **(attrs or {})}, format="%H:%M")


class _Cards(ChoiceWidget):
    """Choices as cards. `details` has, for each value, its words: see `RadioCards`."""

    nhsuk_component = "cards"

    def __init__(
        self,
        attrs: dict | None = None,
        choices: Iterable = (),
        *,
        details: dict | None = None,
        columns: int = 3,
    ) -> None:
        super().__init__(attrs, choices)
        self.details = details or {}
        self.columns = columns

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        words = self._details_of(value)
        identifier = option["attrs"].get("id", f"{name}_{option['index']}")
        text = words.get("text", "")
        option["text"] = [text] if isinstance(text, str) and text else list(text)
        option["note"] = words.get("note", "")
        option["text_id"], option["note_id"] = f"{identifier}_text", f"{identifier}_note"
        described = [option[f"{part}_id"] for part in ("text", "note") if option[part]]
        if described:
            option["attrs"]["aria-describedby"] = " ".join(described)
        return option

    def _details_of(self, value: object) -> dict:
        """The words of a value, whose type differs between a form's data and its choices."""
        return next((w for key, w in self.details.items() if str(key) == str(value)), {})


class RadioCards(_Cards, forms.RadioSelect):
    """Radio buttons as cards side by side, each with what it means and perhaps a note.

    widget = RadioCards(details={3: {"text": ["First paragraph"], "note": "Sam said this"}})
    performance = forms.TypedChoiceField(choices=LEVELS, coerce=int, widget=widget)
    form.fields["performance"].widget.details = {...}  # later, for one person

    `columns` is 1, 2 or 3; on a narrow screen the cards always stand below each other.
    """


class CheckCards(_Cards, forms.CheckboxSelectMultiple):
    """Tick boxes as cards; with `columns=1` and no details, a list to tick off.

    widget = CheckCards(columns=1, details={"invite": {"text": "Give two weeks' notice"}})
    done = forms.MultipleChoiceField(choices=STEPS, required=False, widget=widget)
    """
