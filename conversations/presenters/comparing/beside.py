"""What stands beside the choices on the page of agreeing, where frameworks are switched on."""

from typing import Any

from conversations.presenters.agreeing.basis import Basis
from conversations.presenters.comparing.links import to_agree
from conversations.presenters.comparing.potential import potential_of
from conversations.presenters.comparing.voices import Side, names_of
from frameworks.library import BEHAVIOURS, INDICATORS


def closer_beside(basis: Basis) -> dict[str, Any]:
    """The behaviours and the frameworks to agree on, and the indicators where anybody shared them.

    Behaviours stand with the rating that they suggest, None where the organisation asks for none.
    """
    conversation = basis.conversation
    names = names_of(conversation)
    sides = [
        Side(view.perspective, names[view.perspective], view)
        for view in (voice.view for voice in basis.said.voices)
    ]
    frameworks, voices = to_agree(conversation, basis.outcome, sides)
    asked = next((one for one in frameworks if one.key == BEHAVIOURS), None)
    return {
        "behaviours": asked,
        "to_agree": [one for one in frameworks if one is not asked],
        "potential": potential_of(conversation, voices.get(INDICATORS, [])),
    }
