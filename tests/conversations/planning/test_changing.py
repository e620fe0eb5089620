"""Changing an action, saying how it is going, taking it out."""

import pytest
from django.utils import timezone

from conversations.models import Action
from conversations.services import agreeing, planning
from tests.conversations.planning.helpers import A_MONTH, add, placed, typed, url, words
from tests.scenarios import agree_on, conversation_in


class TestChanging:
    @pytest.fixture
    def action(self, agreed):
        return agreed.actions.get()

    def test_saves_all_of_it(self, agreed, action, as_employee):
        response = as_employee.post(
            url("action_change", agreed, action.pk), typed(version=1, title="Two meetings")
        )

        assert response.status_code == 302
        action.refresh_from_db()
        assert (action.title, action.kind, action.version) == ("Two meetings", "mentoring", 2)

    def test_a_passed_date_may_stay(self, agreed, action, as_manager):
        passed = timezone.localdate() - A_MONTH
        Action.objects.update(due_on=passed)
        address = url("action_change", agreed, action.pk)

        earlier = (passed - A_MONTH).isoformat()
        moved = as_manager.post(address, typed(version=1, due_on=earlier))
        kept = as_manager.post(address, typed(version=1, due_on=passed.isoformat()))

        assert list(moved.context["form"].errors) == ["due_on"]
        assert kept.status_code == 302

    def test_a_stale_save_shows_both_versions(self, agreed, action, as_manager, as_employee):
        address = url("action_change", agreed, action.pk)
        as_employee.post(address, typed(version=1, title="Sam's words"))

        stale = as_manager.post(address, typed(version=1, title="Priya's words"))

        assert stale.status_code == 409
        assert "Sam saved this while you were typing" in words(stale)
        assert "Sam&#x27;s words" in words(stale)
        assert stale.context["form"]["title"].value() == "Priya's words"
        deliberate = typed(version=stale.context["version"], title="Priya's words")
        assert as_manager.post(address, deliberate).status_code == 302
        action.refresh_from_db()
        assert action.title == "Priya's words"

    def test_both_versions_are_told_in_words(self, agreed, action, as_manager, as_employee):
        address = url("action_change", agreed, action.pk)
        as_employee.post(address, typed(version=1))

        stale = as_manager.post(
            address, typed(version=1, due_on="2030-05-03", owner="both", kind="coaching")
        )

        fields = {field.label: field.typed for field in stale.context["conflict"].fields}
        assert fields == {
            "Who does it": "Sam and Priya together",
            "Date to have done it by": "3 May 2030",
            "Kind of development": "Coaching",
        }

    def test_what_was_taken_out_meanwhile_is_not_lost(self, agreed, action, people, as_employee):
        address = url("action_change", agreed, action.pk)
        planning.remove_action(by=people.user("manager"), action=action)

        stale = as_employee.post(address, typed(version=1, title="Sam's words"))
        opened = as_employee.get(address)

        assert stale.status_code == 409
        assert "was taken out of the plan meanwhile" in words(stale)
        assert opened.status_code == 302

    @pytest.mark.parametrize("version", ["", "²", "two"])
    def test_without_a_version_it_is_stale(self, version, agreed, action, as_manager):
        response = as_manager.post(url("action_change", agreed, action.pk), typed(version=version))

        assert response.status_code == 409

    def test_only_ones_own_part(self, agreed, people, as_employee):
        theirs = add(agreed, people, owner="manager")
        shared = add(agreed, people, owner="both")

        for name, action, method, status in (
            ("action_change", theirs, "get", 403),
            ("action_report", theirs, "get", 403),
            ("action_remove", theirs, "post", 403),
            ("action_change", shared, "post", 403),
            ("action_report", shared, "get", 200),
            ("action_remove", shared, "post", 403),
        ):
            response = getattr(as_employee, method)(url(name, agreed, action.pk))
            assert response.status_code == status, (name, action.owner)

    def test_an_action_of_another_conversation_does_not_exist_here(
        self, agreed, action, people, as_manager
    ):
        agreeing.close(by=people.user("manager"), conversation=agreed)
        other = conversation_in("in_progress", people)

        assert as_manager.get(url("action_change", other, action.pk)).status_code == 404


class TestReporting:
    def test_by_the_employee(self, agreed, as_employee, as_manager):
        action = agreed.actions.get()
        report = {"progress": "done", "progress_note": "Both done", "impact": "I see the whole"}

        as_employee.post(url("action_report", agreed, action.pk), {**report, "version": 1})

        page = words(as_manager.get(url("plan", agreed)))
        assert "Both done" in page
        assert "I see the whole" in page

    def test_a_stale_one_shows_both_versions(self, agreed, as_employee, as_manager):
        action = agreed.actions.get()
        address = url("action_report", agreed, action.pk)
        as_employee.post(address, {"progress": "done", "version": 1})

        stale = as_manager.post(
            address, {"progress": "stopped", "progress_note": "No time", "version": 1}
        )

        assert stale.status_code == 409
        assert [field.label for field in stale.context["conflict"].fields] == [
            "Where it stands",
            "How it is going",
        ]
        assert stale.context["form"]["progress_note"].value() == "No time"


class TestTakingOut:
    def test_can_be_undone_at_once(self, agreed, as_manager):
        action = agreed.actions.get()

        response = as_manager.post(url("action_remove", agreed, action.pk), follow=True)
        assert "is out of the plan." in words(response)
        undo = response.context["undo"]
        restored = as_manager.post(undo.put_back_url, follow=True)

        assert "is back in the plan." in words(restored)
        assert agreed.actions.get().removed_at is None

    def test_only_by_post(self, agreed, as_manager):
        action = agreed.actions.get()

        for name in ("action_remove", "action_put_back"):
            assert as_manager.get(url(name, agreed, action.pk)).status_code == 405

    def test_a_programme_not_open_now_stays_out(self, content, people, as_manager):
        conversation = placed(people, "recorded", performance=3, behaviours=3, readiness=3)
        action = add(conversation, people, kind="programme", provider="leadership_academy")
        planning.remove_action(by=people.user("manager"), action=action)
        agreeing.reopen(by=people.user("manager"), conversation=conversation, reason="A slip")
        agree_on(conversation, people, performance=2, behaviours=2, readiness=2)

        response = as_manager.post(url("action_put_back", conversation, action.pk), follow=True)

        assert "are for people in a green box" in words(response)
        action.refresh_from_db()
        assert action.removed_at is not None
