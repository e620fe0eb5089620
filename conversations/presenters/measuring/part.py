"""The page on which one part of a framework is rated."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from assessments.services import middle_of_behaviours
from conversations.forms.elements import ElementsForm, Question
from conversations.measuring.looks import Look
from conversations.measuring.pages import Page
from conversations.measuring.telling import Told, best_tested, describing_edition, lead_ins, tell
from conversations.presenters.measuring.places import about_look, place_of, way_on
from conversations.presenters.preparing import shared_copies
from frameworks.models import Element
from frameworks.opening import version_name

Kind = Element.Kind
HEADINGS: dict[str, str] = {
    Kind.CHANGE: "The key change",
    Kind.EXPECTATION: "What is expected then",
}


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


def present_page(look: Look, page: Page, form: ElementsForm | None) -> dict[str, Any]:
    """The page of one part."""
    following = way_on(look, page)
    return {
        **about_look(look),
        "page": page,
        "told": tell(look.content, page.about),
        "asked": _asked(look, page, form) if form else [],
        "scale": form.scale if form else None,
        "tests": best_tested(look.content, page.about),
        "has_jobs": bool(form and form.offers.posts),
        "reports": [one.questionnaire for one in form.offers.results] if form else [],
        "has_behaviours": any(head.ticks for head in page.heads),
        "career_url": _career(look, page) if look.is_own else "",
        "following_url": following.url,
        "following_title": following.title,
        "review": _review(look) if look.asks_everybody else None,
        "action": _action(look),
    }


def _review(look: Look) -> dict[str, Any]:
    """What the behaviours suggest all in all (B3)."""
    desk = look.desk
    middle = middle_of_behaviours(desk.copy.assessment)
    titles = {level.number: level.title for level in desk.grid.rows}
    return {
        "middle": titles[middle] if middle else "",
        "ratings_url": reverse(
            desk.side.section, args=[desk.conversation.pk, desk.side.ratings_slug]
        ),
    }


def _asked(look: Look, page: Page, form: ElementsForm) -> list[Asked]:
    elements = [head.element for head in page.heads]
    before = lead_ins(look.content, page.about, elements)
    edition = describing_edition(look.content)
    return [
        Asked(question, tell(look.content, question.element, edition=edition), lead_in)
        for question, lead_in in zip(form.questions, before, strict=True)
    ]


def _career(look: Look, page: Page) -> str:
    """The person's career history, from which the way leads back here."""
    return f"{reverse('career')}?{urlencode({'back': place_of(look, page)})}"


def shared_url(look: Look, page: Page) -> str:
    """Where to read what the other of the two shared of a page; empty before they did."""
    desk = look.desk
    copies = shared_copies(desk.user, desk.conversation, desk.side.opposite)
    if not copies:
        return ""
    said = copies[0].assessment.element_ratings.filter(element_id__in=page.pks)
    return reverse(desk.side.opposite.read, args=[desk.conversation.pk]) if said.exists() else ""


def _action(look: Look) -> str:
    """Where the form goes: it says what the page was opened with, so that both stay together."""
    asked = {"stage": look.stage, "of": version_name(look.content.framework)}
    return f"?{urlencode({name: value for name, value in asked.items() if value})}"
