"""Adding to the plan: own actions, ideas for the box, programmes."""

import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from conversations.models import Action
from conversations.services import agreeing, holding, planning
from tests.conversations.planning.helpers import add, idea_of, placed, typed, url, words
from tests.scenarios import agree_on, arrange, conversation_in


class TestAdding:
    def test_an_own_action(self, agreed, as_employee):
        response = as_employee.post(url("action_add", agreed), typed(), follow=True)

        assert response.redirect_chain == [(url("plan", agreed), 302)]
        assert "“Find a mentor” is in the plan." in words(response)
        assert Action.objects.get(title="Find a mentor").conversation == agreed

    def test_from_an_idea_of_the_box(self, agreed, as_manager):
        idea = idea_of(agreed, "Mentoring (as mentee)")
        form = as_manager.get(url("action_add", agreed, suggestion=idea.pk)).context["form"]
        assert form["title"].value() == idea.text
        assert form["kind"].value() == "mentoring"

        as_manager.post(
            url("action_add", agreed), typed(suggestion=idea.pk, title="A mentor in finance")
        )

        action = Action.objects.get(suggestion=idea)
        assert action.title == "A mentor in finance"
        page = as_manager.get(url("plan", agreed))
        assert "From the guide: “Mentoring (as mentee)”" in words(page)
        assert "In the plan" in words(page)

    def test_an_idea_of_another_box_is_left_out(self, agreed, as_manager):
        other = agreed.outcomes.get().assessment.framework.cells.get(code="RN1").items.first()

        as_manager.post(url("action_add", agreed), typed(suggestion=other.pk))

        assert Action.objects.get(title="Find a mentor").suggestion is None

    @pytest.mark.parametrize("suggestion", ["", "none", "²", "99999999999999999999999"])
    def test_an_idea_that_is_none_leaves_the_form_empty(self, suggestion, agreed, as_manager):
        page = as_manager.get(url("action_add", agreed, suggestion=suggestion))

        assert page.status_code == 200
        assert page.context["printed"] == ""

    def test_takes_care_with_career_diagnosis(self, agreed, as_manager):
        idea = idea_of(agreed, "Diagnosis of career options may be appropriate")

        page = as_manager.get(url("action_add", agreed, suggestion=idea.pk))

        assert "Take care with expectations" in words(page)

    def test_formal_procedures_are_not_added(self, content, people, as_manager):
        conversation = placed(people, performance=1, readiness=2)
        idea = idea_of(conversation, "Formalised performance management-dependent upon timescale")

        page = as_manager.get(url("plan", conversation))
        form = as_manager.get(url("action_add", conversation, suggestion=idea.pk)).context["form"]

        assert f"suggestion={idea.pk}" not in words(page)
        assert "Dealt with outside of this record" in words(page)
        assert form["title"].value() is None

    @pytest.mark.parametrize(
        ("ratings", "hint"),
        [
            ({"performance": 1}, "weeks rather than months"),
            ({"new_to_post": True}, "over the first 12 months"),
            ({}, "A date that you can both keep"),
        ],
    )
    def test_hints_at_the_pace(self, ratings, hint, content, people, as_manager):
        conversation = placed(people, **ratings)

        assert hint in words(as_manager.get(url("action_add", conversation)))

    @pytest.mark.parametrize(
        ("days", "error"),
        [
            (-1, "Choose today or a later date"),
            (0, None),
            (5 * 365, None),
            (6 * 365, "Choose a date within the next 5 years"),
        ],
    )
    def test_the_date_lies_ahead(self, days, error, agreed, as_manager):
        due_on = (timezone.localdate() + timedelta(days=days)).isoformat()

        response = as_manager.post(url("action_add", agreed), typed(due_on=due_on))

        if error:
            assert response.context["form"].errors == {"due_on": [error]}
            assert "There is a problem" in words(response)
            assert 'value="Find a mentor"' in words(response)
        else:
            assert response.status_code == 302

    def test_a_double_click_makes_one(self, agreed, as_manager):
        data = typed()
        for _ in range(2):
            assert as_manager.post(url("action_add", agreed), data).status_code == 302

        assert Action.objects.filter(title="Find a mentor").count() == 1

    def test_once_closed_leads_back_with_the_reason(self, content, people, as_manager):
        conversation = conversation_in("closed", people)

        for send in (as_manager.get, as_manager.post):
            response = send(url("action_add", conversation))
            assert response.status_code == 302
            assert response.url == reverse("conversation", args=[conversation.pk])


