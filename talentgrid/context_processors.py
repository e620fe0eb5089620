"""What every page needs to know."""

from django.conf import settings
from django.http import HttpRequest

THEME_COOKIE = "theme"
HIGH_CONTRAST = "high-contrast"


def site(request: HttpRequest) -> dict:
    """The organisation named at the top, whether this is the demo, and the chosen theme."""
    staff_member = getattr(request.user, "acting_staff", None)
    return {
        "organisation": staff_member.organisation if staff_member else None,
        "viewer": staff_member,
        "is_demo": settings.DEMO,
        "high_contrast": request.COOKIES.get(THEME_COOKIE) == HIGH_CONTRAST,
    }
