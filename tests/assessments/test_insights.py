"""What is printed about ratings read together, and nothing beyond it (R126, R127, R128)."""

import json

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from assessments.insights import BOUNDS, insights
from frameworks import library
from frameworks.models import Relation

# As printed, read past the product's own reading of it.
PRINTED = json.loads(
    (settings.FIXTURES_DIR / "success_profile_aspirant.json").read_text(encoding="utf-8")
)
RULES = {rule["key"]: rule["text"] for rule in PRINTED["rules"]}
RELATIONS = PRINTED["relations"]
STEPS = {"strength": 4, "experience": 3, "self_description": 3}
RATED = {
    element["key"]: STEPS[element["scale"]]
    for part in PRINTED["elements"]
    for element in part["elements"]
    if element.get("scale") in STEPS
}
COMPETENCIES = [key for key, top in RATED.items() if top == 4]
LEVELS = st.fixed_dictionaries(
    {}, optional={key: st.none() | st.integers(1, top) for key, top in RATED.items()}
)


@pytest.fixture
def profile(content):
    return library.current_content(library.SUCCESS_PROFILE)


def facts(found) -> list[tuple]:
    return [
        (one.rule, tuple(e.key for e in one.subjects), tuple(e.key for e in one.related))
        for one in found
    ]


def test_one_case_has_both_statements(profile):
    # Given somebody low on a competency whose related trait is very like them
    found = insights(profile, {"finds_new_solutions": 2, "creative_problem_solvers": 3})
    # Then both printed sentences are there, about the same ratings (D11)
    assert [(one.rule, one.sentence) for one in found] == [
        ("quick_to_learn", RULES["quick_to_learn"]),
        ("more_exposure", RULES["more_exposure"]),
    ]
    words = (
        "“Finds new solutions” is rated “Coming along”; "
        "“Creative problem solvers” is described as “Very like me”."
    )
    assert [one.words for one in found] == [words, words]


def test_all_high_traits_of_a_competency_stand_together(profile):
    levels = {"develops_people": 1, "influence": 3, "supportive_and_consultative": 3}
    assert facts(insights(profile, levels)) == [
        (rule, ("develops_people",), ("influence", "supportive_and_consultative"))
        for rule in ("quick_to_learn", "more_exposure")
    ]


@pytest.mark.parametrize("experience", [{}, {"breadth_of_experience": 1}])
def test_a_supporting_experience_is_the_printed_sentence_alone(profile, experience):
    found = insights(profile, {"acts_from_a_systems_mindset": 2, **experience})
    assert [one.sentence for one in found] == [RELATIONS[3]["text"]]
    said = "is rated “Not yet”" if experience else "is not rated"
    assert found[0].words.endswith(f"“Breadth of experience” {said}.")


@pytest.mark.parametrize(
    "levels",
    [
        {},
        {"finds_new_solutions": 3, "creative_problem_solvers": 1},  # the true converse (D11)
        {"finds_new_solutions": 4, "creative_problem_solvers": 3},
        {"finds_new_solutions": 1, "creative_problem_solvers": 2},
        {"finds_new_solutions": 1},
        {"creative_problem_solvers": 3},
        {"speaks_up": 1, "influence": 3, "resilient": 3, "flexible": 3},  # none printed (D12)
        {"managed_budgets": 1, "influence": 3},  # no trait is printed for an experience (D12)
        {"acts_from_a_systems_mindset": 2, "breadth_of_experience": 2},
        {"acts_from_a_systems_mindset": 3, "breadth_of_experience": 1},
        {"breadth_of_experience": 1},
        {"finds_new_solutions": 9, "creative_problem_solvers": 3},  # no such level
    ],
)
def test_nothing_is_said_beyond_what_is_printed(profile, levels):
    assert insights(profile, levels) == []


def test_the_edition_for_existing_directors_prints_none(content):
    existing = library.current_content(library.SUCCESS_PROFILE_EXISTING)
    levels = {element.key: 1 for element in existing.of_kind("competency", "experience")}
    levels |= {element.key: 3 for element in existing.of_kind("trait")}
    assert insights(existing, levels) == []


def test_a_related_trait_of_an_experience_would_be_quick_to_learn_alone(profile):
    # Given a wording of an organisation that relates a trait to an experience
    relation = Relation(
        key="budgets_relation",
        kind=Relation.Kind.RELATED_TRAIT,
        text="Managed budgets is related to Resilient.",
        subjects=["managed_budgets"],
        object="resilient",
    )
    own = library.FrameworkContent(
        framework=profile.framework,
        elements=profile.elements,
        scales=profile.scales,
        sections=profile.sections,
        relations=(*profile.relations, relation),
        rules=profile.rules,
    )
    # Then only the sentence that speaks of experiences is said
    found = insights(own, {"managed_budgets": 1, "resilient": 3})
    assert [one.rule for one in found] == ["quick_to_learn"]


def test_what_is_low_or_high_is_of_scales_that_there_are(profile):
    steps = {
        scale.key: {level.number for level in scale.levels.all()}
        for scale in profile.scales.values()
    }
    for key, bounds in BOUNDS.items():
        assert bounds.low | bounds.high <= steps[key]
        assert not bounds.low & bounds.high


def expected(levels: dict) -> set[tuple]:
    """Said again from the file: which sentence about which competency and what it is related to."""
    found = set()
    for relation in RELATIONS:
        related = relation["object"]
        for key in relation["subjects"]:
            if levels.get(key) not in (1, 2):
                continue
            if relation["kind"] == "related_trait" and levels.get(related) == 3:
                found |= {
                    (RULES[rule], key, related) for rule in ("quick_to_learn", "more_exposure")
                }
            if relation["kind"] == "supporting_experience" and levels.get(related) in (None, 1):
                found.add((relation["text"], key, related))
    return found


def test_exactly_what_the_file_says_is_said(profile):
    @examples(deadline=None)
    @given(LEVELS)
    def check(levels):
        found = insights(profile, levels)
        said = [
            (one.sentence, subject.key, related.key)
            for one in found
            for subject in one.subjects
            for related in one.related
        ]
        assert len(said) == len(set(said))
        assert set(said) == expected(levels)

    check()


def test_every_sentence_is_printed_and_says_where(profile):
    sentences = {*RULES.values(), *(relation["text"] for relation in RELATIONS)}

    @examples(deadline=None)
    @given(LEVELS)
    def check(levels):
        for one in insights(profile, levels):
            assert one.sentence in sentences
            assert one.sentence == one.printed.text
            assert one.printed.section

    check()


def test_nothing_follows_from_a_rating_that_is_missing(profile):
    @examples(deadline=None)
    @given(LEVELS)
    def check(levels):
        for one in insights(profile, levels):
            traits = [element for element in one.related if element.kind == "trait"]
            for element in (*one.subjects, *traits):
                without = {**levels, element.key: None}
                assert facts([one])[0] not in facts(insights(profile, without))

    check()


def test_raising_a_competency_takes_away_what_was_said_of_it_and_nothing_else(profile):
    @examples(deadline=None)
    @given(LEVELS, st.sampled_from(COMPETENCIES), st.sampled_from([3, 4]))
    def check(levels, key, raised):
        before = facts(insights(profile, levels))
        after = facts(insights(profile, {**levels, key: raised}))
        assert after == [fact for fact in before if fact[1] != (key,)]

    check()
