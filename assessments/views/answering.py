"""Answering for somebody who was asked by e-mail. The link is the key: no account is needed, and
who is signed in at this computer plays no part."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_http_methods, require_POST

from assessments.emails import invitation_key, may_be_answered
from assessments.feedback import FEWEST
from assessments.forms.answering import AnswerForm
from assessments.models import FeedbackInvitation
from assessments.services import feedback as services
from frameworks.library import content_of
from talentgrid.pages import render_form
from talentgrid.requests import posted

PAGES = "assessments/feedback"
View = Callable[[HttpRequest, str], HttpResponse]


def private_link(view: View) -> View:
    """Keeps the page, and the link that opens it, out of caches, search engines and logs.

    No other page, not even ours, is told the address: a referrer is cut to the site's name. (With
    none at all a browser would send the form without its origin, which the CSRF check needs.)
    """

    @login_not_required
    @wraps(view)
    def wrapper(request: HttpRequest, token: str) -> HttpResponse:
        response = view(request, token)
        add_never_cache_headers(response)
        response["Referrer-Policy"] = "strict-origin"
        response["X-Robots-Tag"] = "noindex, nofollow"
        # Django logs the address of what it answers with 4xx: here that would be the link.
        response._has_been_logged = True  # type: ignore[attr-defined]
        return response

    return wrapper


@require_http_methods(["GET", "HEAD", "POST"])
@private_link
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """The questions. What was answered, closed or declined says so kindly instead."""
    invitation = _invited(token)
    state = _state_of(invitation)
    if state == "declined" and ("again" in request.GET or request.method == "POST"):
        state = ""
    if state == "closed" and request.method == "POST":
        return _too_late(request, invitation, _form(request, invitation))
    if state:
        return _instead(request, invitation, state)
    form = _form(request, invitation)
    if form.is_valid():
        return _taken(request, invitation, form)
    context = {
        **_about(invitation),
        "form": form,
        "token": token,
        "group": invitation.get_group_display(),
        "in_group": invitation.round.invitations.filter(group=invitation.group).count(),
        "fewest": FEWEST,
    }
    return render_form(request, f"{PAGES}/answer.html", context)


def _form(request: HttpRequest, invitation: FeedbackInvitation) -> AnswerForm:
    round_ = invitation.round
    content = content_of(round_.framework)
    return AnswerForm(posted(request), content=content, name=round_.subject.first_name)


def _taken(request: HttpRequest, invitation: FeedbackInvitation, form: AnswerForm) -> HttpResponse:
    try:
        services.answer(
            invitation=invitation, given=form.given, comment=form.cleaned_data["comment"]
        )
    except services.NotNow:
        return _too_late(request, invitation, form)
    return redirect(request.path)


@require_POST
@private_link
def decline(request: HttpRequest, token: str) -> HttpResponse:
    """Somebody would rather not; they can still change their mind."""
    invitation = _invited(token)
    try:
        services.decline(invitation=invitation)
    except services.NotNow:
        return _instead(request, invitation, "closed")
    return redirect("feedback_answer", token)


def _invited(token: str) -> FeedbackInvitation:
    key = invitation_key(token)
    invitations = FeedbackInvitation.objects.select_related(
        "round__framework", "round__subject__organisation", "round__subject__line_manager"
    )
    found = invitations.filter(pk=key).first() if key else None
    if found is None:
        raise Http404
    return found


def _state_of(invitation: FeedbackInvitation) -> str:
    if invitation.has_answered:
        return "answered"
    if not may_be_answered(invitation.round):
        return "closed"
    return "declined" if invitation.has_declined else ""


def _too_late(
    request: HttpRequest, invitation: FeedbackInvitation, form: AnswerForm
) -> HttpResponse:
    """It was closed while they wrote: nothing else holds their words, so they are shown again."""
    return _instead(request, invitation, "closed", written=form.written)


def _instead(
    request: HttpRequest, invitation: FeedbackInvitation, state: str, **more: Any
) -> HttpResponse:
    """The page that says why there is nothing to answer: 410 where it is too late for good."""
    context = {**_about(invitation), "state": state, **more}
    status = 410 if state == "closed" else 200
    return render(request, f"{PAGES}/instead.html", context, status=status)


def _about(invitation: FeedbackInvitation) -> dict:
    subject = invitation.round.subject
    return {
        "invitation": invitation,
        "round": invitation.round,
        "subject": subject,
        "organisation": subject.organisation,
    }
