"""What ratings rest on: which need evidence, and which evidence is old or all of one moment."""

from dataclasses import dataclass
from datetime import date, timedelta

from assessments.grid import Level, Readiness

OLD_AFTER = timedelta(days=365)
RECENT_WITHIN = timedelta(weeks=6)
NEEDS_EVIDENCE = {
    "performance": (Level.PARTIALLY_MEETS, Level.EXCEEDS),
    "behaviours": (Level.PARTIALLY_MEETS, Level.EXCEEDS),
    "readiness": (Readiness.READY_NOW,),
}
MISSING = {
    "performance": (
        "Choose the evidence that this rating of performance rests on, or add some. "
        "Only “meets expectations” can stand without."
    ),
    "behaviours": (
        "Choose the evidence that this rating of behaviours rests on, or add some. "
        "Only “meets expectations” can stand without."
    ),
    "readiness": "Choose the evidence that “ready now” rests on, or add some.",
}


@dataclass(frozen=True)
class Age:
    """How far the dates of some evidence can be trusted to speak of the whole year."""

    old: int
    all_recent: bool

    @property
    def sentence(self) -> str:
        """A pointer for the two people, empty when there is nothing to point out."""
        if self.all_recent:
            return "All of it is from the last 6 weeks: what about the rest of the year?"
        if self.old:
            pieces = "1 piece is" if self.old == 1 else f"{self.old} pieces are"
            return f"{pieces} over 12 months old: does it still hold?"
        return ""


def lacks_evidence(ratings: dict[str, int | None], *, supported: set[str]) -> list[str]:
    """The ratings that are at an extreme, and name no evidence that they rest on."""
    return [
        name
        for name, extremes in NEEDS_EVIDENCE.items()
        if ratings.get(name) in extremes and name not in supported
    ]


def age_of(dates: list[date], *, today: date) -> Age:
    """Points out evidence over 12 months old, and evidence all from the last 6 weeks."""
    old = sum(1 for day in dates if today - day > OLD_AFTER)
    recent = bool(dates) and all(today - day <= RECENT_WITHIN for day in dates)
    return Age(old=old, all_recent=recent)
