"""Recording what was agreed, and what the ledger says once the employee has agreed."""

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError

from assessments.models import Evidence, NotRated, Placement
from assessments.services import FrameworkRatings, Said, save_assessment
from conversations.models import Answer, Outcome
from conversations.placing import ABSENCE_REVIEW, TRANSITION_REVIEW
from conversations.services import agreeing
from conversations.transitions import NotPossibleNow, Status
from frameworks.library import BEHAVIOURS, current_content
from frameworks.services import adopt_shared_values
from talentgrid.concurrency import StaleWrite
from talentgrid.models import AuditEvent


def text_of(response) -> str:
    return " ".join(response.content.decode().split())


def record(manager, at, version: int):
    return manager.post(at("agree_record"), {"version": version})


def agree(employee, at, outcome: Outcome):
    sent = {"key": outcome.pk, "number": outcome.number, "kind": "agrees"}
    return employee.post(at("answer"), sent)


@pytest.fixture
def written(manager, at, answers, draft) -> Outcome:
    """A draft that can be recorded."""
    manager.post(at("agree"), answers(performance="3", summary="A secondment in spring"))
    return Outcome.objects.get(pk=draft.pk)


def test_the_page_shows_exactly_what_the_employee_will_read(manager, employee, at, written):
    before = text_of(manager.get(at("agree_record")))
    record(manager, at, written.version)
    after = text_of(employee.get(at("outcome")))

    for words in (
        "A secondment in spring",
        "Performance: exceeds expectations",
        "Outstanding performance against objectives",
        "All standards met for the second year.",
        "Solid generalist",
        "the row is the lower of the two",
    ):
        assert words in before
        assert words in after
    assert "Talent Grid Conversation Tool, version 1" in after


@pytest.mark.django_db(transaction=True)
def test_recording_asks_the_employee_once(manager, at, written, talk):
    record(manager, at, written.version)
    second = record(manager, at, written.version)

    assert second.url == at("outcome")
    talk.refresh_from_db()
    assert talk.status == Status.RECORDED
    assert [letter.to for letter in mail.outbox].count([talk.employee.user.email]) >= 1
    asked = AuditEvent.objects.filter(action="conversation_record")
    assert asked.count() == 1


def test_a_newer_version_is_read_before_it_is_recorded(manager, at, written, answers, talk):
    opened = written.version
    manager.post(at("agree"), answers(summary="Something else"))
    page = record(manager, at, opened)
    assert page.status_code == 409
    assert "Something else" in text_of(page)
    talk.refresh_from_db()
    assert talk.status == Status.IN_PROGRESS


def test_what_is_missing_is_named_and_cannot_be_recorded(manager, at, draft, talk):
    page = manager.get(at("agree_record"))
    assert "Choose a level of performance" in text_of(page)
    assert "Record it and ask Sam" not in text_of(page)
    page = record(manager, at, draft.version)
    assert page.status_code == 422
    assert "Nothing is recorded yet: something is still missing." in text_of(page)
    talk.refresh_from_db()
    assert talk.status == Status.IN_PROGRESS


def test_without_a_draft_there_is_something_to_agree_first(manager, at, talk):
    for page in (manager.get(at("agree_record")), record(manager, at, 1)):
        assert page.url == at("agree")
    page = manager.get(at("agree_record"), follow=True)
    assert page.status_code == 200
    assert "There is nothing to record yet. Agree on an outcome first." in text_of(page)
    assert not talk.outcomes.exists()


def test_recording_without_words_suggests_some(manager, at, answers):
    manager.post(at("agree"), answers())
    assert "There are no words of yours to it yet." in text_of(manager.get(at("agree_record")))


def test_once_agreed_the_ledger_says_who_decided_and_why(manager, employee, at, written, people):
    record(manager, at, written.version)
    agree(employee, at, written)

    placement = Placement.objects.get(subject=people.employee)
    assert placement.cell.code == "RS2"
    assert placement.assessment == written.assessment
    assert placement.decided_by == people.manager.user, "nobody decides on themselves"
    assert "the row is the lower of the two" in placement.explanation
    assert placement.explanation in text_of(employee.get(at("outcome")))
    placed = AuditEvent.objects.get(action="placed")
    assert placed.actor == people.employee.user


def test_somebody_new_is_placed_for_now_and_reviewed_in_a_year(
    manager, employee, at, answers, draft, people
):
    manager.post(at("agree"), answers(new_to_post="yes", performance="3", readiness="1"))
    record(manager, at, Outcome.objects.get(pk=draft.pk).version)
    agree(employee, at, draft)

    placement = Placement.objects.get(subject=people.employee)
    assert (placement.cell.code, placement.provisional) == ("RN3", True)
    assert (placement.review_on - placement.decided_at.date()) == TRANSITION_REVIEW
    assert placement.performance is None, "nobody new is judged yet (C5)"
    assert not placement.assessment.evidence_links.exists()
    assert "Performance:" not in text_of(employee.get(at("outcome")))


