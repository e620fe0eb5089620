"""Where a framework and its parts stand on a desk, and where each leads on to."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.text import Truncator

from conversations.desk import REFLECTION, Desk
from conversations.measuring.looks import Look, find_look
from conversations.measuring.pages import Page
from conversations.measuring.words import limits_of_two
from conversations.sections import BEHAVIOURS, after, find_section
from frameworks.models import Element
from frameworks.presenters.elements.places import framework_url


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


def about_look(look: Look) -> dict[str, Any]:
    """What every page of a framework knows: where its other pages are."""
    return {
        "look": look,
        "framework_url": place_of(look),
        "framework_title": _overview_of(look.desk) if look.asks_everybody else look.title,
        "library_url": framework_url(look.content.framework),
        "limits_of_two": limits_of_two(look.key),
    }


def _overview_of(desk: Desk) -> str:
    return "My reflection" if desk.side is REFLECTION else "Preparing"
