"""Two people, one page: a save knows which version it was made from, so neither text is lost."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models


class StaleWrite(Exception):
    """Somebody saved something else since the page was opened; `current` is what they saved."""

    current: Any

    def __init__(self, current: models.Model) -> None:
        super().__init__(f"{current._meta.verbose_name} was changed meanwhile")
        self.current = current


def save_version[M: models.Model](
    instance: M, *, version: int, values: dict[str, Any], beside: bool = False
) -> M:
    """Saves `values` on the row if it is still at `version`, and counts the version up.

    `beside` says that something kept in other rows, but shown on the same page, changes with it.
    A second save of the same words changes nothing and is no error, so a double click is safe.
    Raises StaleWrite when other words were saved since. Call it inside a transaction.
    """
    current = type(instance)._default_manager.select_for_update().get(pk=instance.pk)
    changed = {name: value for name, value in values.items() if getattr(current, name) != value}
    if not changed and not beside:
        return current
    if current.version != version:  # type: ignore[attr-defined]
        raise StaleWrite(current)
    for name, value in changed.items():
        setattr(current, name, value)
    current.version += 1  # type: ignore[attr-defined]
    current.save()
    return current


def made_before[M: models.Model](rows: models.QuerySet[M], key: Any) -> M | None:
    """The row that an earlier sending of the same form made, None when this is the first.

    Raises ValidationError for a key that belongs to a row outside of `rows`.
    """
    found = rows.filter(pk=key).first()
    if found is None and rows.model._base_manager.filter(pk=key).exists():
        raise ValidationError("This form was used for something else. Open the page again")
    return found
