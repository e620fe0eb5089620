"""The addresses of conversations, by what a person comes to do."""

from django.urls import include, path

urlpatterns = [
    path("", include("conversations.urls.home")),
    path("conversations/", include("conversations.urls.arranging")),
    path("conversations/<uuid:pk>/", include("conversations.urls.preparing")),
    path("conversations/<uuid:pk>/hold/", include("conversations.urls.holding")),
    path("conversations/<uuid:pk>/", include("conversations.urls.agreeing")),
    path("conversations/<uuid:pk>/", include("conversations.urls.comparing")),
    path("conversations/<uuid:pk>/", include("conversations.urls.gaps")),
    path("conversations/<uuid:pk>/plan/", include("conversations.urls.planning")),
    path("conversations/<uuid:pk>/", include("conversations.urls.documents")),
]
