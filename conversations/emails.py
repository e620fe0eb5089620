"""The e-mails of a conversation. They say that something waits, never what somebody wrote."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.tasks import task
from django.template.loader import render_to_string
from django.urls import reverse

from conversations.calendar_files import invitation_file
from conversations.models import Conversation
from conversations.models.preparation import PrivateCopy, Reflection
from frameworks import library
from frameworks.guide_document import guide_pdf
from frameworks.guide_parts import GuideForm
from talentgrid.dates import day, when
from talentgrid.models import StaffMember

EMPLOYEE, MANAGER = "employee", "manager"
LARGE_PRINT = GuideForm.EMPLOYEE_LARGE_PRINT


@dataclass(frozen=True)
class Letter:
    """One kind of e-mail: who gets it, where its link leads, what goes along with it.

    The words are in templates/conversations/email/KEY.txt, the subject on the first line.
    """

    to: str
    page: str = "conversation"
    calendar: str = ""
    guide: bool = False


LETTERS = {
    "invitation": Letter(EMPLOYEE, calendar="request", guide=True),
    "change": Letter(EMPLOYEE, calendar="request"),
    "cancellation": Letter(EMPLOYEE, calendar="cancel"),
    "declined": Letter(EMPLOYEE, calendar="cancel"),
    "decline": Letter(MANAGER),
    "arrangements": Letter(MANAGER, page="arrangements"),
    "reflection_shared": Letter(MANAGER, page="reflection_read"),
    "preparation_shared": Letter(EMPLOYEE, page="preparation_read"),
    "answer_asked": Letter(EMPLOYEE, page="answer"),
    "response_asked": Letter(MANAGER, page="respond"),
    "agreement": Letter(MANAGER),
    "closing": Letter(EMPLOYEE),
    "reopening": Letter(EMPLOYEE),
    "reminder_reflect": Letter(EMPLOYEE, page="reflect"),
    "reminder_answer": Letter(EMPLOYEE, page="answer"),
    "reminder_respond": Letter(MANAGER, page="respond"),
    "reminder_action_employee": Letter(EMPLOYEE, page="plan"),
    "reminder_action_manager": Letter(MANAGER, page="plan"),
    "reminder_monthly": Letter(MANAGER, page="plan"),
    "reminder_review": Letter(MANAGER),
}


def invite(conversation: Conversation) -> None:
    """The invitation, with the guide and a calendar entry."""
    send("invitation", conversation)


def send_change(conversation: Conversation) -> None:
    """The new time or place, updating the calendar entry."""
    send("change", conversation)


def send_cancellation(conversation: Conversation) -> None:
    """That it is cancelled, taking the entry out of the calendar."""
    send("cancellation", conversation)


def tell_of_decline(conversation: Conversation) -> None:
    """That the employee chose not to have it; their own copy takes it out of their calendar."""
    send("decline", conversation)
    send("declined", conversation)


def tell_of_arrangements(conversation: Conversation) -> None:
    """That the employee said what they need."""
    send("arrangements", conversation)


def tell_of_sharing(copy: PrivateCopy) -> None:
    """That the other of the two shared their reflection or preparation."""
    key = "reflection_shared" if isinstance(copy, Reflection) else "preparation_shared"
    send(key, copy.conversation)


def ask_for_answer(conversation: Conversation) -> None:
    """That an outcome waits for the employee's answer."""
    send("answer_asked", conversation)


def ask_for_response(conversation: Conversation) -> None:
    """That a statement waits for the manager's response."""
    send("response_asked", conversation)


def tell_of_agreement(conversation: Conversation) -> None:
    """That the employee agreed."""
    send("agreement", conversation)


def tell_of_closing(conversation: Conversation) -> None:
    """That the conversation is closed."""
    send("closing", conversation)


def tell_of_reopening(conversation: Conversation) -> None:
    """That the conversation was taken up again."""
    send("reopening", conversation)


def send(key: str, conversation: Conversation) -> None:
    """Queues an e-mail once the transaction is through. Raises KeyError for an unknown one."""
    if recipient_of(key, conversation):
        pk = str(conversation.pk)
        transaction.on_commit(lambda: deliver.enqueue(key, pk))


