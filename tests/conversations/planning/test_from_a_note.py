"""An action begun from what was noted in the conversation."""

import pytest
from django.urls import reverse

from conversations.services import holding
from frameworks import library
from frameworks.models import CellItem
from tests.scenarios import conversation_in

NOTED = "Wants to see how the site team works.\nLast winter she covered twice."


@pytest.fixture
def conversation(content, people):
    return conversation_in("in_progress", people)


@pytest.fixture
def note(conversation, people):
    manager = people.user("manager")
    cell = library.current_grid().cell("solid_generalist")
    question = CellItem.objects.filter(cell=cell, kind="question").first()
    chosen = holding.choose_question(by=manager, conversation=conversation, question=question)
    return holding.save_question_note(by=manager, note=chosen, version=chosen.version, text=NOTED)


def form_from(client, conversation, note) -> str:
    address = reverse("action_add", args=[conversation.pk])
    response = client.get(address, {"note": note})
    assert response.status_code == 200
    return response.content.decode()


def test_the_first_line_becomes_the_title_and_the_note_is_at_hand(
    conversation, note, people, sign_in
):
    page = form_from(sign_in(people.manager), conversation, note.pk)
    assert 'value="Wants to see how the site team works."' in page
    assert "Last winter she covered twice." in page
    assert note.question.text in page


@pytest.mark.parametrize("asked", ["999999", "x", "-1", ""])
def test_a_note_that_is_not_there_leaves_the_form_empty(conversation, people, sign_in, asked):
    assert "From the conversation" not in form_from(sign_in(people.manager), conversation, asked)
