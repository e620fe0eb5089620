"""Addresses of the demo alone: they do not exist anywhere else."""

from django.urls import path

from talentgrid import demo_views

urlpatterns = [
    path("mail/", demo_views.mail, name="demo_mail"),
    path("mail/<slug:key>/", demo_views.mail_message, name="demo_mail_message"),
    path("mail/<slug:key>/<str:name>", demo_views.mail_attachment, name="demo_mail_attachment"),
]
