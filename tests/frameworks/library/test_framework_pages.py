"""All that is printed of a framework is shown: on its overview, and on a page for every element."""

import re

import pytest
from django.urls import reverse

from frameworks import library, urls
from frameworks.models import Element
from frameworks.presenters.elements.places import Places
from frameworks.presenters.elements.sections import transition_of
from tests.frameworks.library.reading import (
    ASPIRANT,
    EXISTING,
    INDICATORS,
    MODEL,
    TRANSITIONS,
    squeezed,
    words,
)

Kind = Element.Kind
# What the documents print, counted by hand: the parts, and what has a page under them.
PAGES = {
    ASPIRANT: 4 + 9 + 7 + 6 + 3,
    EXISTING: 4 + 9 + 8 + 6 + 3,
    INDICATORS: 4 + 3 + 3,
    TRANSITIONS: 2 + 2 + 2,
    MODEL: 1 + 9,
}


def texts_of(element):
    printed = [element.title, element.text, element.example, element.change_from, element.change_to]
    if element.kind == Kind.CHANGE:
        # Printed as one line; shown as from and to.
        printed.remove(element.text)
    return [squeezed(one) for one in (*printed, *element.paragraphs, *element.descriptors) if one]


# Everything that is printed is somewhere ----------------------------------------------------------


@pytest.mark.parametrize("key", library.FRAMEWORKS)
def test_every_element_is_printed_whole_on_its_page(key, reader, content):
    framework = library.current_content(key)
    places = Places(framework)
    assert len(places.pages) == PAGES[key]
    for page in places.pages:
        response = reader.get(places.url(page))
        shown, html = words(response), response.content.decode()
        held = [one for one in framework.under(page) if places.holder(one) == page]
        for element in held:
            missing = [text for text in texts_of(element) if text not in shown]
            assert not missing, f"{page.key}: {element.key}"
            assert element == page or f'id="{element.key}"' in html, element.key


@pytest.mark.parametrize("key", library.FRAMEWORKS)
def test_every_section_is_printed_with_its_framework(key, read, content):
    framework = library.current_content(key)
    overview = read("framework", key)
    for section in framework.sections.values():
        transition = transition_of(section)
        shown = read("framework_element", key, transition) if transition else overview
        for text in [*section.paragraphs, *section.closing]:
            assert squeezed(text) in shown
        for point in section.points.all():
            assert squeezed(point.title) in shown
            assert squeezed(point.text) in shown


@pytest.mark.parametrize("key", library.FRAMEWORKS)
def test_overview_leads_to_every_page_of_a_part_and_what_stands_under_it(key, reader, content):
    places = Places(library.current_content(key))
    page = reader.get(places.overview).content.decode()
    for element in places.pages:
        assert f'href="{places.url(element)}' in page, element.key


@pytest.mark.parametrize("key", library.FRAMEWORKS)
def test_no_id_is_used_twice_on_a_page(key, reader, content):
    places = Places(library.current_content(key))
    for address in (places.overview, *map(places.url, places.pages)):
        ids = re.findall(r' id="([^"]+)"', reader.get(address).content.decode())
        assert len(ids) == len(set(ids)), address


@pytest.mark.parametrize("key", library.FRAMEWORKS)
def test_pages_lead_from_one_to_the_next(key, reader, content):
    places = Places(library.current_content(key))
    pages = [reader.get(places.url(element)).context for element in places.pages]
    names = [element.name for element in places.pages]
    assert pages[0]["previous"] is None
    assert pages[-1]["next"] is None
    assert [page["next"].label for page in pages[:-1]] == names[1:]
    assert [page["previous"].label for page in pages[1:]] == names[:-1]


def test_element_deeper_down_leads_to_its_place(reader):
    response = reader.get(reverse("framework_element", args=[ASPIRANT, "speaks_up_behaviour_2"]))
    assert response.status_code == 302
    page = reverse("framework_element", args=[ASPIRANT, "speaks_up"])
    assert response.url == f"{page}#speaks_up_behaviour_2"


@pytest.mark.parametrize(
    "address",
    [
        "/library/frameworks/no_such_framework/",
        "/library/frameworks/talent_conversation_guide/",
        "/library/frameworks/success_profile_aspirant/no_such_element/",
        "/library/frameworks/success_profile_aspirant/?version=2",
        "/library/frameworks/success_profile_aspirant/?version=own-1",
        "/library/frameworks/success_profile_aspirant/?version=x",
    ],
)
def test_what_does_not_exist_is_not_found(address, reader):
    assert reader.get(address).status_code == 404


# What a page costs --------------------------------------------------------------------------------

ADDRESSES = {
    "library": [[]],
    "grid": [[]],
    "grid_pdf": [["full"]],
    "cell": [["role_model"]],
    "guide": [[]],
    "guide_pdf": [["employee"]],
    "guide_section": [["coaching_style"], ["how_to_rate_performance"], ["purpose"], ["values"]],
    "framework": [[key] for key in library.FRAMEWORKS],
    "framework_element": [
        [ASPIRANT, "competencies"],
        [ASPIRANT, "speaks_up"],
        [EXISTING, "speaks_up"],
        [EXISTING, "drivers"],
        [INDICATORS, "ability"],
        [INDICATORS, "setting_direction"],
        [INDICATORS, "aspirant_director"],
        [TRANSITIONS, "transition_1"],
        [TRANSITIONS, "stream_1"],
        [MODEL, "leading_with_care"],
    ],
    "own_behaviours": [[]],
    "own_development": [[]],
    "library_search": [[]],
}


def test_every_address_of_the_library_is_counted():
    assert set(ADDRESSES) == {pattern.name for pattern in urls.urlpatterns}


@pytest.mark.parametrize(
    ("name", "args"), [(name, args) for name, each in ADDRESSES.items() for args in each]
)
def test_page_needs_four_queries_at_most(
    name, args, reader, people, sign_in, django_assert_max_num_queries
):
    address = reverse(name, args=args)
    reader.get(address)
    manager = sign_in(people.manager)
    with django_assert_max_num_queries(4):
        manager.get(address)
