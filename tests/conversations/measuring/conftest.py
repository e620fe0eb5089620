"""A planned conversation where every framework is switched on, and the two at their browsers."""

import pytest

from frameworks import library
from frameworks.services import switch_on
from tests.scenarios import conversation_in


@pytest.fixture
def conversation(content, people):
    for key in library.FRAMEWORKS:
        switch_on(by=None, organisation=people.employee.organisation, key=key)
    return conversation_in("planned", people)


@pytest.fixture
def employee(people, sign_in):
    return sign_in(people.employee)


@pytest.fixture
def manager(people, sign_in):
    return sign_in(people.manager)
