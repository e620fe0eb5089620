"""The official wording of a framework, which an organisation loads for itself alone.

It takes the place of ours, so it has to speak of the same things: what was rated earlier then
lines up with what is rated later.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ObjectDoesNotExist

from frameworks import library
from frameworks.library import FRAMEWORKS, FrameworkContent
from frameworks.loading import build_framework
from frameworks.loading.content import ContentError, checksum_of
from frameworks.models import (
    Element,
    Framework,
    GuideSection,
    InterpretationRule,
    ScaleLevel,
    Sourced,
)
from frameworks.sources import OURS

DEEPEST = 12
NAMED_AT_ONCE = 8
# Nobody is rated on them, and other words may prompt for the same thing.
FREE_KINDS = {Element.Kind.PROMPT}


@dataclass(frozen=True)
class Official:
    """A file that was found fit: what it says, beside what everybody else reads."""

    content: dict[str, Any]
    framework: Framework
    elements: dict[str, Element]
    levels: dict[str, list[ScaleLevel]]
    sections: dict[str, GuideSection]
    rules: dict[str, InterpretationRule]
    ours: FrameworkContent

    @property
    def key(self) -> str:
        """Which framework it is the wording of."""
        return self.framework.key

    @property
    def reworded(self) -> list[str]:
        """Keys of what is here too, in other words."""
        both = [one for one in self.ours.elements if one.key in self.elements]
        return [one.key for one in both if _words(one) != _words(self.elements[one.key])]

    @property
    def same(self) -> list[str]:
        """Keys of what is here too, in the same words."""
        reworded = set(self.reworded)
        return [key for key in self.elements if self.ours.has(key) and key not in reworded]

    @property
    def added(self) -> list[str]:
        """Keys of what is not here."""
        return [key for key in self.elements if not self.ours.has(key)]

    @property
    def left_out(self) -> list[str]:
        """Keys of what is here and not in the file: prompts alone."""
        return [element.key for element in self.ours.elements if element.key not in self.elements]


def read_official(raw: bytes) -> dict[str, Any]:
    """The content of a file that somebody sent. Raises ContentError where it cannot be read."""
    try:
        content = json.loads(raw.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise ContentError(f"this cannot be read: it is not JSON from {where} on") from error
    except (ValueError, RecursionError) as error:
        raise ContentError(f"this cannot be read: {error}") from error
    if not isinstance(content, dict):
        raise ContentError("this must be one object")
    _require_plain(content)
    return content


def check_official(content: dict[str, Any]) -> Official:
    """What a file says. Raises ContentError, which names the record, where it is not fit."""
    ours = _ours(content.get("key"))
    framework, batches = build_framework(
        content, version=1, checksum=checksum_of(content), organisation=None
    )
    elements = {row.key: row for row in _rows(batches, Element)}
    official = Official(
        content=content,
        framework=framework,
        elements=elements,
        levels=_levels(elements.values(), list(_rows(batches, ScaleLevel))),
        sections={row.key: row for row in _rows(batches, GuideSection)},
        rules={row.key: row for row in _rows(batches, InterpretationRule)},
        ours=ours,
    )
    for require in REQUIREMENTS:
        require(official)
    return official


def _ours(key: Any) -> FrameworkContent:
    if key not in FRAMEWORKS:
        known = ", ".join(FRAMEWORKS)
        raise ContentError(f"key: “{key}” is no framework that is used here. These are: {known}")
    try:
        return library.current_content(key)
    except ObjectDoesNotExist as error:
        raise ContentError(f"key: “{key}” is not loaded here yet") from error


def _rows[Row: Sourced](batches: list[list[Sourced]], model: type[Row]) -> Iterable[Row]:
    return (row for batch in batches for row in batch if isinstance(row, model))


def _levels(elements: Iterable[Element], levels: list[ScaleLevel]) -> dict[str, list[ScaleLevel]]:
    """The levels of each element that is rated; rows that are not saved are told apart as such."""
    return {
        element.key: [level for level in levels if level.scale is element.scale]
        for element in elements
        if element.scale is not None
    }


def _words(element: Element) -> tuple[Any, ...]:
    """All that an element says."""
    said = (element.title, element.short_title, element.text, element.example)
    changes = (element.change_from, element.change_to)
    return (*said, *changes, element.paragraphs, element.descriptors)


# What a file has to keep, in the order in which it is looked at ---------------------------------


def _require_a_source(official: Official) -> None:
    if official.framework.document == OURS:
        raise ContentError(
            "document: “ours” stands for words written for Talentgrid. Name the document that "
            "this text is from"
        )


def _require_the_edition(official: Official) -> None:
    for name in ("family", "edition"):
        ours = getattr(official.ours.framework, name)
        if getattr(official.framework, name) != ours:
            raise ContentError(f"{name}: {_as_ours(ours)}")


def _as_ours(said: str) -> str:
    return f"this must be “{said}”" if said else "leave it out"


def _require_every_element(official: Official) -> None:
    wanted = [one.key for one in official.ours.elements if one.kind not in FREE_KINDS]
    _require_keys("elements", wanted, official.elements)


def _require_the_same_elements(official: Official) -> None:
    for ours in official.ours.elements:
        theirs = official.elements.get(ours.key)
        if theirs is None:
            continue
        for name in ("kind", "stage", "era"):
            if getattr(theirs, name) != getattr(ours, name):
                reason = _as_ours(getattr(ours, name))
                raise ContentError(f"elements / {ours.key}: {name}: {reason}")
        _require_the_same_levels(official, ours)


def _require_the_same_levels(official: Official, ours: Element) -> None:
    """Ratings hold the number of a level, so both scales need the same ones."""
    held, found = official.ours.levels(ours), official.levels.get(ours.key, [])
    if len(held) != len(found):
        wanted = f"a scale of {len(held)} levels" if held else "no scale"
        raise ContentError(f"elements / {ours.key}: scale: this needs {wanted}")


def _require_what_pages_quote(official: Official) -> None:
    """Passages and rules as printed, which pages quote. Those in our own words may go."""
    printed = {key: one for key, one in official.ours.sections.items() if one.document != OURS}
    _require_keys("sections", printed, official.sections)
    for key, section in printed.items():
        if len(official.sections[key].paragraphs) < len(section.paragraphs):
            raise ContentError(f"sections / {key}: paragraphs: there are fewer than in ours")
    _require_keys("rules", official.ours.rules, official.rules)


REQUIREMENTS: tuple[Callable[[Official], None], ...] = (
    _require_a_source,
    _require_the_edition,
    _require_every_element,
    _require_the_same_elements,
    _require_what_pages_quote,
)


def _require_keys(name: str, wanted: Iterable[str], found: Mapping[str, object]) -> None:
    missing = [key for key in wanted if key not in found]
    if not missing:
        return
    named, more = missing[:NAMED_AT_ONCE], len(missing) - NAMED_AT_ONCE
    others = f" and {more} more" if more > 0 else ""
    raise ContentError(f"{name}: missing: {', '.join(named)}{others}")


# What a file may hold at all --------------------------------------------------------------------


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no number")


def _require_plain(value: Any, path: str = "", depth: int = 0) -> None:
    """Refuses what no database could hold and no file of ours has, before anything is built."""
    if depth > DEEPEST:
        raise ContentError(f"{path}: this is nested too deeply")
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
