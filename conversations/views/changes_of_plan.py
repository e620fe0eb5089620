"""When it does not take place after all, and when it does again."""

import uuid

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from conversations.access import explains_refusals, open_conversation
from conversations.forms.arranging import CancelForm, DeclineForm, RestoreForm, meeting_of
from conversations.models import Conversation
from conversations.presenters.arranging import present_meeting
from conversations.services import arranging
from conversations.transitions import target_of
from conversations.views.arranging import tell_of_sending
from talentgrid.dates import when
from talentgrid.pages import render_form
from talentgrid.requests import SignedInRequest, posted


@require_http_methods(["GET", "HEAD", "POST"])
@explains_refusals
def cancel(request: SignedInRequest, pk: uuid.UUID) -> HttpResponse:
    """The manager cancels, with a reason that both read."""
    conversation = open_conversation(request, pk, permission="conversations.manage")
    if request.method != "POST":
        target_of("cancel", status=conversation.status)
    form = CancelForm(posted(request))
    if form.is_valid():
        arranging.cancel(by=request.user, conversation=conversation, **form.cleaned_data)
        words = f"Cancelled. {conversation.employee.first_name} gets an email about it."
        tell_of_sending(request, conversation.employee, words)
        return redirect("conversation", pk)
    words = (
        f"{conversation.employee.first_name} gets an email, and the time is taken out of the "
        "calendar. What you have both prepared is kept, and you can plan the conversation again."
    )
    context = {"conversation": conversation, "words": words, "form": form}
    return render_form(request, "conversations/arranging/cancel.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@explains_refusals
def decline(request: SignedInRequest, pk: uuid.UUID) -> HttpResponse:
    """The employee chooses not to have it."""
    conversation = open_conversation(request, pk, permission="conversations.reflect")
    if request.method != "POST":
        target_of("decline", status=conversation.status)
    form = DeclineForm(posted(request))
    manager = conversation.employee.line_manager or conversation.arranged_by
    if form.is_valid():
        arranging.decline(by=request.user, conversation=conversation, **form.cleaned_data)
        messages.success(
            request,
            f"That is settled: {manager.first_name} is told. You can take the conversation out of "
            "your calendar.",
        )
        return redirect("conversation", pk)
    words = (
        "It is your choice, and nothing follows from it: it says nothing about you or your work, "
        "and you will be invited again another time. If it is only the time or the place, tell "
        f"{manager.first_name}, who can change it. What you have not shared stays yours alone."
    )
    context = {"conversation": conversation, "words": words, "form": form}
    return render_form(request, "conversations/arranging/decline.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@explains_refusals
def restore(request: SignedInRequest, pk: uuid.UUID) -> HttpResponse:
    """The manager plans a cancelled conversation again, at a time that is still ahead."""
    conversation = open_conversation(request, pk, permission="conversations.manage")
    if request.method != "POST":
        target_of("restore", status=conversation.status)
    form = RestoreForm(posted(request), initial=_plan_again(conversation))
    if form.is_valid() and form.was_warned and _restore(request, conversation, form):
        return redirect("conversation", pk)
    context = {"conversation": conversation, **present_meeting(form, conversation.employee)}
    return render_form(request, "conversations/arranging/restore.html", context)


def _plan_again(conversation: Conversation) -> dict:
    """What was planned before, without a time that has passed."""
    meeting = meeting_of(conversation)
    if conversation.starts_at <= timezone.now():
        meeting |= {"date": None, "time": None}
    return meeting


def _restore(request: SignedInRequest, conversation: Conversation, form: RestoreForm) -> bool:
    try:
        restored = arranging.restore(
            by=request.user,
            conversation=conversation,
            reason=form.cleaned_data["reason"],
            **form.meeting,
        )
    except ValidationError as error:
        form.add_error(None, error)
        return False
    words = f"Planned again for {when(restored.starts_at, restored.minutes)}."
    tell_of_sending(request, conversation.employee, words)
    return True
