"""The grid on paper: one A4 page, tagged, nothing by colour alone, the same bytes every time."""

import io
import re

import pytest
from django.urls import reverse
from pypdf import PdfReader

from frameworks import documents, library
from frameworks.documents import Form, grid_data, grid_pdf
from frameworks.library import Shelf
from frameworks.loading import load_framework
from frameworks.models import CellItem

pytestmark = pytest.mark.usefixtures("content")

A4_LANDSCAPE = (842, 595)


@pytest.fixture
def shelf(content):
    return library.shelf()


@pytest.fixture(params=list(Form))
def form(request):
    return request.param


def opened(pdf):
    return PdfReader(io.BytesIO(pdf))


def text_of(pdf):
    return re.sub(r"\s+", " ", opened(pdf).pages[0].extract_text())


def test_one_page_of_a4_landscape(form, shelf):
    pages = opened(grid_pdf(form, shelf=shelf)).pages
    assert len(pages) == 1
    assert (round(pages[0].mediabox.width), round(pages[0].mediabox.height)) == A4_LANDSCAPE


def test_readable_by_a_screen_reader(form, shelf):
    document = opened(grid_pdf(form, shelf=shelf))
    root = document.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    assert root["/Lang"] == "en-GB"
    assert document.metadata.title == documents.TITLES[form]


def test_all_boxes_with_the_names_of_their_bands(form, shelf):
    text = text_of(grid_pdf(form, shelf=shelf))
    for cell in shelf.grid.cells:
        assert cell.title in text
        assert f"{cell.code} · {cell.band.name}" in text


def test_same_bytes_every_time(form, shelf):
    first = grid_pdf(form, shelf=shelf)
    documents._compiled.cache_clear()
    assert grid_pdf(form, shelf=shelf) == first


@pytest.mark.parametrize("printed", [Form.FULL, Form.HIGH_CONTRAST])
def test_bullets_and_definitions_are_printed(printed, shelf):
    text = text_of(grid_pdf(printed, shelf=shelf))
    for cell in shelf.grid.cells:
        for item in shelf.grid.items(cell, CellItem.Kind.GRID_BULLET):
            assert item.text in text
    for level in [*shelf.grid.rows, *shelf.grid.columns]:
        assert level.definition in text


def test_blank_grid_has_room_for_thoughts(shelf):
    text = text_of(grid_pdf(Form.BLANK, shelf=shelf))
    assert "Thoughts" in text
    assert "For use by managers and staff" in text
    assert "First call to fill critical positions" not in text


def test_name_of_a_level_as_printed_on_the_blank_and_high_contrast_grids(form, shelf):
    titles = [row["title"] for row in grid_data(form, shelf)["rows"]]
    expected = "Partially meets" if form == Form.FULL else "Partially met"
    assert titles[-1] == f"{expected} expectations"


def test_text_is_never_read_as_instructions(grid_content, shelf):
    title = '#panic("no") *x* $y$ \\ @z <w> "q"'
    grid_content["cells"][0]["title"] = title
    small = library.grid(load_framework(grid_content).framework)
    text = text_of(grid_pdf(Form.FULL, shelf=Shelf(grid=small, guides=shelf.guides)))
    assert title in text


def test_download_has_a_name(form, people, sign_in):
    response = sign_in(people.employee).get(reverse("grid_pdf", args=[form]))
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == f'attachment; filename="talent-grid-{form}.pdf"'
    assert response.content.startswith(b"%PDF-")
