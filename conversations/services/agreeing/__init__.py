"""Agreeing: the outcome, the employee's answer, and where it leaves the person on the grid."""

from conversations.services.agreeing.answering import agree, open_statement, see_differently
from conversations.services.agreeing.drafting import (
    DRAFTING,
    NOT_RATED_REASONS,
    blank_outcome,
    discard_draft,
    draft_of,
    lock_draft,
    open_outcome,
    record,
    require_recordable,
    save_outcome,
)
from conversations.services.agreeing.elements import save_agreed_elements
from conversations.services.agreeing.ending import close, reopen
from conversations.services.agreeing.responding import (
    close_with_difference,
    respond,
    respond_with_change,
)

__all__ = [
    "DRAFTING",
    "NOT_RATED_REASONS",
    "agree",
    "blank_outcome",
    "close",
    "close_with_difference",
    "discard_draft",
    "draft_of",
    "lock_draft",
    "open_outcome",
    "open_statement",
    "record",
    "reopen",
    "require_recordable",
    "respond",
    "respond_with_change",
    "save_agreed_elements",
    "save_outcome",
    "see_differently",
]
