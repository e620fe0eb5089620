"""Who people are, what each may see, and the audit trail."""

from talentgrid.models.audit import AuditEvent
from talentgrid.models.organisations import Organisation, OrgUnit
from talentgrid.models.roles import RoleGrant
from talentgrid.models.staff import StaffMember
from talentgrid.models.users import User

__all__ = ["AuditEvent", "OrgUnit", "Organisation", "RoleGrant", "StaffMember", "User"]
