"""Beginning, the five stages, and going from one to another."""

from collections.abc import Mapping
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HTMX_STOP_POLLING

from conversations import saving
from conversations.access import explains_refusals, open_conversation
from conversations.forms.holding import WordsForm
from conversations.models import Conversation
from conversations.presenters.holding.compare import present_comparison
from conversations.presenters.holding.page import present_page
from conversations.presenters.holding.stages import STAGES
from conversations.presenters.holding.start import present_needs, present_start
from conversations.presenters.holding.talk import Talk
from conversations.services import holding
from conversations.transitions import NOT_HELD, Status
from talentgrid.requests import SignedInRequest

TEMPLATES = "conversations/holding"


@require_safe
def hold(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """To where the conversation stands: before its beginning, or at the stage reached."""
    conversation = open_conversation(request, pk)
    talk = Talk(conversation, request.user)
    if conversation.status == Status.PLANNED and talk.reader_manages:
        return redirect("hold_start", pk)
    if conversation.status == Status.PLANNED:
        messages.info(request, f"{talk.manager.first_name} has not begun the conversation yet.")
    if conversation.status in NOT_HELD:
        return redirect("conversation", pk)
    return redirect("hold_stage", pk, conversation.stage)


@require_http_methods(["GET", "HEAD", "POST"])
@explains_refusals
def hold_start(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """A short page before the two begin."""
    conversation = open_conversation(request, pk, permission="conversations.manage")
    if request.method == "POST":
        holding.start(by=request.user, conversation=conversation)
        return redirect("hold", pk)
    if conversation.status != Status.PLANNED:
        return redirect("hold", pk)
    talk = Talk(conversation, request.user)
    return render(request, f"{TEMPLATES}/start.html", present_start(talk))


@require_safe
def hold_stage(request: SignedInRequest, pk: UUID, stage: int) -> HttpResponse:
    """One stage: to write on for the manager, to read along for the employee."""
    if stage not in STAGES:
        raise Http404
    conversation = open_conversation(request, pk)
    if conversation.status in NOT_HELD:
        return redirect("hold", pk)
    talk = Talk(conversation, request.user)
    return render_stage(request, talk, stage)


def stage_address(
    request: SignedInRequest, conversation: Conversation, stage: int, *, anchor: str
) -> str:
    """The page of a stage at one of its parts, with questions of the same box as before."""
    box = request.GET.get("box", "")
    query = f"?{urlencode({'box': box})}" if box else ""
    return f"{reverse('hold_stage', args=[conversation.pk, stage])}{query}#{anchor}"


def render_stage(
    request: SignedInRequest,
    talk: Talk,
    stage: int,
    *,
    status: int = 200,
    forms: Mapping[str, WordsForm] | None = None,
    conflict: saving.Conflict | None = None,
) -> HttpResponse:
    """The page of a stage, with the form that was refused and the conflict, if there was one."""
    refused = forms or {}
    context = present_page(talk, stage, box=request.GET.get("box", ""), forms=refused)
    if not talk.can_write:
        return _reading(request, context)
    context |= {"conflict": conflict, "forms": list(refused.values())}
    if stage == 1:
        context["needs"] = present_needs(talk, context["page"].shelf)
    return render(request, f"{TEMPLATES}/stage_{stage}.html", context, status=status)


def _reading(request: SignedInRequest, context: dict) -> HttpResponse:
    """The notes to be read; a page that asks again gets them only when something changed."""
    if not request.htmx:
        return render(request, f"{TEMPLATES}/reading.html", context)
    if request.GET.get("seen") == context["page"].mark:
        return HttpResponse(status=204)
    status = 200 if context["talk"].is_under_way else HTMX_STOP_POLLING
    return render(request, f"{TEMPLATES}/reading_live.html", context, status=status)


@require_POST
@explains_refusals
def hold_go(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """On to a stage, or back to an earlier one (R63)."""
    conversation = open_conversation(request, pk, permission="conversations.manage")
    stage = request.POST.get("stage", "")
    if stage not in {str(number) for number in STAGES}:
        raise SuspiciousOperation("There are five stages")
    holding.go_to_stage(by=request.user, conversation=conversation, stage=int(stage))
    return redirect("hold_stage", pk, int(stage))


@require_safe
def hold_compare(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Both views beside each other, with the evidence under each rating."""
    conversation = open_conversation(request, pk)
    talk = Talk(conversation, request.user)
    return render(request, f"{TEMPLATES}/compare.html", present_comparison(talk))
