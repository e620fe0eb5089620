"""The drawing in docs/ is that of the table."""

from pathlib import Path

from django.conf import settings
from django.core.management import call_command

from conversations.drawing import WORDS, draw
from conversations.transitions import TRANSITIONS


def test_the_committed_drawing_is_that_of_the_table():
    page = Path(settings.BASE_DIR) / "docs" / "conversation-states.md"
    assert page.read_text(encoding="utf-8") == draw(), "run manage.py draw_transitions"


def test_every_step_has_words():
    assert set(WORDS) == set(TRANSITIONS)


def test_the_command_writes_the_drawing(tmp_path, settings, capsys):
    (tmp_path / "docs").mkdir()
    settings.BASE_DIR = tmp_path
    call_command("draw_transitions")
    assert (tmp_path / "docs" / "conversation-states.md").read_text(encoding="utf-8") == draw()
