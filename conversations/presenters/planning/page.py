"""The page of the plan."""

from typing import Any

from conversations.models import Conversation, Handover
from conversations.presenters.gaps import has_stage
from conversations.presenters.planning.actions import (
    ActionCard,
    card_of,
    group_actions,
    progress_rows,
)
from conversations.presenters.planning.follow_up import (
    current_placement,
    present_dues,
    present_talks,
)
from conversations.presenters.planning.forms import first_names
from conversations.presenters.planning.ideas import present_ideas, present_programmes
from conversations.presenters.planning.offers import (
    offers_for,
    present_own_ideas,
    present_own_programmes,
)
from conversations.reading import has_chosen
from conversations.services.planning import FOLLOWING_UP, PLANNING, cell_in_play
from conversations.transitions import Status
from frameworks.models import Cell
from talentgrid.models import User


def present_progress(conversation: Conversation) -> dict[str, Any]:
    """For others than the two: what is planned by when, and how far it is. Nothing else."""
    return {
        "employee": conversation.employee,
        "conversation_pk": conversation.pk,
        "cycle": conversation.cycle,
        "rows": progress_rows(conversation),
    }


def present_not_yet(conversation: Conversation, *, user: User) -> dict[str, Any]:
    """Before there is a plan: where it begins."""
    return {
        **_people(conversation, user),
        "is_cancelled": conversation.status == Status.CANCELLED,
    }


def present_plan(conversation: Conversation, *, user: User, taken_out: str = "") -> dict[str, Any]:
    """For the two: the whole plan. `taken_out` is the action that this person just took out."""
    can_change = conversation.status in PLANNING
    cell = cell_in_play(conversation, seen_by=user)
    in_plan, removed, taken = _read_actions(conversation, user, cell, can_change=can_change)
    return {
        **_people(conversation, user),
        "groups": in_plan,
        "removed": removed,
        "undo": next((card for card in removed if card.key == taken_out), None),
        "can_change": can_change,
        "is_closed": conversation.status == Status.CLOSED,
        "is_chosen": bool(cell) or has_chosen(conversation),
        "has_stage": can_change and has_stage(conversation, user=user),
        **_box(conversation, cell, taken=taken if can_change else None),
        **_follow_up(conversation, user),
    }


def _people(conversation: Conversation, user: User) -> dict[str, Any]:
    employee, manager = first_names(conversation)
    viewer_is_employee = user.acting_staff == conversation.employee
    return {
        "conversation": conversation,
        "employee": conversation.employee,
        "viewer_is_employee": viewer_is_employee,
        "other": manager if viewer_is_employee else employee,
    }


def _read_actions(
    conversation: Conversation, user: User, cell: Cell | None, *, can_change: bool
) -> tuple[list, list[ActionCard], set]:
    names = first_names(conversation)
    cards = []
    for action in conversation.actions.select_related("suggestion", "offer"):
        action.conversation = conversation
        card = card_of(action, user=user, names=names, cell=cell, can_change=can_change)
        cards.append((action, card))
    kept = [(action, card) for action, card in cards if action.removed_at is None]
    removed = [card for action, card in cards if action.removed_at is not None]
    taken = {action.suggestion_id or action.offer_id for action, _ in kept}
    return group_actions(kept), removed, taken


def _box(conversation: Conversation, cell: Cell | None, *, taken: set | None) -> dict:
    """The box with its ideas; without them where the plan cannot change any more.

    `taken` are the keys of the printed lines and of the organisation's offers in the plan.
    """
    shown: dict[str, Any] = {"cell": cell, "guidance": [], "ideas": [], "programmes": None}
    if cell is None or taken is None:
        return shown
    ideas = present_ideas(conversation, cell, taken=taken)
    offers = offers_for(conversation, cell)
    return shown | {
        "guidance": [] if cell.band.opens_programmes else cell.band.guidance,
        "ideas": ideas,
        "idea_count": sum(len(of_one.ideas) for of_one in ideas),
        "own_ideas": present_own_ideas(conversation, offers, taken=taken),
        "programmes": present_programmes(
            conversation, cell, own=present_own_programmes(conversation, offers, taken=taken)
        ),
    }


def _follow_up(conversation: Conversation, user: User) -> dict[str, Any]:
    check_ins = list(conversation.check_ins.select_related("by__staff_member"))
    placement = current_placement(conversation)
    return {
        "talks": present_talks(check_ins, user=user),
        "can_follow_up": conversation.status in FOLLOWING_UP,
        "dues": present_dues(conversation, placement, check_ins),
        "handover": Handover.objects.filter(conversation=conversation).first(),
    }
