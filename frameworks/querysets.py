"""Which reference content: the newest version, and what a page needs with as few queries."""

from typing import TYPE_CHECKING, Self

from django.db.models import Prefetch

from talentgrid.immutable import ImmutableQuerySet

if TYPE_CHECKING:
    from frameworks.models import Axis, Cell, CellItem, Framework, GuideSection  # noqa: F401


class FrameworkQuerySet(ImmutableQuerySet["Framework"]):
    """Versions of reference content."""

    def current(self, key: str) -> "Framework":
        """The newest version of the framework with this key; raises DoesNotExist without one."""
        return self.filter(key=key).order_by("-version")[:1].get()

    def newest(self, *keys: str) -> dict[str, "Framework"]:
        """The newest version of each, in one query; raises DoesNotExist where one has none."""
        found = {one.key: one for one in self.filter(key__in=keys).order_by("version")}
        missing = [key for key in keys if key not in found]
        if missing:
            raise self.model.DoesNotExist(f"not loaded: {', '.join(missing)}")
        return found


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
