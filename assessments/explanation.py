"""Why this box: the sentences that both parties read."""

from dataclasses import dataclass

from assessments.grid import Level, Place, place

LEVEL_WORDS = {
    Level.PARTIALLY_MEETS: "partially meets expectations",
    Level.MEETS: "meets expectations",
    Level.EXCEEDS: "exceeds expectations",
}


@dataclass(frozen=True)
class Chosen:
    """What was chosen, in numbers and in the words of the framework's readiness level."""

    performance: int
    behaviours: int
    readiness: int
    readiness_title: str
    horizon: str = ""
    content_to_stay: bool | None = None
    agreed_row: int | None = None
    agreed_row_reason: str = ""


def why_this_box(chosen: Chosen, *, box: str) -> str:
    """Both ratings, the lower one, and readiness, as two or three plain sentences (B2)."""
    together = f"Together they lead to {box}."
    return " ".join([_row_sentence(chosen), _readiness_sentence(chosen), together])


def why_new_to_post(*, box: str) -> str:
    """For somebody new to post: where they stand says nothing yet about potential (C5, C6)."""
    return (
        f"New to post, so the box is {box} for now. It says nothing yet about performance or "
        "potential: results in the role will show where they belong."
    )


PROVISIONAL = "This box is provisional: results in the role will show where they belong."


def why_not_rated(*, reason: str, note: str) -> str:
    """Why somebody stands outside the grid for now, in the words of the two."""
    return f"Not rated for now: {reason[:1].lower()}{reason[1:]}. {note.strip()}".strip()


def _row_sentence(chosen: Chosen) -> str:
    performance = LEVEL_WORDS[Level(chosen.performance)]
    behaviours = LEVEL_WORDS[Level(chosen.behaviours)]
    if chosen.agreed_row is not None:
        agreed = LEVEL_WORDS[Level(chosen.agreed_row)]
        reason = chosen.agreed_row_reason.strip().rstrip(".")
        because = f", because: {reason}" if reason else ""
        return (
            f"Performance is rated {_noun(performance)} and behaviours {_noun(behaviours)}; both "
            f"agreed the row {_noun(agreed)}{because}."
        )
    if performance == behaviours:
        return f"Performance and behaviours are both rated {_noun(performance)}."
    lower = LEVEL_WORDS[Level(min(chosen.performance, chosen.behaviours))]
    return (
        f"Performance is rated {_noun(performance)} and behaviours {_noun(behaviours)}: the row "
        f"is the lower of the two, {_noun(lower)}, since how we work counts as much as what we "
        "achieve."
    )


def _readiness_sentence(chosen: Chosen) -> str:
    readiness = f"Readiness is {_noun(chosen.readiness_title.lower())}"
    if chosen.content_to_stay:
        return f"{readiness}: content to stay and grow in this role, which is valued just as much."
    if chosen.content_to_stay is False:
        return f"{readiness}: could move on in 3 to 5 years."
    return f"{readiness}, {chosen.horizon}." if chosen.horizon else f"{readiness}."


def _noun(words: str) -> str:
    return f"“{words}”"


def what_would_change_it(chosen: Chosen, *, boxes: dict[Place, str]) -> str:
    """The nearest step up: which rating, one level higher, would lead to another box."""
    if chosen.agreed_row is not None:
        return ""
    here = place(
        performance=chosen.performance, behaviours=chosen.behaviours, readiness=chosen.readiness
    )
    lower = min(chosen.performance, chosen.behaviours)
    if lower == Level.EXCEEDS:
        return ""
    there = boxes[Place(row=here.row + 1, column=here.column)]
    level = _noun(LEVEL_WORDS[Level(lower + 1)])
    if chosen.performance == chosen.behaviours:
        change = f"performance and behaviours both rated {level}"
    else:
        which = "performance" if chosen.performance < chosen.behaviours else "behaviours"
        change = f"{which} rated {level}"
    return f"What would change it: {change} would lead to {there}."
