import uuid

from django.db import models
from django.db.models import F, Q

from assessments.querysets import CareerPostQuerySet
from talentgrid.models import StaffMember


class CareerPost(models.Model):
    """One job of a person's career history (R122). Theirs, until a shared view rests on it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject = models.ForeignKey(StaffMember, on_delete=models.PROTECT, related_name="career_posts")
    title = models.CharField(max_length=200)
    employer = models.CharField(max_length=200)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    text = models.TextField(blank=True, help_text="What it was about, and what came of it")
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = CareerPostQuerySet.as_manager()

    class Meta:
        ordering = ("-started_on", "created_at")
        constraints = (
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("started_on")),
                name="career_post_ends_after_it_starts",
            ),
        )

    def __str__(self) -> str:
        return f"{self.title}, {self.employer}"
