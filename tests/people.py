"""The people of one trust and another: one of each kind that the product knows."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from talentgrid.models import StaffMember, User
from talentgrid.roles import Role
from talentgrid.services import grant_role
from tests.factories import (
    OrganisationFactory,
    OrgUnitFactory,
    StaffMemberFactory,
    UserFactory,
)


@dataclass(frozen=True)
class People:
    """One of each kind of person, around the employee whose record is opened."""

    employee: StaffMember
    manager: StaffMember
    managers_manager: StaffMember
    colleague: StaffMember
    unrelated_manager: StaffMember
    hr_admin: StaffMember
    hr_admin_elsewhere: StaffMember
    hr_lead: StaffMember
    information_governance: StaffMember
    stranger: StaffMember
    leaver: StaffMember

    def user(self, name: str) -> User:
        """The account of the person called this; raises AttributeError for an unknown one."""
        user = getattr(self, name).user
        return User.objects.select_related("staff_member__organisation").get(pk=user.pk)


def make_people(slug: str = "northmoor") -> People:
    """A trust with three levels and HR, another trust, and somebody who left.

    Most tests ask for them, so all are written at once.
    """
    name = "Northmoor University Hospitals"
    trust = OrganisationFactory(name=name if slug == "northmoor" else slug, slug=slug)
    medicine = OrgUnitFactory(organisation=trust, name="Medicine")
    cardiology = OrgUnitFactory(organisation=trust, name="Cardiology", parent=medicine)
    surgery = OrgUnitFactory(organisation=trust, name="Surgery")
    workforce = OrgUnitFactory(organisation=trust, name="Workforce")
    far_away = OrgUnitFactory()
    staff: list[StaffMember] = []

    def person(first_name: str, last_name: str, **fields) -> StaffMember:
        given = {"organisation": trust, "unit": cardiology, "user": UserFactory.build(), **fields}
        built = StaffMemberFactory.build(first_name=first_name, last_name=last_name, **given)
        staff.append(built)
        return built

    top = person("Grace", "Mensah", unit=medicine, job_title="Divisional director")
    manager = person("Priya", "Nair", line_manager=top, job_title="Matron")
    employee = person("Sam", "Iyer", line_manager=manager)
    colleague = person("Alex", "Okafor", line_manager=manager)
    unrelated = person("Tom", "Reid", unit=surgery, job_title="Theatre manager")
    person("Jo", "Walsh", unit=surgery, line_manager=unrelated)
    hr_admin = person("Helen", "Clarke", unit=surgery, job_title="HR business partner")
    elsewhere = person("Omar", "Farah", unit=surgery, job_title="HR business partner")
    hr_lead = person("Nora", "Quinn", unit=workforce, job_title="Head of talent")
    governance = person("Ines", "Lopes", unit=surgery, job_title="Governance lead")
    stranger = person(
        "Eve",
        "Stranger",
        organisation=far_away.organisation,
        unit=far_away,
    )
    leaver = person(
        "Leo",
        "Leaver",
        unit=medicine,
        in_post_since=date(2015, 1, 1),
        left_on=timezone.localdate() - timedelta(days=1),
    )
    User.objects.bulk_create(person.user for person in staff)
    bulk_create_with_history(staff, StaffMember)
    grant_role(by=None, user=hr_admin.user, role=Role.HR_ADMIN, organisation=trust, unit=medicine)
    grant_role(by=None, user=elsewhere.user, role=Role.HR_ADMIN, organisation=trust, unit=surgery)
    grant_role(by=None, user=hr_lead.user, role=Role.HR_ADMIN, organisation=trust)
    grant_role(
        by=None,
        user=governance.user,
        role=Role.INFORMATION_GOVERNANCE,
        organisation=trust,
    )
    return People(
        employee=employee,
        manager=manager,
        managers_manager=top,
        colleague=colleague,
        unrelated_manager=unrelated,
        hr_admin=hr_admin,
        hr_admin_elsewhere=elsewhere,
        hr_lead=hr_lead,
        information_governance=governance,
        stranger=stranger,
        leaver=leaver,
    )
