"""How a gap becomes an action, and how it is taken out again."""

import uuid

import pytest
from django.urls import reverse

from conversations.models import Action, Preparation, Reflection
from conversations.services import agreeing, planning, preparing
from conversations.services.gaps import KINDS, plan_gap, title_of
from frameworks import library
from frameworks.services import switch_off, switch_on
from tests.conversations.gaps.helpers import GAP, answer, page, plan
from tests.scenarios import arrange, conversation_in, move_on

pytestmark = pytest.mark.usefixtures("content")


def test_one_click_puts_a_gap_into_the_plan(conversation, people, sign_in, transitions):
    answer(Reflection, conversation, people.user("employee"), transitions, **{GAP: 1})
    response = plan(sign_in(people.employee), conversation, GAP)
    action = Action.objects.get()
    assert action.title == f"Work towards: ‘{transitions.element(GAP).text}’"
    assert (action.kind, action.aim) == ("project", "next_role")
    assert "In the plan" in response.content.decode()


def test_a_click_leads_back_to_the_line(conversation, people, sign_in, transitions):
    answer(Reflection, conversation, people.user("employee"), transitions, **{GAP: 1})
    client = sign_in(people.employee)
    line = f"{reverse('gaps', args=[conversation.pk])}#{GAP}"
    for name, in_plan in (("gap_plan", True), ("gap_take_out", False)):
        address = reverse(name, args=[conversation.pk, GAP])
        response = client.post(address, {"key": uuid.uuid4()}, follow=True)
        assert response.redirect_chain == [(line, 302)]
        text = response.content.decode()
        assert f'id="{GAP}"' in text
        assert ("Take out again" in text) is in_plan
        assert Action.objects.filter(removed_at=None).exists() is in_plan
        message = str(next(iter(response.context["messages"])))
        assert f'<a href="{reverse("plan", args=[conversation.pk])}">' in message
        assert message in text, "the link in it is one"
        response = client.post(address, {"key": uuid.uuid4()}, follow=True)
        assert response.redirect_chain == [(line, 302)], "so does a second click"
        assert Action.objects.count() == 1


def test_nobody_takes_out_what_is_not_theirs_to_take_out(
    conversation, people, sign_in, transitions
):
    user = people.user("employee")
    preparing.share_copy(
        by=user, copy=answer(Reflection, conversation, user, transitions, **{GAP: 1})
    )
    plan(sign_in(people.manager), conversation, GAP)
    assert "Take out again" in page(sign_in(people.manager), conversation)
    client = sign_in(people.employee)
    assert "Take out again" not in page(client, conversation)
    address = reverse("gap_take_out", args=[conversation.pk, GAP])
    assert client.post(address).status_code == 403
    assert Action.objects.get().removed_at is None


def test_what_was_worked_on_is_taken_out_in_the_plan_alone(
    conversation, people, sign_in, transitions
):
    answer(Reflection, conversation, people.user("employee"), transitions, **{GAP: 1})
    client = sign_in(people.employee)
    plan(client, conversation, GAP)
    action = Action.objects.get()
    planning.change_action(
        by=people.user("employee"), action=action, version=1, values={"progress": "under_way"}
    )
    assert "Take out again" not in page(client, conversation)
    address = reverse("gap_take_out", args=[conversation.pk, GAP])
    response = client.post(address, follow=True)
    assert "It was changed in the plan since" in response.content.decode()
    assert Action.objects.get().removed_at is None


def test_once_closed_nothing_is_taken_out(people, sign_in, transitions):
    switch_on(by=None, organisation=people.employee.organisation, key=library.TRANSITIONS)
    talk, user = arrange(people), people.user("employee")
    preparing.share_copy(by=user, copy=answer(Reflection, talk, user, transitions, **{GAP: 1}))
    move_on(talk, "agreed", people)
    plan(sign_in(people.manager), talk, GAP)
    agreeing.close(by=people.user("manager"), conversation=talk)
    client = sign_in(people.manager)
    text = page(client, talk)
    assert "In the plan" in text
    assert "Take out again" not in text
    client.post(reverse("gap_take_out", args=[talk.pk, GAP]))
    assert Action.objects.get(element__key=GAP).removed_at is None


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
    assert "The page was out of date" in response.content.decode()
    assert "UUID" not in response.content.decode()
    assert not Action.objects.exists()


def test_before_the_conversation_there_is_no_plan_to_put_it_into(people, sign_in, transitions):
    switch_on(by=None, organisation=people.employee.organisation, key=library.TRANSITIONS)
    planned = conversation_in("planned", people)
    answer(Reflection, planned, people.user("employee"), transitions, **{GAP: 1})
    client = sign_in(people.employee)
    assert "From the day you talk" in page(client, planned)
    plan(client, planned, GAP)
    assert not Action.objects.exists()


