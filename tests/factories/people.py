from datetime import date

import factory
from factory.django import DjangoModelFactory

from talentgrid.models import Organisation, OrgUnit, StaffMember, User


class OrganisationFactory(DjangoModelFactory):
    class Meta:
        model = Organisation

    name = factory.Sequence(lambda number: f"Trust {number}")
    slug = factory.Sequence(lambda number: f"trust-{number}")


class OrgUnitFactory(DjangoModelFactory):
    class Meta:
        model = OrgUnit

    organisation = factory.SubFactory(OrganisationFactory)
    name = factory.Sequence(lambda number: f"Unit {number}")


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda number: f"person{number}@trust.example")
    password = "!"


class StaffMemberFactory(DjangoModelFactory):
    class Meta:
        model = StaffMember

    organisation = factory.SubFactory(OrganisationFactory)
    user = factory.SubFactory(UserFactory)
    unit = factory.SubFactory(OrgUnitFactory, organisation=factory.SelfAttribute("..organisation"))
    employee_number = factory.Sequence(lambda number: f"2040{number:04}")
    first_name = "Sam"
    last_name = factory.Sequence(lambda number: f"Iyer{number}")
    job_title = "Ward manager"
    pay_band = "Band 7"
    staff_group = StaffMember.StaffGroup.NURSING
    in_post_since = date(2022, 4, 1)
