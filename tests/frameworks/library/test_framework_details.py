"""What each framework needs beside its text: eras, editions, transitions, levels, ladders."""

import pytest
from django.urls import reverse

from frameworks import library
from tests.frameworks.library.reading import (
    ASPIRANT,
    EXISTING,
    INDICATORS,
    MODEL,
    TRANSITIONS,
    words,
)

# The Success Profile ------------------------------------------------------------------------------


def test_overview_has_today_beside_tomorrow(reader):
    part = reader.get(reverse("framework", args=[ASPIRANT])).context["parts"][0]
    eras = part.shown["eras"]
    assert [(era.title, len(era.lines)) for era in eras] == [("Today", 5), ("Tomorrow", 4)]
    assert eras[0].lead.startswith("The high performing Executive Directors of today")
    assert eras[1].lead.startswith("The high performing Executive Directors of tomorrow")


def test_overview_says_that_nobody_is_strong_on_everything(read):
    caveat = "it is not expected that anyone will have a strength on every aspect"
    assert caveat in read("framework", ASPIRANT)
    assert caveat in read("framework", EXISTING)


def test_uses_and_limits_stand_side_by_side_for_either_audience(reader):
    [row] = reader.get(reverse("framework", args=[EXISTING])).context["uses"]
    assert [passage.audience.label for passage in row] == ["For organisations", "For candidates"]
    for passage in row:
        titles = [inner.section.title for [inner] in passage.rows]
        assert titles == [
            "What is it used for?",
            "What is it not intended for?",
            "What will use of the Success Profile deliver?",
        ]


def test_overview_says_how_each_part_is_tested_and_how_to_read_them_together(reader, read):
    tests = reader.get(reverse("framework", args=[ASPIRANT])).context["tests"]
    assert [(part.name, len(of.lines)) for part, of in tests["rows"]] == [
        ("Competencies", 3),
        ("Experiences", 3),
        ("Traits", 3),
        ("Drivers", 3),
    ]
    page = read("framework", ASPIRANT)
    content = library.current_content(ASPIRANT)
    assert len(content.rules) == 5
    assert len(content.relations) == 4
    for printed in (*content.rules.values(), *content.relations):
        assert printed.text in page


def test_competency_has_behaviours_with_the_example_apart_and_the_stretch_apart(reader):
    page = reader.get(reverse("framework_element", args=[ASPIRANT, "speaks_up"])).context
    assert [line.key for line in page["behaviours"]] == [
        "speaks_up_behaviour_1",
        "speaks_up_behaviour_2",
        "speaks_up_behaviour_3",
    ]
    assert all("For example" not in line.text for line in page["behaviours"])
    assert all(line.example.startswith("For example") for line in page["behaviours"])
    assert [line.key for line in page["stretches"]] == ["speaks_up_stretch"]
    assert [test.label for test in page["tests"].lines] == [
        "What it is",
        "How it is best tested",
        "What it does for performance",
    ]


def test_competency_says_what_it_is_related_to_in_the_printed_words(reader):
    page = reader.get(reverse("framework_element", args=[ASPIRANT, "develops_people"])).context
    influence, supportive = page["relations"]
    assert influence.sentence.endswith("are related to the trait ‘Influence’.")
    assert [link.label for link in influence.links] == ["Takes people with them", "Influence"]
    assert influence.note == ""
    assert [link.label for link in supportive.links][-1] == "Supportive and consultative"


@pytest.mark.parametrize(
    ("key", "element", "label"),
    [
        (ASPIRANT, "acts_from_a_systems_mindset", "Breadth of experience"),
        (EXISTING, "acts_from_a_systems_mindset", "Cross-boundary working"),
    ],
)
def test_printed_name_is_read_as_the_experience_of_the_edition(key, element, label, reader):
    [related] = reader.get(reverse("framework_element", args=[key, element])).context["relations"]
    assert related.sentence.endswith("supported by the experience Cross boundary working.")
    assert [link.label for link in related.links] == [label]


