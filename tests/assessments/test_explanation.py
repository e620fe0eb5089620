from hypothesis import given
from hypothesis import strategies as st

from assessments.explanation import Chosen, what_would_change_it, why_new_to_post, why_this_box
from assessments.grid import Place

RATING = st.integers(min_value=1, max_value=3)
BOXES = {Place(row, column): f"box {row}{column}" for row in (1, 2, 3) for column in (1, 2, 3)}


def chosen(performance, behaviours, readiness, **more) -> Chosen:
    return Chosen(performance, behaviours, readiness, "ready soon, 1 to 3 years", **more)


def test_it_names_both_ratings_and_the_lower_one():
    text = why_this_box(chosen(3, 2, 2), box="Solid generalist (RS2)")
    assert text == (
        "Performance is rated “exceeds expectations” and behaviours “meets expectations”: the row "
        "is the lower of the two, “meets expectations”, since how we work counts as much as what "
        "we achieve. Readiness is “ready soon, 1 to 3 years”. Together they lead to Solid "
        "generalist (RS2)."
    )


def test_equal_ratings_are_said_once():
    assert why_this_box(chosen(2, 2, 2), box="X").startswith(
        "Performance and behaviours are both rated “meets expectations”."
    )


def test_staying_is_said_to_be_valued():
    assert "valued just as much" in why_this_box(chosen(2, 2, 1, content_to_stay=True), box="X")


def test_another_agreed_row_says_why():
    text = why_this_box(
        chosen(3, 2, 2, agreed_row=3, agreed_row_reason="One bad month only."), box="X"
    )
    assert "both agreed the row “exceeds expectations”, because: One bad month only." in text


def test_new_to_post_says_nothing_about_potential():
    assert "nothing yet about performance or potential" in why_new_to_post(box="X")


def test_what_would_change_it_names_the_lower_rating_and_the_box():
    assert what_would_change_it(chosen(3, 2, 2), boxes=BOXES) == (
        "What would change it: behaviours rated “exceeds expectations” would lead to box 32."
    )


@given(RATING, RATING, RATING)
def test_every_choice_is_explained_in_whole_sentences(performance, behaviours, readiness):
    text = why_this_box(chosen(performance, behaviours, readiness), box="the box")
    assert text.endswith("the box.")
    assert "  " not in text


@given(RATING, RATING, RATING)
def test_only_the_top_row_has_nothing_above(performance, behaviours, readiness):
    text = what_would_change_it(chosen(performance, behaviours, readiness), boxes=BOXES)
    assert (text == "") == (min(performance, behaviours) == 3)
