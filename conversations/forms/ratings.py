"""The three ratings, each beside the words it is chosen by and the evidence it rests on.

The same form serves a reflection, a preparation and what the two agree.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.formats import date_format

from assessments.models import Assessment, Evidence, RatingEvidence, ReadinessReason
from frameworks.library import Grid
from talentgrid.forms import Form
from talentgrid.widgets import RadioCards

Said = dict[str, dict[int, str]]

ABOUT_ONESELF = {
    "new_to_post": "Are you new to this post?",
    "performance": "What you achieve: performance",
    "performance_comment": "What makes you say so about performance?",
    "partially_meets_reasons": "What gets in the way?",
    "behaviours": "How you achieve it: behaviours",
    "behaviours_comment": "What makes you say so about behaviours?",
    "behaviours_reason": "Why another level than the middle of those rated?",
    "readiness": "Readiness to move",
    "readiness_reason": "Which of the two fits you better?",
    "readiness_comment": "What makes you say so about readiness?",
}
ABOUT_SOMEBODY = {
    "new_to_post": "Is {name} new to this post?",
    "performance": "What {name} achieves: performance",
    "performance_comment": "What makes you say so about performance?",
    "partially_meets_reasons": "What gets in {name}’s way?",
    "behaviours": "How {name} achieves it: behaviours",
    "behaviours_comment": "What makes you say so about behaviours?",
    "behaviours_reason": "Why another level than the middle of those rated?",
    "readiness": "Readiness to move",
    "readiness_reason": "Which of the two fits {name} better?",
    "readiness_comment": "What makes you say so about readiness?",
}
HINTS = {
    "new_to_post": "So new that there has not been time yet for results. If so, the three ratings "
    "below can wait.",
    "performance": "Results, against what was agreed for the role.",
    "partially_meets_reasons": "There can be many reasons, and most can be put right together: "
    "unclear expectations, time, support, health, the role itself.",
    "behaviours": "How we work counts as much as what we achieve.",
    "readiness": "Staying in a role and growing in it is as good an outcome as moving on.",
}
FOLLOW_UPS: dict[str, tuple[str, ...]] = {
    "performance": (),
    "behaviours": ("behaviours_reason", "partially_meets_reasons"),
    "readiness": ("readiness_reason",),
}
READINESS_REASONS = [
    (ReadinessReason.STAY.value, "Content to stay and grow in this role"),
    (ReadinessReason.ADVANCE.value, "Could move on in 3 to 5 years"),
]
NEW_TO_POST = [("yes", "Yes"), ("no", "No")]


@dataclass(frozen=True)
class RatingGroup:
    """One of the three questions with all that is asked under it, for a template to lay out."""

    key: str
    choice: BoundField
    follow_ups: list[BoundField]
    comment: BoundField
    evidence: BoundField | None
    chosen: list[str]
    descriptions: list[tuple[str, list[str]]]
    pointers: list[str]
    middle: int | None


class RatingsForm(Form):
    """New to post first, then performance, behaviours and readiness.

    Nothing is compulsory, so that half a thought can be saved; the services ask for what is
    missing when it counts.

    assessment  whose ratings fill the form; not changed by it
    grid        library.grid(assessment.framework): the words beside each choice
    evidence    what may be chosen under each rating, newest first
    name        first name of the person spoken about; empty when they answer for themselves
    said        who else said what: {"performance": {3: "Sam said this"}}
    middle      the median of the behaviours rated, where behaviours were rated one by one (B3)

    `pointers` may be set later: what to look at again, by field.
    """

    mark_optional = False
    value_fields: tuple[str, ...] = (
        "new_to_post",
        "performance",
        "performance_comment",
        "partially_meets_reasons",
        "behaviours",
        "behaviours_comment",
        "behaviours_reason",
        "readiness",
        "readiness_reason",
        "readiness_comment",
    )
    keys = tuple(RatingEvidence.Rating.values)

    new_to_post = forms.TypedChoiceField(
        choices=NEW_TO_POST,
        coerce=lambda value: value == "yes",
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    performance = forms.TypedChoiceField(
        coerce=int, empty_value=None, required=False, widget=RadioCards
    )
    performance_comment = forms.CharField(required=False, widget=forms.Textarea)
    partially_meets_reasons = forms.CharField(required=False, widget=forms.Textarea)
    behaviours = forms.TypedChoiceField(
        coerce=int, empty_value=None, required=False, widget=RadioCards
    )
    behaviours_reason = forms.CharField(required=False, widget=forms.Textarea)
    behaviours_comment = forms.CharField(required=False, widget=forms.Textarea)
    readiness = forms.TypedChoiceField(
        coerce=int, empty_value=None, required=False, widget=RadioCards
    )
    readiness_reason = forms.ChoiceField(
        choices=READINESS_REASONS, required=False, widget=forms.RadioSelect
    )
    readiness_comment = forms.CharField(required=False, widget=forms.Textarea)

    def __init__(
        self,
        *args: Any,
        assessment: Assessment,
        grid: Grid,
        evidence: Iterable[Evidence] = (),
        name: str = "",
        said: Said | None = None,
        middle: int | None = None,
        **kwargs: Any,
    ) -> None:
        kwargs["initial"] = initial_from(assessment) | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.assessment = assessment
        self.grid = grid
        self.pointers: dict[str, list[str]] = {}
        self._by_pk = {str(item.pk): item for item in evidence}
        self._speak_of(name)
        self._offer_levels(said or {})
        self._offer_evidence()
        self._suggest(middle)
        self._middle = middle

    def _speak_of(self, name: str) -> None:
        labels = ABOUT_SOMEBODY if name else ABOUT_ONESELF
        for key, label in labels.items():
            self.fields[key].label = label.format(name=name)
        for key, hint in HINTS.items():
            self.fields[key].help_text = hint

    def _offer_levels(self, said: Said) -> None:
        levels = {
            "performance": [
                (level, level.rating_description[:1]) for level in self.grid.rows[::-1]
            ],
            "behaviours": [(level, [level.definition]) for level in self.grid.rows[::-1]],
            "readiness": [(level, [level.definition]) for level in self.grid.columns],
        }
        for key, offered in levels.items():
            field = self.fields[key]
            field.choices = [(level.number, level.title) for level, _ in offered]  # type: ignore[attr-defined]
            field.widget.details = {
                level.number: {
                    "text": text,
                    "note": said.get(key, {}).get(level.number, ""),
                }
                for level, text in offered
            }

    def _offer_evidence(self) -> None:
        if not self._by_pk:
            return
        choices = [(pk, describe(item)) for pk, item in self._by_pk.items()]
        chosen = self.assessment.evidence_links.values_list("rating", "evidence_id")
        links = [(rating, str(pk)) for rating, pk in chosen] if self.assessment.pk else []
        for key in self.keys:
            self.fields[f"{key}_evidence"] = forms.MultipleChoiceField(
                label="Evidence that this rests on",
                choices=choices,
                required=False,
                widget=forms.CheckboxSelectMultiple,
                initial=[pk for rating, pk in links if rating == key],
            )

    def _suggest(self, middle: int | None) -> None:
        if middle is None:
            del self.fields["behaviours_reason"]
            return
        details = self.fields["behaviours"].widget.details[middle]
        details["note"] = "; ".join(
            filter(None, [details["note"], "The middle of the behaviours that you rated"])
        )

    def clean(self) -> dict[str, Any]:
        """Content to stay, or not, is a question of the first level of readiness alone (C18)."""
        cleaned = super().clean() or {}
        if cleaned.get("readiness") != 1:
            cleaned["readiness_reason"] = ""
        return cleaned

    @property
    def ratings(self) -> dict[str, Any]:
        """What was chosen and written, as `assessments.services.save_assessment` takes it."""
        return {name: self.cleaned_data[name] for name in self.value_fields if name in self.fields}

    @property
    def evidence(self) -> dict[str, list[Evidence]]:
        """The evidence chosen under each rating, as `save_assessment` takes it."""
        return {
            key: [self._by_pk[pk] for pk in self.cleaned_data.get(f"{key}_evidence", [])]
            for key in self.keys
        }

    @property
    def groups(self) -> list[RatingGroup]:
        """The three questions in order, each with its follow-ups, comment and evidence."""
        return [self._group(key) for key in self.keys]

    def _group(self, key: str) -> RatingGroup:
        follow_ups = [name for name in FOLLOW_UPS[key] if name in self.fields]
        pointers = [self.pointers.get(name, []) for name in (key, *follow_ups)]
        return RatingGroup(
            key=key,
            choice=self[key],
            follow_ups=[self[name] for name in follow_ups],
            comment=self[f"{key}_comment"],
            evidence=self[f"{key}_evidence"] if self._by_pk else None,
            chosen=self._sources_under(key),
            descriptions=self._descriptions() if key == "performance" else [],
            pointers=[words for under_a_field in pointers for words in under_a_field],
            middle=self._middle if key == "behaviours" else None,
        )

    def _sources_under(self, key: str) -> list[str]:
        """Who says so, of the evidence that is chosen under a rating."""
        if not self._by_pk:
            return []
        chosen = set(self[f"{key}_evidence"].value() or [])
        return [item.source for pk, item in self._by_pk.items() if pk in chosen]

    def _descriptions(self) -> list[tuple[str, list[str]]]:
        """What the cards leave out of the scale for rating performance (R38)."""
        return [(level.title, level.rating_description) for level in self.grid.rows[::-1]]


def initial_from(assessment: Assessment) -> dict[str, Any]:
    """The values of a view as the fields of the form hold them."""
    initial = {name: getattr(assessment, name) for name in RatingsForm.value_fields}
    initial["new_to_post"] = {None: "", True: "yes", False: "no"}[assessment.new_to_post]
    return initial


def describe(evidence: Evidence) -> str:
    """A piece of evidence in one line: who says so, when, and how it begins."""
    words = evidence.text if len(evidence.text) <= 80 else f"{evidence.text[:79].rstrip()}…"
    when = date_format(evidence.happened_on)
    return f"{evidence.source}, {when}: {words}"
