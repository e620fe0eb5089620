"""Which transition, or which development stream, a person probably faces. Pure, and only a hint.

Each document keeps its own ladder (B14), and says that the stage of a career is not about a precise
grade (R194): a suggestion comes with its reason, and the person is free to choose another.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from frameworks.library import FrameworkContent
from frameworks.models import Element

# “Band 8a”, “8A” and “Review Body Band 8 - Range A” are one pay band.
BAND = re.compile(r"\b(?:band\s*)?([2-9])\s*(?:-?\s*range\s*)?([a-d])?\b", re.IGNORECASE)
SENIOR = re.compile(r"\b(vsm|esm)", re.IGNORECASE)
CONSULTANT = re.compile(r"consultant", re.IGNORECASE)


class Breadth(StrEnum):
    """How broad somebody's experience of leading is: the “Alternatively” of both streams (E10)."""

    FOCUSED = "focused"
    BROAD = "broad"


@dataclass(frozen=True)
class Suggestion:
    """The key of a transition or stream, and why it is suggested."""

    stage: str
    reason: str


def plain_band(pay_band: str) -> str:
    """A pay band as the ladders have it: “8a”, “9”, “VSM”, “ESM”; empty where there is none."""
    senior = SENIOR.search(pay_band)
    if senior:
        return senior.group(1).upper()
    found = BAND.findall(pay_band)
    if not found:
        return ""
    number, letter = found[-1]
    return f"{number}{letter.lower()}"


def suggest_transition(content: FrameworkContent, pay_band: str) -> Suggestion | None:
    """The transition of the indicators that somebody on this pay band faces next (R110).

    None where the ladder says nothing of the band.
    """
    return _by_band(content.of_kind(Element.Kind.TRANSITION), pay_band)


def suggest_stream(
    content: FrameworkContent, pay_band: str, *, job_title: str = "", breadth: str = ""
) -> Suggestion | None:
    """The development stream that suits, from breadth of leadership first, then from the band.

    Grade alone does not decide (R194), and a consultant may choose either (E10). None where
    neither breadth nor band says anything.
    """
    streams = content.of_kind(Element.Kind.STREAM)
    first, last = streams[0], streams[-1]
    if breadth == Breadth.FOCUSED:
        return Suggestion(first.key, _because_of("More expertise than broad leadership so far"))
    if breadth == Breadth.BROAD:
        return Suggestion(last.key, _because_of("A broad range of leadership experience"))
    if CONSULTANT.search(job_title):
        return None
    return _by_band(streams, pay_band)


def is_consultant(job_title: str) -> bool:
    """Both streams name consultants, so that the title alone decides nothing (E10)."""
    return CONSULTANT.search(job_title) is not None


def is_beyond(content: FrameworkContent, pay_band: str) -> bool:
    """Whether a pay band is above every band that a step of this framework starts from."""
    band = plain_band(pay_band)
    steps = [*content.of_kind(Element.Kind.TRANSITION), *content.of_kind(Element.Kind.STREAM)]
    named = [one for step in steps for one in step.bands]
    return bool(band and named) and all(_rank(band) > _rank(one) for one in named)


def _rank(band: str) -> tuple[int, str]:
    """Bands in their order, 2 to 9; those of senior managers are above all of them."""
    return (10, "") if band.isupper() else (int(band[0]), band[1:])


def _by_band(steps: list[Element], pay_band: str) -> Suggestion | None:
    band = plain_band(pay_band)
    if not band:
        return None
    name = band if band.isupper() else f"band {band}"
    for step in steps:
        if band in step.bands:
            return Suggestion(step.key, f"People on {name} usually face this one next.")
    lowest = steps[0].bands[0]
    if band[0].isdigit() and band < lowest:
        return Suggestion(
            steps[0].key, f"It starts from band {lowest}: the first one ahead of {name}."
        )
    return None


def _because_of(what: str) -> str:
    return f"{what}: that counts for more than the pay band."
