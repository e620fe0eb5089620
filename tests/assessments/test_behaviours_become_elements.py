"""Ratings of behaviours from before they were elements of a framework keep every word of theirs."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.apps.registry import Apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from assessments.models import Assessment, ElementRating
from assessments.services import begin_assessment, middle_of_behaviours
from frameworks.editions import asked_today, behaviours_in
from frameworks.models import BehaviourEdition
from tests.factories import OrganisationFactory
from tests.people import make_people

BEFORE = [("frameworks", "0002_frameworks_of_elements"), ("assessments", "0004_feedback_endings")]

pytestmark = pytest.mark.django_db(transaction=True)


def migrate(targets: list[tuple[str, str]]) -> Apps:
    executor = MigrationExecutor(connection)
    executor.migrate(targets)
    return MigrationExecutor(connection).loader.project_state(targets).apps


def to_today() -> None:
    migrate(MigrationExecutor(connection).loader.graph.leaf_nodes())


@pytest.fixture
def before(content) -> Iterator[Apps]:
    """The tables as they were."""
    yield migrate(BEFORE)
    to_today()


@pytest.fixture
def views(content) -> list[Assessment]:
    """Three views of one person, begun before the tables go back."""
    people = make_people()
    return [
        begin_assessment(subject=people.employee, author=people.manager, perspective="manager")
        for _ in range(3)
    ]


def test_every_rating_finds_its_element_in_its_edition(views, before):
    organisation = views[0].subject.organisation
    pride, kindness, candour = _two_editions(before, organisation)
    rate = before.get_model("assessments", "BehaviourRating").objects.create
    first, second, both = views
    given = {"rating": 3, "comment": "Asks first", "source": "peers"}
    rate(assessment_id=first.pk, behaviour_id=pride, **given)
    rate(assessment_id=second.pk, behaviour_id=kindness, rating=None, comment="Not seen yet")
    rate(assessment_id=second.pk, behaviour_id=candour, rating=2)
    # Its list changed between two saves.
    rate(assessment_id=both.pk, behaviour_id=pride, rating=1)
    rate(assessment_id=both.pk, behaviour_id=candour, rating=3)
    elsewhere = OrganisationFactory()
    adopted = {"position": 1, "title": "Pace", "source": "Shared leadership values"}
    before.get_model("frameworks", "OrganisationBehaviour").objects.create(
        organisation_id=elsewhere.pk, **adopted
    )

    to_today()

    asked = asked_today(organisation)
    assert [one.title for one in asked.behaviours] == ["Candour", "Kindness"]
    assert asked.edition.number == 2
    earlier = BehaviourEdition.objects.get(number=1)
    assert [one.title for one in behaviours_in(earlier.framework)] == ["Pride", "Kindness"]
    moved = ElementRating.objects.get(assessment=first.pk)
    assert (moved.element.title, moved.element.text) == ("Pride", "Of what we do")
    assert (moved.level, moved.comment, moved.source) == (3, "Asks first", "peers")
    assert moved.element.framework == earlier.framework
    said = {
        one.element.title: (one.level, one.comment)
        for one in ElementRating.objects.filter(assessment=second.pk)
    }
    assert said == {"Kindness": (None, "Not seen yet"), "Candour": (2, "")}
    assert ElementRating.objects.filter(assessment=both.pk).count() == 2
    # What was asked last counts.
    assert middle_of_behaviours(Assessment.objects.get(pk=both.pk)) == 3
    levels = asked.framework.scales.get().levels.values_list("number", "key")
    assert list(levels) == [(1, "partially_meets"), (2, "meets"), (3, "exceeds")]
    # What was adopted before the first edition is a version of its own.
    asked = asked_today(elsewhere)
    assert [(one.title, one.source) for one in asked.behaviours] == [
        ("Pace", "Shared leadership values")
    ]
    assert asked.edition is None


def _two_editions(before: Apps, organisation) -> list[int]:
    """Pride and kindness, then candour and kindness."""
    editions = before.get_model("frameworks", "BehaviourEdition").objects
    behaviours = before.get_model("frameworks", "OrganisationBehaviour").objects
    first, second = (
        editions.create(
            organisation_id=organisation.pk,
            number=number,
            agreed_with="The staff side",
            agreed_on=date(2026, 3, number),
        )
        for number in (1, 2)
    )
    given = {"organisation_id": organisation.pk, "description": "Of what we do"}
    pride = behaviours.create(
        position=1, title="Pride", first_edition=first, retired_at=timezone.now(), **given
    )
    kindness = behaviours.create(position=2, title="Kindness", first_edition=first, **given)
    candour = behaviours.create(position=1, title="Candour", first_edition=second, **given)
    first.listed = [pride.pk, kindness.pk]
    second.listed = [candour.pk, kindness.pk]
    first.save()
    second.save()
    return [pride.pk, kindness.pk, candour.pk]
