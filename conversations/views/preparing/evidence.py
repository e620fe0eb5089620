"""Adding evidence and taking it away, from whichever page needs it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.views.decorators.http import require_http_methods

from assessments.models import Evidence, RatingEvidence
from assessments.services import Frozen
from conversations import saving
from conversations.access import explains_refusals, open_conversation
from conversations.desk import REFLECTION, SIDES, open_desk, open_own_desk
from conversations.forms.preparing import EvidenceForm
from conversations.models import Conversation, Outcome
from conversations.presenters.measuring import AskedFrom, asked_from
from conversations.services import agreeing, evidence
from conversations.services.agreeing.drafting import DRAFTING
from conversations.transitions import NotPossibleNow
from talentgrid.pages import render_form
from talentgrid.requests import SignedInRequest, posted

OUTCOME = "outcome"


@require_http_methods(["GET", "POST"])
@explains_refusals
def evidence_add(request: SignedInRequest, pk: UUID, side: str) -> HttpResponse:
    """Evidence for a reflection, a preparation or the outcome, and which ratings it speaks for."""
    page = _outcome_page(request, pk) if side == OUTCOME else _copy_page(request, pk, side)
    rating = request.GET.get("rating", "")
    ratings = [rating] if rating in RatingEvidence.Rating.values else []
    asked = page.get("asked_from")
    back = asked.url if asked else page["ratings_url" if ratings else "back_url"]
    initial = {"supports": ratings, "kind": request.GET.get("kind", "")}
    form = EvidenceForm(posted(request), initial=initial)
    if request.method == "GET":
        page["refuse"]()
    elif form.is_valid() and _added(request, form, page["holder"], asked):
        under = f" under “{asked.name}”" if asked else ""
        messages.success(request, f"Evidence added{under}. {page['privacy']}")
        return redirect(back)
    label = f"Back to {asked.name}" if asked else page["back_label"]
    context = {**page, "form": form, "back_url": back, "back_label": label}
    return render_form(request, "conversations/preparing/evidence_add.html", context)


def _added(
    request: SignedInRequest,
    form: EvidenceForm,
    holder: Callable[[], Any],
    asked: AskedFrom | None,
) -> bool:
    """Whether it could be added; if not, the form says why and keeps what was typed."""
    given = dict(form.cleaned_data)
    try:
        evidence.add(
            by=request.user,
            holder=holder(),
            ratings=given.pop("supports"),
            element=asked.element if asked else None,
            **given,
        )
    except (Frozen, NotPossibleNow) as refusal:
        form.add_error(None, f"{refusal}. {saving.COPY_YOUR_WORDS}")
        return False
    except ValidationError as refusal:
        form.add_error(None, refusal)
        return False
    return True


@require_http_methods(["GET", "POST"])
@explains_refusals
def evidence_remove(request: SignedInRequest, pk: UUID, evidence_pk: UUID) -> HttpResponse:
    """Asks before evidence is taken away that nothing shared rests on."""
    desk = open_own_desk(request, pk)
    own = Evidence.objects.visible_to(desk.user).filter(
        subject=desk.employee, added_by=desk.user.acting_staff
    )
    back = reverse(desk.side.section, args=[pk, "evidence"])
    if request.GET.get("side") == OUTCOME:
        back = reverse("agree", args=[pk])
    if request.method == "POST" and not Evidence.objects.filter(pk=evidence_pk).exists():
        return redirect(back)  # the second of a double click
    item = get_object_or_404(own.select_related("subject"), pk=evidence_pk)
    if request.method == "POST":
        evidence.remove(by=desk.user, conversation=desk.conversation, evidence=item)
        messages.success(request, "Evidence removed.")
        return redirect(back)
    text = (
        f"{item.get_kind_display()}: {item.source}, {date_format(item.happened_on)}. Nothing "
        "shared rests on it. It goes for good, from every rating that it is under."
    )
    context = {"text": text, "conversation": desk.conversation, "back_url": back}
    return render(request, "conversations/preparing/evidence_remove.html", context)


def _copy_page(request: SignedInRequest, pk: UUID, key: str) -> dict[str, Any]:
    side = SIDES.get(key)
    if side is None:
        raise Http404
    desk = open_desk(request, pk, side)
    whose = "you" if side is REFLECTION else "you as the manager"
    return {
        "conversation": desk.conversation,
        "refuse": desk.refuse_unless_writable,
        "holder": desk.saved_copy,
        "name": desk.name,
        "back_url": reverse(side.section, args=[pk, "evidence"]),
        "ratings_url": reverse(side.section, args=[pk, side.ratings_slug]),
        "asked_from": asked_from(desk, request.GET) if "against" in request.GET else None,
        "back_label": "Back to your reflection" if side is REFLECTION else "Back to preparing",
        "privacy": f"Only {whose} see it until you share a rating that rests on it.",
    }


def _outcome_page(request: SignedInRequest, pk: UUID) -> dict[str, Any]:
    conversation = open_conversation(request, pk, permission="conversations.manage")

    def holder() -> Outcome:
        return agreeing.open_outcome(by=request.user, conversation=conversation)

    address = reverse("agree", args=[pk])
    name = conversation.employee.first_name
    return {
        "conversation": conversation,
        "refuse": lambda: _refuse_unless_drafting(conversation),
        "holder": holder,
        "name": name,
        "back_url": address,
        "ratings_url": address,
        "back_label": "Back to what you agreed",
        "privacy": f"{name} reads it with the outcome, once you record it.",
    }


def _refuse_unless_drafting(conversation: Conversation) -> None:
    if conversation.status not in DRAFTING:
        raise NotPossibleNow("The outcome is agreed in the conversation")
