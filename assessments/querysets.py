"""Which views, evidence and placements a person may see."""

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from assessments.feedback import FEWEST
from talentgrid.immutable import ImmutableQuerySet
from talentgrid.querysets import staff_visible_to

if TYPE_CHECKING:
    from talentgrid.models import StaffMember, User


def _between_the_two(staff_member: "StaffMember", prefix: str = "") -> Q:
    """A condition: this person is the subject, or their line manager today."""
    return Q(**{f"{prefix}subject": staff_member}) | Q(
        **{f"{prefix}subject__line_manager": staff_member}
    )


def _assessment_visible_to(user: "User", prefix: str = "") -> Q:
    viewer = user.acting_staff
    if viewer is None:
        return Q(pk__in=[])
    shared = Q(**{f"{prefix}shared_at__isnull": False})
    return Q(**{f"{prefix}author": viewer}) & _between_the_two(viewer, prefix) | (
        shared & _between_the_two(viewer, prefix)
    )


class AssessmentQuerySet(models.QuerySet[Any]):
    """Views of people: private to their author until shared, then between the two."""

    def visible_to(self, user: "User") -> Self:
        """One's own views; and what was shared with one as the subject or the line manager."""
        return self.filter(_assessment_visible_to(user))


class ElementRatingQuerySet(models.QuerySet[Any]):
    """What views say of elements."""

    def saying_something(self) -> Self:
        """A level, words, or what it rests on: a job that covered it says something by itself."""
        evidence, posts = (
            grounds.through.objects.filter(elementrating=OuterRef("pk"))
            for grounds in (self.model.evidence, self.model.posts)
        )
        told = Q(level__isnull=False) | ~Q(comment="") | Q(questionnaire__isnull=False)
        return self.filter(told | Exists(evidence) | Exists(posts))


class UnderViewsQuerySet(models.QuerySet[Any]):
    """What views rest on: private to whoever added it until a view that rests on it is shared."""

    views: tuple[str, ...] = ("element_ratings__assessment__",)
    added_by = "subject"

    def visible_to(self, user: "User") -> Self:
        """What one added about oneself or one's report, and what shared views rest on."""
        viewer = user.acting_staff
        if viewer is None:
            return self.none()
        found = Q(**{self.added_by: viewer}) & _between_the_two(viewer)
        for path in self.views:
            rested_on = self.model.objects.filter(_assessment_visible_to(user, path))
            found |= Q(pk__in=rested_on.values("pk"))
        return self.filter(found)

    def under_shared_views(self) -> Self:
        """Those that a shared view rests on, which therefore stay as they are."""
        found = Q()
        for path in self.views:
            shared = self.model.objects.filter(**{f"{path}shared_at__isnull": False})
            found |= Q(pk__in=shared.values("pk"))
        return self.filter(found)


class EvidenceQuerySet(UnderViewsQuerySet):
    """Evidence, under the ratings of the grid and under those of other frameworks."""

    views = ("links__assessment__", "element_ratings__assessment__")
    added_by = "added_by"


class CareerPostQuerySet(UnderViewsQuerySet):
    """Career history: the person's own, and what their shared views rest on."""


class QuestionnaireResultQuerySet(UnderViewsQuerySet):
    """Reports of questionnaires: the person's own, and what their shared views rest on."""

    views = ("ratings__assessment__",)


class FeedbackRoundQuerySet(models.QuerySet[Any]):
    """360 degree feedback: the person's own, and what they shared with their line manager."""

    def visible_to(self, user: "User") -> Self:
        """Rounds about oneself; and those that one's direct reports shared."""
        viewer = user.acting_staff
        if viewer is None:
            return self.none()
        shared = Q(shared_at__isnull=False, subject__line_manager=viewer)
        return self.filter(Q(subject=viewer) | shared)

    def came_back(self) -> Self:
        """Those that are over, and have enough answers for something to be shown (R44)."""
        over = Q(closed_at__isnull=False) | Q(closes_on__lt=timezone.localdate())
        counted = self.filter(over).annotate(answered=Count("answers"))
        return counted.filter(answered__gte=FEWEST)


class PlacementQuerySet(ImmutableQuerySet):
    """The ledger of placements."""

    def current(self) -> Self:
        """The rows that nothing supersedes: where each person stands today."""
        return self.filter(superseded_by=None)

    def visible_to(self, user: "User") -> Self:
        """One's own, one's whole line's, and one's HR scope's."""
        return self.filter(staff_visible_to(user, "subject__"))
