from typing import ClassVar

from django.db import models
from django.db.models import Q

from frameworks.querysets import FrameworkQuerySet
from talentgrid.immutable import ImmutableModel


class Framework(ImmutableModel):
    """One version of one body of reference content.

    A version is never altered once loaded: changed content becomes a new version
    beside it, so that whatever was rated keeps the version it was rated against.
    """

    key = models.SlugField(max_length=60)
    version = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    family = models.SlugField(
        max_length=60, blank=True, help_text="What editions of one framework have in common (B5)"
    )
    edition = models.CharField(max_length=100, blank=True)
    organisation = models.ForeignKey(
        "talentgrid.Organisation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="frameworks",
        help_text="Who loaded it for itself alone; empty for what everybody reads",
    )
    document = models.CharField(max_length=20, help_text="Short name of the source document")
    checksum = models.CharField(max_length=64, help_text="SHA-256 of the content it was made from")
    loaded_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar = FrameworkQuerySet.as_manager()

    class Meta:
        ordering = ("key", "-version")
        constraints = (
            models.UniqueConstraint(
                fields=("key", "version"),
                condition=Q(organisation=None),
                name="framework_version_once",
            ),
            models.UniqueConstraint(
                fields=("key", "checksum"),
                condition=Q(organisation=None),
                name="framework_content_once",
            ),
            models.UniqueConstraint(
                fields=("organisation", "key", "version"), name="own_framework_version_once"
            ),
            models.UniqueConstraint(
                fields=("organisation", "key", "checksum"), name="own_framework_content_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.name}, version {self.version}"

    @property
    def full_name(self) -> str:
        """Its name with its edition, where there is more than one."""
        return f"{self.name}: {self.edition.lower()}" if self.edition else self.name


class Sourced(ImmutableModel):
    """A record of reference text: says which document and section it was taken from."""

    document = models.CharField(max_length=20)
    section = models.CharField(max_length=200)

    class Meta:
        abstract = True
