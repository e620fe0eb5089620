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
    helps = element.kind == Element.Kind.EXPERIENCE
    return add_action(
        by=by,
        key=key,
        conversation=locked,
        title=title_of(element),
        kind=Action.Kind.PROJECT if helps else Action.Kind.OTHER,
        owner=Action.Owner.EMPLOYEE,
        aim=Action.Aim.NEXT_ROLE,
        due_on=timezone.localdate() + DUE_IN,
        element=element,
    )


def title_of(element: Element) -> str:
    """What the action is called: the printed line, where it goes for a key change."""
    words = {
        Element.Kind.EXPERIENCE: f"Gain experience: {element.title}",
        Element.Kind.CHANGE: f"Move towards {element.change_to}",
    }
    return Truncator(words.get(Element.Kind(element.kind), element.text)).chars(TITLE_LENGTH)
