"""Development that an organisation offers beside the printed interventions (R99, R103)."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from frameworks.models import LocalOffer
from frameworks.services.locks import lock
from talentgrid import audit
from talentgrid.concurrency import made_before, save_version
from talentgrid.models import Organisation, User

audit.register(
    {
        "offer_added": "added local development",
        "offer_changed": "changed local development",
        "offer_retired": "retired local development",
        "offer_restored": "took local development up again",
    }
)


@transaction.atomic
def add_offer(
    *, by: User | None, key: Any, organisation: Organisation, **fields: Any
) -> LocalOffer:
    """Adds what an organisation offers; the same key twice makes one.

    Raises ValidationError for a key that another organisation used.
    """
    lock(organisation)
    made = made_before(LocalOffer.objects.filter(organisation=organisation), key)
    if made:
        return made
    offer = LocalOffer.objects.create(pk=key, organisation=organisation, **fields)
    audit.record(action="offer_added", by=by, target=offer, kind=offer.kind, level=offer.level)
    return offer


@transaction.atomic
def change_offer(
    *, by: User | None, offer: LocalOffer, version: int, values: dict[str, Any]
) -> LocalOffer:
    """Changes an offer; what it said before stays in its history. Raises StaleWrite."""
    saved = save_version(offer, version=version, values=values)
    if saved.version != offer.version:
        audit.record(action="offer_changed", by=by, target=saved, version=saved.version)
    return saved


@transaction.atomic
def retire_offer(*, by: User | None, offer: LocalOffer) -> LocalOffer:
    """Offers it no longer; actions that were chosen from it stay in their plans."""
    return _set_retired(by=by, offer=offer, retired=True)


@transaction.atomic
def restore_offer(*, by: User | None, offer: LocalOffer) -> LocalOffer:
    """Offers it again."""
    return _set_retired(by=by, offer=offer, retired=False)


def _set_retired(*, by: User | None, offer: LocalOffer, retired: bool) -> LocalOffer:
    current = LocalOffer.objects.select_for_update().get(pk=offer.pk)
    if (current.retired_at is not None) == retired:
        return current
    current.retired_at = timezone.now() if retired else None
    current.version += 1
    current.save()
    audit.record(action="offer_retired" if retired else "offer_restored", by=by, target=current)
    return current
