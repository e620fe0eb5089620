"""Addresses of the career stage, below conversations/PK/."""

from django.urls import URLPattern, path

from conversations.views import gaps

urlpatterns: list[URLPattern] = [
    path("career-stage/", gaps.gaps, name="gaps"),
    path("career-stage/<slug:element>/plan/", gaps.gap_plan, name="gap_plan"),
    path("career-stage/<slug:element>/take-out/", gaps.gap_take_out, name="gap_take_out"),
]
