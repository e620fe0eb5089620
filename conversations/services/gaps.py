"""A gap of the career stage becomes an action of the plan."""

from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.text import Truncator

from conversations.models import Action, Conversation
from conversations.services.planning import add_action, remove_action
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


def from_here(conversation: Conversation) -> QuerySet[Action]:
    """What stands in the plan and was put there from the career stage."""
    actions = Action.objects.filter(conversation=conversation, removed_at=None)
    return actions.exclude(element=None).select_related("element")


@transaction.atomic
def plan_gap(*, by: User, key: Any, conversation: Conversation, element: Element) -> Action:
    """An action for something that a transition asks, or for an experience that helps (R203).

    It looks to the next role, and is the employee's to begin with. The same gap twice makes one
    action. Raises NotPossibleNow while there is no plan, ValidationError for a strange key.
    """
    locked = lock(conversation)
    existing = from_here(locked).filter(element__key=element.key).first()
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


def is_untouched(action: Action) -> bool:
    """It stands as it was put in, so that taking it out loses nothing that anybody wrote."""
    return action.version == 1


@transaction.atomic
def take_gap_out(*, by: User, action: Action) -> Action:
    """Undoes putting it in; twice does it once.

    Raises ValidationError once somebody worked on it: then the plan's page is where it is taken
    out, beside what they wrote. Raises NotPossibleNow once the plan stays as it is.
    """
    lock(action.conversation)
    current = Action.objects.select_related("conversation__employee").get(pk=action.pk)
    if current.removed_at is None and not is_untouched(current):
        raise ValidationError("It was changed in the plan since, so it is still there.")
    return remove_action(by=by, action=current)


def title_of(element: Element) -> str:
    """What the action is called: something to do, with the printed words as they are."""
    if element.kind == Element.Kind.EXPERIENCE:
        return f"Gain experience: {element.title}"
    printed = element.change_to or element.text
    # Single quotation marks: titles stand between double ones in messages.
    room = TITLE_LENGTH - len("Work towards: ‘’")
    return f"Work towards: ‘{Truncator(printed.removesuffix('.')).chars(room)}’"
