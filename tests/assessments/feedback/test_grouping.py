"""No page can show what fewer than three people said, whatever one adds up or subtracts (R44)."""

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.feedback import FEWEST, Group, bundles, may_name_groups, tally

COUNTS = st.integers(min_value=0, max_value=9)


@st.composite
def rounds(draw):
    """How many were asked, and how many of them answered, in each group."""
    asked = {group: draw(COUNTS) for group in Group}
    answered = {group: draw(st.integers(0, asked[group])) for group in Group}
    return asked, answered


def published(asked, answered):
    return [(bundle.groups, bundle.answers) for bundle in bundles(asked, answered)]


@given(rounds())
def test_every_group_that_was_asked_stands_in_exactly_one_bundle(found):
    asked, answered = found
    stood = [group for bundle in bundles(asked, answered) for group in bundle.groups]
    assert sorted(stood) == sorted(group for group in Group if asked[group])


@given(rounds())
def test_nothing_is_shown_of_fewer_than_three(found):
    asked, answered = found
    for bundle in bundles(asked, answered):
        total = sum(answered[group] for group in bundle.groups)
        assert bundle.answers == (total if total >= FEWEST else None)


@given(rounds())
def test_a_group_with_enough_answers_is_not_hidden(found):
    asked, answered = found
    hidden = [b for b in bundles(asked, answered) if not b.is_shown]
    assert len(hidden) <= 1
    assert sum(answered[group] for b in hidden for group in b.groups) < FEWEST


@given(rounds())
def test_something_is_shown_as_soon_as_three_answered_in_whatever_groups(found):
    """What `FeedbackRound.has_enough_answers` rests on."""
    asked, answered = found
    is_shown = any(bundle.is_shown for bundle in bundles(asked, answered))
    assert is_shown is (sum(answered.values()) >= FEWEST)


@given(rounds())
def test_no_difference_of_what_is_published_is_of_one_or_two_people(found):
    shown = [b.answers for b in bundles(*found) if b.is_shown]
    sums = {sum(some) for size in range(len(shown) + 1) for some in combinations(shown, size)}
    # Bundles are disjoint, so a difference can only be that of a set and a part of it.
    parts = {sum(some) for size in range(1, len(shown) + 1) for some in combinations(shown, size)}
    assert all(part >= FEWEST for part in parts)
    assert 0 in sums


def every_round(most: int):
    """Every way in which up to so many people in each group can be asked, and can answer."""
    for asked in product(range(most + 1), repeat=len(Group)):
        for answered in product(*(range(count + 1) for count in asked)):
            yield dict(zip(Group, asked, strict=True)), dict(zip(Group, answered, strict=True))


def may_be_known(asked, answered):
    """The large groups one by one, and of all others together at most that they are enough."""
    large = {
        group: count
        for group, count in answered.items()
        if count >= FEWEST and group != Group.OTHERS
    }
    rest = sum(answered.values()) - sum(large.values())
    return str(asked), str(large), rest if rest >= FEWEST else "few or none"


def test_what_is_published_tells_no_more_than_may_be_known():
    """In no case that there is: neither who answered in a bundle, nor how many are hidden."""
    seen = {}
    for asked, answered in every_round(5):
        found = published(asked, answered)
        assert seen.setdefault(may_be_known(asked, answered), found) == found, (asked, answered)


@pytest.mark.parametrize(
    ("answered", "expected"),
    [
        ((4, 3, 5), [(("peers",), 4), (("reports",), 3), (("others",), 5)]),
        ((4, 1, 5), [(("peers",), 4), (("reports", "others"), 6)]),
        ((2, 2, 0), [(("peers", "reports", "others"), 4)]),
        ((4, 1, 1), [(("peers",), 4), (("reports", "others"), None)]),
        ((2, 0, 0), [(("peers", "reports", "others"), None)]),
        ((0, 0, 3), [(("peers", "reports", "others"), 3)]),
    ],
)
def test_small_groups_go_together_with_the_others(answered, expected):
    asked = dict.fromkeys(Group, 6)
    assert published(asked, dict(zip(Group, answered, strict=True))) == expected


def test_a_group_that_nobody_was_asked_in_is_not_spoken_of():
    assert published({Group.PEERS: 5}, {Group.PEERS: 3}) == [(("peers",), 3)]


@given(st.lists(st.one_of(st.none(), st.integers(1, 4))))
def test_a_tally_counts_and_does_nothing_else(levels):
    counted = tally(levels)
    assert counted.not_seen == levels.count(None)
    assert sum(counted.levels.values()) + counted.not_seen == len(levels)
    assert all(counted.levels[level] == levels.count(level) for level in counted.levels)


@given(st.dictionaries(st.integers(0, 2), COUNTS))
def test_comments_are_named_by_group_only_if_no_group_said_little(comments):
    expected = all(count == 0 or count >= FEWEST for count in comments.values())
    assert may_name_groups(comments) is expected
