"""What of career transitions this one of the two may see, and what of it counts."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from assessments.differences import AGREED
from assessments.models import Assessment, ElementRating
from conversations.models import Answer, Conversation, Outcome, Preparation, Reflection
from conversations.models.preparation import PrivateCopy
from conversations.presenters.comparing.voices import agreed_label
from conversations.transitions import SETTLED, Status
from frameworks.library import TRANSITIONS
from talentgrid.models import User

KINDS = (Reflection, Preparation)
type Levels = dict[str, dict[str, int]]


@dataclass(frozen=True)
class Answers:
    """The copies that this person may see, the employee's first, and what is said in the outcome.

    `levels` are by key of the element and perspective. `names` say whose each perspective is.
    """

    conversation: Conversation
    user: User
    copies: list[PrivateCopy]
    outcome: Outcome | None
    is_agreed: bool
    levels: Levels

    @property
    def is_own(self) -> bool:
        """The person looks at their own career."""
        return self.user.acting_staff == self.conversation.employee

    @property
    def own(self) -> PrivateCopy | None:
        """What this person wrote themselves, None for nothing."""
        return next((copy for copy in self.copies if copy.author == self.user.acting_staff), None)

    @property
    def names(self) -> dict[str, str]:
        """What each perspective is called, in the order in which they are read."""
        names = {copy.assessment.perspective: copy.author.first_name for copy in self.copies}
        if self.outcome:
            names[AGREED] = agreed_label(self.outcome, self.conversation)
        return names

    @property
    def counted(self) -> Levels:
        """The levels without those of an outcome that is not agreed."""
        if self.is_agreed:
            return self.levels
        return {
            key: {side: level for side, level in given.items() if side != AGREED}
            for key, given in self.levels.items()
        }

    def sides(self, keys: Collection[str]) -> set[str]:
        """The perspectives from which anything was said of these elements."""
        return {side for key in keys for side in self.levels.get(key, {})}

    def call(self, copy: PrivateCopy) -> str:
        """What the author of a copy is called to the reader."""
        return "you" if copy == self.own else copy.author.first_name


def read_answers(conversation: Conversation, *, user: User) -> Answers:
    """Own answers, what the other shared, and what stands in the outcome."""
    found = [
        kind.objects.filter(conversation=conversation)
        .visible_to(user)
        .select_related("author", "assessment")
        .order_by("-updated_at")
        .first()
        for kind in KINDS
    ]
    copies: list[PrivateCopy] = [copy for copy in found if copy is not None]
    outcome = conversation.outcomes.visible_to(user).select_related("assessment").first()
    views = [one.assessment for one in (*copies, outcome) if one is not None]
    return Answers(
        conversation=conversation,
        user=user,
        copies=copies,
        outcome=outcome,
        is_agreed=outcome is not None and _is_agreed(outcome, conversation),
        levels=_levels(views),
    )


def _is_agreed(outcome: Outcome, conversation: Conversation) -> bool:
    """Only what the employee agreed with counts: until then it is what one of the two wrote."""
    if conversation.status not in SETTLED:
        return False
    answer = outcome.answers.last()
    return answer is not None and answer.kind == Answer.Kind.AGREES


def _levels(views: list[Assessment]) -> Levels:
    rated = ElementRating.objects.filter(
        assessment__in=views, element__framework__key=TRANSITIONS
    ).values_list("element__key", "assessment__perspective", "level")
    levels: Levels = defaultdict(dict)
    for key, perspective, level in rated:
        if level is not None:
            levels[key][perspective] = level
    return dict(levels)


def explain_outcome(answers: Answers) -> str:
    """Whether the levels in the outcome count; nothing where there is no outcome."""
    if answers.outcome is None:
        return ""
    if answers.is_agreed:
        return "Where you agreed on a level, that one counts."
    status = answers.conversation.status
    name = "you" if answers.is_own else answers.conversation.employee.first_name
    is_recorded = answers.outcome.recorded_at is not None
    if status == Status.CLOSED or (status == Status.DISPUTED and is_recorded):
        sees = "see" if answers.is_own else "sees"
        return f"The levels in the outcome do not count here: {name} {sees} it differently."
    has = "have" if answers.is_own else "has"
    return f"The levels in the outcome count here once {name} {has} agreed to it."
