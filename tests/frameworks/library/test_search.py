"""Searching the library: every text can be found, in context, by whoever may read it."""

import pytest
from django.urls import reverse
from django.utils import timezone

from frameworks import library
from frameworks.editions import Behaviour
from frameworks.models import LocalOffer
from frameworks.presenters.search.groups import TITLES, Group
from tests.frameworks.library.reading import MODEL, load_changed, words
from tests.frameworks.organisation.helpers import publish

SEARCH = reverse("library_search")


def text_of(hit):
    return "".join(piece.text for piece in hit.pieces)


def marked(hit):
    return [piece.text for piece in hit.pieces if piece.is_match]


# What is found ------------------------------------------------------------------------------------


def test_question_is_found_by_its_words_in_its_box(find):
    hits = find("see as your next move")["questions"].hits
    [hit] = [hit for hit in hits if text_of(hit) == "What do you see as your next move?"]
    assert marked(hit) == ["see", "as", "your", "next", "move"]
    assert hit.kind == "Question"
    # Three boxes ask it, each in its own bank of questions.
    assert {place.label: place.url for place in hit.places} == {
        title: reverse("cell", args=[key]) + "#questions"
        for title, key in (
            ("Key generalist", "key_generalist"),
            ("Solid generalist", "solid_generalist"),
            ("Developing generalist", "developing_generalist"),
        )
    }


def test_same_text_in_several_boxes_is_one_hit(find):
    hits = find("coaching 1:1")["development"].hits
    [hit] = [hit for hit in hits if text_of(hit) == "Coaching 1:1"]
    assert len(hit.places) == 4


def test_behaviour_and_its_example_are_found_at_their_place(find):
    [hit] = find("elephant in the room")["behaviours"].hits
    [place] = hit.places
    assert hit.kind == "Behaviour"
    assert place.label == "Speaks up, Executive Director Success Profile (aspirant directors)"
    page = reverse("framework_element", args=[library.SUCCESS_PROFILE, "speaks_up"])
    assert place.url == f"{page}#speaks_up_behaviour_2"
    [example] = find("inadequate systems")["behaviours"].hits
    assert example.kind == "Behaviour: example"


def test_boxes_are_found_by_their_code_and_their_colour(find, content):
    for cell in library.current_grid().cells:
        [hit] = find(cell.code)["pages"].hits
        assert hit.places[0].url == reverse("cell", args=[cell.key])
    purple = {text_of(hit): hit.places[0].url for hit in find("purple")["pages"].hits}
    assert purple == {
        "Professional in field (PT1, purple)": reverse("cell", args=["professional_in_field"]),
        "Future professional in field (PT2, purple)": reverse(
            "cell", args=["future_professional_in_field"]
        ),
        "Solid generalist (RS2, purple)": reverse("cell", args=["solid_generalist"]),
        "Purple": f"{reverse('grid')}#bands",
    }


@pytest.mark.parametrize(
    ("query", "group", "url"),
    [
        ("ready soon", "boxes", "/library/grid/"),
        ("pivotal and flexible", "boxes", "/library/grid/"),
        ("nature of the step up", "pages", "/success_profile_aspirant/#aspirant_role_context"),
        ("leading people inclusively and compassionately", "behaviours", "#leading_people_2"),
        ("key changes", "pages", "/transition_1/#career_transition_1_key_changes"),
        ("influence*", "pages", "/success_profile_aspirant/influence/"),
    ],
)
def test_names_and_headings_that_pages_show_are_found(query, group, url, reader, find):
    urls = [place.url for hit in find(query)[group].hits for place in hit.places]
    [found] = [one for one in urls if one.endswith(url)]
    page, _, anchor = found.partition("#")
    assert not anchor or f'id="{anchor}"' in reader.get(page).content.decode()


def test_page_is_found_by_its_name(find):
    labels = {text_of(hit) for hit in find("success profile")["pages"].hits}
    assert "Executive Director Success Profile (aspirant directors)" in labels
    assert "Executive Director Success Profile (existing directors)" in labels
    [hit] = find("solid generalist")["pages"].hits
    assert hit.places[0].url == reverse("cell", args=["solid_generalist"])


