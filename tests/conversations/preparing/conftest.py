"""A planned conversation, and the two at their browsers."""

import pytest

from tests.scenarios import conversation_in


@pytest.fixture
def conversation(content, people):
    return conversation_in("planned", people)


@pytest.fixture
def employee(people, sign_in):
    return sign_in(people.employee)


@pytest.fixture
def manager(people, sign_in):
    return sign_in(people.manager)
