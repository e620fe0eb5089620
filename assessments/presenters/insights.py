"""What the profile says about one view, as pages show it: each case once, quoted with its source.

    insights_for(view, content, traits_from=shared_own_view)
    {% include "assessments/insights.html" with insights=insights only %}

It is made from the ratings of one view, so it is for whoever may read that view, and nobody else.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from assessments.insights import BOUNDS, STATEMENTS, Insight, insights
from assessments.models import Assessment, ElementRating
from frameworks.library import FrameworkContent
from frameworks.models import Element, InterpretationRule, Relation, Scale
from frameworks.sources import source_line
from talentgrid.dates import day

OWN = Assessment.Perspective.SELF
NOTHING_FITS = (
    "None of the printed sentences fits what is rated so far. That is neither good nor bad."
)


@dataclass(frozen=True)
class Quote:
    """Printed sentences, and where all of them are printed."""

    sentences: tuple[str, ...]
    source: str


@dataclass(frozen=True)
class Case:
    """What is rated so, in our words, and what is printed about it."""

    words: tuple[str, ...]
    quotes: list[Quote]
    note: str


@dataclass(frozen=True)
class PresentedInsights:
    """All that templates/assessments/insights.html shows."""

    cases: list[Case]
    nothing: str
    basis: str
    general: list[Quote]
    bounds: list[str]


def insights_for(
    view: Assessment, content: FrameworkContent, traits_from: Assessment | None = None
) -> PresentedInsights:
    """What is printed about what this view says of a Success Profile: at most one query.

    A person's own view brings its own traits. To any other, `traits_from` brings those that the
    person described in their own view, once they shared it (R123); another view brings none.
    """
    source = view if view.perspective == OWN else _shared(view, traits_from)
    if not content.relations:
        return PresentedInsights([], _why_nothing_is_printed(content), "", [], [])
    found = insights(content, _levels(view, content, source))
    return PresentedInsights(
        cases=_cases(found),
        nothing="" if found else NOTHING_FITS,
        basis=_basis(view, source),
        general=_general(content),
        bounds=[line for scale in content.scales.values() for line in _bounds(scale)],
    )


def _why_nothing_is_printed(content: FrameworkContent) -> str:
    return (
        f"The printed profile ({content.framework.full_name}) has no sentences on how ratings "
        "relate to each other, so nothing is said here."
    )


def _shared(view: Assessment, traits_from: Assessment | None) -> Assessment | None:
    """The person's own view, if it is that, of the same person, and shared."""
    if traits_from is None or traits_from.shared_at is None:
        return None
    is_theirs = traits_from.perspective == OWN and traits_from.subject_id == view.subject_id
    return traits_from if is_theirs else None


def _levels(
    view: Assessment, content: FrameworkContent, traits_from: Assessment | None
) -> dict[str, int | None]:
    """The levels by key of the element; an element is the same one in every version (B5)."""
    framework = content.framework
    is_trait = Q(element__kind=Element.Kind.TRAIT)
    wanted = Q(assessment=view.pk, element__framework=framework) & ~is_trait
    if traits_from is not None:
        same = Q(assessment=traits_from.pk, element__framework__key=framework.key)
        wanted |= same & is_trait
    rated = ElementRating.objects.filter(wanted).order_by("element__framework__loaded_at")
    return dict(rated.values_list("element__key", "level"))


def _cases(found: Iterable[Insight]) -> list[Case]:
    """Statements about the very same ratings stand together (D11)."""
    by_rule: dict[str, list[Insight]] = {}
    for insight in found:
        by_rule.setdefault(insight.rule, []).append(insight)
    by_words: dict[tuple[str, ...], list[Insight]] = {}
    for group in by_rule.values():
        words = tuple(insight.words for insight in group)
        by_words.setdefault(words, []).append(group[0])
    return [
        Case(words, _quoted(one.printed for one in group), _note(group[0]))
        for words, group in by_words.items()
    ]


def _general(content: FrameworkContent) -> list[Quote]:
    """What is printed about every profile: what tells of tomorrow, and what is related to what."""
    rules = [rule for rule in content.rules.values() if rule.key not in STATEMENTS]
    return _quoted([*rules, *content.relations])


def _quoted(printed: Iterable[InterpretationRule | Relation]) -> list[Quote]:
    by_source: dict[str, list[str]] = {}
    for one in printed:
        by_source.setdefault(source_line(one), []).append(one.text)
    return [Quote(tuple(sentences), source) for source, sentences in by_source.items()]


def _note(insight: Insight) -> str:
    """That a printed sentence calls something by a name that its own list does not have (B7)."""
    if insight.rule in STATEMENTS:
        return ""
    name = insight.related[0].name
    if name.lower() in insight.sentence.lower():
        return ""
    return f"The sentence names an experience that the list does not have. We read “{name}”."


def _basis(view: Assessment, traits_from: Assessment | None) -> str:
    if view.perspective == OWN:
        return "It rests on the person’s own view alone."
    one_view = f"It rests on one view, “{view.get_perspective_display()}”"
    if traits_from is None or traits_from.shared_at is None:
        return f"{one_view}, without traits: the person has shared none."
    return f"{one_view}, and on the traits that the person shared on {day(traits_from.shared_at)}."


def _bounds(scale: Scale) -> list[str]:
    bounds = BOUNDS.get(scale.key)
    if bounds is None:
        return []
    counted = []
    for name, numbers in (("low", bounds.low), ("high", bounds.high)):
        titles = [f"“{one.title}”" for one in scale.levels.all() if one.number in numbers]
        if titles:
            counted.append(f"{' or '.join(titles)} counts as {name}")
    return [f"{scale.title}: {', '.join(counted)}."]
