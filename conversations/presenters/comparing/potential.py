"""The indicators of potential beside the choice of readiness: what is seen, no formula (B16)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from assessments.differences import AGREED
from conversations.measuring.looks import PERFORMANCE_FIRST
from conversations.models import Conversation
from conversations.presenters.comparing.parts import Part, parts_of
from conversations.presenters.comparing.voices import Voice
from frameworks.models import ScaleLevel

# How full the mark of a level is, from the highest.
MARKS = ("full", "half", "empty")


@dataclass(frozen=True)
class SeenSo:
    """How many indicators one of the two has seen so: as marks, and in words."""

    mark: str
    words: str
    count: int

    @property
    def each(self) -> range:
        """One for each mark."""
        return range(self.count)


@dataclass(frozen=True)
class Seen:
    """What one of the two has seen of a strand; `unsaid` counts what they say nothing of."""

    name: str
    levels: list[SeenSo]
    unsaid: int

    @property
    def words(self) -> str:
        """In words alone, for whoever cannot see the marks, and under them for everybody."""
        said = ", ".join(f"{so.count} {so.words}" for so in self.levels)
        if not said:
            return "Nothing said"
        return f"{said}; nothing said about {self.unsaid}" if self.unsaid else said


@dataclass(frozen=True)
class Strand:
    """Aspiration, engagement, or one of the three strands of ability."""

    title: str
    seen: list[Seen]


@dataclass(frozen=True)
class Potential:
    """The indicators as each has seen them. It suggests no level, and adds nothing up."""

    conversation: Conversation
    voices: Sequence[Voice]

    @property
    def url(self) -> str:
        """Where they are compared one by one."""
        key = self.voices[0].framework.key
        return reverse("against", args=[self.conversation.pk, key])

    @property
    def names(self) -> list[str]:
        """Whose views these are."""
        return [voice.name for voice in self.voices]

    @property
    def steps(self) -> list[str]:
        """For which transition each of them looked: without one, ability is not asked about."""
        return [f"{voice.name}: {_looked_at(voice)}" for voice in self.voices]

    @cached_property
    def strands(self) -> list[Strand]:
        """The strands in the order of print; those of ability for the transition of each view."""
        parts = [_parts_of(voice) for voice in self.voices]
        titles = dict.fromkeys(title for found in parts for title in found)
        return [
            Strand(
                title,
                [
                    _seen(voice, found.get(title))
                    for voice, found in zip(self.voices, parts, strict=True)
                ],
            )
            for title in titles
        ]

    @property
    def performance_first(self) -> str:
        """The printed sentence that performance comes first (R113)."""
        key, at = PERFORMANCE_FIRST
        return self.voices[0].content.sections[key].paragraphs[at]


def potential_of(conversation: Conversation, voices: Iterable[Voice]) -> Potential | None:
    """The picture of what each of the two shared; None where neither did."""
    shared = [voice for voice in voices if voice.kind != AGREED]
    return Potential(conversation, shared) if shared else None


def _looked_at(voice: Voice) -> str:
    if voice.step is None:
        return "none chosen"
    said = [voice.content.element(key).stage for key in voice.ratings]
    beside = sum(stage not in {"", voice.step.stage} for stage in said)
    return f"{voice.step.title} ({beside} said of another one)" if beside else voice.step.title


def _parts_of(voice: Voice) -> dict[str, Part]:
    stages = {voice.step.stage} if voice.step else ()
    return {part.title: part for part in parts_of(voice.content, stages=stages)}


def _seen(voice: Voice, part: Part | None) -> Seen:
    heads = part.heads if part else ()
    placed = [voice.placed(head.element.key) for head in heads]
    counts = Counter(one.number for one in placed if one)
    levels = voice.content.levels(heads[0].element)[::-1] if heads else []
    return Seen(
        name=voice.name,
        levels=[
            _seen_so(mark, level, counts[level.number])
            for mark, level in zip(MARKS, levels, strict=False)
            if counts[level.number]
        ],
        unsaid=placed.count(None),
    )


def _seen_so(mark: str, level: ScaleLevel, count: int) -> SeenSo:
    return SeenSo(mark=mark, words=level.title.lower(), count=count)
