"""What ratings must rest on before they count: evidence, and here and there a reason."""

from django.core.exceptions import ValidationError

from assessments.evidence import MISSING, lacks_evidence
from assessments.grid import Level, Readiness, median
from assessments.models import Assessment, RatingEvidence
from frameworks.library import BEHAVIOURS

UNRATED = {
    "performance": "Choose a level of performance",
    "behaviours": "Choose a level of behaviours",
    "readiness": "Choose how soon they could move on, if they want to",
}


def require_evidence(assessment: Assessment) -> None:
    """Refuses an extreme rating that rests on nothing: ValidationError by rating."""
    missing = (
        {} if assessment.new_to_post else _missing_evidence(assessment, supported_by(assessment))
    )
    if missing:
        raise ValidationError(missing)


def require_grounds(assessment: Assessment) -> None:
    """Refuses ratings that lack their evidence or their reason: ValidationError by field.

    What is not rated may stay open.
    """
    lacking = lacking_grounds(assessment)
    if lacking:
        raise ValidationError(lacking)


def require_complete(assessment: Assessment) -> None:
    """Refuses a view from which nobody can be placed yet: ValidationError by field.

    All three are rated, an extreme rating names its evidence, and what needs a reason has one.
    Somebody new to post needs none of that (C5).
    """
    lacking = unrated(assessment) | lacking_grounds(assessment)
    if lacking:
        raise ValidationError(lacking)


def unrated(assessment: Assessment) -> dict[str, str]:
    """The ratings that are still open, by field; none for people new to post."""
    if assessment.new_to_post:
        return {}
    return {name: words for name, words in UNRATED.items() if getattr(assessment, name) is None}


def lacking_grounds(assessment: Assessment) -> dict[str, str]:
    """What the ratings lack, evidence or a reason, by field; nothing for people new to post."""
    return lacking_in(
        assessment,
        supported=supported_by(assessment),
        middle=middle_of_behaviours(assessment),
    )


def lacking_in(view: Assessment, *, supported: set[str], middle: int | None) -> dict[str, str]:
    """The same for a view that need not be saved: which of its ratings name evidence is given."""
    if view.new_to_post:
        return {}
    return _missing_evidence(view, supported) | _missing_reasons(view, middle)


def supported_by(assessment: Assessment) -> set[str]:
    """The ratings of a saved view that name evidence."""
    return set(assessment.evidence_links.values_list("rating", flat=True))


def middle_of_behaviours(assessment: Assessment) -> int | None:
    """The median of the behaviours rated one by one, None where none was (B3).

    Where the organisation changed its list meanwhile, those of the version taken up last count.
    """
    if assessment._state.adding:
        return None
    rated = assessment.element_ratings.filter(
        element__framework__key=BEHAVIOURS, level__isnull=False
    )
    levels: dict[int, list[int]] = {}
    for version, level in rated.values_list("element__framework__version", "level"):
        levels.setdefault(version, []).append(level or 0)
    return median(levels[max(levels)]) if levels else None


def left_over(view: Assessment) -> list[str]:
    """The fields whose words explain a choice that is no longer made: nobody is to read them.

    They stay in a draft, so that choosing again brings them back, and go when it is shared.
    """
    rated = (view.performance, view.behaviours)
    found = {
        "partially_meets_reasons": Level.PARTIALLY_MEETS not in rated,
        "agreed_row_reason": view.agreed_row is None,
        "readiness_reason": view.readiness != Readiness.PROFESSIONAL_TALENT,
        "behaviours_reason": _explains_no_other_level(view),
    }
    return [name for name, is_left_over in found.items() if is_left_over and getattr(view, name)]


def _explains_no_other_level(view: Assessment) -> bool:
    """There is no middle, or it is the level that was chosen (B3). What was shared stays."""
    if not view.behaviours_reason or view.shared_at is not None:
        return False
    return middle_of_behaviours(view) in {None, view.behaviours}


def _missing_evidence(view: Assessment, supported: set[str]) -> dict[str, str]:
    ratings = {name: getattr(view, name) for name in RatingEvidence.Rating.values}
    return {name: MISSING[name] for name in lacks_evidence(ratings, supported=supported)}


def _missing_reasons(view: Assessment, middle: int | None) -> dict[str, str]:
    """Another row (B2), another level than the middle (B3), the first column (C18)."""
    missing = {}
    if view.agreed_row is not None and not view.agreed_row_reason.strip():
        missing["agreed_row_reason"] = "Say why you agreed another row"
    if view.readiness == Readiness.PROFESSIONAL_TALENT and not view.readiness_reason:
        missing["readiness_reason"] = (
            "Choose which it is: content to stay, or moving on in 3 to 5 years"
        )
    departs = middle is not None and view.behaviours not in {None, middle}
    if departs and not view.behaviours_reason.strip():
        missing["behaviours_reason"] = "Say why the level is not the middle of the behaviours rated"
    return missing
