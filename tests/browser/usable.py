"""Whether everybody can use a page: by axe, in both themes, and on the narrowest screen."""

import re
from collections import defaultdict
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Page

NARROWEST = {"width": 320, "height": 640}
VIOLATIONS = ["violations"]
# What colours and a narrow screen can break; all else is the same in both themes.
OF_THE_LOOK = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]
EVERYTHING = {"resultTypes": VIOLATIONS, "rules": {"target-size": {"enabled": True}}}
THE_LOOK = {"resultTypes": VIOLATIONS, "runOnly": {"type": "rule", "values": OF_THE_LOOK}}
# What reaches beyond the right edge, if the page can be scrolled sideways at all.
STICKING_OUT = """() => document.scrollingElement.scrollWidth <= innerWidth ? [] :
    [...document.body.querySelectorAll("*")]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => `${element.tagName}.${element.className}`).slice(0, 12)"""
PARTS = """() => [...new Set([...document.querySelectorAll("body *")]
    .map((element) => `${element.tagName}.${element.className}`.replace(/ ?htmx-\\S+/g, "")))]"""
# What is folded away is easily forgotten in a theme. The menu of the header stays folded: opened,
# it covers the page.
OPEN = """() => document.querySelectorAll("main details:not([open])").forEach((folded) => {
    folded.open = true; folded.dataset.opened = ""; })"""
CLOSE = """() => document.querySelectorAll("details[data-opened]").forEach((opened) => {
    opened.open = false; delete opened.dataset.opened; })"""
IDENTIFIER = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")


class HighContrast:
    """The page in the other theme on the narrowest screen with everything unfolded, for as long as
    it is looked at."""

    def __init__(self, page: Page) -> None:
        self.page, self.wide = page, page.viewport_size

    def __enter__(self) -> None:
        self.page.set_viewport_size(NARROWEST)
        self.page.evaluate("document.documentElement.classList.add('theme-high-contrast')")
        self.page.evaluate(OPEN)

    def __exit__(self, *raised: object) -> None:
        self.page.evaluate(CLOSE)
        self.page.evaluate("document.documentElement.classList.remove('theme-high-contrast')")
        assert self.wide
        self.page.set_viewport_size(self.wide)


class Looking:
    """Looks pages over. One without any part that is new to its address is taken as seen."""

    def __init__(self, *, closed: bool = False) -> None:
        self._closed = closed
        self._seen: dict[str, set[str]] = defaultdict(set)

    def look_over(self, page: Page) -> None:
        """Fails unless everybody can use the page as it is now."""
        if self._closed:
            return
        seen = self._seen[IDENTIFIER.sub("", urlsplit(page.url).path)]
        parts = set(page.evaluate(PARTS))
        if parts <= seen:
            return
        self.check(page)
        with HighContrast(page):
            sticking_out = page.evaluate(STICKING_OUT)
            self.check(page, THE_LOOK)
        assert not sticking_out, f"{page.url}\nwider than the screen: {sticking_out}"
        seen |= parts

    def check(self, page: Page, options: dict[str, Any] = EVERYTHING) -> None:
        """Fails with every fault that axe finds."""
        if self._closed:
            return
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE_SCRIPT)
        found = AxeResults(page.evaluate("(options) => axe.run(options)", options))
        assert found.violations_count == 0, f"{page.url}\n{found.generate_report()}"
