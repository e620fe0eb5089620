"""What each of the two said before, as far as they have shared it: the page lies between them."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from assessments.models import Assessment, RatingEvidence
from talentgrid.models import StaffMember

YOU = "you"


@dataclass(frozen=True)
class Voice:
    """One shared view, and whose it is."""

    name: str
    view: Assessment


@dataclass(frozen=True)
class SaidBefore:
    """The shared views, the employee's first, and the evidence that they rest on."""

    voices: tuple[Voice, ...] = ()
    evidence: frozenset[tuple[str, UUID]] = frozenset()

    def about(self, rating: str, titles: dict[int, str]) -> str:
        """“Sam said this, you said that”; empty where nobody said anything."""
        return _line([(voice.name, getattr(voice.view, rating)) for voice in self.voices], titles)


def _line(said: Iterable[tuple[str, int | None]], titles: dict[int, str]) -> str:
    heard = [(name, titles[level].lower()) for name, level in said if level is not None]
    if not heard:
        return ""
    if len(heard) > 1 and len({words for _, words in heard}) == 1:
        return f"You both said “{heard[0][1]}”"
    line = ", ".join(f"{name} said “{words}”" for name, words in heard)
    return f"{line[0].upper()}{line[1:]}"


Links = dict[UUID, set[tuple[str, UUID]]]


def evidence_under(views: list[Assessment]) -> Links:
    """The evidence of each of these views, by the rating that rests on it: one query."""
    found: Links = {view.pk: set() for view in views}
    for link in RatingEvidence.objects.filter(assessment__in=views):
        found[link.assessment_id].add((link.rating, link.evidence_id))
    return found


def said_before(views: list[Assessment], links: Links, *, viewer: StaffMember) -> SaidBefore:
    """What these shared views say, in the viewer's terms."""
    return SaidBefore(
        voices=tuple(
            Voice(YOU if view.author == viewer else view.author.first_name, view) for view in views
        ),
        evidence=frozenset().union(*(links[view.pk] for view in views)),
    )
