"""The page of a conversation: what comes next, for whom, and what others may read of it."""

import itertools
import uuid
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from assessments.services import save_assessment
from conversations.models import Conversation, Outcome, Reflection
from conversations.presenters import next_steps, overview
from conversations.presenters.next_steps import NEXT_STEPS, Side
from conversations.services import agreeing, arranging, holding, planning, preparing
from conversations.transitions import TRANSITIONS, Status
from talentgrid.models import AuditEvent
from tests.scenarios import (
    MEETS_READY_SOON,
    agree_on,
    arrange,
    conversation_in,
    share_preparation,
    share_reflection,
)

BOTH = (Side.EMPLOYEE, Side.MANAGER)


def page_of(client, conversation, name="conversation"):
    return client.get(reverse(name, args=[conversation.pk])).content.decode()


class TestNextStep:
    def test_each_of_the_two_has_one_in_every_state(self):
        assert set(NEXT_STEPS) == set(itertools.product(Status, BOTH))

    def test_all_name_a_page_and_a_button_together(self):
        steps = [
            *NEXT_STEPS.values(),
            *next_steps.WHEN_READY.values(),
            *next_steps.WHEN_DECLINED.values(),
            *next_steps.WHEN_CLOSING.values(),
            next_steps.WHEN_ASKED,
            next_steps.WHEN_CHOSEN,
        ]
        for step in steps:
            assert bool(step.button) == bool(step.page), step.title
            assert step.title.format(other="Sam")
            if step.page:
                assert reverse(step.page, args=[uuid.uuid4()])

    def test_in_every_open_state_somebody_has_something_to_do(self):
        for status in Status:
            turns = [bool(NEXT_STEPS[status, side].button) for side in BOTH]
            assert any(turns) == (status != Status.CLOSED), status

    def test_names_the_other(self):
        conversation = Conversation(status=Status.DISPUTED)

        step = next_steps.next_step(conversation, Side.MANAGER, other="Sam")

        assert step.title == "Respond to Sam"

    @pytest.mark.parametrize("status", [Status.IN_PROGRESS, Status.CANCELLED])
    def test_being_ready_or_asked_counts_only_while_planned(self, status):
        conversation = Conversation(status=status)

        step = next_steps.next_step(
            conversation, Side.MANAGER, other="Sam", is_ready=True, is_asked=True
        )

        assert step.title == NEXT_STEPS[status, Side.MANAGER].title

    def test_the_close_is_the_last_stage(self):
        assert next_steps.CLOSE == holding.LAST_STAGE

    @pytest.mark.parametrize(
        ("stage", "is_chosen", "pages"),
        [
            (4, False, ("hold", "hold")),
            (5, False, ("agree", "agree")),
            (4, True, ("agree", "agree_record")),
            (5, True, ("agree", "agree_record")),
        ],
    )
    def test_follows_the_conversation_to_its_close(self, stage, is_chosen, pages):
        conversation = Conversation(status=Status.IN_PROGRESS, stage=stage)

        steps = [
            next_steps.next_step(conversation, side, other="Sam", is_chosen=is_chosen)
            for side in BOTH
        ]

        assert tuple(step.page for step in steps) == pages

    def test_what_was_chosen_is_nothing_to_record_twice(self):
        conversation = Conversation(status=Status.AGREED, stage=5)

        step = next_steps.next_step(conversation, Side.MANAGER, other="Sam", is_chosen=True)

        assert step.page == "plan"

    def test_a_reader_has_none(self):
        with pytest.raises(KeyError):
            next_steps.next_step(Conversation(status="agreed"), Side.READER, other="Sam")


class TestWords:
    def test_every_step_of_the_table_has_a_title_in_the_history(self):
        assert set(overview.STEP_TITLES) == {*TRANSITIONS, "arrange"}

    def test_every_state_has_its_place_among_the_five_steps(self):
        assert set(overview.STEPS_DONE) == set(Status)


