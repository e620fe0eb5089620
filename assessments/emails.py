"""The e-mails of 360 degree feedback. They ask, and say that something is there to read; what
colleagues answered is in none of them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.tasks import task
from django.template.loader import render_to_string
from django.urls import reverse

from assessments.models import FeedbackInvitation, FeedbackRound
from talentgrid.dates import day
from talentgrid.models import StaffMember

CLOSED = "closed"
# A key of 32 letters and digits, a full stop, and the signature: it survives every mail program.
_links = Signer(salt="assessments.feedback.invitation", sep=".")


@dataclass(frozen=True)
class Request:
    """What an e-mail that asks for feedback says, also before it is sent."""

    subject: StaffMember
    message: str
    closes_on: date
    link: str


def token_of(invitation: FeedbackInvitation) -> str:
    """What the link of one invitation ends in: whoever holds it may answer once."""
    return _links.sign(invitation.pk.hex)


def invitation_key(token: str) -> str | None:
    """The key of the invitation that a link is for, None for a link that we never made."""
    try:
        return _links.unsign(token)
    except BadSignature:
        return None


def ask(invitation: FeedbackInvitation) -> None:
    """Asks one person."""
    _send("asked", invitation)


def remind(invitation: FeedbackInvitation) -> None:
    """Asks one person again."""
    _send("reminder", invitation)


def tell_of_closing(invitation: FeedbackInvitation) -> None:
    """That it is closed and nothing more is expected, to one person who had not answered."""
    _send(CLOSED, invitation)


def tell_of_sharing(round_: FeedbackRound) -> None:
    """That a report shared their feedback, to the line manager."""
    pk = str(round_.pk)
    transaction.on_commit(lambda: deliver_shared.enqueue(pk))


def tell_of_end(round_: FeedbackRound) -> bool:
    """That their round is over, to the person who asked; whether there is anybody to tell."""
    subject = round_.subject
    if subject.user_id is None or not subject.is_employed:
        return False
    pk = str(round_.pk)
    transaction.on_commit(lambda: deliver_ended.enqueue(pk))
    return True


def _send(key: str, invitation: FeedbackInvitation) -> None:
    pk = str(invitation.pk)
    transaction.on_commit(lambda: deliver.enqueue(key, pk))


@task
def deliver(key: str, invitation_pk: str) -> None:
    """Writes and sends one e-mail to somebody asked; the queue holds keys, and no addresses."""
    found = FeedbackInvitation.objects.select_related("round__subject__organisation").get(
        pk=invitation_pk
    )
    if not _is_due(key, found):
        return
    message = compose(key, request_of(found))
    message.to = [found.email]
    message.send()


def _is_due(key: str, invitation: FeedbackInvitation) -> bool:
    """Since it was queued, they may have answered, or the round may have ended."""
    if invitation.has_answered or invitation.has_declined or not invitation.email:
        return False
    round_ = invitation.round
    return round_.closed_at is not None if key == CLOSED else may_be_answered(round_)


@task
def deliver_shared(round_pk: str) -> None:
    """Tells the line manager of today that there is feedback to read."""
    found = FeedbackRound.objects.select_related(
        "subject__organisation", "subject__line_manager__user"
    ).get(pk=round_pk)
    manager = found.subject.line_manager
    if manager is None or not manager.is_employed or manager.user is None:
        return
    message = _written("shared", _about(found.subject), reader=manager, link=_report(found))
    message.to = [manager.user.email]
    message.send()


@task
def deliver_ended(round_pk: str) -> None:
    """Tells the person that what came back is there to read."""
    found = FeedbackRound.objects.select_related("subject__organisation", "subject__user").get(
        pk=round_pk
    )
    subject = found.subject
    if subject.user is None:
        return
    message = _written(
        "ended",
        _about(subject),
        reader=subject,
        ended_on=day(found.ended_on),
        can_be_read=found.has_enough_answers(),
        link=_report(found),
    )
    message.to = [subject.user.email]
    message.send()


def may_be_answered(round_: FeedbackRound) -> bool:
    """It is open, and the person whom it is about is still here."""
    return round_.is_open and round_.subject.is_employed


def request_of(invitation: FeedbackInvitation) -> Request:
    """What the e-mail to somebody asked is made from."""
    round_ = invitation.round
    link = reverse("feedback_answer", args=[token_of(invitation)])
    return Request(
        subject=round_.subject,
        message=round_.message,
        closes_on=round_.closes_on,
        link=f"{settings.SITE_URL}{link}",
    )


def compose(key: str, request: Request) -> EmailMessage:
    """The e-mail to somebody asked, as it will be sent: “asked”, “reminder” or “closed”."""
    return _written(
        key,
        _about(request.subject),
        message=request.message,
        closes_on=day(request.closes_on),
        link=request.link,
    )


def _about(subject: StaffMember) -> dict[str, Any]:
    return {"subject": subject, "organisation": subject.organisation}


def _report(round_: FeedbackRound) -> str:
    return f"{settings.SITE_URL}{reverse('feedback_report', args=[round_.pk])}"


def _written(key: str, about: dict[str, Any], **more: Any) -> EmailMessage:
    """The words are in templates/assessments/email/KEY.txt, the subject on the first line."""
    text = render_to_string(f"assessments/email/{key}.txt", {**about, **more})
    title, _, body = text.partition("\n")
    return EmailMessage(subject=title.strip(), body=body.strip() + "\n")
