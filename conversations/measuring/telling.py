"""What is printed about one element, for a page that asks where somebody stands on it."""

from dataclasses import dataclass

from frameworks import library
from frameworks.library import FrameworkContent
from frameworks.models import Element
from frameworks.presenters.elements.places import element_url

Kind = Element.Kind
# What stands under an element and is read with it, by the heading that it goes under.
READ_WITH_IT = {
    Kind.PROMPT: "What to think of",
    Kind.GUIDANCE: "What the guidance says about it",
}
FROM_ANOTHER = "From the edition for {edition}"


@dataclass(frozen=True)
class Told:
    """An element in words: its name, what is said of it at once, and more for those who want it.

    `change` is from what to what, in the place of the name. `is_sentence` says that it has no name
    but the printed sentence itself.
    """

    name: str
    lines: list[str]
    descriptors: list[str]
    example: str
    change: tuple[str, str] | None
    more: list[tuple[str, list[str]]]
    url: str
    is_sentence: bool


def tell(
    content: FrameworkContent, element: Element, *, edition: FrameworkContent | None = None
) -> Told:
    """What this version prints about an element; where it prints a name alone, the other edition.

    A competency is told by what most people show and what makes the difference (R119).
    `edition` is that of `describing_edition`.
    """
    change = (element.change_from, element.change_to) if element.change_from else None
    lines = _lines(content, element)
    more = _more(content, element)
    if edition and edition.has(element.key) and not lines and not more:
        more = _borrowed(edition, edition.element(element.key))
    return Told(
        name=element.name,
        lines=lines,
        descriptors=element.descriptors,
        example=element.example,
        change=change,
        more=more,
        url=element_url(element, content.framework),
        is_sentence=not element.title,
    )


def _lines(content: FrameworkContent, element: Element) -> list[str]:
    described = content.children(element, Kind.BASELINE, Kind.DIFFERENTIATOR)
    own = [element.title if element.short_title else "", element.text if element.title else ""]
    return [line for line in (*own, *(child.text for child in described)) if line]


def _more(content: FrameworkContent, element: Element) -> list[tuple[str, list[str]]]:
    is_competency = element.kind == Kind.COMPETENCY
    found = []
    for kind, heading in READ_WITH_IT.items():
        lines = [child.text for child in content.children(element, kind)]
        if lines and not (is_competency and kind == Kind.PROMPT):
            found.append((heading, lines))
    return found


def describing_edition(content: FrameworkContent) -> FrameworkContent | None:
    """The edition that describes what this one only names, None where there is none (B5)."""
    if content.framework.key != library.SUCCESS_PROFILE_EXISTING:
        return None
    return library.current_content(library.SUCCESS_PROFILE)


def _borrowed(content: FrameworkContent, element: Element) -> list[tuple[str, list[str]]]:
    """Everything that is printed there, said to be from there."""
    behaviours = content.children(element, Kind.BEHAVIOUR, Kind.STRETCH)
    lines = [*_lines(content, element), *(child.text for child in behaviours)]
    lines += [line for _, more in _more(content, element) for line in more]
    heading = FROM_ANOTHER.format(edition=content.framework.edition.lower())
    return [(heading, lines)] if lines else []


def best_tested(content: FrameworkContent, element: Element) -> list[str]:
    """How what is asked here is best tested (R125): printed once for each part."""
    part: Element | None = element
    while part is not None:
        found = content.children(part, Kind.TEST)
        if found:
            return [test.text for test in found]
        part = content.parent(part)
    return []


def lead_ins(content: FrameworkContent, about: Element, asked: list[Element]) -> list[str]:
    """What is printed before each of these: the lead-in of its era, once, else nothing."""
    eras = list(dict.fromkeys(child.era for child in content.children(about) if child.is_asked))
    found, before = [], None
    for element in asked:
        is_first = element.era != before and element.era in eras
        at = eras.index(element.era) if is_first else len(about.paragraphs)
        found.append(about.paragraphs[at] if at < len(about.paragraphs) else "")
        before = element.era
    return found
