"""Agreeing: the manager writes, the employee reads along and answers, others see what counts."""

from tests.access.matrix import Row, World

_BOTH = frozenset({"employee", "manager"})
_MANAGER = frozenset({"manager"})
_EMPLOYEE = frozenset({"employee"})
_LINE_AND_HR = frozenset({"managers_manager", "hr_admin", "hr_lead"})


def _conversation(world: World) -> list:
    return [world.conversation.pk]


ROWS = {
    "agree": Row(state="in_progress", args=_conversation, allowed=_BOTH),
    "agree_box": Row(
        state="in_progress",
        args=_conversation,
        method="post",
        allowed=_MANAGER,
        refused=_EMPLOYEE,
    ),
    "agree_record": Row(
        state="in_progress", args=_conversation, allowed=_MANAGER, refused=_EMPLOYEE
    ),
    "outcome": Row(state="agreed", args=_conversation, allowed=_BOTH | _LINE_AND_HR),
    "answer": Row(state="recorded", args=_conversation, allowed=_EMPLOYEE, refused=_MANAGER),
    "respond": Row(state="disputed", args=_conversation, allowed=_MANAGER, refused=_EMPLOYEE),
    "conversation_reopen": Row(
        state="agreed",
        args=_conversation,
        allowed=_MANAGER,
        refused=_EMPLOYEE | _LINE_AND_HR,
    ),
    "conversation_close": Row(
        state="agreed",
        args=_conversation,
        allowed=_MANAGER,
        refused=_EMPLOYEE | _LINE_AND_HR,
    ),
}
