"""The page of a framework: what it is for, what it is made of, and where it is from."""

from typing import Any

from frameworks.library import FrameworkContent
from frameworks.models import Element
from frameworks.opening import Opened
from frameworks.presenters.elements.heading import page_frame
from frameworks.presenters.elements.names import ABOUT
from frameworks.presenters.elements.parts import present_part
from frameworks.presenters.elements.places import places_of
from frameworks.presenters.elements.sections import passage, present_sections, shown_scales
from frameworks.presenters.elements.testing import TESTS, all_relations, tests_of
from frameworks.presenters.guide.chapters import AUDIENCES, Audience
from frameworks.sources import OURS, document_name


def present_framework(opened: Opened) -> dict[str, Any]:
    """Everything on the page of one version of a framework."""
    content, places = opened.content, places_of(opened)
    parts = [present_part(opened, places, part) for part in content.parts]
    about = ABOUT.get(content.framework.key)
    return {
        **page_frame(opened, places),
        **present_sections(content),
        "lead": about.lead if about else "",
        "parts": parts,
        "tests": _tests(opened, content.parts),
        "rules": list(content.rules.values()),
        "relations": all_relations(opened, places),
        "scales": shown_scales(content),
        "source": _source(opened),
        "added_headings": _added_headings(content),
        "chapter": {"audience": AUDIENCES[Audience.BOTH]},
    }


def _added_headings(content: FrameworkContent) -> list[str]:
    """What is printed without a heading, and has one of ours (A6, A7); alike ones once."""
    if content.framework.document == OURS:
        return []
    sections = [one for one in content.sections.values() if one.document != OURS]
    added = [one.title for one in sections if passage(one).heading_is_added]
    parts = [part.title for part in content.parts if part.is_editorial]
    return list(dict.fromkeys([*parts, *added]))


def _tests(opened: Opened, parts: list[Element]) -> dict[str, Any] | None:
    """How each part is tested, as a table, where this edition prints it (R125)."""
    rows = [(part, tests_of(opened, part)) for part in parts]
    own = [(part, tests) for part, tests in rows if tests and not tests.borrowed]
    return {"heads": list(TESTS.values()), "rows": own} if own else None


def _source(opened: Opened) -> str:
    framework = opened.framework
    if framework.document == OURS:
        return "In Talentgrid’s own words, around names that are public"
    return f"From: {document_name(framework)}"
