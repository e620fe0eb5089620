"""Closing a conversation, and taking one up again: both ask first."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from conversations.access import explains_refusals, open_conversation
from conversations.forms.agreeing import ReopenForm
from conversations.models import Conversation
from conversations.services import agreeing
from conversations.transitions import NotPossibleNow, Status, possible
from talentgrid.pages import render_form
from talentgrid.requests import SignedInRequest, posted

MANAGE = "conversations.manage"
REOPENING = (
    "You can then talk on and change what you agreed. What was recorded stays readable as it is, "
    "and the box stays until {name} has agreed another. {name} gets an email, and reads your "
    "reason here."
)
CLOSING = (
    "Close it when the plan has run its course, or when you begin the next conversation. What you "
    "agreed stays readable for both of you, and the plan can no longer be changed."
)


@require_http_methods(["GET", "HEAD", "POST"])
@explains_refusals
def conversation_reopen(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Takes the conversation up again, with a reason that both read."""
    conversation = open_conversation(request, pk, permission=MANAGE)
    is_post = request.method == "POST"
    if not is_post and not possible("reopen", status=conversation.status):
        raise NotPossibleNow("Only an outcome that was recorded or agreed can be taken up again")
    form = ReopenForm(posted(request))
    if is_post and form.is_valid() and _reopened(request, conversation, form):
        name = conversation.employee.first_name
        messages.success(
            request, f"You can talk on and change what you agreed. {name} gets an email."
        )
        return redirect("agree", pk)
    text = REOPENING.format(name=conversation.employee.first_name)
    context = {"conversation": conversation, "form": form, "text": text}
    return render_form(request, "conversations/agreeing/reopen.html", context)


def _reopened(request: SignedInRequest, conversation: Conversation, form: ReopenForm) -> bool:
    """Whether it could be; if not, the form says why."""
    try:
        agreeing.reopen(
            by=request.user,
            conversation=conversation,
            reason=form.cleaned_data["reason"],
        )
    except ValidationError as refusal:
        form.add_error(None, refusal)
        return False
    return True


@require_http_methods(["GET", "HEAD", "POST"])
@explains_refusals
def conversation_close(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Asks before the plan is put to rest."""
    conversation = open_conversation(request, pk, permission=MANAGE)
    if request.method == "POST":
        agreeing.close(by=request.user, conversation=conversation)
        messages.success(request, "Closed. What you agreed stays readable for both of you.")
        return redirect("conversation", pk)
    if conversation.status != Status.AGREED:
        raise NotPossibleNow("Only a conversation whose outcome is agreed can be closed")
    open_actions = conversation.actions.filter(removed_at=None).exclude(
        progress__in=["done", "stopped"]
    )
    text = " ".join([_still_open(open_actions.count()), CLOSING]).strip()
    context = {"conversation": conversation, "text": text}
    return render(request, "conversations/agreeing/close.html", context)


def _still_open(count: int) -> str:
    """That actions are not done yet, which need not keep anybody from closing."""
    if not count:
        return ""
    verb = "action of the plan is" if count == 1 else "actions of the plan are"
    return f"{count} {verb} not done yet."
