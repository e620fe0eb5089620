"""Addresses of the development plan, below conversations/PK/plan/."""

from django.urls import URLPattern, path

from conversations.views import planning

urlpatterns: list[URLPattern] = [
    path("", planning.plan, name="plan"),
    path("add/", planning.action_add, name="action_add"),
    path("<uuid:action_pk>/change/", planning.action_change, name="action_change"),
    path("<uuid:action_pk>/report/", planning.action_report, name="action_report"),
    path("<uuid:action_pk>/remove/", planning.action_remove, name="action_remove"),
    path("<uuid:action_pk>/put-back/", planning.action_put_back, name="action_put_back"),
    path("talks/add/", planning.check_in_add, name="check_in_add"),
    path("handover/", planning.handover, name="handover"),
]
