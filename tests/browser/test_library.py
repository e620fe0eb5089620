"""The library: everybody may read all of it, on every screen, in both themes and on paper."""

from pathlib import Path

from django.urls import reverse
from playwright.sync_api import expect

PAGES = {
    "cell": ("solid_generalist", "transition_employee"),
    "guide_section": (
        "coaching_style",
        "dos_and_donts",
        "how_to_rate_behaviour",
        "how_to_rate_performance",
        "preparation_checklist",
    ),
}
PAPERS = {
    "The grid": "talent-grid-full.pdf",
    "A blank grid, with room for thoughts": "talent-grid-blank.pdf",
    "The grid in high contrast": "talent-grid-high-contrast.pdf",
}
FOR_THE_SCREEN = (".app-header__nav", ".nhsuk-back-link", ".nhsuk-footer")


def test_from_the_library_to_a_box_and_its_questions(open_as, people, look_over):
    page = open_as(people.employee)

    page.goto("/")
    page.get_by_role("link", name="Library").click()
    look_over(page)
    page.get_by_role("link", name="The talent grid").click()
    look_over(page)
    page.get_by_role("table").get_by_role("link", name="Solid generalist").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Solid Generalist")
    page.get_by_role("link", name="Questions to ask").click()
    expect(page.get_by_role("heading", name="Bank of questions", exact=True)).to_be_in_viewport()


def test_everybody_can_read_the_guide_and_the_boxes(open_as, people, look_over):
    page = open_as(people.employee)
    for view, keys in PAGES.items():
        for key in keys:
            page.goto(reverse(view, args=[key]))
            look_over(page)


def test_paper_has_the_words_and_nothing_to_press(open_as, people):
    page = open_as(people.employee)
    page.goto(reverse("grid"))

    page.emulate_media(media="print")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for part in FOR_THE_SCREEN:
        expect(page.locator(part)).to_be_hidden()
    paper = page.pdf(prefer_css_page_size=True)
    assert paper.count(b"/Type /Page\n") == 1


def test_the_grid_is_there_to_take_along(open_as, people):
    page = open_as(people.employee)
    page.goto(reverse("grid"))

    for link, name in PAPERS.items():
        with page.expect_download() as started:
            page.get_by_role("link", name=link, exact=True).click()
        assert started.value.suggested_filename == name
        assert Path(started.value.path()).read_bytes().startswith(b"%PDF")


def test_high_contrast_stays_chosen(open_as, people, axe):
    page = open_as(people.employee)
    page.goto(reverse("grid"))
    page.get_by_role("button", name="Use high contrast").click()
    in_high_contrast = page.locator("html.theme-high-contrast")

    expect(in_high_contrast).to_be_attached()
    expect(page.get_by_role("heading", level=1)).to_have_text("The talent grid")
    axe(page)
    page.goto(reverse("library"))
    expect(in_high_contrast).to_be_attached()

    page.get_by_role("button", name="Use the usual colours").click()
    expect(in_high_contrast).not_to_be_attached()
