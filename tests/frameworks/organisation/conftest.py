import pytest
from django.test import Client


@pytest.fixture(autouse=True)
def _nothing_loaded_yet(content):
    """These tests share the content that is loaded once for all tests."""


@pytest.fixture
def trust(people):
    return people.hr_lead.organisation


@pytest.fixture
def lead(people):
    """The account of the HR lead."""
    return people.user("hr_lead")


@pytest.fixture
def as_lead(people, sign_in) -> Client:
    return sign_in(people.hr_lead)


@pytest.fixture
def as_hr_admin(people, sign_in) -> Client:
    """An HR admin of one unit, who reads along."""
    return sign_in(people.hr_admin)
