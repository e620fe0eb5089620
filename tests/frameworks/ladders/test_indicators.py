"""The indicators of potential are all there, as printed. The counts are the document's own."""

import itertools

import pytest

from frameworks.models import GuideSection
from tests.frameworks.ladders.reading import (
    INDICATORS,
    assert_printed,
    element,
    elements,
    printed_under,
)

# What it stands under: number of indicators, the first and the last of them by a few words.
INDICATORS_PRINTED = {
    "aspiration": (4, "Expresses desire to progress", "delivering to an exceptional standard."),
    "engagement": (5, "Committed to developing a career", "what it is that motivates them."),
    "setting_direction": (8, "Understands the wider debate", "and to the citizen."),
    "engaging_people": (9, "Builds strong, diverse teams;", "to high levels of pressure."),
    "delivering_results": (7, "Innovates and leads corporate", "where to lead with a light touch."),
}
# First corporate role, aspirant director, chief executive (R110).
INDICATORS_OF_A_TRANSITION = {
    "setting_direction": [2, 4, 2],
    "engaging_people": [2, 5, 2],
    "delivering_results": [2, 3, 2],
}
STAGES = ["first_corporate", "aspirant_director", "chief_executive"]

FEATURES_PRINTED = {
    "first_corporate": (5, "Generally, this is the first 'corporate'", "externally increases."),
    "aspirant_director": (5, "A corporate leader with", "culture and performance of teams."),
    "chief_executive": (6, "Representative of and accountable", "and/or executive board"),
}


@pytest.mark.parametrize("key", INDICATORS_PRINTED)
def test_indicators(key):
    """R109, R111."""
    assert_printed(printed_under(INDICATORS, key, "indicator"), INDICATORS_PRINTED[key])


def test_no_indicator_stands_anywhere_else():
    assert elements(INDICATORS, kind="indicator").count() == 33


@pytest.mark.parametrize("key", INDICATORS_OF_A_TRANSITION)
def test_indicators_of_a_strand_belong_to_a_transition(key):
    """R110: those of one transition stand together, in the order of the ladder."""
    stages = elements(INDICATORS, parent__key=key).values_list("stage", flat=True)
    together = [(stage, len(list(group))) for stage, group in itertools.groupby(stages)]
    assert together == list(zip(STAGES, INDICATORS_OF_A_TRANSITION[key], strict=True))


def test_aspiration_and_engagement_are_the_same_for_everybody():
    """E1."""
    indicators = elements(INDICATORS, parent__key__in=("aspiration", "engagement"))
    assert set(indicators.values_list("stage", flat=True)) == {""}


def test_parts_and_strands_with_their_descriptors():
    """A6, A7: a lost heading is ours, and lost descriptors are not made up."""
    shown = elements(INDICATORS, kind__in=("part", "strand")).order_by("position")
    assert [(one.title, one.is_editorial, one.descriptors) for one in shown] == [
        ("Aspiration", True, []),
        ("Engagement", False, ["Committed", "Passionate", "Goes the Extra Mile"]),
        ("Ability", True, []),
        (
            "Ability: Setting Direction",
            False,
            ["Strategic", "Politically Agile", "Intellectually Able"],
        ),
        ("Ability: Engaging People", True, []),
        (
            "Ability: Delivering Results",
            False,
            ["Challenges", "Achieves Excellence", "Open to Change"],
        ),
        (
            "Key Features, Demands and Challenges of National System Leadership Transitions",
            False,
            [],
        ),
    ]


def test_each_part_is_defined_in_one_sentence():
    definitions = {
        key: element(INDICATORS, key).text for key in ("aspiration", "engagement", "ability")
    }
    assert definitions["aspiration"].endswith("the motivation to learn and develop.")
    assert definitions["engagement"].endswith("at an emotional and rational level.")
    assert definitions["ability"].endswith("greater use of sound judgement and wider role span.")
    assert {text.split()[0].lower() for text in definitions.values()} == set(definitions)


def test_a_stray_hyphen_is_gone():
    """E6: the rest of the sentence is as printed."""
    assert element(INDICATORS, "paints_a_clear_view").text == (
        "Leads by painting a clear view of the future, working effectively with a range of "
        "agendas, personalities and interests."
    )


def test_slips_of_the_authors_stay():
    assert "role modeling" in element(INDICATORS, "ambassador_for_the_system").text
    assert "skillfully" in element(INDICATORS, "political_astuteness").text
    assert "volume breadth" in element(INDICATORS, "pace_volume_and_breadth").text


@pytest.mark.parametrize("key", FEATURES_PRINTED)
def test_features_of_a_transition(key):
    """R112."""
    assert_printed(printed_under(INDICATORS, key, "feature"), FEATURES_PRINTED[key])


def test_three_transitions_on_two_ladders():
    """R115, E5: pay bands and Civil Service grades; one key each, whatever its name."""
    transitions = elements(INDICATORS, kind="transition").order_by("position")
    assert [(one.key, one.title, one.bands, one.grades) for one in transitions] == [
        (
            "first_corporate",
            "Payband 8a-8c – payband 8d / 9; G7-6/ deputy director transition",
            ["8a", "8b", "8c"],
            ["G7-6/ deputy director"],
        ),
        ("aspirant_director", "Aspirant Director transition", ["8d", "9"], []),
        (
            "chief_executive",
            "Exec Director into Chief Executive / Director General transition",
            ["VSM", "ESM"],
            ["Director General"],
        ),
    ]
    assert [one.key for one in transitions] == STAGES


def test_features_are_of_national_roles():
    """E2."""
    part = element(INDICATORS, "transitions")
    assert part.text == "(DHSC and ALB national leadership role)"
    assert part.section == f"{part.title} {part.text}"


def test_what_stands_before_the_indicators():
    """R16, R113, R116: the order of print."""
    sections = GuideSection.objects.filter(framework__key=INDICATORS)
    assert [(one.key, [text.split()[0] for text in one.paragraphs]) for one in sections.all()] == [
        ("indicators_for_line_managers", ["A"]),
        ("identifying_talent", ["Talent", "Therefore"]),
        ("performance_and_potential", ["Organisational", "Sustained"]),
    ]
    assert "irrespective of personal background" in sections.all()[1].paragraphs[0]
