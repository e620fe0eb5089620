"""A picture of each part that is also a table: a mark for each who gives a level, in its column."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from assessments.differences import Placed, Row, rows_of, worth_talking_first
from assessments.models import ElementRating, Evidence
from conversations.forms.elements import describe_post, describe_result
from conversations.measuring.pages import Head
from conversations.presenters.comparing.parts import Part
from conversations.presenters.comparing.voices import Voice, scale_of
from frameworks.models import Element
from frameworks.opening import version_words

Kind = Element.Kind
APART = {2: "Two levels apart", 3: "Three levels apart", 4: "Four levels apart"}


@dataclass(frozen=True)
class Mark:
    """That somebody gives this level."""

    kind: str
    name: str


@dataclass(frozen=True)
class Cell:
    """One level of a line, with the marks that stand there."""

    title: str
    marks: list[Mark]


@dataclass(frozen=True)
class Said:
    """What one voice says of an element, and what that rests on."""

    kind: str
    name: str
    level: str = ""
    comment: str = ""
    source: str = ""
    shows: list[str] = field(default_factory=list)
    stretches: list[str] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    jobs: list[str] = field(default_factory=list)
    questionnaire: str = ""

    @property
    def has_more(self) -> bool:
        """There is more than the level to read."""
        return bool(self.comment or self.has_behind)

    @property
    def has_behind(self) -> bool:
        """It rests on something: whose view, behaviours, evidence, jobs, a questionnaire."""
        grounds = (self.evidence, self.jobs, self.questionnaire)
        return any((self.source, self.shows, self.stretches, *grounds))


@dataclass(frozen=True)
class Line:
    """One element: its marks by level, what there is to say of them, and the words behind.

    `is_sentence` says that it has no name but the printed sentence itself.
    """

    key: str
    name: str
    is_sentence: bool
    part: str
    cells: list[Cell]
    remarks: list[str]
    said: list[Said]
    row: Row

    @property
    def words(self) -> list[Said]:
        """Those who say more than a level."""
        return [said for said in self.said if said.has_more]


@dataclass(frozen=True)
class Table:
    """Lines on one scale; without levels, words alone (R124)."""

    levels: tuple[str, ...]
    lines: list[Line]


@dataclass(frozen=True)
class PartCompared:
    """A part as the two see it. `silent` names what nobody speaks of, `above` counts the lines
    that stand at the top of the page already."""

    slug: str
    title: str
    tables: list[Table]
    silent: list[str]
    above: int
    is_own_alone: bool


@dataclass(frozen=True)
class Compared:
    """All parts, with what is worth talking about first taken out of them."""

    first: list[Table]
    parts: list[PartCompared]

    @property
    def count(self) -> int:
        """How much there is to talk about first."""
        return sum(len(table.lines) for table in self.first)


def compare(parts: Sequence[Part], voices: Sequence[Voice]) -> Compared:
    """The lines of these parts in the order in which they are worth reading."""
    lines = lines_of(parts, voices)
    ordered = worth_talking_first(line.row for line in lines.values())
    return Compared(
        first=_tables(lines[row.key] for row in ordered if row.worth_talking),
        parts=[found for part in parts if (found := _part(part, lines)) is not None],
    )


def lines_of(parts: Sequence[Part], voices: Sequence[Voice]) -> dict[str, Line]:
    """The line of each element, by its key and in the order of the parts."""
    keys = [head.element.key for part in parts for head in part.heads]
    rows = {row.key: row for row in rows_of(keys, levels_of(voices, keys))}
    return {
        head.element.key: _line(head, part, rows[head.element.key], voices)
        for part in parts
        for head in part.heads
    }


def levels_of(voices: Iterable[Voice], keys: Iterable[str]) -> dict[str, dict[str, Placed | None]]:
    """The level of each voice, by key of the element."""
    voices = list(voices)
    return {key: {voice.kind: voice.placed(key) for voice in voices} for key in keys}


def said_by(voice: Voice, key: str) -> Said | None:
    """What a voice says of an element in its own version, None where it says nothing."""
    element = voice.element(key)
    if element is None:
        return None
    ticked = [child for child in voice.content.children(element) if voice.placed(child.key)]
    rating = voice.ratings.get(key) or ElementRating()
    said = Said(
        kind=voice.kind,
        name=voice.name,
        level=voice.level_title(key),
        comment=rating.comment,
        source=rating.get_source_display(),
        shows=[child.text for child in ticked if child.kind != Kind.STRETCH],
        stretches=[child.text for child in ticked if child.kind == Kind.STRETCH],
        **_grounds(rating),
    )
    return said if said.level or said.has_more else None


def _grounds(rating: ElementRating) -> dict[str, Any]:
    if rating.pk is None:
        return {}
    return {
        "evidence": list(rating.evidence.all()),
        "jobs": [describe_post(post) for post in rating.posts.all()],
        "questionnaire": describe_result(rating.questionnaire) if rating.questionnaire else "",
    }


def _line(head: Head, part: Part, row: Row, voices: Sequence[Voice]) -> Line:
    element = head.element
    said = [found for voice in voices if (found := said_by(voice, element.key))]
    return Line(
        key=element.key,
        name=element.name,
        is_sentence=not element.title,
        part=part.title,
        cells=_cells(element, part, row, voices),
        remarks=_remarks(element, part, row, voices, said),
        said=said,
        row=row,
    )


def _cells(element: Element, part: Part, row: Row, voices: Sequence[Voice]) -> list[Cell]:
    scale = scale_of(part.content, element)
    return [
        Cell(
            level.title,
            [
                Mark(voice.kind, voice.name)
                for voice in voices
                if row.levels.get(voice.kind) == Placed(scale, level.number)
            ],
        )
        for level in part.content.levels(element)
    ]


def _remarks(
    element: Element, part: Part, row: Row, voices: Sequence[Voice], said: list[Said]
) -> list[str]:
    """What the marks alone do not say: how far apart, who is silent, which scale is another."""
    scale = scale_of(part.content, element)
    speaking = {one.name for one in said}
    remarks = [APART.get(row.distance or 0, "")] if row.worth_talking else []
    for voice in voices if said else ():
        placed = row.levels.get(voice.kind)
        if placed and placed.scale != scale:
            title = voice.level_title(element.key)
            remarks.append(f"{voice.name}: “{title}”, on another scale, so it is not compared.")
        elif voice.kind in row.silent and not part.is_own_alone:
            remarks.append(_silence(voice, element, said, has_levels=bool(scale)))
    others = [_in_other_words(voice, element) for voice in voices if voice.name in speaking]
    remarks += [*others, _in_these_words(part, element) if any(others) else ""]
    return [remark for remark in remarks if remark]


def _in_other_words(voice: Voice, element: Element) -> str:
    """How it reads in the version of whoever speaks, where it reads otherwise here."""
    theirs = voice.element(element.key)
    if theirs is None or (theirs.name, theirs.text) == (element.name, element.text):
        return ""
    return f"{voice.name} was asked in other words: “{_words_of(theirs)}”"


def _in_these_words(part: Part, element: Element) -> str:
    return f"In the words of {version_words(part.content.framework)}: “{_words_of(element)}”"


def _words_of(element: Element) -> str:
    return ": ".join(filter(None, (element.title, element.text)))


def _silence(voice: Voice, element: Element, said: list[Said], *, has_levels: bool) -> str:
    if any(one.kind == voice.kind for one in said):
        return f"{voice.name} gave no level." if has_levels else ""
    if voice.was_asked(element):
        return f"{voice.name} said nothing here."
    other = "version" if voice.element(element.key) is None else "transition"
    return f"{voice.name} was not asked this: it is of another {other}."


def _part(part: Part, lines: dict[str, Line]) -> PartCompared | None:
    """A part of which anything is said; what stands above already is left out of it."""
    of_part = [lines[head.element.key] for head in part.heads]
    spoken = [line for line in of_part if line.said]
    rest = [line for line in spoken if not line.row.worth_talking]
    if not spoken:
        return None
    return PartCompared(
        slug=part.slug,
        title=part.title,
        tables=_tables(rest),
        silent=[line.name for line in of_part if not line.said],
        above=len(spoken) - len(rest),
        is_own_alone=part.is_own_alone,
    )


def _tables(lines: Iterable[Line]) -> list[Table]:
    """Lines on the same levels that follow each other stand in one table."""
    groups = groupby(lines, key=lambda line: tuple(cell.title for cell in line.cells))
    return [Table(levels, list(of_scale)) for levels, of_scale in groups]
