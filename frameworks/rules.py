"""Who may read and who may set what an organisation decides for itself."""

import rules

from talentgrid.models import Organisation, RoleGrant, User
from talentgrid.roles import Role


def _hr_grants(user: User, organisation: Organisation) -> list[RoleGrant]:
    """The HR admin roles that somebody holds in the organisation that they work for."""
    viewer = user.acting_staff
    if viewer is None or viewer.organisation_id != organisation.pk:
        return []
    return [
        grant
        for grant in user.grants
        if grant.role == Role.HR_ADMIN and grant.organisation_id == organisation.pk
    ]


@rules.predicate
def is_hr_admin_in(user: User, organisation: Organisation) -> bool:
    """An HR admin of the organisation, or of one unit of it."""
    return bool(_hr_grants(user, organisation))


@rules.predicate
def is_hr_lead_of(user: User, organisation: Organisation) -> bool:
    """An HR admin for the organisation as a whole."""
    return any(grant.unit_id is None for grant in _hr_grants(user, organisation))


# By organisation
rules.add_perm("frameworks.read_settings", is_hr_admin_in)
rules.add_perm("frameworks.change_settings", is_hr_lead_of)
