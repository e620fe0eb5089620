"""A framework and its parts, as one of the two finds them on their desk."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.text import Truncator

from assessments.services import middle_of_behaviours
from conversations.desk import REFLECTION, Desk
from conversations.forms.elements import ElementsForm, Question
from conversations.measuring.looks import Look, find_look, looks_of
from conversations.measuring.pages import Page
from conversations.measuring.steps import breadths_in, hint_for
from conversations.measuring.telling import Told, best_tested, describing_edition, lead_ins, tell
from conversations.sections import BEHAVIOURS, after, find_section
from frameworks import library
from frameworks.models import Element, GuideSection
from frameworks.opening import version_name
from frameworks.presenters.elements.places import framework_url

Kind = Element.Kind
HEADINGS: dict[str, str] = {
    Kind.CHANGE: "The key change",
    Kind.EXPECTATION: "What is expected then",
}
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
class Asked:
    """A question with what is printed about it, and the printed line that goes before it."""

    question: Question
    told: Told
    lead_in: str

    @property
    def heading(self) -> str:
        """Key changes and expectations stand on one page, apart (R198, R199)."""
        return HEADINGS.get(self.question.element.kind, "")


@dataclass(frozen=True)
class Presumed:
    """The printed sentence that another transition comes first, and where to look at that."""

    sentences: list[str]
    title: str
    url: str


def closer_looks(desk: Desk) -> list[Task]:
    """The frameworks that may be looked at besides the usual sections; none if none is on."""
    return [
        Task(look.title, look.words.helps, _front_of(look), look.progress)
        for look in looks_of(desk)
        if not look.is_on_path
    ]


def _front_of(look: Look) -> str:
    """Where looking begins."""
    return place_of(look, look.pages[0] if look.asks_everybody else None)


def place_of(look: Look, page: Page | None = None, *, evidence: str = "") -> str:
    """The address of a framework, or of a part, on this desk.

    What is asked of everybody has no page of its own before its questions.
    """
    side, pk = look.desk.side, look.desk.conversation.pk
    if page is None and look.asks_everybody:
        path = reverse(side.overview, args=[pk])
    elif page is None:
        path = reverse(side.against, args=[pk, look.key])
    else:
        path = reverse(side.against_part, args=[pk, look.key, page.slug])
    asked = {"stage": look.elsewhere if look.is_elsewhere else "", "evidence": evidence}
    query = urlencode({name: value for name, value in asked.items() if value})
    return f"{path}?{query}" if query else path


def asks_for_evidence(look: Look, page: Page, element: str) -> str:
    """Where evidence is added for an element; the way leads back to it."""
    address = reverse("evidence_add", args=[look.desk.conversation.pk, look.desk.side.key])
    asked = {"against": look.key, "part": page.slug, "element": element, "stage": look.stage}
    return f"{address}?{urlencode(asked)}"


@dataclass(frozen=True)
class AskedFrom:
    """The element from which evidence is asked for, and the way back to it."""

    element: Element
    url: str

    @property
    def name(self) -> str:
        """What it is called; the beginning of it where it is a sentence."""
        return Truncator(self.element.name).chars(60)


def asked_from(desk: Desk, asked: Mapping[str, str]) -> AskedFrom | None:
    """What `asks_for_evidence` put into an address; None for any other address."""
    look = find_look(desk, asked.get("against", ""), stage=asked.get("stage", ""))
    page = look.page(asked.get("part", "")) if look else None
    if look is None or page is None or not page.rests_on_evidence:
        return None
    for head in page.heads:
        key = head.element.key
        if key == asked.get("element"):
            return AskedFrom(head.element, f"{place_of(look, page, evidence=key)}#{key}")
    return None


def present_framework(look: Look) -> dict[str, Any]:
    """The page of a framework."""
    return {
        **_about(look),
        "groups": _groups(look),
        "limits": look.limits,
        "hint": hint_for(look.content, look.desk.employee),
        "breadths": breadths_in(look.content),
        "ahead": _ahead(look),
        "presumed": _presumed(look),
        "next_page_url": "" if look.steps and not look.stage else _next_page(look),
    }


def present_page(look: Look, page: Page, form: ElementsForm | None) -> dict[str, Any]:
    """The page of one part."""
    following = way_on(look, page)
    return {
        **_about(look),
        "page": page,
        "told": tell(look.content, page.about),
        "asked": _asked(look, page, form) if form else [],
        "scale": form.scale if form else None,
        "tests": best_tested(look.content, page.about),
        "has_jobs": bool(form and form.offers.posts),
        "has_behaviours": any(head.ticks for head in page.heads),
        "career_url": reverse("career") if look.is_own else "",
        "following_url": following.url,
        "following_title": following.title,
        "review": _review(look) if look.asks_everybody else None,
        "action": _action(look),
    }


@dataclass(frozen=True)
class Way:
    """Where a page leads on to; without a title it leads back."""

    url: str
    title: str = ""


def way_on(look: Look, page: Page) -> Way:
    """The part that follows, or the section that follows on the usual path, or back."""
    following = look.after(page)
    if following:
        return Way(place_of(look, following), following.title)
    section = find_section(look.desk.side, BEHAVIOURS) if look.is_on_path else None
    then = after(look.desk.side, section) if section else None
    if then is None:
        return Way(place_of(look))
    address = reverse(look.desk.side.section, args=[look.desk.conversation.pk, then.slug])
    return Way(address, then.title.format(name=look.desk.name))


def _review(look: Look) -> dict[str, Any]:
    """What the behaviours suggest all in all (B3), and the limits of such a review (R43)."""
    desk = look.desk
    middle = middle_of_behaviours(desk.copy.assessment)
    titles = {level.number: level.title for level in desk.grid.rows}
    return {
        "middle": titles[middle] if middle else "",
        "limits": library.sections(library.GUIDE)["simple_behaviour_review"],
        "ratings_url": reverse(
            desk.side.section, args=[desk.conversation.pk, desk.side.ratings_slug]
        ),
    }


def _about(look: Look) -> dict[str, Any]:
    return {
        "look": look,
        "framework_url": place_of(look),
        "framework_title": _overview_of(look.desk) if look.asks_everybody else look.title,
        "library_url": framework_url(look.content.framework),
    }


def _overview_of(desk: Desk) -> str:
    return "My reflection" if desk.side is REFLECTION else "Preparing"


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


def _presumed(look: Look) -> Presumed | None:
    """Which transition is presumed to be mastered, and a way to look at it (R201)."""
    key, before = PRESUMES.get(look.stage, ("", ""))
    section: GuideSection | None = look.content.sections.get(key)
    if section is None or not look.content.has(before):
        return None
    address = reverse(look.desk.side.against, args=[look.desk.conversation.pk, look.key])
    return Presumed(
        sentences=section.closing,
        title=look.content.element(before).title,
        url=f"{address}?{urlencode({'stage': before})}",
    )


def _asked(look: Look, page: Page, form: ElementsForm) -> list[Asked]:
    elements = [head.element for head in page.heads]
    before = lead_ins(look.content, page.about, elements)
    edition = describing_edition(look.content)
    return [
        Asked(question, tell(look.content, question.element, edition=edition), lead_in)
        for question, lead_in in zip(form.questions, before, strict=True)
    ]


def _action(look: Look) -> str:
    """Where the form goes: it says what the page was opened with, so that both stay together."""
    asked = {"stage": look.stage, "of": version_name(look.content.framework)}
    return f"?{urlencode({name: value for name, value in asked.items() if value})}"
