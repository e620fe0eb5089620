"""What an organisation sets for itself, as its HR pages show it."""

from frameworks.presenters.own.behaviours import (
    present_changes,
    present_edition,
    present_for_readers,
    present_today,
    present_who_was_first,
)
from frameworks.presenters.own.offers import (
    offers_for_box,
    present_history,
    present_offers,
)
from frameworks.presenters.own.settings import present_settings, present_switches
from frameworks.presenters.own.wording import present_preview, present_wordings

__all__ = [
    "offers_for_box",
    "present_changes",
    "present_edition",
    "present_for_readers",
    "present_history",
    "present_offers",
    "present_preview",
    "present_settings",
    "present_switches",
    "present_today",
    "present_who_was_first",
    "present_wordings",
]
