"""The page of what a search of the library found."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from frameworks.editions import asked_today
from frameworks.library import FRAMEWORKS, GRID, GUIDES
from frameworks.models import Framework, LocalOffer
from frameworks.presenters.guide.links import Link
from frameworks.presenters.search.entries import entries_of
from frameworks.presenters.search.groups import TITLES, Group
from frameworks.searching import Entry, Piece, Wanted, wanted
from talentgrid.models import Organisation

SEARCHED = (GRID, *GUIDES, *FRAMEWORKS)
AT_MOST = 20  # of a group, unless all of it is asked for
LONGEST_QUERY = 200
EXAMPLES = ("next move", "compassion", "secondment", "learn from experience", "board")


@dataclass(frozen=True)
class Hit:
    """A text in which something was found, with the matches marked, and wherever it stands."""

    pieces: list[Piece]
    kind: str
    places: list[Link]


@dataclass(frozen=True)
class Found:
    """What was found of one kind."""

    group: Group
    count: int
    hits: list[Hit]
    all_url: str

    @property
    def title(self) -> str:
        """The heading above it."""
        return TITLES[self.group]


def present_search(
    query: str, *, only: str = "", organisation: Organisation | None = None
) -> dict[str, Any]:
    """What was found of a query: grouped, of one group alone if `only` names one."""
    query = query.strip()[:LONGEST_QUERY]
    only = only if only in Group else ""
    looked_for = wanted(query)
    is_worth_it = looked_for.words and not looked_for.is_too_little
    entries = list(_everything(organisation)) if is_worth_it else []
    groups = _groups(looked_for, entries, query, only)
    return {
        "query": query,
        "is_empty": not looked_for.words,
        "is_too_little": looked_for.is_too_little,
        "groups": groups,
        "count": sum(found.count for found in groups),
        "only": TITLES[Group(only)] if only else "",
        "everywhere": _url(query),
        "words": _each_word(looked_for, entries) if not groups else [],
        "examples": [Link(words, _url(words)) for words in EXAMPLES],
        "longest": LONGEST_QUERY,
    }


def _everything(organisation: Organisation | None) -> Iterator[Entry]:
    """All that this reader may read: in one query, and two for what is their organisation's."""
    newest = Framework.objects.newest(*SEARCHED, organisation=organisation)
    for key in SEARCHED:
        yield from entries_of(newest[key])
    if organisation:
        yield from _behaviours(organisation)
        yield from _offers(organisation)


def _behaviours(organisation: Organisation) -> Iterator[Entry]:
    place, url = f"What {organisation} asks of its people", reverse("own_behaviours")
    for one in asked_today(organisation).behaviours:
        text = ": ".join(filter(None, (one.title, one.description)))
        yield Entry(Group.BEHAVIOURS, "Behaviour", place, text, f"{url}#{one.key}")


def _offers(organisation: Organisation) -> Iterator[Entry]:
    place, url = f"What {organisation} offers", reverse("own_development")
    for one in LocalOffer.objects.offered_in(organisation):
        text = ": ".join(filter(None, (one.title, one.description)))
        kind = one.get_kind_display()
        yield Entry(Group.DEVELOPMENT, kind, place, text, f"{url}#offer-{one.pk}")


def _groups(looked_for: Wanted, entries: list[Entry], query: str, only: str) -> list[Found]:
    by_group: dict[str, list[Entry]] = {}
    for entry in entries:
        if looked_for.is_in(entry):
            by_group.setdefault(entry.group, []).append(entry)
    return [
        _found(looked_for, group, by_group[group], query, is_all=bool(only))
        for group in Group
        if group in by_group and only in {"", group}
    ]


def _found(
    looked_for: Wanted, group: Group, entries: list[Entry], query: str, *, is_all: bool
) -> Found:
    same: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        same.setdefault((entry.kind, entry.text), []).append(entry)
    texts = sorted(same.values(), key=lambda found: not looked_for.is_literally_in(found[0]))
    shown = texts if is_all else texts[:AT_MOST]
    return Found(
        group=group,
        count=len(texts),
        hits=[_hit(looked_for, standing) for standing in shown],
        all_url=_url(query, group) if len(shown) < len(texts) else "",
    )


def _hit(looked_for: Wanted, standing: list[Entry]) -> Hit:
    """A text that stands in one place, or word for word in several: those of one page once."""
    first = standing[0]
    places = {entry.url: Link(entry.place, entry.url) for entry in standing}
    return Hit(looked_for.pieces(first.text), first.kind, list(places.values()))


def _each_word(looked_for: Wanted, entries: Iterable[Entry]) -> list[tuple[Link, int]]:
    """Where nothing has every word: how many texts have each of them."""
    if len(looked_for.words) < 2:
        return []
    alone = [(word, Wanted((word,))) for word in looked_for.words]
    counted = [(word, len(_texts(one, entries))) for word, one in alone if not one.is_too_little]
    return [(Link(word, _url(word)), count) for word, count in counted if count]


def _texts(looked_for: Wanted, entries: Iterable[Entry]) -> set[tuple[str, str, str]]:
    """What is found, each text once wherever it stands."""
    return {(one.group, one.kind, one.text) for one in entries if looked_for.is_in(one)}


def _url(query: str, group: str = "") -> str:
    asked = {"q": query, "in": group} if group else {"q": query}
    return f"{reverse('library_search')}?{urlencode(asked)}"
