"""What a page answers."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def render_form(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """A page with a form: 200 to fill in, 422 refused, 409 beside what was saved meanwhile.

    The context holds `form`, or none where the page has nothing to fill in, and `conflict` where
    the form was stale.
    """
    form = context.get("form")
    status = 422 if form is not None and form.errors else 200
    return render(request, template, context, status=409 if context.get("conflict") else status)