@pytest.mark.parametrize(
    ("query", "group", "url"),
    [
        ("one wing and fly", "", ""),
        ("moments to avoid", "pages", "/library/guide/"),
        ("stepping difficult role review", "", ""),
        ("courageous conversations", "behaviours", "/library/frameworks/indicators_of_potential/"),
        ("from managing a focused team", "experience", "career_transitions/transition_1/#change_"),
        ("difficult to test in an interview", "guidance", "/traits/#traits_how_tested"),
        ("more exposure to a role", "guidance", "/success_profile_aspirant/#together"),
        ("exemplary elsewhere", "behaviours", "/healthcare_leadership_model/#levels"),
        ("mapped aspire together", "guidance", "/#career_transition_1_expectations"),
        ("mentoring great managers", "experience", "#experience_developing_great_managers_1"),
    ],
)
def test_each_kind_of_text_is_found(query, group, url, find):
    found = find(query)
    if not group:
        assert found == {}
        return
    urls = [place.url for hit in found[group].hits for place in hit.places]
    assert any(url in one for one in urls), urls


def test_other_forms_of_a_word_are_found_after_the_word_itself(find):
    assert [text_of(hit) for hit in find("resilience")["pages"].hits] == ["Resilient"]
    first, *others = find("managing")["development"].hits
    assert marked(first) == ["Managing"]
    assert others
    assert not any("managing" in text_of(hit).lower() for hit in others)


@pytest.mark.parametrize("key", library.FRAMEWORKS)
def test_every_element_can_be_found_by_its_own_words(key, content, find):
    elements = library.current_content(key).elements
    looked_for = [one for one in elements if one.text][::7] + [one for one in elements if one.title]
    for element in looked_for[:24]:
        text = element.text or element.title
        hits = [hit for found in find(text).values() for hit in found.hits]
        assert any(element.key in place.url for hit in hits for place in hit.places), element.key


def test_every_link_of_a_result_leads_to_a_place_that_exists(reader, find):
    pages = {}
    for query in ("experience", "performance", "others", "level", "ready"):
        for group in find(query):
            for hit in find(query, **{"in": group})[group].hits:
                for place in hit.places:
                    path, _, anchor = place.url.partition("#")
                    if path not in pages:
                        pages[path] = reader.get(path).content.decode()
                    assert not anchor or f'id="{anchor}"' in pages[path], place.url


# The page -----------------------------------------------------------------------------------------


def test_page_marks_matches_and_escapes_the_rest(reader):
    response = reader.get(SEARCH, {"q": "next <b>move"})
    page = response.content.decode()
    assert "&lt;b&gt;move" in page
    assert "<b>move" not in page
    assert "<mark>next</mark>" in reader.get(SEARCH, {"q": "next move"}).content.decode()


def test_long_group_shows_twenty_and_a_way_to_all(reader, find):
    found = find("do")["questions"]
    assert len(found.hits) == 20
    assert found.count > 20
    everything = reader.get(found.all_url).context["groups"]
    assert [one.group for one in everything] == ["questions"]
    assert len(everything[0].hits) == found.count
    assert everything[0].all_url == ""


def test_unknown_group_is_taken_for_none(find):
    assert set(find("coaching", **{"in": "nonsense"})) == set(find("coaching"))


def test_empty_query_has_help_with_examples_that_find_something(reader, find):
    response = reader.get(SEARCH)
    assert "Type some words that you remember" in words(response)
    examples = response.context["examples"]
    assert len(examples) == 5
    for link in examples:
        assert reader.get(link.url).context["groups"], link.label


@pytest.mark.parametrize("query", ["a", "The", "of the", "x", "“a”", "1", "to a", "be"])
def test_a_letter_or_a_word_that_is_everywhere_asks_for_more(query, reader):
    response = reader.get(SEARCH, {"q": query})
    assert f"{query}” is too little to look for" in words(response)
    assert "For example" in words(response)
    assert response.context["groups"] == []


@pytest.mark.parametrize("query", ["a board", "de", "the next move"])
def test_beside_another_word_they_do_no_harm(query, find):
    assert find(query)


def test_what_is_everywhere_is_not_offered_alone(reader):
    offered = reader.get(SEARCH, {"q": "the board zebra"}).context["words"]
    assert [link.label for link, _ in offered] == ["board"]


