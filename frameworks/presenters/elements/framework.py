"""The page of a framework: what it is for, what it is made of, and where it is from."""

from typing import Any

from frameworks.library import FrameworkContent
from frameworks.models import Element
from frameworks.opening import Opened
from frameworks.presenters.elements.heading import added_headings, page_frame
from frameworks.presenters.elements.names import ABOUT
from frameworks.presenters.elements.parts import present_part
from frameworks.presenters.elements.places import places_of
from frameworks.presenters.elements.sections import (
    passage,
    present_sections,
    shown_scales,
    transition_of,
)
from frameworks.presenters.elements.testing import TESTS, all_relations, tests_of
from frameworks.presenters.guide.chapters import AUDIENCES, Audience
from frameworks.presenters.guide.page import Passage
from frameworks.sources import OURS, source_line


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
        "added_headings": added_headings(content.framework, content.parts, _passages(content)),
        "chapter": {"audience": AUDIENCES[Audience.BOTH]},
    }


def _passages(content: FrameworkContent) -> list[Passage]:
    """The printed guidance but for what stands on the page of a transition."""
    return [passage(one) for one in content.sections.values() if not transition_of(one)]


def _tests(opened: Opened, parts: list[Element]) -> dict[str, Any] | None:
    """How each part is tested, as a table, where this edition prints it (R125)."""
    rows = [(part, tests_of(opened, part)) for part in parts]
    own = [(part, tests) for part, tests in rows if tests and not tests.borrowed]
    return {"heads": list(TESTS.values()), "rows": own} if own else None


def _source(opened: Opened) -> str:
    framework = opened.framework
    if framework.document == OURS:
        return "In Talentgrid’s own words, around names that are public"
    return source_line(framework)