def test_the_box_of_transition_by_ratings_is_provisional_too(
    manager, employee, at, answers, draft, people
):
    manager.post(at("agree"), answers(performance="1", readiness="3"))
    record(manager, at, Outcome.objects.get(pk=draft.pk).version)
    agree(employee, at, draft)
    placement = Placement.objects.get(subject=people.employee)
    assert (placement.cell.code, placement.provisional) == ("RN3", True)
    assert placement.explanation.endswith("results in the role will show where they belong.")


def test_not_rated_stands_outside_the_grid_with_its_reason(
    manager, employee, at, answers, draft, people
):
    sent = answers(new_to_post="long_absence", not_rated_note="Away for eight months.")
    manager.post(at("agree"), sent)
    record(manager, at, Outcome.objects.get(pk=draft.pk).version)
    agree(employee, at, draft)

    placement = Placement.objects.get(subject=people.employee)
    assert (placement.cell, placement.not_rated) == (None, NotRated.LONG_ABSENCE)
    assert placement.explanation == "Not rated for now: long absence. Away for eight months."
    assert (placement.review_on - placement.decided_at.date()) == ABSENCE_REVIEW
    assert placement.decided_by == people.manager.user
    assert "No box for now" in text_of(employee.get(at("outcome")))


def test_what_was_agreed_one_by_one_stays_where_no_box_was(
    manager, employee, at, answers, draft, people
):
    trust = people.employee.organisation
    adopt_shared_values(by=None, organisation=trust)
    asked = current_content(BEHAVIOURS, trust)
    said = {asked.element("behaviour_1"): Said(level=3, comment="At every meeting")}
    agreeing.save_agreed_elements(
        by=people.user("manager"),
        outcome=draft,
        version=draft.version,
        elements=FrameworkRatings(asked.framework, said),
    )
    draft.refresh_from_db()
    manager.post(at("agree"), answers(new_to_post="new_in_post", not_rated_note="Three weeks."))
    record(manager, at, Outcome.objects.get(pk=draft.pk).version)

    assert "At every meeting" in text_of(employee.get(at("outcome")))


# The services refuse, whoever calls -----------------------------------------------------


def test_an_extreme_rating_without_evidence_is_not_recorded(draft, people):
    draft.assessment.evidence_links.all().delete()
    save_assessment(
        assessment=draft.assessment, values={"performance": 3, "behaviours": 2, "readiness": 2}
    )
    with pytest.raises(ValidationError) as refusal:
        agreeing.record(by=people.user("manager"), outcome=draft)
    assert set(refusal.value.message_dict) == {"performance"}


@pytest.mark.parametrize("reason", [NotRated.DECLINED, NotRated.DISPUTED])
def test_reasons_that_follow_from_a_step_are_not_chosen(draft, people, reason):
    Outcome.objects.filter(pk=draft.pk).update(not_rated=reason, not_rated_note="Words")
    draft.refresh_from_db()
    with pytest.raises(ValidationError):
        agreeing.record(by=people.user("manager"), outcome=draft)


def test_nobody_records_an_outcome_about_themselves(written, people):
    with pytest.raises(PermissionDenied):
        agreeing.record(by=people.user("employee"), outcome=written)


def test_a_recorded_outcome_is_not_recorded_over(written, people, talk):
    manager = people.user("manager")
    agreeing.record(by=manager, outcome=written)
    agreeing.reopen(by=manager, conversation=talk, reason="Something was forgotten")
    with pytest.raises(NotPossibleNow, match="recorded already"):
        agreeing.record(by=manager, outcome=written)


def test_a_recorded_outcome_is_not_saved_over(written, people):
    manager = people.user("manager")
    agreeing.record(by=manager, outcome=written)
    with pytest.raises(NotPossibleNow):
        agreeing.save_outcome(
            by=manager,
            outcome=written,
            version=written.version,
            values={"summary": "Other words"},
            ratings={},
            evidence={},
        )


def test_recording_another_version_than_was_read_is_refused(written, people):
    with pytest.raises(StaleWrite):
        agreeing.record(by=people.user("manager"), outcome=written, version=written.version - 1)


def test_evidence_about_somebody_else_is_refused(draft, people):
    foreign = Evidence.objects.create(
        subject=people.colleague,
        added_by=people.manager,
        kind="feedback",
        happened_on="2026-01-05",
        source="A patient",
        text="A letter of thanks",
    )
    with pytest.raises(ValidationError, match="about this person"):
        save_assessment(assessment=draft.assessment, values={}, evidence={"performance": [foreign]})


def test_an_answer_is_never_changed(manager, employee, at, written):
    record(manager, at, written.version)
    agree(employee, at, written)
    assert Answer.objects.get().kind == Answer.Kind.AGREES
    with pytest.raises(Exception, match="stay as they were written"):
        Answer.objects.get().delete()
