"""What is set, and which frameworks are used."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from frameworks.library import FRAMEWORKS, LEADERSHIP_MODEL
from frameworks.models import Framework, FrameworkInUse
from frameworks.organisation_views.access import CHANGE, may_change, open_organisation
from frameworks.presenters.elements.names import full_name
from frameworks.presenters.own import present_settings, present_switches
from frameworks.services import switch_off, switch_on
from talentgrid.models import Organisation
from talentgrid.requests import SignedInRequest

WHAT_HAPPENS = (
    "New pages no longer offer it. What people have said about themselves or each other against "
    "it is kept and stays readable where it was written, and you can switch it on again at any "
    "time."
)
# What else ends with one of them.
WHAT_ENDS = {
    LEADERSHIP_MODEL: " 360 degree feedback is given against this framework: while it is off, "
    "nobody can ask for new feedback. Feedback that is open now goes on, and can be read once it "
    "is closed.",
}


@require_safe
def organisation_page(request: SignedInRequest) -> HttpResponse:
    """What this organisation sets for itself, with the way to each."""
    organisation = open_organisation(request)
    context = _with_rights(request, organisation, present_settings(organisation))
    return render(request, "organisation/organisation.html", context)


@require_safe
def frameworks_page(request: SignedInRequest) -> HttpResponse:
    """The frameworks for a closer look: what each adds, and whether it is on."""
    organisation = open_organisation(request)
    context = _with_rights(request, organisation, {"switches": present_switches(organisation)})
    return render(request, "organisation/frameworks.html", context)


def _with_rights(
    request: SignedInRequest, organisation: Organisation, context: dict[str, Any]
) -> dict[str, Any]:
    return {**context, "can_change": may_change(request, organisation)}


@require_POST
def framework_on(request: SignedInRequest, key: str) -> HttpResponse:
    """Switches a framework on."""
    organisation = open_organisation(request, CHANGE)
    framework = _framework(organisation, key)
    switch_on(by=request.user, organisation=organisation, key=key)
    messages.success(request, f"{full_name(framework)} is on for talent conversations.")
    return redirect("organisation_frameworks")


@require_http_methods(["GET", "HEAD", "POST"])
def framework_off(request: SignedInRequest, key: str) -> HttpResponse:
    """Asks, then switches a framework off."""
    organisation = open_organisation(request, CHANGE)
    framework = _framework(organisation, key)
    if not FrameworkInUse.objects.filter(organisation=organisation, key=key).exists():
        messages.info(request, f"{full_name(framework)} is off.")
        return redirect("organisation_frameworks")
    if request.method == "POST":
        switch_off(by=request.user, organisation=organisation, key=key)
        messages.success(request, f"{full_name(framework)} is off. What was rated is kept.")
        return redirect("organisation_frameworks")
    context = {
        "title": f"Switch off {full_name(framework)}?",
        "text": f"{WHAT_HAPPENS}{WHAT_ENDS.get(key, '')}",
        "button": "Switch it off",
        "back_url": reverse("organisation_frameworks"),
        "back_label": "Keep it on",
        "back_to": "Frameworks",
    }
    return render(request, "organisation/confirm.html", context)


def _framework(organisation: Organisation, key: str) -> Framework:
    """The framework as the organisation reads it; 404 for one that there is none of."""
    if key not in FRAMEWORKS:
        raise Http404
    return Framework.objects.current(key, organisation)
