"""Agreeing: choosing together, recording it, the employee's answer, and what follows from it."""

from conversations.views.agreeing.answering import answer, outcome
from conversations.views.agreeing.ending import conversation_close, conversation_reopen
from conversations.views.agreeing.recording import agree_record
from conversations.views.agreeing.responding import respond
from conversations.views.agreeing.together import agree, agree_box

__all__ = [
    "agree",
    "agree_box",
    "agree_record",
    "answer",
    "conversation_close",
    "conversation_reopen",
    "outcome",
    "respond",
]
