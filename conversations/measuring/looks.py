"""One of the two looking at the person with one framework: its version, its step, how far."""

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property

from assessments.grid import Level
from assessments.ladders import Suggestion
from assessments.models import (
    Assessment,
    CareerPost,
    ElementRating,
    FrameworkUse,
    QuestionnaireResult,
)
from conversations.desk import REFLECTION, Desk
from conversations.forms.elements import Offers
from conversations.measuring.pages import Page, pages_of
from conversations.measuring.steps import steps_of, suggestion_for
from conversations.measuring.words import WORDS, Words, title_of
from frameworks import library
from frameworks.library import FrameworkContent
from frameworks.models import Element, Framework, GuideSection
from frameworks.opening import open_framework, version_name, version_words

# The printed sentence that performance comes first (R113) is the second of its section.
PERFORMANCE_FIRST = ("performance_and_potential", 1)


@dataclass
class Look:
    """A desk with one framework on it.

    `content` is the version that the copy speaks of once it says anything of the framework, else
    today's. `said` are the keys of all elements that the copy says something of. `elsewhere` is
    the stage to look at instead of the chosen one, `breadth` what was just said of how broad the
    experience of leading is, `newest` the version that is in use today, None for none.
    """

    desk: Desk
    content: FrameworkContent
    use: FrameworkUse | None
    said: set[int]
    elsewhere: str = ""
    breadth: str = ""
    newest: FrameworkContent | None = None

    @property
    def key(self) -> str:
        """The key of the framework, which is in its addresses."""
        return self.content.framework.key

    @property
    def words(self) -> Words:
        """What the framework helps with, and what it is not for."""
        return WORDS[self.key]

    @property
    def title(self) -> str:
        """What the framework is called, with its edition."""
        return title_of(self.content.framework)

    @property
    def asks_everybody(self) -> bool:
        """It is what the organisation asks of everybody: one page, without one before it."""
        return self.key == library.BEHAVIOURS

    @property
    def is_superseded(self) -> bool:
        """Another version is in use since the copy began to speak of this one."""
        return self.newest is not None and self.newest.framework.pk != self.content.framework.pk

    @property
    def is_switched_off(self) -> bool:
        """The organisation uses it no longer; the copy speaks of it already."""
        return self.newest is None

    @property
    def version(self) -> str:
        """What the version that the copy speaks of is called."""
        return version_words(self.content.framework)

    @property
    def is_on_path(self) -> bool:
        """It is a section of the usual path, and not only for those who want to look closer.

        Managers review behaviours one by one (R41); whoever reflects may (R43).
        """
        return self.asks_everybody and not self.is_own

    @property
    def is_own(self) -> bool:
        """The person looks at themselves."""
        return self.desk.side is REFLECTION

    @cached_property
    def steps(self) -> list[Element]:
        """The transitions or streams to choose from."""
        return steps_of(self.content)

    @cached_property
    def step(self) -> Element | None:
        """The transition or stream that was chosen, None before."""
        chosen = self.use.stage if self.use else ""
        return next((step for step in self.steps if step.key == chosen), None)

    @cached_property
    def suggestion(self) -> Suggestion | None:
        """The step that is probably ahead."""
        return suggestion_for(self.content, self.desk.employee, breadth=self.breadth)

    @property
    def chosen_stage(self) -> str:
        """Of the chosen step, empty before."""
        return self.step.stage if self.step else ""

    @property
    def stage(self) -> str:
        """Whose elements are asked: of the step that was chosen, or is looked at instead."""
        return self.elsewhere or self.chosen_stage

    @property
    def transition(self) -> str:
        """The name of the transition whose elements are asked, empty where there is none."""
        return self.content.element(self.stage).title if self.stage else ""

    @property
    def is_elsewhere(self) -> bool:
        """Another step is looked at than the chosen one."""
        return bool(self.elsewhere) and self.elsewhere != self.chosen_stage

    @cached_property
    def pages(self) -> list[Page]:
        """Every page there is; without a chosen step, those of all steps."""
        return pages_of(self.content, stage=self.stage)

    @property
    def all_pages(self) -> list[Page]:
        """Every page of every step."""
        return pages_of(self.content)

    @property
    def open_pages(self) -> list[Page]:
        """The pages that can be answered: those on a step only once it is chosen."""
        return [page for page in self.pages if self.stage or not page.is_staged]

    def page(self, slug: str) -> Page | None:
        """The page with this address, if it can be answered now."""
        return next((page for page in self.open_pages if page.slug == slug), None)

    def after(self, page: Page) -> Page | None:
        """The page that follows, None after the last."""
        at = self.open_pages.index(page) + 1
        return self.open_pages[at] if at < len(self.open_pages) else None

    def is_theirs_alone(self, page: Page) -> bool:
        """It is for the person themselves to say, and this is somebody else."""
        return page.is_own_alone and not self.is_own

    @property
    def progress(self) -> str:
        """How much is said, as “5 of 9”; nothing before the first word."""
        pages = [page for page in self.open_pages if not self.is_theirs_alone(page)]
        said = sum(page.said_in(self.said) for page in pages)
        return f"{said} of {sum(len(page.heads) for page in pages)}" if said else ""

    def progress_on(self, page: Page) -> str:
        """How much is said on one page."""
        said = page.said_in(self.said)
        if len(page.heads) == 1:
            return "Done" if said else ""
        return f"{said} of {len(page.heads)}" if said else ""

    @property
    def said_beside(self) -> list[tuple[Element, int]]:
        """The other transitions of which something is said, and of how many things."""
        heads = [head for page in self.all_pages for head in page.heads]
        found = Counter(head.element.stage for head in heads if head.pks & self.said)
        return [
            (self.content.element(stage), count)
            for stage, count in found.items()
            if stage not in {"", self.stage}
        ]

    @property
    def limits(self) -> list[GuideSection]:
        """The printed passages on what it is not for, in the wording for this reader (R15)."""
        keys = self.words.limits[0 if self.is_own else 1]
        return [self.content.sections[key] for key in keys if key in self.content.sections]

    @property
    def performance_first(self) -> str:
        """The printed sentence on performance, where this view rates it below “meets” (B15)."""
        performance = self.desk.copy.assessment.performance
        if self.key != library.INDICATORS or performance != Level.PARTIALLY_MEETS:
            return ""
        key, at = PERFORMANCE_FIRST
        return self.content.sections[key].paragraphs[at]


