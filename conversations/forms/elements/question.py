"""One thing that is asked, with all its fields, for a template to lay out."""

from dataclasses import dataclass

from django.forms.boundfield import BoundField

from conversations.forms.elements.grounds import SAID_ALONE
from conversations.measuring.pages import Head
from frameworks.models import Element

Kind = Element.Kind


@dataclass(frozen=True)
class Question:
    """The fields of one element. Those that it does not have are None.

    `grounds` are the evidence, or the jobs, that it rests on: `chosen` names those ticked, `more`
    counts those that the page leaves out, `is_open` shows them at once.
    """

    head: Head
    level: BoundField | None
    comment: BoundField
    comment_words: str
    ticks: BoundField | None
    source: BoundField | None
    questionnaire: BoundField | None
    grounds: BoundField | None
    chosen: list[str]
    more: int
    is_open: bool

    @property
    def element(self) -> Element:
        """What is asked about."""
        return self.head.element

    @property
    def is_said(self) -> bool:
        """There is something beside the level to be seen at once, or to be put right."""
        fields = [self.level, self.comment, self.source, self.questionnaire, self.grounds]
        said = [bool(field.value()) or bool(field.errors) for field in fields if field]
        return self.is_open or any(said)

    @property
    def rests_on_jobs(self) -> bool:
        """Experience is shown by jobs (R122)."""
        return self.element.kind == Kind.EXPERIENCE

    @property
    def rests_on_evidence(self) -> bool:
        """Everything else, but for what only the person themselves can say."""
        return self.element.kind not in {Kind.EXPERIENCE, *SAID_ALONE}

    @property
    def behaviours(self) -> list[dict]:
        """The boxes to tick, each with its behaviour; the stretch one is marked apart (R121)."""
        if self.ticks is None:
            return []
        boxes = zip(self.ticks.subwidgets, self.head.ticks, strict=True)
        return [
            {"box": box, "element": tick, "is_stretch": tick.kind == Kind.STRETCH}
            for box, tick in boxes
        ]


def comment_words(element: Element, name: str) -> str:
    """What is asked in words beside the level; of a driver it is all that is asked (R124)."""
    if element.kind == Kind.DRIVER:
        return f"What have you heard {name} say?" if name else "What do you say to this?"
    return "In your own words" if element.kind == Kind.TRAIT else "What shows it?"
