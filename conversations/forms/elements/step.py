"""Which transition or stream is ahead: suggested, and freely chosen (R110, R197, E9, E10)."""

from collections.abc import Collection
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

FOR_ANOTHER = "This was written for the one chosen before: change the words, or empty the field"


class StepForm(Form):
    """The choice with what speaks for each, and why another than the suggested one.

    content     the version of the framework
    steps       what there is to choose from
    use         what the copy holds already
    suggestion  the step that is probably ahead
    ours        reasons that came with a suggestion, which nobody wrote
    typed       a reason that was typed and is not saved yet
    name        first name of the person spoken about; empty when they answer for themselves
    """

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
        ours: Collection[str] = (),
        typed: str = "",
        name: str = "",
        **kwargs: Any,
    ) -> None:
        self.content = content
        self.suggestion = suggestion
        self.held = self._held(use, ours)
        self.typed = typed
        super().__init__(*args, initial=self._shown(), **kwargs)
        field: Any = self.fields["stage"]
        kind = "stream" if steps[0].kind == Element.Kind.STREAM else "transition"
        field.label = f"Which {kind} is ahead of {name or 'you'}?"
        field.help_text = "A pay band is only a hint. Choose what fits."
        field.error_messages["required"] = f"Choose a {kind}"
        field.error_messages["invalid_choice"] = f"Choose a {kind} on the page"
        field.choices = [(step.key, step.title) for step in steps]
        field.widget.details = {step.key: self._words_of(step) for step in steps}

    def _held(self, use: FrameworkUse | None, ours: Collection[str]) -> dict[str, str]:
        if use is None or not use.stage:
            return {}
        return {"stage": use.stage, "reason": "" if use.stage_reason in ours else use.stage_reason}

    def _shown(self) -> dict[str, str]:
        """What is held; before anything is, or once more was said, what is suggested."""
        suggested = {"stage": self.suggestion.stage if self.suggestion else ""}
        words = {"reason": self.typed} if self.typed else {}
        return {**suggested, **self.held, **words}

    def _words_of(self, step: Element) -> dict[str, Any]:
        suggested = self.suggestion
        is_suggested = suggested is not None and suggested.stage == step.key
        roles = [role.text for role in self.content.children(step, Element.Kind.ROLE)]
        return {
            "text": [step.text or bands_of(step), *roles_of(roles)],
            "note": f"Suggested. {suggested.reason}" if suggested and is_suggested else "",
        }

    def clean(self) -> dict[str, Any]:
        """Refuses words that were written for another step than the one chosen now."""
        cleaned = super().clean() or {}
        chosen, reason = cleaned.get("stage"), cleaned.get("reason")
        held = self.held.get("reason")
        if held and reason == held and chosen and chosen != self.held["stage"]:
            self.add_error("reason", FOR_ANOTHER)
        return cleaned

    def changes(self) -> dict[str, Any]:
        """What `services.preparing.save_copy` is to save."""
        chosen, reason = self.cleaned_data["stage"], self.cleaned_data["reason"]
        if not reason and self.suggestion and self.suggestion.stage == chosen:
            reason = self.suggestion.reason
        ratings = FrameworkRatings(
            framework=self.content.framework, stage=chosen, stage_reason=reason
        )
        return {"values": {}, "elements": ratings}


def roles_of(roles: list[str]) -> list[str]:
    """Examples of roles in the printed words, as a line (R196); no line for none."""
    return [f"For example: {'; '.join(roles)}."] if roles else []
