"""Where a view leads: what it must have first, its box, and the ledger."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from assessments.models import Assessment, NotRated, Placement
from assessments.services.grounds import require_complete
from frameworks import library
from frameworks.models import Cell
from talentgrid import audit
from talentgrid.models import StaffMember, User

audit.register({"placed": "recorded where the person stands"})


def cell_of(assessment: Assessment) -> Cell | None:
    """The box that a view leads to, None while a rating is missing."""
    place = assessment.place
    if place is None:
        return None
    return library.grid(assessment.framework).cell_at(place.row, place.column)


@transaction.atomic
def place_person(
    *,
    by: User,
    assessment: Assessment,
    explanation: str,
    review_on: date | None = None,
    decided_by: User | None = None,
) -> Placement:
    """Appends where a person stands to the ledger, from a shared view that is complete.

    `decided_by` is whose decision it was, where another's step brings it into the ledger: nobody
    decides on themselves. Raises ValidationError when a rating, its evidence or a reason is
    missing.
    """
    require_complete(assessment)
    cell = cell_of(assessment)
    if cell is None:
        raise ValidationError("Choose performance, behaviours and readiness first")
    copied = (
        "new_to_post",
        "performance",
        "behaviours",
        "readiness",
        "readiness_reason",
        "agreed_row",
        "agreed_row_reason",
    )
    return _append(
        by=by,
        subject=assessment.subject,
        assessment=assessment,
        cell=cell,
        explanation=explanation,
        provisional=cell.new_to_post,
        review_on=review_on,
        decided_by=decided_by,
        **{name: getattr(assessment, name) for name in copied},
    )


@transaction.atomic
def record_not_rated(
    *,
    by: User,
    subject: StaffMember,
    reason: NotRated,
    explanation: str,
    assessment: Assessment | None = None,
    review_on: date | None = None,
    decided_by: User | None = None,
) -> Placement:
    """Appends that a person stands outside the grid for now, and why.

    `assessment` is the view that was recorded instead of ratings, or not agreed on.
    """
    return _append(
        by=by,
        subject=subject,
        assessment=assessment,
        not_rated=reason,
        explanation=explanation,
        review_on=review_on,
        decided_by=decided_by,
    )


def _append(*, by: User, decided_by: User | None, subject: StaffMember, **fields: Any) -> Placement:
    # The person's row is locked, so that two decisions queue instead of forking the ledger.
    StaffMember.objects.select_for_update().get(pk=subject.pk)
    current = Placement.objects.filter(subject=subject).current().first()
    placement = Placement.objects.create(
        subject=subject, decided_by=decided_by or by, supersedes=current, **fields
    )
    audit.record(
        action="placed",
        by=by,
        about=subject,
        target=placement,
        cell=placement.cell.code if placement.cell else "",
        not_rated=placement.not_rated,
    )
    return placement
