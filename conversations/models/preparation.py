import uuid

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from assessments.models import Assessment
from conversations.models.conversation import Conversation
from conversations.querysets import PrivateCopyQuerySet
from talentgrid.models import StaffMember


class PrivateCopy(models.Model):
    """What one side writes before the conversation: theirs alone until they share it (C20).

    Sharing freezes a copy; its owner may begin the next one from it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    conversation = models.ForeignKey(
        Conversation, on_delete=models.PROTECT, related_name="%(class)ss"
    )
    author = models.ForeignKey(StaffMember, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField(default=1)
    assessment = models.OneToOneField(Assessment, on_delete=models.PROTECT, related_name="+")
    ticks = models.JSONField(default=list, help_text="Keys of the checklist points that are done")
    grid_notes = models.JSONField(
        default=dict, help_text="Evidence and examples by cell key, on the blank grid (R34)"
    )
    thoughts = models.TextField(blank=True)
    shared_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    updated_at = models.DateTimeField(auto_now=True)

    objects = PrivateCopyQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ("-number",)
        constraints = (
            models.UniqueConstraint(
                fields=("conversation", "author", "number"), name="%(class)s_number_once"
            ),
            models.UniqueConstraint(
                fields=("conversation", "author"),
                condition=Q(shared_at=None),
                name="%(class)s_one_draft",
            ),
        )

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.number} for {self.conversation}"


class Reflection(PrivateCopy):
    """The employee's own: where I am now, and where I want to be (R51, R58, R68)."""

    strengths = models.TextField(blank=True)
    aspirations = models.TextField(blank=True)
    mobility = models.TextField(blank=True)
    networks = models.TextField(blank=True)
    target_role = models.TextField(blank=True)

    history = HistoricalRecords()


class Preparation(PrivateCopy):
    """The manager's own: evidence, provisional ratings, and whether they are ready (R52)."""

    has_time = models.BooleanField(null=True, blank=True)
    state_of_mind = models.TextField(blank=True)

    history = HistoricalRecords()