@task
def deliver(key: str, conversation_pk: str) -> None:
    """Writes and sends one e-mail; the queue holds keys alone, no words and no addresses."""
    conversation = Conversation.objects.select_related(
        "employee__user", "employee__organisation", "employee__line_manager__user"
    ).get(pk=conversation_pk)
    recipient = recipient_of(key, conversation)
    if recipient:  # who may have left, or changed manager, since it was queued
        compose(key, conversation, recipient=recipient).send()


def compose(key: str, conversation: Conversation, *, recipient: StaffMember) -> EmailMessage:
    """The e-mail as it will be sent."""
    letter = LETTERS[key]
    text = render_to_string(
        f"conversations/email/{key}.txt", _context(letter, conversation, recipient)
    )
    subject, _, body = text.partition("\n")
    message = EmailMessage(subject=subject.strip(), body=body.strip() + "\n")
    message.to = [_address(recipient)]
    if letter.calendar:
        cancelled = letter.calendar == "cancel"
        method = "CANCEL" if cancelled else "REQUEST"
        message.attach(
            "talent-conversation.ics",
            calendar_entry(conversation, cancelled=cancelled).decode(),
            f"text/calendar; charset=utf-8; method={method}",
        )
    if letter.guide:
        message.attach("talent-conversation-guide.pdf", _guide(conversation), "application/pdf")
    return message


def _guide(conversation: Conversation) -> bytes:
    """The guide that the employee is to have read before the two meet (R50)."""
    organisation = conversation.employee.organisation.name
    return guide_pdf(GuideForm.EMPLOYEE, shelf=library.shelf(), organisation=organisation)


def calendar_entry(
    conversation: Conversation, *, cancelled: bool, published: bool = False
) -> bytes:
    """The conversation as an iCalendar file: names, time and place, nothing of its content.

    `published` for one to download; the others are e-mailed, and ask for an answer.
    """
    employee = conversation.employee
    manager = employee.line_manager or conversation.arranged_by
    return invitation_file(
        uid=f"{conversation.pk}@talentgrid",
        sequence=conversation.invitation_sequence,
        starts_at=conversation.starts_at,
        ends_at=conversation.ends_at,
        summary=f"Talent conversation: {employee.name} and {manager.name}",
        location=conversation.place,
        description="Time that is protected for your talent conversation.",
        organiser_email=_address(manager) or settings.DEFAULT_FROM_EMAIL,
        organiser_name=manager.name,
        attendee_email=_address(employee) or settings.DEFAULT_FROM_EMAIL,
        attendee_name=employee.name,
        url=_link("conversation", conversation),
        cancelled=cancelled,
        published=published,
        stamped_at=conversation.created_at,
    )


def _context(letter: Letter, conversation: Conversation, recipient: StaffMember) -> dict[str, Any]:
    return {
        "conversation": conversation,
        "employee": conversation.employee,
        "manager": conversation.employee.line_manager or conversation.arranged_by,
        "recipient": recipient,
        "organisation": conversation.employee.organisation,
        "day": day(conversation.starts_at),
        "when": when(conversation.starts_at, conversation.minutes),
        "link": _link(letter.page, conversation),
        "guide_link": f"{settings.SITE_URL}{reverse('guide')}",
        "large_print_link": f"{settings.SITE_URL}{reverse('guide_pdf', args=[LARGE_PRINT])}",
    }


def _link(page: str, conversation: Conversation) -> str:
    return f"{settings.SITE_URL}{reverse(page, args=[conversation.pk])}"


def recipient_of(key: str, conversation: Conversation) -> StaffMember | None:
    """Who gets it: nobody without an address, and nobody who has left."""
    employee = conversation.employee
    person = employee if LETTERS[key].to == EMPLOYEE else employee.line_manager
    return person if person and person.is_employed and _address(person) else None


def _address(person: StaffMember | None) -> str:
    return person.user.email if person and person.user else ""
