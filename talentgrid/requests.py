"""What a view is handed: LoginRequiredMiddleware has seen to it that somebody is signed in."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from talentgrid.models import User


class SignedInRequest(HttpRequest):
    """A request of somebody who is signed in. For type checking: nothing makes one."""

    user: User
    htmx: HtmxDetails
