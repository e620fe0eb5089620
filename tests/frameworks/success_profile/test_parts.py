"""The four parts of the Success Profile in both editions. The counts are the documents' own."""

from collections import Counter

import pytest

from tests.frameworks.success_profile.reading import COMPETENCIES, Kind, keys, under

EXPERIENCES_ASPIRANT = [
    "driving_change",
    "engaging_external_stakeholders",
    "breadth_of_experience",
    "managed_budgets",
    "leading_leaders",
    "managing_poor_performance",
    "inclusive_culture",
]
EXPERIENCES_EXISTING = [
    "driving_change",
    "engaging_external_stakeholders",
    "engaging_clinicians",
    "cross_boundary_working",
    "managed_budgets",
    "managing_poor_performance",
    "leading_leaders",
    "inclusive_culture",
]
TRAITS = {
    "decisive_and_action_orientated": ("Decisive and action orientated", "today"),
    "influence": ("Influence", "today"),
    "flexible": ("Flexible", "today"),
    "supportive_and_consultative": ("Supportive and consultative", "tomorrow"),
    "creative_problem_solvers": ("Creative problem solvers", "tomorrow"),
    "resilient": ("Resilient", "tomorrow"),
}
DRIVERS = {
    "understanding_of_the_role": (
        "Demonstrates an understanding of what the role entails in terms of responsibility, "
        "risk and impact."
    ),
    "desire_to_learn": (
        "Expresses a desire to learn, grow, do interesting work, and stretch oneself."
    ),
    "purpose_beyond_self": "Sense of purpose beyond self",
}


def test_two_editions_of_one_family(aspirant, existing):
    """R131."""
    assert [(one.name, one.family, one.edition, one.document) for one in (aspirant, existing)] == [
        ("Executive Director Success Profile", "success_profile", "Aspirant directors", "003"),
        ("Executive Director Success Profile", "success_profile", "Existing directors", "001"),
    ]


def test_four_parts(edition):
    """R117."""
    parts = edition.elements.filter(parent=None)
    assert [(part.key, part.kind, part.title) for part in parts] == [
        ("competencies", "part", "Competencies"),
        ("experiences", "part", "Experiences"),
        ("traits", "part", "Traits"),
        ("drivers", "part", "Drivers"),
    ]


def test_a_competency_has_one_key_and_a_name_for_each_edition(aspirant, existing):
    """B5."""
    in_both = zip(
        under(aspirant, "competencies", Kind.COMPETENCY),
        under(existing, "competencies", Kind.COMPETENCY),
        strict=True,
    )
    assert [((one.key, other.key), (one.title, other.title)) for one, other in in_both] == [
        ((key, key), names) for key, names in COMPETENCIES.items()
    ]


def test_five_competencies_of_today_and_four_of_tomorrow(edition):
    """R118, D15."""
    competencies = edition.elements.filter(kind=Kind.COMPETENCY)
    assert [one.era for one in competencies] == ["today"] * 5 + ["tomorrow"] * 4


def test_experiences_of_each_edition(aspirant, existing):
    """B6."""
    assert keys(under(aspirant, "experiences", Kind.EXPERIENCE)) == EXPERIENCES_ASPIRANT
    assert keys(under(existing, "experiences", Kind.EXPERIENCE)) == EXPERIENCES_EXISTING


def test_six_traits(edition):
    """R123, D13."""
    traits = under(edition, "traits", Kind.TRAIT)
    assert {one.key: (one.title, one.era) for one in traits} == TRAITS
    assert keys(traits) == list(TRAITS)


def test_three_drivers(edition):
    """R124."""
    drivers = under(edition, "drivers", Kind.DRIVER)
    assert {one.key: one.title for one in drivers} == DRIVERS
    assert keys(drivers) == list(DRIVERS)


def test_today_and_tomorrow_have_their_lead_in(edition):
    today, tomorrow = {"003": (" …", "…."), "001": (" ...", "....")}[edition.document]
    directors = "The high performing Executive Directors"
    for part in ("competencies", "traits"):
        assert edition.elements.get(key=part).paragraphs == [
            f"{directors} of today are supported by the following {part}{today}",
            f"{directors} of tomorrow will be supported by the following {part}{tomorrow}",
        ]


