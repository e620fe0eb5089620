"""The next edition of an organisation's behaviours: its list, and who it was agreed with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django import forms
from django.forms.formsets import BaseFormSet, formset_factory
from django.utils import timezone

from frameworks.editions import Asked, Behaviour
from frameworks.services import SHARED_VALUES
from talentgrid.forms import Form
from talentgrid.requests import number_in

PREFIX = "behaviours"
MOST = 40
OTHER = "other"
# Where behaviours may come from (R46, R47).
SOURCES = ("Our own values", "NHS Constitution", "Leadership Compact", SHARED_VALUES)

Row = dict[str, Any]


@dataclass(frozen=True)
class Mark:
    """What somebody else did with a behaviour while this person was typing."""

    label: str
    text: str = ""


# What the hidden field of a row says.
RETIRED, REWORDED, REWORDED_BY_BOTH, ADDED = "retired", "reworded", "both", "added"
MARKS = {
    RETIRED: Mark(
        "Retired meanwhile",
        "These are your words, and they bring it back. Tick “Leave this out” if it is to stay "
        "retired.",
    ),
    REWORDED: Mark("Reworded meanwhile", "These are the new words."),
    REWORDED_BY_BOTH: Mark(
        "Reworded meanwhile", "These are your words. Published, they replace the new ones."
    ),
    ADDED: Mark("Added meanwhile"),
}


class _MarkField(forms.CharField):
    """A mark is no words of anybody: a row that has nothing else stays an empty one."""

    widget = forms.HiddenInput

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False


class BehaviourForm(Form):
    """One behaviour of the list. `held` is the one asked today that it goes on from."""

    mark_optional = False

    held = forms.SlugField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(label="Behaviour", max_length=200, required=False)
    description = forms.CharField(
        label="What it looks like at work",
        max_length=2000,
        required=False,
        widget=forms.Textarea,
    )
    source = forms.ChoiceField(
        label="Where it comes from",
        required=False,
        choices=[("", "Choose from the list"), *((one, one) for one in SOURCES), (OTHER, "Other")],
    )
    source_other = forms.CharField(label="Where else it comes from", max_length=200, required=False)
    retire = forms.BooleanField(label="Stop asking this", required=False)
    meanwhile = _MarkField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self["held"].value():
            self.fields["retire"].label = "Leave this out"

    def clean(self) -> dict[str, Any]:
        """A behaviour that is asked has a name, and says where else it comes from."""
        cleaned = super().clean() or {}
        if cleaned.get("retire"):
            return cleaned
        if not cleaned.get("title") and "title" not in self.errors:
            self.add_error("title", self._what_to_do())
        if cleaned.get("source") == OTHER and not cleaned.get("source_other"):
            self.add_error("source_other", "Say where it comes from, or choose from the list")
        return cleaned

    def _what_to_do(self) -> str:
        if self["held"].value():
            return "Enter the behaviour, or tick “Stop asking this”"
        return "Enter the behaviour, or leave all of it empty"

    @property
    def mark(self) -> Mark | None:
        """What somebody else did with it meanwhile, on a page that was out of date."""
        return MARKS.get(str(self["meanwhile"].value()))

    @property
    def wanted(self) -> Behaviour | None:
        """The behaviour as it should read, None for an empty row and for one to be retired."""
        said = self.cleaned_data
        if not said.get("title") or said["retire"]:
            return None
        source = said["source_other"] if said["source"] == OTHER else said["source"]
        return Behaviour(said["title"], _lines(said["description"]), source, said["held"] or None)


def _lines(text: str) -> str:
    """The same words with one kind of line end, as a browser sends two."""
    return text.replace("\r\n", "\n")


class _Behaviours(BaseFormSet):
    """The list in its order; an empty row says nothing."""

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return {**super().get_form_kwargs(index), "empty_permitted": True}

    def clean(self) -> None:
        """Two behaviours of one name could not be told apart."""
        titles: set[str] = set()
        for form in self.forms:
            wanted = form.wanted if form.is_valid() else None
            if wanted and wanted.title.casefold() in titles:
                form.add_error("title", f"Another behaviour is called “{wanted.title}” already")
            elif wanted:
                titles.add(wanted.title.casefold())
        if not titles and all(form.is_valid() for form in self.forms):
            self._ask_for_one()

    def _ask_for_one(self) -> None:
        """Says so at the first row, where it can be put right."""
        message = "Keep or add at least one behaviour"
        if not self.forms:
            raise forms.ValidationError(message)
        self.forms[0].add_error("title", message)

    @property
    def wanted(self) -> list[Behaviour]:
        """The list as it should be; of two rows that go on from one behaviour, the first does."""
        wanted: list[Behaviour] = []
        for wish in filter(None, (form.wanted for form in self.forms)):
            is_taken = wish.key in {earlier.key for earlier in wanted}
            wanted.append(replace(wish, key=None) if is_taken else wish)
        return wanted


BehaviourFormSet = formset_factory(
    BehaviourForm, formset=_Behaviours, extra=0, max_num=MOST, validate_max=True
)


class AgreementForm(Form):
    """In partnership with whom the list was made, and when (R42)."""

    agreed_with = forms.CharField(
        label="Who agreed it with you",
        max_length=2000,
        widget=forms.Textarea,
        help_text="For example: the staff side, the staff networks, and 200 people at open "
        "meetings in spring.",
        error_messages={"required": "Say who agreed the behaviours with you"},
    )
    agreed_on = forms.DateField(
        label="Date on which it was agreed",
        error_messages={"required": "Enter the date on which it was agreed"},
    )
    state = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean_agreed_with(self) -> str:
        """The same words with one kind of line end."""
        return _lines(self.cleaned_data["agreed_with"])

    def clean_agreed_on(self) -> date:
        """Nothing was agreed tomorrow."""
        agreed_on: date = self.cleaned_data["agreed_on"]
        if agreed_on > timezone.localdate():
            raise forms.ValidationError("Choose today or an earlier date")
        return agreed_on


# The rows as they are typed, before anything is checked -------------------------------------------


def rows_of(wanted: Iterable[Behaviour]) -> list[Row]:
    """What the form shows of behaviours."""
    return [row_of(wish) for wish in wanted]


def rows_today(asked: Asked) -> list[Row]:
    """What the form shows of the behaviours asked today."""
    return rows_of(asked.behaviours)


def row_of(wish: Behaviour) -> Row:
    """What the form shows of one behaviour."""
    is_listed = wish.source in ("", *SOURCES)
    return {
        "held": wish.key or "",
        "title": wish.title,
        "description": wish.description,
        "source": wish.source if is_listed else OTHER,
        "source_other": "" if is_listed else wish.source,
    }


def same_words(row: Row, behaviour: Behaviour) -> bool:
    """Whether a row that was typed says just what the behaviour does."""
    words = row_of(behaviour)
    names = ("title", "description", "source", "source_other")
    return all(_lines(row[name]).strip() == words[name] for name in names)


def typed_rows(data: Mapping[str, str]) -> list[Row]:
    """What somebody typed, row by row, right or wrong."""
    total = min(number_in(data.get(f"{PREFIX}-TOTAL_FORMS", "")) or 0, MOST)
    names = BehaviourForm.base_fields
    return [
        {name: data.get(f"{PREFIX}-{index}-{name}", "") for name in names} | _retired(data, index)
        for index in range(total)
    ]


def _retired(data: Mapping[str, str], index: int) -> Row:
    """A hidden input says False where a tick box says nothing."""
    return {"retire": data.get(f"{PREFIX}-{index}-retire", "") not in {"", "False"}}


def moved(rows: list[Row], at: int, to: int) -> list[Row]:
    """The rows with one of them moved to another place, where there is room."""
    if not (0 <= at < len(rows) and 0 <= to < len(rows)):
        return rows
    others = [row for index, row in enumerate(rows) if index != at]
    return [*others[:to], rows[at], *others[to:]]
