"""Planning when to meet, and the page that both come back to."""

from django.urls import path

from conversations.views import arranging, changes_of_plan, overview

urlpatterns = [
    path("arrange/<uuid:person_pk>/", arranging.arrange, name="arrange"),
    path("arrange/<uuid:person_pk>/warnings/", arranging.arrange_warnings, name="arrange_warnings"),
    path("<uuid:pk>/", overview.conversation, name="conversation"),
    path("<uuid:pk>/calendar.ics", overview.calendar, name="conversation_calendar"),
    path("<uuid:pk>/reschedule/", arranging.reschedule, name="conversation_reschedule"),
    path("<uuid:pk>/cancel/", changes_of_plan.cancel, name="conversation_cancel"),
    path("<uuid:pk>/decline/", changes_of_plan.decline, name="conversation_decline"),
    path("<uuid:pk>/restore/", changes_of_plan.restore, name="conversation_restore"),
    path("<uuid:pk>/arrangements/", overview.arrangements, name="arrangements"),
    path(
        "<uuid:pk>/arrangements/confirm/",
        overview.arrangements_confirm,
        name="arrangements_confirm",
    ),
]
