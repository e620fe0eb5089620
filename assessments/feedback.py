"""Which answers of colleagues may be shown together, so that nobody can tell whose they are. Pure.

Every answer that is shown stands in exactly one bundle of at least three, and no total is ever
shown: so there is nothing to subtract from anything. Of answers that are hidden not even the number
is told, and it is never more than two. What no counting can prevent: somebody who asks addresses of
their own, and answers from them, knows these answers among the others.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

FEWEST = 3  # answers below which nothing is shown on its own (R44)


class Group(StrEnum):
    """In what relation people who answer work with the person."""

    PEERS = "peers"
    REPORTS = "reports"
    OTHERS = "others"


@dataclass(frozen=True)
class Bundle:
    """Groups whose answers are shown together. `answers` is None where there are too few."""

    groups: tuple[Group, ...]
    answers: int | None

    @property
    def is_shown(self) -> bool:
        """There are enough of them."""
        return self.answers is not None


def bundles(asked: Mapping[Group, int], answered: Mapping[Group, int]) -> list[Bundle]:
    """The groups that anybody was asked in, as they may be shown: shown ones first.

    A group with too few answers, or none, goes together with the others. Which groups go together
    says only that they have fewer than three answers each, not how many.
    """
    groups = [group for group in Group if asked.get(group)]
    large = [
        group for group in groups if group != Group.OTHERS and answered.get(group, 0) >= FEWEST
    ]
    rest = tuple(group for group in groups if group not in large)
    found = [Bundle((group,), answered[group]) for group in large]
    if rest:
        together = sum(answered.get(group, 0) for group in rest)
        found.append(Bundle(rest, together if together >= FEWEST else None))
    return found


@dataclass(frozen=True)
class Tally:
    """How many chose each level of an element; those who have not seen it are counted apart."""

    levels: Mapping[int, int]
    not_seen: int


def tally(levels: Iterable[int | None]) -> Tally:
    """Counts the levels that a bundle chose on one element. Never a sum or an average (R129)."""
    counted = Counter(levels)
    not_seen = counted.pop(None, 0)
    return Tally({level: counted[level] for level in counted if level is not None}, not_seen)


def may_name_groups(comments: Mapping[int, int]) -> bool:
    """Whether comments may stand under the bundle that they come from; how many, by its number.

    All of them or none: if only the larger bundle were named, what is left would be the smaller's.
    """
    return all(count >= FEWEST for count in comments.values() if count)
