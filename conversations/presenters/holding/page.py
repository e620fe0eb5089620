"""One page made for talking: a stage with its tools, and what the two want at hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Any

from django.urls import reverse

from assessments.differences import COMPARED
from assessments.models import RatingEvidence
from conversations.forms.holding import WordsForm
from conversations.presenters.comparing.links import CloserLink, closer_links
from conversations.presenters.holding import stages
from conversations.presenters.holding.both_views import BothViews, present_both_views
from conversations.presenters.holding.copies import SharedCopy, shared_copies
from conversations.presenters.holding.notebook import Notebook
from conversations.presenters.holding.questions import Choice
from conversations.presenters.holding.talk import Talk
from frameworks import library
from frameworks.library import Shelf
from frameworks.models import GuideSection
from talentgrid.dates import clock, when


@dataclass(frozen=True)
class HoldPage:
    """What a stage shows. `forms` has, by key, a form that was refused and is shown again."""

    talk: Talk
    stage: int
    shelf: Shelf
    box: str = ""
    forms: Mapping[str, WordsForm] = field(default_factory=dict)

    @property
    def when(self) -> str:
        """The day and the protected time."""
        return when(self.talk.conversation.starts_at, self.talk.conversation.minutes)

    @property
    def protected_until(self) -> str:
        """When the protected time ends."""
        return clock(self.talk.conversation.ends_at)

    @property
    def back(self) -> dict[str, str]:
        """The way back: the team, or the employee's own conversation."""
        if self.talk.reader_manages:
            return {"url": reverse("team"), "label": "My team"}
        return {
            "url": reverse("conversation", args=[self.talk.conversation.pk]),
            "label": "Your talent conversation",
        }

    @property
    def words(self) -> stages.StageWords:
        """Our words beside the printed ones."""
        return stages.STAGES[self.stage]

    @property
    def section(self) -> GuideSection:
        """The stage as the guide prints it."""
        return self.shelf.section(f"stage_{self.stage}")

    @property
    def lead(self) -> str:
        """What this stage is for, to whoever reads."""
        words = self.words.to_manager if self.talk.reader_manages else self.words.to_employee
        return words.format(name=self.talk.other.first_name)

    @property
    def steps(self) -> list[stages.Step]:
        """The line of the five stages."""
        pk = self.talk.conversation.pk
        return stages.line(
            self.shelf,
            shown=self.stage,
            reached=self.talk.conversation.stage if self.talk.is_under_way else stages.AFTER_ALL,
            urls={number: reverse("hold_stage", args=[pk, number]) for number in stages.STAGES},
        )

    @property
    def onward(self) -> stages.StageWords | None:
        """The stage after this one."""
        return stages.STAGES.get(self.stage + 1)

    @property
    def before(self) -> stages.StageWords | None:
        """The stage before this one; from shaping agreements back to the topic (R63)."""
        return stages.STAGES.get(
            stages.TOPIC if self.stage == stages.AGREEMENTS else self.stage - 1
        )

    @property
    def meanwhile(self) -> stages.Step | None:
        """The stage that the conversation has reached, where it is not the one on the page."""
        reached = self.talk.conversation.stage
        if not self.talk.is_under_way or reached == self.stage:
            return None
        return self.steps[reached - 1]

    @cached_property
    def notebook(self) -> Notebook:
        """What is written."""
        return Notebook(self.talk, self.stage, self.forms)

    @cached_property
    def mark(self) -> str:
        """Changes when anything does that the page shows, so that a live page asks for no more."""
        conversation = self.talk.conversation
        views = [(view.kind, view.assessment.pk) for view in self.views.views]
        notes = [(note.pk, note.version, note.updated_at) for note in self.notebook.all]
        seen = (conversation.status, conversation.version, conversation.stage, views, notes)
        return sha256(repr(seen).encode()).hexdigest()[:16]

    @cached_property
    def views(self) -> BothViews:
        """Where we each see it."""
        return present_both_views(self.talk, self.shelf)

    @property
    def shows_views(self) -> bool:
        """From understanding on; before, the boxes would get in the way of arriving."""
        return self.stage >= stages.UNDERSTANDING

    @cached_property
    def copies(self) -> list[SharedCopy]:
        """What each wrote before, where they have shared it."""
        return shared_copies(self.views, self.talk)

    @cached_property
    def closer(self) -> list[CloserLink]:
        """The frameworks to look at together, once somebody has shared anything on them."""
        shared = [view for view in self.views.views if view.kind in COMPARED]
        return closer_links(self.talk.conversation, {view.kind: view.assessment for view in shared})

    @cached_property
    def evidence_count(self) -> int:
        """How many pieces of evidence the shared views rest on."""
        shared = [view.assessment.pk for view in self.views.views if view.kind != "agreed"]
        if not shared:
            return 0
        links = RatingEvidence.objects.filter(assessment__in=shared)
        return links.values("evidence").distinct().count()

    @cached_property
    def choice(self) -> Choice:
        """The questions to choose from."""
        chosen_ids = frozenset(note.question_id for note in self.notebook.question_notes)
        return Choice(self.views, self.shelf.grid, self.box, chosen_ids)

    @cached_property
    def action_count(self) -> int:
        """How many actions are in the plan so far."""
        return self.talk.conversation.actions.filter(removed_at=None).count()

    @property
    def dos_and_donts(self) -> list[GuideSection]:
        """Always under their printed headings (C21)."""
        return [self.shelf.section("dos"), self.shelf.section("donts")]

    @property
    def contrast(self) -> list[GuideSection]:
        """What belongs into this conversation, and what has a meeting of its own (R59)."""
        return [self.shelf.section("contrast_talent"), self.shelf.section("contrast_performance")]


def present_page(
    talk: Talk, stage: int, *, box: str = "", forms: Mapping[str, WordsForm] | None = None
) -> dict[str, Any]:
    """The context of the templates of the five stages."""
    page = HoldPage(talk, stage, library.shelf(), box=box, forms=forms or {})
    return {
        "page": page,
        "talk": talk,
        "conversation": talk.conversation,
        "box": page.box if page.shelf.grid.has_cell(page.box) else "",
    }
