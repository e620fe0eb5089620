"""The official wording of a framework, for an organisation that may use it."""

import json

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from frameworks.forms.wording import ConfirmedWordingForm, WordingForm
from frameworks.library import FRAMEWORKS
from frameworks.loading.official import Official
from frameworks.loading.template import template_of
from frameworks.models import Framework
from frameworks.organisation_views.access import CHANGE, may_change, open_organisation
from frameworks.presenters.elements.names import full_name
from frameworks.presenters.own import present_preview, present_wordings
from frameworks.services import load_official, set_wording_aside, take_up_wording
from talentgrid.models import Organisation
from talentgrid.requests import SignedInRequest

PAGES = "organisation/wording"
WHAT_HAPPENS = (
    "People in your organisation then read the wording that comes with Talentgrid. What was rated "
    "against your own wording keeps it. The version stays here, and you can use it again as long "
    "as you have the right to."
)


@require_safe
def official_wording(request: SignedInRequest) -> HttpResponse:
    """Which wording of each framework people read here, and what was loaded."""
    organisation = open_organisation(request)
    context = {
        "wordings": present_wordings(organisation),
        "can_change": may_change(request, organisation),
    }
    return render(request, f"{PAGES}/wording.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def wording_load(request: SignedInRequest) -> HttpResponse:
    """Asks for the file and the right to use it, shows what it changes, then loads it."""
    organisation = open_organisation(request, CHANGE)
    if request.method != "POST":
        return _upload_page(request, WordingForm())
    if "content" in request.POST:
        return _load(request, organisation)
    form = WordingForm(request.POST, request.FILES)
    if not form.is_valid() or form.official is None:
        return _upload_page(request, form, status=422)
    return _preview(request, form.official)


def _upload_page(request: SignedInRequest, form: WordingForm, status: int = 200) -> HttpResponse:
    context = {"form": form, "wordings": present_wordings(open_organisation(request))}
    return render(request, f"{PAGES}/load.html", context, status=status)


def _preview(request: SignedInRequest, official: Official) -> HttpResponse:
    """What loading the file changes. A browser sends no file twice, so its content travels on."""
    content = json.dumps(official.content, ensure_ascii=False, separators=(",", ":"))
    form = ConfirmedWordingForm(initial={"content": content, "has_right": True})
    context = {**present_preview(official), "form": form}
    return render(request, f"{PAGES}/preview.html", context)


def _load(request: SignedInRequest, organisation: Organisation) -> HttpResponse:
    form = ConfirmedWordingForm(request.POST)
    if not form.is_valid() or form.official is None:
        return _refused(request, form)
    loaded = load_official(by=request.user, organisation=organisation, official=form.official)
    version = loaded.framework.version
    name = full_name(form.official.ours.framework)
    messages.success(request, f"{name}: your people now read your version {version}.")
    return redirect("official_wording")


def _refused(request: SignedInRequest, confirmed: ConfirmedWordingForm) -> HttpResponse:
    """Back to the file, with what was wrong."""
    form = WordingForm(request.POST, request.FILES)
    form.errors.pop("file", None)
    for messages_of_one in confirmed.errors.values():
        form.add_error("file", messages_of_one)
    return _upload_page(request, form, status=422)


@require_safe
def wording_template(request: SignedInRequest, key: str) -> HttpResponse:
    """The form of such a file: ours, to be filled with the official words."""
    open_organisation(request)
    if key not in FRAMEWORKS:
        raise Http404
    text = json.dumps(template_of(key), ensure_ascii=False, indent=2)
    return HttpResponse(
        text,
        content_type="application/json; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{key}.json"'},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def wording_aside(request: SignedInRequest, pk: int) -> HttpResponse:
    """Asks, then goes back to the wording that everybody reads."""
    framework = _own(request, pk)
    if request.method == "POST":
        set_wording_aside(by=request.user, framework=framework)
        messages.success(request, f"{full_name(framework)}: your own wording is set aside.")
        return redirect("official_wording")
    context = {
        "title": f"Set aside your wording of {full_name(framework)}?",
        "text": WHAT_HAPPENS,
        "button": "Set it aside",
        "back_url": reverse("official_wording"),
        "back_label": "Keep using it",
        "back_to": "Official wording",
    }
    return render(request, "organisation/confirm.html", context)


@require_POST
def wording_again(request: SignedInRequest, pk: int) -> HttpResponse:
    """Uses a version again."""
    framework = _own(request, pk)
    take_up_wording(by=request.user, framework=framework)
    messages.success(
        request, f"{full_name(framework)}: your people now read your version {framework.version}."
    )
    return redirect("official_wording")


def _own(request: SignedInRequest, pk: int) -> Framework:
    """A version that this organisation loaded; anybody else's does not exist."""
    organisation = open_organisation(request, CHANGE)
    own = Framework.objects.filter(organisation=organisation, own_wording__isnull=False)
    return get_object_or_404(own.select_related("organisation"), pk=pk)
