"""What a page answers when words were saved, were saved by somebody else meanwhile, or were not.

A page that saves by itself sends the header X-Autosave and gets JSON; without it, a page.
"""

from django import forms
from django.http import HttpRequest, HttpResponse, JsonResponse

from talentgrid.conflicts import (
    Conflict,
    ConflictingField,
    clock_time,
    conflict_between,
    in_words,
    posted_version,
)

__all__ = [
    "COPY_YOUR_WORDS",
    "Conflict",
    "ConflictingField",
    "answer_closed",
    "answer_conflict",
    "answer_errors",
    "answer_saved",
    "clock_time",
    "conflict_between",
    "in_words",
    "is_autosave",
    "posted_version",
]

COPY_YOUR_WORDS = "Copy what you typed from here before you leave the page."


def is_autosave(request: HttpRequest) -> bool:
    """The script sent it while somebody typed; without it the form's own button did."""
    return request.headers.get("X-Autosave") == "1"


def answer_saved(version: int) -> JsonResponse:
    """All of it is saved."""
    return JsonResponse({"saved_at": clock_time(), "version": version})


def answer_errors(form: forms.BaseForm) -> JsonResponse:
    """None of it is saved; this is what to put right."""
    errors = {form.add_prefix(name): list(messages) for name, messages in form.errors.items()}
    return JsonResponse({"errors": errors}, status=422)


def answer_conflict(conflict: Conflict, *, version: int) -> JsonResponse:
    """Somebody else saved; these are their words, for the person to choose from."""
    saved = {field.name: field.saved_value for field in conflict.fields}
    body = {"saved": saved, "by": conflict.by, "at": conflict.at, "version": version}
    return JsonResponse(body, status=409)


def answer_closed() -> HttpResponse:
    """The page is no longer open for changes. The script keeps the words on the device."""
    return HttpResponse(status=410)
