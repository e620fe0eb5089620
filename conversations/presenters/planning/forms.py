"""What stands around the form for an action: where it comes from, and what to take care of."""

from typing import Any

from django.utils.text import Truncator

from conversations.forms.planning import ActionForm
from conversations.models import Action, Conversation, QuestionNote
from conversations.presenters.planning.ideas import present_programmes
from conversations.suggestions import PROVIDERS, aim_of, hint_for, kind_of
from frameworks.models import Cell, CellItem, LocalOffer
from talentgrid.requests import number_in

LONGEST_TITLE = 120


def first_names(conversation: Conversation) -> tuple[str, str]:
    """What to call the employee and the manager; in full where both have the same first name."""
    employee, manager = conversation.employee, conversation.employee.line_manager
    if manager is None:
        return employee.first_name, "Line manager"
    if manager.first_name == employee.first_name:
        return employee.name, manager.name
    return employee.first_name, manager.first_name


def initial_action(
    idea: CellItem | None,
    programme: str,
    note: QuestionNote | None = None,
    offer: LocalOffer | None = None,
) -> dict[str, Any]:
    """How a new action begins: from a printed line, what the organisation offers, a level of
    programmes, a note, or empty."""
    if offer:
        return _from_offer(offer)
    if idea:
        level = idea.programme_level
        return {
            "title": idea.text,
            "kind": kind_of(idea.text),
            "aim": "next_role" if level else aim_of(idea.text),
            "provider": PROVIDERS.get(level, Action.Provider.LOCAL),
            "suggestion": idea.pk,
        }
    if programme in PROVIDERS:
        return {
            "kind": Action.Kind.PROGRAMME.value,
            "provider": PROVIDERS[programme],
            "aim": Action.Aim.NEXT_ROLE.value,
        }
    if note:
        return {"title": Truncator(note.text.partition("\n")[0]).chars(LONGEST_TITLE)}
    return {}


def _from_offer(offer: LocalOffer) -> dict[str, Any]:
    text = f"{offer.title} {offer.description}"
    is_programme = bool(offer.programme_level)
    return {
        "title": offer.title,
        "kind": Action.Kind.PROGRAMME.value if is_programme else kind_of(text),
        "aim": Action.Aim.NEXT_ROLE.value if is_programme else aim_of(text),
        "provider": PROVIDERS[offer.level],
        "offer": str(offer.pk),
    }


def present_action_form(
    form: ActionForm, conversation: Conversation, cell: Cell | None
) -> dict[str, Any]:
    """The form, the printed line that it was chosen from, and what the box asks of programmes."""
    idea = form.action.suggestion if form.action else _chosen(form)
    offer = form.action.offer if form.action else form.offers.get(str(form["offer"].value()))
    return {
        "form": form,
        "conversation": conversation,
        "employee": conversation.employee,
        "cell": cell,
        "printed": idea.text if idea else "",
        "offer": offer,
        "asks_about_programme": bool(idea and idea.programme_level)
        or bool(offer and offer.programme_level)
        or "programme_reason" in form.errors,
        "hint": hint_for(idea.text) if idea else "",
        "programmes": present_programmes(conversation, cell) if cell else None,
    }


def _chosen(form: ActionForm) -> CellItem | None:
    value = number_in(str(form["suggestion"].value() or ""))
    return None if value is None else form.offered.get(value)


def handover_text(conversation: Conversation) -> str:
    """What noting a formal procedure does, and what has no place here (R86, B4)."""
    employee, _ = first_names(conversation)
    return (
        "Only the date is noted. What the procedure is about stays out of this record: it has its "
        f"own. {employee} sees this note on the plan, so talk about it first. It cannot be undone, "
        "and the plan goes on."
    )
