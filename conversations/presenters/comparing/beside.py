"""What stands beside the choices on the page of agreeing, where frameworks are switched on."""

from typing import Any

from conversations.presenters.agreeing.basis import Basis
from conversations.presenters.comparing.links import to_agree
from conversations.presenters.comparing.potential import potential_of
from conversations.presenters.comparing.voices import Side, names_of
from frameworks.library import INDICATORS


def closer_beside(basis: Basis) -> dict[str, Any]:
    """The frameworks to agree on, and the indicators of potential where anybody shared them."""
    conversation = basis.conversation
    names = names_of(conversation)
    sides = [
        Side(view.perspective, names[view.perspective], view)
        for view in (voice.view for voice in basis.said.voices)
    ]
    frameworks, voices = to_agree(conversation, basis.outcome, sides)
    return {
        "to_agree": frameworks,
        "potential": potential_of(conversation, voices.get(INDICATORS, [])),
    }
