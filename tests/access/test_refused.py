"""A form that is refused says so with its status too, and shows itself again."""

import pytest
from django.urls import reverse

from tests.access.matrix import World
from tests.access.test_access import ROWS
from tests.scenarios import conversation_in
from tests.unanswered import UNANSWERED


@pytest.mark.parametrize("name", UNANSWERED)
def test_without_an_answer_it_comes_back(name, content, people, sign_in):
    state, kind, _ = UNANSWERED[name]
    conversation = conversation_in(state, people) if state else None
    world = World(people=people, conversation=conversation)
    address = reverse(name, args=ROWS[name].args(world))

    answer = sign_in(getattr(people, kind)).post(address, {})

    assert answer.status_code == 422
    assert "There is a problem" in answer.content.decode()
