"""Where the pages of talking and of agreeing lead on to: one framework each, and calmly few."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse

from assessments.differences import rows_of
from assessments.models import Assessment
from conversations.measuring.words import title_of
from conversations.models import Conversation, Outcome
from conversations.presenters.comparing.agreeing import (
    Agreement,
    version_to_agree_on,
)
from conversations.presenters.comparing.parts import base_of
from conversations.presenters.comparing.tables import levels_of
from conversations.presenters.comparing.voices import (
    Side,
    Voice,
    agreed_side,
    names_of,
    voices_on,
)
from frameworks import library


@dataclass(frozen=True)
class CloserLink:
    """A framework to look at together, and what there is to talk about."""

    title: str
    url: str
    text: str


def closer_links(conversation: Conversation, shared: Mapping[str, Assessment]) -> list[CloserLink]:
    """The frameworks of which anything is shared, in use still or not: one query at most.

    `shared` has the newest view that each of the two has shared.
    """
    names = names_of(conversation)
    sides = [Side(kind, names[kind], view) for kind, view in shared.items()]
    voices = voices_on(sides, library.RATED)
    return [_closer(conversation, key, said) for key, said in voices.items()]


def _closer(conversation: Conversation, key: str, voices: list[Voice]) -> CloserLink:
    keys = {key for voice in voices for key in voice.ratings}
    count = sum(row.worth_talking for row in rows_of(keys, levels_of(voices, keys)))
    differences = f"{count} difference{'' if count == 1 else 's'} worth talking about"
    alone = f"{voices[0].name} alone has shared something" if len(voices) == 1 else ""
    return CloserLink(
        title=title_of(base_of(voices).framework),
        url=reverse("against", args=[conversation.pk, key]),
        text=differences if count else alone,
    )


@dataclass(frozen=True)
class PartLink:
    """A part that can be agreed on, and how much of it is agreed."""

    title: str
    url: str
    progress: str


@dataclass(frozen=True)
class ToAgree:
    """A framework that the two may agree on: where it is compared, and its parts."""

    key: str
    title: str
    url: str
    parts: list[PartLink]
    is_off: bool


def to_agree(
    conversation: Conversation, outcome: Outcome, sides: Iterable[Side]
) -> tuple[list[ToAgree], dict[str, list[Voice]]]:
    """Every framework in use or spoken of already, for agreeing, and who says what of each.

    At most three queries.
    """
    in_use = library.contents_in_use(conversation.employee.organisation)
    todays = {content.framework.key: content for content in in_use}
    voices = voices_on([*sides, agreed_side(outcome, conversation)], library.RATED)
    found = []
    for key in library.RATED:
        if key in todays or key in voices:
            said = voices.get(key, [])
            version = version_to_agree_on(said) or todays.get(key) or base_of(said)
            agreement = Agreement(conversation, outcome, version, said)
            found.append(_to_agree(agreement, is_off=key not in todays))
    return found, voices


def _to_agree(agreement: Agreement, *, is_off: bool) -> ToAgree:
    pk, key = agreement.conversation.pk, agreement.key
    parts = [
        PartLink(
            part.title,
            reverse("agree_against", args=[pk, key, part.slug]),
            agreement.progress(part),
        )
        for part in agreement.parts
    ]
    url = reverse("against", args=[pk, key]) if agreement.before else ""
    return ToAgree(key, agreement.title, url, parts, is_off)
