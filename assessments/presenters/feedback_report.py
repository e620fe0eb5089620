"""What colleagues answered, once the round is closed: counted in words, group by group.

Nothing is averaged (R129), and nothing is shown of fewer than three answers (R44).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from assessments.feedback import Bundle, Group, bundles, may_name_groups, tally
from assessments.forms.answering import asked_in
from assessments.models import (
    Assessment,
    ElementRating,
    FeedbackAnswer,
    FeedbackElementAnswer,
    FeedbackInvitation,
    FeedbackRound,
)
from assessments.presenters.feedback import bundle_name, parts_of
from frameworks.library import FrameworkContent, content_of
from frameworks.models import Element, ScaleLevel
from talentgrid.dates import day
from talentgrid.models import User

MOST_MARKS = 10  # beyond that, the number alone says it better
MOST_COMMENTS = 5  # of a longer list, the rest is folded
NOT_SEEN = "Not seen"
_WHOLE = ("pk", "group", "comment")
_PART = ("answer_id", "element_id", "level", "comment")
# By element: numbers of bundles with what was chosen, or written, in them.
_Levels = dict[int, list[tuple[int, int | None]]]
_Words = dict[int, list[tuple[int, str]]]


@dataclass(frozen=True)
class Cell:
    """How many of one row chose one level."""

    level: str
    count: int

    @property
    def marks(self) -> str:
        """As many dots; a picture of the number, which always stands beside it."""
        return "●" * self.count if self.count <= MOST_MARKS else ""


@dataclass(frozen=True)
class Row:
    """What one bundle of answers says of an element; or the person's own view of it."""

    name: str
    cells: list[Cell]
    is_self: bool = False


@dataclass(frozen=True)
class Said:
    """Comments as written, in no order that means anything. `name` is empty if not to be told."""

    name: str
    texts: list[str]

    @property
    def first(self) -> list[str]:
        """What is shown at once: all, unless that would bury what comes below."""
        return self.texts if len(self.texts) <= MOST_COMMENTS else self.texts[: MOST_COMMENTS - 2]

    @property
    def more(self) -> list[str]:
        """What is folded: two at least, since one would be quicker read than opened."""
        return self.texts[len(self.first) :]


@dataclass(frozen=True)
class ElementShown:
    """One element of the report."""

    element: Element
    columns: list[str]
    rows: list[Row]
    comments: list[Said]


@dataclass(frozen=True)
class BundleShown:
    """A bundle that is shown, and how many answers are in it."""

    name: str
    parts: str
    answers: int


@dataclass(frozen=True)
class Report:
    """All that templates/assessments/feedback/report.html shows of the answers."""

    bundles: list[BundleShown]
    levels: list[ScaleLevel]
    elements: list[ElementShown]
    comments: list[Said]
    own_view_of: str


@dataclass(frozen=True)
class _OwnView:
    """How the person sees themselves: a level by key of the element."""

    name: str
    dated: str
    levels: dict[str, int | None]


@dataclass(frozen=True)
class _Answers:
    """What the answers that are shown say, each with the number of its bundle, in random order."""

    shown: list[Bundle]
    names: list[str]
    levels: _Levels
    words: _Words
    overall: list[tuple[int, str]]


def present_report(round_: FeedbackRound, *, user: User) -> Report:
    """The report of a closed round, as the person or their line manager reads it.

    The person's own view stands beside it as far as the reader may see one: their latest.
    """
    is_own = user.acting_staff == round_.subject
    content = content_of(round_.framework)
    asked = asked_in(content)
    answers = _read(round_, is_own=is_own)
    own = _own_view(round_, user, is_own=is_own)
    return Report(
        bundles=[
            BundleShown(name, parts_of(bundle, is_own=is_own), bundle.answers or 0)
            for name, bundle in zip(answers.names, answers.shown, strict=True)
        ],
        levels=content.levels(asked[0]),
        elements=[_element(element, content, answers, own) for element in asked],
        comments=_comments(answers.overall, answers.names),
        own_view_of=own.dated if own else "",
    )


