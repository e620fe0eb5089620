import pytest

from talentgrid.models import StaffMember
from talentgrid.roles import Role
from talentgrid.services import grant_role
from tests.factories import OrgUnitFactory, StaffMemberFactory, UserFactory


def names(queryset) -> set[str]:
    return {person.first_name for person in queryset}


@pytest.mark.parametrize(
    ("kind", "seen"),
    [
        ("employee", {"Sam"}),
        ("colleague", {"Alex"}),
        ("manager", {"Priya", "Sam", "Alex"}),
        ("managers_manager", {"Grace", "Priya", "Sam", "Alex"}),
        ("unrelated_manager", {"Tom", "Jo"}),
        ("hr_admin", {"Helen", "Grace", "Priya", "Sam", "Alex", "Leo"}),
        ("hr_admin_elsewhere", {"Omar", "Tom", "Jo", "Helen", "Ines"}),
        ("information_governance", {"Ines"}),
        ("stranger", {"Eve"}),
        ("leaver", set()),
    ],
)
def test_who_knows_of_whom(people, kind, seen):
    assert names(StaffMember.objects.visible_to(people.user(kind))) == seen


def test_an_account_without_a_person_sees_nobody(people):
    assert not StaffMember.objects.visible_to(UserFactory())


def test_hr_of_a_whole_organisation_sees_all_of_it_and_nothing_else(people):
    user = people.user("information_governance")
    organisation = people.employee.organisation
    grant_role(by=None, user=user, role=Role.HR_ADMIN, organisation=organisation)

    seen = StaffMember.objects.visible_to(people.user("information_governance"))

    assert set(seen) == set(StaffMember.objects.filter(organisation=organisation))


def test_hr_admin_loses_sight_on_leaving(people):
    people.hr_admin.left_on = "2020-01-01"
    people.hr_admin.save()
    assert not StaffMember.objects.visible_to(people.user("hr_admin"))


def test_a_line_costs_one_query_however_deep(people, django_assert_num_queries):
    manager = people.employee
    for _ in range(20):
        manager = StaffMemberFactory(
            organisation=manager.organisation, unit=manager.unit, line_manager=manager
        )
    user = people.user("managers_manager")
    assert user.grants == []
    with django_assert_num_queries(1):
        assert len(StaffMember.objects.visible_to(user)) == 24


def test_a_grant_twice_is_one_grant(people):
    user = people.user("manager")
    organisation = people.employee.organisation
    unit = OrgUnitFactory(organisation=organisation)
    for scope in (unit, unit, None, None):
        grant_role(by=None, user=user, role=Role.HR_ADMIN, organisation=organisation, unit=scope)
    assert user.role_grants.count() == 2


def test_every_role_says_what_it_is_for():
    from talentgrid.roles import DESCRIPTIONS

    assert set(DESCRIPTIONS) == set(Role)
