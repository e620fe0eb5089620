"""What the command prints: who to sign in as, and what to try."""

from collections.abc import Iterator
from textwrap import wrap

from django.conf import settings

from conversations.demo.cast import NORTHMOOR, PASSWORD, SOUTHDALE, Character
from conversations.demo.trust.posts import northmoor, southdale

WIDTH = 96
INDENT = " " * 4


def table() -> str:
    """One sign-in for each kind of person."""
    return "\n".join(_lines())


def sign_ins() -> list[tuple[Character, str]]:
    """The people to try things as, each with the e-mail address."""
    everybody = [*northmoor(size=0), *southdale()]
    emails = {(person.first_name, person.last_name): person.email for person in everybody}
    return [
        (character, emails[character.first_name, character.last_name])
        for character in (*NORTHMOOR, *SOUTHDALE)
        if character.kind
    ]


def _lines() -> Iterator[str]:
    yield ""
    yield "Sign in as one of these people:"
    for character, email in sign_ins():
        name = f"{character.first_name} {character.last_name}"
        yield ""
        yield f"  {email:<32}{name}. {character.kind}"
        yield from wrap(character.try_this, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)
    yield ""
    yield "  Anybody else whose name you meet: first.last@northmoor.example"
    yield f"  Password, the same for everybody: {PASSWORD}"
    yield f"  Address: {settings.SITE_URL}/"
    yield ""
