"""The page of one framework: self beside manager beside agreed, large differences first."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from assessments.differences import AGREED, COMPARED, MANAGER, SELF
from assessments.presenters.insights import PresentedInsights, insights_for
from conversations.measuring.steps import reasons_of_ours
from conversations.measuring.words import WORDS, limits_of_two, title_of
from conversations.models import Conversation
from conversations.presenters.comparing.agreeing import agreeable_parts
from conversations.presenters.comparing.parts import base_of, parts_for
from conversations.presenters.comparing.tables import Mark, compare
from conversations.presenters.comparing.voices import (
    Side,
    Voice,
    names_of,
    sides_of,
    voices_on,
)
from conversations.rules import is_manager_of
from conversations.services.agreeing import DRAFTING
from conversations.services.preparing import PREPARING
from conversations.transitions import NOT_HELD
from frameworks import library
from frameworks.opening import version_words
from talentgrid.models import User


@dataclass(frozen=True)
class Choice:
    """One of the views that the printed sentences can be read for."""

    kind: str
    name: str
    is_chosen: bool


def present_against(
    conversation: Conversation, key: str, *, user: User, read: str = ""
) -> dict[str, Any]:
    """All that the page of a framework shows; `read` says for whose view the insights are."""
    sides = sides_of(conversation, user=user)
    voices = voices_on(sides, [key], with_grounds=True).get(key, [])
    is_manager = bool(is_manager_of(user, conversation))
    can_record = is_manager and conversation.status in DRAFTING
    heading = {
        "conversation": conversation,
        "back_url": _back_url(conversation),
        "can_share": conversation.status in PREPARING,
        "key": key,
        "names": names_of(conversation),
        "can_record": can_record,
        "words": WORDS[key],
        "limits_of_two": limits_of_two(key),
        "missing": _missing(conversation, sides, voices, is_manager=is_manager),
    }
    if not voices:
        content = library.current_content(key, conversation.employee.organisation)
        return heading | {"title": title_of(content.framework), "compared": None}
    agreeable = agreeable_parts(base_of(voices), voices, conversation.employee)
    heading["agreeable"] = {part.slug for part in agreeable}
    reasons = _reasons(voices, conversation)
    return heading | _compared(voices) | {"reasons": reasons} | _insights(voices, read)


def _back_url(conversation: Conversation) -> str:
    """To the talk; where there is none, to what there is about the conversation."""
    page = "conversation" if conversation.status in NOT_HELD else "hold"
    return reverse(page, args=[conversation.pk])


def _compared(voices: list[Voice]) -> dict[str, Any]:
    return {
        "title": title_of(base_of(voices).framework),
        "compared": compare(parts_for(voices), voices),
        "legend": [Mark(voice.kind, voice.name) for voice in voices],
        "versions": _versions(voices),
        "steps": _steps(voices),
    }


def _versions(voices: Iterable[Voice]) -> str:
    """That the two spoke of different versions; empty where all spoke of one."""
    said = {voice.name: voice.framework for voice in voices}
    if len({framework.pk for framework in said.values()}) < 2:
        return ""
    each = "; ".join(f"{name} {version_words(framework)}" for name, framework in said.items())
    return (
        f"The versions differ: {each}. What is about the same thing stands in one row, and only "
        "levels of one and the same scale are compared."
    )


def _steps(voices: Iterable[Voice]) -> str:
    """Which transition or stream it is about; each by name where they differ."""
    chosen = {voice.name: voice.step.title for voice in voices if voice.step}
    if len(set(chosen.values())) < 2:
        return next((f"Looked at for: {title}." for title in chosen.values()), "")
    each = ", ".join(f"{name} for “{title}”" for name, title in chosen.items())
    return f"Looked at for different steps: {each}. Each step asks for things of its own."


def _reasons(voices: Iterable[Voice], conversation: Conversation) -> list[tuple[str, str]]:
    """Why each chose their step, in their own words: what a suggestion says is not repeated."""
    return [
        (voice.name, voice.reason)
        for voice in voices
        if voice.step
        and voice.reason
        and voice.reason not in reasons_of_ours(voice.content, conversation.employee)
    ]


# Who has not said anything ----------------------------------------------------------------


@dataclass(frozen=True)
class Missing:
    """Who says nothing here yet, in words that do not tell whether there is a draft (C20)."""

    text: str
    url: str = ""
    label: str = ""
    next_version_url: str = ""


def _missing(
    conversation: Conversation, sides: list[Side], voices: list[Voice], *, is_manager: bool
) -> list[Missing]:
    speaking = {voice.kind for voice in voices}
    shared = {side.kind for side in sides}
    own = MANAGER if is_manager else SELF
    names = names_of(conversation)
    found = []
    for kind in COMPARED:
        if kind in speaking:
            continue
        if kind == own:
            found.append(_own_missing(conversation, kind, has_shared=kind in shared))
        elif kind in shared:
            found.append(Missing(f"{names[kind]} said nothing about this in what they shared."))
        else:
            found.append(Missing(f"{names[kind]} has not shared a view."))
    return found


OWN_PAGES = {
    SELF: ("reflect_share", "reflect_next", "Share my reflection"),
    MANAGER: ("prepare_share", "prepare_next", "Open my preparation"),
}


def _own_missing(conversation: Conversation, kind: str, *, has_shared: bool) -> Missing:
    share, following, to_share = OWN_PAGES[kind]
    said = "You said nothing about this in what you shared."
    text = said if has_shared else "You have not shared a view."
    if conversation.status not in PREPARING:
        return Missing(text)
    if has_shared:
        # Where a new version is begun already, this leads to it, and does not tell.
        return Missing(text, next_version_url=reverse(following, args=[conversation.pk]))
    return Missing(text, reverse(share, args=[conversation.pk]), to_share)


# What the profile itself says -------------------------------------------------------------


def _insights(voices: list[Voice], read: str) -> dict[str, Any]:
    """The printed sentences for one view at a time; nothing where none are printed (R126)."""
    chosen = next((voice for voice in voices if voice.kind == read), _first_choice(voices))
    if not chosen.content.rules:
        return {"insights": None}
    choices = [Choice(voice.kind, voice.name, voice is chosen) for voice in voices]
    return {"insights": _insights_of(chosen, voices), "insight_choices": choices}


def _first_choice(voices: list[Voice]) -> Voice:
    """What is agreed counts most, then the person's own view."""
    agreed = next((voice for voice in voices if voice.kind == AGREED), None)
    return agreed or voices[0]


def _insights_of(chosen: Voice, voices: list[Voice]) -> PresentedInsights:
    own = next((voice.side.view for voice in voices if voice.kind == SELF), None)
    return insights_for(chosen.side.view, chosen.content, traits_from=own)
