from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.grid import Level, Place, Readiness, median, place
from frameworks.models import Cell

RATING = st.integers(min_value=1, max_value=3)

# Row by row from the top as the documents print the grid: code by row and column.
CODES = {
    (3, 1): "PT1", (3, 2): "RS1", (3, 3): "RN1",
    (2, 1): "PT2", (2, 2): "RS2", (2, 3): "RN2",
    (1, 1): "PT3", (1, 2): "RS3", (1, 3): "RN3",
}  # fmt: skip
ALL = list(product((1, 2, 3), repeat=3))


@pytest.mark.parametrize(("performance", "behaviours", "readiness"), ALL)
def test_the_row_is_the_lower_of_two_and_the_column_is_readiness(
    performance, behaviours, readiness
):
    found = place(performance=performance, behaviours=behaviours, readiness=readiness)
    assert found == Place(row=min(performance, behaviours), column=readiness)


@pytest.mark.parametrize(("row", "column"), list(CODES))
def test_the_loaded_cells_stand_where_the_documents_print_them(content, row, column):
    cell = Cell.objects.get(row__number=row, column__number=column)
    assert cell.code == CODES[row, column]


@given(RATING, RATING, RATING)
def test_exceeding_asks_for_both(performance, behaviours, readiness):
    found = place(performance=performance, behaviours=behaviours, readiness=readiness)
    both = performance == behaviours == Level.EXCEEDS
    assert (found.row == Level.EXCEEDS) == both


@given(RATING, RATING, RATING)
def test_a_better_rating_never_leads_to_a_lower_box(performance, behaviours, readiness):
    here = place(performance=performance, behaviours=behaviours, readiness=readiness)
    better = place(performance=min(performance + 1, 3), behaviours=behaviours, readiness=readiness)
    assert better.row >= here.row
    assert better.column == here.column


@given(RATING, RATING, RATING)
def test_performance_and_behaviours_count_alike(performance, behaviours, readiness):
    assert place(performance=performance, behaviours=behaviours, readiness=readiness) == place(
        performance=behaviours, behaviours=performance, readiness=readiness
    )


@pytest.mark.parametrize("wrong", [0, 4, -1])
@pytest.mark.parametrize("name", ["performance", "behaviours", "readiness"])
def test_a_rating_off_the_scale_is_refused(name, wrong):
    ratings = {"performance": 2, "behaviours": 2, "readiness": 2, name: wrong}
    with pytest.raises(ValueError, match=str(wrong)):
        place(**ratings)


@given(st.lists(RATING, min_size=1))
def test_the_median_is_one_of_the_ratings_and_never_a_decimal(ratings):
    assert median(ratings) in ratings


@given(st.lists(RATING, min_size=1), st.randoms())
def test_the_median_knows_no_order(ratings, random):
    shuffled = list(ratings)
    random.shuffle(shuffled)
    assert median(shuffled) == median(ratings)


def test_between_two_middle_ratings_the_lower_counts():
    assert median([1, 2, 3, 3]) == 2
    assert median([2, 3]) == 2


def test_nothing_rated_has_no_median():
    with pytest.raises(ValueError, match="nothing rated"):
        median([])


def test_levels_and_readiness_have_three_steps():
    assert [level.value for level in Level] == [level.value for level in Readiness] == [1, 2, 3]
