"""Logs as one JSON object a line, with the request they belong to and no personal text."""

import logging
import traceback
from contextvars import ContextVar
from typing import Any

from pythonjsonlogger.json import JsonFormatter

request_id: ContextVar[str] = ContextVar("request_id", default="")


class RequestIdFilter(logging.Filter):
    """Adds the current request's id to every record."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = request_id.get()
        return True


class Formatter(JsonFormatter):
    """JSON without the arguments of a call or a query, which may hold what people wrote."""

    def formatException(self, ei: Any) -> str:  # noqa: N802  the name is logging's
        """Where it failed and what kind of failure, not its message: a database quotes rows."""
        kind, _, trace = ei
        return "".join(traceback.format_tb(trace)) + getattr(kind, "__name__", "")

    def process_log_record(self, log_data: dict) -> dict:
        for key in ("request", "sql", "params"):
            log_data.pop(key, None)
        return log_data
