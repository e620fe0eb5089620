"""360 degree feedback about oneself: ask, wait, close, read, share. For others it does not exist,
except that the line manager reads what was shared."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from assessments import emails
from assessments.forms.feedback import AskForm, PeopleForm
from assessments.models import FeedbackRound
from assessments.onward import ways_on
from assessments.presenters.feedback import (
    people_asked,
    people_in,
    present_rounds,
    small_groups,
)
from assessments.presenters.feedback_report import present_report
from assessments.services import feedback as services
from assessments.services.feedback import NotNow, own_rounds
from assessments.services.feedback_times import ask_again_from, refusal_to_ask, remind_from
from frameworks.library import LEADERSHIP_MODEL, FrameworkContent, contents_in_use
from talentgrid import audit
from talentgrid.dates import day
from talentgrid.models import Organisation, StaffMember
from talentgrid.pages import render_form
from talentgrid.requests import SignedInRequest, posted

PAGES = "assessments/feedback"
LINK_OF_THEIRS = "(here stands a link that is different for each person)"


@require_safe
def feedback(request: SignedInRequest) -> HttpResponse:
    """One's own rounds, and what one's direct reports shared."""
    person = request.user.person
    shared = FeedbackRound.objects.visible_to(request.user).exclude(subject=person)
    context = {
        "rounds": present_rounds(own_rounds(request.user)),
        "shared": shared.select_related("subject").order_by("-shared_at"),
        "is_on": _model_in_use(person.organisation) is not None,
        "refusal": refusal_to_ask(person),
    }
    return render(request, f"{PAGES}/feedback.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: SignedInRequest) -> HttpResponse:
    """Whom to ask and until when; then the e-mail as it will be sent; then it is sent."""
    person = request.user.person
    content = _model_in_use(person.organisation)
    if content is None:
        return render(request, f"{PAGES}/not_on.html")
    form = AskForm(posted(request), person=person)
    refusal = refusal_to_ask(person)
    if refusal:
        return _refused(request, form, refusal)
    if form.is_valid() and "send" in request.POST and _opened(request, form, content):
        return redirect("feedback_round", form.cleaned_data["key"])
    if form.is_valid() and "change" not in request.POST:
        return _preview(request, form, closes_on=form.cleaned_data["closes_on"], back="feedback")
    return _page(request, "ask.html", form)


def _refused(request: SignedInRequest, form: AskForm, refusal: str) -> HttpResponse:
    """Unless it is this very form that has asked already: the second of a double click."""
    if form.is_valid():
        made = own_rounds(request.user).filter(pk=form.cleaned_data["key"]).first()
        if made:
            return redirect("feedback_round", made.pk)
    messages.warning(request, f"{refusal}.")
    return redirect("feedback")


def _opened(request: SignedInRequest, form: AskForm, content: FrameworkContent) -> bool:
    given = form.cleaned_data
    try:
        services.open_round(
            by=request.user,
            key=given["key"],
            framework=content.framework,
            message=given["message"],
            closes_on=given["closes_on"],
            people=form.people,
        )
    except (NotNow, ValidationError) as refusal:
        form.add_error(None, refusal if isinstance(refusal, ValidationError) else str(refusal))
        return False
    messages.success(request, f"{len(form.people)} people are asked by email.")
    return True


@require_safe
def show_round(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """How a round stands: how many were asked and have answered, never who said what."""
    found = get_object_or_404(own_rounds(request.user), pk=pk)
    shown = present_rounds([found])[0]
    context = {
        "shown": shown,
        "people": people_asked(found),
        "round": found,
        "remind_from": remind_from(found),
        "may_remind": timezone.localdate() >= remind_from(found),
        "next_step": _next_step(found.subject) if shown.is_nothing_to_read else {},
    }
    return render(request, f"{PAGES}/round.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """More people, until the same last day."""
    found = get_object_or_404(own_rounds(request.user), pk=pk)
    if not found.is_open:
        return _too_late(request, found)
    asked = frozenset(found.invitations.values_list("email", flat=True))
    form = PeopleForm(posted(request), person=found.subject, asked=asked)
    if form.is_valid() and "send" in request.POST:
        return _add(request, found, form)
    if form.is_valid() and "change" not in request.POST:
        return _preview(request, form, closes_on=found.closes_on, back="feedback_round", of=found)
    # The second of a double click finds that all are asked already, which is what was wanted.
    if "send" in request.POST and form.is_only_asked_already:
        return redirect("feedback_round", pk)
    return _page(request, "add.html", form, round=found)


def _add(request: SignedInRequest, found: FeedbackRound, form: PeopleForm) -> HttpResponse:
    try:
        count = services.ask_more(by=request.user, round_=found, people=form.people)
    except NotNow:
        return _too_late(request, found)
    except ValidationError as refusal:
        form.add_error(None, refusal)
        return _page(request, "add.html", form, round=found)
    if count:
        words = "1 more person is" if count == 1 else f"{count} more people are"
        messages.success(request, f"{words} asked by email.")
    return redirect("feedback_round", found.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def remind(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """A reminder to those who have not answered, without saying who they are."""
    found = get_object_or_404(own_rounds(request.user), pk=pk)
    if not found.is_open:
        return _too_late(request, found)
    if timezone.localdate() < remind_from(found):
        messages.warning(request, f"You can send a reminder from {day(remind_from(found))}.")
        return redirect("feedback_round", pk)
    if request.method != "POST":
        return render(request, f"{PAGES}/remind.html", {"round": found})
    try:
        services.remind(by=request.user, round_=found)
    except NotNow as refusal:
        messages.warning(request, f"{refusal}.")
    else:
        words = "A reminder goes to everybody who was asked a week ago and has not answered."
        messages.success(request, words)
    return redirect("feedback_round", pk)


@require_http_methods(["GET", "HEAD", "POST"])
def close(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Ends it before its last day."""
    found = get_object_or_404(own_rounds(request.user), pk=pk)
    if request.method == "POST":
        services.close(by=request.user, round_=found)
        messages.success(request, "Closed. Nobody can answer any more.")
        return redirect("feedback_round", pk)
    if not found.is_open:
        return _too_late(request, found)
    context = {
        "round": found,
        "has_enough": present_rounds([found])[0].has_enough,
        "again_from": ask_again_from(found),
        "today": timezone.localdate(),
        "is_on": _model_in_use(found.subject.organisation) is not None,
    }
    return render(request, f"{PAGES}/close.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def share(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Lets the line manager read the report."""
    found = get_object_or_404(own_rounds(request.user), pk=pk)
    manager = found.subject.line_manager
    if manager is None or found.is_open:
        words = "You can share it once it is closed." if manager else "You have no line manager."
        messages.warning(request, words)
        return redirect("feedback_round", pk)
    if not present_rounds([found])[0].has_enough:
        messages.warning(request, "Fewer than 3 people answered, so there is nothing to share.")
        return redirect("feedback_round", pk)
    if request.method != "POST":
        context = {"round": found, "manager": manager}
        return render(request, f"{PAGES}/share.html", context)
    services.share(by=request.user, round_=found)
    messages.success(request, f"{manager.first_name} can read it now, and gets an email.")
    return redirect("feedback_report", pk)


@require_safe
def report(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """What came back, once it is closed: to the person, and to whom they shared it with."""
    visible = FeedbackRound.objects.visible_to(request.user)
    found = get_object_or_404(visible.select_related("subject", "framework"), pk=pk)
    if found.is_open:
        words = f"You can read it once it is closed: after {day(found.closes_on)}."
        messages.warning(request, words)
        return redirect("feedback_round", pk)
    audit.record_reading(action="feedback_read", by=request.user, about=found.subject, target=found)
    shown = present_report(found, user=request.user)
    is_own = found.subject == request.user.acting_staff
    context = {
        "round": found,
        "report": shown,
        "is_own": is_own,
        "ways_on": ways_on(request.user, found) if shown.bundles else [],
        "next_step": _next_step(found.subject) if is_own and not shown.bundles else {},
    }
    return render(request, f"{PAGES}/report.html", context)


def _next_step(person: StaffMember) -> dict[str, Any]:
    """After too few answers: whether the person can ask again, or why not."""
    return {
        "refusal": refusal_to_ask(person),
        "is_on": _model_in_use(person.organisation) is not None,
    }


def _model_in_use(organisation: Organisation) -> FrameworkContent | None:
    """The Healthcare Leadership Model, if the organisation switched it on."""
    found = {content.framework.key: content for content in contents_in_use(organisation)}
    return found.get(LEADERSHIP_MODEL)


def _preview(
    request: SignedInRequest,
    form: PeopleForm,
    *,
    closes_on: Any,
    back: str,
    of: FeedbackRound | None = None,
) -> HttpResponse:
    """The e-mail exactly as it will be sent, and to whom."""
    message = of.message if of else form.cleaned_data["message"]
    mail = emails.compose(
        "asked",
        emails.Request(
            subject=form.person, message=message, closes_on=closes_on, link=LINK_OF_THEIRS
        ),
    )
    people = people_in(form.people)
    context = {
        "form": form,
        "mail": mail,
        "people": people,
        "count": len(form.people),
        "small": "" if of else small_groups(people),
        "back_url": reverse(back, args=[of.pk] if of else []),
        "round": of,
    }
    return render(request, f"{PAGES}/preview.html", context)


def _too_late(request: SignedInRequest, found: FeedbackRound) -> HttpResponse:
    messages.warning(request, f"It was open until {day(found.ended_on)}, and is closed now.")
    return redirect("feedback_round", found.pk)


def _page(request: SignedInRequest, name: str, form: PeopleForm, **more: Any) -> HttpResponse:
    return render_form(request, f"{PAGES}/{name}", {"form": form, **more})
