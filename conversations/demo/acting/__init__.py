"""Telling a conversation by the services of the product, each step at its time."""

from collections.abc import Callable

from conversations.demo.acting import agreeing, arranging, following_up, holding, preparing
from conversations.demo.acting.pair import Pair
from conversations.demo.story import Chapter, Ending

type Act = Callable[[Pair], object]

_HELD: tuple[Act, ...] = (arranging.invite, preparing.prepare, holding.hold)
_RECORDED: tuple[Act, ...] = (*_HELD, holding.finish, agreeing.record, following_up.plan)
_AGREED: tuple[Act, ...] = (*_RECORDED, agreeing.agree, following_up.follow_up)

ACTS: dict[Ending, tuple[Act, ...]] = {
    Ending.PLANNED: (arranging.invite, preparing.prepare),
    Ending.CANCELLED: (arranging.invite, preparing.prepare, arranging.cancel),
    Ending.DECLINED: (arranging.invite, arranging.decline),
    Ending.IN_PROGRESS: _HELD,
    Ending.RECORDED: _RECORDED,
    Ending.DISPUTED: (*_RECORDED, agreeing.differ),
    Ending.LEFT_APART: (*_RECORDED, agreeing.differ, agreeing.leave_apart),
    Ending.AGREED: _AGREED,
    Ending.CLOSED: (*_AGREED, agreeing.close),
}


def tell(chapter: Chapter, pair: Pair) -> None:
    """Writes one conversation, as far as it got."""
    for act in ACTS[chapter.situation.ending]:
        act(pair)
