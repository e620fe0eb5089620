"""Looking closer: a framework and its parts, on which one of the two rates."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from conversations.desk import PREPARATION, REFLECTION, Desk, open_desk
from conversations.forms.elements import ElementsForm, StepForm
from conversations.measuring.looks import Look, find_look, held_in, offers_for
from conversations.measuring.pages import Page
from conversations.measuring.steps import reasons_of_ours
from conversations.presenters.measuring import (
    asks_for_evidence,
    place_of,
    present_framework,
    present_page,
    shared_url,
    way_on,
)
from conversations.presenters.preparing import about
from conversations.views.preparing.writing import save
from talentgrid.requests import SignedInRequest

FRAMEWORK = "conversations/measuring/framework.html"
PAGE = "conversations/measuring/page.html"


@require_http_methods(["GET", "POST"])
def reflect_against(request: SignedInRequest, pk: UUID, framework: str) -> HttpResponse:
    """A framework in the reflection: what it is for, which step is ahead, its parts."""
    return _framework(request, open_desk(request, pk, REFLECTION), framework)


@require_http_methods(["GET", "POST"])
def prepare_against(request: SignedInRequest, pk: UUID, framework: str) -> HttpResponse:
    """A framework in the preparation: what it is for, which step is ahead, its parts."""
    return _framework(request, open_desk(request, pk, PREPARATION), framework)


@require_http_methods(["GET", "POST"])
def reflect_against_part(
    request: SignedInRequest, pk: UUID, framework: str, part: str
) -> HttpResponse:
    """One part of a framework, as the employee sees themselves."""
    return _part(request, open_desk(request, pk, REFLECTION), framework, part)


@require_http_methods(["GET", "POST"])
def prepare_against_part(
    request: SignedInRequest, pk: UUID, framework: str, part: str
) -> HttpResponse:
    """One part of a framework, as the manager sees the employee."""
    return _part(request, open_desk(request, pk, PREPARATION), framework, part)


def _framework(request: SignedInRequest, desk: Desk, key: str) -> HttpResponse:
    look = _look(request, desk, key)
    if request.method == "POST" and not look.steps:
        raise Http404
    if not desk.can_write and request.method != "POST":
        return redirect(desk.side.overview, desk.conversation.pk)
    if look.asks_everybody:
        return redirect(place_of(look, look.pages[0]))

    def show(form: forms.BaseForm | None, *, status: int = 200, **more: Any) -> HttpResponse:
        context = {**about(desk), **present_framework(look), "form": form, **more}
        return render(request, FRAMEWORK, context, status=status)

    def go_on() -> HttpResponse:
        messages.success(request, "Saved. Only you see it until you share it.")
        return redirect(f"{place_of(look)}#parts")

    def build(at: Desk, data: Any) -> forms.BaseForm:
        return _step_form(look if at is desk else _look(request, at, key), data)

    if request.method == "GET":
        return show(_step_form(look, None) if look.steps else None)
    if "nearer" in request.POST:  # asks for a suggestion, and keeps what is typed
        look.breadth = request.POST["nearer"]
        return show(_step_form(look, None, typed=request.POST.get("reason", "")))
    return save(request, desk, build, show, go_on)


def _part(request: SignedInRequest, desk: Desk, key: str, slug: str) -> HttpResponse:
    look = _look(request, desk, key)
    page = look.page(slug)
    if page is None:
        return _elsewhere(request, look, slug)
    if not desk.can_write and request.method != "POST":
        return redirect(desk.side.overview, desk.conversation.pk)
    if look.is_theirs_alone(page):
        return _not_theirs(request, look, page)

    def show(form: ElementsForm, *, status: int = 200, **more: Any) -> HttpResponse:
        context = {**about(desk), **present_page(look, page, form), "form": form, **more}
        return render(request, PAGE, context, status=status)

    def build(at: Desk, data: Any) -> ElementsForm:
        here = look if at is desk else _look(request, at, key)
        asked = here.page(slug) or page
        return _elements_form(here, asked, data, whole=request.GET.get("evidence", ""))

    if request.method == "GET":
        return show(build(desk, None))
    return save(request, desk, build, show, lambda: _go_on(request, look, page))


def _look(request: SignedInRequest, desk: Desk, key: str) -> Look:
    asked = {"stage": request.GET.get("stage", ""), "version": request.GET.get("of", "")}
    look = find_look(desk, key, **asked)
    if look is None:
        raise Http404
    look.breadth = request.GET.get("breadth", "")
    return look


def _elsewhere(request: SignedInRequest, look: Look, slug: str) -> HttpResponse:
    """A part that waits for the choice of a step leads there; an unknown one does not exist."""
    if request.method == "POST" or slug not in {page.slug for page in look.all_pages}:
        raise Http404
    return redirect(place_of(look))


def _not_theirs(request: SignedInRequest, look: Look, page: Page) -> HttpResponse:
    """What only the person can say of themselves: the other reads why (R123)."""
    if request.method == "POST":
        raise Http404
    context = {
        **about(look.desk),
        **present_page(look, page, None),
        "is_theirs_alone": True,
        "theirs_url": shared_url(look, page),
    }
    return render(request, PAGE, context)


def _step_form(look: Look, data: Any, *, typed: str = "") -> StepForm:
    return StepForm(
        data,
        content=look.content,
        steps=look.steps,
        use=look.use,
        suggestion=look.suggestion,
        ours=reasons_of_ours(look.content, look.desk.employee),
        typed=typed,
        name=look.desk.name,
    )


def _elements_form(look: Look, page: Page, data: Any, *, whole: str) -> ElementsForm:
    return ElementsForm(
        data,
        page=page,
        content=look.content,
        held=held_in(look.desk.copy.assessment, page),
        offers=offers_for(look.desk, page),
        name=look.desk.name,
        whole=whole,
    )


def _go_on(request: SignedInRequest, look: Look, page: Page) -> HttpResponse:
    element = request.POST.get("add_evidence", "")
    if element in page.keys:
        return redirect(asks_for_evidence(look, page, element))
    element = request.POST.get("all_evidence", "")
    if element in page.keys:
        return redirect(f"{place_of(look, page, evidence=element)}#{element}")
    messages.success(request, "Saved. Only you see it until you share it.")
    if "overview" in request.POST:
        return redirect(look.desk.side.overview, look.desk.conversation.pk)
    return redirect(way_on(look, page).url)
