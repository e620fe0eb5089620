"""One's own career history and questionnaire results, below career/."""

from django.urls import URLPattern, path

from assessments.views import career

urlpatterns: list[URLPattern] = [
    path("", career.career, name="career"),
    path("jobs/add/", career.post_add, name="career_post_add"),
    path("jobs/<uuid:pk>/change/", career.post_change, name="career_post_change"),
    path("jobs/<uuid:pk>/remove/", career.post_remove, name="career_post_remove"),
    path("questionnaires/add/", career.questionnaire_add, name="questionnaire_add"),
    path(
        "questionnaires/<uuid:pk>/report.pdf", career.questionnaire_file, name="questionnaire_file"
    ),
    path(
        "questionnaires/<uuid:pk>/remove/", career.questionnaire_remove, name="questionnaire_remove"
    ),
]
