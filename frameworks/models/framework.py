from typing import ClassVar

from django.db import models

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
    document = models.CharField(max_length=20, help_text="Short name of the source document")
    checksum = models.CharField(max_length=64, help_text="SHA-256 of the content it was made from")
    loaded_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar = FrameworkQuerySet.as_manager()

    class Meta:
        ordering = ("key", "-version")
        constraints = (
            models.UniqueConstraint(fields=("key", "version"), name="framework_version_once"),
            models.UniqueConstraint(fields=("key", "checksum"), name="framework_content_once"),
        )

    def __str__(self) -> str:
        return f"{self.name}, version {self.version}"


class Sourced(ImmutableModel):
    """A record of reference text: says which document and section it was taken from."""

    document = models.CharField(max_length=20)
    section = models.CharField(max_length=200)

    class Meta:
        abstract = True
