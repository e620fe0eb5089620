"""Which conversations, and which parts of one, a person may see."""

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q

from conversations.transitions import SETTLED
from talentgrid.immutable import ImmutableQuerySet
from talentgrid.querysets import staff_visible_to

if TYPE_CHECKING:
    from talentgrid.models import User


def _the_two(user: "User", prefix: str = "") -> Q:
    """A condition: this person is the employee, or their line manager today.

    Line management moves with the line: a former manager no longer sees, a new one does.
    """
    viewer = user.acting_staff
    if viewer is None:
        return Q(pk__in=[])
    return Q(**{f"{prefix}employee": viewer}) | Q(**{f"{prefix}employee__line_manager": viewer})


class ConversationQuerySet(models.QuerySet[Any]):
    """Talent conversations."""

    def between(self, user: "User") -> Self:
        """Those in which this person is one of the two: they see the whole of it."""
        return self.filter(_the_two(user))

    def visible_to(self, user: "User") -> Self:
        """One's own and one's reports'; of one's line and HR scope, what was settled."""
        if user.acting_staff is None:
            return self.none()
        settled = Q(status__in=SETTLED) & staff_visible_to(user, "employee__")
        return self.filter(_the_two(user) | settled)


class WithinConversationQuerySet(models.QuerySet[Any]):
    """Rows that belong to the two alone: notes, drafts of the outcome."""

    def visible_to(self, user: "User") -> Self:
        """Those of conversations in which this person is one of the two."""
        return self.filter(_the_two(user, "conversation__"))


class PrivateCopyQuerySet(models.QuerySet[Any]):
    """Reflections and preparations: their author's alone until shared."""

    def shared(self) -> Self:
        """Those that their author shared."""
        return self.filter(shared_at__isnull=False)

    def visible_to(self, user: "User") -> Self:
        """One's own copies, and what the other of the two has shared."""
        own = Q(author=user.acting_staff) if user.acting_staff else Q(pk__in=[])
        return self.filter(_the_two(user, "conversation__") & (own | Q(shared_at__isnull=False)))


class PlanQuerySet(models.QuerySet[Any]):
    """Actions of the development plan: others than the two see their progress."""

    def visible_to(self, user: "User") -> Self:
        """Those of the two; of one's line and HR scope, once the outcome is settled."""
        if user.acting_staff is None:
            return self.none()
        settled = Q(conversation__status__in=SETTLED) & staff_visible_to(
            user, "conversation__employee__"
        )
        return self.filter(_the_two(user, "conversation__") | settled)


class CheckInQuerySet(ImmutableQuerySet, WithinConversationQuerySet):  # type: ignore[override]
    """Check-ins and hand-overs: never changed, and read by the two alone."""
