"""The behaviours asked today, their editions, and making the next one (R42, R46)."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from frameworks.editions import Asked, asked_then, asked_today
from frameworks.forms.behaviours import (
    PREFIX,
    AgreementForm,
    BehaviourFormSet,
    Row,
    moved,
    rows_of,
    rows_today,
    typed_rows,
)
from frameworks.forms.meanwhile import merge
from frameworks.models import BehaviourEdition
from frameworks.organisation_views.access import CHANGE, may_change, open_organisation
from frameworks.presenters.own import (
    present_changes,
    present_edition,
    present_today,
    present_who_was_first,
)
from frameworks.services import ListChanged, publish_edition
from frameworks.services.behaviours import shared_values
from talentgrid.models import Organisation
from talentgrid.requests import SignedInRequest, number_in

PAGES = "organisation/behaviours"
EMPTY_ROWS = 3
NEW_ROW = "new"


@require_safe
def behaviours_today(request: SignedInRequest) -> HttpResponse:
    """What is asked of people today, since when, and who agreed it."""
    organisation = open_organisation(request)
    context = {
        **present_today(organisation),
        "can_change": may_change(request, organisation),
    }
    return render(request, f"{PAGES}/today.html", context)


@require_safe
def behaviours_edition(request: SignedInRequest, number: int) -> HttpResponse:
    """One edition as it was published."""
    organisation = open_organisation(request)
    editions = BehaviourEdition.objects.filter(organisation=organisation)
    edition = get_object_or_404(
        editions.select_related("framework", "published_by__staff_member"), number=number
    )
    return render(request, f"{PAGES}/edition.html", present_edition(edition))


@require_http_methods(["GET", "HEAD", "POST"])
def behaviours_next(request: SignedInRequest) -> HttpResponse:
    """The next edition: its list and who agreed it, then what it changes, then publishing it.

    The button that was used says which. What is typed travels with the page until it is
    published, so that nothing is half made.
    """
    organisation = open_organisation(request, CHANGE)
    asked = asked_today(organisation)
    if request.method != "POST":
        agreement = AgreementForm(initial={"state": asked.state})
        return _edit(request, asked, _first_rows(request, asked), agreement)
    step = request.POST.get("step", "check")
    if step not in {"check", "publish"}:
        return _rearrange(request, asked, step)
    rows: Any = BehaviourFormSet(request.POST, prefix=PREFIX)
    agreement = AgreementForm(request.POST)
    if not (rows.is_valid() and agreement.is_valid()):
        return _page(request, asked, rows, agreement, status=422)
    if step == "publish":
        return _publish(request, organisation, rows, agreement)
    if agreement.cleaned_data["state"] != asked.state:
        return _somebody_was_first(request, organisation, asked)
    context = {**present_changes(asked, rows.wanted), "formset": rows, "form": agreement}
    return render(request, f"{PAGES}/confirm.html", context)


def _first_rows(request: SignedInRequest, asked: Asked) -> list[Row]:
    """What the form begins with: what is asked today, the shared values, or empty lines."""
    if asked.behaviours:
        return rows_today(asked)
    if request.GET.get("start") == "shared":
        return rows_of(shared_values())
    return [{} for _ in range(EMPTY_ROWS)]


def _publish(
    request: SignedInRequest, organisation: Organisation, rows: Any, agreement: AgreementForm
) -> HttpResponse:
    try:
        edition = publish_edition(
            by=request.user,
            organisation=organisation,
            wanted=rows.wanted,
            **agreement.cleaned_data,
        )
    except ListChanged as change:
        return _somebody_was_first(request, organisation, change.asked)
    messages.success(request, f"Edition {edition.number} is published and asked from now on.")
    return redirect("behaviours_today")


def _somebody_was_first(
    request: SignedInRequest, organisation: Organisation, asked: Asked
) -> HttpResponse:
    """What was typed, to go on from, on the list as somebody published it meanwhile."""
    then = asked_then(organisation, number_in(request.POST.get("state", "")) or 0)
    merged = merge(typed_rows(request.POST), then, asked)
    agreement = AgreementForm(initial={**request.POST.dict(), "state": asked.state})
    more = {"first": {**present_who_was_first(asked), "gone": merged.gone}}
    return _edit(request, asked, merged.rows, agreement, 409, **more)


def _rearrange(request: SignedInRequest, asked: Asked, step: str) -> HttpResponse:
    """The same page with one more line, the shared values, or two lines swapped."""
    rows = typed_rows(request.POST)
    what, _, where = step.partition("-")
    at, focus = number_in(where), ""
    if what == "add":
        rows, focus = [*rows, {}], NEW_ROW
    elif what == "shared":
        titles = {row["title"] for row in rows}
        rows = [row for row in rows if row["title"]]
        rows += rows_of(value for value in shared_values() if value.title not in titles)
    elif at is not None and what in {"up", "down"}:
        rows, focus = _move(rows, at, what)
    agreement = AgreementForm(initial=request.POST.dict())
    return _edit(request, asked, rows, agreement, focus=focus)


def _move(rows: list[Row], at: int, what: str) -> tuple[list[Row], str]:
    """The rows after a move, and the button on which the hand stays: at an end, the other one."""
    to = at + (-1 if what == "up" else 1)
    if to in {0, len(rows) - 1}:
        what = "down" if to == 0 else "up"
    return moved(rows, at, to), f"{what}-{to}"


def _edit(
    request: SignedInRequest,
    asked: Asked,
    rows: list[Row],
    agreement: AgreementForm,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    """The form with these rows, of which nothing was checked yet."""
    formset = BehaviourFormSet(initial=rows, prefix=PREFIX)
    if more.get("focus") == NEW_ROW:
        formset.forms[-1].fields["title"].widget.attrs["autofocus"] = True
    return _page(request, asked, formset, agreement, status=status, **more)


def _page(
    request: SignedInRequest,
    asked: Asked,
    formset: Any,
    agreement: AgreementForm,
    *,
    status: int,
    **more: Any,
) -> HttpResponse:
    titles = {form["title"].value() for form in formset}
    context = {
        "formset": formset,
        "form": agreement,
        "number": asked.number + 1,
        "lacks_shared": any(value.title not in titles for value in shared_values()),
        **more,
    }
    return render(request, f"{PAGES}/next.html", context, status=status)
