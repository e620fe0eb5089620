"""The library shows all that the documents print, each text in its place, and says where it is
from."""

import re
from html import unescape

import pytest
from django.urls import reverse

from frameworks import library
from frameworks.models import CellItem
from frameworks.presenters import books, section_url
from frameworks.presenters.front import FOR_EMPLOYEES, FOR_MANAGERS
from frameworks.presenters.guide.flow import STEPS
from frameworks.presenters.guide.links import ON_THIS_SITE
from frameworks.presenters.guide.page import ADDED, INSTEAD_OF_POINTS, NOTES, SIDE_BY_SIDE
from frameworks.templatetags.library import linked

Kind = CellItem.Kind

CELLS = (
    "role_model",
    "future_emergent_potential",
    "transition_employee",
    "key_generalist",
    "solid_generalist",
    "developing_generalist",
    "professional_in_field",
    "future_professional_in_field",
    "developing_professional",
)
WARM = (
    ("library", []),
    ("grid", []),
    ("cell", ["role_model"]),
    ("guide", []),
    ("guide_section", ["how_to_rate_performance"]),
    ("guide_section", ["purpose"]),
    ("grid_pdf", ["full"]),
)


@pytest.fixture
def reader(content, people, sign_in):
    return sign_in(people.employee)


@pytest.fixture
def shelf(content):
    return library.shelf()


@pytest.fixture
def read(reader):
    """The words of a page, without its tags."""

    def read(name, *args):
        response = reader.get(reverse(name, args=args))
        assert response.status_code == 200
        return words(response)

    return read


def words(response):
    main = response.content.decode().partition("<main")[2].partition("</main>")[0]
    return squeezed(unescape(re.sub(r"<[^>]*>", " ", main)))


def squeezed(text):
    return re.sub(r"\s+", " ", text)


# The grid ------------------------------------------------------------------------------------


def test_grid_prints_its_own_words(read, shelf):
    page = read("grid")
    for cell in shelf.grid.cells:
        assert cell.title in page
        assert cell.subtitle in page
        for item in shelf.grid.items(cell, Kind.GRID_BULLET):
            assert item.text in page
    for level in [*shelf.grid.rows, *shelf.grid.columns]:
        assert level.title in page
        assert level.definition in page


def test_grid_says_what_its_colours_mean(read, shelf):
    page = read("grid")
    for band in shelf.grid.bands:
        for paragraph in band.guidance:
            assert paragraph in page


def test_every_box_leads_to_its_page(reader, shelf):
    page = reader.get(reverse("grid")).content.decode()
    for cell in shelf.grid.cells:
        assert f'href="{reverse("cell", args=[cell.key])}"' in page


def test_everyday_profiles_are_a_way_in(reader, shelf):
    profiles = reader.get(reverse("grid")).context["profiles"]
    assert [profile.link.label for profile in profiles] == [
        "Professional in field",
        "Developing professional",
        "Transition employee",
        "Role model",
    ]


# One box -------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", CELLS)
def test_box_has_everything_that_the_appendix_prints(key, read, shelf):
    page = read("cell", key)
    cell = shelf.grid.cell(key)
    assert cell.appendix_heading in page
    assert cell.tagline in page
    for item in cell.items.all():
        if item.kind != Kind.GRID_BULLET:
            assert squeezed(item.text) in page
            assert item.heading in page
            assert item.intro in page
    for paragraph in cell.band.guidance:
        assert paragraph in page
    assert f"see page {cell.model_guidelines_page} of" in page
    assert "From: Talent Management Conversation Tool, Appendix 1" in page


def test_box_does_not_mix_in_the_words_of_the_grid(read):
    assert "Low-moderate potential" not in read("cell", "key_generalist")


def test_questions_stand_in_two_parts_with_follow_ups_under_theirs(reader):
    parts = reader.get(reverse("cell", args=["key_generalist"])).context["parts"]
    assert [part.heading for part in parts] == ["Bank of questions", "Bank of questions continued"]
    last = parts[0].questions[-1]
    assert last.text == "What do you see as your next move?"
    assert last.follow_ups == [
        "In what timeframe (realistic)?",
        "What experience do you need to gain to make that happen?",
    ]
    assert parts[1].questions[0].text == (
        "Do you have the necessary business and organisational skills?"
    )


