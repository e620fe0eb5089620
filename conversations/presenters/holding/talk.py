"""Who talks with whom, and who of the two reads the page."""

from dataclasses import dataclass
from functools import cached_property

from conversations.models import Conversation
from conversations.rules import is_manager_of
from conversations.services.preparing import PREPARING
from conversations.transitions import Status
from talentgrid.models import StaffMember, User


@dataclass(frozen=True)
class Talk:
    """A conversation as one of the two sees it."""

    conversation: Conversation
    user: User

    @cached_property
    def reader_manages(self) -> bool:
        """The reader is the line manager; otherwise they are the employee."""
        return bool(is_manager_of(self.user, self.conversation))

    @property
    def is_under_way(self) -> bool:
        """It is being held just now."""
        return self.conversation.status == Status.IN_PROGRESS

    @property
    def can_share(self) -> bool:
        """What either of the two wrote before can still be opened to the other."""
        return self.conversation.status in PREPARING

    @property
    def can_write(self) -> bool:
        """The manager writes, until the outcome is recorded; the employee reads along."""
        return self.reader_manages and self.is_under_way

    @cached_property
    def manager(self) -> StaffMember:
        """The line manager today; without one, whoever arranged the conversation."""
        return self.conversation.employee.line_manager or self.conversation.arranged_by

    @property
    def other(self) -> StaffMember:
        """The one whom the reader talks with."""
        return self.conversation.employee if self.reader_manages else self.manager
