"""Draws the states of a conversation into docs/."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from conversations.drawing import draw


class Command(BaseCommand):
    help = "Draws the states of a conversation into docs/conversation-states.md"

    def handle(self, *args: Any, **options: Any) -> None:
        """Writes the page anew."""
        page = Path(settings.BASE_DIR) / "docs" / "conversation-states.md"
        page.write_text(draw(), encoding="utf-8")
        self.stdout.write(f"Drawn: {page.name}")
