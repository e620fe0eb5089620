"""Evidence: what a rating rests on."""

from datetime import date
from typing import Any

from django.db import transaction

from assessments.models import Assessment, Evidence, RatingEvidence
from assessments.services.frozen import Frozen, refuse_frozen
from talentgrid import audit
from talentgrid.concurrency import made_before
from talentgrid.models import User

audit.register(
    {
        "evidence_added": "added evidence",
        "evidence_removed": "took evidence away",
    }
)


@transaction.atomic
def add_evidence(
    *,
    by: User,
    key: Any,
    assessment: Assessment,
    ratings: list[str],
    kind: str,
    happened_on: date,
    source: str,
    text: str,
) -> Evidence:
    """Evidence under a view that is not shared yet. The same key twice makes one."""
    refuse_frozen(assessment)
    subject, author = assessment.subject, by.person
    existing = made_before(Evidence.objects.filter(subject=subject, added_by=author), key)
    if existing:
        return existing
    evidence = Evidence.objects.create(
        pk=key,
        subject=subject,
        added_by=author,
        kind=kind,
        happened_on=happened_on,
        source=source,
        text=text,
    )
    for rating in ratings:
        RatingEvidence.objects.create(assessment=assessment, rating=rating, evidence=evidence)
    audit.record(action="evidence_added", by=by, about=subject, target=evidence, kind=kind)
    return evidence


@transaction.atomic
def remove_evidence(*, by: User, evidence: Evidence) -> None:
    """Takes away evidence that no shared view rests on. Raises Frozen when one does."""
    if Evidence.objects.under_shared_views().filter(pk=evidence.pk).exists():
        raise Frozen("A shared view rests on this evidence")
    audit.record(action="evidence_removed", by=by, about=evidence.subject, target=evidence)
    evidence.delete()
