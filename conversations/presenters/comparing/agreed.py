"""What was agreed against frameworks, to be read: levels in words, and words.

It belongs to the agreed outcome, and so to everybody who reads that. What either of the two wrote
before is no part of it.
"""

from dataclasses import dataclass

from assessments.differences import AGREED
from assessments.models import Assessment
from conversations.measuring.pages import Head
from conversations.measuring.words import title_of
from conversations.presenters.comparing.parts import parts_of
from conversations.presenters.comparing.voices import Side, Voice, voices_on
from frameworks.library import RATED
from frameworks.opening import version_words


@dataclass(frozen=True)
class AgreedElement:
    """One element: its level in words, empty where words alone were agreed."""

    name: str
    level: str
    comment: str


@dataclass(frozen=True)
class AgreedPart:
    """One part of a framework on which something was agreed."""

    title: str
    elements: list[AgreedElement]


@dataclass(frozen=True)
class AgreedFramework:
    """What was agreed against one version of a framework."""

    key: str
    title: str
    version: str
    step: str
    parts: list[AgreedPart]


def agreed_frameworks(view: Assessment) -> list[AgreedFramework]:
    """Every framework on which this agreed view says something: one query.

    Whether the organisation still uses the framework makes no difference: it was agreed.
    """
    voices = voices_on([Side(AGREED, "", view)], RATED)
    return [_framework(voice) for of_key in voices.values() for voice in of_key]


def _framework(voice: Voice) -> AgreedFramework:
    parts = [
        AgreedPart(
            part.title, [_element(voice, head) for head in part.heads if _is_said(voice, head)]
        )
        for part in parts_of(voice.content, stages=voice.stages)
    ]
    return AgreedFramework(
        key=voice.framework.key,
        title=title_of(voice.framework),
        version=version_words(voice.framework),
        step=_step(voice),
        parts=[part for part in parts if part.elements],
    )


def _step(voice: Voice) -> str:
    """The transition of all that was agreed; where there are several, the parts name them."""
    if len(voice.stages) != 1:
        return ""
    [stage] = voice.stages
    return voice.step.title if voice.step else voice.content.element(stage).title


def _is_said(voice: Voice, head: Head) -> bool:
    return head.element.key in voice.ratings


def _element(voice: Voice, head: Head) -> AgreedElement:
    key = head.element.key
    # A level follows a sentence after a colon.
    name = head.element.name.removesuffix(".") if voice.placed(key) else head.element.name
    return AgreedElement(name, voice.level_title(key), voice.ratings[key].comment)
