"""Local development: what an organisation offers beside the printed interventions (R99, R103)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from frameworks import library
from frameworks.forms.offers import OfferForm
from frameworks.models import LocalOffer
from frameworks.organisation_views.access import CHANGE, READ, may_change, open_organisation
from frameworks.presenters.own import present_history, present_offers
from frameworks.presenters.own.people import name_of
from frameworks.services import add_offer, change_offer, restore_offer, retire_offer
from talentgrid.concurrency import StaleWrite
from talentgrid.conflicts import clock_time, conflict_between, posted_version
from talentgrid.models import Organisation
from talentgrid.requests import SignedInRequest, posted

PAGES = "organisation/offers"
WHAT_HAPPENS = (
    "It no longer stands beside the boxes in the library, and nobody chooses it for a plan any "
    "more. Actions that were chosen from it stay in their plans, and you can offer it again at "
    "any time."
)


@require_safe
def offers(request: SignedInRequest) -> HttpResponse:
    """All that is offered, and what was retired."""
    organisation = open_organisation(request)
    context = {**present_offers(organisation), "can_change": may_change(request, organisation)}
    return render(request, f"{PAGES}/offers.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def offer_add(request: SignedInRequest) -> HttpResponse:
    """Something new to offer."""
    organisation = open_organisation(request, CHANGE)
    form = OfferForm(posted(request), grid=library.current_grid())
    if form.is_valid() and _is_added(request, organisation, form):
        messages.success(request, f"“{form.cleaned_data['title']}” is offered from now on.")
        return redirect("offers")
    return _form_page(request, form, status=422 if form.is_bound else 200)


def _is_added(request: SignedInRequest, organisation: Organisation, form: OfferForm) -> bool:
    key = form.cleaned_data["key"]
    try:
        add_offer(by=request.user, key=key, organisation=organisation, **form.values)
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True


@require_http_methods(["GET", "HEAD", "POST"])
def offer_change(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Changes what is offered; a stale page comes back beside what was saved."""
    offer, grid = _open(request, pk, CHANGE), library.current_grid()
    if request.method != "POST":
        form = OfferForm(grid=grid, offer=offer)
        return _form_page(request, form, offer=offer, version=offer.version)
    form, version = OfferForm(request.POST, grid=grid, offer=offer), posted_version(request)
    if not form.is_valid():
        return _form_page(request, form, offer=offer, version=version, status=422)
    try:
        change_offer(by=request.user, offer=offer, version=version, values=form.values)
    except StaleWrite as stale:
        return _stale_page(request, form, stale.current)
    messages.success(request, f"“{form.cleaned_data['title']}” is saved.")
    return redirect("offers")


def _stale_page(request: SignedInRequest, form: OfferForm, saved: LocalOffer) -> HttpResponse:
    last = saved.history.select_related("history_user__staff_member").first()
    conflict = conflict_between(
        form,
        OfferForm(grid=form.grid, offer=saved),
        by=name_of(last.history_user),
        at=clock_time(last.history_date),
    )
    more = {"offer": saved, "version": saved.version, "conflict": conflict}
    return _form_page(request, form, **more, status=409)


def _form_page(
    request: SignedInRequest, form: OfferForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    return render(request, f"{PAGES}/offer.html", {"form": form, **more}, status=status)


def _open(request: SignedInRequest, pk: UUID, permission: str) -> LocalOffer:
    """The offer of one's own organisation; those of others do not exist."""
    organisation = open_organisation(request, permission)
    return get_object_or_404(LocalOffer.objects.filter(organisation=organisation), pk=pk)


@require_safe
def offer_history(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Who changed what of an offer, and when."""
    offer = _open(request, pk, READ)
    context = {"offer": offer, "versions": present_history(offer)}
    return render(request, f"{PAGES}/history.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def offer_retire(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Asks, then offers it no longer."""
    offer = _open(request, pk, CHANGE)
    if request.method == "POST":
        retire_offer(by=request.user, offer=offer)
        messages.success(request, f"“{offer.title}” is retired. It stands at the end of the list.")
        return redirect("offers")
    context = {
        "title": f"Retire “{offer.title}”?",
        "text": WHAT_HAPPENS,
        "button": "Retire it",
        "back_url": reverse("offers"),
        "back_label": "Keep offering it",
        "back_to": "Local development",
    }
    return render(request, "organisation/confirm.html", context)


@require_POST
def offer_restore(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Offers it again."""
    offer = _open(request, pk, CHANGE)
    restore_offer(by=request.user, offer=offer)
    messages.success(request, f"“{offer.title}” is offered again.")
    return redirect("offers")
