"""The career stage of a conversation: the two, and nobody else."""

from uuid import uuid4

from assessments.services import FrameworkRatings, Said
from conversations.models import Reflection
from conversations.services import preparing
from conversations.services.gaps import plan_gap
from frameworks import library
from frameworks.services import switch_on
from tests.access.matrix import Row, World

THE_TWO = {"employee", "manager"}
ELEMENT = "leads_range_of_teams_1"


def _answered(world: World) -> list:
    """A shared reflection with an answer for stream 1."""
    switch_on(by=None, organisation=world.people.employee.organisation, key=library.TRANSITIONS)
    content = library.current_content(library.TRANSITIONS)
    user = world.people.user("employee")
    copy = preparing.open_copy(Reflection, by=user, conversation=world.conversation)
    said = {content.element(ELEMENT): Said(level=1)}
    elements = FrameworkRatings(framework=content.framework, stage="stream_1", said=said)
    copy = preparing.save_copy(
        by=user, copy=copy, version=copy.version, values={}, elements=elements
    )
    preparing.share_copy(by=user, copy=copy)
    return [world.conversation.pk]


def _planned(world: World) -> list:
    """It is in the plan, where the employee put it."""
    arguments = [*_answered(world), ELEMENT]
    plan_gap(
        by=world.people.user("employee"),
        key=uuid4(),
        conversation=world.conversation,
        element=library.current_content(library.TRANSITIONS).element(ELEMENT),
    )
    return arguments


ROWS = {
    "gaps": Row(state="in_progress", args=_answered, allowed=THE_TWO),
    "gap_plan": Row(
        state="in_progress",
        args=lambda world: [*_answered(world), ELEMENT],
        allowed=THE_TWO,
        method="post",
        data=lambda world: {"key": str(uuid4())},
    ),
    "gap_take_out": Row(state="in_progress", args=_planned, allowed=THE_TWO, method="post"),
}
