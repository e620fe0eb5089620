"""While a round is open: counts that give nobody away, reminders; then sharing."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from assessments.models import FeedbackInvitation, FeedbackRound
from assessments.services import feedback as services
from assessments.services.feedback import NotNow
from talentgrid.models import AuditEvent
from tests.assessments.feedback.helpers import (
    answer,
    answer_all,
    ask,
    close,
    invitations,
    links_on,
    share,
)

CELLS = re.compile(r'aria-hidden="true">(Group|Asked|Answered)</span>\s*<span>(.*?)</span></td>')


def counts(shown: str) -> list[tuple[str, str]]:
    """Asked and answered, row by row."""
    rows = [words for name, words in CELLS.findall(shown) if name != "Group"]
    return list(zip(rows[::2], rows[1::2], strict=True))


def test_counts_are_by_group_and_only_from_three_on(people, employee, read):
    round_ = ask(people, peers=4, reports=3, others=3)
    answer_all(round_, peers=3, reports=1, others=1)

    shown = read(employee, "feedback_round", round_.pk)

    assert counts(shown) == [("4", "3 or more"), ("6", "Fewer than 3")]
    assert "People I manage and others" in shown
    # In the list of rounds too it says which groups those are.
    assert "(people I manage and others): 6 asked, fewer than 3 answered" in read(
        employee, "feedback"
    )


@pytest.mark.parametrize("answered", [0, 1, 2])
def test_up_to_two_answers_change_nothing_on_any_page(people, employee, read, answered):
    """Otherwise the page would say that this person has answered, or has not."""
    round_ = ask(people, peers=1, reports=1, others=1)
    pages = [("feedback",), ("feedback_round", round_.pk)]
    before = [_without_tokens(read(employee, *page)) for page in pages]

    answer_all(round_, **dict.fromkeys(["peers", "others"][:answered], 1))

    assert [_without_tokens(read(employee, *page)) for page in pages] == before


def test_from_three_answers_on_one_more_changes_nothing_while_it_is_open(people, employee, read):
    """Who asks one more, and watches the number, would know that this one has answered."""
    round_ = ask(people, peers=5, others=4)
    answer_all(round_, peers=3, others=3)
    pages = [("feedback",), ("feedback_round", round_.pk), ("feedback_close", round_.pk)]
    before = [_without_tokens(read(employee, *page)) for page in pages]

    answer(invitations(round_, "peers")[3])
    answer(invitations(round_, "others")[3])

    assert [_without_tokens(read(employee, *page)) for page in pages] == before
    close(people, round_)
    assert counts(read(employee, "feedback_round", round_.pk)) == [("5", "4"), ("4", "4")]


def test_nothing_is_promised_that_the_numbers_do_not_keep(people, employee, read):
    """Three asked, and three or more answered: that says who, and never who said what."""
    round_ = ask(people, peers=3)
    answer_all(round_, peers=3)
    for page in (("feedback",), ("feedback_round", round_.pk)):
        shown = read(employee, *page)
        assert "never who said what" in shown
        assert "never who." not in shown


def test_declining_changes_nothing_on_any_page(people, employee, read):
    round_ = ask(people)
    before = _without_tokens(read(employee, "feedback_round", round_.pk))
    services.decline(invitation=invitations(round_, "peers")[0])
    assert _without_tokens(read(employee, "feedback_round", round_.pk)) == before


def _without_tokens(shown: str) -> str:
    return re.sub(r'(nonce="|csrfmiddlewaretoken" value="|X-CSRFToken": ")[^"]*', "", shown)


def test_a_reminder_goes_to_all_who_wait_and_names_nobody(
    people, sign_in, mailoutbox, django_capture_on_commit_callbacks
):
    round_ = ask(people, peers=4, others=2)
    answer_all(round_, peers=2)
    services.decline(invitation=invitations(round_, "others")[0])
    with time_machine.travel(timezone.now() + timedelta(days=7), tick=False):
        employee = sign_in(people.employee)
        assert "feedback_remind" in links_on(employee, round_)
        with django_capture_on_commit_callbacks(execute=True):
            response = employee.post(reverse("feedback_remind", args=[round_.pk]), follow=True)

        shown = response.content.decode()
        assert "A reminder goes to everybody who was asked a week ago" in shown
        assert "feedback_remind" not in links_on(employee, round_)
    assert sorted(mail.to[0] for mail in mailoutbox) == [
        "others2@work.example",
        "peers3@work.example",
        "peers4@work.example",
    ]
    assert all(mail.subject.startswith("Until ") for mail in mailoutbox)
    assert AuditEvent.objects.get(action="feedback_reminded").detail == {}


def test_the_page_offers_a_reminder_also_when_all_have_answered(people, sign_in):
    round_ = ask(people, peers=3)
    answer_all(round_, peers=3)
    with time_machine.travel(timezone.now() + timedelta(days=7), tick=False):
        assert "feedback_remind" in links_on(sign_in(people.employee), round_)


def test_reminders_are_a_week_apart(people, employee, mailoutbox):
    round_ = ask(people)
    user = people.user("employee")
    with pytest.raises(NotNow, match="from"):
        services.remind(by=user, round_=round_)
    response = employee.post(reverse("feedback_remind", args=[round_.pk]), follow=True)
    assert "You can send a reminder from" in response.content.decode()

    with time_machine.travel(timezone.now() + timedelta(days=7), tick=False):
        services.remind(by=user, round_=round_)
        with pytest.raises(NotNow):
            services.remind(by=user, round_=round_)


def test_somebody_asked_lately_is_left_in_peace(
    people, mailoutbox, django_capture_on_commit_callbacks
):
    round_ = ask(people, peers=4)
    late = invitations(round_, "peers")[0]
    FeedbackInvitation.objects.filter(pk=late.pk).update(
        invited_at=timezone.now() + timedelta(days=5)
    )
    in_a_week = time_machine.travel(timezone.now() + timedelta(days=7), tick=False)
    with in_a_week, django_capture_on_commit_callbacks(execute=True):
        services.remind(by=people.user("employee"), round_=round_)

    assert late.email not in {mail.to[0] for mail in mailoutbox}
    assert len(mailoutbox) == 3


def test_it_ends_by_itself_after_its_last_day(people):
    round_ = ask(people, days=7)
    assert round_.is_open
    with time_machine.travel(timezone.now() + timedelta(days=7), tick=False):
        assert round_.is_open
    with time_machine.travel(timezone.now() + timedelta(days=8), tick=False):
        assert not round_.is_open
        assert round_.ended_on == round_.closes_on


def test_the_report_does_not_open_before_the_end(people, employee, sign_in):
    """Two looks, before and after one answer, would show what that one says."""
    round_ = ask(people)
    answer_all(round_, peers=4)
    response = employee.get(reverse("feedback_report", args=[round_.pk]))
    assert response.url == reverse("feedback_round", args=[round_.pk])
    with pytest.raises(NotNow):
        share(people, round_)
    assert employee.post(reverse("feedback_share", args=[round_.pk])).status_code == 302
    assert FeedbackRound.objects.get(pk=round_.pk).shared_at is None


def test_sharing_says_what_is_read_and_tells_the_manager_once(
    people, employee, sign_in, read, mailoutbox, django_capture_on_commit_callbacks
):
    round_ = ask(people)
    answer_all(round_, peers=3)
    close(people, round_)
    manager = sign_in(people.manager)
    address = reverse("feedback_report", args=[round_.pk])
    assert manager.get(address).status_code == 404
    assert "Priya does not read whom you asked" in read(employee, "feedback_share", round_.pk)

    with django_capture_on_commit_callbacks(execute=True):
        for _ in "twice":
            employee.post(reverse("feedback_share", args=[round_.pk]))

    assert [mail.to for mail in mailoutbox] == [[people.manager.user.email]]
    assert address in mailoutbox[0].body
    assert "Feedback for Sam Iyer" in read(manager, "feedback")
    assert manager.get(address).status_code == 200
    assert AuditEvent.objects.filter(action="feedback_shared").count() == 1
    reading = AuditEvent.objects.get(action="feedback_read")
    assert (reading.actor, reading.subject) == (people.manager.user, people.employee)


def test_nothing_is_shared_where_there_is_nothing_to_read(people, employee, read):
    round_ = close(people, ask(people))
    for send in (employee.get, employee.post):
        response = send(reverse("feedback_share", args=[round_.pk]), follow=True)
        assert "there is nothing to share" in response.content.decode()
    assert FeedbackRound.objects.get(pk=round_.pk).shared_at is None


def test_nothing_is_queued_for_those_who_answered_or_declined(people, monkeypatch):
    round_ = ask(people, peers=4)
    answer_all(round_, peers=1)
    services.decline(invitation=invitations(round_, "peers")[1])
    reminded = []
    monkeypatch.setattr("assessments.emails.remind", reminded.append)
    with time_machine.travel(timezone.now() + timedelta(days=7), tick=False):
        services.remind(by=people.user("employee"), round_=round_)
    assert [one.email for one in reminded] == ["peers3@work.example", "peers4@work.example"]
