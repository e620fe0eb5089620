"""Rows that must not change: they refuse save, update and delete."""

from typing import Any, NoReturn

from django.db import models


class ImmutableRecord(Exception):
    """Somebody tried to change or delete a row that stays as it was written."""


class ImmutableQuerySet[Row: models.Model](models.QuerySet[Row]):
    """Reads and adds; refuses to change or delete."""

    def _refuse(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise ImmutableRecord(f"{self.model._meta.verbose_name} rows stay as they were written")

    update = bulk_update = delete = _refuse
    for _method in (update, bulk_update, delete):
        _method.alters_data = True  # type: ignore[attr-defined]
    del _method

    def bulk_create(self, objs: Any, *args: Any, **kwargs: Any) -> list[Row]:
        """Adds rows; refuses to update those that are there already."""
        if kwargs.get("update_conflicts"):
            self._refuse()
        return super().bulk_create(objs, *args, **kwargs)


class ImmutableModel(models.Model):
    """A row that is written once and never changed.

    A subclass may have its own manager, from a subclass of ImmutableQuerySet; it is annotated as
    a ClassVar for mypy's sake.
    """

    objects = ImmutableQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Adds the row; refuses one that was added before."""
        if not self._state.adding:
            raise ImmutableRecord(f"{self._meta.verbose_name} rows stay as they were written")
        # A new object that was given the key of an old row would be saved over it.
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuses."""
        raise ImmutableRecord(f"{self._meta.verbose_name} rows stay as they were written")
