"""Where people come across 360 degree feedback, and where they never do."""

import pytest
from django.urls import reverse

from frameworks import library
from frameworks.services import switch_off
from tests.assessments.feedback.helpers import ask, close, share
from tests.scenarios import arrange

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


@pytest.mark.usefixtures("model_is_off")
def test_a_reflection_says_nothing_of_it_where_it_is_off(people, employee, read):
    conversation = arrange(people)
    assert FEEDBACK not in read(employee, "reflect_section", conversation.pk, "evidence")
