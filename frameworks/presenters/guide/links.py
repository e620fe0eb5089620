"""Where a page of the guide leads on: the pages of this site that do what the text speaks of."""

from dataclasses import dataclass

from django.urls import reverse

from frameworks.models import Cell


@dataclass(frozen=True)
class Link:
    """A place to go, with its words and perhaps a line about it."""

    label: str
    url: str
    text: str = ""


# Section: the words of the link, the name of the page and its arguments.
ON_THIS_SITE: dict[str, tuple[tuple[str, str, tuple[str, ...]], ...]] = {
    "overview_and_use": (("What the three colours of the grid mean", "grid", ()),),
    "development_offerings": (("Development to consider, box by box", "grid", ()),),
    "talent_grid_conversation_tool": (("Open the talent grid", "grid", ()),),
    "stage_3": (("Questions to ask, box by box", "grid", ()),),
    "blank_template": (("Download the blank grid (PDF, one A4 page)", "grid_pdf", ("blank",)),),
}


def cell_link(cell: Cell) -> Link:
    """The page of a box."""
    return Link(cell.title, reverse("cell", args=[cell.key]))


def links_of(key: str) -> list[Link]:
    """What this site has for the section with this key."""
    return [
        Link(label, reverse(name, args=args)) for label, name, args in ON_THIS_SITE.get(key, ())
    ]
