"""What the two agree: where the person stands and why, or why not for now, and what they say."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format

from assessments.evidence import age_of
from assessments.models import Assessment, Evidence, NotRated
from assessments.services import lacking_in
from conversations.forms.ratings import (
    ABOUT_SOMEBODY,
    HINTS,
    RatingsForm,
    describe,
)
from conversations.models import Outcome
from conversations.presenters.agreeing.basis import Basis
from conversations.services.agreeing import NOT_RATED_REASONS
from talentgrid.widgets import RadioCards

NO, YES = "no", "yes"
ASKED_FIRST = [
    (NO, "No, rate as usual"),
    (YES, "New to this post, for now in a box"),
    (NotRated.NEW_IN_POST.value, "New to this post, no box yet"),
    (NotRated.LONG_ABSENCE.value, "Long absence, no box yet"),
]
ABOUT_A_YEAR = timedelta(days=365)
NORMALLY = "You can do so for somebody new too, if there is enough to go by."
IN_TRANSITION = (
    "Suggested box: {box}. It is provisional, you look at it again in 12 months, and it says "
    "nothing about potential yet."
)
TOO_EARLY = "So new that no box would be fair. You say why, and look at it again in 6 months."
AWAY = "Too little of the year to go by. You say why, and look at it again in 6 months."
AS_USUAL = "The lower of the two, as usual"


class AgreementForm(RatingsForm):
    """The draft of the outcome. Nothing is compulsory: it is saved as far as the two have come."""

    value_fields = (
        "performance",
        "partially_meets_reasons",
        "behaviours",
        "behaviours_reason",
        "readiness",
        "readiness_reason",
        "agreed_row",
        "agreed_row_reason",
    )
    outcome_fields = ("summary", "not_rated_note")
    comments = ("performance_comment", "behaviours_comment", "readiness_comment")

    new_to_post = forms.ChoiceField(  # type: ignore[assignment]
        choices=ASKED_FIRST, required=False, widget=RadioCards(columns=2)
    )
    not_rated_note = forms.CharField(
        label="Why is there no box yet?",
        help_text="In your own words. What helps until you look at it again, in about 6 months?",
        required=False,
        widget=forms.Textarea,
    )
    agreed_row = forms.TypedChoiceField(
        label="Which row did you agree?",
        coerce=int,
        empty_value=None,
        required=False,
    )
    agreed_row_reason = forms.CharField(
        label="Why another row?",
        help_text="Anybody who sees the box reads this reason with it.",
        required=False,
        widget=forms.Textarea,
    )
    summary = forms.CharField(
        label="What we agreed, in a few sentences",
        required=False,
        widget=forms.Textarea,
    )

    def __init__(self, *args: Any, basis: Basis, **kwargs: Any) -> None:
        self.basis = basis
        outcome = basis.outcome
        initial = {name: getattr(outcome, name) for name in self.outcome_fields}
        initial |= {name: getattr(outcome.assessment, name) for name in self.value_fields}
        kwargs["initial"] = initial | {"new_to_post": _asked_first(basis)}
        super().__init__(
            *args,
            assessment=outcome.assessment,
            grid=basis.grid,
            evidence=basis.evidence,
            name=basis.employee.first_name,
            **kwargs,
        )
        for name in self.comments:
            del self.fields[name]
        self._explain_asked_first()
        self._offer_rows()

    def _speak_of(self, name: str) -> None:
        for key, label in ABOUT_SOMEBODY.items():
            self.fields[key].label = label.format(name=name)
        self.fields[
            "new_to_post"
        ].label = f"Is {name} new to this post, or was {name} away for long?"
        said, rows, columns = self.basis.said, self.basis.row_titles, self.basis.column_titles
        for key in self.keys:
            titles = columns if key == "readiness" else rows
            self.fields[key].help_text = said.about(key, titles) or HINTS[key]
        self.fields["partially_meets_reasons"].help_text = HINTS["partially_meets_reasons"]
        self.fields[
            "summary"
        ].help_text = f"What goes well, and what comes next. {name} reads it with the box."

    def _explain_asked_first(self) -> None:
        employee, grid = self.basis.employee, self.basis.grid
        suggested = next((cell.title for cell in grid.cells if cell.new_to_post), "")
        field = self.fields["new_to_post"]
        field.help_text = f"In this post since {date_format(employee.in_post_since)}."
        field.widget.details = {
            NO: {"text": NORMALLY},
            YES: {"text": IN_TRANSITION.format(box=suggested)},
            NotRated.NEW_IN_POST.value: {"text": TOO_EARLY},
            NotRated.LONG_ABSENCE.value: {"text": AWAY},
        }

    def _offer_levels(self, said: Any) -> None:
        for key, levels in (
            ("performance", self.grid.rows[::-1]),
            ("behaviours", self.grid.rows[::-1]),
            ("readiness", self.grid.columns),
        ):
            field = self.fields[key]
            field.choices = [(level.number, level.title) for level in levels]  # type: ignore[attr-defined]
            field.widget.details = {level.number: {"text": level.definition} for level in levels}

    def _offer_rows(self) -> None:
        rows = [(level.number, level.title) for level in self.grid.rows]
        self.fields["agreed_row"].choices = [("", AS_USUAL), *rows]  # type: ignore[attr-defined]

    def _offer_evidence(self) -> None:
        choices = [(pk, self._describe(item)) for pk, item in self._by_pk.items()]
        links = self.basis.said.evidence if self.basis.is_fresh else self.basis.links
        links |= self.basis.links
        for key in self.keys if choices else ():
            self.fields[f"{key}_evidence"] = forms.MultipleChoiceField(
                label="Evidence that this rests on",
                choices=choices,
                required=False,
                widget=forms.CheckboxSelectMultiple,
                initial=[str(pk) for rating, pk in links if rating == key],
            )

    def _describe(self, item: Evidence) -> str:
        if item.is_shared:  # type: ignore[attr-defined]
            return describe(item)
        name = self.basis.employee.first_name
        return f"{describe(item)} (only you have seen this: {name} reads it once you record it)"

    def _suggest(self, middle: int | None) -> None:
        """The middle stands with the behaviours, which are agreed on a page of their own."""

    def clean(self) -> dict[str, Any]:
        """The lower of the two is no other row (B2)."""
        cleaned = super().clean()
        performance, behaviours = cleaned.get("performance"), cleaned.get("behaviours")
        if performance and behaviours and cleaned.get("agreed_row") == min(performance, behaviours):
            cleaned["agreed_row"] = None
        return cleaned

    @property
    def asks_first(self) -> bool:
        """The first question is put openly: it is likely, or answered with more than no."""
        return _is_new(self.basis) or self["new_to_post"].value() not in {NO, "", None}

    @property
    def has_answers(self) -> bool:
        """All of it could be read; a field with an error could not."""
        read = getattr(self, "cleaned_data", {})
        return all(name in read for name in self.fields)

    @property
    def values(self) -> dict[str, Any]:
        """What is saved on the outcome itself."""
        values = {name: self.cleaned_data[name] for name in self.outcome_fields}
        asked_first = self.cleaned_data["new_to_post"]
        return {**values, "not_rated": asked_first if asked_first in NOT_RATED_REASONS else ""}

    @property
    def ratings(self) -> dict[str, Any]:
        """What is saved on the agreed view."""
        asked_first = {NO: False, YES: True}.get(self.cleaned_data["new_to_post"])
        return {**super().ratings, "new_to_post": asked_first}

    def unsaved(self) -> Outcome:
        """The outcome that these answers would make, to show where they lead; never saved."""
        view = Assessment(
            framework=self.assessment.framework, subject=self.basis.employee, **self.ratings
        )
        return Outcome(assessment=view, **self.values)

    def lacking(self, view: Assessment) -> dict[str, str]:
        """What the ratings still need, evidence or a reason, by field."""
        supported = {key for key, items in self.evidence.items() if items}
        return lacking_in(view, supported=supported, middle=self.basis.middle)

    def lacking_as_saved(self) -> dict[str, str]:
        """The same for the draft as it was saved last."""
        supported = {rating for rating, _ in self.basis.links}
        return lacking_in(self.assessment, supported=supported, middle=self.basis.middle)

    def chosen_evidence(self, key: str) -> list[Evidence]:
        """The evidence ticked under a rating on the page, saved or not."""
        if f"{key}_evidence" not in self.fields:
            return []
        ticked = self[f"{key}_evidence"].value() or []
        return [item for pk, item in self._by_pk.items() if pk in ticked]


def age_pointer(evidence: list[Evidence], *, today: date | None = None) -> str:
    """Points out evidence that is old, or all of the last weeks; empty when it is neither."""
    dates = [item.happened_on for item in evidence]
    return age_of(dates, today=today or timezone.localdate()).sentence


def _asked_first(basis: Basis) -> str:
    """The answer so far. Somebody long in post is rated as usual unless the two say otherwise."""
    outcome = basis.outcome
    if outcome.not_rated:
        return outcome.not_rated
    usual = NO if basis.is_fresh and not _is_new(basis) else ""
    return {None: usual, True: YES, False: NO}[outcome.assessment.new_to_post]


def _is_new(basis: Basis) -> bool:
    """So short in this post that the question is put to the two (C5)."""
    return timezone.localdate() - basis.employee.in_post_since < ABOUT_A_YEAR
