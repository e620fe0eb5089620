"""The employee's answer: once, about what they have read, and a statement that stays."""

import uuid

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from assessments.models import Placement
from conversations.models import Answer
from conversations.services import agreeing
from conversations.transitions import NotPossibleNow, Status
from talentgrid.immutable import ImmutableRecord
from tests.scenarios import agree_on, conversation_in


def text_of(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def talk(content, people):
    return conversation_in("recorded", people)


def answer(kind: str, statement: str = "", **more) -> dict:
    return {"key": str(uuid.uuid4()), "number": 1, "kind": kind, "statement": statement, **more}


STATEMENT = "I have led two projects this year."


def test_agreeing_settles_it(employee, at, talk):
    page = employee.post(at("answer"), answer("agrees"), follow=True)
    assert "You agree. From today this is where you stand." in text_of(page)
    assert "What you agreed" in text_of(page)
    talk.refresh_from_db()
    assert talk.status == Status.AGREED


def test_seeing_it_differently_keeps_the_statement(employee, manager, at, talk):
    page = employee.post(at("answer"), answer("differs", STATEMENT), follow=True)
    assert "Your statement is sent to Priya" in text_of(page)
    assert STATEMENT in text_of(manager.get(at("outcome")))
    talk.refresh_from_db()
    assert talk.status == Status.DISPUTED
    assert not Placement.objects.exists()
    with pytest.raises(ImmutableRecord):
        Answer.objects.get().delete()
    with pytest.raises(ImmutableRecord):
        Answer.objects.all().update(statement="")


def test_the_page_says_plainly_what_a_statement_is(employee, at):
    page = text_of(employee.get(at("answer")))
    assert "Nobody can change or delete it, you and Priya included." in page
    assert "Priya reads it and must respond" in page
    assert "goes to those who look at ratings together" in page


def test_a_statement_says_something(employee, at, talk):
    page = employee.post(at("answer"), answer("differs", "   "))
    assert page.context["form"].errors["statement"] == ["Say how you see it, in your own words"]
    assert page.status_code == 422
    talk.refresh_from_db()
    assert talk.status == Status.RECORDED


def test_an_answer_is_chosen(employee, at):
    page = employee.post(at("answer"), answer("", STATEMENT))
    assert "kind" in page.context["form"].errors
    assert STATEMENT in text_of(page)


@pytest.mark.parametrize("kind", ["agrees", "differs"])
def test_a_double_click_answers_once(employee, at, talk, kind):
    sent = answer(kind, STATEMENT)
    employee.post(at("answer"), sent)
    second = employee.post(at("answer"), sent)
    assert second.url == at("outcome")
    assert Answer.objects.count() == 1
    assert Placement.objects.count() == (1 if kind == "agrees" else 0)


def test_a_second_statement_is_refused_and_not_swallowed(employee, at):
    employee.post(at("answer"), answer("differs", STATEMENT))
    page = employee.post(at("answer"), answer("differs", "Something else"), follow=True)
    assert "You have answered already." in text_of(page)
    assert [found.statement for found in Answer.objects.all()] == [STATEMENT]


def test_nobody_agrees_after_seeing_it_differently(employee, at, talk):
    employee.post(at("answer"), answer("differs", STATEMENT))
    employee.post(at("answer"), answer("agrees"))
    assert Answer.objects.get().kind == Answer.Kind.DIFFERS
    assert not Placement.objects.exists()


def test_an_answer_to_what_was_changed_since_is_refused(employee, at, talk, people):
    manager = people.user("manager")
    agreeing.reopen(by=manager, conversation=talk, reason="Something was forgotten")
    agree_on(talk, people, performance=1)

    page = employee.post(at("answer"), answer("agrees", number=1), follow=True)

    assert "The outcome was changed since you opened the page." in text_of(page)
    assert not Placement.objects.exists()
    talk.refresh_from_db()
    assert talk.status == Status.RECORDED


def test_there_is_nothing_to_answer_before_it_is_recorded(employee, content, people):
    with_nobody_else = conversation_in("planned", people)
    page = employee.get(f"/conversations/{with_nobody_else.pk}/answer/", follow=True)
    assert "There is nothing that waits for your answer." in text_of(page)


def test_nobody_answers_for_the_employee(talk, people):
    with pytest.raises(PermissionDenied):
        agreeing.agree(by=people.user("manager"), conversation=talk, key=uuid.uuid4())
    with pytest.raises(PermissionDenied):
        agreeing.see_differently(
            by=people.user("manager"), conversation=talk, key=uuid.uuid4(), statement="Mine"
        )


def test_the_service_refuses_silence(talk, people):
    with pytest.raises(ValidationError):
        agreeing.see_differently(
            by=people.user("employee"), conversation=talk, key=uuid.uuid4(), statement=" "
        )


def test_the_service_refuses_a_second_answer(talk, people):
    employee = people.user("employee")
    agreeing.see_differently(by=employee, conversation=talk, key=uuid.uuid4(), statement=STATEMENT)
    with pytest.raises(NotPossibleNow):
        agreeing.agree(by=employee, conversation=talk, key=uuid.uuid4())


# Who reads what ----------------------------------------------------------------------------


def test_before_it_is_agreed_nobody_else_knows_of_it(talk, people, sign_in, at):
    for kind in ("managers_manager", "hr_admin"):
        assert sign_in(getattr(people, kind)).get(at("outcome")).status_code == 404


def test_others_read_the_agreed_part_alone(talk, people, sign_in, at, employee):
    employee.post(at("answer"), answer("agrees"))
    page = text_of(sign_in(people.hr_admin).get(at("outcome"), follow=True))
    assert "Solid generalist" in page
    assert "We agreed to plan a secondment in spring." in page
    assert "All standards met for the second year." not in page


def test_the_outcome_page_has_a_fixed_cost(
    talk, employee, at, people, django_assert_max_num_queries
):
    for _ in range(3):
        employee.post(at("answer"), answer("differs", STATEMENT))
        agreeing.respond(
            by=people.user("manager"), conversation=talk, key=uuid.uuid4(), text="I see."
        )
    employee.get(at("outcome"))  # the grid is read once a process
    with django_assert_max_num_queries(12):
        employee.get(at("outcome"))


@pytest.mark.parametrize(
    ("said", "status"),
    [({"kind": "agrees"}, "agreed"), ({"kind": "differs", "statement": "Still"}, "disputed")],
)
def test_the_page_of_an_earlier_answer_sent_after_the_response_is_an_answer(
    content, people, sign_in, said, status
):
    conversation = conversation_in("disputed", people)
    old = Answer.objects.get()
    agreeing.respond(
        by=people.user("manager"), conversation=conversation, key=uuid.uuid4(), text="I see"
    )
    sent = {"key": str(old.pk), "number": 1, **said}
    client = sign_in(people.employee)
    for _ in range(2):
        client.post(reverse("answer", args=[conversation.pk]), sent)
    conversation.refresh_from_db()
    assert conversation.status == status
    assert Answer.objects.count() == 2
