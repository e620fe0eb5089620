"""The guide on paper: for whom it is, in the words of print, tagged, and in large print too."""

import io
import re
from dataclasses import replace
from functools import cache

import pytest
from django.urls import reverse
from pypdf import PdfReader

from frameworks import guide_document, library
from frameworks.guide_document import guide_data, guide_pdf
from frameworks.guide_parts import BOXES, PARTS, Audience, GuideForm
from frameworks.library import Guide
from frameworks.loading import load_framework

pytestmark = pytest.mark.usefixtures("content")

EMPLOYEE, LARGE_PRINT = GuideForm.EMPLOYEE, GuideForm.EMPLOYEE_LARGE_PRINT
A4 = (595, 842)
FOOT = re.compile(r"(Yourtalentconversation|Holdingtalentconversations)?Page\d+of\d+$")


@pytest.fixture
def shelf(content):
    return library.shelf()


@pytest.fixture(params=list(GuideForm))
def form(request):
    return request.param


def opened(pdf):
    return PdfReader(io.BytesIO(pdf))


def words_of(text):
    """Without spaces: where lines end, some are lost."""
    return re.sub(r"\s+", "", text)


@cache
def text_of(pdf):
    """The words of all pages, without what stands at the foot of each."""
    pages = [words_of(page.extract_text()) for page in opened(pdf).pages]
    return "".join(FOOT.sub("", page) for page in pages)


def sizes_of(page):
    """The sizes of type on a page."""
    found = set()

    def visit(text, matrix, text_matrix, font, size):
        if text.strip():
            found.add(round(size * abs(text_matrix[3] or 1) * abs(matrix[3] or 1), 1))

    page.extract_text(visitor_text=visit)
    return found


def printed(section):
    """Everything that is printed of a section, but of what stands below it."""
    points = [text for point in section.points.all() for text in (point.title, point.text)]
    return [section.title, *section.paragraphs, *points, *section.closing, section.reference]


def keys_of(reader):
    return [key for part in PARTS[reader] for row in part.rows for key in row if key != BOXES]


def sections_for(shelf, *audiences):
    return [
        section
        for guide in shelf.guides
        for section in guide.sections.values()
        if section.audience in audiences
    ]


def test_readable_by_a_screen_reader(form, shelf):
    document = opened(guide_pdf(form, shelf=shelf))
    root = document.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    assert root["/Lang"] == "en-GB"
    data = guide_data(form, shelf)
    assert document.metadata.title == f"{data['title']}: {data['subtitle']}"


def test_headings_lead_to_every_part(form, shelf):
    outline = opened(guide_pdf(form, shelf=shelf)).outline
    titles = [entry.title for entry in outline if not isinstance(entry, list)]
    parts = [part["title"] for part in guide_data(form, shelf)["parts"]]
    assert titles == [*parts, "About this guide"]


def test_the_checklist_as_printed(form, shelf):
    text = text_of(guide_pdf(form, shelf=shelf))
    for words in printed(shelf.section("preparation_checklist")):
        assert words_of(words) in text


@pytest.mark.parametrize(
    ("form", "audiences"),
    [
        (GuideForm.EMPLOYEE, (Audience.BOTH, Audience.EMPLOYEE)),
        (GuideForm.MANAGER, (Audience.BOTH, Audience.EMPLOYEE, Audience.MANAGER)),
    ],
)
def test_everything_that_speaks_to_the_reader(form, audiences, shelf):
    text = text_of(guide_pdf(form, shelf=shelf))
    for section in sections_for(shelf, *audiences):
        for words in printed(section):
            assert words_of(words) in text, section.key


def test_duties_of_both_and_nothing_else_of_the_manager_for_the_employee(shelf):
    text = text_of(guide_pdf(EMPLOYEE, shelf=shelf))
    for words in printed(shelf.section("manager_duties")):
        assert words_of(words) in text
    for section in sections_for(shelf, Audience.MANAGER):
        if section.key != "manager_duties":
            assert words_of(section.title) not in text, section.key


@pytest.mark.parametrize("reader", [Audience.EMPLOYEE, Audience.MANAGER])
def test_each_section_stands_once(reader, shelf):
    keys = keys_of(reader)
    assert len(keys) == len(set(keys))
    assert all(shelf.section(key).parent_id is None for key in keys)


def test_the_nine_boxes_have_a_page_turned_on_its_side(form, shelf):
    pages = opened(guide_pdf(form, shelf=shelf)).pages
    sizes = [(round(page.mediabox.width), round(page.mediabox.height)) for page in pages]
    assert sizes.count(A4) == len(pages) - 1
    [grid] = [page for page, size in zip(pages, sizes, strict=True) if size == A4[::-1]]
    text = words_of(grid.extract_text())
    for cell in shelf.grid.cells:
        assert words_of(f"{cell.code} · {cell.band.name}") in text


