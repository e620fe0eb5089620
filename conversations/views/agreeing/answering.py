"""The recorded outcome, and the employee's answer to it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from conversations.access import explains_refusals, open_conversation
from conversations.forms.agreeing import AnswerForm
from conversations.forms.agreeing.answers import AGREES
from conversations.models import Conversation
from conversations.presenters.agreeing.outcome import (
    last_answers,
    present_outcome,
    read_outcome,
    recorded_outcomes,
    said_last,
)
from conversations.presenters.next_steps import Side, side_of
from conversations.services import agreeing
from conversations.transitions import NotPossibleNow, Status
from talentgrid.pages import render_form
from talentgrid.requests import SignedInRequest, posted

AGREED = "You agree. From today this is where you stand. Next: your development plan."
DIFFERED = "Your statement is sent to {manager}, who must respond. It stays as you wrote it."


@require_safe
@explains_refusals
def outcome(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """What was recorded, as both read it; others have the conversation's page for what counts."""
    conversation = open_conversation(request, pk, permission="")
    side = side_of(request.user, conversation)
    if side == Side.READER:
        return redirect("conversation", pk)
    outcomes = recorded_outcomes(conversation)
    if not outcomes:
        raise NotPossibleNow("Nothing is recorded yet")
    context = present_outcome(conversation, outcomes, side=side)
    return render(request, "conversations/agreeing/outcome.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@explains_refusals
def answer(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The employee agrees, or says how they see it."""
    conversation = open_conversation(request, pk, permission="conversations.answer")
    outcomes = recorded_outcomes(conversation)
    if not outcomes or (request.method != "POST" and conversation.status != Status.RECORDED):
        raise NotPossibleNow("There is nothing that waits for your answer")
    manager = conversation.employee.line_manager or conversation.arranged_by
    form = AnswerForm(posted(request), outcome=outcomes[0], manager=manager.first_name)
    if form.is_valid():
        return _answer(request, conversation, form, manager=manager.first_name)
    context = {
        "conversation": conversation,
        "manager": manager,
        "read": read_outcome(outcomes[0]),
        "form": form,
        **said_last(last_answers(outcomes)[1]),
    }
    return render_form(request, "conversations/agreeing/answer.html", context)


def _answer(
    request: SignedInRequest, conversation: Conversation, form: AnswerForm, *, manager: str
) -> HttpResponse:
    given = {
        "by": request.user,
        "conversation": conversation,
        "key": form.cleaned_data["key"],
        "number": form.cleaned_data["number"],
    }
    if form.cleaned_data["kind"] == AGREES:
        agreeing.agree(**given)
        messages.success(request, AGREED)
    else:
        agreeing.see_differently(statement=form.cleaned_data["statement"], **given)
        messages.success(request, DIFFERED.format(manager=manager))
    return redirect("outcome", conversation.pk)
