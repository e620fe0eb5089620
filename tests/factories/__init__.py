"""Rows for tests. Whatever a service makes in the product, tests let the service make."""

from tests.factories.people import (
    OrganisationFactory,
    OrgUnitFactory,
    StaffMemberFactory,
    UserFactory,
)

__all__ = ["OrgUnitFactory", "OrganisationFactory", "StaffMemberFactory", "UserFactory"]