def test_says_what_is_in_every_box(form, shelf):
    text = text_of(guide_pdf(form, shelf=shelf))
    for cell in shelf.grid.cells:
        for item in cell.items.all():
            if item.kind == "grid_bullet":
                assert words_of(item.text) in text
    for band in shelf.grid.bands:
        for paragraph in band.guidance:
            assert words_of(paragraph) in text


def test_pages_are_numbered(form, shelf):
    pages = opened(guide_pdf(form, shelf=shelf)).pages
    assert 15 <= len(pages) <= 45
    for number, page in enumerate(pages[1:], start=2):
        assert words_of(f"Page {number} of {len(pages)}") in words_of(page.extract_text())


@pytest.mark.parametrize(
    ("form", "smallest"),
    [(form, 18 if form.is_large_print else 11) for form in GuideForm],
)
def test_nothing_is_in_small_print(form, smallest, shelf):
    pages = opened(guide_pdf(form, shelf=shelf)).pages
    assert min(size for page in pages for size in sizes_of(page)) == smallest


def test_large_print_says_the_same_on_more_pages(shelf):
    usual, large = (opened(guide_pdf(form, shelf=shelf)) for form in (EMPLOYEE, LARGE_PRINT))
    assert len(large.pages) > 1.5 * len(usual.pages)
    assert guide_data(EMPLOYEE, shelf)["parts"] == guide_data(LARGE_PRINT, shelf)["parts"]


def test_cover_names_the_organisation_and_the_day(shelf):
    cover = opened(guide_pdf(EMPLOYEE, shelf=shelf, organisation="St <Mary's> & #King's"))
    text = cover.pages[0].extract_text()
    assert "St <Mary's> & #King's" in text
    assert guide_data(EMPLOYEE, shelf)["as_of"] in text


def test_names_its_sources(form, shelf):
    text = text_of(guide_pdf(form, shelf=shelf))
    for guide in shelf.guides:
        assert words_of(guide.framework.name) in text
    assert (
        words_of(
            "From: Senior Leadership Indicators of Potential, the page on shared leadership values"
        )
        in text
    )


def test_headings_that_are_ours_are_named(shelf):
    ours = guide_data(GuideForm.MANAGER, shelf)["our_headings"]
    assert {"Dates to avoid", "Moments to avoid", "The conversation never ends"} < set(ours)
    assert "Values" in ours
    assert "Preparing for a Talent Conversation" not in ours
    # The one is printed in the contents, the other at the beginning of its line.
    assert not {"Flow chart for the Talent Conversation process", "Behavioural Framework"} & set(
        ours
    )
    assert "Moments to avoid" not in guide_data(EMPLOYEE, shelf)["our_headings"]


def test_made_once(shelf, monkeypatch):
    first = guide_pdf(EMPLOYEE, shelf=shelf, organisation="Northmoor")
    monkeypatch.setattr(guide_document, "compile_pdf", lambda *args, **kwargs: b"another")
    assert guide_pdf(EMPLOYEE, shelf=shelf, organisation="Northmoor") == first
    assert guide_pdf(EMPLOYEE, shelf=shelf, organisation="Southdale") == b"another"


def test_same_bytes_every_time(form, shelf):
    first = guide_pdf(form, shelf=shelf)
    guide_document._compiled.cache_clear()
    assert guide_pdf(form, shelf=shelf) == first


def test_text_is_never_read_as_instructions(guide_content, shelf):
    title = '#panic("no") *x* $y$ \\ @z <w> "q" //'
    guide_content["sections"][1]["key"] = "support"
    guide_content["sections"][1]["title"] = title
    small = library.sections(load_framework(guide_content).framework.key)
    first, *others = shelf.guides
    changed = Guide(first.framework, {**first.sections, "support": small["support"]})
    text = text_of(guide_pdf(EMPLOYEE, shelf=replace(shelf, guides=(changed, *others))))
    assert words_of(title) in text


def test_download_has_a_name_and_the_organisation(form, people, sign_in):
    response = sign_in(people.employee).get(reverse("guide_pdf", args=[form]))
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == f'attachment; filename="talent-guide-{form}.pdf"'
    cover = opened(response.content).pages[0].extract_text()
    assert people.employee.organisation.name in cover


def test_other_forms_do_not_exist(people, sign_in):
    assert sign_in(people.employee).get("/library/guide/board.pdf").status_code == 404


@pytest.mark.parametrize("page", ["library", "guide"])
def test_pages_of_the_library_lead_to_every_form(page, people, sign_in):
    content = sign_in(people.employee).get(reverse(page)).content.decode()
    for form in GuideForm:
        assert f'href="{reverse("guide_pdf", args=[form])}"' in content
