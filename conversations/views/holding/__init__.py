"""Holding the conversation: the pages of it, and what is written on them."""

from conversations.views.holding.notes import hold_question_note, hold_stage_note, hold_topic
from conversations.views.holding.pages import (
    hold,
    hold_compare,
    hold_go,
    hold_stage,
    hold_start,
)
from conversations.views.holding.questions import (
    hold_question_asked,
    hold_question_choose,
    hold_question_drop,
)

__all__ = [
    "hold",
    "hold_compare",
    "hold_go",
    "hold_question_asked",
    "hold_question_choose",
    "hold_question_drop",
    "hold_question_note",
    "hold_stage",
    "hold_stage_note",
    "hold_start",
    "hold_topic",
]