def test_cancelled_nothing_is_said_to_be_in_a_plan(conversation, people, sign_in, transitions):
    user = people.user("employee")
    answer(Reflection, conversation, user, transitions, **{GAP: 1})
    plan_gap(by=user, key=uuid.uuid4(), conversation=conversation, element=transitions.element(GAP))
    client = sign_in(people.employee)
    assert "In the plan" in page(client, conversation)
    move_on(conversation, "cancelled", people)
    assert "In the plan" not in page(client, conversation)


def test_the_plan_leads_to_the_gaps_of_whoever_may_see_them(
    conversation, people, sign_in, transitions
):
    address = reverse("gaps", args=[conversation.pk])
    plan_page = reverse("plan", args=[conversation.pk])
    answer(Preparation, conversation, people.user("manager"), transitions, **{GAP: 1})
    assert address in sign_in(people.manager).get(plan_page).content.decode()
    assert address not in sign_in(people.employee).get(plan_page).content.decode()


def test_where_the_framework_is_off_the_plan_leads_to_gaps_that_are_there_already(
    conversation, people, sign_in, transitions
):
    address = reverse("gaps", args=[conversation.pk])
    switch_off(by=None, organisation=people.employee.organisation, key=library.TRANSITIONS)
    employee = sign_in(people.employee)
    assert employee.get(address).status_code == 404

    answer(Reflection, conversation, people.user("employee"), transitions, **{GAP: 1})

    assert address in employee.get(reverse("plan", args=[conversation.pk])).content.decode()
    opened = page(employee, conversation)
    assert transitions.element(GAP).text in opened
    assert "Your organisation has switched this off since then" in opened
    assert sign_in(people.manager).get(address).status_code == 404, "it is not shared"


def test_a_long_printed_line_is_cut_in_the_message(conversation, people, sign_in, transitions):
    answer(Reflection, conversation, people.user("employee"), transitions, **{GAP: 1})
    change = next(one for one in transitions.elements if one.key == "change_leading_people_1")
    response = plan(sign_in(people.employee), conversation, change.key)
    said = next(iter(response.context["messages"])).message
    assert said.startswith("“Work towards: ‘managing a service")
    assert len(said.split("”")[0]) < 90


def test_every_title_fits_into_the_plan(transitions):
    asked = [one for one in transitions.elements if one.is_asked]
    assert all(0 < len(title_of(one)) <= 300 for one in asked)


@pytest.mark.parametrize(
    ("key", "title"),
    [
        (
            "plans_resources_2",
            (
                "Work towards: ‘Accountable for resource planning for their area, balancing "
                "long and short-term needs’"
            ),
        ),
        (
            "change_resource_management_1",
            (
                "Work towards: ‘resource planning for their service / programme area, maximising "
                "efficiency and effectiveness’"
            ),
        ),
        ("experience_people_leadership_1", "Gain experience: People leadership"),
    ],
)
def test_a_title_is_something_to_do_and_leaves_the_printed_words(transitions, key, title):
    assert title_of(transitions.element(key)) == title


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("plans_resources_1", "project"),
        ("coaches_team_managers_1", "giving_back"),
        ("experience_breadth_of_experience_2", "rotation"),
    ],
)
def test_the_kind_of_development_fits_what_is_put_in(conversation, people, transitions, key, kind):
    action = plan_gap(
        by=people.user("employee"),
        key=uuid.uuid4(),
        conversation=conversation,
        element=transitions.element(key),
    )
    assert action.kind == kind


def test_every_kind_that_was_chosen_for_an_element_has_one(transitions):
    assert all(transitions.element(key).is_asked for key in KINDS)


def test_an_experience_that_is_there_already_is_not_offered_for_the_plan(
    conversation, people, sign_in, transitions
):
    there, missing = "experience_people_leadership_1", "experience_resource_management_1"
    levels = {there: 3, missing: 1}
    answer(Reflection, conversation, people.user("employee"), transitions, **levels)
    text = page(sign_in(people.employee), conversation)
    assert transitions.element(there).text in text
    assert reverse("gap_plan", args=[conversation.pk, missing]) in text
    assert reverse("gap_plan", args=[conversation.pk, there]) not in text


@pytest.mark.parametrize(
    ("status", "says"),
    [
        ("in_progress", "Once the outcome is agreed, managers further up and HR see its title"),
        ("agreed", "Managers further up and HR see its title"),
    ],
)
def test_who_else_reads_the_plan_is_said_where_something_goes_into_it(
    people, sign_in, transitions, status, says
):
    switch_on(by=None, organisation=people.employee.organisation, key=library.TRANSITIONS)
    talk, user = arrange(people), people.user("employee")
    preparing.share_copy(by=user, copy=answer(Reflection, talk, user, transitions, **{GAP: 1}))
    move_on(talk, status, people)
    for person in (people.employee, people.manager):
        assert says in page(sign_in(person), talk)
