"""How a person is rated: evidence, ratings by perspective, and the ledger of placements."""

from assessments.models.assessment import Assessment, BehaviourRating, RatingEvidence
from assessments.models.evidence import Evidence
from assessments.models.placement import NotRated, Placement
from assessments.models.rated import Rated, ReadinessReason

__all__ = [
    "Assessment",
    "BehaviourRating",
    "Evidence",
    "NotRated",
    "Placement",
    "Rated",
    "RatingEvidence",
    "ReadinessReason",
]
