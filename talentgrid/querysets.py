"""Which people a person may see. Everything is closed unless a rule here opens it."""

from typing import TYPE_CHECKING, Self

from django.db import connection, models
from django.db.models import Q
from django.db.models.expressions import RawSQL
from django.utils import timezone

from talentgrid.models.organisations import OrgUnit
from talentgrid.roles import Role

if TYPE_CHECKING:
    from talentgrid.models import StaffMember, User

# Everyone below one manager. It starts at that manager, so its cost grows with the line and not
# with the organisation, as a tree of the whole table would; UNION also ends a loop.
LINE_BELOW = """
    WITH RECURSIVE line(id) AS (
        SELECT id FROM talentgrid_staffmember WHERE line_manager_id = %s
        UNION
        SELECT person.id FROM talentgrid_staffmember person
        JOIN line ON person.line_manager_id = line.id
    )
    SELECT id FROM line
"""


class StaffMemberQuerySet(models.QuerySet["StaffMember"]):
    """People at work."""

    def employed(self) -> Self:
        """Those who have not left, up to and including their last day."""
        return self.filter(Q(left_on=None) | Q(left_on__gte=timezone.localdate()))

    def in_line_of(self, manager: "StaffMember") -> Self:
        """Everyone who reports to this manager, directly or through others."""
        return self.filter(in_line_of(manager))

    def visible_to(self, user: "User") -> Self:
        """Oneself, one's whole line, and those in one's HR scope."""
        return self.filter(staff_visible_to(user))


def in_line_of(manager: "StaffMember", prefix: str = "") -> Q:
    """A condition: the person at `prefix` reports to this manager, directly or through others."""
    pk_field = manager._meta.pk
    key = pk_field.get_db_prep_value(manager.pk, connection)
    return Q(**{f"{prefix}pk__in": RawSQL(LINE_BELOW, [key], output_field=pk_field)})


def in_scope_of(user: "User", role: Role, prefix: str = "") -> Q:
    """A condition: the person at `prefix` is in the part of the organisation given for a role."""
    condition = Q(pk__in=[])
    for grant in user.grants:
        if grant.role != role:
            continue
        if grant.unit_id is None:
            condition |= Q(**{f"{prefix}organisation_id": grant.organisation_id})
        else:
            units = OrgUnit.objects.descendants(grant.unit_id, include_self=True)
            keys = list(units.values_list("pk", flat=True))
            condition |= Q(**{f"{prefix}unit_id__in": keys})
    return condition


def staff_visible_to(user: "User", prefix: str = "") -> Q:
    """A condition: this person may know of the person at `prefix`."""
    staff_member = user.acting_staff
    if staff_member is None:
        return Q(pk__in=[])
    return (
        Q(**{f"{prefix}pk": staff_member.pk})
        | in_line_of(staff_member, prefix)
        | in_scope_of(user, Role.HR_ADMIN, prefix)
    )
