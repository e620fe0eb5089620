"""The kinds of text that a search finds, in the order in which it shows them."""

from enum import StrEnum

from frameworks.models import Element

Kind = Element.Kind


class Group(StrEnum):
    """A kind of text, as an address names it."""

    PAGES = "pages"
    QUESTIONS = "questions"
    DEVELOPMENT = "development"
    BEHAVIOURS = "behaviours"
    EXPERIENCE = "experience"
    BOXES = "boxes"
    GUIDANCE = "guidance"


TITLES = {
    Group.PAGES: "Pages with this name",
    Group.QUESTIONS: "Questions to ask",
    Group.DEVELOPMENT: "Development to consider",
    Group.BEHAVIOURS: "Behaviours and signs to look for",
    Group.EXPERIENCE: "Experience, changes and expectations",
    Group.BOXES: "What the grid says",
    Group.GUIDANCE: "Guidance",
}
OF_ELEMENTS = {
    Kind.EXPERIENCE: Group.EXPERIENCE,
    Kind.CHANGE: Group.EXPERIENCE,
    Kind.EXPECTATION: Group.EXPERIENCE,
    Kind.FEATURE: Group.EXPERIENCE,
    Kind.TRANSITION: Group.EXPERIENCE,
    Kind.STREAM: Group.EXPERIENCE,
    Kind.ROLE: Group.EXPERIENCE,
    Kind.PART: Group.GUIDANCE,
    Kind.TEST: Group.GUIDANCE,
    Kind.GUIDANCE: Group.GUIDANCE,
}


def group_of(element: Element) -> Group:
    """Where an element is shown: what people do and are, unless it is something else."""
    return OF_ELEMENTS.get(Kind(element.kind), Group.BEHAVIOURS)
