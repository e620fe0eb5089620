from django.db import models
from django.db.models import Q

from assessments.models.assessment import Assessment
from assessments.models.career import CareerPost
from assessments.models.evidence import Evidence
from assessments.models.questionnaire import QuestionnaireResult
from assessments.querysets import ElementRatingQuerySet
from frameworks.models import Element, Framework


class FrameworkUse(models.Model):
    """A view of a person speaks of a framework too: which version, and for which transition.

    The version is kept, whatever is loaded later.
    """

    assessment = models.ForeignKey(
        Assessment, on_delete=models.CASCADE, related_name="framework_uses"
    )
    framework = models.ForeignKey(Framework, on_delete=models.PROTECT, related_name="+")
    stage = models.SlugField(
        max_length=60, blank=True, help_text="Key of the transition or stream chosen (R110, R197)"
    )
    stage_reason = models.TextField(blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("assessment", "framework"), name="framework_used_once_a_view"
            ),
        )

    def __str__(self) -> str:
        return f"{self.framework} in {self.assessment}"


class ElementRating(models.Model):
    """What one view of a person says of one element: a level, words, and what both rest on.

    This one kind of rating serves every framework. Levels are never summed (R129, E3).
    """

    class Source(models.TextChoices):
        INDIVIDUAL = "individual", "Individual"
        PEERS = "peers", "Peers"
        REPORTS = "reports", "Reports"
        MANAGER = "manager", "Manager"
        OTHERS = "others", "Others"

    assessment = models.ForeignKey(
        Assessment, on_delete=models.CASCADE, related_name="element_ratings"
    )
    element = models.ForeignKey(Element, on_delete=models.PROTECT, related_name="ratings")
    level = models.PositiveSmallIntegerField(null=True, blank=True)
    comment = models.TextField(blank=True)
    source = models.CharField(
        max_length=20,
        choices=Source,
        blank=True,
        help_text="Whose view of a behaviour it is (R41)",
    )
    questionnaire = models.ForeignKey(
        QuestionnaireResult,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="ratings",
        help_text="The report that says so; without it the person's own description (R123)",
    )
    evidence = models.ManyToManyField(Evidence, related_name="element_ratings", blank=True)
    posts = models.ManyToManyField(
        CareerPost,
        related_name="element_ratings",
        blank=True,
        help_text="Jobs that cover this experience; one job may cover several (R122)",
    )

    objects = ElementRatingQuerySet.as_manager()

    class Meta:
        ordering = ("element__position",)
        constraints = (
            models.UniqueConstraint(fields=("assessment", "element"), name="element_rated_once"),
            models.CheckConstraint(
                condition=Q(level=None) | Q(level__gte=1), name="element_level_from_one"
            ),
        )

    def __str__(self) -> str:
        return f"{self.element}: {self.level}"

    @property
    def says_something(self) -> bool:
        """A level or words."""
        return self.level is not None or bool(self.comment)
