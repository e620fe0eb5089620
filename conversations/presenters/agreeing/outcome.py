"""What was recorded, as both read it: the box and why, what it rests on, and what each said."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Prefetch
from django.utils import timezone

from assessments.models import Assessment, Evidence, NotRated, Placement
from conversations.models import Answer, Conversation, Outcome, Response
from conversations.placing import explain_outcome
from conversations.presenters.agreeing.leading import Before, present_before, where_it_leads
from conversations.presenters.comparing.agreed import AgreedFramework, agreed_frameworks
from conversations.presenters.next_steps import Side
from conversations.presenters.ratings import RatingShown, ratings_shown
from conversations.transitions import Status
from frameworks import library
from frameworks.library import Grid
from frameworks.models import Cell
from talentgrid.dates import clock, day
from talentgrid.models import User


@dataclass(frozen=True)
class RatingRead:
    """One rating: its level with the words that it was chosen by, and what it rests on."""

    shown: RatingShown
    anchor: str
    evidence: list[Evidence]
    unseen: int = 0


@dataclass(frozen=True)
class OutcomeRead:
    """An outcome to be read, recorded or about to be."""

    outcome: Outcome
    cell: Cell | None
    why: str
    change: str
    outside: str
    review_on: date | None
    grid_name: str
    ratings: list[RatingRead]
    frameworks: list[AgreedFramework]

    @property
    def why_paragraphs(self) -> list[str]:
        """As the box shows it."""
        return [self.why]


def read_outcome(
    outcome: Outcome, *, visible: set[Any] | None = None, today: date | None = None
) -> OutcomeRead:
    """An outcome in words; `visible` are the keys of the evidence that the reader may see."""
    grid = library.grid(outcome.assessment.framework)
    leads = where_it_leads(outcome, grid=grid, today=today)
    return OutcomeRead(
        outcome=outcome,
        cell=leads.box.cell if leads.box else None,
        why=explain_outcome(outcome),
        change=leads.box.change if leads.box else "",
        outside=leads.outside,
        review_on=leads.review_on,
        grid_name=str(outcome.assessment.framework),
        ratings=_ratings(outcome.assessment, grid, visible) if outcome.is_rated else [],
        frameworks=agreed_frameworks(outcome.assessment),
    )


def _ratings(view: Assessment, grid: Grid, visible: set[Any] | None) -> list[RatingRead]:
    rows = {level.number: level.definition for level in grid.rows}
    columns = {level.number: level.definition for level in grid.columns}
    found = []
    for shown in ratings_shown(view, grid=grid):
        anchors = columns if shown.key == "readiness" else rows
        seen = [item for item in shown.evidence if visible is None or item.pk in visible]
        found.append(
            RatingRead(
                shown=shown,
                anchor=anchors.get(getattr(view, shown.key), ""),
                evidence=seen,
                unseen=len(shown.evidence) - len(seen),
            )
        )
    return found


def recorded_outcomes(conversation: Conversation) -> list[Outcome]:
    """Every outcome that was recorded with its answers and responses, the last one first."""
    responses = Response.objects.select_related("by__staff_member")
    answers = Answer.objects.select_related("by__staff_member").prefetch_related(
        Prefetch("response", queryset=responses)
    )
    outcomes = conversation.outcomes.filter(recorded_at__isnull=False)
    return list(
        outcomes.select_related(
            "assessment__framework", "recorded_by__staff_member"
        ).prefetch_related(Prefetch("answers", queryset=answers))
    )


@dataclass(frozen=True)
class Event:
    """One step of how it came to this, as components/timeline.html shows it."""

    title: str
    when: str
    by: str
    text: str = ""


def present_outcome(
    conversation: Conversation, outcomes: list[Outcome], *, side: Side
) -> dict[str, Any]:
    """The page of what was recorded, for one of the two."""
    outcome = outcomes[0]
    own, last = last_answers(outcomes)
    status = Status(conversation.status)
    placed = _placement_of(outcome)
    return {
        "conversation": conversation,
        "employee": conversation.employee,
        "manager": conversation.employee.line_manager or conversation.arranged_by,
        "is_employee": side == Side.EMPLOYEE,
        "status": status,
        "read": _read_as_placed(outcome, placed, own),
        "before": _before(conversation, placed),
        "agreed": own if own and own.kind == Answer.Kind.AGREES else None,
        **said_last(last),
        "events": list(reversed(_events(outcomes, shown=last))),
        "reopened": _reopened(conversation) if status == Status.IN_PROGRESS else None,
    }


def last_answers(outcomes: list[Outcome]) -> tuple[Answer | None, Answer | None]:
    """The last answer to the last outcome, and the last one of all."""
    answers = [answer for outcome in reversed(outcomes) for answer in outcome.answers.all()]
    last = answers[-1] if answers else None
    own = last if last and last.outcome_id == outcomes[0].pk else None
    return own, last


def said_last(answer: Answer | None) -> dict[str, Any]:
    """The statement that was the last answer, with the response to it; both None without one."""
    differed = answer if answer and answer.kind == Answer.Kind.DIFFERS else None
    return {"differed": differed, "response": getattr(differed, "response", None)}


def _placement_of(outcome: Outcome) -> Placement | None:
    placements = Placement.objects.filter(assessment=outcome.assessment_id)
    return placements.select_related("supersedes__cell").first()


def _read_as_placed(
    outcome: Outcome, placed: Placement | None, answer: Answer | None
) -> OutcomeRead:
    """Once it is in the ledger, the words and the date are those of the ledger."""
    read = read_outcome(outcome, today=timezone.localdate(answer.at) if answer else None)
    if placed is None or placed.not_rated == NotRated.DISPUTED:
        return read
    return replace(read, why=placed.explanation, review_on=placed.review_on)


def _before(conversation: Conversation, placed: Placement | None) -> Before:
    """The placement that this outcome superseded, or would."""
    if placed:
        return present_before(placed.supersedes)
    placements = Placement.objects.filter(subject=conversation.employee)
    return present_before(placements.current().select_related("cell").first())


def _reopened(conversation: Conversation) -> Any:
    changes = conversation.status_changes.filter(step="reopen").select_related("by__staff_member")
    return changes.order_by("-pk").first()


def _events(outcomes: list[Outcome], *, shown: Answer | None) -> list[Event]:
    """What happened, the first thing first; the words of the last answer stand above already."""
    events = []
    for outcome in reversed(outcomes):
        events.append(_recorded(outcome))
        for answer in outcome.answers.all():
            is_above = answer == shown
            events.append(_answered(answer, is_above=is_above))
            response = getattr(answer, "response", None)
            if response:
                events.append(_responded(response, is_above=is_above))
    return events


def _recorded(outcome: Outcome) -> Event:
    grid = library.grid(outcome.assessment.framework)
    leads = where_it_leads(outcome, grid=grid)
    where = leads.box.cell.title if leads.box else "no box yet"
    title = "Recorded" if outcome.number == 1 else "Recorded, changed"
    recorded_at, by = outcome.recorded_at, outcome.recorded_by
    assert recorded_at is not None
    assert by is not None
    return Event(f"{title}: {where}", _moment(recorded_at), _name(by))


def _answered(answer: Answer, *, is_above: bool) -> Event:
    title = "Agreed" if answer.kind == Answer.Kind.AGREES else "Saw it differently"
    text = "" if is_above else answer.statement
    return Event(title, _moment(answer.at), _name(answer.by), text)


def _responded(response: Response, *, is_above: bool) -> Event:
    text = "" if is_above else response.text
    return Event("Responded", _moment(response.at), _name(response.by), text)


def _moment(at: Any) -> str:
    return f"{day(at)}, {clock(at)}"


def _name(user: User) -> str:
    person = getattr(user, "staff_member", None)
    return person.name if person else ""
