import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from talentgrid.models import OrgUnit, StaffMember
from talentgrid.services import add_staff_member, change_line_manager, record_leaving
from tests.factories import OrgUnitFactory, StaffMemberFactory


def test_a_loop_of_managers_is_refused_with_a_message(people):
    with pytest.raises(ValidationError) as refusal:
        change_line_manager(by=None, person=people.managers_manager, line_manager=people.employee)

    assert refusal.value.message_dict == {
        "line_manager": ["Sam Iyer reports to Grace Mensah, so cannot manage them"]
    }


def test_managing_oneself_is_refused_with_a_message(people):
    with pytest.raises(ValidationError, match="their own line manager"):
        change_line_manager(by=None, person=people.employee, line_manager=people.employee)


def test_a_manager_of_another_organisation_is_refused_with_a_message(people):
    with pytest.raises(ValidationError, match="manager of the same organisation"):
        change_line_manager(by=None, person=people.employee, line_manager=people.stranger)


def test_a_unit_of_another_organisation_is_refused_with_a_message(people):
    fields = {
        "unit": people.stranger.unit,
        "employee_number": "1",
        "first_name": "A",
        "last_name": "B",
        "job_title": "Nurse",
        "staff_group": "nursing",
        "in_post_since": "2024-01-01",
    }
    with pytest.raises(ValidationError, match="unit of the same organisation"):
        add_staff_member(by=None, organisation=people.employee.organisation, **fields)


@pytest.mark.parametrize(
    ("person", "manager"),
    [
        ("managers_manager", "employee"),
        ("managers_manager", "manager"),
        ("employee", "employee"),
        ("employee", "stranger"),
    ],
)
def test_the_database_refuses_what_passes_by_the_model(people, person, manager):
    moved = StaffMember.objects.filter(pk=getattr(people, person).pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        moved.update(line_manager=getattr(people, manager))


def test_the_database_refuses_an_inserted_manager_of_another_organisation(people):
    with pytest.raises(IntegrityError), transaction.atomic():
        StaffMemberFactory(line_manager=people.manager)


def test_the_database_keeps_managers_when_a_person_changes_organisation(people):
    moved = StaffMember.objects.filter(pk=people.managers_manager.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        moved.update(organisation=people.stranger.organisation)


def test_a_move_to_another_manager_is_possible(people):
    moved = change_line_manager(
        by=None, person=people.employee, line_manager=people.unrelated_manager
    )
    assert moved.line_manager == people.unrelated_manager


def test_a_person_is_employed_up_to_the_last_day(people, time_machine):
    record_leaving(by=None, person=people.employee, left_on=_day("2026-11-30"))
    time_machine.move_to("2026-11-30 12:00+00:00")
    assert people.employee.is_employed
    assert people.employee in StaffMember.objects.employed()
    time_machine.move_to("2026-12-01 12:00+00:00")
    assert not people.employee.is_employed
    assert people.employee not in StaffMember.objects.employed()


def test_units_are_a_tree_in_one_organisation(people):
    medicine = OrgUnit.objects.get(name="Medicine")
    below = OrgUnit.objects.descendants(medicine, include_self=True)
    assert sorted(unit.name for unit in below) == ["Cardiology", "Medicine"]


def test_a_unit_name_is_taken_once_a_parent(people):
    organisation = people.employee.organisation
    with pytest.raises(IntegrityError), transaction.atomic():
        OrgUnitFactory(organisation=organisation, name="Surgery")


def test_changes_of_a_person_keep_their_history(people):
    change_line_manager(by=None, person=people.employee, line_manager=people.unrelated_manager)
    managers = people.employee.history.values_list("line_manager", flat=True)
    assert list(managers) == [people.unrelated_manager.pk, people.manager.pk]


def _day(text: str):
    from datetime import date

    return date.fromisoformat(text)
