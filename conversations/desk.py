"""Where one of the two prepares: which copy is theirs, and what each page of it needs."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from assessments.models import Evidence
from assessments.services import Frozen
from conversations.access import open_conversation
from conversations.models import Conversation, Preparation, Reflection
from conversations.models.preparation import PrivateCopy
from conversations.rules import is_manager_of
from conversations.services.preparing import (
    PREPARING,
    blank_copy,
    latest_copy,
    open_copy,
    refuse_when_over,
)
from frameworks import library
from frameworks.library import Grid
from talentgrid.models import StaffMember, User
from talentgrid.requests import SignedInRequest

if TYPE_CHECKING:
    from conversations.measuring.looks import Look


@dataclass(frozen=True)
class Side:
    """What differs between reflecting and preparing: whose it is, and where its pages are."""

    key: str
    kind: type[PrivateCopy]
    permission: str
    overview: str
    section: str
    share: str
    following: str
    read: str
    against: str
    against_part: str
    ratings_slug: str

    @property
    def opposite(self) -> "Side":
        """The side of the other of the two."""
        return PREPARATION if self is REFLECTION else REFLECTION


REFLECTION = Side(
    key="reflection",
    kind=Reflection,
    permission="conversations.reflect",
    overview="reflect",
    section="reflect_section",
    share="reflect_share",
    following="reflect_next",
    read="reflection_read",
    against="reflect_against",
    against_part="reflect_against_part",
    ratings_slug="now",
)
PREPARATION = Side(
    key="preparation",
    kind=Preparation,
    permission="conversations.manage",
    overview="prepare",
    section="prepare_section",
    share="prepare_share",
    following="prepare_next",
    read="preparation_read",
    against="prepare_against",
    against_part="prepare_against_part",
    ratings_slug="ratings",
)
SIDES = {side.key: side for side in (REFLECTION, PREPARATION)}


@dataclass
class Desk:
    """One of the two at work on their copy, which may not be saved yet.

    `looks` are the frameworks on it, once `measuring.looks` has read them.
    """

    user: User
    conversation: Conversation
    side: Side
    copy: PrivateCopy
    looks: "list[Look] | None" = None

    @property
    def employee(self) -> StaffMember:
        """The person whom the conversation is about."""
        return self.conversation.employee

    @property
    def name(self) -> str:
        """First name of the person rated; empty when they rate themselves."""
        return "" if self.side is REFLECTION else self.employee.first_name

    @property
    def other(self) -> str:
        """First name of the other of the two."""
        if self.side is PREPARATION:
            return self.employee.first_name
        manager = self.employee.line_manager
        return manager.first_name if manager else "your manager"

    @property
    def can_write(self) -> bool:
        """The copy is not shared, and there is still something to prepare for."""
        return self.copy.shared_at is None and self.is_open

    @property
    def is_open(self) -> bool:
        """There is still something to prepare for."""
        return self.conversation.status in PREPARING

    def refuse_unless_writable(self) -> None:
        """Raises Frozen or NotPossibleNow when the copy is not to be written any more."""
        refuse_when_over(self.conversation)
        if self.copy.shared_at is not None:
            raise Frozen("This was shared, and what is shared stays as it is")

    def saved_copy(self) -> PrivateCopy:
        """The copy as a row, begun now if nothing was written before."""
        return open_copy(self.side.kind, by=self.user, conversation=self.conversation)

    @cached_property
    def grid(self) -> Grid:
        """The version of the grid that the copy is rated against."""
        return library.grid(self.copy.assessment.framework)

    @cached_property
    def evidence(self) -> list[Evidence]:
        """What the writer may rest a rating on: their own, and what the other shared."""
        visible = Evidence.objects.visible_to(self.user).filter(subject=self.employee)
        return list(visible.select_related("added_by"))


def open_desk(request: SignedInRequest, pk: UUID, side: Side) -> Desk:
    """The desk of whoever asks; 404 and 403 as `open_conversation` has them."""
    return _desk(request, open_conversation(request, pk, permission=side.permission), side)


def open_own_desk(request: SignedInRequest, pk: UUID) -> Desk:
    """The desk of whoever asks, at an address that both of them have."""
    conversation = open_conversation(request, pk)
    own = PREPARATION if is_manager_of(request.user, conversation) else REFLECTION
    return _desk(request, conversation, own)


def _desk(request: SignedInRequest, conversation: Conversation, side: Side) -> Desk:
    user: User = request.user
    copy = latest_copy(side.kind, by=user, conversation=conversation)
    copy = copy or blank_copy(side.kind, by=user, conversation=conversation)
    return Desk(user=user, conversation=conversation, side=side, copy=copy)
