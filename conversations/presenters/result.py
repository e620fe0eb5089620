"""What came out of a conversation: all that others than the two may read of it."""

from collections import Counter
from dataclasses import dataclass, field

from assessments.models import NotRated, Placement
from conversations.models import Action, Answer, Conversation
from conversations.presenters.comparing.agreed import AgreedFramework, agreed_frameworks
from conversations.transitions import SETTLED
from frameworks.models import Cell


@dataclass(frozen=True)
class Result:
    """The agreed box with its reasons, or why there is none."""

    cell: Cell | None = None
    why: str = ""
    summary: str = ""
    outside: str = ""
    placement: Placement | None = None
    frameworks: list[AgreedFramework] = field(default_factory=list)

    @property
    def why_paragraphs(self) -> list[str]:
        """The reasons as the box shows them."""
        return [self.why] if self.why else []


def result_of(conversation: Conversation) -> Result | None:
    """What the two agreed, once they have; seen differently, nothing of it is shown as agreed."""
    if conversation.status not in SETTLED:
        return None
    answers = Answer.objects.filter(outcome__conversation=conversation)
    answers = answers.select_related("outcome__assessment")
    answer = answers.order_by("outcome__number", "at").last()
    if answer is None:
        return None
    outcome = answer.outcome
    if answer.kind == Answer.Kind.DIFFERS:
        return Result(outside=NotRated.DISPUTED.label)
    frameworks = agreed_frameworks(outcome.assessment)
    if outcome.not_rated:
        return Result(
            outside=outcome.get_not_rated_display(),
            why=outcome.not_rated_note,
            summary=outcome.summary,
            frameworks=frameworks,
        )
    placements = Placement.objects.filter(assessment_id=outcome.assessment_id)
    placement = placements.select_related("cell__band").get()
    return Result(
        cell=placement.cell,
        why=placement.explanation,
        summary=outcome.summary,
        placement=placement,
        frameworks=frameworks,
    )


def progress_of(conversation: Conversation) -> list[str]:
    """How many actions of the plan stand where, in words; empty without any."""
    found = conversation.actions.filter(removed_at=None).values_list("progress", flat=True)
    counts = Counter(found.order_by())
    return [
        f"{counts[progress]} {progress.label.lower()}"
        for progress in Action.Progress
        if counts[progress]
    ]
