"""What a career transition asks and is not there yet, beside what helps (R198 to R200, R203).

Pure. A gap is what somebody answered with less than the highest level, or, once the two agreed
on a level, what they agreed to be less; nothing is added up, and nothing relates an expectation
to an experience, since the document does not (B18).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assessments.differences import AGREED
from frameworks.library import FrameworkContent
from frameworks.models import Element

ASKED = (Element.Kind.CHANGE, Element.Kind.EXPECTATION)


@dataclass(frozen=True)
class Answered:
    """One thing that the transition asks or that helps, with who answered what, by perspective."""

    element: Element
    levels: Mapping[str, int]
    highest: int

    @property
    def is_there(self) -> bool:
        """The two agreed on the highest level, or everybody who answered gave it."""
        return self.lowest == self.highest

    @property
    def lowest(self) -> int:
        """What the two agreed, else the lowest level that anybody gave; 0 where nobody did."""
        return self.levels.get(AGREED) or min(self.levels.values(), default=0)


@dataclass(frozen=True)
class Gaps:
    """What is not there yet, by dimension as printed; how much is asked and not answered; what
    helps."""

    transition: Element
    by_dimension: tuple[tuple[Element, tuple[Answered, ...]], ...]
    asked: int
    unanswered: int
    helpful: tuple[Answered, ...]

    @property
    def count(self) -> int:
        """How many gaps there are."""
        return sum(len(gaps) for _, gaps in self.by_dimension)


def find_gaps(
    content: FrameworkContent,
    transition: Element,
    levels: Mapping[str, Mapping[str, int]],
) -> Gaps:
    """The gaps of one transition, from the levels by key of the element and perspective."""
    asked = {
        dimension: _answered(content, content.children(dimension, *ASKED), levels)
        for dimension in content.children(transition, Element.Kind.DIMENSION)
    }
    gaps = {
        dimension: tuple(one for one in answers if one.levels and not one.is_there)
        for dimension, answers in asked.items()
    }
    helpful = _answered(content, content.children(transition, Element.Kind.EXPERIENCE), levels)
    return Gaps(
        transition=transition,
        by_dimension=tuple((dimension, found) for dimension, found in gaps.items() if found),
        asked=sum(len(answers) for answers in asked.values()),
        unanswered=sum(1 for answers in asked.values() for one in answers if not one.levels),
        # What is missing first; between equals as printed.
        helpful=tuple(sorted(helpful, key=lambda one: one.lowest or 1)),
    )


def _answered(
    content: FrameworkContent,
    elements: Iterable[Element],
    levels: Mapping[str, Mapping[str, int]],
) -> list[Answered]:
    return [
        Answered(element, levels.get(element.key, {}), highest=len(content.levels(element)))
        for element in elements
    ]