def test_note_to_the_manager_is_not_a_question(reader, read):
    parts = reader.get(reverse("cell", args=["professional_in_field"])).context["parts"]
    notes = [question.text for part in parts for question in part.questions if question.is_note]
    assert len(notes) == 1
    assert notes[0].startswith("If an individual expresses a desire to stay")
    page = read("cell", "professional_in_field")
    assert f"A note for the manager, not a question to ask: {notes[0]}" in page


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("role_model", "A green box makes a programme possible"),
        ("key_generalist", "first talk through whether that programme is right"),
        ("future_emergent_potential", "first talk through whether that programme is right"),
        ("solid_generalist", "are for people in a green box"),
        ("transition_employee", "are for people in a green box"),
    ],
)
def test_box_says_what_stands_before_a_programme(key, says, read):
    assert says in read("cell", key)


def test_box_of_people_new_to_post_is_for_now(read):
    assert "A box for now." in read("cell", "transition_employee")
    assert "A box for now." not in read("cell", "developing_generalist")


def test_boxes_lead_from_one_to_the_next(reader, shelf):
    pages = [reader.get(reverse("cell", args=[cell.key])).context for cell in shelf.grid.cells]
    assert pages[0]["previous"] is None
    assert pages[-1]["next"] is None
    titles = [cell.title for cell in shelf.grid.cells]
    assert [page["next"].label for page in pages[:-1]] == titles[1:]
    assert [page["previous"].label for page in pages[1:]] == titles[:-1]


# The guide -----------------------------------------------------------------------------------


def test_every_section_stands_on_one_page_with_its_text(read, shelf):
    for book in books(shelf):
        for chapter in book.chapters:
            page = read("guide_section", chapter.key)
            for section in book.guide.sections.values():
                if section in chapter.sections or section.parent in chapter.sections:
                    assert_printed(section, page)


def assert_printed(section, page):
    assert section.title in page
    # A linked address stands apart from the full stop after it.
    page = page.replace(" .", ".")
    for text in [*section.paragraphs, *section.closing, section.reference]:
        assert squeezed(text).replace(" .", ".").strip() in page
    for point in section.points.all():
        assert point.title in page
        assert point.text in page


def test_chapters_hold_every_section_once(shelf):
    for book in books(shelf):
        held = [section.key for chapter in book.chapters for section in chapter.sections]
        top = [key for key, section in book.guide.sections.items() if section.parent_id is None]
        assert held == top


def test_keys_of_sections_are_used_once_in_all_guides(shelf):
    keys = [key for guide in shelf.guides for key in guide.sections]
    assert len(keys) == len(set(keys))


def test_sections_printed_under_one_heading_share_a_page(shelf):
    titles = [chapter.title for chapter in books(shelf)[0].chapters]
    assert titles[0] == "Introduction"
    assert "Dates to avoid" not in titles
    assert "Use of the Talent Management Conversation Tool" not in titles


def test_what_the_code_says_about_sections_is_about_real_ones(shelf):
    named = {
        *ADDED,
        *INSTEAD_OF_POINTS,
        *NOTES,
        *ON_THIS_SITE,
        *SIDE_BY_SIDE,
        *SIDE_BY_SIDE.values(),
        *(key for _, _, key in STEPS),
        *(key for key, _, _ in (*FOR_EMPLOYEES, *FOR_MANAGERS)),
    }
    for key in named:
        assert shelf.section(key).key == key


def test_contents_name_every_section_and_its_audience(read, shelf):
    page = read("guide")
    for guide in shelf.guides:
        assert guide.framework.name in page
        for section in guide.sections.values():
            assert section.title in page
    assert "For managers" in page
    assert "For both of you" in page


def test_key_of_a_section_further_down_leads_to_its_place(reader, shelf):
    response = reader.get(reverse("guide_section", args=["stage_3"]))
    assert response.status_code == 302
    assert response.url == f"{reverse('guide_section', args=['coaching_style'])}#stage_3"
    assert section_url(shelf, "coaching_style") == reverse("guide_section", args=["coaching_style"])


def test_stages_are_numbered(read):
    page = read("guide_section", "coaching_style")
    assert "1. Establish the Talent Conversation" in page
    assert "5. Summarise and completion/closure" in page


def test_what_belongs_together_stands_side_by_side(reader):
    rows = reader.get(reverse("guide_section", args=["purpose"])).context["rows"]
    assert [[passage.section.key for passage in row] for row in rows] == [
        ["contrast_talent", "contrast_performance"],
        ["manager_duties", "candidate_duties"],
    ]


