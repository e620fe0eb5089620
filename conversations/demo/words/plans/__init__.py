"""What two people agree: a summary with the steps that follow from it, and what became of them."""

from conversations.demo.story.plot import Direction
from conversations.demo.words.plans.moving import READY_NOW, READY_SOON
from conversations.demo.words.plans.staying import ADVANCING, STAYING
from conversations.demo.words.plans.steps import Agreement, Step
from conversations.demo.words.plans.supporting import AFTER_ABSENCE, FOR_A_BETTER_YEAR, WHEN_NEW

__all__ = ["AGREEMENTS", "FOR_A_BETTER_YEAR", "Agreement", "Step"]

AGREEMENTS: dict[Direction, tuple[Agreement, ...]] = {
    Direction.STAY: STAYING,
    Direction.ADVANCE: ADVANCING,
    Direction.SOON: READY_SOON,
    Direction.NOW: READY_NOW,
    Direction.NEW: WHEN_NEW,
    Direction.AWAY: AFTER_ABSENCE,
}
