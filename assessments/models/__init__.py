"""How a person is rated: evidence, ratings by perspective, and the ledger of placements."""

from assessments.models.assessment import Assessment, RatingEvidence
from assessments.models.career import CareerPost
from assessments.models.elements import ElementRating, FrameworkUse
from assessments.models.evidence import Evidence
from assessments.models.feedback import (
    FeedbackAnswer,
    FeedbackElementAnswer,
    FeedbackGroup,
    FeedbackInvitation,
    FeedbackRound,
)
from assessments.models.placement import NotRated, Placement
from assessments.models.questionnaire import QuestionnaireResult
from assessments.models.rated import Rated, ReadinessReason

__all__ = [
    "Assessment",
    "CareerPost",
    "ElementRating",
    "Evidence",
    "FeedbackAnswer",
    "FeedbackElementAnswer",
    "FeedbackGroup",
    "FeedbackInvitation",
    "FeedbackRound",
    "FrameworkUse",
    "NotRated",
    "Placement",
    "QuestionnaireResult",
    "Rated",
    "RatingEvidence",
    "ReadinessReason",
]
