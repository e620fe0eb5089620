from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from assessments.models import FeedbackInvitation, FeedbackRound
from tests.assessments.feedback import helpers


@pytest.fixture(autouse=True)
def _model_is_on(content, people) -> None:
    """The organisation uses the Healthcare Leadership Model."""
    helpers.switch_the_model_on(people)


@pytest.fixture
def employee(people, sign_in) -> Client:
    return sign_in(people.employee)


@pytest.fixture
def round_(people) -> FeedbackRound:
    """Feedback that the employee asked for, with nobody's answer so far."""
    return helpers.ask(people)


@pytest.fixture
def invitation(round_) -> FeedbackInvitation:
    """That of one of the peers."""
    return helpers.invitations(round_, "peers")[0]


@pytest.fixture
def read() -> Callable[..., str]:
    """The words of a page that opens: `read(client, "feedback_report", round_.pk)`."""

    def page(client: Client, name: str, *args) -> str:
        response = client.get(reverse(name, args=args))
        assert response.status_code == 200, response
        return response.content.decode()

    return page
