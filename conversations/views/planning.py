"""The development plan: its page, its actions, and following it up."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from conversations.access import explains_refusals, open_conversation, require
from conversations.forms.planning import ActionForm, CheckInForm, HandoverForm, ReportForm
from conversations.models import Action, CheckIn, Conversation, QuestionNote
from conversations.presenters.planning import (
    current_placement,
    first_names,
    handover_text,
    initial_action,
    is_in_transition,
    last_saved,
    offered,
    offers_here,
    present_action_form,
    present_not_yet,
    present_plan,
    present_progress,
)
from conversations.saving import conflict_between, posted_version
from conversations.services import planning
from conversations.transitions import NOT_HELD
from talentgrid.concurrency import StaleWrite
from talentgrid.pages import render_form
from talentgrid.requests import SignedInRequest, number_in, posted

PAGES = "conversations/planning"

Render = Callable[..., HttpResponse]


@require_safe
def plan(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The plan of a conversation: all of it for the two, its progress for others."""
    conversation = open_conversation(request, pk, permission="")
    if not request.user.has_perm("conversations.take_part", conversation):
        return render(request, f"{PAGES}/progress.html", present_progress(conversation))
    if conversation.status in NOT_HELD:
        context = present_not_yet(conversation, user=request.user)
        return render(request, f"{PAGES}/not_yet.html", context)
    taken_out = request.GET.get("taken_out", "")
    context = present_plan(conversation, user=request.user, taken_out=taken_out)
    return render(request, f"{PAGES}/plan.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@explains_refusals
def action_add(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """A new action: empty, from an idea for the box, or from a level of programmes."""
    conversation = open_conversation(request, pk)
    planning.require_planning(conversation)
    cell = planning.cell_in_play(conversation, seen_by=request.user)
    ideas = offered(cell)
    offers = {str(offer.pk): offer for offer in offers_here(conversation)}
    offer = offers.get(request.GET.get("offer", ""))
    note = _note(request, conversation)
    form = ActionForm(
        posted(request),
        names=first_names(conversation),
        offered=ideas,
        offers=offers,
        cell=cell,
        initial=initial_action(
            _idea(request, ideas), request.GET.get("programme", ""), note, offer
        ),
    )
    if form.is_valid() and _is_done(form, lambda: _add(request, conversation, form)):
        messages.success(request, f"“{form.cleaned_data['title']}” is in the plan.")
        return redirect("plan", conversation.pk)
    context = {**present_action_form(form, conversation, cell), "note": note}
    return render_form(request, f"{PAGES}/action.html", context)


def _note(request: SignedInRequest, conversation: Conversation) -> QuestionNote | None:
    """The note of the conversation that is to become an action, if one is named."""
    asked = number_in(request.GET.get("note", ""))
    if asked is None:
        return None
    notes = QuestionNote.objects.visible_to(request.user).filter(conversation=conversation)
    return notes.select_related("question").filter(pk=asked).first()


def _idea(request: SignedInRequest, ideas: dict[int, Any]) -> Any:
    asked = number_in(request.GET.get("suggestion", ""))
    return None if asked is None else ideas.get(asked)


def _add(request: SignedInRequest, conversation: Conversation, form: ActionForm) -> None:
    planning.add_action(
        by=request.user,
        key=form.cleaned_data["key"],
        conversation=conversation,
        suggestion=form.cleaned_data["suggestion"],
        offer=form.cleaned_data["offer"],
        **form.values,
    )


def _is_done(form: forms.BaseForm, act: Callable[[], Any]) -> bool:
    """Whether the service took it; what it refuses is said in the form."""
    try:
        act()
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True


@require_http_methods(["GET", "HEAD", "POST"])
@explains_refusals
def action_change(request: SignedInRequest, pk: UUID, action_pk: UUID) -> HttpResponse:
    """Everything about an action, except how it is going."""
    action = _open_action(request, pk, action_pk, permission="conversations.change_action")
    conversation = action.conversation
    cell = planning.cell_in_play(conversation, seen_by=request.user)

    def form_of(current: Action, data: Any = None) -> ActionForm:
        return ActionForm(data, names=first_names(conversation), action=current, cell=cell)

    def page(form: ActionForm, **more: Any) -> HttpResponse:
        context = {"action": action, **present_action_form(form, conversation, cell), **more}
        return render_form(request, f"{PAGES}/action.html", context)

    return _edit(request, action, form_of, page)


@require_http_methods(["GET", "HEAD", "POST"])
@explains_refusals
def action_report(request: SignedInRequest, pk: UUID, action_pk: UUID) -> HttpResponse:
    """How an action is going, and what difference it made."""
    action = _open_action(request, pk, action_pk, permission="conversations.report_progress")

    def form_of(current: Action, data: Any = None) -> ReportForm:
        return ReportForm(data, action=current)

    def page(form: ReportForm, **more: Any) -> HttpResponse:
        context = {"form": form, "action": action, "conversation": action.conversation, **more}
        return render_form(request, f"{PAGES}/report.html", context)

    return _edit(request, action, form_of, page)


def _open_action(request: SignedInRequest, pk: UUID, action_pk: UUID, *, permission: str) -> Action:
    conversation = open_conversation(request, pk)
    actions = Action.objects.select_related("suggestion", "offer")
    actions = actions.filter(conversation=conversation)
    action = get_object_or_404(actions, pk=action_pk)
    action.conversation = conversation
    require(request, permission, action)
    planning.require_planning(conversation)
    return action


def _edit(
    request: SignedInRequest, action: Action, form_of: Callable, page: Render
) -> HttpResponse:
    """Shows the form of an action, or saves it; a stale one comes back beside what was saved."""
    if request.method != "POST" and action.removed_at is not None:
        messages.info(request, f"“{action.title}” was taken out. Put it back first.")
        return redirect("plan", action.conversation_id)
    if request.method != "POST":
        return page(form_of(action), version=action.version)
    form, version = form_of(action, request.POST), posted_version(request)
    try:
        if form.is_valid() and _is_done(form, lambda: _change(request, action, version, form)):
            messages.success(request, f"“{form.cleaned_data.get('title', action.title)}” is saved.")
            return redirect("plan", action.conversation_id)
    except StaleWrite as stale:
        saved = stale.current
        conflict = conflict_between(form, form_of(saved), **last_saved(saved, user=request.user))
        return page(form, action=saved, version=saved.version, conflict=conflict)
    return page(form, version=version)


def _change(request: SignedInRequest, action: Action, version: int, form: Any) -> None:
    planning.change_action(by=request.user, action=action, version=version, values=form.values)


@require_POST
@explains_refusals
def action_remove(request: SignedInRequest, pk: UUID, action_pk: UUID) -> HttpResponse:
    """Takes an action out; the plan then offers to put it back."""
    action = _open_action(request, pk, action_pk, permission="conversations.remove_action")
    planning.remove_action(by=request.user, action=action)
    return redirect(reverse("plan", args=[pk], query={"taken_out": action.pk}))


@require_POST
@explains_refusals
def action_put_back(request: SignedInRequest, pk: UUID, action_pk: UUID) -> HttpResponse:
    """Puts an action back that was taken out."""
    action = _open_action(request, pk, action_pk, permission="conversations.remove_action")
    try:
        planning.put_action_back(by=request.user, action=action)
    except ValidationError as refusal:
        messages.warning(request, " ".join(refusal.messages))
    else:
        messages.success(request, f"“{action.title}” is back in the plan.")
    return redirect("plan", pk)


@require_http_methods(["GET", "HEAD", "POST"])
@explains_refusals
def check_in_add(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """A short note of a talk since the conversation, by either of the two."""
    conversation = open_conversation(request, pk)
    planning.require_following_up(conversation)
    in_transition = is_in_transition(current_placement(conversation))
    kind = request.GET.get("kind") or CheckIn.Kind.CHECK_IN
    form = CheckInForm(posted(request), in_transition=in_transition, initial={"kind": kind})
    if form.is_valid() and _is_done(form, lambda: _note_talk(request, conversation, form)):
        messages.success(request, "Your note is in the plan, for both of you to read.")
        return redirect("plan", conversation.pk)
    context = {"form": form, "conversation": conversation}
    return render_form(request, f"{PAGES}/check_in.html", context)


def _note_talk(request: SignedInRequest, conversation: Conversation, form: CheckInForm) -> None:
    planning.add_check_in(by=request.user, conversation=conversation, **form.cleaned_data)


@require_http_methods(["GET", "HEAD", "POST"])
@explains_refusals
def handover(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Since when a formal procedure has taken over; nothing of what it is about (R86)."""
    conversation = open_conversation(request, pk, permission="conversations.manage")
    planning.require_following_up(conversation)
    form = HandoverForm(posted(request))
    if form.is_valid():
        planning.note_handover(by=request.user, conversation=conversation, **form.cleaned_data)
        messages.success(request, "It is noted that a formal procedure took over.")
        return redirect("plan", conversation.pk)
    context = {"form": form, "conversation": conversation, "text": handover_text(conversation)}
    return render_form(request, f"{PAGES}/handover.html", context)
