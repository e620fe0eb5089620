from django.conf import settings
from django.db import models

from talentgrid.immutable import ImmutableModel


class AuditEvent(ImmutableModel):
    """Who did or saw what, about whom and when. It holds no text that people wrote.

    Nobody can change or delete one: the model refuses, and so does the database (migration 0002).
    """

    at = models.DateTimeField(auto_now_add=True, db_index=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        help_text="Empty for the system itself",
    )
    action = models.CharField(max_length=60)
    subject = models.ForeignKey(
        "talentgrid.StaffMember", on_delete=models.PROTECT, null=True, related_name="audit_events"
    )
    target = models.CharField(max_length=100, blank=True, help_text="Model and key of the record")
    detail = models.JSONField(default=dict)
    request_id = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ("-at", "-pk")
        indexes = (models.Index(fields=("subject", "-at"), name="audit_of_subject"),)

    def __str__(self) -> str:
        return f"{self.action} at {self.at:%Y-%m-%d %H:%M}"
