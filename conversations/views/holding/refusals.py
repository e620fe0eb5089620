"""What a script hears when the conversation is no longer open for notes."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from conversations import saving
from conversations.access import explains_refusals
from conversations.transitions import NotPossibleNow
from talentgrid.requests import SignedInRequest


def answers_scripts(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """`explains_refusals` for views that scripts call too.

    Words that save themselves stay on the page, and a part of a page becomes a redirect of the
    whole.
    """

    @wraps(view)
    def wrapper(request: SignedInRequest, pk: UUID, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, pk, *args, **kwargs)
        except NotPossibleNow as refusal:
            if saving.is_autosave(request):
                return saving.answer_closed()
            if not request.htmx:
                raise
            messages.warning(request, f"{refusal}.")
            return HttpResponseClientRedirect(reverse("conversation", args=[pk]))

    return explains_refusals(wrapper)
