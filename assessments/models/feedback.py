import uuid

from django.db import models
from django.db.models import Q

from assessments.querysets import FeedbackRoundQuerySet
from frameworks.models import Element, Framework
from talentgrid.models import StaffMember


class FeedbackGroup(models.TextChoices):
    """In what relation somebody works with the person (R41, R44)."""

    MANAGER = "manager", "Manager"
    PEERS = "peers", "Peers"
    REPORTS = "reports", "People they manage"
    OTHERS = "others", "Others"


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
    closed_at = models.DateTimeField(null=True, blank=True)
    shared_at = models.DateTimeField(null=True, blank=True)

    objects = FeedbackRoundQuerySet.as_manager()

    class Meta:
        ordering = ("-opened_at",)

    def __str__(self) -> str:
        return f"Feedback for {self.subject}, until {self.closes_on}"


class FeedbackInvitation(models.Model):
    """Somebody was asked. Whether they answered is known; which answer is theirs is not kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    round = models.ForeignKey(FeedbackRound, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField()
    group = models.CharField(max_length=10, choices=FeedbackGroup)
    invited_at = models.DateTimeField(auto_now_add=True)
    has_answered = models.BooleanField(default=False)
    has_declined = models.BooleanField(default=False)

    class Meta:
        ordering = ("group", "email")
        constraints = (
            models.UniqueConstraint(fields=("round", "email"), name="invited_once_a_round"),
            models.CheckConstraint(
                condition=Q(has_answered=False) | Q(has_declined=False),
                name="answered_or_declined",
            ),
        )

    def __str__(self) -> str:
        return self.email


class FeedbackAnswer(models.Model):
    """One answer: its group, and nothing else that would say whose it is, not even when."""

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
    """What one answer says of one element. Not having seen it is an answer too."""

    answer = models.ForeignKey(FeedbackAnswer, on_delete=models.CASCADE, related_name="elements")
    element = models.ForeignKey(Element, on_delete=models.PROTECT, related_name="+")
    level = models.PositiveSmallIntegerField(null=True, blank=True)
    comment = models.TextField(blank=True)

    class Meta:
        ordering = ("answer", "element__position")
        constraints = (
            models.UniqueConstraint(fields=("answer", "element"), name="answered_once_an_element"),
        )

    def __str__(self) -> str:
        return f"{self.element}: {self.level}"
