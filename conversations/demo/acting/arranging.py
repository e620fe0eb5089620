"""Inviting, and changing plans."""

from datetime import timedelta

from conversations.demo.acting.pair import Pair
from conversations.demo.words import meeting
from conversations.models import Conversation
from conversations.services import arranging


def invite(pair: Pair) -> None:
    """The manager plans the conversation; some employees say what they need for it."""
    beside_appraisal = pair.rng.random() < 0.2
    setting = (
        Conversation.Setting.APPRAISAL if beside_appraisal else Conversation.Setting.STANDALONE
    )
    with pair.on(pair.invited_on, 9, 12):
        pair.conversation = arranging.arrange(
            by=pair.manager,
            key=pair.key(),
            employee=pair.person,
            starts_at=pair.meets_at,
            minutes=90 if beside_appraisal else 60,
            place=pair.dealer.one(meeting.PLACES),
            setting=setting.value,
            message=pair.dealer.one(meeting.MESSAGES) if pair.rng.random() < 0.6 else "",
        )
    if pair.detailed or pair.situation.asks:
        _say_what_is_needed(pair)


def _say_what_is_needed(pair: Pair) -> None:
    asks = pair.situation.asks
    if not asks and pair.rng.random() < 0.5:
        return
    needs, details = pair.dealer.one(meeting.NEEDS) if asks else ((), "")
    with pair.on(pair.invited_on + timedelta(days=1), 12, 40):
        answered = arranging.ask_for_arrangements(
            by=pair.employee, conversation=pair.talk, needs=list(needs), details=details
        )
    if asks and pair.rng.random() < 0.5:
        with pair.on(pair.invited_on + timedelta(days=2), 15):
            arranging.confirm_arrangements(
                by=pair.manager, conversation=pair.talk, answered_at=answered.answered_at
            )


def cancel(pair: Pair) -> None:
    """The manager cancels, a day or two before."""
    with pair.at(pair.meets_at - timedelta(days=1)):
        arranging.cancel(
            by=pair.manager,
            conversation=pair.talk,
            reason=pair.dealer.one(meeting.CANCELLED),
        )


def decline(pair: Pair) -> None:
    """The employee chooses not to have it."""
    with pair.on(pair.invited_on + timedelta(days=3), 13, 5):
        note = pair.dealer.one(meeting.DECLINED) if pair.rng.random() < 0.7 else ""
        arranging.decline(by=pair.employee, conversation=pair.talk, note=note)
