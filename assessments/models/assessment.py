import uuid

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from assessments.models.evidence import Evidence
from assessments.models.rated import Rated
from assessments.querysets import AssessmentQuerySet
from frameworks.models import Framework
from talentgrid.models import StaffMember


class Assessment(Rated):
    """One view of one person: their own, their manager's, or what the two agreed.

    It is its author's alone until shared. Sharing freezes it: a later view is another row.
    """

    class Perspective(models.TextChoices):
        SELF = "self", "Own view"
        MANAGER = "manager", "Manager's view"
        AGREED = "agreed", "Agreed together"
        SENIOR_LEADER = "senior_leader", "Nominated senior leader’s view"
        ASSESSOR = "assessor", "Assessor’s view"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject = models.ForeignKey(StaffMember, on_delete=models.PROTECT, related_name="assessments")
    author = models.ForeignKey(StaffMember, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField(max_length=20, choices=Perspective)
    framework = models.ForeignKey(
        Framework, on_delete=models.PROTECT, related_name="+", help_text="The version of the grid"
    )
    performance_comment = models.TextField(blank=True)
    behaviours_comment = models.TextField(blank=True)
    readiness_comment = models.TextField(blank=True)
    partially_meets_reasons = models.TextField(blank=True, help_text="Explored together (R40)")
    behaviours_reason = models.TextField(
        blank=True, help_text="Why the overall level is not the middle of those rated (B3)"
    )
    shared_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    history = HistoricalRecords(excluded_fields=["row", "column"])
    objects = AssessmentQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at",)
        constraints = (
            models.CheckConstraint(
                condition=~Q(perspective="self") | Q(author=models.F("subject")),
                name="own_view_is_by_the_person",
            ),
            models.CheckConstraint(
                condition=Q(perspective="self") | ~Q(author=models.F("subject")),
                name="nobody_rates_themselves",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_perspective_display()} of {self.subject}"


class RatingEvidence(models.Model):
    """Which evidence a rating rests on."""

    class Rating(models.TextChoices):
        PERFORMANCE = "performance", "Performance"
        BEHAVIOURS = "behaviours", "Behaviours"
        READINESS = "readiness", "Readiness to move"

    assessment = models.ForeignKey(
        Assessment, on_delete=models.CASCADE, related_name="evidence_links"
    )
    rating = models.CharField(max_length=20, choices=Rating)
    evidence = models.ForeignKey(Evidence, on_delete=models.CASCADE, related_name="links")

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("assessment", "rating", "evidence"), name="evidence_once_a_rating"
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_rating_display()} rests on {self.evidence}"
