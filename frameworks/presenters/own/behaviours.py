"""The behaviours of an organisation and their editions."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from frameworks.editions import (
    Asked,
    Behaviour,
    asked_today,
    behaviours_in,
    compare,
    first_editions,
)
from frameworks.models import BehaviourEdition
from frameworks.presenters.own.people import name_of
from talentgrid.dates import clock, day
from talentgrid.models import Organisation

First = Mapping[Behaviour, BehaviourEdition | None]


@dataclass(frozen=True)
class Listed:
    """A behaviour as a list shows it."""

    title: str
    description: str
    source: str
    since: str = ""


@dataclass(frozen=True)
class Reworded:
    """A behaviour in both wordings."""

    before: Behaviour
    after: Behaviour


@dataclass(frozen=True)
class AgreedTogether:
    """Behaviours that came with one edition; None for those from before the first."""

    edition: BehaviourEdition | None
    behaviours: list[Behaviour]


def present_today(organisation: Organisation) -> dict[str, Any]:
    """What is asked today, who agreed it, and the editions before."""
    asked = asked_today(organisation)
    first = first_editions(organisation)
    editions = BehaviourEdition.objects.filter(organisation=organisation)
    return {
        "edition": asked.edition,
        "published_by": name_of(asked.edition.published_by) if asked.edition else "",
        "behaviours": [_listed(one, first) for one in asked.behaviours],
        "earlier": list(editions)[1:],
        "next_number": asked.number + 1,
    }


def present_edition(edition: BehaviourEdition) -> dict[str, Any]:
    """One edition with its list as it was published."""
    first = first_editions(edition.organisation)
    later = BehaviourEdition.objects.filter(
        organisation=edition.organisation_id, number__gt=edition.number
    )
    return {
        "edition": edition,
        "published_by": name_of(edition.published_by),
        "behaviours": [_listed(one, first) for one in behaviours_in(edition.framework)],
        "is_current": not later.exists(),
    }


def present_for_readers(organisation: Organisation) -> dict[str, Any]:
    """What everybody reads: the list in its order, with who agreed on what (R42)."""
    first = first_editions(organisation)
    together = groupby(asked_today(organisation).behaviours, key=first.get)
    return {"agreed": [AgreedTogether(edition, list(under)) for edition, under in together]}


def _listed(behaviour: Behaviour, first: First) -> Listed:
    edition = first.get(behaviour)
    return Listed(
        title=behaviour.title,
        description=behaviour.description,
        source=behaviour.source,
        since=f"Since edition {edition.number}" if edition else "From before the first edition",
    )


def present_changes(asked: Asked, wanted: list[Behaviour]) -> dict[str, Any]:
    """What publishing the wanted list would change."""
    changes = compare(asked.behaviours, wanted)
    return {
        "changes": changes,
        "reworded": [Reworded(before, after) for before, after in changes.reworded],
        "wanted": wanted,
        "number": asked.number + 1,
    }


def present_who_was_first(asked: Asked) -> dict[str, Any]:
    """Who changed the list meanwhile, and how it reads now."""
    edition = asked.edition
    if edition is None:
        who = "Somebody changed the behaviours while you were working"
    else:
        at = f"{day(edition.published_at)}, {clock(edition.published_at)}"
        who = f"{name_of(edition.published_by)} published edition {edition.number} on {at}"
    return {"who": who, "behaviours": asked.behaviours}
