"""Both views and what was agreed, framework by framework, and agreeing on one part of it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from conversations import saving
from conversations.access import explains_refusals, open_conversation
from conversations.forms.agreeing.elements import AgreedElementsForm, filled_in
from conversations.models import Conversation, Outcome
from conversations.presenters.comparing.agreeing import Agreement, read_agreement
from conversations.presenters.comparing.page import present_against
from conversations.presenters.comparing.part_page import present_part
from conversations.presenters.comparing.parts import Part
from conversations.presenters.comparing.voices import is_in_use, sides_of, voices_on
from conversations.services import agreeing
from conversations.services.agreeing import DRAFTING
from conversations.transitions import NotPossibleNow, Status
from conversations.views.agreeing.together import who_saved
from frameworks.library import RATED
from talentgrid.concurrency import StaleWrite
from talentgrid.requests import SignedInRequest

TEMPLATES = "conversations/comparing"
AS_BOTH = "as_both"
SAVED = "Saved. Nothing is recorded until you both have read it."


@require_safe
def against(request: SignedInRequest, pk: UUID, framework: str) -> HttpResponse:
    """Self beside manager beside agreed, for the two."""
    conversation = open_conversation(request, pk)
    is_off = not _is_in_use(request, conversation, framework)
    read = request.GET.get("read", "")
    context = present_against(conversation, framework, user=request.user, read=read)
    context["is_off"] = is_off
    return render(request, f"{TEMPLATES}/against.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@explains_refusals
def agree_against(request: SignedInRequest, pk: UUID, framework: str, part: str) -> HttpResponse:
    """One part of a framework: the manager writes what the two agree, both views beside it."""
    conversation = open_conversation(request, pk, permission="conversations.manage")
    is_off = not _is_in_use(request, conversation, framework)
    if request.method == "POST":
        return _save(request, conversation, framework, part)
    if conversation.status not in DRAFTING:
        recorded = conversation.outcomes.filter(recorded_at__isnull=False).exists()
        return redirect("outcome" if recorded else "conversation", pk)
    draft = agreeing.draft_of(conversation)
    if draft is None and conversation.status == Status.DISPUTED:
        return redirect("respond", pk)
    draft = draft or agreeing.blank_outcome(by=request.user, conversation=conversation)
    agreement, asked = _read(request, conversation, draft, framework, part)
    return _page(request, agreement, asked, _form(agreement, asked), is_off=is_off)


def _is_in_use(request: SignedInRequest, conversation: Conversation, key: str) -> bool:
    """Whether the organisation uses the framework still.

    Raises Http404 where it does not, unless this conversation speaks of it already: what was
    written stays within reach.
    """
    if key not in RATED:
        raise Http404
    if is_in_use(conversation.employee.organisation, key):
        return True
    if key not in voices_on(sides_of(conversation, user=request.user), [key]):
        raise Http404
    return False


def _read(
    request: SignedInRequest, conversation: Conversation, outcome: Outcome, key: str, slug: str
) -> tuple[Agreement, Part]:
    agreement = read_agreement(conversation, outcome, key, user=request.user)
    part = agreement.part(slug)
    if part is None:
        raise Http404
    return agreement, part


def _form(agreement: Agreement, part: Part, data: Any = None) -> AgreedElementsForm:
    return AgreedElementsForm(data, agreement=agreement, part=part)


def _page(
    request: SignedInRequest,
    agreement: Agreement,
    part: Part,
    form: AgreedElementsForm,
    *,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    context = present_part(agreement, part, form) | more
    return render(request, f"{TEMPLATES}/agree.html", context, status=status)


def _save(
    request: SignedInRequest, conversation: Conversation, key: str, slug: str
) -> HttpResponse:
    outcome = agreeing.draft_of(conversation)
    outcome = outcome or agreeing.open_outcome(by=request.user, conversation=conversation)
    agreement, part = _read(request, conversation, outcome, key, slug)
    version = saving.posted_version(request)
    same = agreement.said_by_both(part) if AS_BOTH in request.POST else {}
    form = _form(agreement, part, filled_in(request.POST, same))
    if not form.is_valid():
        if saving.is_autosave(request):
            return saving.answer_errors(form)
        return _page(request, agreement, part, form, version=version, status=422)
    try:
        saved = agreeing.save_agreed_elements(
            by=request.user, outcome=outcome, version=version, elements=form.elements
        )
    except StaleWrite:
        return _stale(request, agreement, part, form)
    except NotPossibleNow as refusal:
        return _closed(request, agreement, part, form, refusal)
    if saving.is_autosave(request):
        return saving.answer_saved(saved.version)
    return _go_on(request, agreement, part)


def _stale(
    request: SignedInRequest, agreement: Agreement, part: Part, form: AgreedElementsForm
) -> HttpResponse:
    """Both versions: what was typed stays in the form, and saving it again is a decision."""
    conversation = agreement.conversation
    current = agreeing.draft_of(conversation) or agreement.outcome
    meanwhile, same = _read(request, conversation, current, agreement.key, part.slug)
    by = who_saved(current, request)
    conflict = saving.conflict_between(form, _form(meanwhile, same), by=by)
    if saving.is_autosave(request):
        return saving.answer_conflict(conflict, version=current.version)
    return _page(request, meanwhile, same, form, status=409, conflict=conflict)


def _closed(
    request: SignedInRequest,
    agreement: Agreement,
    part: Part,
    form: AgreedElementsForm,
    refusal: NotPossibleNow,
) -> HttpResponse:
    """It was recorded meanwhile; what was typed is still there to copy."""
    if saving.is_autosave(request):
        return saving.answer_closed()
    form.add_error(None, f"{refusal}. {saving.COPY_YOUR_WORDS}")
    return _page(request, agreement, part, form, status=422)


def _go_on(request: SignedInRequest, agreement: Agreement, part: Part) -> HttpResponse:
    """Back here where levels were filled in, on to the part that follows, or to all of it."""
    messages.success(request, SAVED)
    pk, following = agreement.conversation.pk, agreement.after(part)
    if AS_BOTH in request.POST:
        return redirect("agree_against", pk, agreement.key, part.slug)
    if following and request.POST.get("next") == following.slug:
        return redirect("agree_against", pk, agreement.key, following.slug)
    return redirect("agree", pk)
