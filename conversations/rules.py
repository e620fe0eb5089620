"""Who may do what in a conversation. In which state, says the table in `transitions`."""

import rules

from conversations.models import Action, Conversation
from talentgrid.models import StaffMember, User
from talentgrid.rules import is_line_manager, is_self


@rules.predicate
def is_employee_of(user: User, conversation: Conversation) -> bool:
    """The employee whose conversation it is."""
    return is_self(user, conversation.employee)


@rules.predicate
def is_manager_of(user: User, conversation: Conversation) -> bool:
    """The employee's line manager today: management of a conversation moves with the line."""
    return is_line_manager(user, conversation.employee)


@rules.predicate
def is_employed(user: User, person: StaffMember) -> bool:  # noqa: ARG001
    """The person has not left."""
    return person.is_employed


@rules.predicate
def manages_action(user: User, action: Action) -> bool:
    """The line manager of the person whose plan it is."""
    return is_manager_of(user, action.conversation)


@rules.predicate
def added_action(user: User, action: Action) -> bool:
    """The employee, who put this action into the plan themselves."""
    return is_employee_of(user, action.conversation) and action.added_by_id == user.pk


@rules.predicate
def owns_action(user: User, action: Action) -> bool:
    """The employee, who is to do this alone."""
    return is_employee_of(user, action.conversation) and action.owner == Action.Owner.EMPLOYEE


@rules.predicate
def shares_action(user: User, action: Action) -> bool:
    """The employee, who is to do this together with their manager."""
    return is_employee_of(user, action.conversation) and action.owner == Action.Owner.BOTH


# By person
rules.add_perm("conversations.arrange", is_line_manager & is_employed)

# By conversation
rules.add_perm("conversations.take_part", is_employee_of | is_manager_of)
rules.add_perm("conversations.manage", is_manager_of)
rules.add_perm("conversations.reflect", is_employee_of)
rules.add_perm("conversations.answer", is_employee_of)

# By action of the plan. What the two agreed does not go away by the employee's hand alone: they
# take out what they added, and say of the rest that it is stopped, and why.
rules.add_perm("conversations.change_action", manages_action | owns_action | added_action)
rules.add_perm(
    "conversations.report_progress", manages_action | owns_action | shares_action | added_action
)
rules.add_perm("conversations.remove_action", manages_action | added_action)
