"""Pages that belong to no room of their own."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from talentgrid.context_processors import HIGH_CONTRAST, THEME_COOKIE
from talentgrid.requests import local_path

A_YEAR = 60 * 60 * 24 * 365


@login_not_required
@require_POST
def choose_theme(request: HttpRequest) -> HttpResponse:
    """Switches between the usual and the high-contrast theme (R35), then back to the page."""
    response = redirect(local_path(request.POST.get("back", "")) or "/")
    theme = HIGH_CONTRAST if request.POST.get("theme") == HIGH_CONTRAST else "usual"
    response.set_cookie(
        THEME_COOKIE,
        theme,
        max_age=A_YEAR,
        samesite="Lax",
        httponly=True,
        secure=request.is_secure(),
    )
    return response


@login_not_required
@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """How far the site is accessible, how we know, and what to do where it is not."""
    return render(request, "pages/accessibility.html")


@login_not_required
@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What is held about a person, who sees it, and what is written down about that."""
    return render(request, "pages/privacy.html")
