"""What did you agree? The manager writes, both look at it together."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRedirect

from assessments.models import Evidence
from conversations import saving
from conversations.access import explains_refusals, open_conversation
from conversations.forms.agreeing import AgreementForm
from conversations.models import Conversation, Outcome
from conversations.presenters.agreeing.basis import Basis, read_basis
from conversations.presenters.agreeing.leading import stood_before
from conversations.presenters.agreeing.outcome import read_outcome
from conversations.presenters.agreeing.together import present_agreement, present_preview
from conversations.services import agreeing
from conversations.services.agreeing import DRAFTING
from conversations.transitions import NotPossibleNow, Status
from talentgrid.concurrency import StaleWrite
from talentgrid.requests import SignedInRequest

MANAGE = "conversations.manage"
TAKE_PART = "conversations.take_part"
PAGE = "conversations/agreeing/agree.html"


@require_http_methods(["GET", "HEAD", "POST"])
@explains_refusals
def agree(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The three ratings, why they lead to this box, and what the two say to it."""
    is_save = request.method == "POST"
    conversation = open_conversation(request, pk, permission=MANAGE if is_save else TAKE_PART)
    if is_save:
        return _save(request, conversation)
    if conversation.status not in DRAFTING:
        return _move_on(request, conversation)
    if not request.user.has_perm(MANAGE, conversation):
        return _read_along(request, conversation)
    if conversation.status == Status.DISPUTED and agreeing.draft_of(conversation) is None:
        return redirect("respond", pk)
    basis = read_basis(conversation, _to_look_at(request, conversation), user=request.user)
    return _page(request, basis, AgreementForm(basis=basis))


