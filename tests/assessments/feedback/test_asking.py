"""Asking colleagues: whom, until when, and nothing is sent before the e-mail was seen."""

import uuid
from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from assessments.models import FeedbackInvitation, FeedbackRound
from assessments.services import feedback as services
from assessments.services.feedback import MOST_PEOPLE, NotNow
from assessments.services.feedback_times import ASK_AGAIN_AFTER, REMIND_EVERY, refusal_to_ask
from frameworks import library
from frameworks.services import switch_off
from talentgrid.models import AuditEvent
from tests.assessments.feedback.helpers import (
    NOTE,
    addresses,
    answer_all,
    ask,
    close,
    content,
    invitations,
)


def form(**changes) -> dict:
    """What is typed on the page."""
    return {
        "peers": "Alex <alex@work.example>, bea@work.example\ncem@work.example",
        "reports": "",
        "others": "fay@council.example",
        "message": NOTE,
        "closes_on": str(timezone.localdate() + timedelta(days=21)),
        "key": str(uuid.uuid4()),
        **changes,
    }


def post(client, name="feedback_ask", *args, **data):
    return client.post(reverse(name, args=args), data)


def asked() -> list[str]:
    return sorted(FeedbackInvitation.objects.values_list("email", flat=True))


def test_the_email_is_seen_before_anything_is_sent(employee, mailoutbox):
    response = post(employee, **form())

    shown = response.content.decode()
    assert response.status_code == 200
    assert "Sam Iyer asks for your feedback" in shown
    assert NOTE in shown
    assert "Send to 4 people" in shown
    assert not mailoutbox
    assert not FeedbackRound.objects.exists()


def test_the_email_seen_is_the_email_sent(employee, mailoutbox, django_capture_on_commit_callbacks):
    typed = form(message="Tom & Jo's ward: <what> helps?")
    seen = post(employee, **typed).context["mail"]
    with django_capture_on_commit_callbacks(execute=True):
        response = post(employee, **typed, send="yes")

    assert response.url == reverse("feedback_round", args=[typed["key"]])
    assert len(mailoutbox) == 4
    assert {mail.to[0] for mail in mailoutbox} == set(asked())
    for mail in mailoutbox:
        assert mail.subject == seen.subject
        address = next(line for line in mail.body.splitlines() if line.startswith("https://"))
        assert (
            mail.body.replace(address, "(here stands a link that is different for each person)")
            == seen.body
        )


def test_everything_typed_comes_back_to_be_changed(employee):
    typed = form()
    shown = post(employee, **typed, change="yes").content.decode()

    assert "Alex &lt;alex@work.example&gt;, bea@work.example" in shown
    assert typed["key"] in shown
    assert NOTE in shown


def test_a_double_click_asks_once(employee, mailoutbox, django_capture_on_commit_callbacks):
    typed = form(send="yes")
    with django_capture_on_commit_callbacks(execute=True):
        first, second = post(employee, **typed), post(employee, **typed)

    assert first.url == second.url
    assert FeedbackRound.objects.count() == 1
    assert len(mailoutbox) == 4


