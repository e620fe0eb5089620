"""Closing a round before its last day: what follows is said first, and those who wait are told."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from assessments.models import FeedbackRound
from assessments.services import feedback as services
from frameworks import library
from frameworks.services import switch_off
from talentgrid.dates import day
from talentgrid.models import AuditEvent
from tests.assessments.feedback.helpers import (
    answer,
    answer_all,
    ask,
    close,
    invitations,
    links_on,
    without,
)


def test_it_closes_early_for_good_after_a_question(people, employee, read):
    round_ = ask(people)
    answer_all(round_, peers=3)
    assert "It cannot be opened again" in read(employee, "feedback_close", round_.pk)
    assert FeedbackRound.objects.get(pk=round_.pk).is_open

    for _ in "twice":
        employee.post(reverse("feedback_close", args=[round_.pk]))

    round_.refresh_from_db()
    assert not round_.is_open
    assert round_.ended_on == timezone.localdate()
    assert AuditEvent.objects.filter(action="feedback_closed").count() == 1
    assert links_on(employee, round_) == {"feedback_share"}


@pytest.mark.parametrize("answered", [{}, {"peers": 2}, {"peers": 1, "others": 1}])
def test_with_too_few_answers_it_says_so_and_what_comes_next(people, employee, read, answered):
    round_ = ask(people)
    answer_all(round_, **answered)
    asked = read(employee, "feedback_close", round_.pk)
    assert "There is nothing to read, for you or anybody else" in asked
    assert f"You can ask again from {day(timezone.now() + timedelta(days=7))}" in asked
    close(people, round_)

    for page in (("feedback_round", round_.pk), ("feedback_report", round_.pk)):
        shown = read(employee, *page)
        assert "Fewer than 3 people answered" in shown
        assert "You can ask again from" in shown
        assert "Share it with my line manager" not in shown
    assert "Read what came back" not in read(employee, "feedback_round", round_.pk)
    assert "so there is nothing to read" in read(employee, "feedback")
    assert reverse("feedback_report", args=[round_.pk]) not in read(employee, "feedback")


def test_before_it_is_closed_it_says_what_follows(people, sign_in, employee, read):
    round_ = ask(people)
    answer_all(round_, peers=3)
    shown = read(employee, "feedback_close", round_.pk)
    for words in (
        "not even somebody who is writing an answer just now",
        "get an email that it is closed",
        "You can read what came back",
        f"You can ask again from {day(timezone.now() + timedelta(days=90))}",
    ):
        assert words in shown


def test_before_it_is_closed_it_says_that_one_can_ask_at_once(people, sign_in, read):
    round_ = ask(people)
    with time_machine.travel(timezone.now() + timedelta(days=7), tick=False):
        assert "You can ask again at once" in read(
            sign_in(people.employee), "feedback_close", round_.pk
        )


def test_where_the_model_is_off_nobody_is_told_when_to_ask_again(people, employee, read):
    round_ = ask(people)
    organisation = people.employee.organisation
    switch_off(by=None, organisation=organisation, key=library.LEADERSHIP_MODEL)
    assert "ask again" not in read(employee, "feedback_close", round_.pk)


def test_those_who_wait_are_told_once_that_it_is_closed(
    people, employee, mailoutbox, django_capture_on_commit_callbacks
):
    """Neither those who answered nor those who declined hear of it, and nobody is counted."""
    round_ = ask(people, peers=4, others=2)
    answer_all(round_, peers=2)
    services.decline(invitation=invitations(round_, "others")[0])
    with django_capture_on_commit_callbacks(execute=True):
        for _ in "twice":
            employee.post(reverse("feedback_close", args=[round_.pk]))

    assert sorted(mail.to[0] for mail in mailoutbox) == [
        "others2@work.example",
        "peers3@work.example",
        "peers4@work.example",
    ]
    assert {mail.subject for mail in mailoutbox} == {"Closed: feedback for Sam Iyer"}
    assert AuditEvent.objects.get(action="feedback_closed").detail == {}


def test_with_too_few_answers_one_can_ask_again_after_a_week(people, sign_in, read):
    round_ = close(people, ask(people))
    with time_machine.travel(timezone.now() + timedelta(days=7), tick=False):
        shown = read(sign_in(people.employee), "feedback_round", round_.pk)
    assert "Ask for feedback again" in shown
    assert reverse("feedback_ask") in shown


def test_what_was_not_shown_stays_unread_also_beside_a_new_round(people, sign_in, read):
    """The answers of the first round are in no count, and on no page, of the second (R44)."""
    first = ask(people)
    unread = answer_all(first, peers=2)
    close(people, first)
    with time_machine.travel(timezone.now() + timedelta(days=7), tick=False):
        second = ask(people, peers=5)
        for invitation in invitations(second, "peers")[2:]:
            answer(invitation, words="Said in the second round")
        close(people, second)
        client = sign_in(people.employee)
        pages = [("feedback",), ("feedback_report", first.pk), ("feedback_report", second.pk)]
        shown = [read(client, *page) for page in pages]
    assert without(unread, "".join(shown))
    assert "Peers: 3 answers." in " ".join(shown[-1].split())
