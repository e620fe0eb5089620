"""One row an address: who it opens for, who is refused, and that it does not exist for others."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from conversations.models import Conversation
from tests.people import People

KINDS = (
    "employee",
    "manager",
    "managers_manager",
    "colleague",
    "unrelated_manager",
    "hr_admin",
    "hr_admin_elsewhere",
    "hr_lead",
    "information_governance",
    "stranger",
)
SENT_TO_SIGN_IN = ("anonymous", "leaver")
EVERYBODY = frozenset(KINDS)


@dataclass(frozen=True)
class World:
    """What the address of a row is made from."""

    people: People
    conversation: Conversation | None = None


@dataclass(frozen=True)
class Row:
    """Who may open one address: `allowed` get it, `refused` know of it and get 403, others 404.

    `state` is that of a conversation to make first; `args` gives the address's arguments, and may
    make what else the page needs. `public` opens it without signing in.
    """

    allowed: frozenset[str] | set[str]
    refused: frozenset[str] | set[str] = frozenset()
    state: str = ""
    args: Callable[[World], list[Any]] = lambda world: []
    method: str = "get"
    data: dict[str, Any] | Callable[[World], dict[str, Any]] = field(default_factory=dict)
    public: bool = False

    def expected(self, kind: str) -> str:
        """“allowed”, “refused” or “absent” for this kind of person."""
        if kind in self.allowed:
            return "allowed"
        return "refused" if kind in self.refused else "absent"
