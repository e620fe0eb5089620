"""Two people who talk, a framework that is switched on, and what each of them says of it."""

import pytest
from django.test import Client
from django.urls import reverse

from conversations.models import Conversation
from tests.conversations.comparing.helpers import switch_on
from tests.scenarios import conversation_in


@pytest.fixture
def talk(content, people) -> Conversation:
    """A conversation under way, in an organisation that uses the Success Profile."""
    switch_on(people)
    return conversation_in("in_progress", people)


@pytest.fixture
def manager(people, sign_in) -> Client:
    return sign_in(people.manager)


@pytest.fixture
def employee(people, sign_in) -> Client:
    return sign_in(people.employee)


@pytest.fixture
def at(talk):
    """The address of a page of this conversation: `at("against", "success_profile_aspirant")`."""
    return lambda name, *more: reverse(name, args=[talk.pk, *more])
