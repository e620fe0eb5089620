"""A private copy as its owner finds it, and as the two read it once it is shared."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone

from assessments.evidence import OLD_AFTER, age_of
from assessments.models import Evidence, FeedbackRound, RatingEvidence
from assessments.presenters.feedback import has_feedback, latest_feedback
from conversations.desk import REFLECTION, Desk, Side
from conversations.forms.preparing import FutureForm
from conversations.measuring.shown import FrameworkShown, frameworks_on, frameworks_shown
from conversations.models import Conversation
from conversations.models.preparation import PrivateCopy
from conversations.presenters.feedback import evidence_from_feedback
from conversations.presenters.ratings import BoxInPlay, RatingShown, box_in_play, ratings_shown
from frameworks.library import Grid
from frameworks.models import Cell
from frameworks.presenters import present_grid
from talentgrid.models import User


@dataclass(frozen=True)
class CopyShown:
    """All that the other of the two reads of a copy: no more and no less than its share page."""

    copy: PrivateCopy
    ratings: list[RatingShown]
    box: BoxInPlay | None
    frameworks: list[FrameworkShown]
    words: list[tuple[str, str]]
    grid_notes: list[tuple[Cell, str]]

    @property
    def rated(self) -> list[RatingShown]:
        """The ratings of which something is said."""
        return [r for r in self.ratings if r.level or r.comment or r.evidence or r.more]

    @property
    def is_empty(self) -> bool:
        """There is nothing in it to read."""
        parts = (self.rated, self.frameworks, self.words, self.grid_notes)
        return not any(parts) and self.copy.assessment.new_to_post is None


def present_copy(copy: PrivateCopy, *, grid: Grid) -> CopyShown:
    """A copy to be read. The ticks and whether the manager is ready stay with their owner."""
    return CopyShown(
        copy=copy,
        ratings=ratings_shown(copy.assessment, grid=grid),
        box=box_in_play(copy.assessment, grid=grid),
        frameworks=frameworks_shown(copy.assessment),
        words=_words(copy),
        grid_notes=[
            (cell, copy.grid_notes[cell.key]) for cell in grid.cells if cell.key in copy.grid_notes
        ],
    )


def _words(copy: PrivateCopy) -> list[tuple[str, str]]:
    asked = {name: str(asked.label) for name, asked in FutureForm.base_fields.items()}
    texts = [(label, getattr(copy, name, "")) for name, label in asked.items()]
    return [(label, text) for label, text in [*texts, ("Thoughts", copy.thoughts)] if text]


def present_box(box: BoxInPlay | None, *, grid: Grid, name: str) -> dict[str, Any]:
    """The side of the page that says where the ratings lead, with the small grid."""
    return {
        "box": box,
        "rated_name": name,
        "grid": present_grid(
            grid,
            caption=f"Where {name} would be" if name else "Where you would be",
            current=box.cell if box else None,
            current_label="Here",
            link=False,
        ),
    }


@dataclass(frozen=True)
class EvidenceShown:
    """A piece of evidence in the list, with what can be done about it."""

    evidence: Evidence
    supports: list[str]
    is_old: bool
    by: str
    remove_url: str


@dataclass(frozen=True)
class EvidenceList:
    """The evidence that one of the two may rest ratings on, and what to look at again."""

    items: list[EvidenceShown]
    age: str
    add_url: str
    from_feedback_url: str
    feedback: FeedbackRound | None
    has_feedback: bool = False


def present_evidence(desk: Desk, *, today: date | None = None) -> EvidenceList:
    """The list of the evidence page: the writer's own, and what the other shared."""
    today = today or timezone.localdate()
    labels = dict(RatingEvidence.Rating.choices)
    links = desk.copy.assessment.evidence_links.all()
    supports: dict[Any, list[str]] = {}
    for link in links:
        supports.setdefault(link.evidence_id, []).append(labels[link.rating].lower())
    for pk, titles in frameworks_on(desk.copy.assessment).items():
        supports.setdefault(pk, []).extend(titles)
    kept = _kept_by_shared_views(desk.evidence)
    used = [item.happened_on for item in desk.evidence if item.pk in supports]
    add_url = reverse("evidence_add", args=[desk.conversation.pk, desk.side.key])
    return EvidenceList(
        items=[
            EvidenceShown(
                evidence=item,
                supports=supports.get(item.pk, []),
                is_old=today - item.happened_on > OLD_AFTER,
                by="" if item.added_by_id == desk.copy.author_id else item.added_by.first_name,
                remove_url=_remove_url(desk, item, kept),
            )
            for item in desk.evidence
        ],
        age=age_of(used, today=today).sentence,
        add_url=add_url,
        from_feedback_url=evidence_from_feedback(add_url),
        feedback=latest_feedback(desk.user, about=desk.employee),
        has_feedback=desk.side is REFLECTION and has_feedback(desk.user),
    )


def _kept_by_shared_views(evidence: Iterable[Evidence]) -> set[Any]:
    """Which of these a shared view rests on, so that they cannot be taken away."""
    found = Evidence.objects.under_shared_views().filter(pk__in=[item.pk for item in evidence])
    return set(found.values_list("pk", flat=True))


def _remove_url(desk: Desk, item: Evidence, kept: set[Any]) -> str:
    if item.added_by_id != desk.copy.author_id or item.pk in kept:
        return ""
    return reverse("evidence_remove", args=[desk.conversation.pk, item.pk])


def shared_copies(user: User, conversation: Conversation, side: Side) -> list[PrivateCopy]:
    """What was shared on a side of a conversation, the latest first, if this person may see it."""
    copies = side.kind._default_manager.filter(conversation=conversation).shared()
    found = copies.visible_to(user).order_by("-shared_at")
    return list(found.select_related("author", "assessment__framework"))


def heading_of(side: Side, conversation: Conversation, copy: PrivateCopy | None) -> str:
    """What a copy is called to the other of the two: “Sam's reflection”."""
    employee = conversation.employee
    author = copy.author if copy else employee.line_manager
    whose = employee if side is REFLECTION else author
    return f"{whose.first_name}’s {side.key}" if whose else f"The {side.key}"


def about(desk: Desk) -> dict[str, Any]:
    """What every page of a desk knows: whose it is, and where its other pages are."""
    pk = desk.conversation.pk
    return {
        "desk": desk,
        "conversation": desk.conversation,
        "copy": desk.copy,
        "is_reflection": desk.side is REFLECTION,
        "noun": desk.side.key,
        "overview_url": reverse(desk.side.overview, args=[pk]),
        "share_url": reverse(desk.side.share, args=[pk]),
        "next_url": reverse(desk.side.following, args=[pk]),
        "read_url": reverse(desk.side.read, args=[pk]),
        "theirs_url": reverse(desk.side.opposite.read, args=[pk]),
    }
