"""Addresses of what an organisation sets for itself."""

from django.urls import path

from frameworks.organisation_views import behaviours, offers, settings, wording

urlpatterns = [
    path("", settings.organisation_page, name="organisation"),
    path("frameworks/", settings.frameworks_page, name="organisation_frameworks"),
    path("frameworks/<slug:key>/on/", settings.framework_on, name="framework_on"),
    path("frameworks/<slug:key>/off/", settings.framework_off, name="framework_off"),
    path("behaviours/", behaviours.behaviours_today, name="behaviours_today"),
    path("behaviours/next/", behaviours.behaviours_next, name="behaviours_next"),
    path("behaviours/<int:number>/", behaviours.behaviours_edition, name="behaviours_edition"),
    path("development/", offers.offers, name="offers"),
    path("development/add/", offers.offer_add, name="offer_add"),
    path("development/<uuid:pk>/", offers.offer_change, name="offer_change"),
    path("development/<uuid:pk>/history/", offers.offer_history, name="offer_history"),
    path("development/<uuid:pk>/retire/", offers.offer_retire, name="offer_retire"),
    path("development/<uuid:pk>/restore/", offers.offer_restore, name="offer_restore"),
    path("wording/", wording.official_wording, name="official_wording"),
    path("wording/load/", wording.wording_load, name="wording_load"),
    path("wording/form/<slug:key>.json", wording.wording_template, name="wording_template"),
    path("wording/<int:pk>/aside/", wording.wording_aside, name="wording_aside"),
    path("wording/<int:pk>/again/", wording.wording_again, name="wording_again"),
]