def test_nothing_found_says_what_each_word_alone_finds(reader):
    response = reader.get(SEARCH, {"q": "coaching zebra"})
    assert "No text of the library has all of these words." in words(response)
    [(link, count)] = response.context["words"]
    alone = reader.get(link.url).context
    assert (link.label, count) == ("coaching", alone["count"])
    assert count > 0
    nothing = reader.get(SEARCH, {"q": "zebra"})
    assert "No text of the library has this." in words(nothing)
    # What the organisation itself says is on no page of the documents.
    for name in ("own_behaviours", "own_development"):
        assert f'href="{reverse(name)}"' in nothing.content.decode()


def test_every_group_has_a_title():
    assert set(TITLES) == set(Group)


@pytest.mark.parametrize("address", ["library", "grid", "guide", "library_search"])
def test_search_stands_on_the_pages_of_the_library(address, reader):
    page = reader.get(reverse(address)).content.decode()
    assert page.count(f'action="{SEARCH}"') == 1


def test_query_stays_in_the_box_and_is_not_endless(reader):
    response = reader.get(SEARCH, {"q": "x" * 5000})
    assert response.context["query"] == "x" * 200
    assert f'value="{"x" * 200}"' in response.content.decode()


def asks(organisation, *behaviours: Behaviour) -> None:
    publish(organisation, wanted=list(behaviours))


# Who finds what -----------------------------------------------------------------------------------


def test_behaviours_and_offers_are_found_in_their_organisation_alone(people, sign_in, find):
    organisation = people.employee.organisation
    asks(organisation, Behaviour("Kindly", "A zebra in the room."))
    offer = LocalOffer.objects.create(
        organisation=organisation, kind="activity", title="Zebra walk", description="Outdoors."
    )
    found = find("zebra")
    assert found["behaviours"].hits[0].places[0].url == (f"{reverse('own_behaviours')}#behaviour_1")
    assert found["development"].hits[0].places[0].url == (
        f"{reverse('own_development')}#offer-{offer.pk}"
    )
    assert find("zebra", client=sign_in(people.stranger)) == {}


def test_retired_behaviour_and_offer_are_not_found(people, find):
    organisation = people.employee.organisation
    asks(organisation, Behaviour("Zebra"))
    asks(organisation, Behaviour("Kindly"))
    given = {"organisation": organisation, "retired_at": timezone.now()}
    LocalOffer.objects.create(kind="activity", title="Zebra", **given)
    assert find("zebra") == {}


def test_own_pages_show_what_the_organisation_has_set_and_nothing_elsewhere(people, sign_in):
    organisation = people.employee.organisation
    asks(organisation, Behaviour("Kindly"))
    LocalOffer.objects.create(organisation=organisation, kind="activity", title="Board day")
    here, elsewhere = sign_in(people.employee), sign_in(people.stranger)
    assert "Kindly" in words(here.get(reverse("own_behaviours")))
    assert "Board day" in words(here.get(reverse("own_development")))
    assert "No behaviours have been set yet" in words(elsewhere.get(reverse("own_behaviours")))
    assert "Nothing has been added yet" in words(elsewhere.get(reverse("own_development")))


def test_own_wording_is_found_in_its_organisation_alone_in_place_of_the_usual(
    people, sign_in, find
):
    usual = "Colleagues hear from this person, on ordinary days"
    elsewhere = sign_in(people.stranger)
    assert find(usual)

    load_changed(MODEL, "A zebra of purpose.", organisation=people.employee.organisation)

    assert find("zebra purpose")
    assert find(usual) == {}
    assert find("zebra purpose", client=elsewhere) == {}
    assert find(usual, client=elsewhere)


def test_new_version_is_found_in_place_of_the_older_one(find):
    assert find("zebra") == {}
    load_changed(MODEL, "A zebra of purpose.")
    assert len(find("zebra")["behaviours"].hits) == 1


def test_search_asks_the_database_little(reader, people, sign_in, django_assert_max_num_queries):
    reader.get(SEARCH, {"q": "next move"})
    manager = sign_in(people.manager)
    # Who is there: 2. Which versions: 1. What is the organisation's own: 2.
    with django_assert_max_num_queries(5):
        manager.get(SEARCH, {"q": "experience of others"})
