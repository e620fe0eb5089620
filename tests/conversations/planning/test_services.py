"""The plan and its follow-up: who may change what, in which state, and once."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from conversations.models import Action, CheckIn, Conversation
from conversations.services import planning
from conversations.transitions import NotPossibleNow, Status
from talentgrid.concurrency import StaleWrite
from talentgrid.models import AuditEvent, StaffMember
from talentgrid.services import change_line_manager
from tests.scenarios import conversation_in

pytestmark = pytest.mark.django_db


def add(conversation, people, *, by="manager", key=None, **fields):
    details = {
        "title": "Find a mentor",
        "kind": "mentoring",
        "due_on": timezone.localdate() + timedelta(days=30),
        **fields,
    }
    return planning.add_action(
        by=people.user(by), key=key or uuid.uuid4(), conversation=conversation, **details
    )


def note(conversation, people, *, by="manager", key=None, kind="check_in", text="We talked"):
    return planning.add_check_in(
        by=people.user(by),
        key=key or uuid.uuid4(),
        conversation=conversation,
        kind=kind,
        happened_on=timezone.localdate(),
        text=text,
    )


def events(action):
    return AuditEvent.objects.filter(action=action)


class TestInWhichState:
    PLANNING = {"in_progress", "recorded", "disputed", "agreed"}
    FOLLOWING_UP = {"recorded", "disputed", "agreed"}

    @pytest.mark.parametrize("status", Status.values)
    def test_the_plan_changes_from_the_conversation_until_it_is_closed(
        self, status, content, people
    ):
        conversation = conversation_in(status, people)

        assert is_possible(lambda: add(conversation, people)) == (status in self.PLANNING)

    @pytest.mark.parametrize("status", Status.values)
    def test_talks_are_noted_from_the_outcome_until_it_is_closed(self, status, content, people):
        conversation = conversation_in(status, people)

        def hand_over():
            planning.note_handover(
                by=people.user("manager"),
                conversation=conversation,
                handed_over_on=timezone.localdate(),
            )

        expected = status in self.FOLLOWING_UP
        assert is_possible(lambda: note(conversation, people)) == expected
        assert is_possible(hand_over) == expected

    def test_a_closed_plan_stays_as_it_is(self, content, people):
        conversation = conversation_in("closed", people)
        action = conversation.actions.get()

        for change in (
            lambda: report(action, people, progress="done"),
            lambda: planning.remove_action(by=people.user("manager"), action=action),
        ):
            with pytest.raises(NotPossibleNow):
                change()


def is_possible(act):
    try:
        act()
    except NotPossibleNow:
        return False
    return True


def report(action, people, *, by="manager", version=None, **values):
    version = version or action.version
    return planning.change_action(by=people.user(by), action=action, version=version, values=values)


class TestOnce:
    def test_a_double_click_adds_one_action(self, content, people):
        conversation = conversation_in("in_progress", people)
        key = uuid.uuid4()

        first, second = (add(conversation, people, key=key) for _ in range(2))

        assert first == second
        assert Action.objects.count() == 1
        assert events("action_added").count() == 1

    def test_a_double_click_notes_one_talk(self, content, people):
        conversation = conversation_in("agreed", people)
        key = uuid.uuid4()

        for _ in range(2):
            note(conversation, people, key=key)

        assert CheckIn.objects.count() == 1
        assert events("check_in_added").count() == 1

    def test_removing_twice_is_removing_once(self, content, people):
        action = add(conversation_in("in_progress", people), people)

        for _ in range(2):
            planning.remove_action(by=people.user("manager"), action=action)
        removed = Action.objects.get()
        for _ in range(2):
            planning.put_action_back(by=people.user("manager"), action=action)

        assert removed.removed_at is not None
        assert Action.objects.get().removed_at is None
        assert events("action_removed").count() == events("action_put_back").count() == 1

    def test_a_procedure_takes_over_once(self, content, people):
        conversation = conversation_in("agreed", people)
        today = timezone.localdate()

        for day in (today, today - timedelta(days=3)):
            planning.note_handover(
                by=people.user("manager"), conversation=conversation, handed_over_on=day
            )

        assert conversation.handover.handed_over_on == today
        assert events("handed_over").count() == 1


class TestTwoAtOnce:
    def test_a_stale_save_is_refused_and_says_what_is_saved(self, content, people):
        action = add(conversation_in("in_progress", people), people)
        report(action, people, by="employee", progress_note="Found one")

        with pytest.raises(StaleWrite) as stale:
            report(action, people, progress_note="Asked around", version=1)

        assert stale.value.current.progress_note == "Found one"

    def test_the_same_words_twice_are_no_conflict(self, content, people):
        action = add(conversation_in("in_progress", people), people)

        for _ in range(2):
            report(action, people, progress="done", version=1)

        assert events("action_changed").count() == 1

    def test_taking_out_counts_as_a_change(self, content, people):
        action = add(conversation_in("in_progress", people), people)
        planning.remove_action(by=people.user("manager"), action=action)

        with pytest.raises(StaleWrite):
            report(action, people, by="employee", progress="done", version=1)

    def test_every_version_is_kept(self, content, people):
        action = add(conversation_in("in_progress", people), people)
        report(action, people, title="Find two mentors")

        assert [row.title for row in action.history.all()] == ["Find two mentors", "Find a mentor"]


def test_the_audit_trail_holds_no_words(content, people):
    conversation = conversation_in("agreed", people)
    action = add(conversation, people, title="Unmistakable title")
    report(action, people, progress="done", progress_note="Unmistakable note")
    note(conversation, people, text="Unmistakable text")

    assert "Unmistakable" not in str(list(AuditEvent.objects.values()))


def test_a_talk_stays_as_it_was_written(content, people):
    check_in = note(conversation_in("agreed", people), people)
    check_in.text = "Something else"

    with pytest.raises(Exception, match="stay as they were written"):
        check_in.save()


CHANGE, REPORT, REMOVE = "change_action", "report_progress", "remove_action"

# By whom it was added, who is to do it: what the employee may. The manager may all of it.
EMPLOYEE_MAY = {
    ("manager", "employee"): {CHANGE, REPORT},
    ("manager", "both"): {REPORT},
    ("manager", "manager"): set(),
    ("employee", "employee"): {CHANGE, REPORT, REMOVE},
    ("employee", "both"): {CHANGE, REPORT, REMOVE},
    ("employee", "manager"): {CHANGE, REPORT, REMOVE},
}


def allowed(user, action):
    return {
        name for name in (CHANGE, REPORT, REMOVE) if user.has_perm(f"conversations.{name}", action)
    }


@pytest.mark.parametrize(("by", "owner"), EMPLOYEE_MAY)
def test_who_may_change_an_action(by, owner, content, people):
    action = add(conversation_in("agreed", people), people, by=by, owner=owner)

    assert allowed(people.user("employee"), action) == EMPLOYEE_MAY[by, owner]
    assert allowed(people.user("manager"), action) == {CHANGE, REPORT, REMOVE}
    for name in ("managers_manager", "colleague", "unrelated_manager", "hr_admin", "stranger"):
        assert allowed(people.user(name), action) == set(), name


def test_the_plan_moves_with_the_line(content, people):
    action = add(conversation_in("agreed", people), people)
    employee = StaffMember.objects.get(pk=people.employee.pk)
    change_line_manager(by=None, person=employee, line_manager=people.managers_manager)
    action = Action.objects.get(pk=action.pk)

    assert allowed(people.user("manager"), action) == set()
    assert allowed(people.user("managers_manager"), action) == {CHANGE, REPORT, REMOVE}


def test_which_actions_are_visible(content, people):
    recorded = add(conversation_in("recorded", people), people)
    the_two = {"employee", "manager"}

    assert who_sees(recorded, people) == the_two
    Conversation.objects.update(status="agreed")
    assert who_sees(recorded, people) == the_two | {"managers_manager", "hr_admin"}


def who_sees(action, people):
    names = ("employee", "manager", "managers_manager", "hr_admin", "colleague", "stranger")
    return {
        name
        for name in names
        if Action.objects.visible_to(people.user(name)).filter(pk=action.pk).exists()
    }