def _read(round_: FeedbackRound, *, is_own: bool) -> _Answers:
    invited = FeedbackInvitation.objects.filter(round=round_).order_by()
    asked = Counter(map(Group, invited.values_list("group", flat=True)))
    found = FeedbackAnswer.objects.filter(round=round_).order_by("pk")
    whole = [(pk, Group(group), said) for pk, group, said in found.values_list(*_WHOLE)]
    answered = Counter(group for _, group, _ in whole)
    shown = [bundle for bundle in bundles(asked, answered) if bundle.is_shown]
    number_of = {group: at for at, bundle in enumerate(shown) for group in bundle.groups}
    bundle_of = {pk: number_of[group] for pk, group, _ in whole if group in number_of}
    levels, words = _read_elements(round_, bundle_of)
    return _Answers(
        shown=shown,
        names=[bundle_name(bundle, is_own=is_own) for bundle in shown],
        levels=levels,
        words=words,
        overall=[(bundle_of[pk], said) for pk, _, said in whole if said and pk in bundle_of],
    )


def _read_elements(round_: FeedbackRound, bundle_of: dict[UUID, int]) -> tuple[_Levels, _Words]:
    """In the order of their own random keys, which differs from one element to the next."""
    levels: _Levels = defaultdict(list)
    words: _Words = defaultdict(list)
    found = FeedbackElementAnswer.objects.filter(answer__round=round_).order_by("pk")
    for answer, element, level, comment in found.values_list(*_PART):
        if answer not in bundle_of:
            continue
        levels[element].append((bundle_of[answer], level))
        if comment:
            words[element].append((bundle_of[answer], comment))
    return levels, words


def _element(
    element: Element,
    content: FrameworkContent,
    answers: _Answers,
    own: _OwnView | None,
) -> ElementShown:
    levels = content.levels(element)
    chosen = answers.levels.get(element.pk, [])
    rows = [
        _row(name, levels, (level for bundle, level in chosen if bundle == at))
        for at, name in enumerate(answers.names)
    ]
    own_level = own.levels.get(element.key) if own else None
    if own and own_level is not None:
        cells = [Cell(level.title, int(level.number == own_level)) for level in levels]
        rows.append(Row(own.name, [*cells, Cell(NOT_SEEN, 0)], is_self=True))
    return ElementShown(
        element=element,
        columns=[*(level.title for level in levels), NOT_SEEN],
        rows=rows,
        comments=_comments(answers.words.get(element.pk, []), answers.names),
    )


def _row(name: str, levels: list[ScaleLevel], chosen: Iterable[int | None]) -> Row:
    counted = tally(chosen)
    cells = [Cell(level.title, counted.levels.get(level.number, 0)) for level in levels]
    return Row(name, [*cells, Cell(NOT_SEEN, counted.not_seen)])


def _comments(words: list[tuple[int, str]], names: list[str]) -> list[Said]:
    """Under their groups only where nobody is given away by it, not even by what is left over."""
    if not words:
        return []
    by_bundle: dict[int, list[str]] = {}
    for at, text in words:
        by_bundle.setdefault(at, []).append(text)
    if len(names) < 2 or not may_name_groups({at: len(by_bundle[at]) for at in by_bundle}):
        return [Said("", [text for _, text in words])]
    return [Said(names[at], by_bundle[at]) for at in sorted(by_bundle)]


def _own_view(round_: FeedbackRound, user: User, *, is_own: bool) -> _OwnView | None:
    """What the person says of themselves, in their latest view that the reader may see."""
    views = Assessment.objects.visible_to(user).filter(
        subject=round_.subject,
        perspective=Assessment.Perspective.SELF,
        element_ratings__element__framework__key=round_.framework.key,
        element_ratings__level__isnull=False,
    )
    view = views.order_by("-created_at").first()
    if view is None:
        return None
    rated = ElementRating.objects.filter(
        assessment=view, element__framework__key=round_.framework.key
    )
    return _OwnView(
        name="Your own view" if is_own else f"{round_.subject.first_name}’s own view",
        dated=day(view.shared_at or view.created_at),
        levels=dict(rated.values_list("element__key", "level")),
    )