class TestProgrammes:
    def test_a_closed_one_is_shown_as_such_and_refused(self, agreed, as_manager):
        page = words(as_manager.get(url("plan", agreed)))
        assert "Not open" in page
        assert "programme=national" not in page

        response = as_manager.post(
            url("action_add", agreed), typed(kind="programme", provider="leadership_academy")
        )

        assert list(response.context["form"].errors) == ["provider"]
        assert not Action.objects.filter(kind="programme").exists()

    def test_outside_green_a_reason_is_asked(self, agreed, as_manager):
        form = as_manager.get(url("action_add", agreed, programme="regional")).context["form"]
        assert (form["kind"].value(), form["provider"].value()) == ("programme", "delivery_partner")
        data = typed(kind="programme", provider="delivery_partner")

        refused = as_manager.post(url("action_add", agreed), data)
        assert list(refused.context["form"].errors) == ["programme_reason"]
        taken = as_manager.post(
            url("action_add", agreed), {**data, "programme_reason": "It fits the work"}
        )

        assert taken.status_code == 302
        assert "It fits the work" in words(as_manager.get(url("plan", agreed)))

    def test_green_ones_are_chosen_from_what_is_printed(self, content, people, as_manager):
        conversation = placed(people, performance=3, behaviours=3, readiness=3)
        idea = idea_of(conversation, "NHS Leadership Academy professional leadership programmes")

        page = words(as_manager.get(url("plan", conversation)))
        form = as_manager.get(url("action_add", conversation, suggestion=idea.pk)).context["form"]
        as_manager.post(
            url("action_add", conversation), typed(suggestion=idea.pk, provider="local")
        )

        assert "consider nomination on to:" in page
        assert "need support to reach their full potential" in page
        assert form["provider"].value() == "leadership_academy"
        assert Action.objects.get().programme_level == "national"

    def test_one_that_is_not_open_any_more_says_so(self, content, people, as_manager):
        conversation = placed(people, "recorded", performance=3, behaviours=3, readiness=3)
        add(conversation, people, kind="programme", provider="leadership_academy")
        agreeing.reopen(by=people.user("manager"), conversation=conversation, reason="A slip")
        agree_on(conversation, people, performance=2, behaviours=2, readiness=2)

        page = words(as_manager.get(url("plan", conversation)))

        assert "Not open from this box." in page


def test_the_key_of_an_action_of_somebody_else_is_refused(content, people, sign_in):
    taken = conversation_in("agreed", people).actions.get()
    other = arrange(people, employee=people.colleague)
    holding.start(by=people.user("manager"), conversation=other)
    data = {
        "key": taken.pk,
        "title": "Shadow the matron",
        "kind": "shadowing",
        "provider": "local",
        "owner": "employee",
        "aim": "next_role",
        "due_on": timezone.localdate(),
    }
    answer = sign_in(people.manager).post(reverse("action_add", args=[other.pk]), data)
    assert "This form was used for something else" in answer.content.decode()
    assert not other.actions.exists()


@pytest.mark.parametrize("name", ["note", "suggestion"])
def test_a_number_of_thousands_of_digits_names_nothing(content, people, sign_in, name):
    conversation = conversation_in("agreed", people)
    address = reverse("action_add", args=[conversation.pk])
    assert sign_in(people.manager).get(address, {name: "9" * 5000}).status_code == 200


def test_the_key_of_a_talk_with_somebody_else_is_refused(content, people):
    by = people.user("manager")
    talk = {"by": by, "kind": "check_in", "happened_on": timezone.localdate(), "text": "Well"}
    key = uuid.uuid4()
    planning.add_check_in(key=key, conversation=conversation_in("agreed", people), **talk)
    other = conversation_in("recorded", replace(people, employee=people.colleague))
    with pytest.raises(ValidationError):
        planning.add_check_in(key=key, conversation=other, **talk)
