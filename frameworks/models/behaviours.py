from django.db import models


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
    retired_at = models.DateTimeField(null=True, blank=True)

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
