"""How far two views are apart, in sentences."""

import pytest

from assessments.models import Assessment
from conversations.presenters.holding.differences import Difference, Speaker, compare

SAM, YOU = Speaker("Sam", is_reader=False), Speaker("Priya", is_reader=True)


def view(performance=2, behaviours=2, readiness=2, **more) -> Assessment:
    return Assessment(performance=performance, behaviours=behaviours, readiness=readiness, **more)


def between(first, second, speakers=(SAM, YOU)):
    return compare(first, second, speakers=speakers, box="Solid generalist")


def test_one_box_apart():
    found = between(view(performance=2, behaviours=3), view(performance=3, behaviours=3))

    assert found.distance == "One box apart."
    assert found.differences == [
        Difference("Sam rates performance as", "meets", "you as", "exceeds")
    ]
    assert found.agreements == ["behaviours (exceeds)", "readiness (ready soon)"]


def test_as_the_employee_reads_it():
    speakers = Speaker("Sam", is_reader=True), Speaker("Priya", is_reader=False)

    found = between(view(readiness=3), view(readiness=2), speakers)

    assert found.differences == [Difference("You say", "ready now", "Priya says", "ready soon")]


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (view(), view(), "You both see Solid generalist."),
        (view(), view(performance=3), "You both see Solid generalist."),
        (view(), view(3, 3, 3), "One box apart."),
        (view(1, 1, 1), view(3, 3, 3), "Two boxes apart."),
        (view(), view(performance=None), ""),
    ],
)
def test_how_far_apart(first, second, words):
    assert between(first, second).distance == words


def test_content_to_stay_differs_from_ready_in_some_years():
    found = between(
        view(readiness=1, readiness_reason="stay"), view(readiness=1, readiness_reason="advance")
    )

    [difference] = found.differences
    assert (difference.first, difference.second) == ("content to stay", "ready in 3 to 5 years")


def test_what_is_not_rated_is_not_compared():
    found = between(view(readiness=None), view())

    assert found.differences == []
    assert found.agreements == ["performance (meets)", "behaviours (meets)"]


def test_new_to_post_stands_before_all_ratings():
    found = between(view(new_to_post=True), view())

    assert found.differences == [
        Difference("Sam says", "new to the post", "you say", "not new to the post")
    ]
    assert between(view(new_to_post=True), view(new_to_post=True)).agreements == ["new to the post"]
