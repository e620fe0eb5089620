"""Addresses of agreeing, below conversations/PK/."""

from django.urls import URLPattern, path

from conversations.views import agreeing

urlpatterns: list[URLPattern] = [
    path("agree/", agreeing.agree, name="agree"),
    path("agree/box/", agreeing.agree_box, name="agree_box"),
    path("agree/record/", agreeing.agree_record, name="agree_record"),
    path("outcome/", agreeing.outcome, name="outcome"),
    path("answer/", agreeing.answer, name="answer"),
    path("respond/", agreeing.respond, name="respond"),
    path("reopen/", agreeing.conversation_reopen, name="conversation_reopen"),
    path("close/", agreeing.conversation_close, name="conversation_close"),
]
