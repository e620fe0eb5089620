"""The conversation's own page, its calendar file, and what the employee needs for it."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from conversations import emails
from conversations.access import explains_refusals, open_conversation
from conversations.forms.arranging import ArrangementsForm, ConfirmArrangementsForm, needs_of
from conversations.models import Conversation
from conversations.presenters.before_meeting import present_arrangements
from conversations.presenters.next_steps import Side, side_of
from conversations.presenters.overview import other_of, present_for_reader, present_overview
from conversations.services import arranging
from conversations.transitions import Status
from talentgrid.concurrency import StaleWrite
from talentgrid.pages import render_form
from talentgrid.requests import SignedInRequest, posted


@require_safe
def conversation(request: SignedInRequest, pk: uuid.UUID) -> HttpResponse:
    """Where the conversation stands, and what comes next; for others, what the two agreed."""
    found = open_conversation(request, pk, permission="")
    side = side_of(request.user, found)
    if side == Side.READER:
        context = present_for_reader(found)
        return render(request, "conversations/arranging/agreed.html", context)
    context = present_overview(request.user, found, side)
    return render(request, "conversations/arranging/conversation.html", context)


@require_safe
def calendar(request: SignedInRequest, pk: uuid.UUID) -> HttpResponse:
    """The conversation as a file that calendars take."""
    found = open_conversation(request, pk)
    cancelled = found.status == Status.CANCELLED
    return HttpResponse(
        emails.calendar_entry(found, cancelled=cancelled, published=True),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="talent-conversation.ics"'},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@explains_refusals
def arrangements(request: SignedInRequest, pk: uuid.UUID) -> HttpResponse:
    """What the employee needs: theirs to answer, the manager's to read and see to (R54, R55)."""
    is_answer = request.method == "POST"
    permission = "conversations.reflect" if is_answer else "conversations.take_part"
    found = open_conversation(request, pk, permission=permission)
    side = side_of(request.user, found)
    context = {
        "conversation": found,
        "other": other_of(found, side),
        "side": side,
        "arrangements": present_arrangements(found.arrangements),
        "is_ahead": found.status in arranging.AHEAD,
    }
    if not is_answer and (side == Side.MANAGER or not context["is_ahead"]):
        return render(request, "conversations/arranging/arrangements_read.html", context)
    form = ArrangementsForm(posted(request), initial=needs_of(found.arrangements))
    if form.is_valid():
        return _ask(request, found, form)
    context["form"] = form
    return render_form(request, "conversations/arranging/arrangements.html", context)


def _ask(request: SignedInRequest, found: Conversation, form: ArrangementsForm) -> HttpResponse:
    arranging.ask_for_arrangements(
        by=request.user,
        conversation=found,
        needs=form.cleaned_data["needs"],
        details=form.cleaned_data["details"],
    )
    manager = other_of(found, Side.EMPLOYEE).first_name
    nothing = form.cleaned_data["nothing"]
    messages.success(
        request,
        f"Saved: {manager} knows that you need nothing special."
        if nothing
        else f"Sent to {manager}, who will see to it before you meet.",
    )
    return redirect("conversation", found.pk)


@require_POST
@explains_refusals
def arrangements_confirm(request: SignedInRequest, pk: uuid.UUID) -> HttpResponse:
    """The manager says that they have seen to what was asked for."""
    found = open_conversation(request, pk, permission="conversations.manage")
    name = found.employee.first_name
    form = ConfirmArrangementsForm(request.POST)
    form.is_valid()
    try:
        arranging.confirm_arrangements(
            by=request.user,
            conversation=found,
            answered_at=form.cleaned_data.get("answered_at"),
        )
    except StaleWrite:
        messages.warning(request, f"{name} has changed what they need. Please read it again.")
        return redirect("arrangements", pk)
    messages.success(request, f"Thank you. {name} sees that you have seen to it.")
    return redirect("conversation", pk)
