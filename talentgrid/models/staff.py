import uuid
from functools import cached_property

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from simple_history.models import HistoricalRecords

from talentgrid.models.organisations import Organisation, OrgUnit
from talentgrid.querysets import StaffMemberQuerySet


class StaffMember(models.Model):
    """A person at work in an organisation."""

    class StaffGroup(models.TextChoices):
        """The staff groups of the NHS staff record."""

        PROFESSIONAL = "professional", "Additional professional scientific and technical"
        CLINICAL_SERVICES = "clinical_services", "Additional clinical services"
        ADMINISTRATIVE = "administrative", "Administrative and clerical"
        ALLIED_HEALTH = "allied_health", "Allied health professionals"
        ESTATES = "estates", "Estates and ancillary"
        SCIENTISTS = "scientists", "Healthcare scientists"
        MEDICAL = "medical", "Medical and dental"
        NURSING = "nursing", "Nursing and midwifery registered"
        STUDENTS = "students", "Students"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="staff_member",
    )
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="staff")
    employee_number = models.CharField(max_length=20)
    first_name = models.CharField(max_length=100)
    last_name = models.CharField(max_length=100)
    job_title = models.CharField(max_length=200)
    pay_band = models.CharField(max_length=40, blank=True)
    staff_group = models.CharField(max_length=30, choices=StaffGroup)
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="staff")
    line_manager = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="direct_reports"
    )
    in_post_since = models.DateField()
    left_on = models.DateField(null=True, blank=True, help_text="The last day in the organisation")

    history = HistoricalRecords(excluded_fields=["user"])
    objects = StaffMemberQuerySet.as_manager()

    class Meta:
        ordering = ("last_name", "first_name", "employee_number")
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "employee_number"), name="employee_number_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(line_manager=models.F("id")),
                name="staff_not_own_manager",
                violation_error_message="A person cannot be their own line manager",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}"

    @property
    def is_employed(self) -> bool:
        """Up to and including the last day."""
        return self.left_on is None or self.left_on >= timezone.localdate()

    @cached_property
    def manages(self) -> bool:
        """Whether anybody who is still here reports to this person."""
        return StaffMember.objects.employed().filter(line_manager=self).exists()

    def clean(self) -> None:
        """Refuses a manager or unit of another organisation, and a loop of managers.

        The database refuses the same (migration 0002), for writes that pass by here.
        """
        if self.unit_id and self.unit.organisation_id != self.organisation_id:
            raise ValidationError({"unit": "Choose a unit of the same organisation"})
        if self.line_manager is None:
            return
        if self.line_manager.organisation_id != self.organisation_id:
            raise ValidationError({"line_manager": "Choose a manager of the same organisation"})
        if self.line_manager_id == self.pk:
            raise ValidationError({"line_manager": "A person cannot be their own line manager"})
        if StaffMember.objects.in_line_of(self).filter(pk=self.line_manager.pk).exists():
            message = f"{self.line_manager.name} reports to {self.name}, so cannot manage them"
            raise ValidationError({"line_manager": message})
