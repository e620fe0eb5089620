from django.conf import settings
from django.db import models

from frameworks.models.framework import Framework


class BehaviourEdition(models.Model):
    """Who agreed what an organisation asks of its people, and from when on (R42, R46).

    The behaviours themselves are a version of a framework that is the organisation's alone: they
    are rated like any other, and whatever was rated keeps the version it was rated against.
    """

    framework = models.OneToOneField(
        Framework, on_delete=models.PROTECT, related_name="behaviour_edition"
    )
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

    class Meta:
        ordering = ("organisation", "-number")
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "number"), name="behaviour_edition_once"
            ),
        )

    def __str__(self) -> str:
        return f"Behaviours of {self.organisation}, edition {self.number}"