def find_look(desk: Desk, key: str, *, stage: str = "", version: str = "") -> Look | None:
    """The framework with this key on this desk, None where it is neither in use nor begun.

    What the copy says already stays within reach when the organisation switches it off. `version`
    is the one that a page was opened with: another that was loaded since does not reword it.
    """
    found = next((one for one in looks_of(desk) if one.key == key), None)
    if found is None:
        return None
    look = replace(found)
    if look.use is None and version not in {"", version_name(look.content.framework)}:
        look.content = _content_in(key, desk, version) or look.content
    if stage in {step.stage for step in look.steps}:
        look.elsewhere = stage
    return look


def _content_in(key: str, desk: Desk, version: str) -> FrameworkContent | None:
    try:
        return open_framework(key, desk.employee.organisation, version).content
    except Framework.DoesNotExist:
        return None


def looks_of(desk: Desk) -> list[Look]:
    """Every framework in use, and what the copy speaks of already, behaviours first."""
    if desk.looks is None:
        desk.looks = _read_looks(desk)
    return desk.looks


def _read_looks(desk: Desk) -> list[Look]:
    view = desk.copy.assessment
    uses = uses_of(view)
    current = {
        content.framework.key: content
        for content in library.contents_in_use(desk.employee.organisation)
    }
    found = current | {key: library.content_of(use.framework) for key, use in uses.items()}
    said = said_in(view) if uses else set()
    return [
        Look(
            desk=desk,
            content=found[key],
            use=uses.get(key),
            said=said,
            newest=current.get(key),
        )
        for key in library.RATED
        if key in found
    ]


def uses_of(view: Assessment) -> dict[str, FrameworkUse]:
    """Which version of which framework a view speaks of, by key of the framework."""
    if view._state.adding:
        return {}
    uses = view.framework_uses.select_related("framework").order_by("pk")
    return {use.framework.key: use for use in uses}


def said_in(view: Assessment) -> set[int]:
    """The keys of the elements of which a view says something."""
    return set(view.element_ratings.saying_something().values_list("element_id", flat=True))


def held_in(view: Assessment, page: Page) -> dict[int, ElementRating]:
    """What a view says of the elements of a page, by their keys, with what it rests on."""
    if view._state.adding:
        return {}
    found = view.element_ratings.filter(element_id__in=page.pks)
    grounds = "posts" if page.rests_on_jobs else "evidence"
    return {one.element_id: one for one in found.prefetch_related(grounds)}


def offers_for(desk: Desk, page: Page) -> Offers:
    """What the answers on a page may rest on: only what its writer may see."""
    if page.rests_on_jobs:
        posts = CareerPost.objects.visible_to(desk.user).filter(subject=desk.employee)
        return Offers(posts=list(posts))
    if page.is_own_alone:
        results = QuestionnaireResult.objects.visible_to(desk.user).filter(subject=desk.employee)
        return Offers(results=list(results.defer("content")))
    return Offers(evidence=desk.evidence) if page.rests_on_evidence else Offers()
