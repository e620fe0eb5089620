"""The four shared leadership values, as behaviours to start from (R47, B19)."""

from frameworks.models import OrganisationBehaviour
from frameworks.services import adopt_shared_values
from tests.factories import OrganisationFactory


def test_an_organisation_starts_with_the_four_shared_values(content):
    trust = OrganisationFactory()

    added = adopt_shared_values(by=None, organisation=trust)

    assert [behaviour.title for behaviour in added] == [
        "Pride",
        "Passion",
        "Pace",
        "Professionalism",
    ]
    assert all(behaviour.description for behaviour in added)
    assert [behaviour.position for behaviour in added] == [1, 2, 3, 4]


def test_adopting_twice_changes_nothing(content):
    trust = OrganisationFactory()
    adopt_shared_values(by=None, organisation=trust)
    assert adopt_shared_values(by=None, organisation=trust) == []
    assert OrganisationBehaviour.objects.count() == 4


def test_they_stand_after_the_organisations_own(content):
    trust = OrganisationFactory()
    own = OrganisationBehaviour.objects.create(organisation=trust, position=3, title="Pace")

    added = adopt_shared_values(by=None, organisation=trust)

    assert [behaviour.title for behaviour in added] == ["Pride", "Passion", "Professionalism"]
    assert [behaviour.position for behaviour in added] == [4, 5, 6]
    own.refresh_from_db()
    assert own.description == ""
