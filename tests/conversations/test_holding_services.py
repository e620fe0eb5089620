"""Holding a conversation: what the services keep, and what they refuse."""

import uuid

import pytest
from django.core.exceptions import ValidationError

from conversations.models import Conversation, QuestionNote
from conversations.services import holding
from conversations.transitions import NotPossibleNow
from frameworks import library
from frameworks.models import CellItem
from talentgrid.concurrency import StaleWrite
from talentgrid.models import AuditEvent
from tests.scenarios import conversation_in


def questions(key="key_generalist") -> list[CellItem]:
    grid = library.current_grid()
    return grid.items(grid.cell(key), CellItem.Kind.QUESTION)


@pytest.fixture
def conversation(content, people):
    return conversation_in("in_progress", people)


@pytest.fixture
def by(people):
    return people.user("manager")


@pytest.fixture
def note(conversation, by):
    return holding.choose_question(by=by, conversation=conversation, question=questions()[0])


def test_choosing_a_question_twice_makes_one_note(conversation, by, note):
    again = holding.choose_question(by=by, conversation=conversation, question=questions()[0])

    assert again == note
    assert conversation.question_notes.count() == 1


def test_a_follow_up_comes_along_with_its_question_only(conversation, by):
    follow_up = next(item for item in questions() if item.follows_id)

    with pytest.raises(ValidationError, match="follow-ups come along"):
        holding.choose_question(by=by, conversation=conversation, question=follow_up)


def test_a_note_to_the_manager_is_not_a_question_to_ask(conversation, by):
    printed = next(item for item in questions("professional_in_field") if item.note_to_manager)

    with pytest.raises(ValidationError):
        holding.choose_question(by=by, conversation=conversation, question=printed)


def test_what_was_said_marks_the_question_as_asked(by, note):
    saved = holding.save_question_note(by=by, note=note, version=1, text="Seeing nurses settle")

    assert (saved.state, saved.version) == (QuestionNote.State.ASKED, 2)


def test_a_question_can_be_asked_without_a_note_and_stays_asked(by, note):
    holding.mark_asked(by=by, note=note)
    saved = holding.save_question_note(by=by, note=note, version=1, text="")

    assert saved.state == QuestionNote.State.ASKED


def test_marking_as_asked_does_not_make_words_stale_that_are_being_typed(by, note):
    holding.mark_asked(by=by, note=note)

    saved = holding.save_question_note(by=by, note=note, version=1, text="Meanwhile typed")

    assert saved.text == "Meanwhile typed"


def test_putting_a_question_back(by, note):
    assert holding.drop_question(by=by, note=note)
    assert holding.drop_question(by=by, note=note)  # the second of a double click
    assert not QuestionNote.objects.exists()


def test_nothing_is_noted_to_a_question_that_was_put_back(by, note):
    holding.drop_question(by=by, note=note)

    with pytest.raises(holding.PutBack):
        holding.save_question_note(by=by, note=note, version=1, text="Too late")
    with pytest.raises(holding.PutBack):
        holding.mark_asked(by=by, note=note)
    assert not QuestionNote.objects.exists()


def test_a_question_that_was_put_back_is_found_in_its_own_conversation(conversation, by, note):
    before, pk = note.question, note.pk
    holding.drop_question(by=by, note=note)
    elsewhere = Conversation(pk=uuid.uuid4())

    assert holding.find_note(conversation, pk).question == before
    assert holding.find_note(elsewhere, pk) is None
    assert holding.find_note(conversation, pk + 1) is None


def test_a_question_with_a_note_stays(by, note):
    holding.save_question_note(by=by, note=note, version=1, text="Something")

    assert not holding.drop_question(by=by, note=note)
    assert QuestionNote.objects.get().text == "Something"


def test_a_stale_note_is_refused_and_says_what_is_saved(conversation, by):
    save = {"by": by, "conversation": conversation, "stage": 4}
    holding.save_stage_note(**save, version=1, text="From the laptop")

    with pytest.raises(StaleWrite) as refusal:
        holding.save_stage_note(**save, version=1, text="From the tablet")
    assert refusal.value.current.text == "From the laptop"


def test_going_back_from_agreements_to_the_topic(conversation, by):
    for stage in (4, 2, 2):
        conversation = holding.go_to_stage(by=by, conversation=conversation, stage=stage)

    assert conversation.stage == 2
    reached = AuditEvent.objects.filter(action="stage_reached").order_by("pk")
    assert [event.detail["stage"] for event in reached] == [4, 2]


@pytest.mark.parametrize("stage", [0, 6])
def test_there_are_five_stages(conversation, by, stage):
    with pytest.raises(ValidationError):
        holding.go_to_stage(by=by, conversation=conversation, stage=stage)


@pytest.mark.parametrize("status", ["planned", "recorded", "agreed", "closed", "cancelled"])
def test_notes_are_taken_in_the_conversation_alone(status, content, people, by):
    conversation = conversation_in(status, people)
    refused = [
        lambda: holding.choose_question(by=by, conversation=conversation, question=questions()[0]),
        lambda: holding.go_to_stage(by=by, conversation=conversation, stage=2),
        lambda: holding.save_stage_note(
            by=by, conversation=conversation, stage=1, version=1, text="Late"
        ),
        lambda: holding.save_topic(
            by=by, conversation=conversation, version=1, topic="Late", desired_outcome=""
        ),
    ]

    for change in refused:
        with pytest.raises(NotPossibleNow):
            change()