@pytest.mark.django_db
class TestForTheTwo:
    def test_opens_in_every_state_for_both(self, content, people, sign_in):
        for status in Status:
            conversation = conversation_in(status, people)
            for kind in ("employee", "manager"):
                response = sign_in(getattr(people, kind)).get(
                    reverse("conversation", args=[conversation.pk])
                )
                assert response.status_code == 200, (status, kind)
            Conversation.objects.filter(pk=conversation.pk).update(status=Status.CLOSED)

    def test_only_sharing_shows_of_the_others_preparation(self, content, people, sign_in):
        conversation = conversation_in("planned", people)
        manager, employee = sign_in(people.manager), sign_in(people.employee)
        employee.get(reverse("reflect", args=[conversation.pk]))
        before = manager.get(reverse("conversation", args=[conversation.pk])).context["tasks"]

        share_reflection(conversation, people)
        after = manager.get(reverse("conversation", args=[conversation.pk])).context["tasks"]

        assert [task.state for task in before] == [
            "Not started",
            "Not shared yet",
            "Not answered yet",
        ]
        assert [task.state for task in after] == [
            "Not started",
            "Shared with you",
            "Not answered yet",
        ]
        assert before[1].url == ""
        assert after[1].url == reverse("reflection_read", args=[conversation.pk])

    def test_own_part_shared_leads_on(self, content, people, sign_in):
        conversation = conversation_in("planned", people)
        share_reflection(conversation, people)
        share_preparation(conversation, people)

        assert "You are ready" in page_of(sign_in(people.employee), conversation)
        page = page_of(sign_in(people.manager), conversation)
        assert f'<a class="nhsuk-button" href="{reverse("hold", args=[conversation.pk])}"' in page

    def test_on_the_day_a_manager_is_led_to_hold_it(self, content, people, sign_in):
        conversation = arrange(people, starts_at=timezone.now() + timedelta(minutes=1))

        response = sign_in(people.manager).get(reverse("conversation", args=[conversation.pk]))

        assert response.context["next"].page == "hold"

    def test_new_manager_does_not_take_a_former_ones_preparation_for_theirs(
        self, content, people, sign_in
    ):
        conversation = conversation_in("planned", people)
        share_preparation(conversation, people)
        people.employee.line_manager = people.managers_manager
        people.employee.save()

        response = sign_in(people.managers_manager).get(
            reverse("conversation", args=[conversation.pk])
        )

        assert response.context["tasks"][0].state == "Not started"

    @pytest.mark.parametrize(
        ("share", "ticked"),
        [
            (lambda *_: None, (False, False)),
            (share_reflection, (True, True)),
            (share_preparation, (True, True)),
        ],
    )
    def test_preparing_is_done_once_somebody_shared(self, share, ticked, content, people, sign_in):
        conversation = conversation_in("in_progress", people)
        share(conversation, people)

        for person, is_ticked in zip((people.employee, people.manager), ticked, strict=True):
            client = sign_in(person)
            response = client.get(reverse("conversation", args=[conversation.pk]))
            first = response.context["stages"][0]
            assert (first["state"] == "done", bool(first["url"])) == (is_ticked, is_ticked)
            page = response.content.decode()
            assert ("Neither of you shared anything in writing" in page) != is_ticked

    def test_a_private_draft_is_preparing_to_its_writer_alone(self, content, people, sign_in):
        conversation = conversation_in("planned", people)
        preparing.open_copy(Reflection, by=people.user("employee"), conversation=conversation)
        holding.start(by=people.user("manager"), conversation=conversation)

        states = [
            sign_in(person)
            .get(reverse("conversation", args=[conversation.pk]))
            .context["stages"][0]["state"]
            for person in (people.employee, people.manager)
        ]

        assert states == ["done", "todo"]

    @pytest.mark.parametrize("status", ["planned", "cancelled"])
    def test_before_they_meet_nobody_is_told_of_having_shared_nothing(
        self, status, content, people, sign_in
    ):
        page = page_of(sign_in(people.manager), conversation_in(status, people))

        assert "Neither of you" not in page

    def test_an_outcome_that_is_chosen_is_to_be_read_through(self, content, people, sign_in):
        conversation = conversation_in("in_progress", people)
        manager = people.user("manager")
        outcome = agreeing.open_outcome(by=manager, conversation=conversation)
        address = reverse("conversation", args=[conversation.pk])
        client = sign_in(people.manager)
        before = client.get(address).context["next"].page

        save_assessment(assessment=outcome.assessment, values=MEETS_READY_SOON)

        assert (before, client.get(address).context["next"].page) == ("hold", "agree_record")
        assert reverse("hold", args=[conversation.pk]) in page_of(client, conversation), "way back"
        Outcome.objects.update(not_rated="new_in_post")
        save_assessment(assessment=outcome.assessment, values={"performance": None})
        assert client.get(address).context["next"].page == "agree_record"

    def test_taken_up_again_there_is_something_to_choose_first(self, content, people, sign_in):
        conversation = conversation_in("recorded", people)
        agreeing.reopen(by=people.user("manager"), conversation=conversation, reason="A slip")
        address = reverse("conversation", args=[conversation.pk])
        client = sign_in(people.manager)
        before = client.get(address).context["next"].page

        Outcome.objects.filter(recorded_at=None).update(version=2)

        assert (before, client.get(address).context["next"].page) == ("hold", "agree_record")

    def test_history_has_the_reasons(self, content, people, sign_in):
        conversation = conversation_in("cancelled", people)

        for person in (people.employee, people.manager):
            page = page_of(sign_in(person), conversation)
            assert "We are both on leave" in page
            assert "Priya Nair" in page

    def test_agreed_box_its_reasons_and_progress(self, content, people, sign_in):
        conversation = conversation_in("agreed", people)

        page = page_of(sign_in(people.employee), conversation)

        assert "Solid generalist" in page
        assert "both rated" in page
        assert "We agreed to plan a secondment in spring." in page
        assert "Actions: 1 not started." in page

    def test_nothing_recorded_counts_before_it_is_agreed(self, content, people, sign_in):
        conversation = conversation_in("recorded", people)

        page = page_of(sign_in(people.manager), conversation)

        assert "Solid generalist" not in page

    def test_reading_by_the_manager_is_in_the_trail_and_own_reading_is_not(
        self, content, people, sign_in
    ):
        conversation = conversation_in("planned", people)
        reading = AuditEvent.objects.filter(action="conversation_read")

        page_of(sign_in(people.employee), conversation)
        assert not reading.exists()
        page_of(sign_in(people.manager), conversation)
        assert reading.get().actor == people.manager.user

    @pytest.mark.parametrize("kind", ["employee", "manager", "managers_manager"])
    def test_costs_the_same_however_much_there_is(
        self, kind, content, people, sign_in, django_assert_max_num_queries
    ):
        conversation = conversation_in("agreed", people)
        client = sign_in(getattr(people, kind))
        with django_assert_max_num_queries(15) as few:
            page_of(client, conversation)
        _much(conversation, people)
        with django_assert_max_num_queries(15) as many:
            page_of(client, conversation)

        assert len(few.captured_queries) == len(many.captured_queries)

    @pytest.mark.parametrize("kind", ["employee", "manager"])
    def test_planned_page_costs_little(
        self, kind, content, people, sign_in, django_assert_max_num_queries
    ):
        conversation = conversation_in("planned", people)
        share_reflection(conversation, people)
        share_preparation(conversation, people)
        client = sign_in(getattr(people, kind))

        with django_assert_max_num_queries(15):
            page_of(client, conversation)


