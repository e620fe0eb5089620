"""A stale save as a page shows it: what was typed beside what was saved meanwhile."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format

from talentgrid.dates import clock
from talentgrid.requests import number_in


def clock_time(moment: datetime | None = None) -> str:
    """The time of day at which something was saved, such as 10:24am; now, if no moment is given."""
    return clock(moment or timezone.now())


def posted_version(request: HttpRequest) -> int:
    """The version that the page was opened with; 0, which is never right, when it is not said."""
    return number_in(request.POST.get("version", "")) or 0


@dataclass(frozen=True)
class ConflictingField:
    """A field in which what was typed differs from what was saved meanwhile."""

    name: str
    label: str
    typed: str
    saved: str
    saved_value: str
    id: str


@dataclass(frozen=True)
class Conflict:
    """A stale save, as components/conflict.html shows it."""

    by: str
    at: str
    fields: list[ConflictingField]


def conflict_between(
    typed: forms.BaseForm, saved: forms.BaseForm, *, by: str, at: str = ""
) -> Conflict:
    """Both versions of every field in which they differ.

    `typed` is the form that was sent, `saved` the same form filled from what is saved now.
    """
    pairs = [(typed[name], saved[name]) for name in typed.fields if name in saved.fields]
    fields = [
        ConflictingField(
            name=mine.html_name,
            label=str(mine.label),
            typed=in_words(mine),
            saved=in_words(theirs),
            saved_value=", ".join(_in_order(theirs)),
            id=mine.id_for_label or mine.auto_id,
        )
        for mine, theirs in pairs
        if _values(mine) != _values(theirs)
    ]
    return Conflict(by=by, at=at or clock_time(), fields=fields)


def in_words(field: BoundField) -> str:
    """The answer in a field as a person reads it: of a choice, its label; a date in words."""
    values = _values(field)
    if isinstance(field.field, forms.DateField):
        return "".join(date_format(day) for day in map(field.field.to_python, values) if day)
    choices: Any = getattr(field.field, "choices", None)
    if choices is None:
        return "".join(values)
    labels = {str(value): str(label) for value, label in choices}
    return ", ".join(labels.get(value, value) for value in values)


def _in_order(field: BoundField) -> list[str]:
    """What is ticked, in the order in which the page has it, as its script puts it together."""
    values = _values(field)
    choices: Any = getattr(field.field, "choices", None)
    if choices is None:
        return values
    return [str(value) for value, _ in choices if str(value) in values]


def _values(field: BoundField) -> list[str]:
    value = field.value()
    if value is None or value == "":
        return []
    several = value if isinstance(value, (list, tuple)) else [value]
    # A browser sends lines with two characters at their end, and shows them with one.
    return sorted(str(one).replace("\r\n", "\n") for one in several)
