from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models

from talentgrid.models.organisations import Organisation, OrgUnit
from talentgrid.roles import Role


class RoleGrant(models.Model):
    """A role given to a person for an organisation, or for one unit and all below it."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="role_grants"
    )
    role = models.CharField(max_length=40, choices=Role)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    unit = models.ForeignKey(
        OrgUnit, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    granted_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("user", "role", "organisation", "unit"), name="role_granted_once_a_unit"
            ),
            models.UniqueConstraint(
                fields=("user", "role", "organisation"),
                condition=models.Q(unit=None),
                name="role_granted_once_an_organisation",
            ),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="role_is_known"),
        )

    def __str__(self) -> str:
        return f"{self.get_role_display()}: {self.unit or self.organisation}"

    def clean(self) -> None:
        if self.unit and self.unit.organisation_id != self.organisation_id:
            raise ValidationError({"unit": "Choose a unit of the same organisation"})
