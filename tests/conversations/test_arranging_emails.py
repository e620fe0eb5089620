"""The e-mails of a conversation: what they say, and what they never say."""

import io
import uuid
from datetime import timedelta
from email import message_from_bytes, policy

import pytest
from django.template.loader import get_template
from django.test import override_settings
from django.urls import reverse
from pypdf import PdfReader

from conversations import emails
from conversations.emails import LETTERS
from conversations.models import StageNote
from conversations.services import agreeing, arranging, holding
from talentgrid.services import record_leaving
from tests.scenarios import agree_on, arrange, share_preparation, share_reflection

pytestmark = pytest.mark.django_db

# What every mailbox takes, and a telephone loads.
MOST_BYTES = 300_000

# One of each kind of text that belongs to the two, and to no e-mail.
PRIVATE = {
    "reason": "A private reason",
    "note": "A private note",
    "needs": "A private need",
    "statement": "A private statement",
    "response": "A private response",
    "thoughts": "Private thoughts of",
    "summary": "secondment in spring",
}


@pytest.fixture
def conversation(content, people):
    """With every kind of text in it that somebody may write."""
    employee, manager = people.user("employee"), people.user("manager")
    made = arrange(people, message="See you in O'Neill's & Sons", place='Room <4> & "corridor"')
    arranging.ask_for_arrangements(
        by=employee, conversation=made, needs=["induction_loop"], details=PRIVATE["needs"]
    )
    share_reflection(made, people)
    share_preparation(made, people)
    holding.start(by=manager, conversation=made)
    StageNote.objects.create(conversation=made, stage=1, text=PRIVATE["note"])
    agree_on(made, people)
    agreeing.see_differently(
        by=employee, conversation=made, key=uuid.uuid4(), statement=PRIVATE["statement"]
    )
    agreeing.respond(by=manager, conversation=made, key=uuid.uuid4(), text=PRIVATE["response"])
    agreeing.reopen(by=manager, conversation=made, reason=PRIVATE["reason"])
    made.refresh_from_db()
    return made


def compose(key, conversation):
    recipient = emails.recipient_of(key, conversation)
    return emails.compose(key, conversation, recipient=recipient)


@pytest.mark.parametrize("organisation", ["St Mary's & King's Hospitals", "Northmoor <Trust>"])
def test_letters_read_well(organisation, conversation, people):
    people.employee.organisation.name = organisation
    people.employee.organisation.save()
    conversation = type(conversation).objects.get(pk=conversation.pk)

    for key, letter in LETTERS.items():
        found = compose(key, conversation)
        recipient = people.employee if letter.to == emails.EMPLOYEE else people.manager
        assert found.to == [recipient.user.email], key
        assert 10 < len(found.subject) < 78, key
        assert found.body.startswith(f"Hello {recipient.first_name},\n\n"), key
        address = reverse(letter.page, args=[conversation.pk])
        assert f"\n\nhttps://talent.test{address}\n\n" in found.body, key
        assert organisation in found.body, key
        _assert_plain(found.subject + found.body, key)


def _assert_plain(text, key):
    """Nothing escaped for HTML, nothing left of the template, no ragged layout."""
    for not_plain in ("&#", "&amp;", "&lt;", "{{", "{%", "None", "\n\n\n"):
        assert not_plain not in text, (key, not_plain)


def test_letters_hold_nothing_that_somebody_wrote(conversation):
    for key in LETTERS:
        letter = compose(key, conversation)
        everything = "\n".join([letter.subject, letter.body, *map(str, letter.attachments)])
        for kind, words in PRIVATE.items():
            assert words not in everything, (key, kind)
        assert ("O'Neill" in everything) == (key == "invitation"), key


