"""The page of the plan, as each person sees it."""

import uuid

import pytest
from django.utils import timezone

from conversations.models import Action, Conversation, ReviewCycle
from conversations.services import agreeing, planning
from tests.conversations.planning.helpers import A_MONTH, add, add_many, url, words
from tests.scenarios import conversation_in


class TestThePage:
    def test_begins_in_the_conversation(self, content, people, as_employee):
        conversation = conversation_in("planned", people)

        page = as_employee.get(url("plan", conversation))

        assert "The plan begins in the conversation: you and Priya" in words(page)

    def test_of_a_cancelled_conversation_says_so(self, content, people, as_manager):
        conversation = conversation_in("cancelled", people)

        assert "was cancelled" in words(as_manager.get(url("plan", conversation)))

    def test_groups_actions_by_how_they_stand(self, agreed, people, as_manager):
        today = timezone.localdate()
        late = add(agreed, people, title="Was late", due_on=today - A_MONTH)
        add(agreed, people, title="Due today", due_on=today)
        for title, progress in (("Was done", "done"), ("Was stopped", "stopped")):
            action = add(agreed, people, title=title, due_on=today - A_MONTH)
            Action.objects.filter(pk=action.pk).update(progress=progress)
        gone = add(agreed, people, title="Taken out")
        planning.remove_action(by=people.user("manager"), action=gone)

        context = as_manager.get(url("plan", agreed)).context

        found = {group.key: [card.title for card in group.cards] for group in context["groups"]}
        assert found == {
            "late": [late.title],
            "coming": ["Due today", "Shadow the matron on two site meetings"],
            "done": ["Was done"],
            "stopped": ["Was stopped"],
        }
        assert [card.title for card in context["removed"]] == ["Taken out"]

    def test_offers_what_each_may_do(self, agreed, people, as_manager, as_employee):
        add(agreed, people, title="Together", owner="both")

        manager, employee = (
            {
                card.title: (bool(card.report_url), bool(card.change_url), bool(card.remove_url))
                for group in client.get(url("plan", agreed)).context["groups"]
                for card in group.cards
            }
            for client in (as_manager, as_employee)
        )

        assert set(manager.values()) == {(True, True, True)}
        assert employee == {
            "Together": (True, False, False),
            "Shadow the matron on two site meetings": (True, True, False),
        }

    def test_of_a_closed_conversation_only_reads(self, content, people, as_manager):
        conversation = conversation_in("closed", people)

        page = as_manager.get(url("plan", conversation))

        assert "Add an action" not in words(page)
        assert "Say how it is going" not in words(page)
        assert "Shadow the matron" in words(page)

    def test_names_the_review_cycle(self, agreed, people, as_manager, as_employee, sign_in):
        cycle = ReviewCycle.objects.create(
            organisation=people.employee.organisation,
            name="Talent review 2026 to 2027",
            starts_on=timezone.localdate(),
            ends_on=timezone.localdate() + A_MONTH,
        )
        before = as_employee.get(url("plan", agreed)).content.decode()
        Conversation.objects.filter(pk=agreed.pk).update(cycle=cycle)

        assert "<title>Your development plan – " in before
        page = as_employee.get(url("plan", agreed)).content.decode()
        assert "<title>Your development plan, Talent review 2026 to 2027 – " in page
        for client in (as_manager, sign_in(people.hr_admin)):
            page = client.get(url("plan", agreed)).content.decode()
            plan = "development plan, Talent review 2026 to 2027 – "
            assert f"<title>Sam Iyer’s {plan}" in page
            assert "Talent review 2026 to 2027" in page.partition("<h1>")[2].partition("</h1>")[0]

    def test_the_name_of_a_link_has_no_colon_after_a_space(self, agreed, as_manager):
        page = as_manager.get(url("plan", agreed)).content.decode()
        assert "Change<span" in page
        assert 'nhsuk-u-visually-hidden">:' not in page, "hidden words have a space around them"

    def test_speaks_the_guidance_of_purple_and_blue(self, agreed, as_manager):
        assert "thanking them for the good jobs" in words(as_manager.get(url("plan", agreed)))

    @pytest.mark.parametrize("client", ["as_manager", "as_employee"])
    def test_costs_the_same_whatever_is_in_it(
        self, client, agreed, people, request, django_assert_max_num_queries
    ):
        client = request.getfixturevalue(client)
        client.get(url("plan", agreed))  # reads the reference content once
        add_many(agreed, people, 9)
        with django_assert_max_num_queries(15) as ten:
            client.get(url("plan", agreed))
        add_many(agreed, people, 990)
        with django_assert_max_num_queries(15) as thousand:
            page = client.get(url("plan", agreed))

        assert words(page).count('<article class="app-card app-action') == 1000
        assert len(ten) == len(thousand)


