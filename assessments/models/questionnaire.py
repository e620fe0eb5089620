import uuid

from django.db import models

from assessments.querysets import QuestionnaireResultQuerySet
from talentgrid.models import StaffMember


class QuestionnaireResult(models.Model):
    """The report of a personality questionnaire that somebody took elsewhere (R123).

    The file stays with the database, so that a back-up and an erasure cover it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject = models.ForeignKey(
        StaffMember, on_delete=models.PROTECT, related_name="questionnaire_results"
    )
    questionnaire = models.CharField(max_length=200)
    taken_on = models.DateField()
    file_name = models.CharField(max_length=200)
    content = models.BinaryField()
    uploaded_at = models.DateTimeField(auto_now_add=True)

    objects = QuestionnaireResultQuerySet.as_manager()

    class Meta:
        ordering = ("-taken_on", "uploaded_at")

    def __str__(self) -> str:
        return f"{self.questionnaire}, {self.taken_on}"
