"""The official wording of a framework, which an organisation loads for itself alone.

It takes the place of ours, so it has to speak of the same things: what was rated earlier then
lines up with what is rated later.
"""

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
    GuidePoint,
    GuideSection,
    InterpretationRule,
    Relation,
    ScaleLevel,
    Sourced,
)
from frameworks.sources import OURS

NAMED_AT_ONCE = 8
# Nobody is rated on them, and other words may prompt for the same thing.
FREE_KINDS = {Element.Kind.PROMPT}
# What a record of each kind says, which has to say something wherever ours does.
ELEMENT_WORDS = ("title", "text", "paragraphs", "descriptors", "change_from", "change_to")
LEVEL_WORDS = ("title", "definition")


@dataclass(frozen=True)
class Official:
    """A file that was found fit: what it says, beside what everybody else reads."""

    content: dict[str, Any]
    framework: Framework
    elements: dict[str, Element]
    levels: dict[str, list[ScaleLevel]]
    sections: dict[str, GuideSection]
    points: list[GuidePoint]
    relations: dict[str, Relation]
    rules: dict[str, InterpretationRule]
    ours: FrameworkContent

    @property
    def key(self) -> str:
        """Which framework it is the wording of."""
        return self.framework.key

    @property
    def levels_beside(self) -> list[tuple[ScaleLevel, ScaleLevel]]:
        """Each level of ours beside the one of the file: where a scale is used often, once."""
        beside: dict[tuple[int | None, str], list[tuple[ScaleLevel, ScaleLevel]]] = {}
        for element in self.ours.elements:
            levels = self.levels.get(element.key)
            if levels:
                both = zip(self.ours.levels(element), levels, strict=True)
                beside.setdefault((element.scale_id, levels[0].scale.key), list(both))
        return [pair for pairs in beside.values() for pair in pairs]


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
        points=list(_rows(batches, GuidePoint)),
        relations={row.key: row for row in _rows(batches, Relation)},
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


def _require_words(official: Official) -> None:
    """Nothing may be empty that people read here. A short title and an example may go."""
    empty: list[str] = []
    for ours in official.ours.elements:
        theirs = official.elements.get(ours.key)
        if theirs is not None:
            empty += _empty(f"elements / {ours.key}", ELEMENT_WORDS, ours, theirs)
    for ours_level, level in official.levels_beside:
        where = f"scales / {level.scale.key} / levels / {level.key}"
        empty += _empty(where, LEVEL_WORDS, ours_level, level)
    if empty:
        raise ContentError(f"there are no words where ours has some: {_named(empty)}")


def _empty(where: str, names: Iterable[str], ours: Sourced, theirs: Sourced) -> list[str]:
    """What ours says and the other one does not, each with its record."""
    return [
        f"{where}: {name}" for name in names if getattr(ours, name) and not getattr(theirs, name)
    ]


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
    _require_words,
    _require_what_pages_quote,
)


def _require_keys(name: str, wanted: Iterable[str], found: Mapping[str, object]) -> None:
    missing = [key for key in wanted if key not in found]
    if missing:
        raise ContentError(f"{name}: missing: {_named(missing)}")


def _named(records: list[str]) -> str:
    named, more = records[:NAMED_AT_ONCE], len(records) - NAMED_AT_ONCE
    others = f" and {more} more" if more > 0 else ""
    return f"{', '.join(named)}{others}"
