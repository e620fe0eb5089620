"""What each says to what was recorded."""

from typing import Any

from django import forms

from conversations.models import Answer, Outcome
from talentgrid.forms import Form, KeyField
from talentgrid.widgets import RadioCards

AGREES, DIFFERS = Answer.Kind.AGREES.value, Answer.Kind.DIFFERS.value


class KeyedForm(Form):
    """A form whose hidden key makes a double click one record."""

    key = KeyField()


class AnswerForm(KeyedForm):
    """The employee agrees, or says how they see it."""

    mark_optional = False
    number = forms.IntegerField(widget=forms.HiddenInput)
    kind = forms.ChoiceField(
        label="How do you see it?", choices=Answer.Kind.choices, widget=RadioCards(columns=2)
    )
    statement = forms.CharField(
        label="How do you see it differently?", required=False, widget=forms.Textarea
    )

    def __init__(self, *args: Any, outcome: Outcome, manager: str, **kwargs: Any) -> None:
        super().__init__(*args, initial={"number": outcome.number}, **kwargs)
        self.fields["kind"].widget.details = {
            AGREES: {"text": "What was recorded counts from today, and you go on with your plan."},
            DIFFERS: {"text": f"You say how. {manager} must respond before anything counts."},
        }
        self.fields["statement"].help_text = (
            f"Your statement stays as you write it. Nobody can change or delete it, you and "
            f"{manager} included. {manager} reads it and must respond, and it goes to those who "
            f"look at ratings together."
        )

    def clean(self) -> dict[str, Any]:
        """Seeing it differently says how; agreeing needs no words."""
        cleaned = super().clean() or {}
        says_nothing = not (cleaned.get("statement") or "").strip()
        if cleaned.get("kind") == DIFFERS and says_nothing:
            self.add_error("statement", "Say how you see it, in your own words")
        return cleaned


KEEP, CHANGE, CLOSE = "keep", "change", "close"


class WayForm(Form):
    """How the manager goes on from a statement, before the words."""

    way = forms.ChoiceField(
        label="How do you want to go on?",
        choices=[
            (CHANGE, "Change what you agreed"),
            (KEEP, "Keep it, and ask again"),
            (CLOSE, "Leave it at seeing it differently"),
        ],
        widget=RadioCards(columns=1),
    )

    def __init__(self, *args: Any, name: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[
            "way"
        ].help_text = f"Whichever you choose, you write a response that {name} reads."
        self.fields["way"].widget.details = {
            CHANGE: {
                "text": "You open the page of what you agreed and change it, best together. "
                f"{name} then answers the changed outcome."
            },
            KEEP: {
                "text": f"The outcome stays as it is. {name} reads your response and can agree, or "
                "still see it differently."
            },
            CLOSE: {
                "text": "The conversation is closed without a box. Both views are kept, and looked "
                "at together with others before anything is placed."
            },
        }


class RespondForm(KeyedForm):
    """What the manager says to a statement."""

    text = forms.CharField(label="Your response", widget=forms.Textarea)

    def __init__(self, *args: Any, name: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = f"Your response to {name}"
        self.fields["text"].error_messages["required"] = f"Respond to what {name} said"
        self.fields["text"].help_text = (
            f"Say what you take from it, and why you go on like this. {name} reads it. It stays as "
            "you write it."
        )


class ReopenForm(Form):
    """Why the conversation is taken up again."""

    reason = forms.CharField(
        label="Why do you take it up again?",
        help_text="A few words that both of you will read.",
        widget=forms.Textarea,
        max_length=500,
        error_messages={"required": "Say why, in a few words that both of you will read"},
    )
