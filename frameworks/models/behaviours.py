from django.conf import settings
from django.db import models

from frameworks.querysets import OrganisationBehaviourQuerySet


class BehaviourEdition(models.Model):
    """What an organisation asks of its people from one day on, and who agreed it (R42, R46).

    Once published it stays as it is; the next one is begun beside it.
    """

    organisation = models.ForeignKey(
        "talentgrid.Organisation", on_delete=models.PROTECT, related_name="behaviour_editions"
    )
    number = models.PositiveSmallIntegerField()
    agreed_with = models.TextField(help_text="In partnership with whom it was defined")
    agreed_on = models.DateField()
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    published_at = models.DateTimeField(auto_now_add=True)
    listed = models.JSONField(
        default=list, help_text="Keys of the behaviours in their order, which may differ later"
    )

    class Meta:
        ordering = ("organisation", "-number")
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "number"), name="behaviour_edition_once"
            ),
        )

    def __str__(self) -> str:
        return f"Behaviours of {self.organisation}, edition {self.number}"


class OrganisationBehaviour(models.Model):
    """A behaviour that an organisation asks of its people (R42).

    A behaviour that was rated against is not reworded: it is retired, and a new one added.
    """

    organisation = models.ForeignKey(
        "talentgrid.Organisation", on_delete=models.PROTECT, related_name="behaviours"
    )
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    source = models.CharField(
        max_length=200, blank=True, help_text="Where it comes from, as the NHS Constitution (R46)"
    )
    first_edition = models.ForeignKey(
        BehaviourEdition, on_delete=models.PROTECT, null=True, blank=True, related_name="added"
    )
    last_edition = models.ForeignKey(
        BehaviourEdition, on_delete=models.PROTECT, null=True, blank=True, related_name="ended"
    )
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = OrganisationBehaviourQuerySet.as_manager()

    class Meta:
        ordering = ("organisation", "position")
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "position"),
                condition=models.Q(retired_at=None),
                name="behaviour_position_once",
            ),
        )

    def __str__(self) -> str:
        return self.title