class TestOthers:
    """The manager's manager and HR see progress, and nothing of what the two wrote."""

    SECRETS = ("Secret note", "Secret impact", "Secret reason", "Secret talk", "Secret removed")

    @pytest.fixture
    def full(self, agreed, people):
        action = add(
            agreed,
            people,
            title="Apply for a programme",
            kind="programme",
            programme_reason="Secret reason",
        )
        planning.change_action(
            by=people.user("manager"),
            action=action,
            version=1,
            values={
                "progress": "under_way",
                "progress_note": "Secret note",
                "impact": "Secret impact",
            },
        )
        gone = add(agreed, people, title="Secret removed")
        planning.remove_action(by=people.user("manager"), action=gone)
        planning.add_check_in(
            by=people.user("employee"),
            key=uuid.uuid4(),
            conversation=agreed,
            kind="informal",
            happened_on=timezone.localdate(),
            text="Secret talk",
        )
        planning.note_handover(
            by=people.user("manager"), conversation=agreed, handed_over_on=timezone.localdate()
        )
        return agreed

    @pytest.mark.parametrize("name", ["managers_manager", "hr_admin"])
    def test_see_progress_alone(self, name, full, people, sign_in):
        page = sign_in(getattr(people, name)).get(url("plan", full))

        assert "Apply for a programme" in words(page)
        assert "Under way" in words(page)
        for secret in (*self.SECRETS, "formal procedure"):
            assert secret not in words(page)

    def test_are_not_even_handed_the_rest(self, full, people, sign_in):
        page = sign_in(people.managers_manager).get(url("plan", full))

        handed = page.context["rows"]
        assert {type(row).__name__ for row in handed} == {"ActionProgress"}
        assert set(vars(handed[0])) == {
            "title",
            "kind",
            "due_on",
            "progress",
            "colour",
            "is_late",
        }
        assert not {"groups", "removed", "talks", "handover", "cell"} & set(page.context.keys())

    def test_the_two_see_it_all(self, full, as_employee, as_manager):
        for client in (as_employee, as_manager):
            page = words(client.get(url("plan", full)))
            assert all(secret in page for secret in self.SECRETS)
            assert "A formal procedure took over on" in page

    def test_costs_the_same(self, agreed, people, sign_in, django_assert_max_num_queries):
        client = sign_in(people.hr_admin)
        add_many(agreed, people, 10)
        with django_assert_max_num_queries(15) as ten:
            client.get(url("plan", agreed))
        add_many(agreed, people, 990)
        with django_assert_max_num_queries(15) as thousand:
            page = client.get(url("plan", agreed))

        assert len(page.context["rows"]) == 1001
        assert len(ten) == len(thousand)


class TestADraftOfTheOutcome:
    def test_without_a_box_for_now_is_chosen_all_the_same(self, content, people, as_manager):
        conversation = conversation_in("in_progress", people)
        outcome = agreeing.open_outcome(by=people.user("manager"), conversation=conversation)
        before = words(as_manager.get(url("plan", conversation)))
        outcome.not_rated = "new_in_post"
        outcome.save()

        assert "The outcome is not chosen yet" in before
        assert "Read it through and record it" in words(as_manager.get(url("plan", conversation)))

    def test_is_not_given_away_by_the_plan(self, content, people, as_employee, as_manager):
        conversation = conversation_in("in_progress", people)
        outcome = agreeing.open_outcome(by=people.user("manager"), conversation=conversation)
        outcome.assessment.new_to_post = True
        outcome.assessment.save()

        assert "Transition employee" in words(as_manager.get(url("plan", conversation)))
        assert "Transition employee" not in words(as_employee.get(url("plan", conversation)))
