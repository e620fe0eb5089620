"""The career stage of a conversation: its gaps, and putting one into the plan."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.views.decorators.http import require_POST, require_safe

from conversations.access import explains_refusals, open_conversation
from conversations.presenters.gaps import element_to_plan, present_gaps
from conversations.services.gaps import plan_gap
from frameworks.library import TRANSITIONS
from frameworks.models import FrameworkInUse
from talentgrid.forms import KeyField
from talentgrid.requests import SignedInRequest

SHOWN = 80  # characters of a printed line, in a message


@require_safe
def gaps(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """What the next step asks and is not there yet, beside the experiences that help."""
    conversation = _open(request, pk)
    context = present_gaps(conversation, user=request.user)
    return render(request, "conversations/gaps.html", context)


@require_POST
@explains_refusals
def gap_plan(request: SignedInRequest, pk: UUID, element: str) -> HttpResponse:
    """Puts one of them into the plan, with one click; the plan is where it is changed."""
    conversation = _open(request, pk)
    found = element_to_plan(conversation, user=request.user, key=element)
    if found is None:
        raise Http404
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
    due, shown = date_format(action.due_on), Truncator(action.title).chars(SHOWN)
    messages.success(request, f"“{shown}” is in the plan, for {due}. You can change it there.")
    return redirect("gaps", pk)


def _open(request: SignedInRequest, pk: UUID) -> Any:
    conversation = open_conversation(request, pk)
    in_use = FrameworkInUse.objects.filter(
        organisation=conversation.employee.organisation, key=TRANSITIONS
    )
    if not in_use.exists():
        raise Http404
    return conversation
