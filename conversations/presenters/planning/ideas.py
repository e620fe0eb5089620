"""The printed ideas for a box, and the programmes that it opens, each to be added to the plan."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from django.urls import reverse

from conversations.models import Conversation
from conversations.programmes import Gate, explain
from conversations.services.planning import box_of, programme_gate
from conversations.suggestions import is_formal_procedure
from frameworks.models import Cell, CellItem

OFFERED = (
    CellItem.Kind.CONSIDERATION.value,
    CellItem.Kind.INTERVENTION.value,
    CellItem.Kind.LEADERSHIP.value,
)
GATES = {
    Gate.OPEN: ("Open", "green"),
    Gate.TARGETED_DISCUSSION: ("Open, with a note", "green"),
    Gate.REASON: ("Asks a reason", "yellow"),
    Gate.CLOSED: ("Not open", "grey"),
}
# In our words, for the boxes whose pages print no programmes.
LEVELS = {
    CellItem.ProgrammeLevel.NATIONAL: "Programmes of the NHS Leadership Academy",
    CellItem.ProgrammeLevel.REGIONAL: "Regional programmes, from a local delivery partner",
    CellItem.ProgrammeLevel.LOCAL: "Programmes of this organisation",
}
IN_THE_PLAN = "In the plan"
OUTSIDE_THE_PLAN = "Dealt with outside of this record"


@dataclass(frozen=True)
class Idea:
    """A printed line: with an address to add it, or with the reason why there is none."""

    text: str
    url: str = ""
    state: str = ""


@dataclass(frozen=True)
class IdeaList:
    """Printed lines under their printed heading."""

    heading: str
    ideas: list[Idea]


@dataclass(frozen=True)
class Gated:
    """Programmes with the same gate before them from this box."""

    gate: str
    colour: str
    explanation: str
    programmes: list[Idea]


@dataclass(frozen=True)
class Programmes:
    """The three levels of programmes under a heading."""

    heading: str
    intro: str
    guidance: list[str]
    gated: list[Gated]


def offered(cell: Cell | None) -> dict[int, CellItem]:
    """The printed lines that an action may be chosen from, by primary key."""
    return {item.pk: item for item in _items(cell) if not is_formal_procedure(item.text)}


def _items(cell: Cell | None) -> list[CellItem]:
    return [item for item in cell.items.all() if item.kind in OFFERED] if cell else []


def present_ideas(
    conversation: Conversation, cell: Cell | None, *, taken: AbstractSet[int]
) -> list[IdeaList]:
    """The considerations and interventions of the box in printed order, under their headings."""
    items = [item for item in _items(cell) if item.kind != CellItem.Kind.LEADERSHIP]
    return [
        IdeaList(heading, [_idea(conversation, item, taken=taken) for item in lines])
        for heading, lines in groupby(items, key=lambda item: item.heading)
    ]


def _idea(conversation: Conversation, item: CellItem, *, taken: AbstractSet[int]) -> Idea:
    if is_formal_procedure(item.text):
        return Idea(item.text, state=OUTSIDE_THE_PLAN)
    if item.pk in taken:
        return Idea(item.text, state=IN_THE_PLAN)
    return Idea(item.text, url=address(conversation, suggestion=item.pk))


def present_programmes(
    conversation: Conversation, cell: Cell, *, own: Mapping[str, list[Idea]] | None = None
) -> Programmes:
    """What this box opens: the printed lines of a green box, the levels of programmes elsewhere.

    `own` are the organisation's programmes by level: they stand behind the same gate.
    """
    printed = {
        item.programme_level: item for item in _items(cell) if item.kind == CellItem.Kind.LEADERSHIP
    }
    first = next(iter(printed.values()), None)
    by_gate = groupby(
        CellItem.ProgrammeLevel, key=lambda level: programme_gate(level=level, cell=cell)
    )
    return Programmes(
        heading=first.heading if first else "Leadership programmes",
        intro=first.intro if first else "",
        guidance=cell.band.guidance if cell.band.opens_programmes else [],
        gated=[
            _gated(
                found,
                cell,
                [
                    idea
                    for level in levels
                    for idea in (
                        _programme(conversation, found, level, printed.get(level)),
                        *(own or {}).get(level, []),
                    )
                ],
            )
            for found, levels in by_gate
        ],
    )


def _gated(found: Gate, cell: Cell, programmes: list[Idea]) -> Gated:
    label, colour = GATES[found]
    return Gated(label, colour, explain(found, box=box_of(cell)), programmes)


def _programme(
    conversation: Conversation,
    found: Gate,
    level: CellItem.ProgrammeLevel,
    printed: CellItem | None,
) -> Idea:
    chosen = {"suggestion": printed.pk} if printed else {"programme": level.value}
    url = "" if found == Gate.CLOSED else address(conversation, **chosen)
    return Idea(printed.text if printed else LEVELS[level], url=url)


def address(conversation: Conversation, **chosen: str | int) -> str:
    """The form for a new action, filled in from what was chosen."""
    return f"{reverse('action_add', args=[conversation.pk])}?{urlencode(chosen)}"
