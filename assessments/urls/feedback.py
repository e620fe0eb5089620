"""360 degree feedback, below feedback/."""

from django.urls import URLPattern, path

from assessments.views import answering, feedback

urlpatterns: list[URLPattern] = [
    path("", feedback.feedback, name="feedback"),
    path("ask/", feedback.ask, name="feedback_ask"),
    path("answer/<str:token>/", answering.answer, name="feedback_answer"),
    path("answer/<str:token>/decline/", answering.decline, name="feedback_decline"),
    path("<uuid:pk>/", feedback.show_round, name="feedback_round"),
    path("<uuid:pk>/add/", feedback.add, name="feedback_add"),
    path("<uuid:pk>/remind/", feedback.remind, name="feedback_remind"),
    path("<uuid:pk>/close/", feedback.close, name="feedback_close"),
    path("<uuid:pk>/share/", feedback.share, name="feedback_share"),
    path("<uuid:pk>/report/", feedback.report, name="feedback_report"),
]
