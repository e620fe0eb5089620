"""The printed guidance of a framework, as passages around its elements."""

from collections.abc import Iterable

from frameworks.library import (
    INDICATORS,
    LEADERSHIP_MODEL,
    SUCCESS_PROFILE,
    SUCCESS_PROFILE_EXISTING,
    TRANSITIONS,
    FrameworkContent,
)
from frameworks.models import Element, GuideSection, Scale
from frameworks.presenters.guide.page import Passage, Point

Rows = tuple[tuple[str, ...], ...]

# What stands before the elements; those in one row are side by side.
BEFORE: dict[str, Rows] = {
    SUCCESS_PROFILE: (("aspirant_profile_definition",),),
    SUCCESS_PROFILE_EXISTING: (("existing_profile_definition",),),
    INDICATORS: (("identifying_talent",),),
    TRANSITIONS: (("identifying_your_transition",), ("choosing_the_stream",)),
    LEADERSHIP_MODEL: (("hlm_what_it_is",),),
}
# What it is for and what it is not for, by audience (R15, R130).
USES: dict[str, Rows] = {
    SUCCESS_PROFILE: (
        ("aspirant_profile_use", "aspirant_profile_limits"),
        ("aspirant_profile_delivers",),
    ),
    SUCCESS_PROFILE_EXISTING: (("existing_profile_organisations", "existing_profile_candidates"),),
    TRANSITIONS: (("high_potential_scheme", "high_potential_scheme_contact"),),
    LEADERSHIP_MODEL: (("hlm_wording", "hlm_publisher"),),
}
# Nobody is expected to be strong on every aspect (R129): shown with the elements.
CAVEATS = {
    SUCCESS_PROFILE: "aspirant_profile_caveat",
    SUCCESS_PROFILE_EXISTING: "existing_profile_caveat",
}
# Printed as the lead of the whole document, under its title.
LEADS = {INDICATORS: "indicators_for_line_managers"}
# Shown on the page of the transition that they speak of: of its changes, its expectations and
# its experiences.
OF_TRANSITIONS = {
    "transition_1": "career_transition_1",
    "transition_2": "career_transition_2",
}
USES_HEADING = "What it is for, and what it is not for"
USES_HEADINGS = {
    TRANSITIONS: "The scheme that it was written for",
    LEADERSHIP_MODEL: "The official wording",
}


def present_sections(content: FrameworkContent) -> dict[str, object]:
    """All printed passages in their places. One that no place is known for comes last."""
    key = content.framework.key
    before, uses = BEFORE.get(key, ()), USES.get(key, ())
    placed = {CAVEATS.get(key), LEADS.get(key), *OF_TRANSITIONS.values()}
    placed.update(name for row in (*before, *uses) for name in row)
    rest = [one for one in _top(content) if one.key not in placed]
    return {
        "printed_lead": _section(content, LEADS.get(key, "")),
        "before": _rows(content, before),
        "caveat": _section(content, CAVEATS.get(key, "")),
        "uses": _rows(content, uses),
        "uses_heading": USES_HEADINGS.get(key, USES_HEADING),
        "after": [[passage(section)] for section in rest],
    }


def passage(section: GuideSection) -> Passage:
    """One section with those under it."""
    return Passage(
        section=section,
        points=[Point(point.title, point.text) for point in section.points.all()],
        rows=[[passage(child)] for child in section.children.all()],
    )


def passages_of_transition(content: FrameworkContent, transition: str) -> dict[str, Passage]:
    """What is printed about a transition's changes, expectations and experiences."""
    found = {}
    base = OF_TRANSITIONS.get(transition, "")
    for name in ("key_changes", "expectations", "experiences"):
        section = _section(content, f"{base}_{name}")
        if section:
            found[name] = section
    return found


def transition_of(section: GuideSection) -> str:
    """The key of the transition on whose page a section stands; "" for the page of the whole."""
    for transition, key in OF_TRANSITIONS.items():
        if section.key == key or section.key.startswith(f"{key}_"):
            return transition
    return ""


def has_heading(section: GuideSection) -> bool:
    """Whether a page shows its title: not of a lead, a caveat, or what a transition's page is."""
    without = {*LEADS.values(), *CAVEATS.values(), *OF_TRANSITIONS.values()}
    return section.key not in without


def shown_scales(content: FrameworkContent) -> list[Scale]:
    """The scales whose levels the pages show, because the framework itself names them."""
    named = {one.scale_id for one in content.of_kind(Element.Kind.DIMENSION)}
    return [scale for pk, scale in content.scales.items() if pk in named]


def _top(content: FrameworkContent) -> Iterable[GuideSection]:
    return (section for section in content.sections.values() if section.parent_id is None)


def _section(content: FrameworkContent, key: str) -> Passage | None:
    return passage(content.sections[key]) if key in content.sections else None


def _rows(content: FrameworkContent, rows: Rows) -> list[list[Passage]]:
    found = [[_section(content, key) for key in row] for row in rows]
    shown = [[one for one in row if one] for row in found]
    return [row for row in shown if row]
