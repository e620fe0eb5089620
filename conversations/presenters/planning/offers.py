"""What the employee's organisation offers, beside the printed ideas for the box (R99, R103)."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from uuid import UUID

from conversations.models import Conversation
from conversations.presenters.planning.ideas import IN_THE_PLAN, Idea, address
from frameworks.models import Cell, LocalOffer


@dataclass(frozen=True)
class OwnIdea(Idea):
    """An activity of the organisation: `text` is what it is called."""

    description: str = ""
    contact: str = ""


def offers_here(conversation: Conversation) -> list[LocalOffer]:
    """All that the employee's own organisation offers now."""
    return list(LocalOffer.objects.offered_in(conversation.employee.organisation))


def offers_for(conversation: Conversation, cell: Cell | None) -> list[LocalOffer]:
    """What suits the box, in the order of the list; nothing before there is one."""
    if cell is None:
        return []
    return [offer for offer in offers_here(conversation) if offer.suits(cell.key)]


def present_own_ideas(
    conversation: Conversation, offers: Iterable[LocalOffer], *, taken: AbstractSet[UUID]
) -> list[OwnIdea]:
    """The activities, each to be added to the plan."""
    return [
        OwnIdea(
            text=offer.title,
            **_way(conversation, offer, taken=taken),
            description=offer.description,
            contact=offer.contact,
        )
        for offer in offers
        if not offer.programme_level
    ]


def present_own_programmes(
    conversation: Conversation, offers: Iterable[LocalOffer], *, taken: AbstractSet[UUID]
) -> dict[str, list[Idea]]:
    """The programmes by their level, for which the box has a gate (C2)."""
    found: dict[str, list[Idea]] = {}
    for offer in offers:
        if offer.programme_level:
            idea = Idea(offer.title, **_way(conversation, offer, taken=taken))
            found.setdefault(offer.programme_level, []).append(idea)
    return found


def _way(
    conversation: Conversation, offer: LocalOffer, *, taken: AbstractSet[UUID]
) -> dict[str, str]:
    """The address to add it, or that it is in the plan already."""
    if offer.pk in taken:
        return {"state": IN_THE_PLAN}
    return {"url": address(conversation, offer=str(offer.pk))}
