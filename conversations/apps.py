from django.apps import AppConfig


class ConversationsConfig(AppConfig):
    name = "conversations"
    verbose_name = "Conversations: what two people say and agree"

    def ready(self) -> None:
        """Has the reports of 360 degree feedback lead on to the conversation."""
        from assessments import onward
        from conversations.presenters.feedback import way_on_from_feedback

        onward.register(way_on_from_feedback)
