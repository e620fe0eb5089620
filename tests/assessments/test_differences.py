"""How far two views are apart: whatever the levels, the order, and who is silent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.differences import AGREED, MANAGER, SELF, Placed, Row, rows_of, worth_talking_first

PLACED = st.builds(Placed, scale=st.sampled_from(["strength", "seen"]), number=st.integers(1, 4))
LEVELS = st.dictionaries(st.sampled_from([SELF, MANAGER, AGREED]), st.none() | PLACED)
KEYS = st.lists(st.text("abcdef", min_size=1, max_size=3), unique=True, max_size=12)


@st.composite
def profiles(draw) -> list[Row]:
    keys = draw(KEYS)
    return rows_of(keys, {key: draw(LEVELS) for key in keys if draw(st.booleans())})


def row(own: int | None, managers: int | None, *, scales=("seen", "seen")) -> Row:
    levels = zip((SELF, MANAGER), (own, managers), scales, strict=True)
    placed = {who: Placed(scale, level) if level else None for who, level, scale in levels}
    return Row("speaks_up", placed)


@pytest.mark.parametrize(
    ("own", "managers", "apart", "worth"),
    [(1, 1, 0, False), (2, 3, 1, False), (3, 1, 2, True), (1, 4, 3, True), (None, 3, None, False)],
)
def test_two_levels_apart_or_more_are_worth_talking_about(own, managers, apart, worth):
    assert row(own, managers).distance == apart
    assert row(own, managers).worth_talking is worth


def test_levels_of_two_scales_are_no_difference():
    found = row(1, 4, scales=("seen", "strength"))
    assert found.distance is None
    assert not found.worth_talking
    assert found.silent == ()


def test_silence_is_said_of_the_two_alone():
    assert row(None, 3).silent == (SELF,)
    assert row(None, None).silent == (SELF, MANAGER)
    assert Row("speaks_up", {}).silent == (SELF, MANAGER)


def test_both_agree_at_one_level_of_one_scale():
    assert row(2, 2).agreed_by_both == Placed("seen", 2)
    assert row(2, 3).agreed_by_both is None
    assert row(2, 2, scales=("seen", "stage")).agreed_by_both is None
    assert row(None, None).agreed_by_both is None


@given(LEVELS)
def test_it_does_not_matter_who_is_named_first(levels):
    swapped = {SELF: levels.get(MANAGER), MANAGER: levels.get(SELF)}
    assert Row("one", levels).distance == Row("one", swapped).distance


@given(LEVELS, st.none() | PLACED)
def test_what_was_agreed_changes_no_difference(levels, agreed):
    changed = Row("one", {**levels, AGREED: agreed})
    assert changed.distance == Row("one", levels).distance
    assert changed.silent == Row("one", levels).silent


@given(LEVELS)
def test_a_distance_is_there_if_both_speak_on_one_scale_and_only_then(levels):
    own, managers = levels.get(SELF), levels.get(MANAGER)
    comparable = bool(own and managers and own.scale == managers.scale)
    assert (Row("one", levels).distance is not None) is comparable


@given(KEYS)
def test_every_element_has_its_row_in_the_order_given(keys):
    assert [found.key for found in rows_of(keys, {})] == keys


@given(profiles())
def test_nothing_is_lost_and_nothing_doubled_by_the_order(rows):
    assert sorted(one.key for one in worth_talking_first(rows)) == sorted(one.key for one in rows)


@given(profiles())
def test_large_differences_come_first_and_both_halves_keep_their_order(rows):
    ordered = worth_talking_first(rows)
    large = [one for one in rows if one.worth_talking]
    assert ordered[: len(large)] == large
    assert ordered[len(large) :] == [one for one in rows if not one.worth_talking]
