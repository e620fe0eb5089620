"""Closing, and taking a conversation up again: the ledger is only ever added to."""

import uuid

import pytest
from django.core.exceptions import ValidationError

from assessments.models import Placement
from conversations.models import StatusChange
from conversations.services import agreeing
from conversations.transitions import NotPossibleNow, Status
from tests.scenarios import agree_on, arrange, conversation_in


def text_of(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def talk(content, people):
    return conversation_in("agreed", people)


def test_reopening_asks_why(manager, at, talk):
    page = manager.post(at("conversation_reopen"), {"reason": " "})
    assert "Say why" in page.context["form"].errors["reason"][0]
    talk.refresh_from_db()
    assert talk.status == Status.AGREED


def test_reopening_keeps_what_was_recorded_and_begins_from_it(manager, employee, at, talk):
    manager.post(at("conversation_reopen"), {"reason": "The survey has come since"})
    talk.refresh_from_db()
    assert talk.status == Status.IN_PROGRESS

    page = text_of(employee.get(at("outcome")))
    assert "The survey has come since" in page
    assert "Solid generalist" in page

    manager.get(at("agree"))
    assert list(talk.outcomes.values_list("number", flat=True)) == [2, 1]


def test_agreeing_again_adds_to_the_ledger(manager, employee, at, talk, people):
    first = Placement.objects.get()
    manager.post(at("conversation_reopen"), {"reason": "The survey has come since"})
    assert Placement.objects.current().get() == first, "stays until another is agreed"
    agree_on(talk, people, performance=3, behaviours=3, readiness=3)

    sent = {"key": str(uuid.uuid4()), "number": 2, "kind": "agrees"}
    employee.post(at("answer"), sent)

    second = Placement.objects.current().get()
    assert (second.cell.code, second.supersedes) == ("RN1", first)
    assert Placement.objects.count() == 2
    page = text_of(employee.get(at("outcome")))
    assert "Role model" in page
    assert "Solid generalist, agreed" in page, "where they stood before"


def test_reopening_twice_takes_it_up_once(manager, at, talk):
    for _ in range(2):
        manager.post(at("conversation_reopen"), {"reason": "The survey has come since"})
    assert StatusChange.objects.filter(conversation=talk, step="reopen").count() == 1


def test_reopening_while_another_one_is_under_way_is_refused(manager, at, talk, people):
    arrange(people)
    page = manager.post(at("conversation_reopen"), {"reason": "The survey has come since"})
    assert page.status_code == 422
    assert "Another conversation with Sam is under way." in text_of(page)
    assert "The survey has come since" in text_of(page)


def test_the_service_refuses_to_reopen_beside_another(talk, people):
    arrange(people)
    with pytest.raises(ValidationError):
        agreeing.reopen(by=people.user("manager"), conversation=talk, reason="Because")


def test_closing_asks_first(manager, at, talk):
    page = text_of(manager.get(at("conversation_close")))
    assert "1 action of the plan is not done yet." in page
    manager.post(at("conversation_close"))
    talk.refresh_from_db()
    assert talk.status == Status.CLOSED


def test_closing_twice_closes_once(manager, at, talk):
    for _ in range(2):
        manager.post(at("conversation_close"))
    assert StatusChange.objects.filter(conversation=talk, step="close").count() == 1


def test_what_was_agreed_stays_readable_once_closed(manager, employee, at):
    manager.post(at("conversation_close"))
    page = text_of(employee.get(at("outcome")))
    assert "The conversation is closed." in page
    assert "Solid generalist" in page


def test_a_closed_conversation_is_not_reopened(manager, at, talk, people):
    manager.post(at("conversation_close"))
    page = manager.get(at("conversation_reopen"), follow=True)
    assert "Only an outcome that was recorded or agreed can be taken up again." in text_of(page)
    with pytest.raises(NotPossibleNow):
        agreeing.reopen(by=people.user("manager"), conversation=talk, reason="Because")
