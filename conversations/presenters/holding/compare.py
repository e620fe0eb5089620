"""The two views side by side, rating by rating, with what each rests on."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone

from assessments.evidence import age_of
from assessments.models import Assessment, Evidence
from conversations.presenters.comparing.links import closer_links
from conversations.presenters.holding.both_views import present_both_views
from conversations.presenters.holding.copies import shared_copies
from conversations.presenters.holding.talk import Talk
from conversations.presenters.ratings import RatingShown, ratings_shown
from conversations.transitions import NOT_HELD, Status
from frameworks import library


@dataclass(frozen=True)
class Column:
    """One person's view of one rating."""

    name: str
    rating: RatingShown | None


@dataclass(frozen=True)
class Row:
    """One rating, and whether the two see it differently."""

    title: str
    differs: bool
    columns: list[Column]


def present_comparison(talk: Talk) -> dict[str, Any]:
    """The context of the page that compares both views."""
    shelf = library.shelf()
    views = present_both_views(talk, shelf)
    shared = {view.kind: view.assessment for view in views.views if view.kind != "agreed"}
    people = {"self": talk.conversation.employee.first_name, "manager": talk.manager.first_name}
    rows = _rows(shared, people)
    return {
        "talk": talk,
        "back": _back(talk),
        "can_share": talk.can_share,
        "conversation": talk.conversation,
        "views": views,
        "names": list(people.values()),
        "rows": rows,
        "closer": closer_links(talk.conversation, shared),
        "copies": shared_copies(views, talk),
        "evidence_age": _age(rows),
    }


def _back(talk: Talk) -> dict[str, str]:
    """To the talk; before it begins, and where there is none, to what there is instead."""
    conversation = talk.conversation
    if conversation.status == Status.PLANNED and talk.reader_manages:
        return {"label": "Before you begin", "url": reverse("hold_start", args=[conversation.pk])}
    if conversation.status in NOT_HELD:
        return {
            "label": "This conversation",
            "url": reverse("conversation", args=[conversation.pk]),
        }
    return {"label": "Back to the conversation", "url": reverse("hold", args=[conversation.pk])}


def _rows(shared: dict[str, Assessment], people: dict[str, str]) -> list[Row]:
    ratings = {
        kind: ratings_shown(view, grid=library.grid(view.framework))
        for kind, view in shared.items()
    }
    if not ratings:
        return []
    rows = []
    for at, one in enumerate(next(iter(ratings.values()))):
        columns = [
            Column(name, ratings[kind][at] if kind in ratings else None)
            for kind, name in people.items()
        ]
        levels = (column.rating.level for column in columns if column.rating)
        rows.append(Row(one.label, _differ(levels), columns))
    return rows


def _differ(levels: Iterable[str]) -> bool:
    """Whether two levels were chosen; whoever has not rated sees nothing differently."""
    return len(set(filter(None, levels))) > 1


def _age(rows: Iterable[Row]) -> str:
    evidence: set[Evidence] = {
        item
        for row in rows
        for column in row.columns
        if column.rating
        for item in column.rating.evidence
    }
    dates = [item.happened_on for item in evidence]
    return age_of(dates, today=timezone.localdate()).sentence
