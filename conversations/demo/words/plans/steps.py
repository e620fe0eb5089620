"""The shape of an agreement and of its steps."""

from dataclasses import dataclass

from conversations.models import Action

Kind, Provider, Owner = Action.Kind, Action.Provider, Action.Owner


@dataclass(frozen=True)
class Step:
    """An action, what was said of it on the way, and the difference that it made.

    `days` is how long it takes at the least, for one that says so.
    """

    title: str
    kind: Action.Kind
    note: str
    impact: str
    owner: Action.Owner = Owner.EMPLOYEE
    provider: Action.Provider = Provider.LOCAL
    days: int = 0


@dataclass(frozen=True)
class Agreement:
    """What the two agreed in a few sentences, and the steps that follow from it."""

    summary: str
    steps: tuple[Step, Step]
