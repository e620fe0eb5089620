"""What an organisation offers for development: as HR sees it, and as readers of a box do."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from frameworks import library
from frameworks.library import Grid
from frameworks.models import LocalOffer
from frameworks.presenters.own.people import name_of
from talentgrid.models import Organisation, StaffMember

FIELDS = {
    "title": "What it is called",
    "kind": "What it is",
    "level": "Who offers it",
    "description": "What people do there, and what for",
    "contact": "Who to ask, or where",
    "cells": "Boxes that it suits",
    "agreed_with": "Who agreed it with you",
}
ALL_BOXES = "All boxes"


@dataclass(frozen=True)
class Offer:
    """An offer in words."""

    key: str
    title: str
    kind: str
    level: str
    description: str
    contact: str
    boxes: str
    agreed_with: str
    is_programme: bool


@dataclass(frozen=True)
class Changed:
    """One field in two versions; `before` is empty in the first."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Version:
    """One saving of an offer: who, when, and what it changed."""

    what: str
    by: str
    at: datetime
    changed: list[Changed]


def present_offers(organisation: Organisation) -> dict[str, list[Offer]]:
    """What is offered now, and what was retired."""
    grid = library.current_grid()
    offers = list(LocalOffer.objects.filter(organisation=organisation))
    return {
        "offers": [present_offer(one, grid) for one in offers if one.retired_at is None],
        "retired": [present_offer(one, grid) for one in offers if one.retired_at is not None],
    }


def offers_for_box(reader: StaffMember | None, cell_key: str, grid: Grid) -> list[Offer]:
    """What the reader's own organisation offers to somebody in this box."""
    if reader is None:
        return []
    offered = LocalOffer.objects.offered_in(reader.organisation)
    return [present_offer(one, grid) for one in offered if one.suits(cell_key)]


def present_offer(offer: LocalOffer, grid: Grid) -> Offer:
    """An offer with every choice in words."""
    return Offer(
        key=str(offer.pk),
        title=offer.title,
        kind=offer.get_kind_display(),
        level=offer.get_level_display(),
        description=offer.description,
        contact=offer.contact,
        boxes=_boxes(offer.cells, grid),
        agreed_with=offer.agreed_with,
        is_programme=offer.kind == LocalOffer.Kind.PROGRAMME,
    )


def _boxes(keys: Iterable[str], grid: Grid) -> str:
    titles = [cell.title for cell in grid.cells if cell.key in set(keys)]
    return ", ".join(titles) if titles else ALL_BOXES


def present_history(offer: LocalOffer) -> list[Version]:
    """All that was saved of an offer, the newest first."""
    grid = library.current_grid()
    rows = list(offer.history.select_related("history_user__staff_member"))
    earlier: list[Any] = [*rows[1:], None]
    return [_version(row, before, grid) for row, before in zip(rows, earlier, strict=True)]


def _version(row: Any, before: Any, grid: Grid) -> Version:
    return Version(
        what=_what(row, before),
        by=name_of(row.history_user),
        at=row.history_date,
        changed=[] if before is None else _changes(row, before, grid),
    )


def _what(row: Any, before: Any) -> str:
    if before is None:
        return "Added"
    if (row.retired_at is None) == (before.retired_at is None):
        return "Changed"
    return "Offered again" if row.retired_at is None else "Retired"


def _changes(row: Any, before: Any, grid: Grid) -> list[Changed]:
    return [
        Changed(label, _said(before, name, grid), _said(row, name, grid))
        for name, label in FIELDS.items()
        if getattr(before, name) != getattr(row, name)
    ]


def _said(row: Any, name: str, grid: Grid) -> str:
    if name == "cells":
        return _boxes(row.cells, grid)
    in_words = getattr(row, f"get_{name}_display", None)
    return str(in_words() if in_words else getattr(row, name))
