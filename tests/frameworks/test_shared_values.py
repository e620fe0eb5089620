"""The four shared leadership values, as behaviours to start from (R47, B19)."""

import pytest

from frameworks.editions import asked_today
from frameworks.library import BEHAVIOURS
from frameworks.models import Framework
from frameworks.services import adopt_shared_values
from tests.factories import OrganisationFactory
from tests.frameworks.organisation.helpers import publish


@pytest.fixture
def trust(content):
    return OrganisationFactory()


def test_an_organisation_starts_with_the_four_shared_values(trust):
    added = adopt_shared_values(by=None, organisation=trust)

    titles = [behaviour.title for behaviour in added]
    assert titles == ["Pride", "Passion", "Pace", "Professionalism"]
    assert all(behaviour.description for behaviour in added)
    assert asked_today(trust).behaviours == added
    assert asked_today(trust).edition is None


def test_adopting_twice_changes_nothing(trust):
    adopt_shared_values(by=None, organisation=trust)
    assert adopt_shared_values(by=None, organisation=trust) == []
    assert Framework.objects.filter(key=BEHAVIOURS).count() == 1


def test_what_was_agreed_already_is_left_as_it_is(trust):
    publish(trust, "Kindness")
    assert adopt_shared_values(by=None, organisation=trust) == []
    assert [behaviour.title for behaviour in asked_today(trust).behaviours] == ["Kindness"]
