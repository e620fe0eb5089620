"""Which wording of each framework an organisation reads, and what a file would change."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from frameworks.library import FRAMEWORKS
from frameworks.loading.compared import Text, compare_texts
from frameworks.loading.official import Official
from frameworks.models import Framework, OwnWording
from frameworks.presenters.elements.names import full_name
from frameworks.presenters.own.people import name_of
from frameworks.sources import OURS, document_name
from talentgrid.models import Organisation

FEW = 5  # changed texts: more than these are folded


@dataclass(frozen=True)
class OwnVersion:
    """One version that the organisation loaded."""

    pk: int
    number: int
    by: str
    at: datetime
    statement: str
    is_used: bool


@dataclass(frozen=True)
class Wording:
    """A framework: what is read here, and what was loaded."""

    key: str
    title: str
    now: str
    versions: list[OwnVersion] = field(default_factory=list)

    @property
    def used(self) -> OwnVersion | None:
        """The version of its own that the organisation uses."""
        return next((version for version in self.versions if version.is_used), None)


def present_wordings(organisation: Organisation) -> list[Wording]:
    """The five frameworks, each with the wording that this organisation reads."""
    newest = Framework.objects.newest(*FRAMEWORKS, organisation=organisation)
    rows = OwnWording.objects.filter(framework__organisation=organisation).select_related(
        "framework", "loaded_by__staff_member"
    )
    by_key: dict[str, list[OwnWording]] = {}
    for row in rows:
        by_key.setdefault(row.framework.key, []).append(row)
    return [_wording(newest[key], by_key.get(key, [])) for key in FRAMEWORKS]


def _wording(read: Framework, rows: list[OwnWording]) -> Wording:
    return Wording(
        key=read.key,
        title=full_name(read),
        now=_now(read),
        versions=[_version(row, is_used=row.framework == read) for row in rows],
    )


def _now(read: Framework) -> str:
    if read.organisation_id is not None:
        return f"Your own edition, version {read.version}"
    if read.document == OURS:
        return "In Talentgrid’s own words"
    return f"As printed in “{document_name(read)}”"


def _version(row: OwnWording, *, is_used: bool) -> OwnVersion:
    return OwnVersion(
        pk=row.framework.pk,
        number=row.framework.version,
        by=name_of(row.loaded_by),
        at=row.loaded_at,
        statement=row.statement,
        is_used=is_used,
    )


@dataclass(frozen=True)
class Changed:
    """What changes under one heading."""

    heading: str
    texts: list[Text]


def present_preview(official: Official) -> dict[str, Any]:
    """What loading the file changes: in counts, and text by text."""
    texts = compare_texts(official)
    changed = [text for text in texts if text.before != text.after]
    return {
        "title": full_name(official.ours.framework),
        "reworded": sum(text.is_reworded for text in texts),
        "same": sum(text.before == text.after for text in texts),
        "added": sum(not text.before for text in texts),
        "left_out": sum(not text.after for text in texts),
        "total": sum(bool(text.after) for text in texts),
        "changed": _by_heading(changed),
        "are_few": len(changed) <= FEW,
    }


def _by_heading(texts: Iterable[Text]) -> list[Changed]:
    found: dict[str, list[Text]] = {}
    for text in texts:
        found.setdefault(text.under, []).append(text)
    return [Changed(heading, under) for heading, under in found.items()]
