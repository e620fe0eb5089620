"""The page of an element: a competency to read before tomorrow's conversation, and its like."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from frameworks.library import FrameworkContent
from frameworks.models import Element
from frameworks.opening import Opened
from frameworks.presenters.elements.heading import added_headings, page_frame
from frameworks.presenters.elements.names import edition_phrase
from frameworks.presenters.elements.parts import present_part, present_stream, told
from frameworks.presenters.elements.places import Places, places_of
from frameworks.presenters.elements.sections import passages_of_transition
from frameworks.presenters.elements.testing import relations_of, tests_of
from frameworks.presenters.elements.transitions import (
    present_transition,
    stage_anchor,
    steps,
    transitions_of,
)
from frameworks.presenters.guide.links import Link
from frameworks.sources import source_line

Kind = Element.Kind


@dataclass(frozen=True)
class Description:
    """What is printed of an element; `borrowed` names the edition, where it is another (B5)."""

    element: Element
    content: FrameworkContent
    borrowed: str = ""
    link: Link | None = None

    def children(self, *kinds: str) -> list[Element]:
        """What is printed under it, of these kinds."""
        return self.content.children(self.element, *kinds)


@dataclass(frozen=True)
class Reading:
    """An element on its page, and all that its body is made from."""

    opened: Opened
    places: Places
    element: Element
    description: Description = field(compare=False)


def present_element(opened: Opened, element: Element) -> dict[str, Any]:
    """Everything on the page of one element, and the pages before and after it."""
    places = places_of(opened)
    reading = Reading(opened, places, element, _description(opened, element))
    template, body = BODIES.get(Kind(element.kind), BODIES[Kind.EXPERIENCE])
    part = _part(places, element)
    passages = passages_of_transition(opened.content, element.key)
    return {
        **page_frame(opened, places),
        "element": element,
        "title": element.title or element.name,
        "caption": _caption(element, part),
        "part": part,
        "back": places.link(part) if part != element else Link("", places.overview),
        "description": reading.description,
        "is_named_only": not _is_told(reading),
        "body": f"library/elements/{template}.html",
        "tests": tests_of(opened, part),
        "relations": relations_of(opened, places, element),
        "source": source_line(reading.description.element),
        "passages": passages,
        "added_headings": added_headings(opened.framework, [element], passages.values()),
        **_neighbours(places, element),
        **body(reading),
    }


def _description(opened: Opened, element: Element) -> Description:
    found = told(opened, element)
    if found is None or found[0] is opened.content:
        return Description(element, opened.content)
    content, described = found
    return Description(
        element=described,
        content=content,
        borrowed=edition_phrase(content.framework),
        link=Link(described.name, Places(content).url(described)),
    )


def _is_told(reading: Reading) -> bool:
    return told(reading.opened, reading.element) is not None or reading.element.kind == Kind.PART


def _part(places: Places, element: Element) -> Element:
    parent = places.content.parent(element)
    return element if parent is None else parent


def _caption(element: Element, part: Element) -> str:
    if element == part:
        return ""
    era = f", {element.get_era_display().lower()}" if element.era else ""
    return f"{element.get_kind_display()}{era}"


def _neighbours(places: Places, element: Element) -> dict[str, Link | None]:
    pages = places.pages
    at = pages.index(element)
    return {
        "previous": places.link(pages[at - 1]) if at else None,
        "next": places.link(pages[at + 1]) if at + 1 < len(pages) else None,
    }


def _competency(reading: Reading) -> dict[str, Any]:
    """What most show, what makes the difference, and what to look for evidence of (R119)."""
    children = reading.description.children
    return {
        "baseline": children(Kind.BASELINE),
        "differentiator": children(Kind.DIFFERENTIATOR),
        "prompts": children(Kind.PROMPT),
        "behaviours": children(Kind.BEHAVIOUR),
        "stretches": children(Kind.STRETCH),
    }


def _whole_part(reading: Reading) -> dict[str, Any]:
    return {"shown_part": present_part(reading.opened, reading.places, reading.element)}


def _plain(reading: Reading) -> dict[str, Any]:
    return {"guidance": reading.description.children(Kind.GUIDANCE, Kind.PROMPT)}


def _strand(reading: Reading) -> dict[str, Any]:
    """The indicators of one strand by the transition that somebody faces (R110)."""
    content, places = reading.opened.content, reading.places
    children = content.children(reading.element, Kind.INDICATOR)
    return {
        "stages": [
            (stage_anchor(step.element.key), step, _at(children, step.element.key))
            for step in steps(places, transitions_of(content))
        ],
        "always": _at(children, ""),
    }


def _at(elements: list[Element], stage: str) -> list[Element]:
    return [element for element in elements if element.stage == stage]


def _transition(reading: Reading) -> dict[str, Any]:
    return present_transition(reading.places, reading.element)


def _stream(reading: Reading) -> dict[str, Any]:
    return {"stream": present_stream(reading.opened, reading.places, reading.element)}


def _dimension(reading: Reading) -> dict[str, Any]:
    """What it looks like, and the levels that it can be shown on."""
    content, element = reading.opened.content, reading.element
    return {
        "prompts": content.children(element, Kind.PROMPT),
        "levels": content.levels(element),
    }


BODIES: dict[Kind, tuple[str, Callable[[Reading], dict[str, Any]]]] = {
    Kind.PART: ("part", _whole_part),
    Kind.COMPETENCY: ("competency", _competency),
    Kind.EXPERIENCE: ("plain", _plain),
    Kind.TRAIT: ("plain", _plain),
    Kind.DRIVER: ("plain", _plain),
    Kind.STRAND: ("strand", _strand),
    Kind.TRANSITION: ("transition", _transition),
    Kind.STREAM: ("stream", _stream),
    Kind.DIMENSION: ("dimension", _dimension),
}
