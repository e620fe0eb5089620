"""What the two agree against a framework, on the draft of the outcome."""

from django.db import transaction

from assessments import services as assessments
from conversations.models import Outcome
from conversations.services.agreeing.drafting import lock_draft
from talentgrid.concurrency import save_version
from talentgrid.models import User


@transaction.atomic
def save_agreed_elements(
    *,
    by: User,  # noqa: ARG001
    outcome: Outcome,
    version: int,
    elements: assessments.FrameworkRatings,
) -> Outcome:
    """Saves what is agreed of a framework. The draft counts one version on, as with every save.

    Raises StaleWrite, NotPossibleNow once it is recorded, and ValidationError for a trait (R123).
    """
    locked = lock_draft(outcome)
    beside = assessments.elements_would_change(locked.assessment, elements)
    saved = save_version(locked, version=version, values={}, beside=beside)
    if beside:
        assessments.save_elements(assessment=saved.assessment, ratings=elements)
        saved.assessment.save()  # its history says who saved last
    return saved
