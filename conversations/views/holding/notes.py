"""Notes: each saves itself while it is written, or by its button."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from conversations import saving
from conversations.access import open_conversation
from conversations.forms.holding import NoteForm, TopicForm, WordsForm
from conversations.models import Conversation, QuestionNote, StageNote
from conversations.presenters.holding.stages import STAGES, TOPIC, UNDERSTANDING
from conversations.presenters.holding.talk import Talk
from conversations.saving import clock_time
from conversations.services import holding
from conversations.transitions import NotPossibleNow
from conversations.views.holding.pages import render_stage, stage_address
from conversations.views.holding.questions import find_note
from conversations.views.holding.refusals import answers_scripts
from talentgrid.concurrency import StaleWrite
from talentgrid.requests import SignedInRequest

type Row = Conversation | QuestionNote | StageNote
SOME_TIME_BEFORE = "an earlier moment"


@dataclass(frozen=True)
class Writing:
    """One form of a stage: how to fill it from a row, and how to save what was written.

    `key` finds the form on the page again, `anchor` is where the page is shown from.
    """

    key: str
    anchor: str
    stage: int
    form_of: Callable[..., WordsForm]
    row: Row | None
    save: Callable[..., Row]


@require_POST
@answers_scripts
def hold_question_note(request: SignedInRequest, pk: UUID, note_pk: int) -> HttpResponse:
    """What was said to a question."""
    talk = _talk(request, pk)
    note = find_note(talk.conversation, note_pk)

    def form_of(row: QuestionNote, data: Any = None) -> WordsForm:
        return NoteForm.for_question(row, name=talk.other.first_name, data=data)

    def save(**words: Any) -> Row:
        return holding.save_question_note(by=talk.user, note=note, **words)

    key = f"question-{note.pk}"
    return _answer(request, talk, Writing(key, key, UNDERSTANDING, form_of, note, save))


@require_POST
@answers_scripts
def hold_stage_note(request: SignedInRequest, pk: UUID, stage: int) -> HttpResponse:
    """What was said at a stage, apart from the questions."""
    if stage not in STAGES:
        raise Http404
    talk = _talk(request, pk)
    note = talk.conversation.stage_notes.filter(stage=stage).first()

    def form_of(row: StageNote | None, data: Any = None) -> WordsForm:
        name = talk.other.first_name
        return NoteForm.for_stage(row, words=STAGES[stage], name=name, data=data)

    def save(**words: Any) -> Row:
        return holding.save_stage_note(
            by=talk.user, conversation=talk.conversation, stage=stage, **words
        )

    return _answer(request, talk, Writing(f"stage-{stage}", "note", stage, form_of, note, save))


@require_POST
@answers_scripts
def hold_topic(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """What the two agreed to talk about, and what is to come of it (R64)."""
    talk = _talk(request, pk)

    def form_of(row: Conversation, data: Any = None) -> WordsForm:
        return TopicForm.of(row, data=data)

    def save(**words: Any) -> Row:
        return holding.save_topic(by=talk.user, conversation=talk.conversation, **words)

    writing = Writing("topic", "topic", TOPIC, form_of, talk.conversation, save)
    return _answer(request, talk, writing)


def _talk(request: SignedInRequest, pk: UUID) -> Talk:
    conversation = open_conversation(request, pk, permission="conversations.manage")
    return Talk(conversation, request.user)


def _answer(request: SignedInRequest, talk: Talk, writing: Writing) -> HttpResponse:
    """Saves what was written, and answers whoever sent it: the script, or a person."""
    form = writing.form_of(writing.row, data=request.POST)
    if not form.is_valid():
        return _refused(request, talk, writing, form)
    try:
        row = writing.save(version=saving.posted_version(request), **form.cleaned_data)
    except StaleWrite as refusal:
        return _both_versions(request, talk, writing, form, refusal.current)
    except holding.PutBack as refusal:
        form.add_error("text", f"{refusal}. {saving.COPY_YOUR_WORDS}")
        return _refused(request, talk, writing, form)
    except NotPossibleNow as refusal:
        if saving.is_autosave(request) or not any(form.cleaned_data.values()):
            raise
        return _too_late(request, talk, form, refusal)
    if saving.is_autosave(request):
        return saving.answer_saved(row.version)
    messages.success(request, "Saved.")
    return redirect(stage_address(request, talk.conversation, writing.stage, anchor=writing.anchor))


def _refused(
    request: SignedInRequest, talk: Talk, writing: Writing, form: WordsForm
) -> HttpResponse:
    """What is wrong, beside the words as they were typed."""
    if saving.is_autosave(request):
        return saving.answer_errors(form)
    return render_stage(request, talk, writing.stage, status=422, forms={writing.key: form})


def _too_late(
    request: SignedInRequest, talk: Talk, form: WordsForm, refusal: NotPossibleNow
) -> HttpResponse:
    """Notes were closed meanwhile: nothing else holds the words, so they are shown to be copied."""
    context = {"conversation": talk.conversation, "form": form, "refusal": refusal}
    return render(request, "conversations/holding/too_late.html", context, status=409)


def _both_versions(
    request: SignedInRequest, talk: Talk, writing: Writing, form: WordsForm, current: Row
) -> HttpResponse:
    """Somebody saved meanwhile, from another window or device: both versions, neither lost."""
    by, at = _last_saved(current, talk)
    conflict = saving.conflict_between(form, writing.form_of(current), by=by, at=at)
    if saving.is_autosave(request):
        return saving.answer_conflict(conflict, version=current.version)
    form.version = current.version
    return render_stage(
        request,
        talk,
        writing.stage,
        status=409,
        forms={writing.key: form},
        conflict=conflict,
    )


def _last_saved(current: Row, talk: Talk) -> tuple[str, str]:
    """Who saved, and when. The topic has no history of its own; the manager alone writes it."""
    if isinstance(current, Conversation):
        return talk.manager.name, SOME_TIME_BEFORE
    entry = current.history.select_related("history_user__staff_member").first()
    user = entry.history_user if entry else None
    writer = user.acting_staff if user else None
    return (writer or talk.manager).name, clock_time(current.updated_at)
