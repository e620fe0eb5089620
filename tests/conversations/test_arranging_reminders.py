"""The daily reminders: when each is due, that it goes out once, and to whom."""

import uuid
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from assessments.models import NotRated
from assessments.services import record_not_rated
from conversations.emails import LETTERS
from conversations.models import Action, Reminder
from conversations.services import agreeing, arranging, planning, reminders
from conversations.services.reminders import send_reminders
from talentgrid.services import change_line_manager, record_leaving
from tests.factories import StaffMemberFactory
from tests.scenarios import agree_on, arrange, conversation_in, share_reflection

pytestmark = pytest.mark.django_db

# A Monday in winter time, so that the clocks do not change in what follows.
START = datetime(2026, 11, 2, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


@pytest.fixture
def run(clock, mailoutbox, django_capture_on_commit_callbacks):
    """Runs the reminders so many days after the start, and gives the subjects of what was sent."""

    def after(days: int) -> list[str]:
        clock.move_to(START + timedelta(days=days))
        mailoutbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            sent = send_reminders()
        assert sent.total() == len(mailoutbox)
        return sorted(sent.elements())

    return after


def add_action(conversation, people, *, owner="employee", days=20):
    return planning.add_action(
        by=people.user("manager"),
        key=uuid.uuid4(),
        conversation=conversation,
        title="Shadow the matron",
        kind="shadowing",
        owner=owner,
        due_on=timezone.localdate() + timedelta(days=days),
    )


class TestReflecting:
    @pytest.fixture(autouse=True)
    def conversation(self, content, people):
        return arrange(people)  # on 9 November at 10

    def test_three_days_before_and_once(self, run, mailoutbox, people):
        assert [run(day) for day in range(7)] == [[], [], [], [], ["reminder_reflect"], [], []]

    def test_goes_to_the_employee(self, run, mailoutbox, people):
        run(4)

        assert mailoutbox[0].to == [people.employee.user.email]

    def test_late_is_better_than_never_until_they_meet(self, run):
        assert run(6) == ["reminder_reflect"]
        Reminder.objects.all().delete()
        assert run(8) == []

    def test_not_to_those_who_have_shared(self, run, conversation, people):
        share_reflection(conversation, people)

        assert run(5) == []

    def test_another_time_reminds_again(self, run, conversation, people):
        run(4)
        arranging.reschedule(
            by=people.user("manager"),
            conversation=conversation,
            version=conversation.version,
            starts_at=conversation.starts_at + timedelta(days=2),
            minutes=60,
            place="Library",
            setting="standalone",
        )

        assert run(5) == []
        assert run(6) == ["reminder_reflect"]

    def test_not_on_the_day_of_the_invitation(self, run, people, conversation):
        arranging.cancel(by=people.user("manager"), conversation=conversation, reason="Unwell")
        arrange(people, starts_at=START + timedelta(days=2))

        assert run(0) == []
        assert run(1) == ["reminder_reflect"]


class TestWaiting:
    def test_answer_asked_a_week_ago(self, run, content, people, mailoutbox):
        conversation_in("recorded", people)

        assert run(6) == []
        assert run(7) == ["reminder_answer"]
        assert mailoutbox[0].to == [people.employee.user.email]
        assert run(20) == []

    def test_asked_again_counts_again(self, run, content, people, clock):
        conversation = conversation_in("disputed", people)
        clock.move_to(START + timedelta(days=4))
        agreeing.respond(
            by=people.user("manager"), conversation=conversation, key=uuid.uuid4(), text="I see"
        )

        assert run(8) == []
        assert run(11) == ["reminder_answer"]

    def test_statement_that_waits_for_five_days(self, run, content, people, mailoutbox):
        conversation_in("disputed", people)

        assert run(4) == []
        assert run(5) == ["reminder_respond"]
        assert mailoutbox[0].to == [people.manager.user.email]
        assert run(6) == []


class TestActions:
    @pytest.fixture
    def conversation(self, content, people):
        conversation = conversation_in("agreed", people)
        conversation.actions.all().delete()
        return conversation

    def test_due_soon_and_overdue_once_each(self, run, conversation, people):
        add_action(conversation, people)  # due on day 20

        assert run(12) == []
        assert run(13) == ["reminder_action_employee"]
        assert run(20) == []
        assert run(21) == ["reminder_action_employee"]
        assert run(40) == []

    @pytest.mark.parametrize(
        ("owner", "letters"),
        [
            ("employee", ["reminder_action_employee"]),
            ("manager", ["reminder_action_manager"]),
            ("both", ["reminder_action_employee", "reminder_action_manager"]),
        ],
    )
    def test_goes_to_those_who_promised(self, run, conversation, people, owner, letters):
        add_action(conversation, people, owner=owner)

        assert run(14) == letters

    def test_several_make_one_letter(self, run, conversation, people):
        for _ in range(3):
            add_action(conversation, people, owner="both")

        assert run(14) == ["reminder_action_employee", "reminder_action_manager"]
        assert Reminder.objects.count() == 3

    @pytest.mark.parametrize("progress", ["done", "stopped"])
    def test_not_about_what_is_over(self, run, conversation, people, progress):
        action = add_action(conversation, people)
        Action.objects.filter(pk=action.pk).update(progress=progress)

        assert run(14) == []

    def test_not_about_what_was_taken_out(self, run, conversation, people):
        planning.remove_action(by=people.user("manager"), action=add_action(conversation, people))

        assert run(14) == []

    def test_another_date_reminds_again(self, run, conversation, people):
        action = add_action(conversation, people)
        run(14)
        Action.objects.filter(pk=action.pk).update(due_on=START.date() + timedelta(days=30))

        assert run(15) == []
        assert run(23) == ["reminder_action_employee"]


class TestTransition:
    @pytest.fixture
    def conversation(self, content, people):
        """Agreed on day 0, for somebody who is new to post."""
        conversation = conversation_in("in_progress", people)
        agree_on(conversation, people, new_to_post=True)
        agreeing.agree(by=people.user("employee"), conversation=conversation, key=uuid.uuid4())
        return conversation

    def test_monthly_contact_while_none_is_noted(self, run, conversation, people, mailoutbox):
        assert run(29) == []
        assert run(30) == ["reminder_monthly"]
        assert mailoutbox[0].to == [people.manager.user.email]
        assert run(31) == []
        assert run(60) == ["reminder_monthly"]

    def test_a_noted_contact_counts(self, run, conversation, people, clock):
        clock.move_to(START + timedelta(days=25))
        planning.add_check_in(
            by=people.user("manager"),
            key=uuid.uuid4(),
            conversation=conversation,
            kind="monthly",
            happened_on=timezone.localdate(),
            text="On track",
        )

        assert run(54) == []
        assert run(55) == ["reminder_monthly"]

    def test_not_for_people_in_other_boxes(self, run, content, people):
        conversation_in("agreed", people).actions.all().delete()

        assert run(45) == []

    def test_review_is_announced_two_weeks_ahead_and_once(self, run, conversation):
        assert "reminder_review" not in run(350)
        assert "reminder_review" in run(351)
        assert "reminder_review" not in run(352)

    def test_no_announcement_while_the_next_conversation_is_planned(
        self, run, conversation, people, clock
    ):
        agreeing.close(by=people.user("manager"), conversation=conversation)
        clock.move_to(START + timedelta(days=340))
        arrange(people, starts_at=timezone.now() + timedelta(days=60))

        assert run(355) == []

    def test_review_of_those_who_are_not_rated(self, run, content, people):
        conversation_in("closed", people)
        record_not_rated(
            by=people.user("manager"),
            subject=people.employee,
            reason=NotRated.LONG_ABSENCE,
            explanation="Back in spring",
            review_on=START.date() + timedelta(days=100),
        )

        assert run(86) == ["reminder_review"]


class TestEverybody:
    def test_not_about_people_who_have_left(self, run, content, people):
        conversation_in("recorded", people)
        record_leaving(by=None, person=people.employee, left_on=START.date() + timedelta(days=3))

        assert run(8) == []

    def test_not_to_managers_who_have_left(self, run, content, people):
        conversation_in("disputed", people)
        record_leaving(by=None, person=people.manager, left_on=START.date() + timedelta(days=3))

        assert run(8) == []

    def test_what_nobody_could_read_is_sent_once_somebody_can(self, run, content, people):
        conversation_in("disputed", people)
        change_line_manager(by=None, person=people.employee, line_manager=None)
        assert run(8) == []
        change_line_manager(by=None, person=people.employee, line_manager=people.managers_manager)

        assert run(9) == ["reminder_respond"]

    def test_costs_the_same_for_many(
        self, content, people, clock, monkeypatch, django_assert_max_num_queries
    ):
        monkeypatch.setattr(reminders.emails, "send", lambda letter, conversation: None)
        counts = []
        for size in (1, 5):
            clock.move_to(START)
            _team_with_something_due(people, size=size)
            clock.move_to(START + timedelta(days=8))
            with django_assert_max_num_queries(12) as queries:
                assert send_reminders().total() == 2 * size
            counts.append(len(queries))

        assert counts[0] == counts[1]

    def test_about_fits_its_column(self, content, people):
        conversation = conversation_in("agreed", people)
        action = add_action(conversation, people)
        longest = f"overdue:{action.pk}:{action.due_on}"

        assert len(longest) <= Reminder._meta.get_field("about").max_length

    def test_command_says_what_it_sent(self, content, people, clock):
        conversation_in("recorded", people)
        clock.move_to(START + timedelta(days=8))

        first, second = StringIO(), StringIO()
        call_command("send_reminders", stdout=first)
        call_command("send_reminders", stdout=second)

        assert first.getvalue() == "reminder_answer: 1\nSent 1 reminders\n"
        assert second.getvalue() == "Sent 0 reminders\n"

    def test_every_reminder_there_is_can_be_due(self):
        sent = {letter for letters in reminders.OWNERS.values() for letter in letters}
        sent |= {
            f"reminder_{name}" for name in ("reflect", "answer", "respond", "monthly", "review")
        }

        assert sent == {key for key in LETTERS if key.startswith("reminder_")}


def _team_with_something_due(people, *, size):
    """So many people whose outcome waits for an answer, each with an action that falls due."""
    for _ in range(size):
        employee = StaffMemberFactory(
            organisation=people.employee.organisation,
            unit=people.employee.unit,
            line_manager=people.manager,
        )
        team = type(people)(**{**people.__dict__, "employee": employee})
        conversation = conversation_in("recorded", team)
        add_action(conversation, team, days=10)