@require_POST
@explains_refusals
def agree_box(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Where the answers on the page would lead. It saves nothing, and keeps what was typed."""
    conversation = open_conversation(request, pk, permission=MANAGE)
    basis = read_basis(conversation, _to_look_at(request, conversation), user=request.user)
    form = AgreementForm(request.POST, basis=basis)
    if request.htmx:
        context = present_preview(basis, form)
        return render(request, "conversations/agreeing/_preview.html", context)
    return _page(request, basis, form, version=saving.posted_version(request), is_preview=True)


def _move_on(request: SignedInRequest, conversation: Conversation) -> HttpResponse:
    """To what was recorded. A page that follows along moves on as a whole."""
    recorded = conversation.outcomes.filter(recorded_at__isnull=False).exists()
    url = reverse("outcome" if recorded else "conversation", args=[conversation.pk])
    return HttpResponseClientRedirect(url) if request.htmx else redirect(url)


def _to_look_at(request: SignedInRequest, conversation: Conversation) -> Outcome:
    """The draft, not saved before there is something in it: looking at the page writes nothing."""
    if conversation.status == Status.IN_PROGRESS:
        draft = agreeing.draft_of(conversation)
        return draft or agreeing.blank_outcome(by=request.user, conversation=conversation)
    return _at_hand(request, conversation)


def _at_hand(request: SignedInRequest, conversation: Conversation) -> Outcome:
    """The draft, made now if need be; what was recorded last, once there is nothing to write."""
    if conversation.status in DRAFTING:
        draft = agreeing.draft_of(conversation)
        return draft or agreeing.open_outcome(by=request.user, conversation=conversation)
    recorded = conversation.outcomes.select_related("assessment__framework").first()
    if recorded is None:
        raise NotPossibleNow("The outcome is agreed in the conversation")
    return recorded


def _page(
    request: SignedInRequest, basis: Basis, form: AgreementForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    context = present_agreement(basis, form, user=request.user) | more
    return render(request, PAGE, context, status=status)


def _read_along(request: SignedInRequest, conversation: Conversation) -> HttpResponse:
    """The same page for the employee: what stands there so far, with evidence that is shared."""
    draft = agreeing.draft_of(conversation)
    visible = Evidence.objects.visible_to(request.user).filter(subject=conversation.employee)
    keys = set(visible.values_list("pk", flat=True)) if draft else set()
    context = {
        "conversation": conversation,
        "manager": conversation.employee.line_manager or conversation.arranged_by,
        "read": read_outcome(draft, visible=keys) if draft else None,
        "before": stood_before(conversation.employee, user=request.user),
    }
    part = "_read_along" if request.htmx else "read_along"
    return render(request, f"conversations/agreeing/{part}.html", context)


def _save(request: SignedInRequest, conversation: Conversation) -> HttpResponse:
    basis = read_basis(conversation, _at_hand(request, conversation), user=request.user)
    form = AgreementForm(request.POST, basis=basis)
    version = saving.posted_version(request)
    if not form.is_valid():
        if saving.is_autosave(request):
            return saving.answer_errors(form)
        return _page(request, basis, form, version=version, status=422)
    try:
        saved = agreeing.save_outcome(
            by=request.user,
            outcome=basis.outcome,
            version=version,
            values=form.values,
            ratings=form.ratings,
            evidence=form.evidence,
        )
    except StaleWrite:
        return _stale(request, conversation, form)
    except NotPossibleNow as refusal:
        return _closed(request, basis, form, refusal)
    if saving.is_autosave(request):
        return saving.answer_saved(saved.version)
    return _go_on(request, conversation)


def _stale(
    request: SignedInRequest, conversation: Conversation, form: AgreementForm
) -> HttpResponse:
    """Both versions: what was typed stays in the form, and saving it again is a decision."""
    basis = read_basis(conversation, _at_hand(request, conversation), user=request.user)
    by = who_saved(basis.outcome, request)
    conflict = saving.conflict_between(form, AgreementForm(basis=basis), by=by)
    if saving.is_autosave(request):
        return saving.answer_conflict(conflict, version=basis.outcome.version)
    return _page(request, basis, form, status=409, conflict=conflict)


def _closed(
    request: SignedInRequest, basis: Basis, form: AgreementForm, refusal: NotPossibleNow
) -> HttpResponse:
    """It was recorded meanwhile; what was typed is still there to copy."""
    if saving.is_autosave(request):
        return saving.answer_closed()
    form.add_error(None, f"{refusal}. {saving.COPY_YOUR_WORDS}")
    return _page(request, basis, form, status=422)


def who_saved(outcome: Outcome, request: SignedInRequest) -> str:
    """Who wrote what is saved, for somebody whose save came too late."""
    history = outcome.assessment.history.select_related("history_user__staff_member")
    latest = history.first()
    saved_by = latest.history_user if latest else None
    person = getattr(saved_by, "staff_member", None)
    if person is None or saved_by == request.user:
        return "you (in another window)"
    return person.name


def _go_on(request: SignedInRequest, conversation: Conversation) -> HttpResponse:
    """Where the button leads: to the evidence, to the plan, to recording, or back here."""
    pk = conversation.pk
    rating = request.POST.get("add_evidence")
    if rating:
        return redirect(f"{reverse('evidence_add', args=[pk, 'outcome'])}?rating={rating}")
    onwards = {"plan": "plan", "record": "agree_record"}.get(request.POST.get("next", ""))
    if onwards is None:
        messages.success(request, "Saved. Nothing is recorded until you both have read it.")
        return redirect("agree", pk)
    basis = read_basis(conversation, _at_hand(request, conversation), user=request.user)
    try:
        agreeing.require_recordable(basis.outcome)
    except ValidationError as lacking:
        form = AgreementForm(request.POST, basis=basis)
        _say_what_is_lacking(form, lacking)
        return _page(request, basis, form, status=422)
    return redirect(onwards, pk)


def _say_what_is_lacking(form: AgreementForm, lacking: ValidationError) -> None:
    for name, texts in lacking.message_dict.items():
        for text in texts:
            form.add_error(name if name in form.fields else None, text)