def test_performance_levels_are_described_where_they_are_explained(read, shelf):
    page = read("guide_section", "how_to_rate_performance")
    for level in shelf.grid.rows:
        for paragraph in level.rating_description:
            assert paragraph in page


def test_behaviour_template_is_a_table(reader):
    page = reader.get(reverse("guide_section", args=["how_to_rate_behaviour"])).content.decode()
    assert page.count('scope="col"') == 3
    assert "Rating 1 - Partially meets, 2 - Meets, 3 - Exceeds" in page


def test_flow_is_marked_as_ours(read):
    page = read("guide_section", "the_talent_conversation")
    assert "Our own summary in eight steps." in page
    for name, text, _ in STEPS:
        assert f"{name} {text}" in page


@pytest.mark.parametrize(
    ("key", "heading"),
    [
        ("who_is_talent_management_for", "Who is Talent Management for?"),
        ("what_is_talent_management", "What is Talent Management?"),
    ],
)
def test_source_that_ends_with_a_question_has_no_full_stop_too(key, heading, read):
    page = read("guide_section", key)
    assert f"From: Talent Management Conversation Tool, {heading}" in page
    assert "?." not in page
    other = read("guide_section", "preparation_checklist")
    assert (
        "From: Talent Management Conversation Tool, Preparing for a Talent Conversation." in other
    )


def test_heading_that_is_not_printed_is_marked(read):
    page = read("guide_section", "special_arrangements")
    assert "Printed without a heading, which is ours: Dates to avoid, Moments to avoid." in page
    assert "which is ours: Values." in read("guide_section", "values")
    for key in ("introduction", "the_talent_conversation", "how_to_rate_behaviour"):
        assert "which is ours" not in read("guide_section", key)


def test_addresses_in_the_text_are_links(reader):
    page = reader.get(reverse("guide_section", args=["introduction"])).content.decode()
    link = (
        '<a href="https://www.leadershipacademy.nhs.uk/talent">'
        "www.leadershipacademy.nhs.uk/talent</a>"
    )
    assert link in page


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("See www.a.uk/b.", 'See <a href="https://www.a.uk/b">www.a.uk/b</a>.'),
        ("http://a.uk", '<a href="http://a.uk">http://a.uk</a>'),
        ("<b> & www", "&lt;b&gt; &amp; www"),
        ('www.a.uk"onx', '<a href="https://www.a.uk">www.a.uk</a>&quot;onx'),
    ],
)
def test_linked(text, shown):
    assert linked(text) == shown


# The front page ------------------------------------------------------------------------------


def test_every_link_of_the_library_leads_somewhere(reader):
    seen, waiting = set(), [reverse("library")]
    while waiting:
        address = waiting.pop().partition("#")[0]
        if address in seen:
            continue
        seen.add(address)
        response = reader.get(address)
        assert response.status_code in {200, 302}, address
        if response["Content-Type"].startswith("text/html"):
            page = response.content.decode()
            waiting += re.findall(r'href="(/library/[^"]*)"', page)
    pages = {reverse("cell", args=[key]) for key in CELLS}
    assert pages <= seen
    assert reverse("grid_pdf", args=["blank"]) in seen


def test_places_on_a_page_that_links_name_exist(reader, shelf):
    for guide in shelf.guides:
        for key in guide.sections:
            path, _, anchor = section_url(shelf, key).partition("#")
            assert not anchor or f'id="{anchor}"' in reader.get(path).content.decode()


@pytest.mark.parametrize(
    ("name", "arg"), [("cell", "no_such_box"), ("guide_section", "nothing"), ("grid_pdf", "huge")]
)
def test_what_does_not_exist_is_not_found(name, arg, reader):
    assert reader.get(reverse(name, args=[arg])).status_code == 404


def test_library_is_only_read(reader):
    assert reader.post(reverse("library")).status_code == 405


@pytest.mark.parametrize(("name", "args"), WARM)
def test_page_needs_four_queries_at_most(
    name, args, reader, people, sign_in, django_assert_max_num_queries
):
    address = reverse(name, args=args)
    reader.get(address)
    manager = sign_in(people.manager)
    with django_assert_max_num_queries(4):
        manager.get(address)
