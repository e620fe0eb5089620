"""The career stage page: whose answers it shows, and how a gap becomes an action."""

import uuid

import pytest
from django.urls import reverse

from assessments.services import FrameworkRatings, Said
from conversations.models import Action, Preparation, Reflection
from conversations.services import planning, preparing
from conversations.services.gaps import plan_gap, title_of
from frameworks import library
from frameworks.services import switch_on
from tests.scenarios import conversation_in

pytestmark = pytest.mark.usefixtures("content")
GAP = "leads_range_of_teams_1"


@pytest.fixture
def transitions():
    return library.current_content(library.TRANSITIONS)


@pytest.fixture
def conversation(people):
    switch_on(by=None, organisation=people.employee.organisation, key=library.TRANSITIONS)
    return conversation_in("in_progress", people)


def answer(kind, conversation, user, transitions, **levels):
    """What one of the two answers, for stream 1."""
    copy = preparing.open_copy(kind, by=user, conversation=conversation)
    return preparing.save_copy(
        by=user,
        copy=copy,
        version=copy.version,
        values={},
        elements=FrameworkRatings(
            framework=transitions.framework,
            stage="stream_1",
            said={transitions.element(key): Said(level=level) for key, level in levels.items()},
        ),
    )


def page(client, conversation):
    return client.get(reverse("gaps", args=[conversation.pk])).content.decode()


def plan(client, conversation, element, key=None):
    address = reverse("gap_plan", args=[conversation.pk, element])
    return client.post(address, {"key": key or uuid.uuid4()}, follow=True)


def test_before_a_stream_is_chosen_the_page_says_where_to_begin(conversation, people, sign_in):
    text = page(sign_in(people.employee), conversation)
    assert "You have not chosen a stream so far." in text
    assert reverse("reflect_against", args=[conversation.pk, library.TRANSITIONS]) in text


def test_the_employee_sees_their_own_gaps_and_the_manager_only_what_is_shared(
    conversation, people, sign_in, transitions
):
    user = people.user("employee")
    copy = answer(Reflection, conversation, user, transitions, **{GAP: 1})
    words = transitions.element(GAP).text
    assert words in page(sign_in(people.employee), conversation)
    assert words not in page(sign_in(people.manager), conversation)
    preparing.share_copy(by=user, copy=copy)
    assert words in page(sign_in(people.manager), conversation)


def test_what_the_manager_keeps_private_is_not_on_the_employees_page(
    conversation, people, sign_in, transitions
):
    answer(Reflection, conversation, people.user("employee"), transitions, **{GAP: 3})
    answer(Preparation, conversation, people.user("manager"), transitions, **{GAP: 1})
    assert transitions.element(GAP).text not in page(sign_in(people.employee), conversation)


def test_one_click_puts_a_gap_into_the_plan(conversation, people, sign_in, transitions):
    answer(Reflection, conversation, people.user("employee"), transitions, **{GAP: 1})
    response = plan(sign_in(people.employee), conversation, GAP)
    action = Action.objects.get()
    assert (action.title, action.aim) == (transitions.element(GAP).text, "next_role")
    assert "In the plan" in response.content.decode()


def test_a_second_click_makes_no_second_action(conversation, people, sign_in, transitions):
    answer(Reflection, conversation, people.user("employee"), transitions, **{GAP: 1})
    client, key = sign_in(people.employee), uuid.uuid4()
    plan(client, conversation, GAP, key)
    plan(client, conversation, GAP, key)
    plan(client, conversation, GAP)
    assert Action.objects.count() == 1


def test_taken_out_of_the_plan_it_can_be_put_there_again(conversation, people, transitions):
    answer(Reflection, conversation, people.user("employee"), transitions, **{GAP: 1})
    given = {"by": people.user("employee"), "conversation": conversation}
    first = plan_gap(key=uuid.uuid4(), element=transitions.element(GAP), **given)
    planning.remove_action(by=people.user("manager"), action=first)
    assert plan_gap(key=uuid.uuid4(), element=transitions.element(GAP), **given) != first


@pytest.mark.parametrize("element", ["astronaut", "stream_1", "leads_range_of_teams_9"])
def test_what_is_not_asked_cannot_be_planned(conversation, people, sign_in, transitions, element):
    answer(Reflection, conversation, people.user("employee"), transitions, **{GAP: 1})
    assert plan(sign_in(people.employee), conversation, element).status_code == 404


def test_a_broken_key_is_refused_with_a_message(conversation, people, sign_in, transitions):
    answer(Reflection, conversation, people.user("employee"), transitions, **{GAP: 1})
    response = plan(sign_in(people.employee), conversation, GAP, "broken")
    assert response.status_code == 200
    assert not Action.objects.exists()


def test_before_the_conversation_there_is_no_plan_to_put_it_into(people, sign_in, transitions):
    switch_on(by=None, organisation=people.employee.organisation, key=library.TRANSITIONS)
    planned = conversation_in("planned", people)
    answer(Reflection, planned, people.user("employee"), transitions, **{GAP: 1})
    client = sign_in(people.employee)
    assert "From the day you talk" in page(client, planned)
    plan(client, planned, GAP)
    assert not Action.objects.exists()


def test_without_the_framework_there_is_no_such_page(people, sign_in):
    planned = conversation_in("planned", people)
    address = reverse("gaps", args=[planned.pk])
    assert sign_in(people.employee).get(address).status_code == 404


def test_every_title_fits_into_the_plan(transitions):
    asked = [one for one in transitions.elements if one.is_asked]
    assert all(0 < len(title_of(one)) <= 300 for one in asked)
