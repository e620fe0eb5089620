"""The manager's response to a statement: three ways on, then the words for the one chosen."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from conversations.access import explains_refusals, open_conversation
from conversations.forms.agreeing import RespondForm
from conversations.forms.agreeing.answers import CHANGE, CLOSE, KEEP, WayForm
from conversations.models import Answer, Conversation
from conversations.services import agreeing
from conversations.transitions import NotPossibleNow, Status
from talentgrid.pages import render_form
from talentgrid.requests import SignedInRequest

SERVICES = {KEEP: agreeing.respond, CLOSE: agreeing.close_with_difference}
DONE = {
    KEEP: "Your response is sent. {name} is asked for an answer again.",
    CLOSE: "The conversation is closed, and both views are kept. {name} gets an email.",
}


@require_http_methods(["GET", "HEAD", "POST"])
@explains_refusals
def respond(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Shows the statement and asks how to go on; `way` in the address is what was chosen."""
    conversation = open_conversation(request, pk, permission="conversations.manage")
    way = request.GET.get("way", "")
    if request.method == "POST":
        return _respond(request, conversation, way)
    statement = _statement(conversation)
    if way in SERVICES:
        form = RespondForm(name=conversation.employee.first_name)
        return _words(request, conversation, statement, form, way)
    return _ways(request, conversation, statement, WayForm(name=conversation.employee.first_name))


def _statement(conversation: Conversation) -> Answer:
    statement = agreeing.open_statement(conversation)
    if statement is None or conversation.status != Status.DISPUTED:
        raise NotPossibleNow("There is no statement that waits for a response")
    return statement


def _respond(request: SignedInRequest, conversation: Conversation, way: str) -> HttpResponse:
    name = conversation.employee.first_name
    if way not in SERVICES:
        return _choose_way(request, conversation)
    form = RespondForm(request.POST, name=name)
    if not form.is_valid() or not _responded(request, conversation, form, way):
        return _words(request, conversation, _statement(conversation), form, way)
    messages.success(request, DONE[way].format(name=name))
    return redirect("outcome", conversation.pk)


def _responded(
    request: SignedInRequest, conversation: Conversation, form: RespondForm, way: str
) -> bool:
    """Whether it was sent; if not, the form says why and keeps what was typed."""
    try:
        SERVICES[way](by=request.user, conversation=conversation, **form.cleaned_data)
    except ValidationError as refusal:
        form.add_error(None, refusal)
        return False
    return True


def _choose_way(request: SignedInRequest, conversation: Conversation) -> HttpResponse:
    """Changing the outcome begins the next draft; the other ways ask for the words first."""
    statement = _statement(conversation)
    form = WayForm(request.POST, name=conversation.employee.first_name)
    if not form.is_valid():
        return _ways(request, conversation, statement, form)
    chosen = form.cleaned_data["way"]
    if chosen == CHANGE:
        agreeing.open_outcome(by=request.user, conversation=conversation)
        return redirect("agree", conversation.pk)
    return redirect(f"{request.path}?way={chosen}")


def _ways(
    request: SignedInRequest, conversation: Conversation, statement: Answer, form: WayForm
) -> HttpResponse:
    context = {
        "conversation": conversation,
        "statement": statement,
        "form": form,
        "draft": agreeing.draft_of(conversation),
    }
    return render_form(request, "conversations/agreeing/respond.html", context)


def _words(
    request: SignedInRequest,
    conversation: Conversation,
    statement: Answer,
    form: RespondForm,
    way: str,
) -> HttpResponse:
    context = {
        "conversation": conversation,
        "employee": conversation.employee,
        "statement": statement,
        "form": form,
        "is_closing": way == CLOSE,
        "draft": agreeing.draft_of(conversation),
    }
    return render_form(request, "conversations/agreeing/respond_words.html", context)
