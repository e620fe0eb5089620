import pytest
from django.urls import reverse

from tests.frameworks.library.reading import words


@pytest.fixture(autouse=True)
def _nothing_loaded_yet():
    """These tests read what is loaded, unlike those of loading it."""


@pytest.fixture
def reader(content, people, sign_in):
    return sign_in(people.employee)


@pytest.fixture
def read(reader):
    """The words of a page, without its tags."""

    def read(name, *args):
        response = reader.get(reverse(name, args=args))
        assert response.status_code == 200
        return words(response)

    return read


@pytest.fixture
def find(reader):
    """What a search finds, by group."""

    def find(query, client=reader, **more):
        response = client.get(reverse("library_search"), {"q": query, **more})
        assert response.status_code == 200
        return {found.group: found for found in response.context["groups"]}

    return find
