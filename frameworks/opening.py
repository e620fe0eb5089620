"""Opening a framework to read: its newest version, or the older one that a rating was made with."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import F

from frameworks.library import BEHAVIOURS, RATED, FrameworkContent, content_of
from frameworks.models import Element, Framework
from talentgrid.models import Organisation

# Before the number of a version that an organisation loaded for itself.
OWN = "own-"


@dataclass(frozen=True)
class Opened:
    """A framework as somebody reads it, with its newest version and its other editions."""

    content: FrameworkContent
    newest: Framework
    others: tuple[FrameworkContent, ...] = ()

    @property
    def framework(self) -> Framework:
        """The version that is read."""
        return self.content.framework

    @property
    def is_newest(self) -> bool:
        """Whether nothing newer took its place."""
        return self.framework.pk == self.newest.pk

    @property
    def version(self) -> str:
        """What an address has to say to lead to this version; nothing for the newest."""
        return "" if self.is_newest else version_name(self.framework)

    def first(self, has: Callable[[FrameworkContent], bool]) -> FrameworkContent | None:
        """The content that has something: this one, or else another edition of it (B5)."""
        return next((content for content in (self.content, *self.others) if has(content)), None)


def version_name(framework: Framework) -> str:
    """A version as an address names it: “2”, or “own-2” where an organisation loaded it."""
    return f"{OWN if framework.organisation_id else ''}{framework.version}"


def version_words(framework: Framework) -> str:
    """What a version is called in a sentence, so that no two versions are called the same.

    HR publishes behaviours as editions, and counts those. The versions of an organisation's own
    wording are counted from 1, and so are those that everybody reads.
    """
    if framework.key == BEHAVIOURS and framework.edition:
        return framework.edition.lower()
    if framework.organisation_id is not None:
        return f"version {framework.version} of your organisation’s own wording"
    return f"version {framework.version} in the library"


def open_framework(key: str, organisation: Organisation | None, version: str = "") -> Opened:
    """A framework of elements: one query for its newest version, once that was read.

    Raises Framework.DoesNotExist for a key or a version that there is not, or not for this reader.
    """
    versions = _versions(organisation)
    newest = {one.key: one for one in versions}
    if key not in newest:
        raise Framework.DoesNotExist(f"not loaded: {key}")
    chosen = _chosen(versions, key, version, organisation) if version else newest[key]
    editions = [newest[name] for name in RATED if name != key and name in newest]
    others = [one for one in editions if one.family and one.family == chosen.family]
    return Opened(content_of(chosen), newest[key], tuple(content_of(one) for one in others))


def describes(element: Element) -> bool:
    """Whether anything beside its name is printed with it."""
    return bool(element.text or element.example or element.paragraphs or element.descriptors)


def _versions(organisation: Organisation | None) -> list[Framework]:
    """What this reader may read, oldest first, an organisation's own wording last."""
    found = Framework.objects.read_in(organisation).filter(key__in=RATED)
    return list(found.order_by(F("organisation").asc(nulls_first=True), "version"))


def _chosen(
    in_use: list[Framework], key: str, name: str, organisation: Organisation | None
) -> Framework:
    """The version of this name: one in use, or a wording that its organisation set aside since."""
    own = Framework.objects.filter(key=key, organisation=organisation, organisation__isnull=False)
    for version in (*in_use, *own):
        if version.key == key and version_name(version) == name:
            return version
    raise Framework.DoesNotExist(f"no version {name} of {key}")
