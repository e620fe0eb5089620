"""All that the page of agreeing is made from, read in a fixed number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef

from assessments.models import Evidence, RatingEvidence
from conversations.models import Conversation, Outcome
from conversations.presenters.agreeing.said import (
    SaidBefore,
    read_under,
    said_before,
    shared_copies,
)
from frameworks import library
from frameworks.library import Grid
from frameworks.models import Level, OrganisationBehaviour
from talentgrid.models import StaffMember, User


@dataclass(frozen=True)
class Basis:
    """The draft, the grid, what each said before, and what the ratings may rest on."""

    conversation: Conversation
    outcome: Outcome
    grid: Grid
    said: SaidBefore
    evidence: list[Evidence]
    links: frozenset[tuple[str, UUID]]
    behaviours: list[OrganisationBehaviour]
    rated: dict[int, int]

    @property
    def employee(self) -> StaffMember:
        """Who it is about."""
        return self.conversation.employee

    @property
    def row_titles(self) -> dict[int, str]:
        """The levels of performance and behaviours, by number."""
        return titles_of(self.grid.rows)

    @property
    def column_titles(self) -> dict[int, str]:
        """The levels of readiness, by number."""
        return titles_of(self.grid.columns)

    @property
    def is_fresh(self) -> bool:
        """Nobody has saved anything yet, so the page may suggest a beginning."""
        return self.outcome.version == 1 and self.outcome.number == 1


def titles_of(levels: Iterable[Level]) -> dict[int, str]:
    """What each level is called."""
    return {level.number: level.title for level in levels}


def read_basis(conversation: Conversation, outcome: Outcome, *, user: User) -> Basis:
    """Reads it for one of the two; evidence as far as this one may see it."""
    viewer = user.acting_staff
    assert viewer is not None
    view, copies = outcome.assessment, shared_copies(conversation)
    under = read_under([view, *(copy.assessment for copy in copies)])
    return Basis(
        conversation=conversation,
        outcome=outcome,
        grid=library.grid(view.framework),
        said=said_before(copies, under, viewer=viewer),
        evidence=_evidence(conversation.employee, user),
        links=frozenset(under.evidence[view.pk]),
        behaviours=list(conversation.employee.organisation.behaviours.filter(retired_at=None)),
        rated=under.behaviours.get(view.pk, {}),
    )


def _evidence(employee: StaffMember, user: User) -> list[Evidence]:
    shared = RatingEvidence.objects.filter(
        evidence=OuterRef("pk"), assessment__shared_at__isnull=False
    )
    visible = Evidence.objects.visible_to(user).filter(subject=employee)
    return list(visible.annotate(is_shared=Exists(shared)))
