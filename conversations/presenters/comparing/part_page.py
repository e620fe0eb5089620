"""The page on which one part of a framework is agreed."""

from dataclasses import dataclass
from typing import Any

from conversations.forms.agreeing.elements import AgreedElementsForm
from conversations.forms.elements import Question
from conversations.measuring.telling import Told, tell
from conversations.presenters.comparing.agreeing import Agreement
from conversations.presenters.comparing.parts import Part
from conversations.presenters.comparing.tables import Line
from conversations.presenters.comparing.voices import names_of


@dataclass(frozen=True)
class Asked:
    """One element: what is printed of it, what each said before, and what is asked."""

    question: Question
    told: Told
    line: Line


def present_part(agreement: Agreement, part: Part, form: AgreedElementsForm) -> dict[str, Any]:
    """All that the page shows to the manager, who writes for both."""
    lines = agreement.lines(part)
    following = agreement.after(part)
    return {
        "conversation": agreement.conversation,
        "employee": agreement.conversation.employee,
        "names": names_of(agreement.conversation),
        "agreement": agreement,
        "part": part,
        "form": form,
        "version": agreement.outcome.version,
        "asked": [_asked(agreement, lines, question) for question in form.questions],
        "same": len(agreement.said_by_both(part)),
        "following": following,
        "is_compared": bool(agreement.before),
    }


def _asked(agreement: Agreement, lines: dict[str, Line], question: Question) -> Asked:
    element = question.element
    return Asked(question, tell(agreement.content, element), lines[element.key])
