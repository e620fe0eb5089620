"""Arranging: the manager plans, the employee answers; others see what the two agreed."""

from tests.access.matrix import Row, World
from tests.scenarios import conversation_in

# Both know of the employee, who is not theirs to arrange a conversation with.
KNOW_THE_PERSON = {"employee", "managers_manager", "hr_admin", "hr_lead"}
MEETING = {"date": "", "time": "", "minutes": "60"}


def _conversation(world: World) -> list:
    return [world.conversation.pk]


def _employee(world: World) -> list:
    return [world.people.employee.pk]


def _cancelled(world: World) -> list:
    return [conversation_in("cancelled", world.people).pk]


PLANNED = {"state": "planned", "args": _conversation}
SETTLED = {"state": "agreed", "args": _conversation}

ROWS = {
    "arrange": Row(args=_employee, allowed={"manager"}, refused=KNOW_THE_PERSON),
    "arrange_warnings": Row(
        args=_employee, allowed={"manager"}, refused=KNOW_THE_PERSON, data=MEETING
    ),
    "conversation": Row(
        allowed={"employee", "manager", "managers_manager", "hr_admin", "hr_lead"}, **SETTLED
    ),
    "conversation_calendar": Row(
        allowed={"employee", "manager"},
        refused={"managers_manager", "hr_admin", "hr_lead"},
        **SETTLED,
    ),
    "conversation_reschedule": Row(allowed={"manager"}, refused={"employee"}, **PLANNED),
    "conversation_cancel": Row(allowed={"manager"}, refused={"employee"}, **PLANNED),
    "conversation_decline": Row(allowed={"employee"}, refused={"manager"}, **PLANNED),
    "conversation_restore": Row(args=_cancelled, allowed={"manager"}, refused={"employee"}),
    "arrangements": Row(
        allowed={"employee", "manager"},
        refused={"managers_manager", "hr_admin", "hr_lead"},
        **SETTLED,
    ),
    "arrangements_confirm": Row(
        method="post", allowed={"manager"}, refused={"employee"}, **PLANNED
    ),
}
