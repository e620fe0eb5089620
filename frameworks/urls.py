"""Addresses of the library."""

from django.urls import path

from frameworks import views

urlpatterns = [
    path("", views.library_page, name="library"),
    path("grid/", views.grid, name="grid"),
    path("grid/<slug:form>.pdf", views.grid_pdf, name="grid_pdf"),
    path("grid/<slug:key>/", views.cell, name="cell"),
    path("guide/", views.guide, name="guide"),
    path("guide/<slug:key>/", views.guide_section, name="guide_section"),
]
