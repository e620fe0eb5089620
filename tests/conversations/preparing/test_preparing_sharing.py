"""Sharing: exactly what was seen, once, and frozen; then the next version."""

import re

from conversations.models import Reflection
from tests.conversations.preparing import at, words
from tests.scenarios import share_reflection


def test_the_share_page_shows_exactly_what_the_other_reads(conversation, people, employee, manager):
    employee.post(
        at(conversation, "reflect_section", "future"), {"version": 1, "strengths": "Calm"}
    )
    before = employee.get(at(conversation, "reflect_share"))

    answer = employee.post(at(conversation, "reflect_share"), {"version": 2})

    assert answer.url == at(conversation, "reflect")
    read = manager.get(at(conversation, "reflection_read"))
    sheet = re.compile(r'<div class="app-copy">(.*?)</section> </div>')
    assert sheet.search(words(before))[1] == sheet.search(words(read))[1]


def test_a_double_click_shares_once(conversation, people, employee):
    employee.post(
        at(conversation, "reflect_section", "future"), {"version": 1, "strengths": "Calm"}
    )
    for _ in range(2):
        answer = employee.post(at(conversation, "reflect_share"), {"version": 2})
        assert answer.url == at(conversation, "reflect")
    assert Reflection.objects.count() == 1
    assert people.employee.audit_events.filter(action="reflection_shared").count() == 1


def test_what_changed_since_the_share_page_was_opened_is_not_shared_unseen(conversation, employee):
    page = at(conversation, "reflect_section", "future")
    employee.post(page, {"version": 1, "strengths": "Calm"})
    employee.post(page, {"version": 2, "strengths": "Calm and clear"})

    answer = employee.post(at(conversation, "reflect_share"), {"version": 2})

    assert answer.status_code == 409
    assert "Calm and clear" in words(answer)
    assert Reflection.objects.get().shared_at is None


def test_what_is_missing_is_said_with_a_link_to_it(conversation, employee):
    employee.post(at(conversation, "reflect_section", "now"), {"version": 1, "performance": "3"})
    answer = employee.post(at(conversation, "reflect_share"), {"version": 2})
    assert answer.status_code == 422
    assert f"{at(conversation, 'reflect_section', 'now')}#id_performance" in words(answer)


def test_changing_begins_a_new_version_and_the_shared_one_stays(
    conversation, people, employee, manager
):
    shared = share_reflection(conversation, people)
    closed = words(employee.get(at(conversation, "reflect")))
    assert "Change my reflection" in closed

    for _ in range(2):
        employee.post(at(conversation, "reflect_next"))

    assert Reflection.objects.count() == 2
    assert "Only you see this until you share it" in words(
        employee.get(at(conversation, "reflect"))
    )
    read = manager.get(at(conversation, "reflection_read"))
    assert read.context["copy"] == shared


def test_earlier_versions_stay_readable(conversation, people, employee, manager):
    first = share_reflection(conversation, people)
    employee.post(at(conversation, "reflect_next"))
    employee.post(
        at(conversation, "reflect_section", "thoughts"), {"version": 1, "thoughts": "Second"}
    )
    employee.post(at(conversation, "reflect_share"), {"version": 2})

    page = manager.get(at(conversation, "reflection_read"))
    earlier = manager.get(f"{at(conversation, 'reflection_read')}?version={first.pk}")

    assert "Second" in words(page)
    assert "Private thoughts of Sam" in words(earlier)
    assert "This is an earlier version" in words(earlier)


def test_reading_what_somebody_shared_is_in_the_audit_trail(
    conversation, people, employee, manager
):
    share_reflection(conversation, people)
    employee.get(at(conversation, "reflection_read"))
    assert not people.employee.audit_events.filter(action="reflection_read").exists()
    manager.get(at(conversation, "reflection_read"))
    assert people.employee.audit_events.filter(action="reflection_read").count() == 1
