"""What a view is handed: SignInMiddleware has seen to it that somebody is signed in."""

from django.http import HttpRequest, QueryDict
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.middleware import HtmxDetails

from talentgrid.models import User


class SignedInRequest(HttpRequest):
    """A request of somebody who is signed in. For type checking: nothing makes one."""

    user: User
    htmx: HtmxDetails


def number_in(text: str) -> int | None:
    """The whole number that an address or a form says, None for anything else.

    A key of the database has at most 19 digits, and Python refuses to read thousands of them.
    """
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else None


def local_path(text: str) -> str:
    """A path of this site that was handed on to lead back to; empty for anything else."""
    # `redirect` would take a bare word for the name of an address.
    is_ours = text.startswith("/") and url_has_allowed_host_and_scheme(text, allowed_hosts=None)
    return text if is_ours else ""


def posted(request: HttpRequest) -> QueryDict | None:
    """What was sent to a form, None where it is only opened. Nothing sent is an answer too."""
    return request.POST if request.method == "POST" else None
