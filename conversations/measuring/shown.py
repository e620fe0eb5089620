"""What a view says of frameworks, to be read: only what is said, levels in words."""

from dataclasses import dataclass
from uuid import UUID

from assessments.models import Assessment, CareerPost, ElementRating, Evidence, FrameworkUse
from conversations.forms.elements import describe_post, describe_result
from conversations.measuring.looks import uses_of
from conversations.measuring.pages import Head, Page, pages_of
from conversations.measuring.words import title_of
from frameworks import library
from frameworks.library import FrameworkContent
from frameworks.models import Element
from frameworks.opening import version_words
from frameworks.presenters.elements.names import ABOUT

Kind = Element.Kind
Ratings = dict[int, ElementRating]


@dataclass(frozen=True)
class ElementShown:
    """What is said of one element, and what that rests on.

    `source` says whose view it is (R41). `shows` are the behaviours that there is an example of,
    `stretches` the stretch ones among them. Of a questionnaire its name and date are read, never
    its file.
    """

    name: str
    level: str
    comment: str
    source: str
    shows: list[str]
    stretches: list[str]
    evidence: list[Evidence]
    jobs: list[str]
    questionnaire: str


@dataclass(frozen=True)
class PartShown:
    """One part of a framework of which something is said."""

    title: str
    elements: list[ElementShown]


@dataclass(frozen=True)
class FrameworkShown:
    """What a view says of one framework; `step` is the transition or stream that was chosen.

    `version` says whose words it was rated in, where the organisation has words of its own.
    """

    title: str
    version: str
    step: str
    reason: str
    parts: list[PartShown]


def frameworks_shown(view: Assessment) -> list[FrameworkShown]:
    """Every framework that a view says something of, behaviours first."""
    uses = uses_of(view)
    ratings = _ratings(view) if uses else {}
    found = [_framework(uses[key], ratings) for key in library.RATED if key in uses]
    return [shown for shown in found if shown.parts or shown.step]


def frameworks_on(view: Assessment) -> dict[UUID, list[str]]:
    """By piece of evidence, the frameworks in which this view rests something on it."""
    if view._state.adding:
        return {}
    resting = Evidence.objects.filter(element_ratings__assessment=view)
    pairs = resting.values_list("pk", "element_ratings__element__framework__key").distinct()
    found: dict[UUID, list[str]] = {}
    for pk, key in pairs:
        found.setdefault(pk, []).append(ABOUT[key].name)
    return found


def _ratings(view: Assessment) -> Ratings:
    found = view.element_ratings.select_related("questionnaire").defer("questionnaire__content")
    return {one.element_id: one for one in found.prefetch_related("evidence", "posts")}


def _framework(use: FrameworkUse, ratings: Ratings) -> FrameworkShown:
    content = library.content_of(use.framework)
    step = content.element(use.stage) if use.stage and content.has(use.stage) else None
    chosen = step.stage if step else ""
    parts = [
        PartShown(_heading(content, page, stage, chosen), _elements(content, heads, ratings))
        for page in pages_of(content)
        for stage, heads in page.by_stage
    ]
    return FrameworkShown(
        title=title_of(use.framework),
        version=version_words(use.framework) if use.framework.organisation_id else "",
        step=step.title if step else "",
        reason=use.stage_reason if step else "",
        parts=[part for part in parts if part.elements],
    )


def _heading(content: FrameworkContent, page: Page, stage: str, chosen: str) -> str:
    """What is said beside the chosen transition stands under the name of its own."""
    if stage in {"", chosen} or page.setting:
        return page.heading
    return f"{page.heading}: {content.element(stage).title}"


def _elements(
    content: FrameworkContent, heads: tuple[Head, ...], ratings: Ratings
) -> list[ElementShown]:
    found = (_element(content, head, ratings) for head in heads)
    return [one for one in found if one]


def _element(content: FrameworkContent, head: Head, ratings: Ratings) -> ElementShown | None:
    ticked = [tick for tick in head.ticks if _level(ratings.get(tick.pk)) is not None]
    rating = ratings.get(head.element.pk) or ElementRating(element=head.element)
    jobs, evidence = _links(rating)
    if not (rating.says_something or ticked or jobs or evidence or rating.questionnaire_id):
        return None
    levels = {level.number: level.title for level in content.levels(head.element)}
    return ElementShown(
        name=head.element.name,
        level=levels.get(rating.level or 0, ""),
        comment=rating.comment,
        source=rating.get_source_display(),
        shows=[tick.text for tick in ticked if tick.kind != Kind.STRETCH],
        stretches=[tick.text for tick in ticked if tick.kind == Kind.STRETCH],
        evidence=evidence,
        jobs=[describe_post(post) for post in jobs],
        questionnaire=describe_result(rating.questionnaire) if rating.questionnaire else "",
    )


def _level(rating: ElementRating | None) -> int | None:
    return rating.level if rating else None


def _links(rating: ElementRating) -> tuple[list[CareerPost], list[Evidence]]:
    """The jobs and the evidence of a saved rating; none of one that says nothing yet."""
    if rating.pk is None:
        return [], []
    return list(rating.posts.all()), list(rating.evidence.all())
