"""Addresses of the conversation itself, below conversations/PK/hold/."""

from django.urls import URLPattern, path

from conversations.views import holding

urlpatterns: list[URLPattern] = [
    path("", holding.hold, name="hold"),
    path("start/", holding.hold_start, name="hold_start"),
    path("go/", holding.hold_go, name="hold_go"),
    path("stage/<int:stage>/", holding.hold_stage, name="hold_stage"),
    path("stage/<int:stage>/note/", holding.hold_stage_note, name="hold_stage_note"),
    path("topic/", holding.hold_topic, name="hold_topic"),
    path(
        "questions/<int:question_pk>/choose/",
        holding.hold_question_choose,
        name="hold_question_choose",
    ),
    path("notes/<int:note_pk>/", holding.hold_question_note, name="hold_question_note"),
    path("notes/<int:note_pk>/asked/", holding.hold_question_asked, name="hold_question_asked"),
    path("notes/<int:note_pk>/drop/", holding.hold_question_drop, name="hold_question_drop"),
    path("compare/", holding.hold_compare, name="hold_compare"),
]
