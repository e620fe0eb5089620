import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

from assessments.models import Assessment, NotRated
from conversations.models.conversation import Conversation
from conversations.querysets import WithinConversationQuerySet
from talentgrid.immutable import ImmutableModel, ImmutableQuerySet


class Outcome(models.Model):
    """What the two agreed: a draft until recorded; a change after that is the next number."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    conversation = models.ForeignKey(
        Conversation, on_delete=models.PROTECT, related_name="outcomes"
    )
    number = models.PositiveSmallIntegerField(default=1)
    assessment = models.OneToOneField(Assessment, on_delete=models.PROTECT, related_name="+")
    not_rated = models.CharField(max_length=20, choices=NotRated, blank=True)
    not_rated_note = models.TextField(blank=True)
    summary = models.TextField(blank=True, help_text="What we agreed, in a few sentences")
    recorded_at = models.DateTimeField(null=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    version = models.PositiveIntegerField(default=1)

    objects = WithinConversationQuerySet.as_manager()

    class Meta:
        ordering = ("-number",)
        constraints = (
            models.UniqueConstraint(fields=("conversation", "number"), name="outcome_number_once"),
            models.CheckConstraint(
                condition=models.Q(recorded_at=None, recorded_by=None)
                | models.Q(recorded_at__isnull=False, recorded_by__isnull=False),
                name="recorded_by_somebody_at_some_time",
            ),
        )

    def __str__(self) -> str:
        return f"Outcome {self.number} of {self.conversation}"

    @property
    def is_rated(self) -> bool:
        """It rests on the three ratings: nobody new to post or away for long is judged yet (C5)."""
        return not self.not_rated and not self.assessment.new_to_post


class Answer(ImmutableModel):
    """The employee's answer to a recorded outcome. A statement cannot be deleted."""

    class Kind(models.TextChoices):
        AGREES = "agrees", "I agree"
        DIFFERS = "differs", "I see it differently"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, related_name="answers")
    kind = models.CharField(max_length=10, choices=Kind)
    statement = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar = ImmutableQuerySet.as_manager()

    class Meta:
        ordering = ("at",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(kind="agrees") | ~models.Q(statement=""),
                name="seeing_it_differently_says_how",
            ),
        )

    def __str__(self) -> str:
        return self.get_kind_display()


class Response(ImmutableModel):
    """What the manager must say to a statement, once they have read it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    answer = models.OneToOneField(Answer, on_delete=models.PROTECT, related_name="response")
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar = ImmutableQuerySet.as_manager()

    class Meta:
        ordering = ("at",)

    def __str__(self) -> str:
        return f"Response of {self.at:%Y-%m-%d}"
