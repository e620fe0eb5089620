"""Two transitions on the career stage page: each of the two chose another, or one is presumed."""

import pytest
from django.urls import reverse

from conversations.models import Action, Preparation, Reflection
from conversations.services import preparing
from frameworks import library
from tests.conversations.gaps.helpers import GAP, answer, page, plan

pytestmark = pytest.mark.usefixtures("content")
OTHER_GAP = "manages_performance_2"


@pytest.fixture
def differing(conversation, people, transitions):
    """Sam shared stream 1 with a gap, and Priya chose stream 2 with another."""
    user = people.user("employee")
    copy = answer(Reflection, conversation, user, transitions, **{GAP: 1})
    preparing.share_copy(by=user, copy=copy)
    manager = people.user("manager")
    answer(Preparation, conversation, manager, transitions, "stream_2", **{OTHER_GAP: 1})
    return conversation


def test_where_the_two_look_at_different_steps_both_stand_there(
    differing, people, sign_in, transitions
):
    client = sign_in(people.manager)
    text = page(client, differing)
    assert "You and Sam look at different steps." in text
    first, second = text.index('<h2 id="transition_1"'), text.index('<h2 id="transition_2"')
    of_sam, of_priya = text[first:second], text[second:]
    assert "Development stream 1, chosen by Sam" in of_sam
    assert transitions.element(GAP).text in of_sam
    assert "What Sam answered with" in of_sam
    assert "Development stream 2, chosen by you" in of_priya
    assert transitions.element(OTHER_GAP).text in of_priya
    assert "What you answered with" in of_priya
    for element in (GAP, OTHER_GAP):
        plan(client, differing, element)
    assert Action.objects.count() == 2


def test_a_step_that_only_the_manager_looks_at_is_theirs_until_they_share_it(
    differing, people, sign_in, transitions
):
    client = sign_in(people.employee)
    text = page(client, differing)
    assert "different steps" not in text
    assert transitions.element(OTHER_GAP).text not in text
    assert plan(client, differing, OTHER_GAP).status_code == 404
    copy = Preparation.objects.get()
    preparing.share_copy(by=people.user("manager"), copy=copy)
    text = page(client, differing)
    assert "You and Priya look at different steps." in text
    assert transitions.element(OTHER_GAP).text in text


def test_each_step_leads_to_its_own_questions(differing, people, sign_in):
    text = page(sign_in(people.manager), differing)
    own = reverse("prepare_against", args=[differing.pk, library.TRANSITIONS])
    assert f'href="{own}">Answer more' in text
    assert f'href="{own}?stage=transition_1">Answer as well' in text
    # A new version of what is shared begins at the step that was chosen.
    preparing.share_copy(by=people.user("manager"), copy=Preparation.objects.get())
    text = page(sign_in(people.employee), differing)
    assert "Answer more in a new version" in text
    assert "Answer as well" not in text


def test_what_was_answered_of_a_step_that_is_presumed_stands_there_too(
    conversation, people, sign_in, transitions
):
    change, helps = "change_leading_people_1", "experience_people_leadership_1"
    levels = {change: 1, helps: 2, GAP: 3, OTHER_GAP: 1}
    user = people.user("employee")
    copy = answer(Reflection, conversation, user, transitions, "stream_2", **levels)
    preparing.share_copy(by=user, copy=copy)
    for person in (people.employee, people.manager):
        client = sign_in(person)
        text = page(client, conversation)
        assert "different steps" not in text
        first, second = text.index('<h2 id="transition_2"'), text.index('<h2 id="transition_1"')
        assert first < second, "the chosen one comes first"
        presumed = text[second:]
        assert "Answered beside the step that was chosen" in presumed
        assert "to have mastered the key transition challenges for Career Transition 1" in presumed
        assert transitions.element(change).text in presumed
        assert transitions.element(helps).text in presumed
        assert transitions.element("experience_technical_leadership_1").text not in text
        assert "“Remember" not in text[first:second]
    assert plan(client, conversation, change).status_code == 200
    assert Action.objects.get().element.key == change


def test_a_step_that_is_not_presumed_has_no_such_sentence(
    conversation, people, sign_in, transitions
):
    answer(Reflection, conversation, people.user("employee"), transitions, **{OTHER_GAP: 1})
    text = page(sign_in(people.employee), conversation)
    assert "Answered beside the step that was chosen" in text
    assert "to have mastered" not in text


def test_both_who_chose_one_step_are_named(conversation, people, sign_in, transitions):
    user = people.user("employee")
    copy = answer(Reflection, conversation, user, transitions, **{GAP: 1})
    preparing.share_copy(by=user, copy=copy)
    answer(Preparation, conversation, people.user("manager"), transitions, **{GAP: 1})
    text = page(sign_in(people.manager), conversation)
    assert "Development stream 1, chosen by you and Sam" in text


def test_the_cost_does_not_grow_with_steps_and_gaps(
    differing, people, sign_in, transitions, django_assert_max_num_queries
):
    client = sign_in(people.manager)
    plan(client, differing, GAP)
    page(client, differing)
    with django_assert_max_num_queries(15) as cost:
        page(client, differing)
    spent = len(cost)
    asked = transitions.asked(transitions.element("transition_2"))
    levels = {one.key: 1 for one in asked}
    answer(Preparation, differing, people.user("manager"), transitions, "stream_2", **levels)
    for element in levels:
        plan(client, differing, element)
    with django_assert_max_num_queries(spent):
        page(client, differing)
