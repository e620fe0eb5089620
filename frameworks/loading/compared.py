"""Official wording beside what is read here, text by text: what a file changes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from frameworks.loading.official import Official
from frameworks.models import (
    Element,
    GuidePoint,
    GuideSection,
    InterpretationRule,
    Relation,
    ScaleLevel,
)

PASSAGES = "Passages about it"
RELATIONS = "How its parts are related"
RULES = "How to read it"
SENTENCE = "Sentence"

Sentence = Relation | InterpretationRule


@dataclass(frozen=True)
class Text:
    """One text as it reads here and in the file; empty where only the other one has it.

    `under` is the heading that it stands under, which `label` tells it apart from others below.
    """

    under: str
    label: str
    before: str
    after: str

    @property
    def is_reworded(self) -> bool:
        """Whether both have it, in other words."""
        return self.before != self.after and bool(self.before and self.after)


def compare_texts(official: Official) -> list[Text]:
    """Every text of both, in the order of ours."""
    ours = official.ours
    return [
        *_elements(official),
        *(_level(before, after) for before, after in official.levels_beside),
        *_passages(official),
        *_sentences(RELATIONS, ours.relations, official.relations.values()),
        *_sentences(RULES, ours.rules.values(), official.rules.values()),
    ]


def _elements(official: Official) -> list[Text]:
    ours = official.ours
    beside = [(element, official.elements.get(element.key)) for element in ours.elements]
    texts = [
        Text(_heading(one, ours.parent), one.get_kind_display(), _said(one), _said(theirs))
        for one, theirs in beside
    ]
    added = [one for key, one in official.elements.items() if not ours.has(key)]
    return texts + [
        Text(_heading(one, _parent), one.get_kind_display(), "", _said(one)) for one in added
    ]


def _parent(element: Element) -> Element | None:
    return element.parent


def _heading(element: Element, parent_of: Callable[[Element], Element | None]) -> str:
    """The titles around an element and its own, but that of the whole part, which would be above
    every one of them."""
    around: list[Element] = []
    one: Element | None = element
    while one is not None:
        around.insert(0, one)
        one = parent_of(one)
    titles = [one.title for one in around if one.title]
    if len(titles) > 1 and around[0].kind == Element.Kind.PART:
        titles = titles[1:]
    return ": ".join(titles) or element.name


def _said(element: Element | None) -> str:
    """All that an element says."""
    if element is None:
        return ""
    names = [element.title, element.short_title]
    texts = [element.text, element.example, element.change_from, element.change_to]
    return _joined([*names, *texts, *element.paragraphs, *element.descriptors])


def _level(before: ScaleLevel, after: ScaleLevel) -> Text:
    said = [_joined([level.title, level.definition]) for level in (before, after)]
    return Text(before.scale.title, f"Level {before.number}", *said)


def _passages(official: Official) -> list[Text]:
    """Those that both have: a page shows no other ones."""
    ours = official.ours.sections
    both = [(ours[key], found) for key, found in official.sections.items() if key in ours]
    return [
        Text(
            PASSAGES,
            before.title,
            _passage(before, before.points.all()),
            _passage(after, [one for one in official.points if one.guide_section is after]),
        )
        for before, after in both
    ]


def _passage(section: GuideSection, points: Iterable[GuidePoint]) -> str:
    said = [text for point in points for text in (point.title, point.text)]
    return _joined([section.title, *section.paragraphs, *said, *section.closing])


def _sentences(under: str, ours: Iterable[Sentence], theirs: Iterable[Sentence]) -> list[Text]:
    before, after = ({one.key: one.text for one in given} for given in (ours, theirs))
    keys = dict.fromkeys([*before, *after])
    return [Text(under, SENTENCE, before.get(key, ""), after.get(key, "")) for key in keys]


def _joined(texts: Iterable[str]) -> str:
    return "\n\n".join(filter(None, texts))
