"""Planning when to meet."""

import uuid

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from conversations.access import explains_refusals, open_conversation, require
from conversations.forms.arranging import ArrangeForm, RescheduleForm, TimeForm, meeting_of
from conversations.models import Conversation
from conversations.presenters.arranging import present_conflict, present_meeting
from conversations.services import arranging
from conversations.transitions import OPEN
from talentgrid.concurrency import StaleWrite
from talentgrid.dates import when
from talentgrid.models import StaffMember
from talentgrid.pages import render_form
from talentgrid.requests import SignedInRequest, posted


def _direct_report(request: SignedInRequest, person_pk: uuid.UUID) -> StaffMember:
    """The person, if the viewer may know of them (else 404) and arrange it (else 403)."""
    visible = StaffMember.objects.visible_to(request.user)
    person = get_object_or_404(visible.select_related("organisation"), pk=person_pk)
    require(request, "conversations.arrange", person)
    return person


@require_http_methods(["GET", "HEAD", "POST"])
def arrange(request: SignedInRequest, person_pk: uuid.UUID) -> HttpResponse:
    """A line manager invites a direct report to a talent conversation."""
    person = _direct_report(request, person_pk)
    form = ArrangeForm(posted(request))
    if form.is_valid() and form.was_warned:
        invited = _invite(request, person, form)
        if invited:
            return redirect("conversation", invited.pk)
    under_way = person.conversations.filter(status__in=OPEN).first()
    context = {"person": person, "under_way": under_way, **present_meeting(form, person)}
    return render_form(request, "conversations/arranging/arrange.html", context)


def _invite(
    request: SignedInRequest, person: StaffMember, form: ArrangeForm
) -> Conversation | None:
    try:
        invited = arranging.arrange(
            by=request.user,
            employee=person,
            key=form.cleaned_data["key"],
            message=form.cleaned_data["message"],
            **form.meeting,
        )
    except ValidationError as error:
        form.add_error(None, error)
        return None
    tell_of_sending(request, person, f"Invitation sent to {person.first_name}.")
    return invited


def tell_of_sending(request: SignedInRequest, person: StaffMember, words: str) -> None:
    """Says that the e-mail went out, or that there is no address for it to go to."""
    if person.user_id:
        messages.success(request, words)
        return
    messages.warning(
        request, f"Saved. {person.first_name} has no email address here, so tell them yourself."
    )


@require_safe
def arrange_warnings(request: SignedInRequest, person_pk: uuid.UUID) -> HttpResponse:
    """What speaks against a time, while it is being chosen."""
    person = _direct_report(request, person_pk)
    context = present_meeting(TimeForm(request.GET), person)
    return render(request, "conversations/arranging/_warnings.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@explains_refusals
def reschedule(request: SignedInRequest, pk: uuid.UUID) -> HttpResponse:
    """Another time or place for a planned conversation."""
    conversation = open_conversation(request, pk, permission="conversations.manage")
    arranging.require_planned(conversation)
    form = RescheduleForm(
        posted(request),
        initial={**meeting_of(conversation), "version": conversation.version},
    )
    conflict = None
    if form.is_valid() and form.was_warned:
        try:
            return _move(request, conversation, form)
        except StaleWrite as stale:
            conflict = present_conflict(stale.current, form.meeting, viewer=request.user)
            form.based_on(stale.current.version)
    context = {
        "conversation": conversation,
        "conflict": conflict,
        **present_meeting(form, conversation.employee),
    }
    return render_form(request, "conversations/arranging/reschedule.html", context)


def _move(
    request: SignedInRequest, conversation: Conversation, form: RescheduleForm
) -> HttpResponse:
    moved = arranging.reschedule(
        by=request.user,
        conversation=conversation,
        version=form.cleaned_data["version"],
        **form.meeting,
    )
    if moved.version == conversation.version:
        messages.info(request, "Nothing was different, so nothing was sent.")
    else:
        words = f"Moved to {when(moved.starts_at, moved.minutes)}. An update is on its way to "
        tell_of_sending(
            request, conversation.employee, f"{words}{conversation.employee.first_name}."
        )
    return redirect("conversation", conversation.pk)
