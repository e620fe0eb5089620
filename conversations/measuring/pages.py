"""How a framework is cut into pages of a comfortable length. Pure: asks the content alone."""

from dataclasses import dataclass

from frameworks.library import FrameworkContent
from frameworks.models import Element

FEW = 6  # more than these on one page are cut by era, where they have one
HELPFUL = "Helpful experiences"
Kind = Element.Kind


@dataclass(frozen=True)
class Head:
    """One thing that is asked, and the behaviours under it that may be ticked (R120, R121)."""

    element: Element
    ticks: tuple[Element, ...] = ()

    @property
    def pks(self) -> set[int]:
        """The keys of everything that may be said something of here."""
        return {self.element.pk, *(tick.pk for tick in self.ticks)}


@dataclass(frozen=True)
class Page:
    """A few things that belong together, asked on one page.

    `about` is what they stand under, or the one thing itself. `group` is the heading in a list of
    pages, `setting` the transition that it belongs to; each may be empty.
    """

    slug: str
    title: str
    about: Element
    heads: tuple[Head, ...]
    group: str = ""
    setting: str = ""

    @property
    def is_staged(self) -> bool:
        """What is asked depends on the transition that was chosen."""
        return any(head.element.stage for head in self.heads)

    @property
    def by_stage(self) -> list[tuple[str, tuple[Head, ...]]]:
        """What is asked, transition by transition; what belongs to none of them comes first."""
        stages = sorted(dict.fromkeys(head.element.stage for head in self.heads), key=bool)
        return [
            (stage, tuple(head for head in self.heads if head.element.stage == stage))
            for stage in stages
        ]

    @property
    def heading(self) -> str:
        """The heading that it stands under where several are read on one page."""
        return self.group or ": ".join(filter(None, (self.setting, self.title)))

    @property
    def is_own_alone(self) -> bool:
        """Only the person says this of themselves (R123)."""
        return any(head.element.is_own_alone for head in self.heads)

    @property
    def rests_on_jobs(self) -> bool:
        """Experience is shown by the jobs that covered it (R122)."""
        return any(head.element.kind == Kind.EXPERIENCE for head in self.heads)

    @property
    def rests_on_evidence(self) -> bool:
        """Neither jobs nor the person's own word alone are asked for."""
        alone = {Kind.EXPERIENCE, Kind.TRAIT, Kind.DRIVER}
        return any(head.element.kind not in alone for head in self.heads)

    @property
    def pks(self) -> set[int]:
        """The keys of all elements of the page that may be said something of."""
        return {pk for head in self.heads for pk in head.pks}

    @property
    def keys(self) -> list[str]:
        """The keys of what is asked, which are their places on the page."""
        return [head.element.key for head in self.heads]

    def said_in(self, said: set[int]) -> int:
        """Of how many things on the page something is said."""
        return sum(1 for head in self.heads if head.pks & said)


def pages_of(content: FrameworkContent, *, stage: str = "") -> list[Page]:
    """All pages of a framework in the order of print: for one transition, or for all of them."""
    asked = {element.pk for part in content.parts for element in content.asked(part, stage=stage)}
    return [page for part in content.parts for page in _under(content, part, asked, "")]


def _under(content: FrameworkContent, about: Element, asked: set[int], setting: str) -> list[Page]:
    setting = about.title if about.kind == Kind.TRANSITION else setting
    children = content.children(about)
    heads = [
        Head(child, tuple(under for under in content.children(child) if under.pk in asked))
        for child in children
        if child.pk in asked
    ]
    deeper = [
        page
        for child in children
        if child.pk not in asked
        for page in _under(content, child, asked, setting)
    ]
    own = _cut(about, heads, title=HELPFUL if deeper else about.name, setting=setting)
    return sorted([*own, *deeper], key=lambda page: page.heads[0].element.position)


def _cut(about: Element, heads: list[Head], *, title: str, setting: str) -> list[Page]:
    """A page for each that has behaviours; else a page for each era of many; else one page."""
    if any(head.ticks for head in heads):
        return [
            Page(
                slug=head.element.key,
                title=head.element.name,
                about=head.element,
                heads=(head,),
                group=_of_era(about, head.element.era),
            )
            for head in heads
        ]
    eras = list(dict.fromkeys(head.element.era for head in heads))
    if len(heads) > FEW and len(eras) > 1:
        return [
            Page(
                slug=f"{about.key}_{era}",
                title=_of_era(about, era),
                about=about,
                heads=tuple(head for head in heads if head.element.era == era),
            )
            for era in eras
        ]
    whole = Page(slug=about.key, title=title, about=about, heads=tuple(heads), setting=setting)
    return [whole] if heads else []


def _of_era(about: Element, era: str) -> str:
    return f"{about.title} of {era}" if era else about.title
