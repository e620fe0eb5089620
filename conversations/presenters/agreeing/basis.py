"""All that the page of agreeing is made from, read in a fixed number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef

from assessments.models import Evidence, RatingEvidence
from assessments.services import middle_of_behaviours
from conversations.models import Conversation, Outcome
from conversations.presenters.agreeing.said import (
    SaidBefore,
    evidence_under,
    said_before,
)
from conversations.presenters.comparing.voices import shared_views
from frameworks import library
from frameworks.library import Grid
from frameworks.models import Level
from talentgrid.models import StaffMember, User


@dataclass(frozen=True)
class Basis:
    """The draft, the grid, what each said before, and what the ratings may rest on.

    `middle` is the one of the behaviours that were agreed one by one (B3), None before the first.
    """

    conversation: Conversation
    outcome: Outcome
    grid: Grid
    said: SaidBefore
    evidence: list[Evidence]
    links: frozenset[tuple[str, UUID]]
    middle: int | None

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
        return self.outcome.number == 1 and (self.outcome.version == 1 or self._says_nothing)

    @property
    def _says_nothing(self) -> bool:
        """What was saved stands on the pages of the frameworks alone."""
        view, outcome = self.outcome.assessment, self.outcome
        rated = (view.performance, view.behaviours, view.readiness, view.new_to_post)
        said = (*self.links, outcome.not_rated, outcome.summary)
        return rated == (None,) * len(rated) and not any(said)


def titles_of(levels: Iterable[Level]) -> dict[int, str]:
    """What each level is called."""
    return {level.number: level.title for level in levels}


def read_basis(conversation: Conversation, outcome: Outcome, *, user: User) -> Basis:
    """Reads it for one of the two; evidence as far as this one may see it."""
    viewer = user.acting_staff
    assert viewer is not None
    view, shared = outcome.assessment, shared_views(conversation, user=user)
    links = evidence_under([view, *shared])
    return Basis(
        conversation=conversation,
        outcome=outcome,
        grid=library.grid(view.framework),
        said=said_before(shared, links, viewer=viewer),
        evidence=_evidence(conversation.employee, user),
        links=frozenset(links[view.pk]),
        middle=middle_of_behaviours(view),
    )


def _evidence(employee: StaffMember, user: User) -> list[Evidence]:
    shared = RatingEvidence.objects.filter(
        evidence=OuterRef("pk"), assessment__shared_at__isnull=False
    )
    visible = Evidence.objects.visible_to(user).filter(subject=employee)
    return list(visible.annotate(is_shared=Exists(shared)))