def _much(conversation, people):
    """More actions and more history than before."""
    for number in range(10):
        add_action(conversation, people, title=f"Action {number}")
        conversation.status_changes.create(
            step="agree", target=Status.AGREED, by=people.user("employee")
        )


def add_action(conversation, people, title="Shadow the matron"):
    planning.add_action(
        by=people.user("manager"),
        key=uuid.uuid4(),
        conversation=conversation,
        title=title,
        kind="shadowing",
        due_on=timezone.localdate(),
    )


@pytest.mark.django_db
class TestForReaders:
    @pytest.mark.parametrize("kind", ["managers_manager", "hr_admin"])
    @pytest.mark.parametrize("status", ["agreed", "closed"])
    def test_the_agreed_outcome_and_nothing_else(self, status, kind, content, people, sign_in):
        conversation = arrange(people, message="Words of the invitation")
        arranging.ask_for_arrangements(
            by=people.user("employee"),
            conversation=conversation,
            needs=["wheelchair_access"],
            details="My own words",
        )
        share_reflection(conversation, people)
        share_preparation(conversation, people)
        _settle(conversation, people)
        if status == Status.CLOSED:
            agreeing.close(by=people.user("manager"), conversation=conversation)

        response = sign_in(getattr(people, kind)).get(
            reverse("conversation", args=[conversation.pk])
        )

        page = response.content.decode()
        assert "Solid generalist" in page
        assert "We agreed to plan a secondment in spring." in page
        assert "1 not started" in page
        for private in (
            "Words of the invitation",
            "Ensuring wheelchair access",
            "My own words",
            "Private thoughts",
            "Shadow the matron",
            "Taken up again",
            "Seminar room 2",
        ):
            assert private not in page, private

    def test_what_is_seen_differently_is_not_shown_as_agreed(self, content, people, sign_in):
        conversation = conversation_in("disputed", people)
        agreeing.close_with_difference(
            by=people.user("manager"),
            conversation=conversation,
            key=uuid.uuid4(),
            text="I read it, and still see it as I did.",
        )

        page = page_of(sign_in(people.managers_manager), conversation)

        assert "Seen differently, to be looked at together" in page
        for kept in ("Solid generalist", "secondment", "two projects", "still see it"):
            assert kept not in page

    @pytest.mark.parametrize("status", sorted(set(Status) - {"agreed", "closed"}))
    def test_nothing_before_it_is_settled(self, status, content, people, sign_in):
        conversation = conversation_in(status, people)

        response = sign_in(people.managers_manager).get(
            reverse("conversation", args=[conversation.pk])
        )

        assert response.status_code == 404


