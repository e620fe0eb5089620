"""What two people say and agree: the conversation, its preparation, notes, outcome and plan."""

from conversations.models.conversation import (
    Arrangements,
    Conversation,
    ReviewCycle,
    StatusChange,
)
from conversations.models.notes import QuestionNote, StageNote
from conversations.models.outcome import Answer, Outcome, Response
from conversations.models.plan import Action, CheckIn, Handover, Reminder
from conversations.models.preparation import Preparation, Reflection

__all__ = [
    "Action",
    "Answer",
    "Arrangements",
    "CheckIn",
    "Conversation",
    "Handover",
    "Outcome",
    "Preparation",
    "QuestionNote",
    "Reflection",
    "Reminder",
    "Response",
    "ReviewCycle",
    "StageNote",
    "StatusChange",
]
