"""What an organisation sets for itself beside the reference content."""

from frameworks.services.behaviours import (
    SHARED_VALUES,
    ListChanged,
    adopt_shared_values,
    publish_edition,
)
from frameworks.services.offers import add_offer, change_offer, restore_offer, retire_offer
from frameworks.services.switches import switch_off, switch_on
from frameworks.services.wording import load_official, set_wording_aside, take_up_wording

__all__ = [
    "SHARED_VALUES",
    "ListChanged",
    "add_offer",
    "adopt_shared_values",
    "change_offer",
    "load_official",
    "publish_edition",
    "restore_offer",
    "retire_offer",
    "set_wording_aside",
    "switch_off",
    "switch_on",
    "take_up_wording",
]
