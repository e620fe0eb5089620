"""The front page of the library, by who is reading; and the page of the whole grid."""

from typing import Any

from django.urls import reverse

from frameworks.library import Grid, Shelf
from frameworks.models import Band
from frameworks.presenters.elements.names import framework_links
from frameworks.presenters.grids import present_grid
from frameworks.presenters.guide.chapters import section_url
from frameworks.presenters.guide.flow import present_flow
from frameworks.presenters.guide.links import Link, cell_link
from frameworks.presenters.guide.page import PROFILES, passage
from frameworks.sources import source_line

# Section: what we call it here, and why one would read it.
FOR_EMPLOYEES = (
    ("contrast_talent", "What a talent conversation is", "And how it differs from an appraisal."),
    ("candidate_duties", "Your part in it", "Five things to think about beforehand."),
    (
        "who_is_talent_management_for",
        "Who it is for",
        "Everybody, also those who like it where they are.",
    ),
    (
        "special_arrangements",
        "What you may ask for",
        "Access, an interpreter, another format, a better date.",
    ),
    (
        "the_conversation_never_ends",
        "When it is over",
        "How to keep the conversation going together.",
    ),
)
FOR_MANAGERS = (
    ("manager_duties", "Your part in it", "Six things that are yours to do."),
    ("preparation_checklist", "Prepare", "Seven things to have ready, for both of you."),
    ("moments_to_avoid", "Choose the moment", "Dates and hours that are better avoided."),
    ("coaching_style", "Hold the conversation", "Five stages, in a coaching style."),
    ("dos_and_donts", "Dos and don'ts", "Worth a look in the minutes before you begin."),
    (
        "how_to_rate_performance",
        "Rate performance",
        "What partially meeting, meeting and exceeding expectations look like.",
    ),
    ("how_to_rate_behaviour", "Rate behaviour", "Ways to review it, and a template."),
    (
        "after_the_conversation",
        "Afterwards",
        "Write it down, follow it up, and compare with other managers.",
    ),
    ("development_offerings", "Development", "Who can offer it, from your own team to national."),
)
# What the reader's organisation asks and offers beside what the documents print (R42, R103).
OWN = (
    ("own_behaviours", "Our own behaviours", "What our organisation asks of everybody."),
    ("own_development", "Development nearby", "What our organisation offers, or knows of."),
)


def present_library(shelf: Shelf) -> dict[str, Any]:
    """The front page."""
    return {
        "small_grid": present_grid(shelf.grid, caption="The nine boxes of the talent grid"),
        "flow": present_flow(shelf),
        "for_employees": _links(shelf, FOR_EMPLOYEES),
        "for_managers": _links(shelf, FOR_MANAGERS),
        "frameworks": framework_links(),
        "own": [Link(label, reverse(name), text) for name, label, text in OWN],
    }


def present_grid_page(shelf: Shelf) -> dict[str, Any]:
    """The grid as printed, with the four everyday profiles as a way in (R3)."""
    grid = shelf.grid
    return {
        "grid": present_grid(grid, caption="The talent grid", size="full", printed=True),
        "bands": grid.bands,
        "colours": [(band, _boxes(grid, band)) for band in grid.bands],
        "columns": grid.columns,
        "profiles": passage(shelf, shelf.section(PROFILES)).points,
        "profiles_url": section_url(shelf, PROFILES),
        "rating_url": section_url(shelf, "how_to_rate_performance"),
        "source": source_line(grid.cells[0], "The Talent Grid Conversation Tool"),
        "version": grid.framework.version,
    }


def _boxes(grid: Grid, band: Band) -> list[Link]:
    return [cell_link(cell) for cell in grid.cells if cell.band == band]


def _links(shelf: Shelf, entries: tuple[tuple[str, str, str], ...]) -> list[Link]:
    return [Link(label, section_url(shelf, key), text) for key, label, text in entries]
