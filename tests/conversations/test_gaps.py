"""The career stage page: whose answers it shows, and how a gap becomes an action."""

import re
import uuid

import pytest
from django.urls import reverse

from assessments.services import FrameworkRatings, Said
from conversations.models import Action, Preparation, Reflection
from conversations.services import agreeing, arranging, planning, preparing
from conversations.services.gaps import KINDS, plan_gap, title_of
from frameworks import library
from frameworks.services import switch_off, switch_on
from tests.scenarios import agree_on, arrange, conversation_in, move_on

pytestmark = pytest.mark.usefixtures("content")
GAP = "leads_range_of_teams_1"


@pytest.fixture
def transitions():
    return library.current_content(library.TRANSITIONS)


@pytest.fixture
def conversation(people):
    switch_on(by=None, organisation=people.employee.organisation, key=library.TRANSITIONS)
    return conversation_in("in_progress", people)


def answer(kind, conversation, user, transitions, stage="stream_1", **levels):
    """What one of the two answers, for this stream."""
    copy = preparing.open_copy(kind, by=user, conversation=conversation)
    return preparing.save_copy(
        by=user,
        copy=copy,
        version=copy.version,
        values={},
        elements=FrameworkRatings(
            framework=transitions.framework,
            stage=stage,
            said={transitions.element(key): Said(level=level) for key, level in levels.items()},
        ),
    )


def agree(conversation, people, transitions):
    """The two agree that the gap is none."""
    manager = people.user("manager")
    outcome = agreeing.open_outcome(by=manager, conversation=conversation)
    agreed = FrameworkRatings(
        framework=transitions.framework, said={transitions.element(GAP): Said(level=3)}
    )
    agreeing.save_agreed_elements(
        by=manager, outcome=outcome, version=outcome.version, elements=agreed
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


def test_cancelled_nothing_is_said_to_be_in_a_plan(conversation, people, sign_in, transitions):
    user = people.user("employee")
    answer(Reflection, conversation, user, transitions, **{GAP: 1})
    plan_gap(by=user, key=uuid.uuid4(), conversation=conversation, element=transitions.element(GAP))
    client = sign_in(people.employee)
    assert "In the plan" in page(client, conversation)
    move_on(conversation, "cancelled", people)
    assert "In the plan" not in page(client, conversation)


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


def agreeing_on_the_gap(people, transitions):
    """A conversation in which the employee has a gap, and both write down that it is none."""
    switch_on(by=None, organisation=people.employee.organisation, key=library.TRANSITIONS)
    talk = conversation_in("in_progress", people)
    user = people.user("employee")
    preparing.share_copy(by=user, copy=answer(Reflection, talk, user, transitions, **{GAP: 1}))
    agree(talk, people, transitions)
    return talk


def test_what_the_two_agree_counts_once_the_employee_has_agreed(people, sign_in, transitions):
    talk = agreeing_on_the_gap(people, transitions)
    client, other = sign_in(people.employee), sign_in(people.manager)
    for label in ("Agreed so far", "Recorded"):
        if label == "Recorded":
            agree_on(talk, people)
        text = page(client, talk)
        assert transitions.element(GAP).text in text
        assert f"Sam: not yet; {label}: yes, with examples" in re.sub(r"\s+", " ", text)
        assert "The levels in the outcome count here once you have agreed to it." in text
        assert "count here once Sam has agreed to it." in page(other, talk)
    agreeing.agree(by=people.user("employee"), conversation=talk, key=uuid.uuid4())
    for status in ("agreed", "closed"):
        if status == "closed":
            agreeing.close(by=people.user("manager"), conversation=talk)
        text = page(client, talk)
        assert transitions.element(GAP).text not in text
        assert "Where you agreed on a level, that one counts." in text


def test_what_the_employee_sees_differently_does_not_count(people, sign_in, transitions):
    talk = agreeing_on_the_gap(people, transitions)
    agree_on(talk, people)
    agreeing.see_differently(
        by=people.user("employee"), conversation=talk, key=uuid.uuid4(), statement="Not yet there."
    )
    text = page(sign_in(people.employee), talk)
    assert transitions.element(GAP).text in text
    assert "The levels in the outcome do not count here: you see it differently." in text
    assert "Sam sees it differently" in page(sign_in(people.manager), talk)


def test_a_new_draft_after_seeing_it_differently_does_not_count(people, sign_in, transitions):
    talk = agreeing_on_the_gap(people, transitions)
    agree_on(talk, people)
    agreeing.see_differently(
        by=people.user("employee"), conversation=talk, key=uuid.uuid4(), statement="Not yet there."
    )
    talk.refresh_from_db()
    agreeing.open_outcome(by=people.user("manager"), conversation=talk)
    text = page(sign_in(people.employee), talk)
    assert transitions.element(GAP).text in text
    assert "once you have agreed to it" in text


def test_the_plan_leads_to_the_gaps_of_whoever_may_see_them(
    conversation, people, sign_in, transitions
):
    address = reverse("gaps", args=[conversation.pk])
    plan_page = reverse("plan", args=[conversation.pk])
    answer(Preparation, conversation, people.user("manager"), transitions, **{GAP: 1})
    assert address in sign_in(people.manager).get(plan_page).content.decode()
    assert address not in sign_in(people.employee).get(plan_page).content.decode()


def test_the_plan_leads_to_no_gaps_where_the_framework_is_off(
    conversation, people, sign_in, transitions
):
    answer(Reflection, conversation, people.user("employee"), transitions, **{GAP: 1})
    switch_off(by=None, organisation=people.employee.organisation, key=library.TRANSITIONS)
    plan_page = sign_in(people.employee).get(reverse("plan", args=[conversation.pk]))
    assert reverse("gaps", args=[conversation.pk]) not in plan_page.content.decode()


def test_a_long_printed_line_is_cut_in_the_message(conversation, people, sign_in, transitions):
    answer(Reflection, conversation, people.user("employee"), transitions, **{GAP: 1})
    change = next(one for one in transitions.elements if one.key == "change_leading_people_1")
    response = plan(sign_in(people.employee), conversation, change.key)
    said = next(iter(response.context["messages"])).message
    assert said.startswith("“Work towards: ‘managing a service")
    assert len(said.split("”")[0]) < 90


def test_without_the_framework_there_is_no_such_page(people, sign_in):
    planned = conversation_in("planned", people)
    address = reverse("gaps", args=[planned.pk])
    assert sign_in(people.employee).get(address).status_code == 404


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


# Two steps -------------------------------------------------------------------------------

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
