"""Addresses of comparing and agreeing against frameworks, below conversations/PK/."""

from django.urls import URLPattern, path

from conversations.views import comparing

urlpatterns: list[URLPattern] = [
    path("against/<slug:framework>/", comparing.against, name="against"),
    path(
        "agree/against/<slug:framework>/<slug:part>/",
        comparing.agree_against,
        name="agree_against",
    ),
]
