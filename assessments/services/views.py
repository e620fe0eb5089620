"""Views of a person: begun, saved, shared, and begun again from an earlier one."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from assessments.models import Assessment, Evidence, RatingEvidence
from assessments.services.elements import copy_elements
from assessments.services.frozen import refuse_frozen
from assessments.services.grounds import left_over
from frameworks.library import GRID
from frameworks.models import Framework
from talentgrid.models import StaffMember


def begin_assessment(
    *, subject: StaffMember, author: StaffMember, perspective: Assessment.Perspective
) -> Assessment:
    """An empty view of a person, against today's version of the grid."""
    return Assessment.objects.create(
        subject=subject,
        author=author,
        perspective=perspective,
        framework=Framework.objects.current(GRID),
    )


@transaction.atomic
def save_assessment(
    *,
    assessment: Assessment,
    values: dict[str, Any],
    evidence: dict[str, list[Evidence]] | None = None,
) -> Assessment:
    """Saves a view that is not shared yet: its ratings, and the evidence under each.

    A draft may be incomplete; `require_complete` is asked when it counts. Raises Frozen after
    sharing, ValidationError for evidence about somebody else.
    """
    refuse_frozen(assessment)
    for name, value in values.items():
        setattr(assessment, name, value)
    assessment.save()
    if evidence is not None:
        _link_evidence(assessment, evidence)
    return assessment


def would_change(
    assessment: Assessment,
    *,
    values: dict[str, Any],
    evidence: dict[str, list[Evidence]] | None = None,
) -> bool:
    """Whether saving this would alter the view: a second save of the same words would not."""
    if any(getattr(assessment, name) != value for name, value in values.items()):
        return True
    links = assessment.evidence_links.values_list("rating", "evidence_id")
    return evidence is not None and _keys_of(evidence) != set(links)


def _link_evidence(assessment: Assessment, evidence: dict[str, list[Evidence]]) -> None:
    if any(
        item.subject_id != assessment.subject_id for items in evidence.values() for item in items
    ):
        raise ValidationError("Choose evidence about this person")
    wanted = _keys_of(evidence)
    held = {(link.rating, link.evidence_id): link for link in assessment.evidence_links.all()}
    gone = [link.pk for key, link in held.items() if key not in wanted]
    assessment.evidence_links.filter(pk__in=gone).delete()
    RatingEvidence.objects.bulk_create(
        RatingEvidence(assessment=assessment, rating=rating, evidence_id=pk)
        for rating, pk in sorted(wanted - held.keys(), key=str)
    )


def _keys_of(evidence: dict[str, list[Evidence]]) -> set[tuple[str, Any]]:
    return {(rating, item.pk) for rating, items in evidence.items() for item in items}


@transaction.atomic
def share_assessment(*, assessment: Assessment) -> Assessment:
    """Freezes a view and opens it to the other of the two; sharing twice changes nothing.

    What explains a choice that is no longer made is not shared.
    """
    if assessment.shared_at is None:
        for name in left_over(assessment):
            setattr(assessment, name, "")
        assessment.shared_at = timezone.now()
        assessment.save()
    return assessment


@transaction.atomic
def copy_assessment(
    *,
    assessment: Assessment,
    author: StaffMember | None = None,
    perspective: Assessment.Perspective | None = None,
) -> Assessment:
    """The next view, begun from this one: all that it says, not yet shared."""
    old_pk = assessment.pk
    new = Assessment.objects.get(pk=old_pk)
    new.pk = Assessment._meta.pk.get_default()
    new._state.adding = True
    new.shared_at = None
    new.author = author or new.author
    new.perspective = perspective or new.perspective
    new.save(force_insert=True)
    RatingEvidence.objects.bulk_create(
        RatingEvidence(assessment=new, rating=link.rating, evidence_id=link.evidence_id)
        for link in RatingEvidence.objects.filter(assessment_id=old_pk)
    )
    copy_elements(old=Assessment.objects.get(pk=old_pk), new=new)
    return new
