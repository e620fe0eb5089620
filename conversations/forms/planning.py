"""What the two write into the development plan, and when they follow it up."""

from datetime import date, timedelta
from typing import Any

from crispy_forms.layout import HTML, Div, Layout
from django import forms
from django.utils import timezone

from conversations.models import Action, CheckIn
from frameworks.models import Cell, CellItem, LocalOffer
from talentgrid.forms import Form, KeyField

WORDS = 2000
HORIZON = timedelta(days=5 * 365 + 2)  # the grid looks no further ahead than 5 years
LABELS = "nhsuk-label--s nhsuk-fieldset__legend--s"
KIND_HINT = "Most development happens in the work itself, with somebody who helps."
DUE_HINTS = {
    "new_to_post": "For somebody new to post, spread the steps over the first 12 months.",
    "improving": "Keep the dates close, weeks rather than months, and meet often.",
    "": "A date that you can both keep.",
}


class ActionForm(Form):
    """One step of the plan.

    names    first names: of the employee, and of the manager
    action   the one to change; without it, a new one
    offered  the printed lines that a new one may be chosen from, by primary key
    offers   what the organisation offers, that a new one may be chosen from, by primary key
    cell     the box, for a hint about dates
    """

    mark_optional = False

    title = forms.CharField(
        label="Action",
        max_length=300,
        error_messages={"required": "Say what will be done"},
        help_text="What will be done, so that you can both tell when it is. For example: shadow "
        "the matron at two site meetings.",
    )
    owner = forms.ChoiceField(
        label="Who does it",
        choices=Action.Owner.choices,
        widget=forms.RadioSelect,
        initial=Action.Owner.EMPLOYEE,
    )
    due_on = forms.DateField(label="Date to have done it by")
    aim = forms.ChoiceField(
        label="What it is for",
        choices=Action.Aim.choices,
        widget=forms.RadioSelect,
        initial=Action.Aim.CURRENT_ROLE,
        help_text="Growing in the current role is as good a reason as moving on.",
    )
    kind = forms.ChoiceField(
        label="Kind of development",
        choices=[("", "Choose from the list"), *Action.Kind.choices],
        help_text=KIND_HINT,
    )
    provider = forms.ChoiceField(
        label="Provider",
        choices=Action.Provider.choices,
        widget=forms.RadioSelect,
        initial=Action.Provider.LOCAL,
        help_text="What the NHS Leadership Academy provides counts as one of its programmes.",
    )
    programme_reason = forms.CharField(
        label="Why is this programme right?",
        required=False,
        max_length=WORDS,
        widget=forms.Textarea,
        help_text="The need for the next role, and what the two of you concluded.",
    )
    key = KeyField()
    suggestion = forms.IntegerField(widget=forms.HiddenInput, required=False)
    offer = forms.CharField(widget=forms.HiddenInput, required=False)

    value_fields = ("title", "kind", "provider", "programme_reason", "aim", "owner", "due_on")

    def __init__(
        self,
        *args: Any,
        names: tuple[str, str],
        action: Action | None = None,
        offered: dict[int, CellItem] | None = None,
        offers: dict[str, LocalOffer] | None = None,
        cell: Cell | None = None,
        **kwargs: Any,
    ) -> None:
        if action:
            kwargs["initial"] = {name: getattr(action, name) for name in self.value_fields}
        super().__init__(*args, **kwargs)
        self.action = action
        self.offered = offered or {}
        self.offers = offers or {}
        if action:
            del self.fields["key"], self.fields["suggestion"], self.fields["offer"]
        employee, manager = names
        self.fields["owner"].choices = [  # type: ignore[attr-defined]
            (Action.Owner.EMPLOYEE, employee),
            (Action.Owner.MANAGER, manager),
            (Action.Owner.BOTH, f"{employee} and {manager} together"),
        ]
        self.fields["due_on"].help_text = DUE_HINTS[_pace(cell)]
        self._lay_out()

    def _lay_out(self) -> None:
        part = Div(
            HTML("{% include 'conversations/planning/programme_part.html' %}"),
            "programme_reason",
            css_class="app-programme-part",
        )
        names = [name for name in self.fields if name != "programme_reason"]
        self.helper.label_class = LABELS
        self.helper.layout = Layout(*names, part)

    def clean_due_on(self) -> date:
        """A new date lies ahead; a date that has passed may stay as it is."""
        due_on = self.cleaned_data["due_on"]
        today = timezone.localdate()
        if self.action and due_on == self.action.due_on:
            return due_on
        if due_on < today:
            raise forms.ValidationError("Choose today or a later date")
        if due_on > today + HORIZON:
            raise forms.ValidationError("Choose a date within the next 5 years")
        return due_on

    def clean_suggestion(self) -> CellItem | None:
        """The printed line; one that is not offered any more is left out, the action stays."""
        return self.offered.get(self.cleaned_data["suggestion"])

    def clean_offer(self) -> LocalOffer | None:
        """The offer; one that is retired by now is left out, the action stays."""
        return self.offers.get(self.cleaned_data["offer"])

    @property
    def values(self) -> dict[str, Any]:
        """What was entered, as the services of the plan take it."""
        return {name: self.cleaned_data[name] for name in self.value_fields}


