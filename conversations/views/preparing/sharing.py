"""Sharing a copy, beginning the next one, and reading what was shared."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from assessments.models import RatingEvidence
from assessments.services import lacking_grounds
from conversations import saving
from conversations.access import explains_refusals, open_conversation
from conversations.desk import PREPARATION, REFLECTION, Desk, Side, open_desk
from conversations.presenters.preparing import about, heading_of, present_copy, shared_copies
from conversations.services import preparing
from conversations.transitions import Status
from frameworks import library
from talentgrid import audit
from talentgrid.concurrency import StaleWrite
from talentgrid.requests import SignedInRequest

audit.register(
    {
        "reflection_read": "read the shared reflection",
        "preparation_read": "read the shared preparation",
    }
)


ASKED_UNDER = {
    **dict(RatingEvidence.Rating.choices),
    "behaviours_reason": "Behaviours",
    "readiness_reason": "Readiness to move",
}


@require_http_methods(["GET", "POST"])
@explains_refusals
def reflect_share(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Exactly what the manager will read, and the button that opens it to them."""
    return _share(request, open_desk(request, pk, REFLECTION))


@require_http_methods(["GET", "POST"])
@explains_refusals
def prepare_share(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Exactly what the employee will read, and the button that opens it to them."""
    return _share(request, open_desk(request, pk, PREPARATION))


@require_POST
@explains_refusals
def reflect_next(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Begins the next reflection from the shared one."""
    return _begin_next(request, open_desk(request, pk, REFLECTION))


@require_POST
@explains_refusals
def prepare_next(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Begins the next preparation from the shared one."""
    return _begin_next(request, open_desk(request, pk, PREPARATION))


@require_safe
def reflection_read(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The reflection as it was shared, for both."""
    return _read(request, pk, REFLECTION)


@require_safe
def preparation_read(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The preparation as it was opened to the employee, for both."""
    return _read(request, pk, PREPARATION)


def _share(request: SignedInRequest, desk: Desk) -> HttpResponse:
    if desk.copy.shared_at is not None:  # also the second of a double click
        return redirect(desk.side.overview, desk.conversation.pk)
    desk.refuse_unless_writable()
    if request.method == "GET":
        return _show_what_is_shared(request, desk)
    try:
        preparing.share_copy(
            by=desk.user, copy=desk.saved_copy(), version=saving.posted_version(request)
        )
    except StaleWrite:
        fresh = open_desk(request, desk.conversation.pk, desk.side)
        return _show_what_is_shared(request, fresh, status=409, has_changed=True)
    except ValidationError:
        return _show_what_is_shared(request, desk, status=422, was_refused=True)
    messages.success(
        request, f"Shared. {desk.other} can read it from now on, and gets an email that says so."
    )
    # In the middle of the talk, the way leads back to it.
    talking = desk.conversation.status == Status.IN_PROGRESS
    return redirect("hold" if talking else desk.side.overview, desk.conversation.pk)


def _show_what_is_shared(
    request: SignedInRequest, desk: Desk, *, status: int = 200, **more: Any
) -> HttpResponse:
    slug = desk.side.ratings_slug
    address = reverse(desk.side.section, args=[desk.conversation.pk, slug])
    lacking = lacking_grounds(desk.copy.assessment)
    context = {
        **about(desk),
        "shown": present_copy(desk.copy, grid=desk.grid),
        "lacking": [
            (
                f"{address}#id_{name}",
                f"{ASKED_UNDER.get(name, name)}: {words[0].lower()}{words[1:]}",
            )
            for name, words in lacking.items()
        ],
        **more,
    }
    return render(request, "conversations/preparing/share.html", context, status=status)


def _begin_next(request: SignedInRequest, desk: Desk) -> HttpResponse:
    if desk.copy.shared_at is not None:
        preparing.begin_next_copy(by=desk.user, copy=desk.copy)
        messages.success(
            request,
            f"You can change it now. {desk.other} reads what you shared before until you share "
            "this one.",
        )
    against = request.POST.get("against")
    if against in library.RATED:  # begun on the way to this one
        return redirect(desk.side.against, desk.conversation.pk, against)
    return redirect(desk.side.overview, desk.conversation.pk)


def _read(request: SignedInRequest, pk: UUID, side: Side) -> HttpResponse:
    conversation = open_conversation(request, pk)
    copies = shared_copies(request.user, conversation, side)
    copy = copies[0] if copies else None
    if "version" in request.GET:
        copy = next((c for c in copies if str(c.pk) == request.GET["version"]), None)
        if copy is None:
            raise Http404
    if copy:
        audit.record_reading(
            action=f"{side.key}_read",
            by=request.user,
            about=conversation.employee,
            target=copy,
        )
    may_write = request.user.has_perm(side.permission, conversation)
    is_own = copy.author == request.user.acting_staff if copy else may_write
    context = {
        "conversation": conversation,
        "heading": f"Your {side.key}" if is_own else heading_of(side, conversation, copy),
        "is_reflection": side is REFLECTION,
        "is_own": is_own,
        "may_write": may_write,
        "overview_url": reverse(side.overview, args=[pk]),
        "copy": copy,
        "copies": copies,
        "shown": present_copy(copy, grid=library.grid(copy.assessment.framework)) if copy else None,
    }
    return render(request, "conversations/preparing/read.html", context)
