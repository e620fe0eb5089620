"""360 degree feedback. None of these rows has a history: it would keep the order of answers."""

import uuid
from datetime import date

from django.db import models
from django.db.models import Q
from django.utils import timezone

from assessments.feedback import FEWEST, Group
from assessments.querysets import FeedbackRoundQuerySet
from frameworks.models import Element, Framework
from talentgrid.models import StaffMember


class FeedbackGroup(models.TextChoices):
    """In what relation somebody works with the person (R41, R44).

    The line manager is none of them: one person is no group, and their view has its own place, the
    preparation of the talent conversation.
    """

    PEERS = Group.PEERS.value, "Peers"
    REPORTS = Group.REPORTS.value, "People they manage"
    OTHERS = Group.OTHERS.value, "Others"


class FeedbackRound(models.Model):
    """360 degree feedback that a person asks for about themselves, on one framework (R44).

    What comes back is theirs; their manager reads it once they share it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject = models.ForeignKey(
        StaffMember, on_delete=models.PROTECT, related_name="feedback_rounds"
    )
    framework = models.ForeignKey(Framework, on_delete=models.PROTECT, related_name="+")
    message = models.TextField(blank=True)
    closes_on = models.DateField(help_text="The last day on which it can be answered")
    opened_at = models.DateTimeField(auto_now_add=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    shared_at = models.DateTimeField(null=True, blank=True)
    told_of_end_at = models.DateTimeField(
        null=True, blank=True, help_text="When the person was told that it is over"
    )

    objects = FeedbackRoundQuerySet.as_manager()

    class Meta:
        ordering = ("-opened_at",)

    def __str__(self) -> str:
        return f"Feedback for {self.subject}, until {self.closes_on}"

    @property
    def is_open(self) -> bool:
        """It can be answered: up to and including its last day, unless closed before."""
        return self.closed_at is None and timezone.localdate() <= self.closes_on

    @property
    def ended_on(self) -> date:
        """Its last day, be it planned or the day on which it was closed early."""
        return timezone.localdate(self.closed_at) if self.closed_at else self.closes_on

    def has_enough_answers(self) -> bool:
        """Something of it is shown once it is closed; of fewer answers nothing ever is (R44)."""
        return self.answers.count() >= FEWEST


class FeedbackInvitation(models.Model):
    """Somebody was asked. Whether they answered is known; which answer is theirs is not kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    round = models.ForeignKey(FeedbackRound, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField(blank=True, help_text="Empty once it is no longer needed")
    group = models.CharField(max_length=10, choices=FeedbackGroup)
    invited_at = models.DateTimeField(auto_now_add=True)
    has_answered = models.BooleanField(default=False)
    has_declined = models.BooleanField(default=False)

    class Meta:
        ordering = ("group", "email")
        constraints = (
            models.UniqueConstraint(
                fields=("round", "email"),
                condition=~Q(email=""),
                name="invited_once_a_round",
            ),
            models.CheckConstraint(
                condition=Q(has_answered=False) | Q(has_declined=False),
                name="answered_or_declined",
            ),
        )

    def __str__(self) -> str:
        return self.email


class FeedbackAnswer(models.Model):
    """One answer: its group, and nothing else that would say whose it is, not even when.

    What the database engine notes for itself (the place of a row on the disk, backups) is beyond
    this: whoever runs the server could find traces, and no page shows them.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    round = models.ForeignKey(FeedbackRound, on_delete=models.CASCADE, related_name="answers")
    group = models.CharField(max_length=10, choices=FeedbackGroup)
    comment = models.TextField(blank=True)

    class Meta:
        # The random key: the order of arrival would give people away.
        ordering = ("round", "pk")

    def __str__(self) -> str:
        return f"Answer from {self.get_group_display()}"


class FeedbackElementAnswer(models.Model):
    """What one answer says of one element. Not having seen it is an answer too.

    Its key is random, so that the words on one element, in the order of their keys, stand in
    another order than those on the next: nobody can follow one voice through a report.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    answer = models.ForeignKey(FeedbackAnswer, on_delete=models.CASCADE, related_name="elements")
    element = models.ForeignKey(Element, on_delete=models.PROTECT, related_name="+")
    level = models.PositiveSmallIntegerField(null=True, blank=True)
    comment = models.TextField(blank=True)

    class Meta:
        ordering = ("element__position", "pk")
        constraints = (
            models.UniqueConstraint(fields=("answer", "element"), name="answered_once_an_element"),
        )

    def __str__(self) -> str:
        return f"{self.element}: {self.level}"
