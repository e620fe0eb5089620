"""The behaviours of an organisation and their editions."""

from dataclasses import dataclass
from typing import Any

from frameworks.editions import Asked, Wanted, asked_today, behaviours_of, compare
from frameworks.models import BehaviourEdition, OrganisationBehaviour
from frameworks.presenters.own.people import name_of
from talentgrid.dates import clock, day
from talentgrid.models import Organisation


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

    before: OrganisationBehaviour
    after: Wanted


def present_today(organisation: Organisation) -> dict[str, Any]:
    """What is asked today, who agreed it, and the editions before."""
    asked = asked_today(organisation)
    editions = list(BehaviourEdition.objects.filter(organisation=organisation))
    numbers = {edition.pk: edition.number for edition in editions}
    return {
        "edition": asked.edition,
        "published_by": name_of(asked.edition.published_by) if asked.edition else "",
        "behaviours": [_listed(one, numbers) for one in asked.behaviours],
        "earlier": editions[1:],
        "next_number": asked.number + 1,
    }


def present_edition(edition: BehaviourEdition) -> dict[str, Any]:
    """One edition with its list as it was published."""
    editions = BehaviourEdition.objects.filter(organisation=edition.organisation_id)
    numbers = dict(editions.values_list("pk", "number"))
    return {
        "edition": edition,
        "published_by": name_of(edition.published_by),
        "behaviours": [_listed(one, numbers) for one in behaviours_of(edition)],
        "is_current": edition.number == max(numbers.values()),
    }


def _listed(behaviour: OrganisationBehaviour, numbers: dict[int, int]) -> Listed:
    first = numbers.get(behaviour.first_edition_id or 0)
    return Listed(
        title=behaviour.title,
        description=behaviour.description,
        source=behaviour.source,
        since=f"Since edition {first}" if first else "From before the first edition",
    )


def present_changes(asked: Asked, wanted: list[Wanted]) -> dict[str, Any]:
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
