"""Which views, evidence and placements a person may see."""

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q

from talentgrid.immutable import ImmutableQuerySet
from talentgrid.querysets import staff_visible_to

if TYPE_CHECKING:
    from talentgrid.models import StaffMember, User


def _between_the_two(staff_member: "StaffMember", prefix: str = "") -> Q:
    """A condition: this person is the subject, or their line manager today."""
    return Q(**{f"{prefix}subject": staff_member}) | Q(
        **{f"{prefix}subject__line_manager": staff_member}
    )


def _assessment_visible_to(user: "User", prefix: str = "") -> Q:
    viewer = user.acting_staff
    if viewer is None:
        return Q(pk__in=[])
    shared = Q(**{f"{prefix}shared_at__isnull": False})
    return Q(**{f"{prefix}author": viewer}) & _between_the_two(viewer, prefix) | (
        shared & _between_the_two(viewer, prefix)
    )


class AssessmentQuerySet(models.QuerySet[Any]):
    """Views of people: private to their author until shared, then between the two."""

    def visible_to(self, user: "User") -> Self:
        """One's own views; and what was shared with one as the subject or the line manager."""
        return self.filter(_assessment_visible_to(user))


class EvidenceQuerySet(models.QuerySet[Any]):
    """Evidence: private to whoever added it until a view that rests on it is shared."""

    def visible_to(self, user: "User") -> Self:
        """What one added about oneself or one's report, and what shared views rest on."""
        viewer = user.acting_staff
        if viewer is None:
            return self.none()
        own = Q(added_by=viewer) & _between_the_two(viewer)
        return self.filter(
            own
            | Q(
                pk__in=self.model.objects.filter(
                    _assessment_visible_to(user, "links__assessment__")
                ).values("pk")
            )
        )


class PlacementQuerySet(ImmutableQuerySet):
    """The ledger of placements."""

    def current(self) -> Self:
        """The rows that nothing supersedes: where each person stands today."""
        return self.filter(superseded_by=None)

    def visible_to(self, user: "User") -> Self:
        """One's own, one's whole line's, and one's HR scope's."""
        return self.filter(staff_visible_to(user, "subject__"))
