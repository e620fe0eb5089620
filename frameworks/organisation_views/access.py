"""Opening the settings of one's own organisation."""

from django.core.exceptions import PermissionDenied
from django.http import Http404

from talentgrid.models import Organisation
from talentgrid.requests import SignedInRequest

READ = "frameworks.read_settings"
CHANGE = "frameworks.change_settings"
WHO_CHANGES_IT = (
    "HR admins for the whole organisation change this. You can read it; if something should be "
    "changed, ask one of them."
)


def open_organisation(request: SignedInRequest, permission: str = READ) -> Organisation:
    """The organisation that somebody works for, if its settings are theirs to read (else 404)
    and, where they are to be changed, to change (else 403)."""
    viewer = request.user.acting_staff
    if viewer is None or not request.user.has_perm(READ, viewer.organisation):
        raise Http404
    if not request.user.has_perm(permission, viewer.organisation):
        raise PermissionDenied(WHO_CHANGES_IT)
    return viewer.organisation


def may_change(request: SignedInRequest, organisation: Organisation) -> bool:
    """Whether this person is the HR lead: others of HR read along."""
    return request.user.has_perm(CHANGE, organisation)
