"""Preparing: each of the two at their own copy, and both at what was shared."""

from assessments.models import Evidence
from frameworks.library import INDICATORS
from frameworks.services import switch_on
from tests.access.matrix import Row, World
from tests.scenarios import share_preparation, share_reflection

_OWN = {"state": "planned", "allowed": {"employee"}, "refused": {"manager"}}
_MANAGERS = {"state": "planned", "allowed": {"manager"}, "refused": {"employee"}}
_BOTH = {"state": "planned", "allowed": {"employee", "manager"}}


def _conversation(world: World) -> list:
    return [world.conversation.pk]


def _section(slug: str):
    return lambda world: [world.conversation.pk, slug]


def _with_shared_reflection(world: World) -> list:
    share_reflection(world.conversation, world.people)
    return [world.conversation.pk]


def _with_shared_preparation(world: World) -> list:
    share_preparation(world.conversation, world.people)
    return [world.conversation.pk]


def _own_evidence(world: World) -> list:
    """Evidence that the employee added and nobody shared."""
    evidence = Evidence.objects.create(
        subject=world.people.employee,
        added_by=world.people.employee,
        kind="feedback",
        happened_on="2026-01-05",
        source="A patient",
        text="A letter of thanks",
    )
    return [world.conversation.pk, evidence.pk]


def _against(world: World) -> list:
    """A framework that the organisation switched on."""
    organisation = world.people.employee.organisation
    switch_on(by=None, organisation=organisation, key=INDICATORS)
    return [world.conversation.pk, INDICATORS]


def _part(world: World) -> list:
    return [*_against(world), "aspiration"]


ROWS = {
    "reflect": Row(args=_conversation, **_OWN),
    "reflect_section": Row(args=_section("now"), **_OWN),
    "reflect_against": Row(args=_against, **_OWN),
    "reflect_against_part": Row(args=_part, **_OWN),
    "reflect_share": Row(args=_conversation, **_OWN),
    "reflect_next": Row(args=_with_shared_reflection, method="post", **_OWN),
    "reflection_read": Row(args=_with_shared_reflection, **_BOTH),
    "prepare": Row(args=_conversation, **_MANAGERS),
    "prepare_section": Row(args=_section("ratings"), **_MANAGERS),
    "prepare_against": Row(args=_against, **_MANAGERS),
    "prepare_against_part": Row(args=_part, **_MANAGERS),
    "prepare_share": Row(args=_conversation, **_MANAGERS),
    "prepare_next": Row(args=_with_shared_preparation, method="post", **_MANAGERS),
    "preparation_read": Row(args=_with_shared_preparation, **_BOTH),
    "blank_grid": Row(args=_conversation, **_BOTH),
    "ratings_box": Row(args=_conversation, method="post", **_BOTH),
    "evidence_add": Row(args=_section("reflection"), **_OWN),
    "evidence_remove": Row(args=_own_evidence, state="planned", allowed={"employee"}),
}
