"""The library: everybody may read all of it, on every screen, in both themes and on paper."""

from pathlib import Path

from django.urls import reverse
from playwright.sync_api import expect

from frameworks import library
from tests.browser.usable import NARROWEST

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
# One of each kind of page that a framework has.
OF_FRAMEWORKS = {
    library.SUCCESS_PROFILE: ("", "competencies", "speaks_up", "influence", "purpose_beyond_self"),
    library.SUCCESS_PROFILE_EXISTING: ("", "takes_people_with_them", "engaging_clinicians"),
    library.INDICATORS: ("", "aspiration", "ability", "setting_direction", "aspirant_director"),
    library.TRANSITIONS: ("", "transitions", "transition_1", "stream_1"),
    library.LEADERSHIP_MODEL: ("", "dimensions", "leading_with_care"),
}
SEARCHES = ("", "next move", "you", "coaching zebra")
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


def test_everybody_can_read_the_frameworks(open_as, people, look_over):
    page = open_as(people.employee)
    for key, elements in OF_FRAMEWORKS.items():
        for element in elements:
            names = ("framework_element", [key, element]) if element else ("framework", [key])
            page.goto(reverse(names[0], args=names[1]))
            look_over(page)


def test_everybody_can_search(open_as, people, look_over):
    page = open_as(people.employee)
    for query in SEARCHES:
        page.goto(f"{reverse('library_search')}?q={query}")
        look_over(page)


def test_a_word_without_an_end_does_not_widen_the_page(open_as, people):
    page = open_as(people.employee)
    page.set_viewport_size(NARROWEST)
    page.goto(f"{reverse('library_search')}?q={'x' * 200}")

    expect(page.get_by_role("heading", level=1)).to_contain_text("xxx")
    assert page.evaluate("document.scrollingElement.scrollWidth") == NARROWEST["width"]


def test_from_words_that_somebody_remembers_to_the_behaviour(open_as, people):
    page = open_as(people.employee)
    page.goto(reverse("library"))
    box = page.get_by_role("searchbox", name="Search the library")
    box.fill("ELEPHANT in the room")
    box.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Search for “ELEPHANT in the room”")
    expect(page.locator("mark", has_text="elephant")).to_be_visible()
    page.get_by_role("link", name="Speaks up, Executive Director Success Profile").first.click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Speaks up")
    expect(page.locator("li:target")).to_be_in_viewport()
    expect(page.locator("li:target")).to_contain_text("Sensitively raises the ‘elephant in the")


def test_competency_on_paper_has_no_navigation(open_as, people):
    page = open_as(people.employee)
    page.goto(reverse("framework_element", args=[library.SUCCESS_PROFILE, "speaks_up"]))

    page.emulate_media(media="print")

    expect(page.get_by_role("heading", name="Stretch behaviour")).to_be_visible()
    for part in (*FOR_THE_SCREEN, ".app-search", ".nhsuk-pagination"):
        expect(page.locator(part)).to_be_hidden()


def test_paper_has_the_words_and_nothing_to_press(open_as, people):
    page = open_as(people.employee)
    page.goto(reverse("grid"))

    page.emulate_media(media="print")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for part in FOR_THE_SCREEN:
        expect(page.locator(part)).to_be_hidden()
    paper = page.pdf(prefer_css_page_size=True)
    assert paper.count(b"/Type /Page\n") == 1


def test_on_paper_the_boxes_stand_side_by_side_however_it_is_turned(open_as, people):
    page = open_as(people.employee)
    page.goto(reverse("grid"))

    paper = page.pdf(format="A4", landscape=False)  # of a person whose printer is set upright

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