@pytest.mark.parametrize(
    ("field", "typed", "message"),
    [
        ("peers", "alex@", "“alex@” is not an email address"),
        ("peers", "Alex Okafor", "“alex okafor” is not an email address"),
        ("others", "bea@work.example", "“bea@work.example” is in two groups"),
        ("others", "BEA+home@work.example", "is in two groups"),
        ("reports", "{own}", "Leave your own address out"),
        ("reports", "{manager}", "Leave Priya Nair out: your line manager prepares"),
        ("closes_on", "2020-01-01", "Choose a last day between 7 and 60 days from today"),
        ("closes_on", "soon", "Enter a date, like 5 11 2026"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field(people, employee, field, typed, message):
    own, manager = people.employee.user.email, people.manager.user.email
    typed = typed.format(own=own.replace("@", "+x@"), manager=manager.upper())
    response = post(employee, **form(**{field: typed}), send="yes")

    assert response.status_code == 422
    assert any(message in error for error in response.context["form"].errors[field])
    assert NOTE in response.content.decode()
    assert not FeedbackRound.objects.exists()


def test_what_is_wrong_is_listed_in_the_order_of_the_page(employee):
    shown = post(employee, **form(peers="bad", closes_on="")).content.decode()
    listed = shown.split('class="nhsuk-error-summary"')[1].split("</ul>")[0]
    assert 0 < listed.index("not an email address") < listed.index("Enter the last day to answer")


@pytest.mark.parametrize(("days", "right"), [(6, False), (7, True), (60, True), (61, False)])
def test_the_last_day_is_a_week_to_two_months_ahead(people, days, right):
    if right:
        assert ask(people, days=days).is_open
    else:
        with pytest.raises(ValidationError):
            ask(people, days=days)


def test_duplicates_are_merged(employee):
    twice = "alex@work.example; ALEX@work.example\nalex+a@work.example, bea@work.example"
    post(employee, **form(peers=twice), send="yes")

    assert asked() == ["alex@work.example", "bea@work.example", "fay@council.example"]


def test_a_long_list_of_faults_is_cut_short(employee):
    faults = post(employee, **form(peers="\n".join(f"x{n}" for n in range(30)))).context["form"]
    assert len(faults.errors["peers"]) == 6
    assert "25 more lines" in faults.errors["peers"][-1]


def test_at_least_three_and_at_most_forty_are_asked(people, employee):
    few = post(employee, **form(others="", peers="a@work.example, b@work.example"))
    many = post(employee, **form(peers="\n".join(f"x{n}@work.example" for n in range(40))))

    assert "Ask at least 3 people" in few.context["form"].errors["peers"][0]
    assert "There are 41" in many.context["form"].errors["peers"][0]
    with pytest.raises(ValidationError, match="at least"):
        ask(people, peers=2)
    with pytest.raises(ValidationError, match="at most"):
        ask(people, peers=MOST_PEOPLE + 1)


def test_a_group_that_is_too_small_is_pointed_out(employee):
    typed = form(reports="gus@work.example")
    assert "People I manage: you ask fewer than 3" in post(employee, **typed).content.decode()


def test_one_round_at_a_time_and_not_again_soon(people, employee):
    """Two rounds with one person more in the second would give that one away."""
    round_ = ask(people)
    answer_all(round_, peers=3)
    assert post(employee, **form(), send="yes").url == reverse("feedback")
    with pytest.raises(NotNow, match="asked already"):
        ask(people)
    close(people, round_)
    with (
        time_machine.travel(round_.opened_at + ASK_AGAIN_AFTER - timedelta(days=1)),
        pytest.raises(NotNow, match="Comparing two rounds"),
    ):
        ask(people)
    with time_machine.travel(round_.opened_at + ASK_AGAIN_AFTER):
        assert ask(people).is_open


def test_after_a_round_that_shows_nothing_one_can_ask_again_a_week_later(people):
    """Nothing of it can be compared with anything; colleagues get one email a week at most."""
    round_ = ask(people)
    answer_all(round_, peers=2)
    close(people, round_)
    with pytest.raises(NotNow, match="no more than one email a week"):
        ask(people)
    with time_machine.travel(round_.opened_at + REMIND_EVERY):
        assert ask(people).is_open


def test_a_reminder_too_is_an_email_of_that_week(people):
    round_ = ask(people)
    with time_machine.travel(round_.opened_at + REMIND_EVERY):
        services.remind(by=people.user("employee"), round_=round_)
        close(people, round_)
    with time_machine.travel(round_.opened_at + REMIND_EVERY * 2 - timedelta(days=1)):
        assert "You can ask again from" in refusal_to_ask(people.employee)
    with time_machine.travel(round_.opened_at + REMIND_EVERY * 2):
        assert refusal_to_ask(people.employee) == ""


def test_after_a_round_that_ended_by_itself_and_shows_nothing_one_can_ask_at_once(people):
    round_ = ask(people, days=7)
    answer_all(round_, peers=1, others=1)
    with time_machine.travel(round_.opened_at + timedelta(days=8)):
        assert ask(people).is_open


def test_without_the_model_a_kind_page_says_so(people, employee, read):
    organisation = people.employee.organisation
    switch_off(by=None, organisation=organisation, key=library.LEADERSHIP_MODEL)

    assert "360 degree feedback is not on here" in read(employee, "feedback_ask")
    assert "you cannot ask anew" in read(employee, "feedback")
    assert "not on here" in post(employee, **form(), send="yes").content.decode()
    assert not FeedbackRound.objects.exists()


def test_more_people_are_asked_once_each(
    people, employee, mailoutbox, django_capture_on_commit_callbacks
):
    round_ = ask(people, peers=3)
    typed = {"peers": "peers1@work.example\nnew@work.example", "reports": "", "others": ""}
    assert "Send to 1 person" in post(employee, "feedback_add", round_.pk, **typed).content.decode()
    mailoutbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        for _ in "twice":
            post(employee, "feedback_add", round_.pk, **typed, send="yes")

    assert [mail.to for mail in mailoutbox] == [["new@work.example"]]
    assert len(invitations(round_, "peers")) == 4


def test_asking_nobody_new_is_said(people, employee):
    round_ = ask(people, peers=3)
    typed = {"peers": "peers1@work.example", "reports": "", "others": ""}
    response = post(employee, "feedback_add", round_.pk, **typed)
    assert response.status_code == 422
    assert "not asked yet" in response.context["form"].errors["peers"][0]


def test_nobody_is_added_beyond_forty_or_after_the_end(people, employee):
    round_ = ask(people, peers=38)
    with pytest.raises(ValidationError, match="at most"):
        services.ask_more(by=people.user("employee"), round_=round_, people=addresses(others=3))
    close(people, round_)
    with pytest.raises(NotNow):
        services.ask_more(by=people.user("employee"), round_=round_, people=addresses(others=1))
    response = employee.get(reverse("feedback_add", args=[round_.pk]))
    assert response.url == reverse("feedback_round", args=[round_.pk])


def test_a_round_keeps_the_version_it_was_asked_with(people):
    assert ask(people).framework == content().framework


def test_the_audit_trail_counts_and_names_nobody(people):
    ask(people)
    event = AuditEvent.objects.get(action="feedback_asked")
    assert event.detail == {"count": 9}
    assert event.subject == people.employee
