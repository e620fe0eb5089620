import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from conversations.models.conversation import Conversation
from conversations.querysets import CheckInQuerySet, PlanQuerySet
from frameworks.models import CellItem, Element, LocalOffer
from talentgrid.immutable import ImmutableModel


class Action(models.Model):
    """One agreed step of the development plan (R77)."""

    class Kind(models.TextChoices):
        """The kinds of development that the documents name (R104), and room for more."""

        LEARNING = "learning", "Learning or qualification"
        COACHING = "coaching", "Coaching"
        MENTORING = "mentoring", "Mentoring"
        SHADOWING = "shadowing", "Shadowing or buddying"
        PROJECT = "project", "Project or stretch assignment"
        ROTATION = "rotation", "Job rotation"
        SECONDMENT = "secondment", "Secondment or acting up"
        FEEDBACK = "feedback", "Feedback, such as 360 degree"
        ACTION_LEARNING = "action_learning", "Action learning set"
        GIVING_BACK = "giving_back", "Developing others"
        PROGRAMME = "programme", "Leadership programme"
        SUPPORT = "support", "Support in the role"
        OTHER = "other", "Something else"

    class Provider(models.TextChoices):
        """The four kinds of provider (R98)."""

        LOCAL = "local", "This organisation"
        ACCREDITED = "accredited", "Accredited provider or university"
        DELIVERY_PARTNER = "delivery_partner", "Local delivery partner"
        LEADERSHIP_ACADEMY = "leadership_academy", "NHS Leadership Academy"

    class Owner(models.TextChoices):
        EMPLOYEE = "employee", "Employee"
        MANAGER = "manager", "Line manager"
        BOTH = "both", "Both together"

    class Aim(models.TextChoices):
        CURRENT_ROLE = "current_role", "The current role"
        NEXT_ROLE = "next_role", "The next role"

    class Progress(models.TextChoices):
        NOT_STARTED = "not_started", "Not started"
        UNDER_WAY = "under_way", "Under way"
        DONE = "done", "Done"
        STOPPED = "stopped", "Stopped"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    conversation = models.ForeignKey(Conversation, on_delete=models.PROTECT, related_name="actions")
    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=Kind)
    provider = models.CharField(max_length=20, choices=Provider, default=Provider.LOCAL)
    owner = models.CharField(max_length=10, choices=Owner, default=Owner.EMPLOYEE)
    aim = models.CharField(max_length=20, choices=Aim, default=Aim.CURRENT_ROLE)
    due_on = models.DateField()
    suggestion = models.ForeignKey(
        CellItem,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The printed line that it was chosen from",
    )
    offer = models.ForeignKey(
        LocalOffer,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="What the organisation offers, that it was chosen from (R103)",
    )
    element = models.ForeignKey(
        Element,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="What a career transition asks, or what helps, that it was chosen from (R203)",
    )
    programme_level = models.CharField(max_length=10, choices=CellItem.ProgrammeLevel, blank=True)
    programme_reason = models.TextField(
        blank=True, help_text="Why this programme: the targeted discussion, or the reason (C2)"
    )
    progress = models.CharField(max_length=20, choices=Progress, default=Progress.NOT_STARTED)
    progress_note = models.TextField(blank=True)
    impact = models.TextField(blank=True, help_text="What difference it made (R79)")
    removed_at = models.DateTimeField(null=True, blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    history = HistoricalRecords()
    objects = PlanQuerySet.as_manager()

    class Meta:
        ordering = ("due_on", "created_at")
        constraints = (
            models.CheckConstraint(
                condition=~Q(kind="programme") | ~Q(programme_level=""),
                name="programme_has_a_level",
            ),
        )

    def __str__(self) -> str:
        return self.title


class CheckIn(ImmutableModel):
    """A short note from a 1-2-1 or an informal talk: the conversation never ends (R78, R81)."""

    class Kind(models.TextChoices):
        CHECK_IN = "check_in", "Check-in on the plan"
        INFORMAL = "informal", "Informal talk"
        MONTHLY = "monthly", "Monthly contact"
        REVIEW = "review", "Review of the box"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    conversation = models.ForeignKey(
        Conversation, on_delete=models.PROTECT, related_name="check_ins"
    )
    kind = models.CharField(max_length=10, choices=Kind)
    happened_on = models.DateField()
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar = CheckInQuerySet.as_manager()

    class Meta:
        ordering = ("-happened_on", "-created_at")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} on {self.happened_on}"


class Handover(ImmutableModel):
    """That a formal procedure took over, and when. Its content stays out of here (R86, B4)."""

    conversation = models.OneToOneField(
        Conversation, on_delete=models.PROTECT, related_name="handover"
    )
    handed_over_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar = CheckInQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Handed over on {self.handed_over_on}"


class Reminder(models.Model):
    """That a reminder was sent, so that the daily command sends it once."""

    conversation = models.ForeignKey(
        Conversation, on_delete=models.PROTECT, related_name="reminders"
    )
    about = models.CharField(max_length=60, help_text="What it reminds of, and when that is due")
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("conversation", "about"), name="reminded_once"),
        )

    def __str__(self) -> str:
        return self.about
