"""The reference content as pages show it."""

from frameworks.presenters.cells import present_cell
from frameworks.presenters.elements.element import present_element
from frameworks.presenters.elements.framework import present_framework
from frameworks.presenters.elements.places import element_url, framework_url, places_of
from frameworks.presenters.front import present_grid_page, present_library
from frameworks.presenters.grids import Marker, bullets, present_grid
from frameworks.presenters.guide.chapters import books, chapter_with, section_url
from frameworks.presenters.guide.page import passage_rows, present_guide
from frameworks.presenters.search.page import present_search

__all__ = [
    "Marker",
    "books",
    "bullets",
    "chapter_with",
    "element_url",
    "framework_url",
    "passage_rows",
    "places_of",
    "present_cell",
    "present_element",
    "present_framework",
    "present_grid",
    "present_grid_page",
    "present_guide",
    "present_library",
    "present_search",
    "section_url",
]
