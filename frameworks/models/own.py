import uuid

from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords

from frameworks.models.framework import Framework
from frameworks.models.grid import CellItem
from frameworks.querysets import LocalOfferQuerySet

OFFER_LEVELS = [
    (CellItem.ProgrammeLevel.LOCAL.value, "Our own organisation"),
    (CellItem.ProgrammeLevel.REGIONAL.value, "Regional, from a local delivery partner"),
]


class FrameworkInUse(models.Model):
    """A framework that an organisation switched on for its talent conversations."""

    organisation = models.ForeignKey(
        "talentgrid.Organisation", on_delete=models.CASCADE, related_name="frameworks_in_use"
    )
    key = models.SlugField(max_length=60)
    since = models.DateTimeField(auto_now_add=True)
    switched_on_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        ordering = ("organisation", "pk")
        constraints = (
            models.UniqueConstraint(fields=("organisation", "key"), name="framework_in_use_once"),
        )

    def __str__(self) -> str:
        return f"{self.key} at {self.organisation}"


class LocalOffer(models.Model):
    """Development that an organisation offers or knows of nearby: an activity or a programme.

    It stands beside the printed interventions of the boxes that it suits (R99, R103).
    """

    class Kind(models.TextChoices):
        ACTIVITY = "activity", "Development activity"
        PROGRAMME = "programme", "Programme"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(
        "talentgrid.Organisation", on_delete=models.PROTECT, related_name="local_offers"
    )
    kind = models.CharField(max_length=10, choices=Kind)
    level = models.CharField(
        max_length=10,
        choices=OFFER_LEVELS,
        default=CellItem.ProgrammeLevel.LOCAL,
    )
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    contact = models.CharField(max_length=200, blank=True, help_text="Who to ask, or where")
    cells = models.JSONField(default=list, blank=True, help_text="Keys of the boxes; none is all")
    agreed_with = models.CharField(max_length=300, blank=True)
    retired_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    updated_at = models.DateTimeField(auto_now=True)

    history = HistoricalRecords()
    objects = LocalOfferQuerySet.as_manager()

    class Meta:
        ordering = ("organisation", "kind", "title")

    def __str__(self) -> str:
        return self.title

    @property
    def programme_level(self) -> str:
        """The level of a programme, which the gate asks for (C2); empty for an activity."""
        return self.level if self.kind == self.Kind.PROGRAMME else ""

    def suits(self, cell_key: str) -> bool:
        """Whether it is meant for this box; one without any box is for all of them."""
        return not self.cells or cell_key in self.cells


class OwnWording(models.Model):
    """That an organisation loaded the wording of a framework for itself, and may use it.

    The wording itself is a version of the framework, which stays: what was rated against it keeps
    it. Set aside, it is shown to nobody who rates anew.
    """

    framework = models.OneToOneField(
        Framework, on_delete=models.PROTECT, related_name="own_wording"
    )
    statement = models.TextField(help_text="What was confirmed about the right to use it")
    loaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    loaded_at = models.DateTimeField(auto_now_add=True)
    set_aside_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-framework__version",)

    def __str__(self) -> str:
        return f"{self.framework} of {self.framework.organisation}"
