"""The page on which the two choose together."""

from dataclasses import dataclass
from typing import Any

from django.forms.boundfield import BoundField

from conversations.forms.agreeing import AgreementForm
from conversations.forms.agreeing.agreement import age_pointer
from conversations.models import Answer, Conversation
from conversations.presenters.agreeing.basis import Basis
from conversations.presenters.agreeing.leading import stood_before, where_it_leads
from conversations.presenters.comparing.beside import closer_beside
from conversations.services.agreeing import open_statement
from conversations.transitions import Status
from frameworks.models import Level
from talentgrid.models import User

FOLLOW_UPS = {
    "performance": ("partially_meets_reasons",),
    "readiness": ("readiness_reason",),
}


@dataclass(frozen=True)
class Ground:
    """What stands beside a rating: its evidence in a line, what it needs, what to look at."""

    key: str
    evidence: str
    needed: str = ""
    pointer: str = ""


@dataclass(frozen=True)
class Rating:
    """One of the three questions with all that belongs to it."""

    key: str
    choice: BoundField
    follow_ups: list[BoundField]
    evidence: BoundField | None
    ground: Ground


def present_agreement(basis: Basis, form: AgreementForm, *, user: User) -> dict[str, Any]:
    """All that the page shows to the manager, who writes for both."""
    conversation = basis.conversation
    return {
        **_heading(conversation),
        **present_preview(basis, form),
        **closer_beside(basis),
        "form": form,
        "version": basis.outcome.version,
        "before": stood_before(basis.employee, user=user),
        "levels": _looks_like(basis),
        "first_open": form.asks_first,
        "middle": basis.row_titles[basis.middle].lower() if basis.middle else "",
        "behaviours_open": bool(basis.middle) or _is_used(form, ["behaviours_reason"]),
        "row_open": _is_used(form, ["agreed_row", "agreed_row_reason"]),
        "statement": _statement(conversation),
    }


def present_preview(basis: Basis, form: AgreementForm) -> dict[str, Any]:
    """What changes with every choice: the box, and what stands beside each rating."""
    outcome, lacking = basis.outcome, form.lacking_as_saved()
    if form.is_bound and form.is_valid() and form.has_answers:
        outcome = form.unsaved()
        lacking = form.lacking(outcome.assessment)
    return {
        "conversation": basis.conversation,
        "leads": where_it_leads(outcome, grid=basis.grid, lacking=lacking),
        "ratings": [_rating(form, key, lacking) for key in form.keys],
    }


def _rating(form: AgreementForm, key: str, lacking: dict[str, str]) -> Rating:
    evidence = form.chosen_evidence(key)
    names = " · ".join(dict.fromkeys(item.source for item in evidence))
    follow_ups = [form[name] for name in FOLLOW_UPS.get(key, ())]
    return Rating(
        key=key,
        choice=form[key],
        follow_ups=follow_ups,
        evidence=form[f"{key}_evidence"] if f"{key}_evidence" in form.fields else None,
        ground=Ground(
            key=key,
            evidence=f"Evidence: {names}" if names else "Evidence: none chosen",
            needed="" if key in form.errors else lacking.get(key, ""),
            pointer=age_pointer(evidence),
        ),
    )


def _is_used(form: AgreementForm, names: list[str]) -> bool:
    """Something stands there, or is missing, so it is not folded away."""
    fields = [form[name] for name in names if name in form.fields]
    return any(field.value() or field.errors for field in fields)


def _heading(conversation: Conversation) -> dict[str, Any]:
    return {
        "conversation": conversation,
        "employee": conversation.employee,
        "is_change": conversation.status == Status.DISPUTED,
    }


def _statement(conversation: Conversation) -> Answer | None:
    return open_statement(conversation) if conversation.status == Status.DISPUTED else None


def _looks_like(basis: Basis) -> list[Level]:
    """The levels with what performance looks like at each, lowest first."""
    return [level for level in reversed(basis.grid.rows) if level.rating_description]
