"""Documents to take away."""

from django.urls import path

from conversations.views import documents

urlpatterns = [
    path("record.pdf", documents.record, name="record_pdf"),
]
