"""What each of the two said before, as far as they have shared it: the page lies between them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from assessments.models import Assessment, BehaviourRating, RatingEvidence
from talentgrid.models import StaffMember

YOU = "you"


@dataclass(frozen=True)
class Voice:
    """One shared view: whose, and how it rates the behaviours one by one."""

    name: str
    view: Assessment
    behaviours: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class SaidBefore:
    """The shared views, the employee's first, and the evidence that they rest on."""

    voices: tuple[Voice, ...] = ()
    evidence: frozenset[tuple[str, UUID]] = frozenset()

    def about(self, rating: str, titles: dict[int, str]) -> str:
        """“Sam said this, you said that”; empty where nobody said anything."""
        return _line([(voice.name, getattr(voice.view, rating)) for voice in self.voices], titles)

    def about_behaviour(self, behaviour: int, titles: dict[int, str]) -> str:
        """The same for one behaviour of the organisation."""
        return _line(
            [(voice.name, voice.behaviours.get(behaviour)) for voice in self.voices], titles
        )

    def both_rated(self, behaviour: int) -> int | None:
        """The rating of a behaviour that both gave, None where they differ or one is silent."""
        ratings = [voice.behaviours.get(behaviour) for voice in self.voices]
        return ratings[0] if len(ratings) > 1 and len(set(ratings)) == 1 else None


def _line(said: Iterable[tuple[str, int | None]], titles: dict[int, str]) -> str:
    heard = [(name, titles[level].lower()) for name, level in said if level is not None]
    if not heard:
        return ""
    if len(heard) > 1 and len({words for _, words in heard}) == 1:
        return f"You both said “{heard[0][1]}”"
    line = ", ".join(f"{name} said “{words}”" for name, words in heard)
    return f"{line[0].upper()}{line[1:]}"


@dataclass(frozen=True)
class Under:
    """What hangs under some views: evidence by rating, and the behaviours rated one by one."""

    evidence: dict[UUID, set[tuple[str, UUID]]]
    behaviours: dict[UUID, dict[int, int]]


def read_under(views: list[Assessment]) -> Under:
    """Reads it for all of these views in two queries."""
    under = Under(evidence={view.pk: set() for view in views}, behaviours={})
    for link in RatingEvidence.objects.filter(assessment__in=views):
        under.evidence[link.assessment_id].add((link.rating, link.evidence_id))
    for rated in BehaviourRating.objects.filter(assessment__in=views):
        if rated.rating is not None:
            under.behaviours.setdefault(rated.assessment_id, {})[rated.behaviour_id] = rated.rating
    return under


def said_before(views: list[Assessment], under: Under, *, viewer: StaffMember) -> SaidBefore:
    """What these shared views say, in the viewer's terms."""
    return SaidBefore(
        voices=tuple(
            Voice(
                name=YOU if view.author == viewer else view.author.first_name,
                view=view,
                behaviours=under.behaviours.get(view.pk, {}),
            )
            for view in views
        ),
        evidence=frozenset().union(*(under.evidence[view.pk] for view in views)),
    )
