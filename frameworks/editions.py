"""The behaviours that an organisation asks for, and what its next edition changes (R42, R46)."""

from collections.abc import Iterable
from dataclasses import dataclass

from frameworks.library import BEHAVIOURS, content_of
from frameworks.models import BehaviourEdition, Element, Framework
from talentgrid.models import Organisation


@dataclass(frozen=True)
class Behaviour:
    """A behaviour as it reads, or as it should read.

    `key` is the one by which every edition knows it, whatever its words; None for one that nobody
    has published yet.
    `source` is where it comes from, as the NHS Constitution (R46).
    """

    title: str
    description: str = ""
    source: str = ""
    key: str | None = None

    def says_what(self, other: "Behaviour") -> bool:
        """Whether the other reads like this one."""
        return (self.title, self.description, self.source) == (
            other.title,
            other.description,
            other.source,
        )


@dataclass(frozen=True)
class Asked:
    """What is asked today, and since which edition.

    `framework` is None where nothing is asked, `edition` where nobody has published one: the
    shared leadership values may have been adopted before the first.
    """

    framework: Framework | None
    edition: BehaviourEdition | None
    behaviours: list[Behaviour]

    @property
    def number(self) -> int:
        """The number of the edition, 0 before the first."""
        return self.edition.number if self.edition else 0

    @property
    def state(self) -> str:
        """A short text that is another one as soon as anything about the list is."""
        return str(self.framework.version) if self.framework else "0"


@dataclass(frozen=True)
class Changes:
    """What a wanted list does to the one asked today."""

    added: list[Behaviour]
    reworded: list[tuple[Behaviour, Behaviour]]
    retired: list[Behaviour]
    unchanged: list[Behaviour]
    is_reordered: bool

    @property
    def any(self) -> bool:
        """Whether anything changes at all."""
        return bool(self.added or self.reworded or self.retired or self.is_reordered)


def asked_today(organisation: Organisation) -> Asked:
    """What an organisation asks of its people today: one query, once the list was read."""
    versions = Framework.objects.filter(key=BEHAVIOURS, organisation=organisation)
    newest = versions.select_related("behaviour_edition__published_by__staff_member")
    framework = newest.order_by("-version").first()
    if framework is None:
        return Asked(None, None, [])
    edition = getattr(framework, "behaviour_edition", None)
    return Asked(framework, edition, behaviours_in(framework))


def asked_then(organisation: Organisation, state: int) -> list[Behaviour]:
    """What was asked in an earlier state; nothing in one that there never was."""
    versions = Framework.objects.filter(key=BEHAVIOURS, organisation=organisation)
    framework = versions.filter(version=state).first()
    return behaviours_in(framework) if framework else []


def behaviours_in(framework: Framework) -> list[Behaviour]:
    """The behaviours of one version in their order."""
    content = content_of(framework)
    return [
        _read(part, element)
        for part in content.parts
        for element in content.children(part, Element.Kind.BEHAVIOUR)
    ]


def _read(part: Element, element: Element) -> Behaviour:
    """One that names no source stands where the whole list does."""
    source = "" if element.section == part.section else element.section
    return Behaviour(element.title, element.text, source, element.key)


def first_editions(organisation: Organisation) -> dict[Behaviour, BehaviourEdition | None]:
    """The edition that first asked each behaviour in these words; None for before the first."""
    versions = Framework.objects.filter(key=BEHAVIOURS, organisation=organisation)
    first: dict[Behaviour, BehaviourEdition | None] = {}
    for framework in versions.select_related("behaviour_edition").order_by("version"):
        for behaviour in behaviours_in(framework):
            first.setdefault(behaviour, getattr(framework, "behaviour_edition", None))
    return first


def compare(today: list[Behaviour], wanted: Iterable[Behaviour]) -> Changes:
    """What the wanted list changes. A reworded behaviour stays the same one, in other words: what
    was rated against an earlier version keeps the words of that version."""
    wanted = list(wanted)
    by_key = {behaviour.key: behaviour for behaviour in today}
    held = {wish.key: wish for wish in wanted if wish.key in by_key}
    return Changes(
        added=[wish for wish in wanted if wish.key not in by_key],
        reworded=[
            (behaviour, held[behaviour.key])
            for behaviour in today
            if behaviour.key in held and not held[behaviour.key].says_what(behaviour)
        ],
        retired=[behaviour for behaviour in today if behaviour.key not in held],
        unchanged=[wish for key, wish in held.items() if wish.says_what(by_key[key])],
        is_reordered=_is_reordered(today, list(held)),
    )


def _is_reordered(today: list[Behaviour], held: list[str | None]) -> bool:
    """Whether those that stay come in another order than today."""
    return held != [behaviour.key for behaviour in today if behaviour.key in held]
