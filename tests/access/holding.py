"""The conversation itself: the two alone; the manager writes, the employee reads along."""

from conversations.services import holding
from frameworks import library
from frameworks.models import CellItem
from tests.access.matrix import Row

THE_TWO = {"employee", "manager"}


def question():
    """A question that can be asked."""
    grid = library.current_grid()
    items = grid.items(grid.cell("key_generalist"), CellItem.Kind.QUESTION)
    return next(item for item in items if item.can_be_asked)


def _note(world):
    return holding.choose_question(
        by=world.people.user("manager"), conversation=world.conversation, question=question()
    )


def _read(*more):
    return Row(
        state="in_progress", args=lambda world: [world.conversation.pk, *more], allowed=THE_TWO
    )


def _written(args=lambda world: [], **data):
    return Row(
        state="in_progress",
        args=lambda world: [world.conversation.pk, *args(world)],
        allowed={"manager"},
        refused={"employee"},
        method="post",
        data=data,
    )


ROWS = {
    "hold": _read(),
    "hold_start": Row(
        state="planned",
        args=lambda world: [world.conversation.pk],
        allowed={"manager"},
        refused={"employee"},
    ),
    "hold_stage": _read(3),
    "hold_compare": _read(),
    "hold_go": _written(stage=2),
    "hold_topic": _written(topic="Spring", desired_outcome="", version=2),
    "hold_stage_note": _written(lambda world: [1], text="Welcome", version=1),
    "hold_question_choose": _written(lambda world: [question().pk]),
    "hold_question_note": _written(lambda world: [_note(world).pk], text="Yes", version=1),
    "hold_question_asked": _written(lambda world: [_note(world).pk]),
    "hold_question_drop": _written(lambda world: [_note(world).pk]),
}
