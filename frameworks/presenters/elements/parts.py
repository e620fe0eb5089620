"""A part of a framework with what stands under it, in the shape that suits it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from frameworks.library import FrameworkContent
from frameworks.models import Element
from frameworks.opening import Opened, describes
from frameworks.presenters.elements.places import Places
from frameworks.presenters.elements.transitions import stage_anchor, steps, transitions_of
from frameworks.presenters.guide.links import Link

Kind = Element.Kind


@dataclass(frozen=True)
class Line:
    """An element in a list: its link, and what is printed of it in short."""

    element: Element
    link: Link
    texts: list[str] = field(default_factory=list)
    roles: list[Element] = field(default_factory=list)
    transition: Link | None = None


@dataclass(frozen=True)
class Era:
    """What is asked of the directors of today, or of tomorrow (R118)."""

    title: str
    lead: str
    lines: list[Line]


@dataclass(frozen=True)
class Part:
    """A part as a page shows it; `shown` is what the template of its shape needs."""

    element: Element
    link: Link
    shape: str
    paragraphs: list[str]
    shown: dict[str, Any]

    @property
    def template(self) -> str:
        """How what stands under it is shown."""
        return f"library/frameworks/{self.shape}.html"


@dataclass(frozen=True)
class Under:
    """A part and what stands under it, which a shape is made from."""

    opened: Opened
    places: Places
    part: Element
    children: list[Element]

    @property
    def lines(self) -> list[Line]:
        """All that stands under it."""
        return [line(self.opened, self.places, one) for one in self.children]


def present_part(opened: Opened, places: Places, element: Element) -> Part:
    """A part in the shape that suits what stands under it."""
    children = [one for one in places.content.children(element) if one.kind != Kind.TEST]
    shape = _shape(places.content, children)
    return Part(
        element=element,
        link=places.link(element),
        shape=shape,
        # Where each of two columns has its own lead-in, it stands there.
        paragraphs=[] if shape == "eras" and _leads(element, children) else element.paragraphs,
        shown=SHAPES[shape](Under(opened, places, element, children)),
    )


def told(opened: Opened, element: Element) -> tuple[FrameworkContent, Element] | None:
    """Where an element is described: here, or else in another edition (B5); None if nowhere."""
    found = opened.first(lambda content: content.has(element.key) and _tells(content, element.key))
    return (found, found.element(element.key)) if found else None


def line(opened: Opened, places: Places, element: Element) -> Line:
    """An element with what a list says of it."""
    return Line(element, places.link(element), texts=_texts(opened, element))


def _tells(content: FrameworkContent, key: str) -> bool:
    element = content.element(key)
    has_lines = element.kind != Kind.PART and bool(content.children(element))
    return describes(element) or has_lines


def _texts(opened: Opened, element: Element) -> list[str]:
    """Its printed line; of a competency, what most people show and what makes the difference."""
    found = told(opened, element)
    if found is None:
        return []
    content, described = found
    if described.kind == Kind.COMPETENCY:
        return [one.text for one in content.children(described, Kind.BASELINE, Kind.DIFFERENTIATOR)]
    return [described.text] if described.text else []


def _shape(content: FrameworkContent, children: list[Element]) -> str:
    kinds = {Kind(one.kind) for one in children}
    if kinds == {Kind.TRANSITION}:
        return "changes" if content.of_kind(Kind.CHANGE) else "ladders"
    if children and all(one.era for one in children):
        return "eras"
    return OF_ONE_KIND.get(kinds.pop(), "names") if len(kinds) == 1 else "names"


def _eras(under: Under) -> dict[str, Any]:
    leads = _leads(under.part, under.children)
    eras = [
        Era(
            title=era.label,
            lead=leads.get(era, ""),
            lines=[one for one in under.lines if one.element.era == era],
        )
        for era in _by_era(under.children)
    ]
    return {"eras": eras}


def _by_era(children: list[Element]) -> dict[Element.Era, list[Element]]:
    found = {era: [one for one in children if one.era == era] for era in Element.Era}
    return {era: of_era for era, of_era in found.items() if of_era}


def _leads(part: Element, children: list[Element]) -> dict[Element.Era, str]:
    """The lead-in of each era, where as many are printed as there are eras."""
    eras = _by_era(children)
    is_one_each = len(part.paragraphs) == len(eras)
    return dict(zip(eras, part.paragraphs, strict=True)) if is_one_each else {}


def _names(under: Under) -> dict[str, Any]:
    return {"lines": under.lines}


def _strands(under: Under) -> dict[str, Any]:
    places, stages = under.places, transitions_of(under.places.content)
    return {
        "stages": stages,
        "strands": [
            (one, [(stage, _count(places, one.element, stage)) for stage in stages])
            for one in under.lines
        ],
    }


def _count(places: Places, strand: Element, stage: Element) -> Link:
    """How many indicators a strand has for a transition, and where they stand."""
    children = places.content.children(strand)
    count = sum(child.stage == stage.key for child in children)
    label = f"{count} {'indicator' if count == 1 else 'indicators'}"
    return Link(label, f"{places.url(strand)}#{stage_anchor(stage.key)}")


def _steps(under: Under) -> dict[str, Any]:
    return {"steps": steps(under.places, under.children)}


def _streams(under: Under) -> dict[str, Any]:
    streams = under.children
    return {"lines": [present_stream(under.opened, under.places, one) for one in streams]}


def present_stream(opened: Opened, places: Places, stream: Element) -> Line:
    """A stream with its example roles and the transition that goes with it (E9, R196)."""
    content = places.content
    has_transition = content.has(stream.stage)
    return Line(
        element=stream,
        link=places.link(stream),
        texts=_texts(opened, stream),
        roles=content.children(stream, Kind.ROLE),
        transition=places.link(content.element(stream.stage)) if has_transition else None,
    )


OF_ONE_KIND = {
    Kind.INDICATOR: "indicators",
    Kind.STRAND: "strands",
    Kind.STREAM: "streams",
    Kind.DIMENSION: "dimensions",
}
SHAPES: dict[str, Callable[[Under], dict[str, Any]]] = {
    "eras": _eras,
    "names": _names,
    "indicators": _names,
    "dimensions": _names,
    "strands": _strands,
    "streams": _streams,
    "ladders": _steps,
    "changes": _steps,
}
