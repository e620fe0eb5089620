"""Which transition or stream is ahead: suggested, and freely chosen (R110, R197, E9, E10)."""

from typing import Any

from django import forms

from assessments.ladders import Suggestion
from assessments.models import FrameworkUse
from assessments.services import FrameworkRatings
from conversations.measuring.steps import bands_of
from frameworks.library import FrameworkContent
from frameworks.models import Element
from talentgrid.forms import Form
from talentgrid.widgets import RadioCards


class StepForm(Form):
    """The choice with what speaks for each, and why another than the suggested one."""

    mark_optional = False

    stage = forms.ChoiceField(widget=RadioCards(columns=1))
    reason = forms.CharField(
        label="Why this one? (optional)",
        help_text="Worth a line if it is another than the suggested one.",
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )

    def __init__(
        self,
        *args: Any,
        content: FrameworkContent,
        steps: list[Element],
        use: FrameworkUse | None,
        suggestion: Suggestion | None,
        name: str = "",
        **kwargs: Any,
    ) -> None:
        self.content = content
        self.suggestion = suggestion
        super().__init__(*args, initial=self._held(use), **kwargs)
        field: Any = self.fields["stage"]
        kind = "stream" if steps[0].kind == Element.Kind.STREAM else "transition"
        field.label = f"Which {kind} is ahead of {name or 'you'}?"
        field.help_text = "A pay band is only a hint. Choose what fits."
        field.error_messages["required"] = f"Choose a {kind}"
        field.error_messages["invalid_choice"] = f"Choose a {kind} on the page"
        field.choices = [(step.key, step.title) for step in steps]
        field.widget.details = {step.key: self._words_of(step) for step in steps}

    def _held(self, use: FrameworkUse | None) -> dict[str, str]:
        suggested = self.suggestion
        if use is None or not use.stage:
            return {"stage": suggested.stage if suggested else ""}
        is_ours = suggested is not None and use.stage_reason == suggested.reason
        return {"stage": use.stage, "reason": "" if is_ours else use.stage_reason}

    def _words_of(self, step: Element) -> dict[str, str]:
        suggested = self.suggestion
        is_suggested = suggested is not None and suggested.stage == step.key
        return {
            "text": step.text or bands_of(step),
            "note": f"Suggested. {suggested.reason}" if suggested and is_suggested else "",
        }

    def changes(self) -> dict[str, Any]:
        """What `services.preparing.save_copy` is to save."""
        chosen, reason = self.cleaned_data["stage"], self.cleaned_data["reason"]
        if not reason and self.suggestion and self.suggestion.stage == chosen:
            reason = self.suggestion.reason
        ratings = FrameworkRatings(
            framework=self.content.framework, stage=chosen, stage_reason=reason
        )
        return {"values": {}, "elements": ratings}