def test_name_that_the_sentence_does_not_use_is_said(reader):
    address = reverse("framework_element", args=[ASPIRANT, "breadth_of_experience"])
    [related] = reader.get(address).context["relations"]
    assert related.note == "Called here: Breadth of experience."


def test_experience_shows_both_its_names(read):
    page = read("framework_element", ASPIRANT, "managing_poor_performance")
    assert "In short: Managing poor performance" in page
    assert "Experience of delivering performance improvement in a service or function" in page


# Two editions -------------------------------------------------------------------------------------


def test_editions_say_which_they_are_and_lead_to_each_other(read, reader):
    page = reader.get(reverse("framework", args=[EXISTING]))
    assert "For existing directors Executive Director Success Profile" in words(page)
    [link] = page.context["editions"]
    assert (link.label, link.url) == (
        "The edition for aspirant directors",
        reverse("framework", args=[ASPIRANT]),
    )


@pytest.mark.parametrize(
    ("element", "here", "there"),
    [
        ("takes_people_with_them", "Engages and aligns others", "Takes people with them"),
        ("acts_from_a_systems_mindset", "Takes a system perspective", "Acts from a system’s"),
        ("creates_a_culture_of_inclusion", "Builds a culture of inclusion", "Creates a culture"),
    ],
)
def test_existing_edition_shows_the_words_of_the_other_and_says_so(element, here, there, read):
    page = read("framework_element", EXISTING, element)
    assert here in page
    assert "What follows is from the edition for aspirant directors" in page
    assert there in page
    behaviour = library.current_content(ASPIRANT).element(f"{element}_behaviour_1")
    assert behaviour.text in page
    assert behaviour.example in page
    assert "From: Aspire Together: Talent Pool Aspirant Directors" in page


def test_name_that_no_edition_describes_is_a_name_only(read):
    page = read("framework_element", EXISTING, "engaging_clinicians")
    assert "It is printed by its name alone. No edition describes it." in page
    assert "No edition describes it" not in read("framework_element", EXISTING, "managed_budgets")


def test_edition_with_words_of_its_own_borrows_none(read):
    assert "What follows is from" not in read("framework_element", ASPIRANT, "speaks_up")


# Indicators, transitions, the model ---------------------------------------------------------------


def test_indicators_of_ability_stand_by_transition(reader):
    page = reader.get(reverse("framework_element", args=[INDICATORS, "engaging_people"])).context
    counts = [(step.element.key, len(indicators)) for _, step, indicators in page["stages"]]
    assert counts == [("first_corporate", 2), ("aspirant_director", 5), ("chief_executive", 2)]


def test_overview_counts_the_indicators_of_each_strand(reader):
    part = reader.get(reverse("framework", args=[INDICATORS])).context["parts"][2]
    counts = [[link.label for _, link in row] for _, row in part.shown["strands"]]
    assert counts == [
        ["2 indicators", "4 indicators", "2 indicators"],
        ["2 indicators", "5 indicators", "2 indicators"],
        ["2 indicators", "3 indicators", "2 indicators"],
    ]


def test_features_are_shown_with_their_scope_and_both_ladders(read):
    page = read("framework_element", INDICATORS, "first_corporate")
    assert "Written for national roles" in page
    assert "NHS pay bands 8a, 8b, 8c" in page
    assert "Civil Service grades G7-6/ deputy director" in page
    assert "never a rule" in page


@pytest.mark.parametrize(
    ("key", "columns", "experiences"),
    [("transition_1", [5, 5, 2, 2], 7), ("transition_2", [4, 5, 5, 3], 9)],
)
def test_transition_reads_by_column(key, columns, experiences, reader):
    page = reader.get(reverse("framework_element", args=[TRANSITIONS, key])).context
    assert [len(expectations) for _, expectations in page["columns"]] == columns
    assert len(page["experiences"]) == experiences
    assert len(page["step"].changes) == 4
    assert all(row.change.change_from and row.change.change_to for row in page["step"].changes)


