"""A conversation under way, in an organisation that uses career transitions."""

import pytest

from frameworks import library
from frameworks.services import switch_on
from tests.scenarios import conversation_in


@pytest.fixture
def transitions(content):
    return library.current_content(library.TRANSITIONS)


@pytest.fixture
def conversation(content, people):
    switch_on(by=None, organisation=people.employee.organisation, key=library.TRANSITIONS)
    return conversation_in("in_progress", people)
