import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from assessments.models.assessment import Assessment
from assessments.models.rated import COMPLETE, Rated
from assessments.querysets import PlacementQuerySet
from frameworks.models import Cell
from talentgrid.immutable import ImmutableModel
from talentgrid.models import StaffMember


class NotRated(models.TextChoices):
    """Why somebody stands outside the grid. A state to be counted, never a blank."""

    NEW_IN_POST = "new_in_post", "New in post, too early to say"
    LONG_ABSENCE = "long_absence", "Long absence"
    DECLINED = "declined", "Chose not to have a talent conversation"
    DISPUTED = "disputed", "Seen differently, to be looked at together"


class Placement(ImmutableModel, Rated):
    """One dated row of the ledger of where a person stands.

    The ledger is only appended to, which the database keeps (migration 0002). The current row of
    a person is the one that no other supersedes.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject = models.ForeignKey(StaffMember, on_delete=models.PROTECT, related_name="placements")
    assessment = models.ForeignKey(
        Assessment, on_delete=models.PROTECT, null=True, related_name="placements"
    )
    cell = models.ForeignKey(Cell, on_delete=models.PROTECT, null=True, related_name="placements")
    not_rated = models.CharField(max_length=20, choices=NotRated, blank=True)
    explanation = models.TextField(help_text="Why this box, as both parties read it")
    provisional = models.BooleanField(default=False)
    review_on = models.DateField(null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(auto_now_add=True)
    supersedes = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, related_name="superseded_by"
    )

    objects: ClassVar = PlacementQuerySet.as_manager()

    class Meta:
        ordering = ("-decided_at",)
        constraints = (
            models.UniqueConstraint(
                fields=("subject",), condition=Q(supersedes=None), name="one_ledger_a_person"
            ),
            models.CheckConstraint(
                condition=(Q(not_rated="") & Q(cell__isnull=False) & COMPLETE)
                | (Q(cell=None) & ~Q(not_rated="")),
                name="placed_or_not_rated_with_a_reason",
            ),
        )

    def __str__(self) -> str:
        return f"{self.subject}: {self.cell or self.get_not_rated_display()}"
