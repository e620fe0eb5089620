"""What the e-mails say, and what is never in them or in the queue."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from assessments import emails
from assessments.services import feedback as services
from talentgrid.services import record_leaving
from tests.assessments.feedback.helpers import (
    NOTE,
    answer,
    answer_all,
    ask,
    close,
    invitations,
    link,
    share,
)

SECRET = "A private word of a colleague"


@pytest.fixture
def round_(people):
    return ask(people)


def compose(key, round_):
    return emails.compose(key, emails.request_of(invitations(round_, "peers")[0]))


@pytest.mark.parametrize("organisation", ["St Mary's & King's Hospitals", "Northmoor <Trust>"])
@pytest.mark.parametrize("key", ["asked", "reminder"])
def test_letters_to_colleagues_read_well(people, key, organisation):
    people.employee.organisation.name = organisation
    people.employee.organisation.save()
    round_ = ask(people, message="Tom & Jo's <ward>\n\nasks")
    found = compose(key, round_)

    assert 10 < len(found.subject) < 78
    assert found.body.startswith("Hello,\n\nSam Iyer")
    address = link(invitations(round_, "peers")[0])
    assert f"\n\nhttps://talent.test{address}\n" in found.body
    assert organisation in found.body
    assert "decline with one click" in found.body
    for not_plain in ("&#", "&amp;", "&lt;", "{{", "{%", "None", "\n\n\n"):
        assert not_plain not in found.subject + found.body


def test_the_request_says_what_becomes_of_an_answer(round_):
    body = compose("asked", round_).body
    for words in (
        f"Sam writes:\n\n{NOTE}\n\nWHAT BECOMES OF IT",
        "without your name, your address or the time",
        "in groups of at least 3 answers",
        "Write so that you would not mind being recognised",
        "may share what came back with their line manager",
        "You get at most one reminder a week, and one more email if it is closed early",
    ):
        assert words in body


def test_without_a_note_nothing_is_said_of_one(people):
    body = compose("asked", ask(people, message="")).body
    assert "writes:" not in body
    assert "no account.\n\nWHAT BECOMES OF IT" in body


def test_the_reminder_leaves_the_note_out(round_):
    assert NOTE not in compose("reminder", round_).body


def test_no_email_holds_what_anybody_answered(
    people, round_, mailoutbox, django_capture_on_commit_callbacks
):
    for invitation in invitations(round_, "peers"):
        answer(invitation, level=4, words=SECRET)
    in_a_week = time_machine.travel(timezone.now() + timedelta(days=7), tick=False)
    with in_a_week, django_capture_on_commit_callbacks(execute=True):
        services.remind(by=people.user("employee"), round_=round_)
    with django_capture_on_commit_callbacks(execute=True):
        share(people, close(people, round_))

    written = "\n".join(mail.subject + mail.body for mail in mailoutbox)
    assert len(mailoutbox) == 5 + 5 + 1, "reminded, told of the closing, told of the sharing"
    assert SECRET not in written
    for level in ("essential", "proficient", "exemplary"):
        assert level not in written.lower()
    assert "@work.example" not in written


def test_the_queue_holds_keys_alone(people, monkeypatch, django_capture_on_commit_callbacks):
    queued = []
    for task in ("deliver", "deliver_shared"):
        monkeypatch.setattr(
            f"assessments.emails.{task}",
            type("Task", (), {"enqueue": staticmethod(lambda *args: queued.append(args))}),
        )
    with django_capture_on_commit_callbacks(execute=True):
        round_ = ask(people, peers=3)
        share(people, close(people, round_))

    keys = {str(one.pk) for one in round_.invitations.all()}
    assert queued[:3] == [("asked", pk) for _, pk in queued[:3]]
    assert {pk for _, pk in queued[:3]} == keys
    assert set(queued[3:6]) == {("closed", pk) for pk in keys}
    assert queued[6:] == [(str(round_.pk),)]


@pytest.mark.parametrize("happened", ["answered", "declined", "closed", "ended", "left"])
def test_what_happened_since_it_was_queued_counts(people, round_, mailoutbox, happened):
    invitation = invitations(round_, "peers")[0]
    later = timedelta()
    match happened:
        case "answered":
            answer(invitation)
        case "declined":
            services.decline(invitation=invitation)
        case "closed":
            close(people, round_)
        case "ended":
            later = timedelta(days=22)
        case "left":
            yesterday = timezone.localdate() - timedelta(days=1)
            record_leaving(by=None, person=people.employee, left_on=yesterday)

    with time_machine.travel(timezone.now() + later, tick=False):
        emails.deliver.call("reminder", str(invitation.pk))

    assert not mailoutbox


def test_the_letter_of_closing_asks_nothing_and_has_no_link(people, round_, mailoutbox):
    close(people, round_)
    invitation = invitations(round_, "peers")[0]
    emails.deliver.call("closed", str(invitation.pk))

    (found,) = mailoutbox
    assert found.to == [invitation.email]
    assert found.body.startswith("Hello,\n\nSam Iyer asked for your feedback")
    assert "Nothing more is expected of you" in found.body
    assert "Sam does not see who they are" in found.body
    for unwanted in ("http", "&#", "{{", "{%", "None", "\n\n\n", NOTE):
        assert unwanted not in found.body


@pytest.mark.parametrize("happened", ["answered", "declined", "forgotten", "not closed"])
def test_nobody_is_told_of_a_closing_who_does_not_wait(people, round_, mailoutbox, happened):
    invitation = invitations(round_, "peers")[0]
    match happened:
        case "answered":
            answer(invitation)
        case "declined":
            services.decline(invitation=invitation)
        case "forgotten":
            round_.invitations.update(email="")
    if happened != "not closed":
        close(people, round_)

    emails.deliver.call("closed", str(invitation.pk))

    assert not mailoutbox


def test_the_manager_of_today_is_told(people, round_, mailoutbox):
    answer_all(round_, peers=3)
    share(people, close(people, round_))
    people.employee.line_manager = people.managers_manager
    people.employee.save()

    emails.deliver_shared.call(str(round_.pk))

    (found,) = mailoutbox
    assert found.to == [people.managers_manager.user.email]
    assert found.body.startswith("Hello Grace,\n\nSam Iyer asked colleagues")
    assert f"https://talent.test{reverse('feedback_report', args=[round_.pk])}" in found.body


def test_without_a_manager_nobody_is_told(people, round_, mailoutbox):
    share(people, close(people, round_))
    people.employee.line_manager = None
    people.employee.save()
    emails.deliver_shared.call(str(round_.pk))
    assert not mailoutbox
