"""Reading people together with where they stand, in a fixed number of queries."""

from django.db.models import Case, Exists, OuterRef, Prefetch, Q, QuerySet, Value, When
from django.utils import timezone

from assessments.models import Placement
from conversations.models import Conversation, Outcome
from conversations.transitions import OPEN
from talentgrid.models import StaffMember, User

# A draft that leads to a box, or says why there is none yet. One that was begun from the outcome
# before, and left as it was, waits to be talked about.
CHOSEN = (
    Q(recorded_at=None)
    & ~Q(number__gt=1, version=1)
    & (~Q(not_rated="") | Q(assessment__row__isnull=False, assessment__column__isnull=False))
)


def outcome_is_chosen() -> Exists:
    """Of a conversation: whether the two have chosen an outcome that is not recorded yet."""
    return Exists(Outcome.objects.filter(CHOSEN, conversation=OuterRef("pk")))


def has_chosen(conversation: Conversation) -> bool:
    """Whether the two have chosen an outcome that is not recorded yet."""
    return Conversation.objects.filter(outcome_is_chosen(), pk=conversation.pk).exists()


def with_standing(people: QuerySet[StaffMember], *, user: User) -> QuerySet[StaffMember]:
    """Adds `current_placements` and `latest_conversations`, each as far as the user may see."""
    placements = Placement.objects.visible_to(user).current().select_related("cell__band")
    conversations = (
        Conversation.objects.visible_to(user)
        .select_related("employee", "cycle")
        .order_by("employee_id", _first_of_now(), "-created_at")
    )
    return people.select_related("unit").prefetch_related(
        Prefetch("placements", placements, to_attr="current_placements"),
        Prefetch("conversations", conversations, to_attr="latest_conversations"),
    )


def _first_of_now() -> Case:
    """What is under way comes first, then what belongs to the running cycle, then the latest."""
    today = timezone.localdate()
    running = Q(cycle__starts_on__lte=today, cycle__ends_on__gte=today)
    under_way = Q(status__in=OPEN)
    return Case(When(under_way, then=Value(0)), When(running, then=Value(1)), default=Value(2))
