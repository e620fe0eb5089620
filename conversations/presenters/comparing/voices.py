"""What each of the two shared of a framework, and what they agreed. Nothing unshared comes here."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from assessments.differences import AGREED, COMPARED, MANAGER, SELF, Placed
from assessments.models import Assessment, ElementRating, FrameworkUse
from conversations.measuring.steps import steps_of
from conversations.models import Answer, Conversation, Outcome, Preparation, Reflection
from conversations.transitions import Status
from frameworks.library import RATED, FrameworkContent, content_of
from frameworks.models import Element, Framework, FrameworkInUse
from talentgrid.models import Organisation, User


@dataclass(frozen=True)
class Side:
    """A view that may be laid beside another: which, whose by name, and the view itself."""

    kind: str
    name: str
    view: Assessment


@dataclass(frozen=True)
class Voice:
    """What a side says of one framework, by key of the element; its version is pinned.

    `chosen` is the key of the transition or stream that it was given for, `reason` why that one;
    each may be empty.
    """

    side: Side
    content: FrameworkContent
    chosen: str
    reason: str
    ratings: Mapping[str, ElementRating]

    @property
    def kind(self) -> str:
        """Which of the three it is."""
        return self.side.kind

    @property
    def name(self) -> str:
        """Whose it is."""
        return self.side.name

    @property
    def framework(self) -> Framework:
        """The version that it speaks of."""
        return self.content.framework

    @cached_property
    def step(self) -> Element | None:
        """The transition or stream that it was given for, None where none was chosen."""
        steps = steps_of(self.content)
        return next((step for step in steps if step.key == self.chosen), None)

    @cached_property
    def stages(self) -> set[str]:
        """The transition that was chosen, and those of which something is said beside it."""
        said = {self.content.element(key).stage for key in self.ratings}
        return (said | {self.step.stage if self.step else ""}) - {""}

    def was_asked(self, element: Element) -> bool:
        """Its version has the element, and it belongs to no other transition than the chosen."""
        chosen = self.step.stage if self.step else ""
        return self.content.has(element.key) and element.stage in {"", chosen}

    def element(self, key: str) -> Element | None:
        """The element in its own version."""
        return self.content.element(key) if self.content.has(key) else None

    def placed(self, key: str) -> Placed | None:
        """The level that it gives, None where it gives none."""
        element, rating = self.element(key), self.ratings.get(key)
        if element is None or rating is None or rating.level is None:
            return None
        return Placed(scale_of(self.content, element), rating.level)

    def level_title(self, key: str) -> str:
        """The level that it gives, in words."""
        element, placed = self.element(key), self.placed(key)
        if element is None or placed is None:
            return ""
        levels = {level.number: level.title for level in self.content.levels(element)}
        return levels.get(placed.number, "")


def scale_of(content: FrameworkContent, element: Element) -> tuple[str, ...]:
    """What says that two levels are of one scale: its key and those of its levels, in order.

    Versions keep rows of their own, so that the key of a row says nothing.
    """
    levels = content.levels(element)
    return (content.scales[element.scale_id].key, *(one.key for one in levels)) if levels else ()  # type: ignore[index]


# Sides -----------------------------------------------------------------------------------


def sides_of(conversation: Conversation, *, user: User) -> list[Side]:
    """What each has shared last, and what the two agree, as far as this one of them may see it.

    The draft of what they agree is read along by both, as on the page of agreeing.
    """
    sides = shared_sides(conversation, user=user)
    outcomes = conversation.outcomes.visible_to(user)
    outcome = outcomes.select_related("assessment").first()
    return [*sides, agreed_side(outcome, conversation)] if outcome else sides


def shared_sides(conversation: Conversation, *, user: User) -> list[Side]:
    """The newest view that each of the two has shared, by whom."""
    return [
        Side(view.perspective, _name_of(view, conversation), view)
        for view in shared_views(conversation, user=user)
    ]


def shared_views(conversation: Conversation, *, user: User) -> list[Assessment]:
    """The newest shared reflection and preparation, as far as there are any: one query."""
    own, managers = (
        kind.objects.visible_to(user).shared().filter(conversation=conversation)
        for kind in (Reflection, Preparation)
    )
    views = Assessment.objects.visible_to(user).filter(
        Q(pk__in=own.values("assessment")) | Q(pk__in=managers.values("assessment")),
        shared_at__isnull=False,
    )
    ordered = views.select_related("author", "framework").order_by("shared_at")
    newest = {view.perspective: view for view in ordered}
    return [newest[kind] for kind in COMPARED if kind in newest]


def agreed_side(outcome: Outcome, conversation: Conversation) -> Side:
    """What is agreed, or being agreed."""
    return Side(AGREED, agreed_label(outcome, conversation), outcome.assessment)


def agreed_label(outcome: Outcome, conversation: Conversation) -> str:
    """Only what the employee agreed with is called agreed."""
    if outcome.recorded_at is None:
        return "Agreed so far"
    return "Agreed" if _is_agreed(outcome, conversation) else "Recorded"


def _is_agreed(outcome: Outcome, conversation: Conversation) -> bool:
    """A closed conversation was agreed on, or seen differently: the last answer says which."""
    if conversation.status != Status.CLOSED:
        return conversation.status == Status.AGREED
    answer = outcome.answers.last()
    return answer is not None and answer.kind == Answer.Kind.AGREES


def names_of(conversation: Conversation) -> dict[str, str]:
    """What the two are called: by first name, or in full where that is one and the same."""
    employee = conversation.employee
    manager = employee.line_manager or conversation.arranged_by
    same = employee.first_name == manager.first_name
    return {
        SELF: employee.name if same else employee.first_name,
        MANAGER: manager.name if same else manager.first_name,
    }


def _name_of(view: Assessment, conversation: Conversation) -> str:
    """A preparation may be by whoever managed the employee then."""
    author, employee = view.author, conversation.employee
    is_namesake = author != employee and author.first_name == employee.first_name
    return author.name if is_namesake else author.first_name


# Voices ----------------------------------------------------------------------------------


def is_in_use(organisation: Organisation, key: str) -> bool:
    """Whether an organisation has switched a framework on."""
    return FrameworkInUse.objects.filter(organisation=organisation, key=key).exists()


def voices_on(
    sides: Iterable[Side], keys: Collection[str], *, with_grounds: bool = False
) -> dict[str, list[Voice]]:
    """Who says something of which of these frameworks, the employee first: one query.

    `with_grounds` brings what the ratings rest on, for two more.
    """
    by_view = {side.view.pk: side for side in sides}
    rated = _ratings(by_view, keys, with_grounds=with_grounds) if by_view else []
    versions: dict[tuple[Any, int], list[Any]] = defaultdict(list)
    for rating in rated:
        versions[rating.assessment_id, rating.framework_pk].append(rating)
    # Where a view speaks of two versions of a framework, the one taken up last counts.
    latest = sorted(versions.items(), key=lambda found: found[1][0].use_pk or 0)
    voices: dict[tuple[Any, str], Voice] = {}
    for (view, _), of_version in latest:
        voice = _voice(by_view[view], of_version)
        voices[view, voice.framework.key] = voice
    return _by_framework(voices, by_view)


def _ratings(views: Iterable[Any], keys: Collection[str], *, with_grounds: bool) -> QuerySet:
    use = FrameworkUse.objects.filter(
        assessment=OuterRef("assessment"), framework=OuterRef("element__framework")
    )
    rated = (
        ElementRating.objects.saying_something()
        .filter(
            assessment__in=list(views),
            element__framework__key__in=keys,
        )
        .annotate(
            framework_pk=F("element__framework_id"),
            checksum=F("element__framework__checksum"),
            use_pk=Subquery(use.values("pk")[:1]),
            stage=Subquery(use.values("stage")[:1]),
            stage_reason=Subquery(use.values("stage_reason")[:1]),
        )
    )
    if not with_grounds:
        return rated
    rated = rated.select_related("questionnaire").defer("questionnaire__content")
    return rated.prefetch_related("evidence", "posts")


def _voice(side: Side, ratings: list[Any]) -> Voice:
    first = ratings[0]
    content = content_of(Framework(pk=first.framework_pk, checksum=first.checksum))
    keys = {element.pk: element.key for element in content.elements}
    return Voice(
        side=side,
        content=content,
        chosen=first.stage or "",
        reason=first.stage_reason or "",
        ratings={keys[rating.element_id]: rating for rating in ratings},
    )


def _by_framework(
    voices: Mapping[tuple[Any, str], Voice], by_view: Mapping[Any, Side]
) -> dict[str, list[Voice]]:
    """In the order of the library, and of the sides."""
    places = {view: at for at, view in enumerate(by_view)}
    ordered = sorted(voices.items(), key=lambda found: places[found[0][0]])
    return {
        key: of_key
        for key in RATED
        if (of_key := [voice for (_, its), voice in ordered if its == key])
    }