def test_invitation_has_what_the_guide_asks_for(conversation):
    body = compose("invitation", conversation).body

    assert "https://talent.test/library/guide/" in body  # R50
    assert "https://talent.test/library/guide/employee-large-print.pdf" in body  # R55
    assert "it is protected" in body  # R51
    assert "large print, braille or another format" in body  # R55
    assert "choose not to have the conversation" in body
    assert "Priya writes:\n\nSee you in O'Neill's & Sons\n\nWHAT IT IS" in body
    assert 'Where:   Room <4> & "corridor"' in body


def test_invitation_without_a_message_says_nothing_of_one(content, people):
    body = compose("invitation", arrange(people)).body

    assert "writes:" not in body
    assert "the other is the guide.\n\nWHAT IT IS" in body


@pytest.mark.parametrize(
    ("key", "method", "status"),
    [
        ("invitation", "REQUEST", "CONFIRMED"),
        ("change", "REQUEST", "CONFIRMED"),
        ("cancellation", "CANCEL", "CANCELLED"),
    ],
)
def test_calendar_file_goes_along(key, method, status, conversation):
    sent = compose(key, conversation).message().as_bytes()

    [calendar, *_] = message_from_bytes(sent, policy=policy.default).iter_attachments()
    assert calendar.get_content_type() == "text/calendar"
    assert calendar.get_param("method") == method
    assert f"STATUS:{status}" in calendar.get_content()


def test_invitation_brings_the_guide(conversation):
    sent = compose("invitation", conversation).message().as_bytes()

    message = message_from_bytes(sent, policy=policy.default)
    [_, guide] = message.iter_attachments()
    assert guide.get_content_type() == "application/pdf"
    assert guide.get_filename() == "talent-conversation-guide.pdf"
    read = PdfReader(io.BytesIO(guide.get_content()))
    assert read.metadata.title.startswith("Your talent conversation")
    assert conversation.employee.organisation.name in read.pages[0].extract_text()
    assert "attached guide" in message.get_body().get_content()
    assert len(sent) < MOST_BYTES


def test_only_the_invitation_brings_the_guide(conversation):
    for key in set(LETTERS) - {"invitation"}:
        for attachment in compose(key, conversation).attachments:
            assert attachment.mimetype.startswith("text/calendar"), key


def test_a_conversation_that_moves_does_not_bring_the_guide_again(
    content, people, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        made = arrange(people)
    with django_capture_on_commit_callbacks(execute=True):
        arranging.reschedule(
            by=people.user("manager"),
            conversation=made,
            version=made.version,
            starts_at=made.starts_at + timedelta(days=1),
            minutes=made.minutes,
            place=made.place,
            setting=made.setting,
        )

    attached = [
        [file.mimetype.partition(";")[0] for file in sent.attachments] for sent in mailoutbox
    ]
    assert attached == [["text/calendar", "application/pdf"], ["text/calendar"]]


def test_other_letters_have_no_attachment(conversation):
    for key in set(LETTERS) - {"invitation", "change", "cancellation", "declined"}:
        assert compose(key, conversation).attachments == [], key


def test_every_letter_has_its_words():
    for key in LETTERS:
        assert get_template(f"conversations/email/{key}.txt")


def test_nobody_who_has_left_gets_one(
    conversation, people, mailoutbox, django_capture_on_commit_callbacks
):
    record_leaving(by=None, person=people.manager, left_on=people.leaver.left_on)
    conversation = type(conversation).objects.get(pk=conversation.pk)

    with django_capture_on_commit_callbacks(execute=True):
        emails.tell_of_agreement(conversation)

    assert mailoutbox == []


def test_who_has_gone_since_it_was_queued_gets_none(conversation, people, mailoutbox):
    people.employee.line_manager = None
    people.employee.save()

    emails.deliver.call("decline", str(conversation.pk))

    assert mailoutbox == []


@override_settings(SITE_URL="https://talent.example.nhs.uk")
def test_links_lead_to_the_site(conversation):
    assert "https://talent.example.nhs.uk/conversations/" in compose("closing", conversation).body
