"""Preparing: the employee's reflection, the manager's preparation, and the evidence of both."""

from django.urls import path

from conversations.views.preparing import evidence, measuring, sharing, writing

urlpatterns = [
    path("reflect/", writing.reflect, name="reflect"),
    path("reflect/share/", sharing.reflect_share, name="reflect_share"),
    path("reflect/next/", sharing.reflect_next, name="reflect_next"),
    path("reflect/read/", sharing.reflection_read, name="reflection_read"),
    path("reflect/against/<slug:framework>/", measuring.reflect_against, name="reflect_against"),
    path(
        "reflect/against/<slug:framework>/<slug:part>/",
        measuring.reflect_against_part,
        name="reflect_against_part",
    ),
    path("reflect/<slug:section>/", writing.reflect_section, name="reflect_section"),
    path("prepare/", writing.prepare, name="prepare"),
    path("prepare/share/", sharing.prepare_share, name="prepare_share"),
    path("prepare/next/", sharing.prepare_next, name="prepare_next"),
    path("prepare/read/", sharing.preparation_read, name="preparation_read"),
    path("prepare/against/<slug:framework>/", measuring.prepare_against, name="prepare_against"),
    path(
        "prepare/against/<slug:framework>/<slug:part>/",
        measuring.prepare_against_part,
        name="prepare_against_part",
    ),
    path("prepare/<slug:section>/", writing.prepare_section, name="prepare_section"),
    path("blank-grid/", writing.blank_grid, name="blank_grid"),
    path("box/", writing.ratings_box, name="ratings_box"),
    path("evidence/<slug:side>/add/", evidence.evidence_add, name="evidence_add"),
    path("evidence/<uuid:evidence_pk>/remove/", evidence.evidence_remove, name="evidence_remove"),
]
