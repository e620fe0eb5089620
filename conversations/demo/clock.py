"""Telling the past. For the demo alone: nothing in the product may choose its own time."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.utils import timezone


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Inside the block it is `moment`, and time goes on from there at its usual pace.

    A placement, a status change and an audit event take their time from the clock as they are
    written, and the database refuses to change it afterwards. So the demo cannot write rows and
    date them back: it has to write them at their time. That also makes every rule that asks what
    day it is (who is employed, when to look at a box again) answer as it did then.

    Only for a process that does nothing else meanwhile: it is the clock of all its threads.
    """
    usual = timezone.now
    shift = moment - usual()
    timezone.now = lambda: usual() + shift
    try:
        yield
    finally:
        timezone.now = usual
