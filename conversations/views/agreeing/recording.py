"""Recording: exactly what the employee will read and answer, and the button that sends it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from conversations import saving
from conversations.access import explains_refusals, open_conversation
from conversations.forms.agreeing import RespondForm
from conversations.models import Conversation, Outcome
from conversations.presenters.agreeing.leading import Needed
from conversations.presenters.agreeing.outcome import read_outcome
from conversations.services import agreeing
from conversations.transitions import NotPossibleNow, Status
from talentgrid.concurrency import StaleWrite
from talentgrid.requests import SignedInRequest, posted

MANAGE = "conversations.manage"
NOTHING_YET = "There is nothing to record yet. Agree on an outcome first"
NOT_COMPLETE = "Nothing is recorded yet: something is still missing."
CHANGED = "The outcome was changed since you opened this page. Please read it again."


@require_http_methods(["GET", "HEAD", "POST"])
@explains_refusals
def agree_record(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Asks before the outcome is put to the employee; with the response, where one is due."""
    conversation = open_conversation(request, pk, permission=MANAGE)
    if conversation.status == Status.RECORDED:  # the second of a double click
        return redirect("outcome", pk)
    if conversation.status not in agreeing.DRAFTING:
        raise NotPossibleNow(NOTHING_YET)
    draft = agreeing.draft_of(conversation)
    if draft is None:  # there the two choose it, or how to respond
        messages.warning(request, f"{NOTHING_YET}.")
        return redirect("agree", pk)
    name = conversation.employee.first_name
    form = None
    if conversation.status == Status.DISPUTED:
        form = RespondForm(posted(request), name=name)
    if request.method == "POST" and (form is None or form.is_valid()):
        return _record(request, conversation, draft, form)
    return _page(request, conversation, draft, form, status=422 if form and form.errors else 200)


def _page(
    request: SignedInRequest,
    conversation: Conversation,
    draft: Outcome,
    form: RespondForm | None,
    *,
    status: int,
) -> HttpResponse:
    context = _context(conversation, draft) | {"form": form}
    return render(request, "conversations/agreeing/record.html", context, status=status)


def _context(conversation: Conversation, draft: Outcome) -> dict[str, Any]:
    return {
        "conversation": conversation,
        "employee": conversation.employee,
        "read": read_outcome(draft),
        "lacking": _lacking(draft),
        "statement": agreeing.open_statement(conversation),
    }


def _lacking(draft: Outcome) -> list[Needed]:
    try:
        agreeing.require_recordable(draft)
    except ValidationError as lacking:
        return [
            Needed(message, f"id_{name}")
            for name, texts in lacking.message_dict.items()
            for message in texts
        ]
    return []


def _record(
    request: SignedInRequest, conversation: Conversation, draft: Outcome, form: RespondForm | None
) -> HttpResponse:
    said: dict[str, Any] = {"by": request.user, "version": saving.posted_version(request)}
    try:
        if form is None:
            agreeing.record(outcome=draft, **said)
        else:
            agreeing.respond_with_change(conversation=conversation, **form.cleaned_data, **said)
    except StaleWrite:
        messages.warning(request, CHANGED)
        return _page(request, conversation, draft, form, status=409)
    except ValidationError as refusal:
        return _refused(request, conversation, draft, form, refusal)
    name = conversation.employee.first_name
    messages.success(
        request, f"Recorded. {name} gets an email, reads it and answers. You hear of it by email."
    )
    return redirect("outcome", conversation.pk)


def _refused(
    request: SignedInRequest,
    conversation: Conversation,
    draft: Outcome,
    form: RespondForm | None,
    refusal: ValidationError,
) -> HttpResponse:
    """What is missing stands on the page, and the response stays as it was typed."""
    if form is None:
        messages.warning(request, NOT_COMPLETE)
    elif _lacking(draft):
        form.add_error(None, f"{NOT_COMPLETE} {saving.COPY_YOUR_WORDS}")
    else:
        form.add_error(None, refusal.messages)
    return _page(request, conversation, draft, form, status=422)
