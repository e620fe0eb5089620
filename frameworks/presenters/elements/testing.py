"""How the parts of a framework are tested, and what is printed about how they hang together."""

from dataclasses import dataclass

from frameworks.library import FrameworkContent
from frameworks.models import Element, Relation
from frameworks.opening import Opened
from frameworks.presenters.elements.names import edition_phrase
from frameworks.presenters.elements.places import Places
from frameworks.presenters.guide.links import Link

Kind = Element.Kind
# Three lines are printed for each part, without a heading: these words are ours (R125).
TESTS = {
    "what_it_is": "What it is",
    "how_tested": "How it is best tested",
    "impact": "What it does for performance",
}
# Printed of one edition by a name that only the other has: the rule speaks of cross-boundary
# working, which is an experience of its own in the edition for existing directors (B7).
STANDS_FOR = {"breadth_of_experience": "cross_boundary_working"}


@dataclass(frozen=True)
class Test:
    """One printed line on a part: what it is, how it is tested, what it does."""

    label: str
    element: Element


@dataclass(frozen=True)
class Tests:
    """How a part is tested; `borrowed` names the edition that says so, where it is another."""

    lines: list[Test]
    borrowed: str


@dataclass(frozen=True)
class Related:
    """A printed sentence that relates elements, with links to the others that it names (R128)."""

    sentence: str
    links: list[Link]
    note: str
    borrowed: str


def tests_of(opened: Opened, part: Element) -> Tests | None:
    """The printed lines on how a part is tested, from another edition if need be."""
    found = opened.first(lambda content: bool(_tests(content, part.key)))
    if found is None:
        return None
    lines = [Test(_label(test.key), test) for test in _tests(found, part.key)]
    return Tests(lines, _borrowed(opened, found))


def relations_of(opened: Opened, places: Places, element: Element) -> list[Related]:
    """The printed sentences that name an element."""
    found = opened.first(lambda content: bool(content.relations))
    if found is None:
        return []
    return [
        _related(opened, places, relation, found, element)
        for relation in found.relations
        if element.key in _named(relation, places.content)
    ]


def all_relations(opened: Opened, places: Places) -> list[Related]:
    """Every sentence that is printed in this edition itself."""
    content = places.content
    return [_related(opened, places, one, content, None) for one in content.relations]


def _tests(content: FrameworkContent, part: str) -> list[Element]:
    return content.children(content.element(part), Kind.TEST) if content.has(part) else []


def _label(key: str) -> str:
    return next((label for end, label in TESTS.items() if key.endswith(end)), "")


def _borrowed(opened: Opened, found: FrameworkContent) -> str:
    return "" if found is opened.content else edition_phrase(found.framework)


def _named(relation: Relation, content: FrameworkContent) -> list[str]:
    """The keys that a sentence speaks of, as this edition has them."""
    keys = [*relation.subjects, relation.object]
    named = [key if content.has(key) else STANDS_FOR.get(key, key) for key in keys]
    return [key for key in named if content.has(key)]


def _related(
    opened: Opened,
    places: Places,
    relation: Relation,
    found: FrameworkContent,
    about: Element | None,
) -> Related:
    named = [places.content.element(key) for key in _named(relation, places.content)]
    others = [one for one in named if one != about]
    return Related(
        sentence=relation.text,
        links=[places.link(one) for one in others],
        note=_note(relation, named),
        borrowed=_borrowed(opened, found),
    )


def _note(relation: Relation, named: list[Element]) -> str:
    """Where the sentence uses another name than this edition has, that name (B5, B7, D13)."""
    sentence = relation.text.casefold().replace("-", " ")
    other = [one.name for one in named if one.name.casefold().replace("-", " ") not in sentence]
    return f"Called here: {', '.join(other)}." if other else ""
