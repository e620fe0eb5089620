"""Which transition or stream is ahead of a person: a suggestion with its reason, freely chosen."""

from assessments.ladders import (
    Breadth,
    Suggestion,
    is_beyond,
    is_consultant,
    suggest_stream,
    suggest_transition,
)
from frameworks.library import FrameworkContent
from frameworks.models import Element
from talentgrid.models import StaffMember

BREADTHS: dict[str, str] = {
    Breadth.FOCUSED: "More technical or clinical expertise than broad leadership so far",
    Breadth.BROAD: "A broad range of leadership experience",
}
EITHER = (
    "Both streams name consultants. What counts is how broad the experience of leading is so far."
)

BEYOND = (
    "All of these lead up to the level of this pay band, so none is suggested. Choose one where it "
    "still says something worth talking about."
)


def steps_of(content: FrameworkContent) -> list[Element]:
    """What there is to choose from: streams where there are any, else transitions, else nothing.

    A framework whose elements all belong to every transition has nothing to choose.
    """
    kinds = Element.Kind
    return content.of_kind(kinds.STREAM) or content.of_kind(kinds.TRANSITION)


def suggestion_for(
    content: FrameworkContent, person: StaffMember, *, breadth: str = ""
) -> Suggestion | None:
    """The step that is probably ahead of this person, None where nothing speaks for one.

    `breadth` is how broad their experience of leading is, if that was said (E10).
    """
    if not content.of_kind(Element.Kind.STREAM):
        return suggest_transition(content, person.pay_band)
    return suggest_stream(content, person.pay_band, job_title=person.job_title, breadth=breadth)


def reasons_of_ours(content: FrameworkContent, person: StaffMember) -> set[str]:
    """Every reason that a suggestion to this person may have: none of them is their own words."""
    suggested = (suggestion_for(content, person, breadth=one) for one in ("", *BREADTHS))
    return {suggestion.reason for suggestion in suggested if suggestion}


def breadths_in(content: FrameworkContent) -> list[tuple[str, str]]:
    """What may be said of breadth, where it decides: the “Alternatively” of both streams (E10)."""
    return list(BREADTHS.items()) if content.of_kind(Element.Kind.STREAM) else []


def hint_for(content: FrameworkContent, person: StaffMember) -> str:
    """What to say where the band alone decides nothing (E10), or is above every step."""
    has_streams = bool(content.of_kind(Element.Kind.STREAM))
    if has_streams and is_consultant(person.job_title):
        return EITHER
    return BEYOND if steps_of(content) and is_beyond(content, person.pay_band) else ""


def bands_of(step: Element) -> str:
    """The pay bands and grades that hint at a step, in a line; they are never a rule (B14)."""
    bands = f"Pay band {_either(step.bands)}." if step.bands else ""
    grades = f"Civil Service grade {_either(step.grades)}." if step.grades else ""
    return " ".join(filter(None, (bands, grades)))


def _either(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else names[0]
