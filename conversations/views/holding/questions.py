"""Choosing questions: each turns into its note where it stands, so that the page does not jump."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRefresh

from conversations.access import open_conversation
from conversations.forms.holding import NoteForm
from conversations.models import Conversation, QuestionNote
from conversations.presenters.holding.questions import chosen, offer_of
from conversations.presenters.holding.stages import UNDERSTANDING
from conversations.presenters.holding.talk import Talk
from conversations.services import holding
from conversations.views.holding.pages import stage_address
from conversations.views.holding.refusals import answers_scripts
from frameworks.models import CellItem
from talentgrid.requests import SignedInRequest

PARTS = "conversations/holding/parts"


@require_POST
@answers_scripts
def hold_question_choose(request: SignedInRequest, pk: UUID, question_pk: int) -> HttpResponse:
    """Takes a question up."""
    conversation = open_conversation(request, pk, permission="conversations.manage")
    questions = CellItem.objects.of_kind(CellItem.Kind.QUESTION)
    question = get_object_or_404(
        questions.filter(follows=None, note_to_manager=False), pk=question_pk
    )
    note = holding.choose_question(by=request.user, conversation=conversation, question=question)
    if request.htmx:
        return _render_note(request, conversation, note)
    return _back_to(request, conversation, f"question-{note.pk}")


@require_POST
@answers_scripts
def hold_question_asked(request: SignedInRequest, pk: UUID, note_pk: int) -> HttpResponse:
    """Marks a question as asked that there is nothing to note for."""
    conversation = open_conversation(request, pk, permission="conversations.manage")
    try:
        note = holding.mark_asked(by=request.user, note=find_note(conversation, note_pk))
    except holding.PutBack as refusal:
        messages.warning(request, f"{refusal}.")
        if request.htmx:
            return HttpResponseClientRefresh()
        return _back_to(request, conversation, "questions")
    if request.htmx:
        context = {"conversation": conversation, "item": chosen(find_note(conversation, note.pk))}
        return render(request, f"{PARTS}/question_foot.html", context | {"is_fresh": True})
    return _back_to(request, conversation, f"question-{note.pk}")


@require_POST
@answers_scripts
def hold_question_drop(request: SignedInRequest, pk: UUID, note_pk: int) -> HttpResponse:
    """Puts a question back, unless something was noted for it."""
    conversation = open_conversation(request, pk, permission="conversations.manage")
    note = find_note(conversation, note_pk)
    gone = holding.drop_question(by=request.user, note=note)
    if request.htmx:
        if not gone:
            return _render_note(request, conversation, note)
        context = {"conversation": conversation, "offer": offer_of(note.question)}
        return render(request, f"{PARTS}/question_offer.html", context | {"is_fresh": True})
    if not gone:
        messages.warning(request, "There is a note to this question, so it stays.")
        return _back_to(request, conversation, f"question-{note_pk}")
    return _back_to(request, conversation, "questions")


def find_note(conversation: Conversation, note_pk: int) -> QuestionNote:
    """A question of this conversation, also one that was put back since. Raises Http404."""
    note = holding.find_note(conversation, note_pk)
    if note is None:
        raise Http404
    return note


def _render_note(
    request: SignedInRequest, conversation: Conversation, note: QuestionNote
) -> HttpResponse:
    fresh = find_note(conversation, note.pk)
    talk = Talk(conversation, request.user)
    form = NoteForm.for_question(fresh, name=talk.other.first_name)
    form.fields["text"].widget.attrs["autofocus"] = True
    context = {"talk": talk, "conversation": conversation, "item": chosen(fresh, form)}
    return render(request, f"{PARTS}/question_note.html", context)


def _back_to(request: SignedInRequest, conversation: Conversation, anchor: str) -> HttpResponse:
    return redirect(stage_address(request, conversation, UNDERSTANDING, anchor=anchor))
