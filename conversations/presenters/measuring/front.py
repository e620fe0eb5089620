"""The page of a framework, and the list of those that may be looked at."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from conversations.desk import Desk
from conversations.measuring.looks import Look, looks_of
from conversations.measuring.pages import Page
from conversations.measuring.steps import breadths_in, hint_for
from conversations.presenters.measuring.places import about_look, place_of
from frameworks.models import Element, GuideSection

Kind = Element.Kind
# Transition 2 presumes transition 1 (R201): the closing of the section that says so.
PRESUMES = {"transition_2": ("career_transition_2_key_changes", "transition_1")}


@dataclass(frozen=True)
class Task:
    """A line of a task list; without an address it waits for a choice."""

    title: str
    text: str
    url: str
    progress: str
    is_theirs_alone: bool = False


@dataclass(frozen=True)
class Group:
    """Some parts of a framework under a heading; the only group has none."""

    title: str
    tasks: list[Task]


@dataclass(frozen=True)
class Presumed:
    """The printed sentence that another transition comes first, and where to look at that."""

    sentences: list[str]
    title: str
    url: str


def closer_looks(desk: Desk) -> list[Task]:
    """The frameworks that may be looked at besides the usual sections; none if none is on."""
    return [
        Task(look.title, _helps(look), _front_of(look), look.progress)
        for look in looks_of(desk)
        if not look.is_on_path
    ]


def _helps(look: Look) -> str:
    off = "Switched off by your organisation since you began. What you began stays open."
    return off if look.is_switched_off else look.words.helps


def _front_of(look: Look) -> str:
    """Where looking begins."""
    return place_of(look, look.pages[0] if look.asks_everybody else None)


def present_framework(look: Look) -> dict[str, Any]:
    """The page of a framework."""
    return {
        **about_look(look),
        "groups": _groups(look),
        "limits": look.limits,
        "hint": hint_for(look.content, look.desk.employee),
        "breadths": breadths_in(look.content),
        "ahead": _ahead(look),
        "presumed": _presumed(look),
        "beside": _beside(look),
        "next_page_url": "" if look.steps and not look.stage else _next_page(look),
    }


def _ahead(look: Look) -> list[str]:
    """What the chosen step asks: features of a transition (R112), roles of a stream (R196)."""
    if look.step is None:
        return []
    under = look.content.children(look.step, Kind.FEATURE, Kind.ROLE)
    transition = look.content.element(look.step.stage)
    return [line for line in (transition.text, *(one.text for one in under)) if line]


def _next_page(look: Look) -> str:
    """The first page on which something is still open."""
    for page in look.open_pages:
        is_open = page.said_in(look.said) < len(page.heads)
        if is_open and not look.is_theirs_alone(page):
            return place_of(look, page)
    return ""


def _groups(look: Look) -> list[Group]:
    pages = look.pages if any(not page.is_staged for page in look.pages) else look.open_pages
    groups = [
        (title, [_task(look, page) for page in under])
        for title, under in groupby(pages, key=lambda page: page.group)
    ]
    if len(groups) == 1:
        return [Group("", tasks) for _, tasks in groups]
    return [Group(title or _names(tasks), tasks) for title, tasks in groups]


def _task(look: Look, page: Page) -> Task:
    can_open = page in look.open_pages
    return Task(
        title=page.title,
        text=", ".join(page.about.descriptors),
        url=place_of(look, page) if can_open else "",
        progress=look.progress_on(page),
        is_theirs_alone=look.is_theirs_alone(page),
    )


def _names(tasks: list[Task]) -> str:
    titles = [tasks[0].title, *(task.title.lower() for task in tasks[1:])]
    return f"{', '.join(titles[:-1])} and {titles[-1]}" if len(titles) > 1 else titles[0]


def _beside(look: Look) -> list[Task]:
    """What was said of other transitions, which stays with them when another is chosen."""
    return [
        Task(transition.title, "", _of_transition(look, transition.key), f"{count} said")
        for transition, count in look.said_beside
    ]


def _of_transition(look: Look, key: str) -> str:
    """Where another transition than the chosen one is looked at."""
    address = reverse(look.desk.side.against, args=[look.desk.conversation.pk, look.key])
    return f"{address}?{urlencode({'stage': key})}"


def _presumed(look: Look) -> Presumed | None:
    """Which transition is presumed to be mastered, and a way to look at it (R201)."""
    key, before = PRESUMES.get(look.stage, ("", ""))
    section: GuideSection | None = look.content.sections.get(key)
    if section is None or not look.content.has(before):
        return None
    return Presumed(
        sentences=section.closing,
        title=look.content.element(before).title,
        url=_of_transition(look, before),
    )
