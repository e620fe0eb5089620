"""What a transition asks and is not there yet: found, never added up, never invented."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessments.gaps import find_gaps
from frameworks import library

SIDES = ("self", "manager")


@pytest.fixture
def transitions(content):
    return library.current_content(library.TRANSITIONS)


def keys_of(gaps):
    return [one.element.key for _, answers in gaps.by_dimension for one in answers]


def test_less_than_the_highest_level_is_a_gap_and_no_answer_is_none(transitions):
    gaps = find_gaps(
        transitions,
        transitions.element("transition_1"),
        {
            "leads_range_of_teams_1": {"self": 1},
            "coaches_team_managers_1": {"self": 3, "manager": 2},
            "technical_leadership_1": {"self": 3, "manager": 3},
            "plans_resources_2": {"self": 1},
        },
    )
    assert keys_of(gaps) == ["leads_range_of_teams_1", "coaches_team_managers_1"]
    # 14 expectations and 4 key changes (A14), of which three are answered.
    assert (gaps.asked, gaps.unanswered) == (18, 15)


def test_what_the_two_agreed_counts_before_what_each_of_them_said(transitions):
    gaps = find_gaps(
        transitions,
        transitions.element("transition_1"),
        {
            "leads_range_of_teams_1": {"self": 1, "agreed": 3},
            "coaches_team_managers_1": {"self": 3, "manager": 3, "agreed": 2},
            "technical_leadership_1": {"agreed": 1},
        },
    )
    assert set(keys_of(gaps)) == {"coaches_team_managers_1", "technical_leadership_1"}


def test_what_is_missing_of_the_experiences_comes_first(transitions):
    gaps = find_gaps(
        transitions,
        transitions.element("transition_1"),
        {
            "experience_continuous_improvement_1": {"self": 3},
            "experience_resource_management_1": {"self": 1},
        },
    )
    assert len(gaps.helpful) == 7
    assert gaps.helpful[-1].element.key == "experience_continuous_improvement_1"


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_a_gap_is_exactly_what_somebody_answered_with_less(transitions, data):
    transition = transitions.element(data.draw(st.sampled_from(["transition_1", "transition_2"])))
    asked = [one.key for one in transitions.asked(transition)]
    levels = data.draw(
        st.dictionaries(
            st.sampled_from(asked),
            st.dictionaries(st.sampled_from(SIDES), st.integers(1, 3), min_size=1),
        )
    )
    gaps = find_gaps(transitions, transition, levels)
    experiences = {one.element.key for one in gaps.helpful}
    expected = {
        key for key, given in levels.items() if key not in experiences and min(given.values()) < 3
    }
    assert set(keys_of(gaps)) == expected
    assert gaps.count == len(expected)
