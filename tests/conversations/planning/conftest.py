"""A plan, and the two whose plan it is."""

import pytest

from conversations.models import Conversation
from tests.scenarios import conversation_in


@pytest.fixture
def agreed(content, people) -> Conversation:
    """A conversation agreed on Solid generalist, with one action that the manager added."""
    return conversation_in("agreed", people)


@pytest.fixture
def as_manager(people, sign_in):
    return sign_in(people.manager)


@pytest.fixture
def as_employee(people, sign_in):
    return sign_in(people.employee)
