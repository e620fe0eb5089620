"""The reference content as pages show it."""

from frameworks.presenters.cells import present_cell
from frameworks.presenters.chapters import books, chapter_with, section_url
from frameworks.presenters.front import present_grid_page, present_library
from frameworks.presenters.grids import Marker, bullets, present_grid
from frameworks.presenters.guides import passage_rows, present_guide

__all__ = [
    "Marker",
    "books",
    "bullets",
    "chapter_with",
    "passage_rows",
    "present_cell",
    "present_grid",
    "present_grid_page",
    "present_guide",
    "present_library",
    "section_url",
]
