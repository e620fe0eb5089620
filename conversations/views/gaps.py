"""The career stage of a conversation: its gaps, and putting one into the plan."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.text import Truncator
from django.views.decorators.http import require_POST, require_safe

from conversations.access import explains_refusals, open_conversation, require
from conversations.models import Action, Conversation
from conversations.presenters.comparing.voices import is_in_use
from conversations.presenters.gaps import element_to_plan, has_stage, present_gaps
from conversations.services.gaps import from_here, plan_gap, take_gap_out
from frameworks.library import TRANSITIONS
from frameworks.models import Element
from talentgrid.forms import KeyField
from talentgrid.requests import SignedInRequest

SHOWN = 80  # characters of a printed line, in a message


@require_safe
def gaps(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """What the next step asks and is not there yet, beside the experiences that help."""
    conversation = _open(request, pk)
    context = present_gaps(conversation, user=request.user)
    context["is_off"] = not is_in_use(conversation.employee.organisation, TRANSITIONS)
    return render(request, "conversations/gaps.html", context)


@require_POST
@explains_refusals
def gap_plan(request: SignedInRequest, pk: UUID, element: str) -> HttpResponse:
    """Puts one of them into the plan, with one click; the plan is where it is changed."""
    conversation = _open(request, pk)
    found = _asked(request, conversation, element)
    try:
        action = plan_gap(
            by=request.user,
            key=KeyField().clean(request.POST.get("key", "")),
            conversation=conversation,
            element=found,
        )
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect("gaps", pk)
    _tell(request, action, f"is in the plan, for {date_format(action.due_on)}.")
    return _back_to(found, pk)


@require_POST
@explains_refusals
def gap_take_out(request: SignedInRequest, pk: UUID, element: str) -> HttpResponse:
    """Takes one of them out again; the second click of two finds it done."""
    conversation = _open(request, pk)
    found = _asked(request, conversation, element)
    action = from_here(conversation).filter(element__key=found.key).first()
    if action is None:
        return _back_to(found, pk)
    require(request, "conversations.remove_action", action)
    try:
        take_gap_out(by=request.user, action=action)
    except ValidationError as refusal:
        _tell(request, action, f"was not taken out. {' '.join(refusal.messages)}")
    else:
        _tell(request, action, "is out of the plan.")
    return _back_to(found, pk)


def _asked(request: SignedInRequest, conversation: Conversation, key: str) -> Element:
    found = element_to_plan(conversation, user=request.user, key=key)
    if found is None:
        raise Http404
    return found


def _tell(request: SignedInRequest, action: Action, what: str) -> None:
    """For information: a success would take the focus from the line, to the top of a long page."""
    title, plan = (
        Truncator(action.title).chars(SHOWN),
        reverse("plan", args=[action.conversation_id]),
    )
    messages.info(
        request, format_html('“{}” {} <a href="{}">The development plan</a>', title, what, plan)
    )


def _back_to(element: Element, pk: UUID) -> HttpResponse:
    """To the line that was clicked, which takes the focus."""
    return redirect(f"{reverse('gaps', args=[pk])}#{element.key}")


def _open(request: SignedInRequest, pk: UUID) -> Conversation:
    """404 where career transitions are switched off, unless this conversation speaks of them."""
    conversation = open_conversation(request, pk)
    is_on = is_in_use(conversation.employee.organisation, TRANSITIONS)
    if not is_on and not has_stage(conversation, user=request.user):
        raise Http404
    return conversation
