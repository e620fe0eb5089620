"""From an agreed view to its explanation, and to the date on which to look at it again."""

from datetime import date, timedelta

from django.utils import timezone

from assessments.explanation import (
    PROVISIONAL,
    Chosen,
    why_new_to_post,
    why_not_rated,
    why_this_box,
)
from assessments.grid import Readiness
from assessments.models import Assessment, NotRated, ReadinessReason
from assessments.services import cell_of
from conversations.models import Outcome
from frameworks import library

TRANSITION_REVIEW = timedelta(days=365)
ABSENCE_REVIEW = timedelta(days=182)


def explain(assessment: Assessment) -> str:
    """Why this box, in the words that both parties read; empty while a rating is missing."""
    cell = cell_of(assessment)
    if cell is None:
        return ""
    box = f"{cell.title} ({cell.code})"
    if assessment.new_to_post:
        return why_new_to_post(box=box)
    chosen = chosen_from(assessment)
    if chosen is None:
        return ""
    why = why_this_box(chosen, box=box)
    return f"{why} {PROVISIONAL}" if cell.new_to_post else why


def explain_outcome(outcome: Outcome) -> str:
    """Why this box, or why none for now."""
    if outcome.not_rated:
        reason = NotRated(outcome.not_rated).label
        return why_not_rated(reason=str(reason), note=outcome.not_rated_note)
    return explain(outcome.assessment)


def chosen_from(assessment: Assessment) -> Chosen | None:
    """The ratings of a complete view with the words of its readiness level."""
    if assessment.performance is None or assessment.behaviours is None:
        return None
    if assessment.readiness is None:
        return None
    levels = {level.number: level for level in library.grid(assessment.framework).columns}
    level = levels[assessment.readiness]
    return Chosen(
        performance=assessment.performance,
        behaviours=assessment.behaviours,
        readiness=assessment.readiness,
        readiness_title=level.title,
        horizon=level.horizon,
        content_to_stay=_content_to_stay(assessment),
        agreed_row=assessment.agreed_row,
        agreed_row_reason=assessment.agreed_row_reason,
    )


def _content_to_stay(assessment: Assessment) -> bool | None:
    """Which of the two wishes the first column holds here (C18); None where nobody said."""
    if assessment.readiness != Readiness.PROFESSIONAL_TALENT or not assessment.readiness_reason:
        return None
    return assessment.readiness_reason == ReadinessReason.STAY


def review_date(outcome: Outcome, *, today: date | None = None) -> date | None:
    """When to look at it again: in 12 months for people in transition (R83, C5), else none."""
    today = today or timezone.localdate()
    if outcome.not_rated in {NotRated.NEW_IN_POST, NotRated.LONG_ABSENCE}:
        return today + ABSENCE_REVIEW
    cell = None if outcome.not_rated else cell_of(outcome.assessment)
    return today + TRANSITION_REVIEW if cell and cell.new_to_post else None
