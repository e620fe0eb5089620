"""What the daily run does once a round is over."""

from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from talentgrid.services import record_leaving
from tests.assessments.feedback.helpers import answer_all, ask, close, link

DAYS = 21


@pytest.fixture
def round_(people):
    return ask(people, days=DAYS)


@pytest.fixture
def run(mailoutbox, django_capture_on_commit_callbacks):
    """Runs it so many days from today, and gives the e-mails that went out."""

    def after(days: int) -> list:
        mailoutbox.clear()
        with (
            time_machine.travel(timezone.now() + timedelta(days=days)),
            django_capture_on_commit_callbacks(execute=True),
        ):
            call_command("send_reminders", verbosity=0, stdout=StringIO())
        return list(mailoutbox)

    return after


def test_the_person_is_told_once_on_the_day_after(round_, people, run):
    answer_all(round_, peers=3)
    assert run(DAYS) == [], "it can be answered until the end of its last day"
    (letter,) = run(DAYS + 1)
    assert letter.to == [people.employee.user.email]
    assert letter.subject == "Your round of feedback is over"
    assert reverse("feedback_report", args=[round_.pk]) in letter.body
    assert "Hello Sam,\n" in letter.body
    assert run(DAYS + 2) == []


def test_after_too_few_answers_the_letter_promises_nothing_to_read(round_, run):
    answer_all(round_, peers=2)
    (letter,) = run(DAYS + 1)
    assert "Fewer than 3 people did" in letter.body
    assert "for you to read" not in letter.body
    assert reverse("feedback_report", args=[round_.pk]) in letter.body


def test_whoever_closed_it_is_not_told(people, run):
    close(people, ask(people, days=DAYS))
    assert run(1) == []
    assert run(DAYS + 1) == []


def test_a_leaver_is_not_told(round_, people, run):
    record_leaving(by=None, person=people.employee, left_on=timezone.localdate())
    assert run(DAYS + 1) == []


def test_long_after_nobody_is_told_any_more(round_, run):
    assert run(DAYS + 8) == []


@pytest.mark.parametrize("closed_early", [False, True])
def test_addresses_are_deleted_after_thirty_days_and_counts_stay(
    round_, people, run, sign_in, closed_early
):
    ends = 0 if closed_early else DAYS
    answer_all(round_, peers=3)
    if closed_early:
        close(people, round_)
    asked = round_.invitations.count()

    run(ends + 29)
    assert round_.invitations.exclude(email="").count() == asked

    run(ends + 30)
    assert round_.invitations.filter(email="").count() == asked
    assert round_.invitations.filter(has_answered=True).count() == 3
    with time_machine.travel(timezone.now() + timedelta(days=ends + 30)):
        page = sign_in(people.employee).get(reverse("feedback_round", args=[round_.pk]))
    assert "The addresses were deleted 30 days after the end" in page.content.decode()


def test_a_round_that_is_open_is_left_alone(round_, run):
    assert run(1) == []
    assert not round_.invitations.filter(email="").exists()


def test_the_link_of_a_deleted_address_says_that_it_is_over(round_, run, client):
    address = link(round_.invitations.first())
    run(DAYS + 30)
    with time_machine.travel(timezone.now() + timedelta(days=DAYS + 30)):
        assert client.get(address).status_code == 410