def _settle(conversation, people):
    """Held, recorded and agreed, with one action in the plan."""
    holding.start(by=people.user("manager"), conversation=conversation)
    agree_on(conversation, people)
    agreeing.agree(by=people.user("employee"), conversation=conversation, key=uuid.uuid4())
    add_action(conversation, people)


@pytest.mark.django_db
class TestArrangements:
    @pytest.fixture
    def conversation(self, content, people):
        return conversation_in("planned", people)

    @pytest.fixture
    def ask(self, conversation, people, sign_in, django_capture_on_commit_callbacks):
        def post(**data):
            with django_capture_on_commit_callbacks(execute=True):
                return sign_in(people.employee).post(
                    reverse("arrangements", args=[conversation.pk]), data
                )

        return post

    def test_eight_printed_points_each_with_a_hint_of_ours(self, conversation, people, sign_in):
        from conversations.forms.arranging import ARRANGEMENT_HINTS, printed_needs

        page = page_of(sign_in(people.employee), conversation, "arrangements")

        assert [key for key, _ in printed_needs()] == list(ARRANGEMENT_HINTS)
        assert len(ARRANGEMENT_HINTS) == 8
        for _, words in printed_needs():
            assert words in page
        for hint in ARRANGEMENT_HINTS.values():
            assert hint in page

    def test_asking_reaches_the_manager_who_sees_to_it(
        self, ask, conversation, people, sign_in, mailoutbox
    ):
        ask(needs=["wheelchair_access", "induction_loop"], details="A room near the lift")
        manager = sign_in(people.manager)
        page = page_of(manager, conversation, "arrangements")

        assert [letter.to for letter in mailoutbox] == [[people.manager.user.email]]
        assert "Ensuring wheelchair access" in page
        assert "A room near the lift" in page
        assert "See to what Sam needs" in page_of(manager, conversation)

        _confirm(manager, conversation, page)
        assert "Seen to" in page_of(sign_in(people.employee), conversation)

    def test_confirming_twice_changes_nothing(self, ask, conversation, people, sign_in):
        ask(needs=["parking_and_transport"])
        manager = sign_in(people.manager)
        page = page_of(manager, conversation, "arrangements")
        _confirm(manager, conversation, page)
        conversation.arrangements.refresh_from_db()
        first = conversation.arrangements.arranged_at

        _confirm(manager, conversation, page)

        conversation.arrangements.refresh_from_db()
        assert conversation.arrangements.arranged_at == first
        assert AuditEvent.objects.filter(action="arrangements_made").count() == 1

    def test_what_changed_since_is_not_confirmed_unread(self, ask, conversation, people, sign_in):
        ask(needs=["parking_and_transport"])
        manager = sign_in(people.manager)
        read = page_of(manager, conversation, "arrangements")
        ask(needs=["parking_and_transport", "induction_loop"])

        response = _confirm(manager, conversation, read)

        conversation.arrangements.refresh_from_db()
        assert conversation.arrangements.arranged_at is None
        assert "Sam has changed what they need" in response.content.decode()

    @pytest.mark.parametrize("answered_at", ["", "yesterday", "2026-13-45T10:00"])
    def test_confirming_nothing_in_particular_is_refused(
        self, answered_at, conversation, people, sign_in
    ):
        response = sign_in(people.manager).post(
            reverse("arrangements_confirm", args=[conversation.pk]),
            {"answered_at": answered_at},
            follow=True,
        )

        conversation.arrangements.refresh_from_db()
        assert conversation.arrangements.arranged_at is None
        assert "There is no answer yet" in response.content.decode()

    def test_nothing_needed_is_an_answer(self, ask, conversation, people, sign_in, mailoutbox):
        ask(nothing="on")

        assert "Nothing needed" in page_of(sign_in(people.manager), conversation)
        assert "needs no special" not in page_of(sign_in(people.employee), conversation)
        assert mailoutbox == []
        page = page_of(sign_in(people.employee), conversation, "arrangements")
        assert "checked" in page.split('name="nothing"')[1].split(">")[0]

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            ({}, "Tick what you need, or tick that you need nothing"),
            ({"needs": ["parking_and_transport"], "nothing": "on"}, "cannot tell from both"),
            ({"needs": ["a pony"]}, "Select a valid choice"),
        ],
    )
    def test_refuses_what_says_nothing_clear(self, ask, conversation, data, message):
        page = ask(**data).content.decode()

        assert message in page
        conversation.arrangements.refresh_from_db()
        assert conversation.arrangements.answered_at is None

    def test_same_answer_again_sends_nothing_more(self, ask, mailoutbox):
        ask(needs=["induction_loop"])
        ask(needs=["induction_loop"])

        assert len(mailoutbox) == 1

    def test_manager_cannot_answer_for_the_employee(self, conversation, people, sign_in):
        response = sign_in(people.manager).post(
            reverse("arrangements", args=[conversation.pk]), {"nothing": "on"}
        )

        assert response.status_code == 403

    def test_is_only_read_once_they_have_met(self, content, people, sign_in):
        held = conversation_in("recorded", people)
        employee = sign_in(people.employee)

        page = page_of(employee, held, "arrangements")
        response = employee.post(
            reverse("arrangements", args=[held.pk]), {"nothing": "on"}, follow=True
        )

        assert 'name="needs"' not in page
        assert "Special arrangements are made before the two of you meet." in (
            response.content.decode()
        )


