"""Walks every address as every kind of person. An address without a row fails."""

import importlib
import pkgutil

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

import tests.access
from frameworks import library
from frameworks.models import Framework
from tests.access.document import DOCUMENT, document
from tests.access.matrix import KINDS, SENT_TO_SIGN_IN, Row, World
from tests.scenarios import conversation_in

# Left out of the walk: static files alone have no name.
UNNAMED = {"static"}


def _rows() -> dict[str, Row]:
    rows: dict[str, Row] = {}
    for module in pkgutil.iter_modules(tests.access.__path__):
        if module.name == "__main__" or module.name.startswith("test_"):
            continue
        found = importlib.import_module(f"tests.access.{module.name}")
        rows.update(getattr(found, "ROWS", {}))
    return rows


ROWS = _rows()


def _names(resolver=None) -> set[str]:
    names: set[str] = set()
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLPattern):
            names.add(pattern.name or str(pattern.pattern))
        else:
            names |= _names(pattern)
    return names


def test_every_address_has_a_row():
    assert _names() - UNNAMED == set(ROWS)


def test_every_row_names_kinds_of_people_that_exist():
    for name, row in ROWS.items():
        assert set(row.allowed) | set(row.refused) <= set(KINDS), name
        assert not set(row.allowed) & set(row.refused), name


@pytest.mark.parametrize("name", sorted(ROWS))
def test_who_may_open_what(name, content, people, sign_in):
    row = ROWS[name]
    conversation = conversation_in(row.state, people) if row.state else None
    world = World(people=people, conversation=conversation)
    address = reverse(name, args=row.args(world))
    data = row.data(world) if callable(row.data) else row.data
    clients = {kind: sign_in(getattr(people, kind)) for kind in (*KINDS, "leaver")}
    clients["anonymous"] = Client()

    found = {kind: _open(client, row, address, data) for kind, client in clients.items()}

    away = "allowed" if row.public else "sent to sign in"
    expected = {kind: row.expected(kind) for kind in KINDS} | dict.fromkeys(SENT_TO_SIGN_IN, away)
    assert found == expected


def _open(client: Client, row: Row, address: str, data: dict) -> str:
    """What comes of opening the address, which leaves no trace for the next person."""
    with transaction.atomic():
        response = getattr(client, row.method)(address, data)
        transaction.set_rollback(True)
    if response.status_code == 302 and response.url.startswith(reverse("account_login")):
        return "allowed" if row.public else "sent to sign in"
    outcomes = {200: "allowed", 204: "allowed", 302: "allowed", 403: "refused", 404: "absent"}
    return outcomes.get(response.status_code, f"answered {response.status_code}")


def test_what_is_hidden_looks_like_what_does_not_exist(content, people, sign_in):
    conversation = conversation_in("planned", people)
    client = sign_in(people.stranger)

    hidden = client.get(reverse("conversation", args=[conversation.pk]))
    nothing = client.get("/conversations/4f3cf6a8-0000-4000-8000-000000000000/")

    assert hidden.status_code == nothing.status_code == 404
    assert _without_changing_parts(hidden) == _without_changing_parts(nothing)


def _without_changing_parts(response) -> list[str]:
    """The page without the lines that hold its own address or a token."""
    changing = ("csrf", "CSRF", 'name="back"', "nonce")
    lines = response.content.decode().splitlines()
    return [line for line in lines if not any(part in line for part in changing)]


def test_the_documentation_says_what_the_rows_say():
    assert DOCUMENT.read_text(encoding="utf-8") == document(ROWS)


PAGES = sorted(name for name, row in ROWS.items() if row.method == "get")


@pytest.mark.parametrize("name", PAGES)
def test_no_page_costs_more_than_fifteen_queries(
    name, content, people, sign_in, django_assert_max_num_queries
):
    address, clients = _open_to(ROWS[name], name, people, sign_in)
    _read_the_library()
    for client in clients:
        with django_assert_max_num_queries(15):
            assert client.get(address).status_code < 400


@pytest.mark.parametrize("name", PAGES)
def test_no_link_leads_nowhere(name, content, people, sign_in):
    address, clients = _open_to(ROWS[name], name, people, sign_in)
    for client in clients:
        assert b'href=""' not in getattr(client.get(address), "content", b"")


def _open_to(row: Row, name: str, people, sign_in) -> tuple[str, list[Client]]:
    """The address of a page, and everybody who may open it."""
    conversation = conversation_in(row.state, people) if row.state else None
    world = World(people=people, conversation=conversation)
    address = reverse(name, args=row.args(world))
    return address, [sign_in(getattr(people, kind)) for kind in sorted(row.allowed)]


def _read_the_library() -> None:
    """Each version of the reference content is read once a process, whoever asks first."""
    library.shelf()
    for framework in Framework.objects.all():
        library.content_of(framework)
