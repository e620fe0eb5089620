"""Run once a day: reminds people of what waits for them. A second run sends nothing twice."""

from django.core.management.base import BaseCommand

from assessments.services.feedback_endings import see_to_ended_rounds
from conversations.services.reminders import send_reminders


class Command(BaseCommand):
    help = "Sends the e-mails that are due today, each of them once"

    def handle(self, *args: object, **options: object) -> None:
        """Sends them, and says how many of which kind."""
        sent = send_reminders() + see_to_ended_rounds()
        for letter, count in sorted(sent.items()):
            self.stdout.write(f"{letter}: {count}")
        self.stdout.write(f"Sent {sent.total()} reminders")
