"""A conversation in progress, the page of agreeing, and what a browser would send from it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from assessments.models import Evidence
from conversations.models import Conversation, Outcome
from conversations.services import agreeing
from tests.scenarios import add_support, conversation_in

MEETS = {"new_to_post": "no", "performance": "2", "behaviours": "2", "readiness": "2"}


@pytest.fixture
def talk(content, people) -> Conversation:
    return conversation_in("in_progress", people)


@pytest.fixture
def manager(people, sign_in) -> Client:
    return sign_in(people.manager)


@pytest.fixture
def employee(people, sign_in) -> Client:
    return sign_in(people.employee)


@pytest.fixture
def draft(talk, people) -> Outcome:
    """A draft with evidence of the manager's under each rating."""
    outcome = agreeing.open_outcome(by=people.user("manager"), conversation=talk)
    add_support(outcome.assessment, people.user("manager"))
    return outcome


@pytest.fixture
def answers(draft) -> Callable[..., dict[str, Any]]:
    """What the page sends: `answers(performance="3")`, with the evidence under each rating."""
    chosen = [str(pk) for pk in Evidence.objects.values_list("pk", flat=True)]

    def sent(**changes: Any) -> dict[str, Any]:
        draft.refresh_from_db()
        evidence = {f"{key}_evidence": chosen for key in ("performance", "behaviours", "readiness")}
        return {"version": draft.version, **MEETS, **evidence, **changes}

    return sent


@pytest.fixture
def at(talk) -> Callable[[str], str]:
    """The address of a page of this conversation, by its name."""
    return lambda name: reverse(name, args=[talk.pk])
