"""Every address of the site. A new one fails the access tests until they say who may open it."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from talentgrid import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("accounts/", include("talentgrid.account_urls")),
    path("", include("conversations.urls")),
    path("", include("assessments.urls")),
    path("library/", include("frameworks.urls")),
    path("organisation/", include("frameworks.organisation_urls")),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("privacy/", views.privacy, name="privacy"),
    path("theme/", views.choose_theme, name="choose_theme"),
]

# The demo's e-mails hold nothing about real people, and nobody else's are ever shown like this.
if settings.DEMO:
    urlpatterns.append(path("demo/", include("talentgrid.demo_urls")))
