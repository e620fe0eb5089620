"""The development plan as pages show it: all of it for the two, its progress for others."""

from conversations.presenters.planning.actions import last_saved
from conversations.presenters.planning.follow_up import current_placement, is_in_transition
from conversations.presenters.planning.forms import (
    first_names,
    handover_text,
    initial_action,
    present_action_form,
)
from conversations.presenters.planning.ideas import offered
from conversations.presenters.planning.offers import offers_here
from conversations.presenters.planning.page import (
    present_not_yet,
    present_plan,
    present_progress,
)

__all__ = [
    "current_placement",
    "first_names",
    "handover_text",
    "initial_action",
    "is_in_transition",
    "last_saved",
    "offered",
    "offers_here",
    "present_action_form",
    "present_not_yet",
    "present_plan",
    "present_progress",
]
