"""Where people come in."""

from django.urls import path

from conversations.views import home

urlpatterns = [
    path("", home.home, name="home"),
    path("team/", home.team, name="team"),
    path("people/", home.people, name="people"),
    path("people/<uuid:pk>/", home.person, name="person"),
]