def test_number_of_each_kind(aspirant, existing):
    assert Counter(aspirant.elements.values_list("kind", flat=True)) == {
        "part": 4,
        "test": 12,
        "competency": 9,
        "baseline": 9,
        "differentiator": 9,
        "prompt": 9,
        "behaviour": 27,
        "stretch": 9,
        "experience": 7,
        "trait": 6,
        "driver": 3,
        "guidance": 5,
    }
    assert Counter(existing.elements.values_list("kind", flat=True)) == {
        "part": 4,
        "competency": 9,
        "experience": 8,
        "trait": 6,
        "driver": 3,
    }


def test_three_experiences_have_another_name_in_the_overview(aspirant):
    """D14: paired by meaning, since the order of two of them differs."""
    experiences = aspirant.elements.filter(kind=Kind.EXPERIENCE).exclude(short_title="")
    assert [(one.key, one.title, one.short_title) for one in experiences] == [
        (
            "driving_change",
            (
                "Experience of delivering end to end change in a service or function with scale "
                "and complexity"
            ),
            "Driving change and delivering tangible results",
        ),
        (
            "leading_leaders",
            "Leading multiple teams/ leading individuals that manage complex service areas",
            "Leading leaders and engaging the workforce",
        ),
        (
            "managing_poor_performance",
            "Experience of delivering performance improvement in a service or function",
            "Managing poor performance",
        ),
    ]


def test_an_experience_is_called_the_same_in_both_editions(aspirant, existing):
    names = {one.key: one.name for one in under(aspirant, "experiences", Kind.EXPERIENCE)}
    others = {one.key: one.name for one in under(existing, "experiences", Kind.EXPERIENCE)}
    shared = names.keys() & others.keys()
    assert len(shared) == 6
    assert {key: names[key] for key in shared} == {key: others[key] for key in shared}


def test_aspirant_experiences_and_traits_are_described(aspirant):
    described = aspirant.elements.filter(kind__in=[Kind.EXPERIENCE, Kind.TRAIT])
    assert len(described) == 13
    for one in described:
        assert one.text[0].isupper(), one.key
        assert one.text.endswith("."), one.key


def test_guidance_on_a_purpose_beyond_self(aspirant):
    """R124."""
    guidance = under(aspirant, "purpose_beyond_self")
    assert {one.kind for one in guidance} == {"guidance"}
    assert [(one.key, one.text.split()[0], one.text.split()[-1]) for one in guidance] == [
        ("vision_achievement", "What", "achieve"),
        ("vision_impact", "The", "have"),
        ("vision_role", "How", "impact"),
        ("vision_purpose", "This", "whole."),
        ("evaluating_response", "When", "progression."),
    ]


@pytest.mark.parametrize(
    ("part", "first", "last"),
    [
        ("experiences", "Each of the below experiences have been shown", "the workforce’."),
        ("traits", "The key traits to look for are outlined below.", "competency requirements."),
        ("drivers", "Drivers in this context are the motivations", "Director level role."),
    ],
)
def test_lead_in_of_a_part(aspirant, part, first, last):
    text = aspirant.elements.get(key=part).text
    assert text.startswith(first)
    assert text.endswith(last)


@pytest.mark.parametrize(
    ("part", "tested"),
    [
        (
            "competencies",
            (
                "Relatively easy to test in an interview or observe on the job, with training to "
                "ensure objectivity"
            ),
        ),
        ("experiences", "Very easy to test in an interview"),
        (
            "traits",
            (
                "Difficult to test in an interview; easier to test using a validated "
                "psychometric (online personality test)"
            ),
        ),
        ("drivers", "Difficult to test in an interview"),
    ],
)
def test_how_each_part_is_best_tested(aspirant, part, tested):
    """R125: what it is, how it is best tested, and how it bears on performance."""
    tests = under(aspirant, part, Kind.TEST)
    assert keys(tests) == [f"{part}_what_it_is", f"{part}_how_tested", f"{part}_impact"]
    assert tests[1].text == tested
    assert tests[2].text.startswith(("Have the most direct impact", "Impacts performance "))
