"""Somebody who uses the keyboard alone: no mouse, and never lost, since the focus can be seen."""

from playwright.sync_api import Locator, Page, expect

FURTHEST = 120
# What can be seen of a control: itself, what surrounds it, its label, and the parts drawn by CSS.
LOOK = """(control) => {
    const around = [control, control.parentElement, control.parentElement.parentElement];
    const isSeen = (colour) => colour !== "rgba(0, 0, 0, 0)";
    return [...around, ...(control.labels ?? [])].filter(Boolean).flatMap((element) =>
        ["", "::before", "::after"].flatMap((part) => {
            const style = getComputedStyle(element, part);
            const hasOutline = style.outlineStyle !== "none" && isSeen(style.outlineColor);
            const borders = ["Top", "Right", "Bottom", "Left"].map((side) =>
                parseFloat(style[`border${side}Width`]) && style[`border${side}Color`]);
            return [hasOutline && style.outline, style.boxShadow, style.backgroundColor, borders];
        })).join();
}"""
# Compares the control that was left with how it looked while it had the focus.
WAS_VISIBLE = f"""() => {{
    const look = {LOOK};
    const {{ control, then }} = window.lastFocused ?? {{}};
    const focused = document.activeElement;
    window.lastFocused = {{ control: focused, then: look(focused) }};
    const isStop = control?.isConnected && control !== document.body && control !== focused;
    return !isStop || look(control) !== then;
}}"""


class ByKeyboard:
    """A person at a page, with their hands on the keyboard."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.keys = page.keyboard

    def sees_page(self, heading: str) -> None:
        """The page with this heading is there."""
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(heading)

    def skips_to_the_content(self) -> None:
        """The first stop of every page leads past its header."""
        self.keys.press("Tab")
        link = self.page.get_by_role("link", name="Skip to main content")
        expect(link).to_be_focused()
        expect(link).to_be_in_viewport()
        self.keys.press("Enter")
        expect(self.page.get_by_role("main")).to_be_focused()

    def follows(self, link: str, heading: str) -> None:
        """Goes to a link and follows it."""
        self.goes_to(self.page.get_by_role("link", name=link).first)
        self.keys.press("Enter")
        self.sees_page(heading)

    def presses(self, button: str) -> None:
        """Goes to a button and presses it."""
        self.goes_to(self.page.get_by_role("button", name=button).first)
        self.keys.press("Enter")

    def types(self, label: str, words: str) -> None:
        """Goes to a field and types."""
        self.goes_to(self.page.get_by_label(label, exact=True))
        self.keys.type(words)

    def chooses(self, option: str, *, of: str) -> None:
        """Goes to the answers of a question, and along them with the arrows."""
        answers = self.page.get_by_role("group", name=of)
        self.goes_to(answers.get_by_role("radio"))
        wanted = answers.get_by_role("radio", name=option, exact=True)
        self.keys.press("Space")
        for _ in range(answers.get_by_role("radio").count()):
            if wanted.is_checked():
                break
            self.keys.press("ArrowDown")
        expect(wanted).to_be_checked()
        expect(wanted).to_be_focused()
        self.page.evaluate(WAS_VISIBLE)  # the next stop is compared with this answer

    def goes_to(self, target: Locator) -> None:
        """Forwards from stop to stop; each can be seen to have the focus."""
        expect(target.first).to_be_visible()
        for _ in range(FURTHEST):
            self.keys.press("Tab")
            was_visible = self.page.evaluate(WAS_VISIBLE)
            assert was_visible, f"the stop before {self._here()} did not show that it had the focus"
            if target.evaluate_all("(all) => all.includes(document.activeElement)"):
                return
        raise AssertionError(f"The keyboard does not reach {target}")

    def _here(self) -> str:
        return self.page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
