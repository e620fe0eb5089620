"""Where people come across 360 degree feedback, and where they never do."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from frameworks import library
from frameworks.services import switch_off
from tests.assessments.feedback.helpers import answer_all, ask, close, share
from tests.scenarios import arrange, conversation_in, share_reflection

FEEDBACK = 'href="/feedback/"'


@pytest.fixture
def model_is_off(people) -> None:
    organisation = people.employee.organisation
    switch_off(by=None, organisation=organisation, key=library.LEADERSHIP_MODEL)


def test_home_leads_there_where_it_is_on(employee, read):
    assert FEEDBACK in read(employee, "home")


@pytest.mark.usefixtures("model_is_off")
def test_home_says_nothing_of_it_where_it_is_off(employee, read):
    assert FEEDBACK not in read(employee, "home")


def test_what_is_there_to_read_stays_within_reach(people, sign_in, employee, read):
    share(people, close(people, ask(people)))
    organisation = people.employee.organisation
    switch_off(by=None, organisation=organisation, key=library.LEADERSHIP_MODEL)

    for client in (employee, sign_in(people.manager)):
        assert FEEDBACK in read(client, "home")
    assert FEEDBACK not in read(sign_in(people.colleague), "home")


def test_a_reflection_leads_to_it_and_takes_it_as_evidence(people, employee, sign_in, read):
    conversation = arrange(people)
    shown = read(employee, "reflect_section", conversation.pk, "evidence")
    add = reverse("evidence_add", args=[conversation.pk, "reflection"])
    assert FEEDBACK in shown
    assert f"{add}?kind=full_circle" in shown

    form = employee.get(f"{add}?kind=full_circle").context["form"]
    assert form["kind"].value() == "full_circle"
    prepared = read(sign_in(people.manager), "prepare_section", conversation.pk, "evidence")
    assert FEEDBACK not in prepared


def came_back(people, **counts: int):
    """A round that is closed."""
    round_ = ask(people)
    answer_all(round_, **(counts or {"peers": 3}))
    return close(people, round_)


def add_address(conversation, side: str) -> str:
    return reverse("evidence_add", args=[conversation.pk, side]) + "?kind=full_circle"


def test_the_report_leads_to_the_evidence_of_each_of_the_two(people, employee, sign_in, read):
    conversation = arrange(people)
    round_ = share(people, came_back(people))
    manager = sign_in(people.manager)
    own, theirs = (read(one, "feedback_report", round_.pk) for one in (employee, manager))

    assert f'href="{add_address(conversation, "reflection")}"' in own
    assert f'href="{add_address(conversation, "preparation")}"' in theirs
    for client, side in ((employee, "reflection"), (manager, "preparation")):
        form = client.get(add_address(conversation, side)).context["form"]
        assert form["kind"].value() == "full_circle"


def test_the_evidence_of_each_of_the_two_leads_to_the_report(people, employee, sign_in, read):
    conversation = arrange(people)
    manager = sign_in(people.manager)
    round_ = came_back(people)
    report = f'href="{reverse("feedback_report", args=[round_.pk])}"'

    assert report in read(employee, "reflect_section", conversation.pk, "evidence")
    before = read(manager, "prepare_section", conversation.pk, "evidence")
    assert "360 degree feedback" not in before, "it is not shared"
    share(people, round_)
    shown = read(manager, "prepare_section", conversation.pk, "evidence")
    assert "Sam shared 360 degree feedback with you" in shown
    assert report in shown
    assert add_address(conversation, "preparation") in shown


def test_the_evidence_leads_to_the_latest_that_can_be_read(people, sign_in, read):
    """Neither to one that is open, nor to one with too few answers."""
    conversation = arrange(people)
    with time_machine.travel(timezone.now() - timedelta(days=200)):
        came_back(people)
    with time_machine.travel(timezone.now() - timedelta(days=100)):
        latest = came_back(people)
    came_back(people, peers=2)
    shown = read(sign_in(people.employee), "reflect_section", conversation.pk, "evidence")
    assert re.findall(r"/feedback/([0-9a-f-]{36})/report/", shown) == [str(latest.pk)]


def test_once_the_reflection_is_shared_the_report_leads_to_a_new_version(people, employee, read):
    conversation = arrange(people)
    round_ = came_back(people)
    share_reflection(conversation, people)
    shown = read(employee, "feedback_report", round_.pk)
    assert add_address(conversation, "reflection") not in shown
    assert f'href="{reverse("reflect", args=[conversation.pk])}"' in shown


@pytest.mark.parametrize("status", ["recorded", "agreed", "cancelled"])
def test_without_anything_to_prepare_the_report_leads_nowhere(people, employee, read, status):
    round_ = came_back(people)
    assert "talent conversation on" not in read(employee, "feedback_report", round_.pk)
    conversation_in(status, people)
    assert "talent conversation on" not in read(employee, "feedback_report", round_.pk)


def test_where_there_is_nothing_to_take_from_it_nothing_leads_on(people, employee, read):
    arrange(people)
    round_ = came_back(people, peers=2)
    assert "talent conversation on" not in read(employee, "feedback_report", round_.pk)


@pytest.mark.usefixtures("model_is_off")
def test_a_reflection_says_nothing_of_it_where_it_is_off(people, employee, read):
    conversation = arrange(people)
    assert FEEDBACK not in read(employee, "reflect_section", conversation.pk, "evidence")
