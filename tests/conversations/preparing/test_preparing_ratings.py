"""The form of the three ratings: where it leads, what it asks, what it keeps."""

from itertools import product

import pytest
from django.urls import reverse

from assessments import grid
from assessments.models import Assessment
from assessments.services import begin_assessment, save_assessment
from conversations.forms.ratings import RatingsForm
from conversations.presenters.ratings import box_in_play, ratings_shown, unsaved_view
from frameworks import library
from tests.scenarios import add_support, conversation_in

RATINGS = list(product((1, 2, 3), repeat=3))
LEVELS = {1: "Partially meets expectations", 2: "Meets expectations", 3: "Exceeds expectations"}


@pytest.fixture
def view(content, people) -> Assessment:
    return begin_assessment(
        subject=people.employee,
        author=people.manager,
        perspective=Assessment.Perspective.MANAGER,
    )


def form_for(view, data=None, **more) -> RatingsForm:
    return RatingsForm(data, assessment=view, grid=library.grid(view.framework), **more)


@pytest.mark.parametrize(("performance", "behaviours", "readiness"), RATINGS)
def test_the_form_leads_to_the_box_that_the_rule_gives(view, performance, behaviours, readiness):
    chosen = {"performance": performance, "behaviours": behaviours, "readiness": readiness}
    form = form_for(view, {"new_to_post": "no", **chosen})
    assert form.is_valid()

    box = box_in_play(unsaved_view(form), grid=form.grid)

    expected = grid.place(**chosen)
    assert (box.cell.row.number, box.cell.column.number) == (expected.row, expected.column)
    saved = save_assessment(assessment=view, values=form.ratings)
    saved.refresh_from_db()
    assert (saved.row, saved.column) == (expected.row, expected.column)


@pytest.mark.parametrize("missing", ["performance", "behaviours", "readiness"])
def test_there_is_no_box_while_a_rating_is_missing(view, missing):
    chosen = {"performance": 2, "behaviours": 2, "readiness": 2}
    del chosen[missing]
    form = form_for(view, chosen)
    assert form.is_valid()
    assert box_in_play(unsaved_view(form), grid=form.grid) is None


@pytest.mark.parametrize("readiness", [1, 2, 3, ""])
def test_somebody_new_to_post_is_in_transition_whatever_is_rated(view, readiness):
    form = form_for(view, {"new_to_post": "yes", "performance": 3, "readiness": readiness})
    assert form.is_valid()
    box = box_in_play(unsaved_view(form), grid=form.grid)
    assert box.cell.new_to_post
    assert box.change == ""


def test_the_row_is_explained_as_the_lower_of_the_two(view):
    form = form_for(view, {"performance": 3, "behaviours": 2, "readiness": 2})
    form.is_valid()
    box = box_in_play(unsaved_view(form), grid=form.grid)
    assert "the lower of the two, “meets expectations”" in box.why[0]
    assert "behaviours rated “exceeds expectations” would lead to Key generalist" in box.change


def test_nothing_is_compulsory(view):
    form = form_for(view, {})
    assert form.is_valid()
    assert form.ratings["new_to_post"] is None
    assert form.evidence == {"performance": [], "behaviours": [], "readiness": []}


def test_it_is_filled_from_the_view(view, people):
    add_support(view, people.user("manager"))
    save_assessment(
        assessment=view,
        values={"new_to_post": False, "performance": 3, "performance_comment": "Every standard"},
    )
    form = form_for(view, evidence=list(people.employee.evidence.all()))
    assert form["new_to_post"].value() == "no"
    assert form["performance"].value() == 3
    assert form["performance_comment"].value() == "Every standard"
    assert form["performance_evidence"].value() == [str(people.employee.evidence.get().pk)]


def test_the_words_of_the_framework_stand_beside_each_choice(view):
    form = form_for(view)
    levels = form.grid.rows[::-1]
    details = form.fields["performance"].widget.details
    for level in levels:
        assert details[level.number]["text"] == level.rating_description[:1]
        assert form.fields["behaviours"].widget.details[level.number]["text"] == [level.definition]
    for level in form.grid.columns:
        assert form.fields["readiness"].widget.details[level.number]["text"] == [level.definition]
    assert dict(form.groups[0].descriptions) == {
        level.title: level.rating_description for level in levels
    }


@pytest.mark.parametrize(("readiness", "kept"), [("1", "stay"), ("2", ""), ("3", ""), ("", "")])
def test_staying_is_a_reason_of_the_first_column_alone(view, readiness, kept):
    form = form_for(view, {"readiness": readiness, "readiness_reason": "stay"})
    assert form.is_valid()
    assert form.ratings["readiness_reason"] == kept


def test_it_speaks_to_oneself_and_about_somebody(view):
    assert form_for(view).fields["new_to_post"].label == "Are you new to this post?"
    about = form_for(view, name="Sam")
    assert about.fields["new_to_post"].label == "Is Sam new to this post?"
    assert not any("{name}" in str(field.label) for field in about.fields.values())


def test_it_shows_who_said_what(view):
    form = form_for(view, said={"performance": {3: "Sam said this"}})
    assert form.fields["performance"].widget.details[3]["note"] == "Sam said this"
    assert form.fields["performance"].widget.details[2]["note"] == ""


def test_another_level_than_the_middle_has_room_for_a_reason(view):
    assert "behaviours_reason" not in form_for(view).fields
    form = form_for(view, {"behaviours_reason": "One example weighs more"}, middle=2)
    assert form.is_valid()
    assert form.ratings["behaviours_reason"] == "One example weighs more"
    assert "The middle" in form.fields["behaviours"].widget.details[2]["note"]


def test_evidence_that_was_not_offered_cannot_be_chosen(view, people):
    add_support(view, people.user("manager"))
    item = people.employee.evidence.get()
    form = form_for(view, {"performance_evidence": [str(view.pk)]}, evidence=[item])
    assert not form.is_valid()
    assert "performance_evidence" in form.errors


def test_a_view_is_read_in_words(view, people):
    add_support(view, people.user("manager"))
    save_assessment(
        assessment=view,
        values={"performance": 3, "readiness": 1, "readiness_reason": "stay"},
    )
    performance, behaviours, readiness = ratings_shown(view, grid=library.grid(view.framework))
    assert performance.level == "Exceeds expectations"
    assert [item.source for item in performance.evidence] == ["Ward assurance round"]
    assert behaviours.level == ""
    assert readiness.more == [("Which fits better", "Content to stay in this role")]


@pytest.mark.parametrize(("performance", "behaviours", "readiness"), RATINGS[::4])
def test_the_box_beside_the_form_answers_before_anything_is_saved(
    content, people, sign_in, performance, behaviours, readiness
):
    conversation = conversation_in("planned", people)
    chosen = {"performance": performance, "behaviours": behaviours, "readiness": readiness}
    place = grid.place(**chosen)
    cell = library.current_grid().cell_at(place.row, place.column)

    answer = sign_in(people.employee).post(
        reverse("ratings_box", args=[conversation.pk]), {"new_to_post": "no", **chosen}
    )

    assert f"you would be in <strong>{cell.title}</strong>" in answer.content.decode()
    assert not conversation.reflections.exists()
