"""How a framework is cut for comparing and agreeing: what is asked together is read together."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.utils.text import slugify

from assessments.differences import AGREED
from conversations.measuring.pages import Head, pages_of
from conversations.presenters.comparing.voices import Voice
from frameworks.library import FrameworkContent
from frameworks.opening import version_name, version_words


@dataclass(frozen=True)
class Part:
    """One heading of a framework with what stands under it, and the version that this is from."""

    slug: str
    title: str
    content: FrameworkContent
    heads: tuple[Head, ...]

    @property
    def is_own_alone(self) -> bool:
        """Only the person describes this, and nobody agrees on it: traits (R123)."""
        return any(head.element.is_own_alone for head in self.heads)


def parts_of(content: FrameworkContent, *, stages: Collection[str]) -> list[Part]:
    """The parts for these transitions, in the order of print: apart, where there are several."""
    found: dict[str, Part] = {}
    for page in pages_of(content):
        for stage, heads in page.by_stage:
            if stage and stage not in stages:
                continue
            title, slug = page.heading, slugify(page.group) or page.slug
            if stage and len(stages) > 1 and not page.setting:
                title, slug = f"{title}: {content.element(stage).title}", f"{slug}-{stage}"
            before = found[title].heads if title in found else ()
            found[title] = Part(slug, title, content, before + heads)
    return list(found.values())


def stages_of(voices: Iterable[Voice]) -> set[str]:
    """The transitions in play: those that were chosen, and those of which anything is said."""
    return {stage for voice in voices for stage in voice.stages}


def base_of(voices: Iterable[Voice]) -> FrameworkContent:
    """The version whose order and names a page has: that of what is agreed, else the newest."""
    voices = list(voices)
    agreed = next((voice for voice in voices if voice.kind == AGREED), None)
    newest = max(voices, key=lambda voice: voice.framework.pk)
    return (agreed or newest).content


def parts_for(voices: list[Voice]) -> list[Part]:
    """Every part of every version that somebody speaks of, each element once.

    The first version gives the order; what only another has follows under the same heading.
    """
    base, stages = base_of(voices), stages_of(voices)
    parts = parts_of(base, stages=stages)
    seen = {head.element.key for part in parts for head in part.heads}
    for voice in voices:
        for part in parts_of(voice.content, stages=stages):
            more = tuple(head for head in part.heads if head.element.key not in seen)
            seen |= {head.element.key for head in more}
            if more:
                framework = part.content.framework
                slug = f"{part.slug}-{version_name(framework)}"
                title = f"{part.title} ({version_words(framework)})"
                parts = _put(parts, Part(slug, title, part.content, more), after=part.slug)
    return parts


def _put(parts: list[Part], more: Part, *, after: str) -> list[Part]:
    """After the part that it adds to, or else at the end."""
    at = next((n for n, part in enumerate(parts, 1) if part.slug == after), len(parts))
    return [*parts[:at], more, *parts[at:]]
