"""Which e-mails of the demo are sent, and when."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial

from django.db import transaction

from conversations.demo import clock

WORTH_READING = timedelta(days=42)


@contextmanager
def posted(moment: datetime, *, now: datetime) -> Iterator[None]:
    """E-mails that are queued inside the block bear this date; old ones are never sent.

    Services queue an e-mail until their transaction is through, and the demo is one transaction.
    Two years of invitations that nobody can act on any more would bury the few in the mailbox of
    the demo that are worth opening, so those are taken out of the queue again here. No service
    knows of it: there is no switch that could be left off where real people wait for a letter.

    Call it inside a transaction.
    """
    connection = transaction.get_connection()
    queued_before = len(connection.run_on_commit)
    yield
    queued = connection.run_on_commit[queued_before:]
    del connection.run_on_commit[queued_before:]
    if now - moment <= WORTH_READING:
        connection.run_on_commit += [
            (savepoints, partial(_send_at, moment, send), robust)
            for savepoints, send, robust in queued
        ]


def _send_at(moment: datetime, send: Callable[[], None]) -> None:
    with clock.at(moment):
        send()