def test_stream_and_transition_lead_to_each_other(reader):
    stream = reader.get(reverse("framework_element", args=[TRANSITIONS, "stream_2"])).context
    assert stream["stream"].transition.label == "Career Transition 2"
    transition = reader.get(reverse("framework_element", args=[TRANSITIONS, "transition_2"]))
    assert [link.label for link in transition.context["streams"]] == ["Development stream 2"]


@pytest.mark.parametrize("element", ["streams", "stream_1", "stream_2", "transition_1"])
def test_what_ties_streams_to_transitions_is_said_to_be_our_reading(element, read):
    """E9: the document never ties them together."""
    note = "Which transition a stream prepares for is not printed: that is our reading"
    assert read("framework_element", TRANSITIONS, element).count(note) == 1


@pytest.mark.parametrize("element", ["stream_1", "stream_2"])
def test_who_may_choose_either_stream_is_said_in_our_words(element, read):
    """E10."""
    said = "In Talentgrid’s own words: the breadth of somebody’s leadership experience decides"
    assert said in read("framework_element", TRANSITIONS, element)


def test_transition_says_that_no_mapping_is_given(read):
    page = read("framework_element", TRANSITIONS, "transition_1")
    assert "does not say which expectation goes with which part of the profile or the model" in page


def test_model_has_nine_dimensions_and_four_levels_in_our_words(read):
    page = read("framework", MODEL)
    levels = ("Essential", "Proficient", "Strong", "Exemplary")
    assert all(level in page for level in levels)
    assert "In Talentgrid’s own words, around names that are public." in page
    dimension = read("framework_element", MODEL, "leading_with_care")
    assert all(level in dimension for level in levels)
    assert "In Talentgrid’s own words." in dimension


def test_legend_of_ours_between_printed_words_is_marked(read):
    page = read("framework", ASPIRANT)
    assert page.count("In Talentgrid’s own words.") == 1
    legend = page.index("How to read the competencies")
    assert legend < page.index("In Talentgrid’s own words.")


def test_heading_that_is_not_printed_is_marked(read):
    page = read("framework", INDICATORS)
    assert "which is ours: Aspiration, Ability, Performance and potential." in page


def test_headings_of_ours_are_named_on_the_page_where_they_stand(read):
    page = read("framework", TRANSITIONS)
    assert "which is ours: Development streams, Career transitions." in page
    for key in ("transition_1", "transition_2"):
        assert "which is ours: Key changes." in read("framework_element", TRANSITIONS, key)


def test_printed_heading_is_not_claimed_as_ours(read):
    page = read("framework", ASPIRANT)
    assert "The nature of the 'step up' into Executive Director roles" in page
    assert "which is ours" not in page


def test_page_in_our_words_does_not_speak_of_what_is_printed(read):
    page = read("framework_element", MODEL, "dimensions")
    assert "In Talentgrid’s own words." in page
    assert "Printed without a heading" not in page


def test_column_of_expectations_has_the_heading_printed_above_it(read):
    page = read("framework_element", TRANSITIONS, "transition_1")
    # The key changes are printed under a shorter name of the same dimension (E13).
    assert "Key change Leading People From" in page
    assert "Leading People Inclusively and Compassionately Manage the performance" in page
    second = read("framework_element", TRANSITIONS, "transition_2")
    assert "Leading people inclusively and compassionately Manage the performance" in second


def test_box_leads_to_the_model(reader):
    page = reader.get(reverse("cell", args=["role_model"])).content.decode()
    assert f'href="{reverse("framework", args=[MODEL])}"' in page


def test_front_page_names_every_framework(reader):
    page = reader.get(reverse("library")).content.decode()
    for key in library.FRAMEWORKS:
        assert f'href="{reverse("framework", args=[key])}"' in page
