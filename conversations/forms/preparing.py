"""What is written before the conversation, section by section. Nothing in it is compulsory."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone

from assessments.models import Evidence, RatingEvidence
from conversations.models import Preparation
from conversations.models.preparation import PrivateCopy
from frameworks.library import Grid
from frameworks.models import GuidePoint
from talentgrid.forms import Form, KeyField
from talentgrid.widgets import CheckCards

YES_OR_NO = [("yes", "Yes"), ("no", "Not yet")]


class SectionForm(Form):
    """A section of a copy: filled from it, and saying what to save of it."""

    mark_optional = False

    def changes(self) -> dict[str, Any]:
        """What `services.preparing.save_copy` is to save."""
        return {"values": self.cleaned_data}


class ChecklistForm(SectionForm):
    """The printed points of preparation, to tick off (R49)."""

    ticks = forms.MultipleChoiceField(
        label="What is done", required=False, widget=CheckCards(columns=1)
    )

    def __init__(
        self, *args: Any, copy: PrivateCopy, points: Sequence[GuidePoint], **kwargs: Any
    ) -> None:
        super().__init__(*args, initial=self.initial_of(copy), **kwargs)
        self.fields["ticks"].choices = [(point.key, point.text) for point in points]  # type: ignore[attr-defined]
        self.helper.form_show_labels = True

    def initial_of(self, copy: PrivateCopy) -> dict[str, Any]:
        """What is ticked already."""
        return {"ticks": copy.ticks}


class ManagerChecklistForm(ChecklistForm):
    """The same points, and whether the manager is ready themselves (R52)."""

    has_time = forms.TypedChoiceField(
        label="Do I have the time, before the conversation and for it?",
        choices=YES_OR_NO,
        coerce=lambda value: value == "yes",
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    state_of_mind = forms.CharField(
        label="What state of mind am I in?",
        help_text="Tired, rushed, cross about something? If this is not a good week, moving the "
        "conversation is a kindness to both of you.",
        required=False,
        widget=forms.Textarea,
    )

    def initial_of(self, copy: PrivateCopy) -> dict[str, Any]:
        """What was answered already."""
        assert isinstance(copy, Preparation)
        has_time = {None: "", True: "yes", False: "no"}[copy.has_time]
        return {"ticks": copy.ticks, "has_time": has_time, "state_of_mind": copy.state_of_mind}


class FutureForm(SectionForm):
    """Where I want to be: what a talent conversation is about (R58, R68)."""

    strengths = forms.CharField(
        label="Strengths",
        help_text="What do you do well, and what do others come to you for?",
        required=False,
        widget=forms.Textarea,
    )
    aspirations = forms.CharField(
        label="Hopes",
        help_text="What would you like more of: in this role, in another, or outside of work? "
        "Staying where you are and doing it well is an answer too.",
        required=False,
        widget=forms.Textarea,
    )
    target_role = forms.CharField(
        label="A role to aim for",
        help_text="If there is one: what kind of organisation, how big, and doing what?",
        required=False,
        widget=forms.Textarea,
    )
    mobility = forms.CharField(
        label="Where and when you could move",
        help_text="Places, hours, travel, people you care for: whatever makes a move possible "
        "or not.",
        required=False,
        widget=forms.Textarea,
    )
    networks = forms.CharField(
        label="People and networks",
        help_text="Who knows your work, and whom would you like to know?",
        required=False,
        widget=forms.Textarea,
    )

    def __init__(self, *args: Any, copy: PrivateCopy, **kwargs: Any) -> None:
        initial = {name: getattr(copy, name) for name in self.base_fields}
        super().__init__(*args, initial=initial, **kwargs)


class ThoughtsForm(SectionForm):
    """The box that the blank grid is printed with (R34)."""

    thoughts = forms.CharField(label="Thoughts", required=False, widget=forms.Textarea({"rows": 8}))

    def __init__(self, *args: Any, copy: PrivateCopy, **kwargs: Any) -> None:
        super().__init__(*args, initial={"thoughts": copy.thoughts}, **kwargs)


class GridNotesForm(SectionForm):
    """A note for each box of the blank grid: evidence and examples that belong there (R34)."""

    def __init__(self, *args: Any, copy: PrivateCopy, grid: Grid, **kwargs: Any) -> None:
        super().__init__(*args, initial=copy.grid_notes, **kwargs)
        self.grid = grid
        for cell in grid.cells:
            self.fields[cell.key] = forms.CharField(
                label=cell.title,
                help_text=f"{cell.code} · {cell.band.name} · {cell.column.title}",
                required=False,
                widget=forms.Textarea({"rows": 3}),
            )

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The boxes row by row from the top, each with its field."""
        return [
            {
                "title": row.title,
                "boxes": [
                    {"cell": cell, "field": self[cell.key]}
                    for cell in self.grid.cells
                    if cell.row_id == row.pk
                ],
            }
            for row in self.grid.rows
        ]

    def changes(self) -> dict[str, Any]:
        """The notes by box, without the empty ones."""
        notes = {key: text for key, text in self.cleaned_data.items() if text}
        return {"values": {"grid_notes": notes}}


class EvidenceForm(Form):
    """Something that happened, which ratings may rest on (R48)."""

    kind = forms.ChoiceField(
        label="Kind of evidence",
        choices=[("", "Choose from the list"), *Evidence.Kind.choices],
        error_messages={"required": "Choose what kind of evidence it is"},
    )
    text = forms.CharField(
        label="What happened, and what came of it?",
        help_text="A few sentences. Leave out names of patients, and what others told you in "
        "confidence.",
        widget=forms.Textarea,
        error_messages={"required": "Say what happened, and what came of it"},
    )
    source = forms.CharField(
        label="Who or what says so?",
        help_text="For example the ward assurance round, a patient survey, or a colleague’s name.",
        max_length=200,
        error_messages={"required": "Say who or what says so"},
    )
    happened_on = forms.DateField(
        label="When was it?",
        help_text="If it went on for a while, when it ended.",
        error_messages={"required": "Enter when it was", "invalid": "Enter a date, like 5 11 2026"},
    )
    supports = forms.MultipleChoiceField(
        label="Which ratings does it speak for?",
        help_text="You can change this later.",
        choices=RatingEvidence.Rating.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    key = KeyField()

    def clean_happened_on(self) -> Any:
        """Evidence is of what has happened."""
        day = self.cleaned_data["happened_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("Enter a date that is not in the future")
        return day
