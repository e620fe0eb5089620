"""What a warning about a proposed time is."""

from dataclasses import dataclass
from enum import StrEnum


class WarningKind(StrEnum):
    """Why a time may not suit: the first three are the list of R56, the last is R57."""

    RELIGIOUS_HOLIDAY = "religious_holiday"
    FASTING_DAY = "fasting_day"
    CULTURAL_CELEBRATION = "cultural_celebration"
    BAD_MOMENT = "bad_moment"


@dataclass(frozen=True)
class SchedulingWarning:
    """One thing to ask about: a few words for a list, and a sentence or two to act on."""

    kind: WarningKind
    title: str
    explanation: str
