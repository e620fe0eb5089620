"""What changes about people: each service says who did it and writes the audit event."""

from datetime import date

from django.db import transaction

from talentgrid import audit
from talentgrid.models import Organisation, OrgUnit, RoleGrant, StaffMember, User
from talentgrid.roles import Role

audit.register(
    {
        "staff_member_added": "added the person",
        "line_manager_changed": "changed the line manager",
        "staff_member_left": "recorded that the person leaves",
        "role_granted": "gave a role",
    }
)


@transaction.atomic
def add_staff_member(
    *, by: User | None, organisation: Organisation, **fields: object
) -> StaffMember:
    """A person of the staff record. Raises ValidationError when the record cannot be true."""
    person = StaffMember(organisation=organisation, **fields)
    person.full_clean(exclude=["user"])
    person.save(force_insert=True)
    audit.record(action="staff_member_added", by=by, about=person, target=person)
    return person


@transaction.atomic
def change_line_manager(
    *, by: User | None, person: StaffMember, line_manager: StaffMember | None
) -> StaffMember:
    """Moves a person to another manager. Raises ValidationError for a loop or a stranger."""
    person.line_manager = line_manager
    person.full_clean(exclude=["user"])
    person.save()
    audit.record(action="line_manager_changed", by=by, about=person, target=person)
    return person


@transaction.atomic
def record_leaving(*, by: User | None, person: StaffMember, left_on: date) -> StaffMember:
    """Ends a person's time in the organisation; from the day after they can no longer sign in."""
    person.left_on = left_on
    person.full_clean(exclude=["user"])
    person.save()
    audit.record(action="staff_member_left", by=by, about=person, target=person)
    return person


@transaction.atomic
def grant_role(
    *,
    by: User | None,
    user: User,
    role: Role,
    organisation: Organisation,
    unit: OrgUnit | None = None,
) -> RoleGrant:
    """Gives a role for an organisation or one unit of it; giving it twice changes nothing."""
    grant = RoleGrant(user=user, role=role, organisation=organisation, unit=unit)
    grant.clean()
    grant, created = RoleGrant.objects.get_or_create(
        user=user, role=role, organisation=organisation, unit=unit
    )
    if created:
        subject = getattr(user, "staff_member", None)
        audit.record(action="role_granted", by=by, about=subject, target=grant, role=role.value)
    return grant
