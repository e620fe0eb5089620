"""What the profile itself says of ratings read together (R126, R127, R128). Pure: asks no database.

Nothing is said beyond what is printed: no sentence of ours, no score, nothing about what is not
rated, and nothing about the true converse, a high competency with a low trait (D11, D12, R129).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from frameworks.library import FrameworkContent
from frameworks.models import Element, InterpretationRule, Relation, ScaleLevel

Kind = Element.Kind


@dataclass(frozen=True)
class Bounds:
    """Which levels of a scale count as low, and which as high."""

    low: frozenset[int] = frozenset()
    high: frozenset[int] = frozenset()


# By key of the scale. The documents print neither a scale nor what is low or high on it (E3, R129):
# these bounds are ours, in this one place. Where no printed sentence asks, there is no bound.
BOUNDS = {
    "strength": Bounds(low=frozenset({1, 2}), high=frozenset({3, 4})),
    "experience": Bounds(low=frozenset({1})),
    "self_description": Bounds(high=frozenset({3})),
}

QUICK_TO_LEARN = "quick_to_learn"
MORE_EXPOSURE = "more_exposure"
# The kinds that each printed statement speaks of, when they are low and a related trait is high.
# Both speak of the same case (D11). No related trait is printed for an experience (D12).
STATEMENTS = {
    QUICK_TO_LEARN: (Kind.COMPETENCY, Kind.EXPERIENCE),
    MORE_EXPOSURE: (Kind.COMPETENCY,),
}


@dataclass(frozen=True)
class Insight:
    """A printed sentence that fits what is rated, and in words of ours what that is."""

    sentence: str
    rule: str
    printed: InterpretationRule | Relation
    subjects: tuple[Element, ...]
    related: tuple[Element, ...]
    words: str


def insights(content: FrameworkContent, levels: Mapping[str, int | None]) -> list[Insight]:
    """What is printed about these ratings, as levels by key of the element."""
    profile = _Rated(content, levels)
    return [*_low_with_high_trait(profile), *_low_without_experience(profile)]


class _Rated:
    """A profile, and how its elements are rated."""

    def __init__(self, content: FrameworkContent, levels: Mapping[str, int | None]) -> None:
        self.content = content
        self._levels = levels

    def level(self, element: Element) -> ScaleLevel | None:
        """How it is rated; None also for a level that its scale does not have."""
        number = self._levels.get(element.key)
        found = self.content.levels(element)
        return next((level for level in found if level.number == number), None)

    def is_low(self, element: Element) -> bool:
        level = self.level(element)
        return level is not None and level.number in self._bounds(element).low

    def is_high(self, element: Element) -> bool:
        level = self.level(element)
        return level is not None and level.number in self._bounds(element).high

    def title(self, element: Element) -> str:
        level = self.level(element)
        return level.title if level else ""

    def related_to(self, key: str, kind: Relation.Kind) -> list[Element]:
        """What the printed relations of this kind relate it to."""
        return [
            self.content.element(relation.object)
            for relation in self.content.relations
            if relation.kind == kind
            and key in relation.subjects
            and self.content.has(relation.object)
        ]

    def _bounds(self, element: Element) -> Bounds:
        if element.scale_id is None:
            return Bounds()
        return BOUNDS.get(self.content.scales[element.scale_id].key, Bounds())


def _low_with_high_trait(rated: _Rated) -> Iterable[Insight]:
    """One case, two statements: quick to learn, and exposure helps (D11)."""
    cases = _cases(rated)
    for rule, kinds in STATEMENTS.items():
        if rule not in rated.content.rules:
            continue
        printed = rated.content.rules[rule]
        for element, traits in cases:
            if element.kind in kinds:
                yield Insight(
                    sentence=printed.text,
                    rule=rule,
                    printed=printed,
                    subjects=(element,),
                    related=traits,
                    words=_words_of_traits(rated, element, traits),
                )


def _cases(rated: _Rated) -> list[tuple[Element, tuple[Element, ...]]]:
    """What is rated low, with those of its related traits that are high."""
    found = []
    for element in filter(rated.is_low, rated.content.elements):
        related = rated.related_to(element.key, Relation.Kind.RELATED_TRAIT)
        traits = tuple(filter(rated.is_high, related))
        if traits:
            found.append((element, traits))
    return found


def _low_without_experience(rated: _Rated) -> Iterable[Insight]:
    """The printed sentence alone, where the experience that supports it is low or not rated."""
    for relation in rated.content.relations:
        if relation.kind != Relation.Kind.SUPPORTING_EXPERIENCE:
            continue
        experience = _element(rated.content, relation.object)
        named = [_element(rated.content, key) for key in relation.subjects]
        low = tuple(element for element in named if element and rated.is_low(element))
        if low and experience and (rated.is_low(experience) or rated.level(experience) is None):
            yield Insight(
                sentence=relation.text,
                rule=relation.key,
                printed=relation,
                subjects=low,
                related=(experience,),
                words=_words_of_experience(rated, low, experience),
            )


def _element(content: FrameworkContent, key: str) -> Element | None:
    return content.element(key) if content.has(key) else None


def _words_of_traits(rated: _Rated, element: Element, traits: Iterable[Element]) -> str:
    described = " and ".join(
        f"“{trait.name}” is described as “{rated.title(trait)}”" for trait in traits
    )
    return f"{_is_rated(rated, element)}; {described}."


def _words_of_experience(rated: _Rated, low: Iterable[Element], experience: Element) -> str:
    said = " and ".join(_is_rated(rated, element) for element in low)
    return f"{said}; {_is_rated(rated, experience)}."


def _is_rated(rated: _Rated, element: Element) -> str:
    title = rated.title(element)
    return f"“{element.name}” is rated “{title}”" if title else f"“{element.name}” is not rated"
