"""Who a person is to another: the predicates that permissions everywhere are made of."""

import rules

from talentgrid.models import StaffMember, User
from talentgrid.querysets import in_scope_of
from talentgrid.roles import Role


@rules.predicate
def is_self(user: User, person: StaffMember) -> bool:
    """The person themselves."""
    return user.acting_staff is not None and user.acting_staff.pk == person.pk


@rules.predicate
def is_line_manager(user: User, person: StaffMember) -> bool:
    """The person's line manager today."""
    return user.acting_staff is not None and user.acting_staff.pk == person.line_manager_id


@rules.predicate
def is_in_line_above(user: User, person: StaffMember) -> bool:
    """The line manager, or a manager further up the same line."""
    viewer = user.acting_staff
    if viewer is None:
        return False
    return StaffMember.objects.in_line_of(viewer).filter(pk=person.pk).exists()


@rules.predicate
def is_hr_admin_for(user: User, person: StaffMember) -> bool:
    """An HR admin whose part of the organisation holds the person."""
    scope = in_scope_of(user, Role.HR_ADMIN)
    return StaffMember.objects.filter(scope, pk=person.pk).exists()
