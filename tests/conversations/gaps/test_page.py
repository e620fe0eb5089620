"""The career stage page: whose answers it shows, and where one answers."""

import pytest
from django.urls import reverse

from conversations.models import Preparation, Reflection
from conversations.services import arranging, preparing
from frameworks import library
from frameworks.services import switch_on
from tests.conversations.gaps.helpers import GAP, answer, page
from tests.scenarios import arrange, conversation_in, move_on

pytestmark = pytest.mark.usefixtures("content")


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


@pytest.mark.parametrize(
    ("status", "says", "can_plan", "can_answer"),
    [
        ("planned", "From the day you talk", False, True),
        ("in_progress", "goes into the development plan with one click", True, True),
        ("recorded", "goes into the development plan with one click", True, False),
        ("disputed", "goes into the development plan with one click", True, False),
        ("agreed", "goes into the development plan with one click", True, False),
        ("closed", "The conversation is closed, so its plan stays as it is.", False, False),
        ("cancelled", "The conversation was cancelled", False, False),
    ],
)
def test_each_state_says_what_can_still_be_done(
    people, sign_in, transitions, status, says, can_plan, can_answer
):
    switch_on(by=None, organisation=people.employee.organisation, key=library.TRANSITIONS)
    talk = arrange(people)
    user = people.user("employee")
    preparing.share_copy(by=user, copy=answer(Reflection, talk, user, transitions, **{GAP: 1}))
    move_on(talk, status, people)
    for person in (people.employee, people.manager):
        text = page(sign_in(person), talk)
        assert says in text
        assert ("Put into the plan" in text) is can_plan
        label = "Answer more" if person == people.employee else "Answer as well"
        assert (label in text) is can_answer


@pytest.mark.parametrize("who", ["employee", "manager"])
@pytest.mark.parametrize("says", ["", "stream_1"])
def test_once_shared_a_new_version_is_begun_on_the_way_to_the_answers(
    who, says, conversation, people, sign_in, transitions
):
    kind, key = (Reflection, "reflect") if who == "employee" else (Preparation, "prepare")
    user = people.user(who)
    if says:
        copy = answer(kind, conversation, user, transitions, **{GAP: 1})
    else:
        copy = preparing.open_copy(kind, by=user, conversation=conversation)
    preparing.share_copy(by=user, copy=copy)
    client = sign_in(getattr(people, who))
    against = reverse(f"{key}_against", args=[conversation.pk, library.TRANSITIONS])

    text = page(client, conversation)
    assert against not in text, "it would lead to what is closed"
    assert ("Answer more" if says else "Look at career transitions") + " in a new version" in text

    begin = reverse(f"{key}_next", args=[conversation.pk])
    assert begin in text
    response = client.post(begin, {"against": library.TRANSITIONS}, follow=True)
    assert response.redirect_chain == [(against, 302)]
    assert "You can change it now" in response.content.decode()
    assert "in a new version" not in page(client, conversation)
    assert against in page(client, conversation)


def test_an_unknown_framework_leads_to_the_copy(conversation, people, sign_in, transitions):
    user = people.user("employee")
    preparing.share_copy(
        by=user, copy=answer(Reflection, conversation, user, transitions, **{GAP: 1})
    )
    begin = reverse("reflect_next", args=[conversation.pk])
    response = sign_in(people.employee).post(begin, {"against": "//elsewhere.example"})
    assert response.url == reverse("reflect", args=[conversation.pk])


@pytest.mark.parametrize(
    ("status", "says"),
    [("agreed", "The conversation has been held"), ("cancelled", "The conversation was cancelled")],
)
def test_too_late_to_choose_a_stream_is_said(people, sign_in, transitions, status, says):
    switch_on(by=None, organisation=people.employee.organisation, key=library.TRANSITIONS)
    talk = conversation_in(status, people)
    for person in (people.employee, people.manager):
        text = page(sign_in(person), talk)
        assert says in text
        assert "Look at career transitions" not in text


def test_a_stream_without_an_answer_is_not_taken_for_nothing_missing(
    conversation, people, sign_in, transitions
):
    answer(Reflection, conversation, people.user("employee"), transitions)
    text = page(sign_in(people.employee), conversation)
    assert "None of the 18 questions is answered so far." in text
    assert "Everything that was answered" not in text


def test_the_page_says_whose_answers_it_shows(conversation, people, sign_in, transitions):
    user = people.user("employee")
    copy = answer(Reflection, conversation, user, transitions, **{GAP: 1})
    preparing.share_copy(by=user, copy=copy)
    assert "What you answered with" in page(sign_in(people.employee), conversation)
    assert "What Sam answered with" in page(sign_in(people.manager), conversation)
    answer(Preparation, conversation, people.user("manager"), transitions, **{GAP: 3})
    assert "What at least one of you answered" in page(sign_in(people.manager), conversation)


def test_without_the_framework_there_is_no_such_page(people, sign_in):
    planned = conversation_in("planned", people)
    address = reverse("gaps", args=[planned.pk])
    assert sign_in(people.employee).get(address).status_code == 404


@pytest.mark.parametrize("has_answers", [False, True])
def test_who_chose_not_to_have_the_conversation_is_said(has_answers, people, sign_in, transitions):
    switch_on(by=None, organisation=people.employee.organisation, key=library.TRANSITIONS)
    talk, user = conversation_in("planned", people), people.user("employee")
    if has_answers:
        copy = answer(Reflection, talk, user, transitions, **{GAP: 1})
        preparing.share_copy(by=user, copy=copy)
    arranging.decline(by=user, conversation=talk)
    for person, name in ((people.employee, "You"), (people.manager, "Sam")):
        text = page(sign_in(person), talk)
        assert f"{name} chose not to have the conversation, so nothing can" in text
        assert "was cancelled" not in text


def test_whoever_shared_nothing_of_it_is_not_told_of_answers_of_theirs(
    conversation, people, sign_in, transitions
):
    user, manager = people.user("employee"), people.user("manager")
    copy = preparing.open_copy(Preparation, by=manager, conversation=conversation)
    preparing.share_copy(by=manager, copy=copy)
    client = sign_in(people.manager)
    assert "What you shared says nothing of it, and stays as it is." in page(client, conversation)

    copy = answer(Reflection, conversation, user, transitions, **{GAP: 1})
    preparing.share_copy(by=user, copy=copy)
    text = page(client, conversation)
    assert "What you shared says nothing of it, and stays as it is." in text
    assert "Answer as well in a new version" in text
    assert "What you shared stays as it is." in page(sign_in(people.employee), conversation)
