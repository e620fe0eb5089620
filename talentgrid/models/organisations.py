from django.db import models
from tree_queries.models import TreeNode


class Organisation(models.Model):  # type: ignore[django-manager-missing]  # of tree-queries
    """A trust or other employer. Nothing of one is ever shown to another."""

    name = models.CharField(max_length=200, unique=True)
    slug = models.SlugField(max_length=60, unique=True)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class OrgUnit(TreeNode):
    """A division, department or team inside an organisation."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="units")
    name = models.CharField(max_length=200)

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "parent", "name"), name="unit_name_once_a_parent"
            ),
            models.UniqueConstraint(
                fields=("organisation", "name"),
                condition=models.Q(parent=None),
                name="top_unit_name_once",
            ),
        )

    def __str__(self) -> str:
        return self.name
