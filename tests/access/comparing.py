"""Both views side by side, and agreeing on them: the two alone, whatever was settled."""

from tests.access.matrix import Row, World
from tests.conversations.comparing.helpers import PROFILE, switch_on

THE_TWO = {"employee", "manager"}
LINE_AND_HR = {"managers_manager", "hr_admin", "hr_lead"}


def _framework(*more: str):
    def args(world: World) -> list:
        switch_on(world.people)
        return [world.conversation.pk, PROFILE, *more]

    return args


ROWS = {
    "against": Row(state="agreed", args=_framework(), allowed=THE_TWO, refused=LINE_AND_HR),
    "agree_against": Row(
        state="in_progress",
        args=_framework("drivers"),
        allowed={"manager"},
        refused={"employee"},
    ),
}
