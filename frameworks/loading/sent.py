"""A file that somebody sent: whether it can be read, and whether it may hold what it holds."""

import json
from typing import Any

from frameworks.loading.content import ContentError

DEEPEST = 12
TOO_DEEP = "it is nested too deeply. Start again from the form of the file"


def read_sent(raw: bytes) -> dict[str, Any]:
    """The content of the file. Raises ContentError, which says what to do, where it is none."""
    content = _read(raw)
    if not isinstance(content, dict):
        raise ContentError(
            "it must be one object, with everything between { and } as in the form of the file"
        )
    _require_plain(content)
    return content


def _read(raw: bytes) -> Any:
    """Whatever the file holds, in UTF-8 or, as some editors save it, in UTF-16."""
    try:
        return json.loads(raw, parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise ContentError(
            "it is not saved as UTF-8. Save the file as UTF-8, then choose it again"
        ) from error
    except json.JSONDecodeError as error:
        raise ContentError(
            f"it is not JSON from line {error.lineno}, column {error.colno} on. Look there for a "
            "comma, a bracket or a quotation mark that is missing or too many"
        ) from error
    except RecursionError as error:
        raise ContentError(TOO_DEEP) from error
    except ValueError as error:
        raise ContentError("there is a number in it that is far too long") from error


def _refuse_constant(name: str) -> None:
    raise ContentError(f"{name} is no number")


def _require_plain(value: Any, path: str = "", depth: int = 0) -> None:
    """Refuses what no database could hold and no file of ours has, before anything is built."""
    if depth > DEEPEST:
        raise ContentError(TOO_DEEP)
    if isinstance(value, dict):
        for name, inner in value.items():
            _require_text(name, path)
            _require_plain(inner, f"{path} / {name}" if path else name, depth + 1)
    elif isinstance(value, list):
        for index, inner in enumerate(value, start=1):
            _require_plain(inner, f"{path} / {index}", depth + 1)
    elif isinstance(value, str):
        _require_text(value, path)
    elif not isinstance(value, int):  # which bool is
        raise ContentError(f"{path}: this must be a text, a whole number, true or false")


def _require_text(text: str, path: str) -> None:
    if "\0" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise ContentError(f"{path}: there is a character in it that is no text")
