"""Which page of the library an element stands on, and its place there."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from frameworks.library import BEHAVIOURS, FrameworkContent
from frameworks.models import Element, Framework
from frameworks.opening import Opened, version_name
from frameworks.presenters.guide.links import Link

Kind = Element.Kind
# These have a page of their own where they stand directly under a part. All else is a line on
# the page of what it stands under.
PAGED = {
    Kind.COMPETENCY,
    Kind.EXPERIENCE,
    Kind.TRAIT,
    Kind.DRIVER,
    Kind.STRAND,
    Kind.TRANSITION,
    Kind.STREAM,
    Kind.DIMENSION,
}


@dataclass(frozen=True)
class Places:
    """The addresses of one version of a framework; `version` goes into each where it is not ""."""

    content: FrameworkContent
    version: str = ""

    @property
    def overview(self) -> str:
        """The page of the framework."""
        return self._versioned(reverse("framework", args=[self.content.framework.key]))

    @cached_property
    def pages(self) -> list[Element]:
        """The elements that have a page of their own, in the order of print."""
        found = []
        for part in self.content.parts:
            children = self.content.children(part, *PAGED)
            found += [part, *children]
        return found

    @cached_property
    def _holders(self) -> dict[str, Element]:
        keys = {element.key for element in self.pages}
        found: dict[str, Element] = {}
        # Parts first, so that what stands deeper has the last word.
        for page in self.pages:
            for element in self.content.under(page):
                found[element.key] = page if element.key not in keys else element
        return found

    def holder(self, element: Element) -> Element:
        """The element on whose page this one stands: itself where it has a page."""
        return self._holders[element.key]

    def url(self, element: Element) -> str:
        """The page that it stands on, and the place there."""
        holder = self.holder(element)
        page = reverse("framework_element", args=[self.content.framework.key, holder.key])
        anchor = "" if holder == element else f"#{element.key}"
        return f"{self._versioned(page)}{anchor}"

    def link(self, element: Element) -> Link:
        """Its place under its name."""
        return Link(element.name, self.url(element))

    def _versioned(self, url: str) -> str:
        return f"{url}?version={self.version}" if self.version else url


def places_of(opened: Opened) -> Places:
    """The addresses of what somebody reads: links of an older version stay in it."""
    return Places(opened.content, opened.version)


def framework_url(framework: Framework) -> str:
    """The page of exactly this version of a framework, for whoever rated against it.

    An organisation's own behaviours have one page, of what is asked today.
    """
    if framework.key == BEHAVIOURS:
        return reverse("own_behaviours")
    return f"{reverse('framework', args=[framework.key])}?version={version_name(framework)}"


def element_url(element: Element, framework: Framework) -> str:
    """The place of an element in exactly this version, which its framework's page redirects to."""
    if framework.key == BEHAVIOURS:
        return f"{framework_url(framework)}#{element.key}"
    page = reverse("framework_element", args=[framework.key, element.key])
    return f"{page}?version={version_name(framework)}"
