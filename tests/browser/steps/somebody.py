"""Somebody at their own screen: what they open, choose, write and read."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from playwright.sync_api import Locator, Page, expect


def is_saved(page: Page) -> None:
    """What was typed last is saved: nothing is kept on the device any more."""
    expect(page.locator("[data-autosave-status]").first).to_have_text(
        re.compile(r"All notes saved at (\d+(:\d\d)?[ap]m|midday|midnight)")
    )
    page.wait_for_function(
        "() => !Object.keys(localStorage).some((name) => name.startsWith('talentgrid:'))"
    )


class Somebody:
    """A person with a browser of their own, who looks every page over before they go on."""

    def __init__(self, page: Page, look_over: Callable[[Page], None]) -> None:
        self.page = page
        self._look_over = look_over

    def opens(self, address: str, heading: str) -> None:
        """Goes to an address, and looks the page over."""
        self.page.goto(address)
        self.sees_page(heading)

    def follows(self, link: str, heading: str) -> None:
        """Follows the first link of this name, and looks over the page that it leads to."""
        self.page.get_by_role("link", name=link).first.click()
        self.sees_page(heading)

    def presses(self, button: str, heading: str = "") -> None:
        """Presses the button of this name, and looks over the page that comes."""
        self.page.get_by_role("button", name=button, exact=True).first.click()
        if heading:
            self.sees_page(heading)

    def sees_page(self, heading: str) -> None:
        """The page with this heading is there, and everybody can use it."""
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(heading)
        self.looks_over()

    def looks_over(self) -> None:
        """The page as it is now is one that everybody can use."""
        self._look_over(self.page)

    def is_told(self, words: str) -> None:
        """A banner at the top says so."""
        expect(self.page.locator(".nhsuk-notification-banner")).to_contain_text(words)

    def reads(self, words: str) -> None:
        """These words stand on the page."""
        expect(self.page.get_by_role("main")).to_contain_text(words)

    def does_not_read(self, words: str) -> None:
        """These words stand nowhere on the page."""
        expect(self.page.get_by_role("main")).not_to_contain_text(words)

    def writes(self, label: str, words: str | date) -> None:
        """Writes into the field of this label; a date as its field takes it."""
        text = words.isoformat() if isinstance(words, date) else words
        self.field(label).fill(text)

    def selects(self, label: str, option: str) -> None:
        """Selects from a list."""
        self.field(label).select_option(label=option)

    def chooses(self, option: str, *, of: str) -> None:
        """Chooses one of the answers to a question."""
        self._mark(self.group(of).get_by_role("radio", name=option, exact=True))

    def ticks(self, option: str) -> None:
        """Ticks one of several."""
        self._mark(self.page.get_by_role("checkbox", name=option))

    def _mark(self, control: Locator) -> None:
        """Clicks the label, which on a card covers the control itself."""
        self.page.locator(f"label[for='{control.get_attribute('id')}']").click()
        expect(control).to_be_checked()

    def unfolds(self, summary: str) -> None:
        """Opens what is folded away under these words."""
        self.page.locator("summary").filter(has_text=summary).first.click()

    def field(self, label: str) -> Locator:
        """The field of this label."""
        return self.page.get_by_label(label, exact=True)

    def group(self, legend: str) -> Locator:
        """The answers to a question."""
        return self.page.get_by_role("group", name=legend)

    def downloads(self, link: str) -> bytes:
        """The file behind a link."""
        with self.page.expect_download() as started:
            self.page.get_by_role("link", name=link).click()
        return Path(started.value.path()).read_bytes()
