"""The addresses of what a person holds for their own assessment, by what they come to do."""

from django.urls import include, path

urlpatterns = [
    path("career/", include("assessments.urls.career")),
    path("feedback/", include("assessments.urls.feedback")),
]
