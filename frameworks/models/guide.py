from typing import ClassVar

from django.db import models

from frameworks.models.framework import Framework, Sourced
from frameworks.querysets import GuideSectionQuerySet


class GuideSection(Sourced):
    """A passage of guidance under one printed heading, with its points in order."""

    class Audience(models.TextChoices):
        BOTH = "both", "Manager and employee"
        MANAGER = "manager", "Manager"
        EMPLOYEE = "employee", "Employee"
        ORGANISATION = "organisation", "Organisations"
        CANDIDATE = "candidate", "Candidates"

    class Style(models.TextChoices):
        BULLETS = "bullets", "Bullets"
        NUMBERED = "numbered", "Numbered"
        DOS = "dos", "Dos"
        DONTS = "donts", "Don'ts"

    framework = models.ForeignKey(Framework, on_delete=models.PROTECT, related_name="sections")
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    key = models.SlugField(max_length=60)
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    audience = models.CharField(max_length=20, choices=Audience, default=Audience.BOTH)
    style = models.CharField(max_length=10, choices=Style, default=Style.BULLETS)
    paragraphs = models.JSONField(default=list, blank=True, help_text="Text before the points")
    closing = models.JSONField(default=list, blank=True, help_text="Text after the points")
    reference = models.CharField(max_length=200, blank=True)

    objects: ClassVar = GuideSectionQuerySet.as_manager()

    class Meta:
        ordering = ("framework", "position")
        constraints = (
            models.UniqueConstraint(fields=("framework", "key"), name="guide_section_key_once"),
        )

    def __str__(self) -> str:
        return self.title


class GuidePoint(Sourced):
    """One point of a section: a step, a bullet, a do or a don't."""

    guide_section = models.ForeignKey(GuideSection, on_delete=models.PROTECT, related_name="points")
    key = models.SlugField(max_length=60)
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200, blank=True)
    text = models.TextField()

    class Meta:
        ordering = ("guide_section", "position")
        constraints = (
            models.UniqueConstraint(fields=("guide_section", "key"), name="guide_point_key_once"),
            models.UniqueConstraint(
                fields=("guide_section", "position"), name="guide_point_position_once"
            ),
        )

    def __str__(self) -> str:
        return self.text
