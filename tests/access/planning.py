"""The development plan: all of it for the two, its progress for those further up and HR."""

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from conversations.services import planning
from tests.access.matrix import Row

THE_TWO = {"employee", "manager"}
FURTHER_UP = {"managers_manager", "hr_admin", "hr_lead"}


def _action(world, **fields):
    """An action that the manager added."""
    details = {
        "title": "Meet the finance team",
        "kind": "shadowing",
        "due_on": timezone.localdate() + timedelta(days=9),
        **fields,
    }
    manager = world.people.user("manager")
    return planning.add_action(by=manager, key=uuid4(), conversation=world.conversation, **details)


def _with_action(**fields):
    return lambda world: [world.conversation.pk, _action(world, **fields).pk]


def _row(state="agreed", *, args=lambda world: [world.conversation.pk], **rest):
    return Row(state=state, args=args, **rest)


ROWS = {
    "plan": _row(allowed=THE_TWO | FURTHER_UP),
    "action_add": _row(allowed=THE_TWO, refused=FURTHER_UP),
    "action_change": _row(args=_with_action(), allowed=THE_TWO, refused=FURTHER_UP),
    "action_report": _row(args=_with_action(owner="both"), allowed=THE_TWO, refused=FURTHER_UP),
    "action_remove": _row(
        args=_with_action(), allowed={"manager"}, refused={"employee"} | FURTHER_UP, method="post"
    ),
    "action_put_back": _row(
        args=_with_action(), allowed={"manager"}, refused={"employee"} | FURTHER_UP, method="post"
    ),
    "check_in_add": _row(allowed=THE_TWO, refused=FURTHER_UP),
    "handover": _row(allowed={"manager"}, refused={"employee"} | FURTHER_UP),
}