def _confirm(client, conversation, page):
    answered_at = page.split('name="answered_at" value="')[1].split('"')[0]
    return client.post(
        reverse("arrangements_confirm", args=[conversation.pk]),
        {"answered_at": answered_at.replace("&#x27;", "'")},
        follow=True,
    )


@pytest.mark.django_db
class TestCalendar:
    def test_both_can_take_it_into_their_calendars(self, content, people, sign_in):
        conversation = conversation_in("planned", people)
        for person in (people.employee, people.manager):
            response = sign_in(person).get(reverse("conversation_calendar", args=[conversation.pk]))

            assert response["Content-Type"] == "text/calendar; charset=utf-8"
            assert b"Seminar room 2" in response.content
            assert b"STATUS:CONFIRMED" in response.content
            assert b"METHOD:PUBLISH" in response.content
            assert b"ATTENDEE" not in response.content, "a published file asks nobody"

    def test_says_that_it_is_cancelled(self, content, people, sign_in):
        conversation = conversation_in("cancelled", people)

        response = sign_in(people.employee).get(
            reverse("conversation_calendar", args=[conversation.pk])
        )

        assert b"STATUS:CANCELLED" in response.content


@pytest.mark.django_db
class TestChangesOfPlan:
    @pytest.fixture
    def planned(self, content, people):
        return conversation_in("planned", people)

    @pytest.fixture
    def post(self, people, sign_in, django_capture_on_commit_callbacks):
        def posted(kind, name, conversation, **data):
            with django_capture_on_commit_callbacks(execute=True):
                return sign_in(getattr(people, kind)).post(
                    reverse(name, args=[conversation.pk]), data, follow=True
                )

        return posted

    def test_cancelling_asks_a_reason(self, planned, post, mailoutbox):
        page = post("manager", "conversation_cancel", planned).content.decode()

        assert "Say why it cannot take place" in page
        planned.refresh_from_db()
        assert planned.status == Status.PLANNED
        assert mailoutbox == []

    def test_cancelling_twice_cancels_once(self, planned, post, mailoutbox):
        for _ in range(2):
            post("manager", "conversation_cancel", planned, reason="I am unwell")

        planned.refresh_from_db()
        assert planned.status == Status.CANCELLED
        assert planned.status_changes.filter(step="cancel").count() == 1
        assert len(mailoutbox) == 1

    def test_what_is_agreed_cannot_be_cancelled(self, content, people, post, sign_in):
        agreed = conversation_in("agreed", people)
        address = reverse("conversation_cancel", args=[agreed.pk])

        opened = sign_in(people.manager).get(address, follow=True).content.decode()
        posted = post("manager", "conversation_cancel", agreed, reason="Why not").content.decode()

        refusal = "Cancelling the conversation is not possible: the conversation is now agreed."
        assert refusal in opened
        assert refusal in posted

    def test_declining_needs_no_reason_and_is_met_kindly(
        self, planned, post, people, sign_in, mailoutbox
    ):
        asked = page_of(sign_in(people.employee), planned, "conversation_decline")
        page = post("employee", "conversation_decline", planned).content.decode()

        planned.refresh_from_db()
        assert "It is your choice, and nothing follows from it" in asked
        assert (planned.status, planned.declined) == (Status.CANCELLED, True)
        assert "nothing follows from it" in page
        assert "Cancelled</strong>" not in page
        told = {address for letter in mailoutbox for address in letter.to}
        assert told == {people.manager.user.email, people.employee.user.email}

    def test_note_of_declining_reaches_the_manager(self, planned, post, people, sign_in):
        post("employee", "conversation_decline", planned, note="I am settled where I am")

        page = page_of(sign_in(people.manager), planned)
        assert "I am settled where I am" in page
        assert "Sam chose not to have this conversation" in page

    def test_planning_it_again(self, planned, post, mailoutbox):
        post("manager", "conversation_cancel", planned, reason="I am unwell")
        mailoutbox.clear()

        for _ in range(2):
            page = post("manager", "conversation_restore", planned, **_again(planned))

        planned.refresh_from_db()
        assert (planned.status, planned.place) == (Status.PLANNED, "Library")
        assert "I am well again" in page.content.decode()
        assert planned.status_changes.filter(step="restore").count() == 1
        assert len(mailoutbox) == 1

    def test_planning_again_asks_for_a_time_that_is_ahead(self, planned, post, people, sign_in):
        post("manager", "conversation_cancel", planned, reason="I am unwell")
        past = timezone.now() - timedelta(days=2)
        Conversation.objects.filter(pk=planned.pk).update(starts_at=past)

        form = (
            sign_in(people.manager)
            .get(reverse("conversation_restore", args=[planned.pk]))
            .context["form"]
        )
        page = post(
            "manager", "conversation_restore", planned, **{**_again(planned), "date": past.date()}
        )

        assert form["date"].value() is None
        assert "Choose a date that is still to come" in page.content.decode()

    def test_planning_again_waits_while_another_is_under_way(self, planned, post, people):
        post("manager", "conversation_cancel", planned, reason="I am unwell")
        arrange(people)

        page = post("manager", "conversation_restore", planned, **_again(planned)).content.decode()

        assert "Another conversation with this person is under way already" in page
        planned.refresh_from_db()
        assert planned.status == Status.CANCELLED

    def test_service_asks_for_the_reason(self, planned, post, people):
        post("manager", "conversation_cancel", planned, reason="I am unwell")
        with pytest.raises(ValidationError, match="Say why"):
            arranging.restore(
                by=people.user("manager"),
                conversation=planned,
                reason=" ",
                starts_at=planned.starts_at,
                minutes=60,
                place="Library",
                setting="standalone",
            )


def _again(conversation):
    """A quiet Wednesday, or whatever else it is, with its warnings seen."""
    starts_at = timezone.localtime(conversation.starts_at) + timedelta(days=7)
    return {
        "date": starts_at.date().isoformat(),
        "time": "11:00",
        "minutes": "60",
        "place": "Library",
        "setting": "standalone",
        "reason": "I am well again",
        "seen_warnings": f"{starts_at.date()}T11:00/60",
    }
