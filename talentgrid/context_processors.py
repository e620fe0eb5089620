"""What every page needs to know."""

from django.conf import settings
from django.http import HttpRequest

THEME_COOKIE = "theme"
HIGH_CONTRAST = "high-contrast"


def site(request: HttpRequest) -> dict:
    """The organisation named at the top, whether this is the demo, and the chosen theme."""
    # A refused request has no user yet, and its error page passes through here too.
    staff_member = getattr(getattr(request, "user", None), "acting_staff", None)
    return {
        "organisation": staff_member.organisation if staff_member else None,
        "viewer": staff_member,
        "is_demo": settings.DEMO,
        "high_contrast": request.COOKIES.get(THEME_COOKIE) == HIGH_CONTRAST,
    }
