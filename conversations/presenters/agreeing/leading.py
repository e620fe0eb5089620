"""Where the answers lead: the box and why, what the ratings still need, where the person stood."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from assessments.models import Placement
from conversations.models import Outcome
from conversations.placing import explain_outcome, review_date
from conversations.presenters.ratings import BoxInPlay, box_in_play
from frameworks.library import Grid
from talentgrid.dates import day
from talentgrid.models import StaffMember, User


@dataclass(frozen=True)
class Needed:
    """Something that is missing before the outcome can be recorded, and where to put it right."""

    message: str
    target: str


@dataclass(frozen=True)
class Leads:
    """A box, or none for now and why; both None and empty while a rating is missing."""

    box: BoxInPlay | None
    outside: str = ""
    review_on: date | None = None
    needed: tuple[Needed, ...] = ()


def where_it_leads(
    outcome: Outcome,
    *,
    grid: Grid,
    lacking: dict[str, str] | None = None,
    today: date | None = None,
) -> Leads:
    """Where an outcome leads, saved or not, and what its ratings still need."""
    review_on = review_date(outcome, today=today)
    needed = tuple(Needed(text, f"id_{field}") for field, text in (lacking or {}).items())
    if outcome.not_rated:
        return Leads(
            box=None,
            outside=explain_outcome(outcome),
            review_on=review_on,
            needed=_note_needed(outcome),
        )
    box = box_in_play(outcome.assessment, grid=grid)
    return Leads(box=box, review_on=review_on, needed=needed)


def _note_needed(outcome: Outcome) -> tuple[Needed, ...]:
    if outcome.not_rated_note.strip():
        return ()
    return (Needed("Say why there is no box yet", "id_not_rated_note"),)


@dataclass(frozen=True)
class Before:
    """Where the person stood before this outcome."""

    title: str
    text: str


def stood_before(employee: StaffMember, *, user: User) -> Before:
    """The placement of today, which the outcome will supersede."""
    placements = Placement.objects.visible_to(user).filter(subject=employee)
    return present_before(placements.current().select_related("cell").first())


def present_before(placement: Placement | None) -> Before:
    """In words: which box, or why none, and since when."""
    if placement is None:
        return Before("Last time", "No box yet: this is the first time.")
    decided = timezone.localdate(placement.decided_at)
    is_last_year = decided.year == timezone.localdate().year - 1
    title = "Last year" if is_last_year else "Last time"
    if placement.cell:
        return Before(title, f"{placement.cell.title}, agreed {day(decided)}")
    return Before(title, f"No box: {placement.get_not_rated_display()}, {day(decided)}")
