"""One part of a framework, as the two agree on it: both views beside each element."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from assessments.differences import AGREED
from assessments.models import ElementRating
from conversations.measuring.pages import Head, Page
from conversations.measuring.steps import steps_of, suggestion_for
from conversations.measuring.words import title_of
from conversations.models import Conversation, Outcome
from conversations.presenters.comparing.parts import Part, parts_of, stages_of
from conversations.presenters.comparing.tables import Line, lines_of
from conversations.presenters.comparing.voices import (
    Voice,
    agreed_side,
    scale_of,
    shared_sides,
    voices_on,
)
from frameworks import library
from frameworks.library import FrameworkContent
from talentgrid.models import StaffMember, User


@dataclass(frozen=True)
class Agreement:
    """A framework on the table: the version agreed on, who said what before, and the parts."""

    conversation: Conversation
    outcome: Outcome
    content: FrameworkContent
    voices: list[Voice]

    @property
    def key(self) -> str:
        """The key of the framework, which is in its addresses."""
        return self.content.framework.key

    @property
    def title(self) -> str:
        """What the framework is called, with its edition."""
        return title_of(self.content.framework)

    @property
    def before(self) -> list[Voice]:
        """What each of the two shared."""
        return [voice for voice in self.voices if voice.kind != AGREED]

    @property
    def agreed(self) -> Voice | None:
        """What is agreed so far, None before anything is."""
        return next((voice for voice in self.voices if voice.kind == AGREED), None)

    @cached_property
    def parts(self) -> list[Part]:
        """What can be agreed on: all but what the person alone describes (R123)."""
        return agreeable_parts(self.content, self.voices, self.conversation.employee)

    def part(self, slug: str) -> Part | None:
        """The part with this address, None where there is none."""
        return next((part for part in self.parts if part.slug == slug), None)

    def after(self, part: Part) -> Part | None:
        """The part that follows, None after the last."""
        at = self.parts.index(part) + 1
        return self.parts[at] if at < len(self.parts) else None

    @property
    def step(self) -> str | None:
        """Key of the transition that is in play, where it is one alone."""
        chosen = {voice.chosen for voice in self.voices if voice.step}
        return chosen.pop() if len(chosen) == 1 else None

    def progress(self, part: Part) -> str:
        """How much of a part is agreed, as “2 of 5”; nothing before the first."""
        said = self.agreed.ratings if self.agreed else {}
        keys = [head.element.key for head in part.heads]
        count = sum(1 for key in keys if key in said and said[key].says_something)
        return f"{count} of {len(keys)}" if count else ""

    def lines(self, part: Part) -> dict[str, Line]:
        """What each of the two said of each element of a part, by its key."""
        return lines_of([part], self.before)

    def said_by_both(self, part: Part) -> dict[str, str]:
        """The levels at which both see it, by key of the element: keys of the version agreed on."""
        found = {}
        for key, line in self.lines(part).items():
            element, placed = self.content.element(key), line.row.agreed_by_both
            if placed and placed.scale == scale_of(self.content, element):
                levels = {one.number: one.key for one in self.content.levels(element)}
                found[key] = levels[placed.number]
        return found

    def page(self, part: Part) -> Page:
        """The part as the form asks it: a level and words for each, without behaviours to tick."""
        heads = tuple(Head(head.element) for head in part.heads)
        return Page(part.slug, part.title, part.heads[0].element, heads)

    @property
    def held(self) -> dict[int, ElementRating]:
        """What is agreed so far, by primary key of the element."""
        if self.agreed is None:
            return {}
        return {one.element_id: one for one in self.agreed.ratings.values()}


def read_agreement(
    conversation: Conversation, outcome: Outcome, key: str, *, user: User
) -> Agreement:
    """Reads it for the manager, who writes for both. The outcome need not be saved yet."""
    sides = [*shared_sides(conversation, user=user), agreed_side(outcome, conversation)]
    voices = voices_on(sides, [key], with_grounds=True).get(key, [])
    content = version_to_agree_on(voices)
    if content is None:
        content = library.current_content(key, conversation.employee.organisation)
    return Agreement(conversation, outcome, content, voices)


def version_to_agree_on(voices: Iterable[Voice]) -> FrameworkContent | None:
    """The version agreed on already, or the one that both spoke of; None leaves today's."""
    voices = list(voices)
    agreed = next((voice for voice in voices if voice.kind == AGREED), None)
    if agreed:
        return agreed.content
    versions = {voice.framework.pk: voice.content for voice in voices}
    return next(iter(versions.values())) if len(versions) == 1 else None


def agreeable_parts(
    content: FrameworkContent, voices: Iterable[Voice], employee: StaffMember
) -> list[Part]:
    """The parts to agree on, for the transitions that the two spoke of, or the one suggested."""
    stages = stages_of(voices) or _suggested(content, employee)
    parts = parts_of(content, stages=stages)
    return [part for part in parts if not part.is_own_alone]


def _suggested(content: FrameworkContent, employee: StaffMember) -> set[str]:
    suggestion = suggestion_for(content, employee) if steps_of(content) else None
    return {content.element(suggestion.stage).stage} if suggestion else set()
