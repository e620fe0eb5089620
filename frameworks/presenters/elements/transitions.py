"""Transitions: what changes from one post to the next, and the ladders that they stand on."""

from dataclasses import dataclass, field

from frameworks.library import FrameworkContent
from frameworks.models import Element
from frameworks.presenters.elements.places import Places
from frameworks.presenters.guide.links import Link

Kind = Element.Kind


@dataclass(frozen=True)
class Change:
    """A key change: in which dimension, from what to what (R198)."""

    dimension: Element
    change: Element


@dataclass(frozen=True)
class Step:
    """A transition as a list of transitions shows it."""

    element: Element
    link: Link
    features: list[Element] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    @property
    def bands(self) -> str:
        """Where people often stand who face it: a hint, never a rule (B14)."""
        return ", ".join(self.element.bands)

    @property
    def grades(self) -> str:
        """The same on the ladder of the Civil Service (R115)."""
        return ", ".join(self.element.grades)


def transitions_of(content: FrameworkContent) -> list[Element]:
    """The transitions of a framework, in order."""
    return content.of_kind(Kind.TRANSITION)


def steps(places: Places, transitions: list[Element]) -> list[Step]:
    """The transitions with what changes, or what is new, at each."""
    return [_step(places, transition) for transition in transitions]


def changes_of(content: FrameworkContent, transition: Element) -> list[Change]:
    """The key changes of a transition in the order of its dimensions."""
    return [
        Change(dimension, change)
        for dimension in content.children(transition, Kind.DIMENSION)
        for change in content.children(dimension, Kind.CHANGE)
    ]


def present_transition(places: Places, transition: Element) -> dict[str, object]:
    """A transition with all that is printed of it: by column, not by row (A14)."""
    content = places.content
    dimensions = content.children(transition, Kind.DIMENSION)
    return {
        "step": _step(places, transition),
        "columns": [(one, content.children(one, Kind.EXPECTATION)) for one in dimensions],
        "experiences": content.children(transition, Kind.EXPERIENCE),
        "streams": _links(places, content.of_kind(Kind.STREAM), transition),
        "strands": _strands(places, transition),
    }


def _step(places: Places, transition: Element) -> Step:
    content = places.content
    return Step(
        element=transition,
        link=places.link(transition),
        features=content.children(transition, Kind.FEATURE),
        changes=changes_of(content, transition),
    )


def _links(places: Places, elements: list[Element], transition: Element) -> list[Link]:
    return [places.link(one) for one in elements if one.stage == transition.key]


def _strands(places: Places, transition: Element) -> list[Link]:
    """Where the indicators of ability for this transition stand (R110)."""
    content = places.content
    return [
        Link(strand.name, f"{places.url(strand)}#{stage_anchor(transition.key)}")
        for strand in content.of_kind(Kind.STRAND)
        if any(child.stage == transition.key for child in content.children(strand))
    ]


def stage_anchor(stage: str) -> str:
    """The place of one transition on the page of a strand."""
    return f"at-{stage}"
