"""Opening a conversation for the person who asks: which rows, then who may, then the refusals."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect

from assessments.services import Frozen
from conversations.models import Conversation
from conversations.transitions import NotPossibleNow
from talentgrid import audit
from talentgrid.requests import SignedInRequest

audit.register({"conversation_read": "read the talent conversation"})


def open_conversation(
    request: SignedInRequest, pk: UUID, *, permission: str = "conversations.take_part"
) -> Conversation:
    """The conversation, if this person may see it (else 404) and may do this (else 403).

    Reading somebody else's is written into the audit trail.
    """
    user = request.user
    conversation = get_object_or_404(
        Conversation.objects.visible_to(user).select_related(
            "employee__organisation",
            "employee__line_manager",
            "employee__unit",
            "cycle",
            "handover",
        ),
        pk=pk,
    )
    require(request, permission, conversation)
    if request.method == "GET":
        audit.record_reading(
            action="conversation_read",
            by=user,
            about=conversation.employee,
            target=conversation,
        )
    return conversation


def require(request: SignedInRequest, permission: str, target: Any) -> None:
    """Raises PermissionDenied unless this person may do this with the target."""
    if permission and not request.user.has_perm(permission, target):
        raise PermissionDenied


def explains_refusals(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Turns “not possible now” into a message on the conversation's page, where the way on is."""

    @wraps(view)
    def wrapper(request: SignedInRequest, pk: UUID, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, pk, *args, **kwargs)
        except (NotPossibleNow, Frozen) as refusal:
            messages.warning(request, f"{refusal}.")
            return redirect("conversation", pk)

    return wrapper
