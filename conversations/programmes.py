"""Which leadership programmes a box opens (C2, R100 to R102). Pure: it knows no models."""

from dataclasses import dataclass
from enum import StrEnum


class Gate(StrEnum):
    """What stands before a programme."""

    OPEN = "open"
    TARGETED_DISCUSSION = "targeted_discussion"
    REASON = "reason"
    CLOSED = "closed"


@dataclass(frozen=True)
class Box:
    """What the gate needs to know of where a person stands."""

    opens_programmes: bool
    targeted_discussion: bool


NATIONAL, REGIONAL, LOCAL = "national", "regional", "local"

EXPLANATIONS = {
    Gate.OPEN: ("Choose a programme because the next role needs it, not because of the box alone."),
    Gate.TARGETED_DISCUSSION: (
        "From this box, first talk through whether the programme is right for what needs to be "
        "developed. Note what the two of you concluded."
    ),
    Gate.REASON: (
        "Programmes like this are meant first for people in a green box. It can still be chosen: "
        "say why it is right here."
    ),
    Gate.CLOSED: (
        "NHS Leadership Academy programmes are for people in a green box. Other development can "
        "meet the same need: look through the ideas for this box."
    ),
}
NO_BOX_YET = (
    "NHS Leadership Academy programmes are for people in a green box, and no box is agreed yet. "
    "Come back to it once there is one."
)


def gate(*, level: str, box: Box | None) -> Gate:
    """What stands before a programme of this level for a person in this box.

    NHS Leadership Academy programmes start from a green box only; regional and local ones ask a
    reason elsewhere. Key generalist and Future emergent potential need the note of the targeted
    discussion. Without a box there is no green either.
    """
    if box is not None and box.opens_programmes:
        return Gate.TARGETED_DISCUSSION if box.targeted_discussion else Gate.OPEN
    return Gate.CLOSED if level == NATIONAL else Gate.REASON


def needs_note(found: Gate) -> bool:
    """Whether the programme can only be chosen with a note of why."""
    return found in {Gate.TARGETED_DISCUSSION, Gate.REASON}


def explain(found: Gate, *, box: Box | None) -> str:
    """What the gate asks, in the words that both people read."""
    return NO_BOX_YET if found == Gate.CLOSED and box is None else EXPLANATIONS[found]


def level_of(*, kind: str, provider: str, printed: str = "") -> str:
    """The level of a programme; empty for development that is none.

    The printed line that an action was chosen from says it first. What the NHS Leadership Academy
    provides are its programmes (R98), so that another kind does not lead past the gate.
    """
    if printed:
        return printed
    if provider == "leadership_academy":
        return NATIONAL
    if kind != "programme":
        return ""
    return REGIONAL if provider == "delivery_partner" else LOCAL
