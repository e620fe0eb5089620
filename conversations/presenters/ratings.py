"""Where ratings lead, and a view of a person to be read."""

from dataclasses import dataclass, field

from assessments.explanation import what_would_change_it
from assessments.grid import Place
from assessments.models import Assessment, Evidence, ReadinessReason
from assessments.services import left_over
from conversations.forms.ratings import RatingsForm
from conversations.placing import chosen_from, explain
from frameworks.library import Grid
from frameworks.models import Cell

# What explains one choice alone.
EXPLAINING = ("partially_meets_reasons", "behaviours_reason", "readiness_reason")


@dataclass(frozen=True)
class BoxInPlay:
    """The box that a view leads to, why, and what would change it."""

    cell: Cell
    why: list[str]
    change: str


def box_in_play(view: Assessment, *, grid: Grid) -> BoxInPlay | None:
    """Where a view leads, saved or not; None while a rating is missing."""
    place = view.place
    if place is None:
        return None
    cell = grid.cell_at(place.row, place.column)
    if cell is None:
        return None
    return BoxInPlay(cell=cell, why=[explain(view)], change=_change(view, grid))


def _change(view: Assessment, grid: Grid) -> str:
    chosen = None if view.new_to_post else chosen_from(view)
    if chosen is None:
        return ""
    boxes = {
        Place(row=cell.row.number, column=cell.column.number): f"{cell.title} ({cell.code})"
        for cell in grid.cells
    }
    return what_would_change_it(chosen, boxes=boxes)


def unsaved_view(form: RatingsForm) -> Assessment:
    """The view that a valid form would save, to show where it leads; never saved itself."""
    return Assessment(
        framework_id=form.assessment.framework_id,
        subject_id=form.assessment.subject_id,
        **form.ratings,
    )


@dataclass(frozen=True)
class RatingShown:
    """One rating of a view to be read."""

    key: str
    label: str
    level: str
    comment: str = ""
    evidence: list[Evidence] = field(default_factory=list)
    more: list[tuple[str, str]] = field(default_factory=list)


def ratings_shown(view: Assessment, *, grid: Grid) -> list[RatingShown]:
    """The three ratings of a view in words, with their comments and what they rest on."""
    rows = {level.number: level.title for level in grid.rows}
    columns = {level.number: level.title for level in grid.columns}
    links = list(view.evidence_links.select_related("evidence"))
    words = {name: getattr(view, name) for name in EXPLAINING} | dict.fromkeys(left_over(view), "")
    partially = [("What gets in the way", words["partially_meets_reasons"])]
    middle = [("Why another level than the middle", words["behaviours_reason"])]
    readiness = words["readiness_reason"]
    reason = ReadinessReason(readiness).label if readiness else ""

    def shown(
        key: str, label: str, levels: dict[int, str], more: list[tuple[str, str]]
    ) -> RatingShown:
        return RatingShown(
            key=key,
            label=label,
            level=levels.get(getattr(view, key), ""),
            comment=getattr(view, f"{key}_comment"),
            evidence=[link.evidence for link in links if link.rating == key],
            more=[(title, text) for title, text in more if text],
        )

    return [
        shown("performance", "Performance", rows, partially),
        shown("behaviours", "Behaviours", rows, middle),
        shown("readiness", "Readiness to move", columns, [("Which fits better", reason)]),
    ]