def _pace(cell: Cell | None) -> str:
    if cell is None:
        return ""
    if cell.new_to_post:
        return "new_to_post"
    return "improving" if cell.row.number == 1 else ""


class ReportForm(Form):
    """How an action is going, and what difference it made (R78, R79)."""

    mark_optional = False

    progress = forms.ChoiceField(
        label="Where it stands", choices=Action.Progress.choices, widget=forms.RadioSelect
    )
    progress_note = forms.CharField(
        label="How it is going",
        required=False,
        max_length=WORDS,
        widget=forms.Textarea,
        help_text="What has happened, and what would help. If it has stopped: why.",
    )
    impact = forms.CharField(
        label="What difference it has made",
        required=False,
        max_length=WORDS,
        widget=forms.Textarea,
        help_text="To the work, to patients, to colleagues. Leave it empty until there is "
        "something to say.",
    )

    value_fields = ("progress", "progress_note", "impact")

    def __init__(self, *args: Any, action: Action, **kwargs: Any) -> None:
        kwargs["initial"] = {name: getattr(action, name) for name in self.value_fields}
        super().__init__(*args, **kwargs)
        self.helper.label_class = LABELS

    @property
    def values(self) -> dict[str, Any]:
        """What was entered, as the services of the plan take it."""
        return {name: self.cleaned_data[name] for name in self.value_fields}


class CheckInForm(Form):
    """A short note of a talk after the conversation (R81)."""

    kind = forms.ChoiceField(
        label="What kind of talk it was", widget=forms.RadioSelect, initial=CheckIn.Kind.CHECK_IN
    )
    happened_on = forms.DateField(label="Date of the talk", initial=timezone.localdate)
    text = forms.CharField(
        label="What came of it",
        max_length=WORDS,
        widget=forms.Textarea,
        help_text="A few words are enough: what went well, what comes next, what would help.",
    )
    key = KeyField()

    def __init__(self, *args: Any, in_transition: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper.label_class = LABELS
        self.fields["kind"].choices = [  # type: ignore[attr-defined]
            (value, label)
            for value, label in CheckIn.Kind.choices
            if in_transition or value != CheckIn.Kind.MONTHLY
        ]

    def clean_happened_on(self) -> date:
        """Nobody notes a talk that has not been yet."""
        return _not_ahead(self.cleaned_data["happened_on"])


class HandoverForm(Form):
    """Since when a formal procedure has taken over; there is no field for its content (R86)."""

    handed_over_on = forms.DateField(
        label="Date on which the formal procedure took over", initial=timezone.localdate
    )

    def clean_handed_over_on(self) -> date:
        """It is noted once it has happened."""
        return _not_ahead(self.cleaned_data["handed_over_on"])


def _not_ahead(day: date) -> date:
    if day > timezone.localdate():
        raise forms.ValidationError("Choose today or an earlier date")
    return day
