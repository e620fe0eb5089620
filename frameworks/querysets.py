"""Which reference content: the newest version, and what a page needs with as few queries."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Prefetch, Q

from talentgrid.immutable import ImmutableQuerySet

if TYPE_CHECKING:
    from frameworks.models import (  # noqa: F401
        Axis,
        Cell,
        CellItem,
        Element,
        Framework,
        GuideSection,
        LocalOffer,
    )
    from talentgrid.models import Organisation


class FrameworkQuerySet(ImmutableQuerySet["Framework"]):
    """Versions of reference content."""

    def read_in(self, organisation: "Organisation | None") -> Self:
        """What everybody reads, and what this organisation loaded for itself and still uses."""
        if organisation is None:
            return self.filter(organisation=None)
        own = Q(organisation=organisation, own_wording__set_aside_at=None)
        return self.filter(Q(organisation=None) | own)

    def current(self, key: str, organisation: "Organisation | None" = None) -> "Framework":
        """The newest version of the framework with this key; raises DoesNotExist without one.

        An organisation's own wording goes before everybody's.
        """
        return self.newest(key, organisation=organisation)[key]

    def newest(
        self, *keys: str, organisation: "Organisation | None" = None
    ) -> dict[str, "Framework"]:
        """The newest version of each, in one query; raises DoesNotExist where one has none."""
        versions = self.read_in(organisation).filter(key__in=keys)
        found = {one.key: one for one in versions.oldest_first()}
        missing = [key for key in keys if key not in found]
        if missing:
            raise self.model.DoesNotExist(f"not loaded: {', '.join(missing)}")
        return found

    def newest_in_use(self, organisation: "Organisation") -> dict[str, "Framework"]:
        """The newest version of each that an organisation switched on, in one query."""
        in_use = organisation.frameworks_in_use.values("key")
        versions = self.read_in(organisation).filter(key__in=in_use)
        return {one.key: one for one in versions.oldest_first()}

    def oldest_first(self) -> Self:
        """So that the last one of a key is its newest; an organisation's own wording is last."""
        return self.order_by(F("organisation").asc(nulls_first=True), "version")


class AxisQuerySet(ImmutableQuerySet["Axis"]):
    """Sides of grids."""

    def with_levels(self) -> Self:
        """Each with its levels, lowest first."""
        return self.prefetch_related("levels")


class CellQuerySet(ImmutableQuerySet["Cell"]):
    """Boxes of grids."""

    def with_place(self) -> Self:
        """Each with its row, its column and its band."""
        return self.select_related("row", "column", "band")

    def with_items(self, *kinds: str) -> Self:
        """Each with its printed lines in order: of these kinds, or of all."""
        from frameworks.models import CellItem

        items = CellItem.objects.of_kind(*kinds) if kinds else CellItem.objects.all()
        return self.prefetch_related(Prefetch("items", queryset=items))


class CellItemQuerySet(ImmutableQuerySet["CellItem"]):
    """Printed lines that belong to boxes."""

    def of_kind(self, *kinds: str) -> Self:
        """Only the questions, only the interventions, and so on."""
        return self.filter(kind__in=kinds)

    def with_follow_ups(self) -> Self:
        """Those that follow up no other, each with those that follow it up (R66)."""
        return self.filter(follows=None).prefetch_related("follow_ups")


class GuideSectionQuerySet(ImmutableQuerySet["GuideSection"]):
    """Passages of guidance."""

    def top_level(self) -> Self:
        """Those that stand under no other."""
        return self.filter(parent=None)

    def with_points(self) -> Self:
        """Each with its points, and with the sections under it and theirs."""
        return self.prefetch_related("points", "children__points")


class ElementQuerySet(ImmutableQuerySet["Element"]):
    """What frameworks say, element by element."""


class LocalOfferQuerySet(models.QuerySet["LocalOffer"]):
    """Development that organisations offer."""

    def offered_in(self, organisation: "Organisation") -> Self:
        """What an organisation offers now; nobody of another one sees it."""
        return self.filter(organisation=organisation, retired_at=None)
