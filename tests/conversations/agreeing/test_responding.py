"""Three ways on from a statement: keep it and ask again, change it, leave it at that."""

import uuid

import pytest
from django.core.exceptions import ValidationError

from assessments.models import Assessment, NotRated, Placement
from assessments.services import save_assessment
from conversations.models import Answer, Outcome, Response
from conversations.services import agreeing
from conversations.transitions import NotPossibleNow, Status
from talentgrid.models import AuditEvent
from tests.people import make_people
from tests.scenarios import conversation_in

WORDS = "Thank you. Both projects count, and I see them as part of the role."
AGREEING = {"performance": "2", "behaviours": "2", "readiness": "1", "readiness_reason": "stay"}


def text_of(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def talk(content, people):
    return conversation_in("disputed", people)


def words(**more) -> dict:
    return {"key": str(uuid.uuid4()), "text": WORDS, **more}


def test_the_statement_and_three_ways_on(manager, at):
    page = text_of(manager.get(at("respond")))
    assert "I have led two projects this year that are not mentioned." in page
    for way in ("Change what you agreed", "Keep it, and ask again", "Leave it at seeing it"):
        assert way in page


def test_a_way_is_chosen(manager, at):
    page = manager.post(at("respond"), {"way": "somehow"})
    assert page.status_code == 422


@pytest.mark.parametrize("way", ["keep", "close"])
def test_a_response_says_something(manager, at, talk, way):
    assert manager.post(at("respond"), {"way": way}).url == f"{at('respond')}?way={way}"
    page = manager.post(f"{at('respond')}?way={way}", words(text=" "))
    assert page.context["form"].errors["text"] == ["Respond to what Sam said"]
    talk.refresh_from_db()
    assert talk.status == Status.DISPUTED
    assert not Response.objects.exists()


# Keep it -----------------------------------------------------------------------------------


def test_keeping_it_asks_again(manager, employee, at, talk):
    page = manager.post(f"{at('respond')}?way=keep", words(), follow=True)
    assert "Sam is asked for an answer again." in text_of(page)
    talk.refresh_from_db()
    assert talk.status == Status.RECORDED
    assert WORDS in text_of(employee.get(at("answer")))

    sent = {"key": str(uuid.uuid4()), "number": 1, "kind": "agrees"}
    employee.post(at("answer"), sent)
    talk.refresh_from_db()
    assert talk.status == Status.AGREED
    assert [answer.kind for answer in Answer.objects.order_by("at")] == ["differs", "agrees"]


def test_a_double_click_responds_once(manager, at, talk):
    sent = words()
    manager.post(f"{at('respond')}?way=keep", sent)
    second = manager.post(f"{at('respond')}?way=keep", sent)
    assert second.url == at("outcome")
    assert Response.objects.count() == 1
    assert AuditEvent.objects.filter(action="response_written").count() == 1


def test_both_may_go_on_seeing_it_differently(manager, employee, at, talk):
    manager.post(f"{at('respond')}?way=keep", words())
    sent = {"key": str(uuid.uuid4()), "number": 1, "kind": "differs", "statement": "I still do."}
    employee.post(at("answer"), sent)
    assert "I still do." in text_of(manager.get(at("respond")))
    assert agreeing.open_statement(talk).statement == "I still do."


def test_keeping_it_sets_aside_what_was_begun(manager, at, talk, people):
    draft = agreeing.open_outcome(by=people.user("manager"), conversation=talk)
    manager.post(f"{at('respond')}?way=keep", words())
    assert list(talk.outcomes.values_list("number", flat=True)) == [1]
    assert not Assessment.objects.filter(pk=draft.assessment_id).exists()


@pytest.fixture
def key_of_another(content, db) -> str:
    """The key of a response in another trust's conversation."""
    others = make_people("elsewhere")
    talk = conversation_in("disputed", others)
    key = uuid.uuid4()
    agreeing.respond(by=others.user("manager"), conversation=talk, key=key, text="Theirs")
    return str(key)


@pytest.mark.parametrize("way", ["keep", "close"])
def test_the_key_of_anothers_response_is_refused(manager, at, talk, way, key_of_another):
    page = manager.post(f"{at('respond')}?way={way}", words(key=key_of_another))
    assert page.status_code == 422
    assert "This form was used for something else. Open the page again" in text_of(page)
    assert WORDS in text_of(page)
    assert "Theirs" not in text_of(page)
    assert talk.outcomes.count() == 1
    assert agreeing.open_statement(talk)


# Change it ---------------------------------------------------------------------------------


def test_changing_it_begins_from_what_was_recorded(manager, at, talk):
    assert manager.get(at("agree")).url == at("respond"), "not begun by a visit"

    assert manager.post(at("respond"), {"way": "change"}).url == at("agree")

    draft = talk.outcomes.get(number=2)
    assert draft.summary == "We agreed to plan a secondment in spring."
    assert draft.assessment.shared_at is None
    assert draft.assessment.evidence_links.count() == 3
    assert "How Sam sees it" in text_of(manager.get(at("agree")))


def test_a_changed_outcome_is_recorded_with_the_response(manager, employee, at, talk, people):
    manager.post(at("respond"), {"way": "change"})
    draft = talk.outcomes.get(number=2)
    manager.post(at("agree"), {"version": draft.version, **AGREEING})
    draft.refresh_from_db()

    page = manager.post(at("agree_record"), words(text="", version=draft.version))
    assert page.context["form"].errors["text"] == ["Respond to what Sam said"]

    manager.post(at("agree_record"), words(version=draft.version))
    talk.refresh_from_db()
    assert talk.status == Status.RECORDED
    assert WORDS in text_of(employee.get(at("answer")))

    sent = {"key": str(uuid.uuid4()), "number": 2, "kind": "agrees"}
    employee.post(at("answer"), sent)
    placement = Placement.objects.get(subject=people.employee)
    assert placement.cell.code == "PT2"
    assert placement.assessment.pk == draft.assessment_id
    assert "content to stay" in placement.explanation


def test_recording_a_change_twice_records_it_once(manager, at, talk):
    manager.post(at("respond"), {"way": "change"})
    sent = words(version=talk.outcomes.get(number=2).version)
    manager.post(at("agree_record"), sent)
    assert manager.post(at("agree_record"), sent).url == at("outcome")
    assert Response.objects.count() == 1


def test_the_response_stays_typed_when_the_outcome_changed_meanwhile(manager, at, talk):
    manager.post(at("respond"), {"way": "change"})
    draft = talk.outcomes.get(number=2)
    manager.post(at("agree"), {"version": draft.version, **AGREEING})
    page = manager.post(at("agree_record"), words(version=draft.version))
    assert page.status_code == 409
    assert WORDS in text_of(page)
    assert not Response.objects.exists()


def test_the_response_stays_typed_when_its_key_is_anothers(manager, at, talk, key_of_another):
    manager.post(at("respond"), {"way": "change"})
    version = talk.outcomes.get(number=2).version
    page = manager.post(at("agree_record"), words(key=key_of_another, version=version))
    assert page.status_code == 422
    assert "This form was used for something else. Open the page again" in text_of(page)
    assert WORDS in text_of(page)
    assert agreeing.open_statement(talk)


def test_the_response_stays_typed_when_something_is_missing(manager, at, talk):
    manager.post(at("respond"), {"way": "change"})
    draft = talk.outcomes.get(number=2)
    save_assessment(assessment=draft.assessment, values={"performance": None})
    page = manager.post(at("agree_record"), words(version=draft.version))
    assert page.status_code == 422
    assert "Choose a level of performance" in text_of(page)
    assert "something is still missing. Copy what you typed" in text_of(page)
    assert WORDS in text_of(page)
    assert not Response.objects.exists()


def test_without_a_change_there_is_a_way_to_choose_first(manager, at, talk):
    for page in (manager.get(at("agree_record")), manager.post(at("agree_record"), words())):
        assert page.url == at("agree")
    page = manager.get(at("agree_record"), follow=True)
    assert page.redirect_chain[-1][0] == at("respond")
    assert "There is nothing to record yet." in text_of(page)


def test_a_change_is_not_recorded_without_the_response(talk, people):
    manager = people.user("manager")
    draft = agreeing.open_outcome(by=manager, conversation=talk)
    with pytest.raises(NotPossibleNow, match="Respond to the statement first"):
        agreeing.record(by=manager, outcome=draft)
    talk.refresh_from_db()
    assert talk.status == Status.DISPUTED


def test_a_response_with_a_change_needs_the_change(talk, people):
    with pytest.raises(NotPossibleNow, match="Change the outcome first"):
        agreeing.respond_with_change(
            by=people.user("manager"), conversation=talk, key=uuid.uuid4(), text=WORDS
        )
    assert not Response.objects.exists()


# Leave it ----------------------------------------------------------------------------------


def test_leaving_it_explains_what_follows(manager, at):
    page = text_of(manager.get(f"{at('respond')}?way=close"))
    assert "cannot be undone" in page
    assert "outside the grid" in page


def test_leaving_it_closes_without_a_box(manager, employee, at, talk, people, sign_in):
    manager.post(f"{at('respond')}?way=close", words())
    talk.refresh_from_db()
    assert talk.status == Status.CLOSED
    placement = Placement.objects.get(subject=people.employee)
    assert (placement.cell, placement.not_rated) == (None, NotRated.DISPUTED)
    assert placement.decided_by == people.manager.user

    page = text_of(employee.get(at("outcome")))
    assert "You see it differently, and that is how it stands." in page
    assert "I have led two projects this year that are not mentioned." in page
    assert WORDS in page
    assert "No box yet: this is the first time." in page

    others = text_of(sign_in(people.managers_manager).get(at("outcome"), follow=True))
    assert "Seen differently" in others
    assert "two projects" not in others
    assert WORDS not in others
    assert "Solid generalist" not in others


def test_leaving_it_twice_closes_once(talk, people):
    key = uuid.uuid4()
    for _ in range(2):
        agreeing.close_with_difference(
            by=people.user("manager"), conversation=talk, key=key, text=WORDS
        )
    assert Placement.objects.count() == 1


def test_the_service_refuses_silence(talk, people):
    with pytest.raises(ValidationError):
        agreeing.respond(by=people.user("manager"), conversation=talk, key=uuid.uuid4(), text=" ")


def test_closing_goes_past_no_statement(talk, people):
    with pytest.raises(NotPossibleNow, match="Respond to the statement first"):
        agreeing.close(by=people.user("manager"), conversation=talk)


def test_once_responded_there_is_nothing_to_respond_to(manager, at):
    manager.post(f"{at('respond')}?way=keep", words())
    page = manager.get(at("respond"), follow=True)
    assert "There is no statement that waits for a response." in text_of(page)


def test_the_draft_of_a_change_is_not_the_employees_to_write(employee, at, talk, people):
    agreeing.open_outcome(by=people.user("manager"), conversation=talk)
    assert employee.get(at("agree")).status_code == 200
    assert employee.post(at("agree"), AGREEING).status_code == 403
    assert Outcome.objects.count() == 2
