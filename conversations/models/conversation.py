import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q

from conversations.querysets import ConversationQuerySet
from conversations.transitions import OPEN, Status
from talentgrid.immutable import ImmutableModel
from talentgrid.models import Organisation, StaffMember


class ReviewCycle(models.Model):
    """A round in which every employee is offered a talent conversation."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="review_cycles"
    )
    name = models.CharField(max_length=100)
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta:
        ordering = ("-starts_on",)
        constraints = (
            models.UniqueConstraint(fields=("organisation", "name"), name="cycle_name_once"),
            models.CheckConstraint(
                condition=Q(ends_on__gte=models.F("starts_on")), name="cycle_ends_after_start"
            ),
        )

    def __str__(self) -> str:
        return self.name


class Conversation(models.Model):
    """A talent conversation between an employee and their line manager."""

    class Setting(models.TextChoices):
        """Both are allowed (R60); objectives and formal reviews stay out of it (B4)."""

        STANDALONE = "standalone", "A meeting of its own"
        APPRAISAL = "appraisal", "Beside the appraisal"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    employee = models.ForeignKey(
        StaffMember, on_delete=models.PROTECT, related_name="conversations"
    )
    arranged_by = models.ForeignKey(StaffMember, on_delete=models.PROTECT, related_name="+")
    cycle = models.ForeignKey(
        ReviewCycle, on_delete=models.PROTECT, null=True, blank=True, related_name="conversations"
    )
    status = models.CharField(max_length=20, choices=Status, default=Status.PLANNED)
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(default=60)
    place = models.CharField(max_length=200)
    setting = models.CharField(max_length=20, choices=Setting, default=Setting.STANDALONE)
    message = models.TextField(blank=True, help_text="From the manager, in the invitation")
    invitation_sequence = models.PositiveSmallIntegerField(default=0)
    stage = models.PositiveSmallIntegerField(default=1)
    topic = models.TextField(blank=True)
    desired_outcome = models.TextField(blank=True)
    declined = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = ConversationQuerySet.as_manager()

    class Meta:
        ordering = ("-starts_at",)
        constraints = (
            models.UniqueConstraint(
                fields=("employee",),
                condition=Q(status__in=[status.value for status in OPEN]),
                name="one_open_conversation_a_person",
                violation_error_message="There is already a conversation under way",
            ),
            models.CheckConstraint(
                condition=~Q(employee=models.F("arranged_by")), name="not_with_oneself"
            ),
            models.CheckConstraint(condition=Q(stage__range=(1, 5)), name="stage_one_to_five"),
            models.CheckConstraint(
                condition=Q(status__in=Status.values), name="conversation_status_is_known"
            ),
        )

    def __str__(self) -> str:
        return f"Talent conversation with {self.employee}"

    @property
    def ends_at(self):
        """When the protected time is over."""
        return self.starts_at + timedelta(minutes=self.minutes)


class StatusChange(ImmutableModel):
    """One step that a conversation took: who, when, and why where a reason is asked."""

    conversation = models.ForeignKey(
        Conversation, on_delete=models.PROTECT, related_name="status_changes"
    )
    step = models.CharField(max_length=20)
    source = models.CharField(max_length=20, choices=Status, blank=True)
    target = models.CharField(max_length=20, choices=Status)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.conversation}: {self.step}"


class Arrangements(models.Model):
    """What the employee asks for, so that the conversation works for them (R54, R55)."""

    conversation = models.OneToOneField(
        Conversation, on_delete=models.CASCADE, related_name="arrangements"
    )
    needs = models.JSONField(default=list, help_text="Keys of the printed arrangements")
    details = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    arranged_at = models.DateTimeField(null=True, help_text="When the manager had seen to them")

    class Meta:
        verbose_name_plural = "arrangements"

    def __str__(self) -> str:
        return f"Arrangements for {self.conversation}"
