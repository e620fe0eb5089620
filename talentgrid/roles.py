"""Roles as code: what each is called, what it is for. Line management is not a role here,
it follows from who reports to whom."""

from django.db import models


class Role(models.TextChoices):
    """What a person does beyond their own work and their own team."""

    HR_ADMIN = "hr_admin", "HR admin"
    INFORMATION_GOVERNANCE = "information_governance", "Information governance"


DESCRIPTIONS = {
    Role.HR_ADMIN: "Sees staff, placements and agreed outcomes in their part of the organisation",
    Role.INFORMATION_GOVERNANCE: "Checks who has seen and changed what",
}
