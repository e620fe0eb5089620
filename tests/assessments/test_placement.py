"""The ledger, and that the database derives the same place as the pure rule."""

from datetime import timedelta
from itertools import product

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from assessments import grid
from assessments.models import Assessment, NotRated, Placement
from assessments.services import (
    begin_assessment,
    place_person,
    record_not_rated,
    save_assessment,
    share_assessment,
)
from talentgrid.immutable import ImmutableRecord
from tests.scenarios import add_support

RATINGS = list(product((1, 2, 3), repeat=3))


@pytest.fixture
def view(content, people) -> Assessment:
    return begin_assessment(
        subject=people.employee,
        author=people.manager,
        perspective=Assessment.Perspective.AGREED,
    )


def rate(view: Assessment, performance, behaviours, readiness, **more) -> Assessment:
    values = {"performance": performance, "behaviours": behaviours, "readiness": readiness}
    save_assessment(assessment=view, values={"new_to_post": False, **values, **more})
    view.refresh_from_db()
    return view


@pytest.mark.parametrize(("performance", "behaviours", "readiness"), RATINGS)
def test_the_database_derives_the_same_place(view, performance, behaviours, readiness):
    rated = rate(view, performance, behaviours, readiness)
    expected = grid.place(performance=performance, behaviours=behaviours, readiness=readiness)
    assert (rated.row, rated.column) == (expected.row, expected.column)
    assert rated.place == expected


@pytest.mark.parametrize(("performance", "behaviours", "readiness"), RATINGS[::5])
def test_somebody_new_to_post_stands_in_the_box_of_transition(
    view, performance, behaviours, readiness
):
    rated = rate(view, performance, behaviours, readiness, new_to_post=True)
    assert (rated.row, rated.column) == (1, 3)
    assert rated.place == grid.NEW_TO_POST


@pytest.mark.parametrize("agreed_row", [1, 2, 3])
def test_both_may_agree_another_row(view, agreed_row):
    rated = rate(view, 2, 2, 2, agreed_row=agreed_row)
    assert rated.row == agreed_row == rated.place.row


@pytest.mark.parametrize("missing", ["performance", "behaviours", "readiness"])
def test_a_missing_rating_leads_nowhere(view, missing):
    ratings = {"performance": 2, "behaviours": 2, "readiness": 2, missing: None}
    rated = rate(view, **ratings)
    assert rated.place is None
    assert rated.row is None or rated.column is None


def placed(view, people, **more) -> Placement:
    share_assessment(assessment=view)
    return place_person(by=people.user("manager"), assessment=view, explanation="Because.", **more)


def test_a_placement_is_appended_and_the_last_one_is_current(view, people):
    first = placed(rate(view, 2, 2, 2), people)
    second = record_not_rated(
        by=people.user("manager"),
        subject=people.employee,
        reason=NotRated.LONG_ABSENCE,
        explanation="Away for some months.",
    )
    assert second.supersedes == first
    assert list(Placement.objects.filter(subject=people.employee).current()) == [second]
    assert Placement.objects.get(pk=first.pk).cell.key == "solid_generalist"


@pytest.mark.parametrize(
    ("ratings", "fields"),
    [
        ((3, 2, 2), {"performance"}),
        ((2, 1, 2), {"behaviours"}),
        ((2, 2, 3), {"readiness"}),
        ((1, 3, 3), {"performance", "behaviours", "readiness"}),
    ],
)
def test_an_extreme_rating_without_evidence_is_refused(view, people, ratings, fields):
    with pytest.raises(ValidationError) as refusal:
        placed(rate(view, *ratings), people)
    assert set(refusal.value.message_dict) == fields


def test_an_extreme_rating_with_evidence_is_placed(view, people):
    add_support(view, people.user("manager"))
    assert placed(rate(view, 3, 3, 3), people).cell.code == "RN1"


def test_an_incomplete_view_is_refused(view, people):
    with pytest.raises(ValidationError, match="Choose a level of behaviours"):
        placed(rate(view, 2, None, 2), people)


def test_a_placement_of_somebody_new_is_provisional(view, people):
    review_on = timezone.localdate() + timedelta(days=365)
    placement = placed(rate(view, None, None, None, new_to_post=True), people, review_on=review_on)
    assert placement.provisional
    assert placement.cell.code == "RN3"
    assert placement.review_on == review_on


def test_the_ledger_refuses_change_in_the_model_and_the_database(view, people):
    placement = placed(rate(view, 2, 2, 2), people)
    with pytest.raises(ImmutableRecord):
        placement.save()
    with pytest.raises(ImmutableRecord):
        Placement.objects.all().delete()
    for statement in ("UPDATE assessments_placement SET explanation = ''",
                      "DELETE FROM assessments_placement"):  # fmt: skip
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_two_ledgers_of_one_person_are_refused(view, people):
    placed(rate(view, 2, 2, 2), people)
    with pytest.raises(IntegrityError), transaction.atomic():
        Placement.objects.create(
            subject=people.employee,
            not_rated=NotRated.DECLINED,
            explanation="x",
            decided_by=people.manager.user,
        )


def test_nobody_rates_themselves(content, people):
    with pytest.raises(IntegrityError), transaction.atomic():
        begin_assessment(
            subject=people.manager,
            author=people.manager,
            perspective=Assessment.Perspective.AGREED,
        )


@pytest.mark.parametrize(
    ("kind", "sees"),
    [
        ("employee", True),
        ("manager", True),
        ("managers_manager", True),
        ("hr_admin", True),
        ("colleague", False),
        ("unrelated_manager", False),
        ("hr_admin_elsewhere", False),
        ("information_governance", False),
        ("stranger", False),
        ("leaver", False),
    ],
)
def test_who_sees_where_a_person_stands(view, people, kind, sees):
    placed(rate(view, 2, 2, 2), people)
    assert Placement.objects.visible_to(people.user(kind)).exists() == sees
