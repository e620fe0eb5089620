"""Addresses of the library."""

from django.urls import path

from frameworks import views

urlpatterns = [
    path("", views.library_page, name="library"),
    path("grid/", views.grid, name="grid"),
    path("grid/<slug:form>.pdf", views.grid_pdf, name="grid_pdf"),
    path("grid/<slug:key>/", views.cell, name="cell"),
    path("guide/", views.guide, name="guide"),
    path("guide/<slug:form>.pdf", views.guide_pdf, name="guide_pdf"),
    path("guide/<slug:key>/", views.guide_section, name="guide_section"),
    path("frameworks/<slug:key>/", views.framework, name="framework"),
    path(
        "frameworks/<slug:key>/<slug:element_key>/",
        views.framework_element,
        name="framework_element",
    ),
    path("our-behaviours/", views.own_behaviours, name="own_behaviours"),
    path("our-development/", views.own_development, name="own_development"),
    path("search/", views.search, name="library_search"),
]
