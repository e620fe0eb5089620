"""Reading people together with where they stand, in a fixed number of queries."""

from django.db.models import Prefetch, QuerySet

from assessments.models import Placement
from conversations.models import Conversation
from talentgrid.models import StaffMember, User


def with_standing(people: QuerySet[StaffMember], *, user: User) -> QuerySet[StaffMember]:
    """Adds `current_placements` and `latest_conversations`, each as far as the user may see."""
    placements = Placement.objects.visible_to(user).current().select_related("cell__band")
    conversations = (
        Conversation.objects.visible_to(user)
        .select_related("employee")
        .order_by("employee_id", "-created_at")
    )
    return people.select_related("unit").prefetch_related(
        Prefetch("placements", placements, to_attr="current_placements"),
        Prefetch("conversations", conversations, to_attr="latest_conversations"),
    )
