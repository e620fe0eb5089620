import uuid

from django.db import models

from assessments.querysets import EvidenceQuerySet
from talentgrid.models import StaffMember


class Evidence(models.Model):
    """Something that happened, which a rating may rest on (R48)."""

    class Kind(models.TextChoices):
        APPRAISAL = "appraisal", "Appraisal outcome"
        OBJECTIVE = "objective", "Objective or project result"
        FEEDBACK = "feedback", "Feedback from others"
        FULL_CIRCLE = "full_circle", "360 degree feedback"
        COMPETENCY = "competency", "Competency or qualification"
        OBSERVATION = "observation", "Something seen at work"
        OTHER = "other", "Something else"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject = models.ForeignKey(StaffMember, on_delete=models.PROTECT, related_name="evidence")
    added_by = models.ForeignKey(StaffMember, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=Kind)
    happened_on = models.DateField()
    source = models.CharField(max_length=200, help_text="Who or what says so")
    text = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ("-happened_on", "created_at")
        verbose_name_plural = "evidence"

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.source}"
