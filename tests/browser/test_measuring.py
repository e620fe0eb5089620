"""Rating against a framework in a browser: words open with a level, and ticks meet other ticks."""

from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from assessments.models import ElementRating, Evidence
from frameworks import library
from frameworks.services import switch_on
from tests.browser.steps import is_saved
from tests.scenarios import conversation_in

SOURCES = ("A patient", "A colleague")


@pytest.fixture
def address(site, people) -> str:
    """A page of a framework in the reflection, with two pieces of evidence to choose from."""
    key = library.INDICATORS
    switch_on(by=None, organisation=people.employee.organisation, key=key)
    conversation = conversation_in("planned", people)
    for number, source in enumerate(SOURCES, 1):
        Evidence.objects.create(
            subject=people.employee,
            added_by=people.employee,
            kind="feedback",
            happened_on=date(2026, 1, number),
            source=source,
            text="Thank you",
        )
    return reverse("reflect_against_part", args=[conversation.pk, key, "aspiration"])


def question(page: Page):
    return page.locator("#seeks_development")


def choose(page: Page, level: str, source: str) -> None:
    """A level, then a piece of evidence in its list."""
    question(page).get_by_label(level, exact=True).check()
    question(page).get_by_text("Choose the evidence").click()
    question(page).get_by_label(source).check()


def test_a_level_opens_what_shows_it_and_all_of_it_saves_itself(address, people, open_as, axe):
    page = open_as(people.employee)
    page.goto(address)
    words = question(page).get_by_role("textbox")
    expect(words).to_be_hidden()

    choose(page, "Often", "A patient")
    expect(words).to_be_visible()
    words.fill("Asked to lead the site meetings")
    is_saved(page)
    axe(page)
    page.reload()

    expect(question(page).get_by_role("textbox")).to_have_value("Asked to lead the site meetings")
    expect(question(page).get_by_text("Evidence: A patient")).to_be_visible()
    assert ElementRating.objects.get().level == 3


def test_ticks_of_two_tabs_are_shown_in_words_and_the_saved_ones_can_be_taken(
    address, people, open_as
):
    # Given two tabs, of which the first has chosen a level and a piece of evidence
    first = open_as(people.employee)
    first.goto(address)
    second = first.context.new_page()
    second.goto(address)
    choose(first, "Often", "A patient")
    is_saved(first)

    # When another piece is ticked in the second
    question(second).get_by_text("What shows it?").first.click()
    question(second).get_by_text("Choose the evidence").click()
    question(second).get_by_label("A colleague").check()

    # Then the level comes over, and the ticks are to be chosen between
    versions = question(second).get_by_role("region", name="Two versions of this answer")
    expect(versions).to_contain_text("A colleague, 2 January 2026")
    expect(versions).to_contain_text("A patient, 1 January 2026")
    expect(question(second).get_by_label("Often", exact=True)).to_be_checked()
    versions.get_by_role("button", name="Use the saved one").click()
    expect(question(second).get_by_label("A patient")).to_be_checked()
    expect(question(second).get_by_label("A colleague")).not_to_be_checked()
    is_saved(second)
    assert [item.source for item in ElementRating.objects.get().evidence.all()] == ["A patient"]
