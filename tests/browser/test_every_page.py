"""Every page that there is can be used by everybody it opens for, also when something is wrong."""

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.access.matrix import EVERYBODY, Row, World
from tests.access.test_access import ROWS
from tests.scenarios import conversation_in
from tests.unanswered import UNANSWERED

FILES = {
    "conversation_calendar",
    "grid_pdf",
    "guide_pdf",
    "questionnaire_file",
    "record_pdf",
    "wording_template",
}
THE_TWO = ("employee", "manager")
OTHERS = ("colleague", "managers_manager", "hr_admin", "information_governance")
# In each state, the pages of the two that are different then, beside those made for the state.
STATES = {
    "": (),
    "planned": ("conversation", "plan"),
    "in_progress": ("conversation", "reflect", "prepare", "plan"),
    "recorded": ("conversation", "hold", "outcome"),
    "disputed": ("conversation", "outcome"),
    "agreed": ("reflect",),
    "closed": ("conversation", "outcome", "plan"),
    "cancelled": ("conversation", "reflect", "prepare", "plan"),
}


@pytest.fixture
def pages(open_as, people) -> Callable[[str], Page]:
    """The page of a kind of person; one for each."""
    opened: dict[str, Page] = {}

    def page_of(kind: str) -> Page:
        if kind not in opened:
            opened[kind] = open_as(getattr(people, kind, None))
        return opened[kind]

    return page_of


@pytest.mark.parametrize("state", STATES)
def test_as_a_conversation_goes_on(state, pages, people, look_over):
    conversation = conversation_in(state, people) if state else None
    world = World(people=people, conversation=conversation)

    for name, row in ROWS.items():
        if row.state == state and row.method == "get" and name not in FILES and not row.data:
            address = reverse(name, args=row.args(world))
            for kind in _kinds_to_try(row):
                pages(kind).goto(address)
                look_over(pages(kind))
    for name in STATES[state]:
        for kind in THE_TWO:
            pages(kind).goto(reverse(name, args=[conversation.pk]))
            look_over(pages(kind))


def _kinds_to_try(row: Row) -> list[str]:
    """Those it opens for; of those who see the same, one."""
    if row.public:
        return ["anonymous"]
    return ["employee"] if row.allowed == EVERYBODY else sorted(row.allowed)


def test_where_each_person_comes_in(pages, people, look_over):
    conversation_in("agreed", people)
    for kind in OTHERS:
        for name in ("home", "team", "people"):
            pages(kind).goto(reverse(name))
            look_over(pages(kind))


@pytest.mark.parametrize("name", UNANSWERED)
def test_an_error_says_what_to_do_and_leads_there(name, pages, people, look_over):
    state, kind, button = UNANSWERED[name]
    conversation = conversation_in(state, people) if state else None
    world = World(people=people, conversation=conversation)
    page = pages(kind)
    page.goto(reverse(name, args=ROWS[name].args(world)))

    page.get_by_role("button", name=button, exact=True).click()

    summary = page.get_by_role("alert").filter(has_text="There is a problem")
    expect(summary).to_be_visible()
    look_over(page)
    first = summary.get_by_role("link").first
    target = page.locator(first.get_attribute("href"))
    first.click()
    expect(target.or_(target.locator("input").first).and_(page.locator(":focus"))).to_be_attached()


def test_what_does_not_exist_leads_back(pages, look_over):
    page = pages("employee")
    page.goto("/nowhere/")
    look_over(page)

    page.get_by_role("link", name="Go to your home page").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Hello, Sam")
