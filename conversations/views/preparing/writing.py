"""The pages on which one of the two writes: their overview, its sections, the blank grid."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from assessments.services import Frozen
from conversations import saving
from conversations.desk import PREPARATION, REFLECTION, Desk, open_desk, open_own_desk
from conversations.models.preparation import PrivateCopy
from conversations.presenters.measuring import Task, closer_looks
from conversations.presenters.preparing import (
    about,
    present_box,
    present_copy,
    shared_copies,
)
from conversations.presenters.ratings import box_in_play, unsaved_view
from conversations.sections import (
    Section,
    after,
    changes_of,
    find_section,
    grid_notes,
    sections_of,
)
from conversations.services import preparing
from conversations.transitions import NotPossibleNow
from talentgrid.concurrency import StaleWrite
from talentgrid.requests import SignedInRequest

HERE = "another page of yours"
Build = Callable[[Desk, Any], forms.BaseForm]


@require_safe
def reflect(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The employee's reflection at a glance."""
    return _overview(request, open_desk(request, pk, REFLECTION))


@require_safe
def prepare(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The manager's preparation at a glance."""
    return _overview(request, open_desk(request, pk, PREPARATION))


@require_http_methods(["GET", "POST"])
def reflect_section(request: SignedInRequest, pk: UUID, section: str) -> HttpResponse:
    """One page of the reflection."""
    return _section(request, open_desk(request, pk, REFLECTION), section)


@require_http_methods(["GET", "POST"])
def prepare_section(request: SignedInRequest, pk: UUID, section: str) -> HttpResponse:
    """One page of the preparation."""
    return _section(request, open_desk(request, pk, PREPARATION), section)


@require_http_methods(["GET", "POST"])
def blank_grid(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The blank grid with a note for each box, on the copy of whoever asks (R34)."""
    desk = open_own_desk(request, pk)
    address = reverse(desk.side.section, args=[pk, "thoughts"])
    if not desk.can_write and request.method != "POST":
        return redirect(desk.side.overview, pk)

    def show(form: forms.BaseForm, *, status: int = 200, **more: Any) -> HttpResponse:
        context = {**about(desk), "form": form, "back": address, **more}
        return render(request, "conversations/preparing/blank_grid.html", context, status=status)

    if request.method == "GET":
        return show(grid_notes(desk, None))
    return save(request, desk, grid_notes, show, lambda: redirect(address))


@require_POST
def ratings_box(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Where the ratings on the page would lead, before they are saved. Saves nothing."""
    desk = open_own_desk(request, pk)
    section = find_section(desk.side, desk.side.ratings_slug)
    assert section is not None
    assert section.build is not None
    form: Any = section.build(desk, request.POST)
    box = box_in_play(unsaved_view(form), grid=desk.grid) if form.is_valid() else None
    context = {"play": present_box(box, grid=desk.grid, name=desk.name)}
    return render(request, "conversations/ratings/box_in_play.html", context)


def _overview(request: SignedInRequest, desk: Desk) -> HttpResponse:
    shared = shared_copies(desk.user, desk.conversation, desk.side)
    theirs = shared_copies(desk.user, desk.conversation, desk.side.opposite)
    context = {
        **about(desk),
        "tasks": [_task(section, desk) for section in sections_of(desk.side)],
        "closer": closer_looks(desk) if desk.can_write else [],
        "shared": next((copy for copy in shared if copy.author_id == desk.copy.author_id), None),
        "theirs": next(iter(theirs), None),
        "shown": None if desk.can_write else present_copy(desk.copy, grid=desk.grid),
    }
    return render(request, "conversations/preparing/overview.html", context)


def _task(section: Section, desk: Desk) -> Task:
    return Task(
        title=section.title.format(name=desk.name),
        text=section.text.format(name=desk.name),
        url=reverse(desk.side.section, args=[desk.conversation.pk, section.slug]),
        progress=section.progress(desk),
    )


def _section(request: SignedInRequest, desk: Desk, slug: str) -> HttpResponse:
    section = find_section(desk.side, slug)
    if section is None or (request.method == "POST" and section.build is None):
        raise Http404
    if not desk.can_write and request.method != "POST":
        return redirect(desk.side.overview, desk.conversation.pk)
    elsewhere = section.leads_to(desk)
    if elsewhere:
        return redirect(elsewhere)

    def show(form: forms.BaseForm | None, *, status: int = 200, **more: Any) -> HttpResponse:
        context = {**about(desk), **section.context(desk), **_place_of(section, desk)}
        template = f"conversations/preparing/{section.template}.html"
        return render(request, template, {**context, "form": form, **more}, status=status)

    if request.method == "GET":
        return show(section.build(desk, None) if section.build else None)
    assert section.build is not None
    return save(request, desk, section.build, show, lambda: _go_on(request, desk, section))


def save(
    request: SignedInRequest,
    desk: Desk,
    build: Build,
    show: Callable[..., HttpResponse],
    go_on: Callable[[], HttpResponse],
) -> HttpResponse:
    """Saves what was sent, or shows it again with what is in its way. Nothing typed is lost."""
    form = build(desk, request.POST)
    by_itself = saving.is_autosave(request)
    try:
        saved = _saved(desk, form, version=saving.posted_version(request))
    except StaleWrite:
        return _conflict(request, desk, form, build, show)
    except (Frozen, NotPossibleNow) as refusal:
        if by_itself:
            return saving.answer_closed()
        form.add_error(None, f"{refusal}. {saving.COPY_YOUR_WORDS}")
    except ValidationError as problem:
        form.add_error(None, problem)
    else:
        if saved is not None:
            return saving.answer_saved(saved.version) if by_itself else go_on()
    return saving.answer_errors(form) if by_itself else show(form, status=422)


def _saved(desk: Desk, form: forms.BaseForm, *, version: int) -> PrivateCopy | None:
    desk.refuse_unless_writable()
    if not form.is_valid():
        return None
    return preparing.save_copy(
        by=desk.user, copy=desk.saved_copy(), version=version, **changes_of(form)
    )


def _conflict(
    request: SignedInRequest,
    desk: Desk,
    form: forms.BaseForm,
    build: Build,
    show: Callable[..., HttpResponse],
) -> HttpResponse:
    current = preparing.latest_copy(desk.side.kind, by=desk.user, conversation=desk.conversation)
    assert current is not None
    meanwhile = Desk(desk.user, desk.conversation, desk.side, current)
    conflict = saving.conflict_between(form, build(meanwhile, None), by=HERE)
    if saving.is_autosave(request):
        return saving.answer_conflict(conflict, version=current.version)
    desk.copy = current
    return show(form, status=409, conflict=conflict)


def _go_on(request: SignedInRequest, desk: Desk, section: Section) -> HttpResponse:
    pk = desk.conversation.pk
    rating = request.POST.get("add_evidence", "")
    if rating:
        address = reverse("evidence_add", args=[pk, desk.side.key])
        return redirect(f"{address}?rating={rating}")
    messages.success(request, "Saved. Only you see it until you share it.")
    following = after(desk.side, section)
    if following is None or "overview" in request.POST:
        return redirect(desk.side.overview, pk)
    return redirect(desk.side.section, pk, following.slug)


def _place_of(section: Section, desk: Desk) -> dict[str, Any]:
    following = after(desk.side, section)
    return {
        "section": section,
        "section_title": section.title.format(name=desk.name),
        "section_text": section.text.format(name=desk.name),
        "following_url": reverse(desk.side.section, args=[desk.conversation.pk, following.slug])
        if following
        else "",
        "following_title": following.title.format(name=desk.name) if following else "",
    }
