"""A gap of the career stage becomes an action of the plan."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.text import Truncator

from conversations.models import Action, Conversation
from conversations.services.planning import add_action
from conversations.services.steps import lock
from frameworks.models import Element
from talentgrid.models import User

# Half a year: long enough to begin, and soon enough to be looked at again. Both can change it.
DUE_IN = timedelta(days=182)
TITLE_LENGTH = 300
# Most of what is asked is learnt by doing it; these say themselves what kind of development they
# are. By key, which stays from version to version. Both can change it.
KINDS = {
    "coaches_team_managers_1": Action.Kind.GIVING_BACK,
    "experience_developing_great_managers_1": Action.Kind.GIVING_BACK,
    "develops_diverse_talent_2": Action.Kind.GIVING_BACK,
    "experience_developing_great_leaders_2": Action.Kind.GIVING_BACK,
    "experience_breadth_of_experience_2": Action.Kind.ROTATION,
}


@transaction.atomic
def plan_gap(*, by: User, key: Any, conversation: Conversation, element: Element) -> Action:
    """An action for something that a transition asks, or for an experience that helps (R203).

    It looks to the next role, and is the employee's to begin with. The same gap twice makes one
    action. Raises NotPossibleNow while there is no plan, ValidationError for a strange key.
    """
    locked = lock(conversation)
    planned = Action.objects.filter(conversation=locked, element__key=element.key, removed_at=None)
    existing = planned.first()
    if existing:
        return existing
    return add_action(
        by=by,
        key=key,
        conversation=locked,
        title=title_of(element),
        kind=KINDS.get(element.key, Action.Kind.PROJECT),
        owner=Action.Owner.EMPLOYEE,
        aim=Action.Aim.NEXT_ROLE,
        due_on=timezone.localdate() + DUE_IN,
        element=element,
    )


def title_of(element: Element) -> str:
    """What the action is called: something to do, with the printed words as they are."""
    if element.kind == Element.Kind.EXPERIENCE:
        return f"Gain experience: {element.title}"
    printed = element.change_to or element.text
    # Single quotation marks: titles stand between double ones in messages.
    room = TITLE_LENGTH - len("Work towards: ‘’")
    return f"Work towards: ‘{Truncator(printed.removesuffix('.')).chars(room)}’"
