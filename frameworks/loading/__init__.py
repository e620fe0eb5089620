"""Loading reference content from files: each change becomes a new version beside the old ones.

A file holds one framework as readable JSON. Three rules keep it short:

- A record takes `document` and `section` from the nearest object around it that names them,
  so that every stored record says where it was printed without the file repeating it.
- A position is not written down: it is the place in the list.
- `reading` is a note for whoever reads the file, about a doubtful passage. It is not content:
  it is not stored, and changing it makes no new version.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import Max

from frameworks.loading.content import ContentError, Record, checksum_of, read_file
from frameworks.loading.elements import build_elements
from frameworks.loading.grid import build_grid
from frameworks.loading.guide import build_guide
from frameworks.models import Framework, Sourced
from talentgrid.models import Organisation

__all__ = ["ContentError", "Loaded", "build_framework", "load_all", "load_framework"]

# Each makes the rows of one kind of content from the lists of these names, in the order in
# which they can be added.
Builder = Callable[[Framework, Record], list[list[Sourced]]]
BUILDERS: tuple[tuple[Builder, tuple[str, ...]], ...] = (
    (build_grid, ("axes", "bands", "cells")),
    (build_guide, ("sections",)),
    (build_elements, ("scales", "elements", "relations", "rules")),
)


@dataclass(frozen=True)
class Loaded:
    """What loading a file came to: the version, and how many records were added for it."""

    framework: Framework
    records: int

    @property
    def added(self) -> bool:
        """Whether this is a new version."""
        return self.records > 0


@transaction.atomic
def load_all(*, directory: Path) -> list[Loaded]:
    """Load every file of the directory, or none of them where one cannot be loaded."""
    paths = sorted(directory.glob("*.json"))
    if not paths:
        raise ContentError(f"{directory}: there are no files of reference content here")
    loaded: list[Loaded] = []
    for path in paths:
        try:
            content = read_file(path)
            if content.get("key") in {other.framework.key for other in loaded}:
                raise ContentError(f"key: another file has “{content['key']}” already")
            loaded.append(load_framework(content))
        except ContentError as error:
            raise ContentError(f"{path.name}: {error}") from error
    return loaded


@transaction.atomic
def load_framework(content: dict, *, organisation: Organisation | None = None) -> Loaded:
    """Add this content as a new version, unless a version was made from the same content.

    `organisation` is who loads it for itself alone, None for what everybody reads.
    """
    checksum = checksum_of(content)
    versions = Framework.objects.filter(key=content.get("key"), organisation=organisation)
    existing = versions.filter(checksum=checksum).first()
    if existing is not None:
        return Loaded(framework=existing, records=0)

    newest = versions.aggregate(newest=Max("version"))["newest"] or 0
    # Everything is built, and so checked, before the first row is added.
    framework, batches = build_framework(
        content, version=newest + 1, checksum=checksum, organisation=organisation
    )
    framework.save()
    for batch in batches:
        type(batch[0])._default_manager.bulk_create(batch)
    return Loaded(framework=framework, records=sum(map(len, batches)))


def build_framework(content: dict, **given: Any) -> tuple[Framework, list[list[Sourced]]]:
    """The unsaved version and its rows, in the order in which they can be added."""
    record = Record(content)
    nested = [name for _, names in BUILDERS for name in names]
    framework = record.make(Framework, nested=nested, **given)
    batches = [batch for build, _ in BUILDERS for batch in build(framework, record) if batch]
    if not batches:
        raise ContentError(f"it has none of: {', '.join(nested)}")
    return framework, batches
