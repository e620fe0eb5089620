"""The behaviours that an organisation asks for, and what its next edition changes (R42, R46)."""

from dataclasses import dataclass

from frameworks.models import BehaviourEdition, OrganisationBehaviour
from talentgrid.models import Organisation


@dataclass(frozen=True)
class Asked:
    """What is asked today, and since which edition; None before the first."""

    edition: BehaviourEdition | None
    behaviours: list[OrganisationBehaviour]

    @property
    def number(self) -> int:
        """The number of the edition, 0 before the first."""
        return self.edition.number if self.edition else 0

    @property
    def state(self) -> str:
        """A short text that is another one as soon as anything about the list is."""
        return f"{self.number}:{','.join(str(behaviour.pk) for behaviour in self.behaviours)}"


@dataclass(frozen=True)
class Wanted:
    """A behaviour as it should read; `held` is the one asked today that it goes on from."""

    title: str
    description: str = ""
    source: str = ""
    held: int | None = None

    def says(self, behaviour: OrganisationBehaviour) -> bool:
        """Whether a behaviour reads like this already."""
        return (self.title, self.description, self.source) == (
            behaviour.title,
            behaviour.description,
            behaviour.source,
        )


@dataclass(frozen=True)
class Changes:
    """What a wanted list does to the one asked today."""

    added: list[Wanted]
    reworded: list[tuple[OrganisationBehaviour, Wanted]]
    retired: list[OrganisationBehaviour]
    unchanged: list[OrganisationBehaviour]
    is_reordered: bool

    @property
    def any(self) -> bool:
        """Whether anything changes at all."""
        return bool(self.added or self.reworded or self.retired or self.is_reordered)


def asked_today(organisation: Organisation) -> Asked:
    """What an organisation asks of its people today."""
    editions = BehaviourEdition.objects.filter(organisation=organisation)
    return Asked(
        edition=editions.select_related("published_by__staff_member").first(),
        behaviours=list(OrganisationBehaviour.objects.asked_today(organisation.pk)),
    )


def behaviours_of(edition: BehaviourEdition) -> list[OrganisationBehaviour]:
    """The behaviours of an edition in the order in which it was published."""
    found = OrganisationBehaviour.objects.filter(organisation=edition.organisation_id).in_bulk(
        edition.listed
    )
    return [found[key] for key in edition.listed]


def compare(today: list[OrganisationBehaviour], wanted: list[Wanted]) -> Changes:
    """What the wanted list changes. A changed word makes a new behaviour: what was rated against
    the old one keeps its wording."""
    by_key = {behaviour.pk: behaviour for behaviour in today}
    held = {wish.held: wish for wish in wanted if wish.held in by_key}
    kept = [by_key[key] for key, wish in held.items() if key and wish.says(by_key[key])]
    return Changes(
        added=[wish for wish in wanted if wish.held not in by_key],
        reworded=[
            (behaviour, held[behaviour.pk])
            for behaviour in today
            if behaviour.pk in held and not held[behaviour.pk].says(behaviour)
        ],
        retired=[behaviour for behaviour in today if behaviour.pk not in held],
        unchanged=kept,
        is_reordered=_is_reordered(today, list(held)),
    )


def _is_reordered(today: list[OrganisationBehaviour], held: list[int | None]) -> bool:
    """Whether those that stay come in another order than today."""
    return held != [behaviour.pk for behaviour in today if behaviour.pk in held]
