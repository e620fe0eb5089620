from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from conversations.models.conversation import Conversation
from conversations.querysets import WithinConversationQuerySet
from frameworks.models import CellItem


class QuestionNote(models.Model):
    """A question chosen for the conversation, and what was said to it."""

    class State(models.TextChoices):
        CHOSEN = "chosen", "Chosen"
        ASKED = "asked", "Asked"

    conversation = models.ForeignKey(
        Conversation, on_delete=models.PROTECT, related_name="question_notes"
    )
    question = models.ForeignKey(CellItem, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.CHOSEN)
    text = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    updated_at = models.DateTimeField(auto_now=True)

    history = HistoricalRecords()
    objects = WithinConversationQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("conversation", "question"), name="question_once_a_conversation"
            ),
        )

    def __str__(self) -> str:
        return str(self.question)


class StageNote(models.Model):
    """What was noted at one of the five stages, apart from the questions (R67)."""

    conversation = models.ForeignKey(
        Conversation, on_delete=models.PROTECT, related_name="stage_notes"
    )
    stage = models.PositiveSmallIntegerField()
    text = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    updated_at = models.DateTimeField(auto_now=True)

    history = HistoricalRecords()
    objects = WithinConversationQuerySet.as_manager()

    class Meta:
        ordering = ("stage",)
        constraints = (
            models.UniqueConstraint(fields=("conversation", "stage"), name="one_note_a_stage"),
            models.CheckConstraint(condition=Q(stage__range=(1, 5)), name="stage_note_one_to_five"),
        )

    def __str__(self) -> str:
        return f"Notes at stage {self.stage}"
