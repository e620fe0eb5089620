"""Logs hold where a request failed, and nothing that people wrote."""

import json
import logging

from talentgrid.logs import Formatter


def formatted(message: str) -> dict:
    formatter = Formatter("{levelname}{message}", style="{")
    try:
        raise ValueError(message)
    except ValueError:
        record = logging.getLogger("test").makeRecord(
            "test",
            logging.ERROR,
            __file__,
            1,
            "It failed",
            (),
            exc_info=__import__("sys").exc_info(),
        )
    return json.loads(formatter.format(record))


def test_a_traceback_says_where_and_not_what():
    line = formatted("Failing row contains (Sam, private words)")
    assert "private words" not in json.dumps(line)
    assert "ValueError" in line["exc_info"]
    assert "test_logs.py" in line["exc_info"]
