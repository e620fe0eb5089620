"""One's own career history and questionnaire results. For anybody else none of it exists."""

from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_safe

from assessments.forms.career import PostForm, QuestionnaireForm
from assessments.models import CareerPost, QuestionnaireResult
from assessments.presenters.career import last_saved, present_career, when_held
from assessments.services import Frozen
from assessments.services import career as services
from talentgrid.concurrency import StaleWrite
from talentgrid.conflicts import conflict_between, posted_version
from talentgrid.pages import render_form
from talentgrid.requests import SignedInRequest, local_path, posted

PAGES = "assessments/career"
# A report is only ever saved to disk: no browser shows it, or runs what may be in it, on this site.
AS_A_DOWNLOAD_ONLY = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
}


@require_safe
def career(request: SignedInRequest) -> HttpResponse:
    """The jobs that one has held, and the reports that one added."""
    context = {"career": present_career(request.user.person), **_way_back(request)}
    return render(request, f"{PAGES}/career.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def post_add(request: SignedInRequest) -> HttpResponse:
    """A new job."""
    form = PostForm(posted(request))
    if form.is_valid() and _is_done(form, lambda: _add_post(request, form)):
        messages.success(request, f"“{form.cleaned_data['title']}” is in your career history.")
        return _to_career(request)
    return _page(request, "post.html", form)


def _add_post(request: SignedInRequest, form: PostForm) -> None:
    services.add_post(by=request.user, key=form.cleaned_data["key"], **form.values)


@require_http_methods(["GET", "HEAD", "POST"])
def post_change(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """A job to change; of one that a shared view rests on, its end."""
    post = get_object_or_404(_own(request, CareerPost), pk=pk)
    # Somebody who opened the whole form before sharing keeps what they typed into it.
    only_end = _is_shared(post) and "title" not in request.POST
    form = PostForm(posted(request), post=post, only_end=only_end)
    context = {"post": post, "only_end": only_end, "version": posted_version(request)}
    if request.method != "POST":
        return _page(request, "post.html", form, **{**context, "version": post.version})
    try:
        if form.is_valid() and _is_done(form, lambda: _change_post(request, post, form)):
            messages.success(request, f"“{form.values.get('title', post.title)}” is saved.")
            return _to_career(request)
    except StaleWrite as stale:
        saved = stale.current
        theirs = PostForm(post=saved, only_end=only_end)
        conflict = conflict_between(form, theirs, **last_saved(saved))
        now = {"post": saved, "version": saved.version, "conflict": conflict}
        return _page(request, "post.html", form, **{**context, **now})
    return _page(request, "post.html", form, **context)


def _change_post(request: SignedInRequest, post: CareerPost, form: PostForm) -> None:
    services.change_post(
        by=request.user, post=post, version=posted_version(request), values=form.values
    )


@require_http_methods(["GET", "HEAD", "POST"])
def post_remove(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Asks before a job goes."""
    if _is_gone(request, CareerPost, pk):
        return _to_career(request)
    post = get_object_or_404(_own(request, CareerPost), pk=pk)
    if request.method == "POST":
        remove = partial(services.remove_post, by=request.user, post=post)
        return _removed(request, remove, "Job removed.")
    text = (
        f"{post.title}, {post.employer}, {when_held(post)}. It goes for good, also from what you "
        "have written about yourself and not shared yet."
    )
    return _ask_first(request, post, title="Remove this job?", text=text)


@require_http_methods(["GET", "HEAD", "POST"])
def questionnaire_add(request: SignedInRequest) -> HttpResponse:
    """The report of a questionnaire that one took elsewhere."""
    form = QuestionnaireForm(posted(request), request.FILES or None)
    if form.is_valid() and _is_done(form, lambda: _add_questionnaire(request, form)):
        messages.success(request, "Your result is added. Only you see it.")
        return _to_career(request)
    return _page(request, "questionnaire.html", form)


def _add_questionnaire(request: SignedInRequest, form: QuestionnaireForm) -> None:
    given = dict(form.cleaned_data)
    report = given.pop("report")
    services.add_questionnaire(
        by=request.user, file_name=report.name, content=report.read(), **given
    )


@require_safe
def questionnaire_file(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """One's own report, to save; nobody else gets it, whatever was shared (R123)."""
    result = get_object_or_404(_own(request, QuestionnaireResult), pk=pk)
    disposition = content_disposition_header(as_attachment=True, filename=result.file_name) or ""
    headers = {**AS_A_DOWNLOAD_ONLY, "Content-Disposition": disposition}
    return HttpResponse(bytes(result.content), content_type="application/pdf", headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
def questionnaire_remove(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Asks before a report goes."""
    if _is_gone(request, QuestionnaireResult, pk):
        return _to_career(request)
    result = get_object_or_404(_own(request, QuestionnaireResult).defer("content"), pk=pk)
    if request.method == "POST":
        remove = partial(services.remove_questionnaire, by=request.user, result=result)
        return _removed(request, remove, "Result removed.")
    text = (
        f"{result.questionnaire}, taken on {date_format(result.taken_on)}. The file goes for good. "
        "What rested on it, and is not shared yet, counts as your own description again."
    )
    return _ask_first(request, result, title="Remove this result?", text=text)


def _way_back(request: SignedInRequest) -> dict[str, str]:
    """Where somebody came from, and what an address has to say so that they find back there."""
    back = local_path(request.GET.get("back", ""))
    return {"back": back, "query": f"?{urlencode({'back': back})}" if back else ""}


def _to_career(request: SignedInRequest) -> HttpResponse:
    return redirect(f"{reverse('career')}{_way_back(request)['query']}")


def _removed(request: SignedInRequest, remove: Callable[[], None], done: str) -> HttpResponse:
    try:
        remove()
    except Frozen as refusal:
        messages.warning(request, f"{refusal}.")
    else:
        messages.success(request, done)
    return _to_career(request)


def _ask_first(
    request: SignedInRequest, item: CareerPost | QuestionnaireResult, *, title: str, text: str
) -> HttpResponse:
    if _is_shared(item):
        messages.warning(request, "A view that you shared rests on this, so it stays.")
        return _to_career(request)
    context = {"title": title, "text": text, **_way_back(request)}
    return render(request, f"{PAGES}/remove.html", context)


def _own[M: models.Model](request: SignedInRequest, kind: type[M]) -> models.QuerySet[M]:
    visible = kind._default_manager.visible_to(request.user)  # type: ignore[attr-defined]
    return visible.filter(subject=request.user.person)


def _is_gone(request: SignedInRequest, kind: type[models.Model], pk: UUID) -> bool:
    """It was taken away already: this is the second of a double click."""
    return request.method == "POST" and not kind._default_manager.filter(pk=pk).exists()


def _is_shared(item: CareerPost | QuestionnaireResult) -> bool:
    return type(item).objects.under_shared_views().filter(pk=item.pk).exists()


def _is_done(form: forms.BaseForm, act: Callable[[], Any]) -> bool:
    """Whether the service took it; what it refuses is said in the form."""
    try:
        act()
    except Frozen as refusal:
        form.add_error(None, f"{refusal}. Copy what you typed before you leave the page")
        return False
    except ValidationError as refusal:
        form.add_error(None, refusal)
        return False
    return True


def _page(request: SignedInRequest, name: str, form: forms.BaseForm, **more: Any) -> HttpResponse:
    context = {"form": form, **more, **_way_back(request)}
    return render_form(request, f"{PAGES}/{name}", context)
