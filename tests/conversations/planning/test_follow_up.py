"""Talks after the conversation, and what comes when."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.conversations.planning.helpers import dues, placed, talk, url, words


class TestFollowingUp:
    @pytest.mark.parametrize("name", ["employee", "manager"])
    def test_either_of_the_two_notes_a_talk(self, name, agreed, people, sign_in):
        client = sign_in(getattr(people, name))
        data = talk(text="Sam enjoyed the first meeting")

        response = client.post(url("check_in_add", agreed), data, follow=True)

        assert "Sam enjoyed the first meeting" in words(response)
        assert "noted by you" in words(response)

    def test_a_talk_has_been(self, agreed, as_manager):
        tomorrow = timezone.localdate() + timedelta(days=1)

        response = as_manager.post(url("check_in_add", agreed), talk(happened_on=tomorrow))

        assert response.context["form"].errors == {
            "happened_on": ["Choose today or an earlier date"]
        }

    def test_monthly_contact_is_for_people_in_transition(self, agreed, as_manager):
        response = as_manager.post(url("check_in_add", agreed), talk(kind="monthly"))

        assert list(response.context["form"].errors) == ["kind"]

    def test_people_in_transition_hear_from_their_manager_each_month(
        self, content, people, as_manager
    ):
        conversation = placed(people, new_to_post=True)
        before = dues(as_manager, conversation)
        as_manager.post(url("check_in_add", conversation), talk(kind="monthly"))
        after = dues(as_manager, conversation)

        assert list(before) == ["Monthly contact", "Review of the box"]
        assert before["Monthly contact"].text.startswith("The first one by")
        assert after["Monthly contact"].text.startswith("Last on")
        assert not after["Monthly contact"].is_late

    def test_a_late_contact_says_so(self, content, people, sign_in, time_machine):
        conversation = placed(people, new_to_post=True)
        time_machine.move_to(timezone.now() + timedelta(days=32))

        found = dues(sign_in(people.manager), conversation)

        assert found["Monthly contact"].is_late
        assert not found["Review of the box"].is_late

    def test_nobody_else_is_reminded(self, agreed, as_manager):
        assert dues(as_manager, agreed) == {}

    def test_a_formal_procedure_is_noted_with_its_date_alone(self, agreed, as_manager, as_employee):
        today = timezone.localdate().isoformat()
        form = as_manager.get(url("handover", agreed)).context["form"]
        assert list(form.fields) == ["handed_over_on"]

        as_manager.post(url("handover", agreed), {"handed_over_on": today})

        page = words(as_employee.get(url("plan", agreed)))
        assert "A formal procedure took over on" in page
        assert "A formal procedure has taken over" not in words(as_manager.get(url("plan", agreed)))
