"""How far two views of one person are apart, element by element. Pure: it asks no database.

A distance is between two levels of one scale, and nothing else. What somebody left out is silence,
which is said, and is no difference. Nothing is ever added up over elements (R129).
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

SELF, MANAGER, AGREED = "self", "manager", "agreed"
COMPARED = (SELF, MANAGER)
WORTH_TALKING = 2  # levels apart


@dataclass(frozen=True)
class Placed:
    """A level on a scale. `scale` is whatever says that two levels are of the same one."""

    scale: Hashable
    number: int


@dataclass(frozen=True)
class Row:
    """One element: at which level each perspective sees it. `None` is a level not given."""

    key: str
    levels: Mapping[str, Placed | None]

    @property
    def distance(self) -> int | None:
        """How many levels the two are apart; None where one is silent, or scales differ."""
        own, managers = (self.levels.get(one) for one in COMPARED)
        if own is None or managers is None or own.scale != managers.scale:
            return None
        return abs(own.number - managers.number)

    @property
    def silent(self) -> tuple[str, ...]:
        """Who of the two gives no level here."""
        return tuple(one for one in COMPARED if self.levels.get(one) is None)

    @property
    def agreed_by_both(self) -> Placed | None:
        """The level at which both see it, None where they do not."""
        return self.levels[SELF] if self.distance == 0 else None

    @property
    def worth_talking(self) -> bool:
        """The two are so far apart that it is talked about first."""
        return self.distance is not None and self.distance >= WORTH_TALKING


def rows_of(keys: Iterable[str], levels: Mapping[str, Mapping[str, Placed | None]]) -> list[Row]:
    """A row for each element in the order given, whether or not anybody says anything of it.

    `levels` has, by key of the element, the level of each perspective.
    """
    return [Row(key, levels.get(key, {})) for key in keys]


def worth_talking_first(rows: Iterable[Row]) -> list[Row]:
    """Large differences first, then the rest; both in the order in which they came."""
    return sorted(rows, key=lambda row: not row.worth_talking)
