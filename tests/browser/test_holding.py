"""The page made for talking: the manager's laptop, and what the employee reads along on."""

import pytest
from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

from conversations.models import Conversation
from conversations.services import holding
from tests.scenarios import agree_on, conversation_in, share_preparation, share_reflection

TABLET = {"width": 820, "height": 1180}
NOTE = "Insights and conclusions"
QUESTION = "What do you see as your next move?"


@pytest.fixture
def conversation(site, people) -> Conversation:
    conversation = conversation_in("in_progress", people)
    share_reflection(conversation, people)
    share_preparation(conversation, people, performance=3, behaviours=3)
    return conversation


def stage(conversation: Conversation, number: int, box: str = "") -> str:
    address = reverse("hold_stage", args=[conversation.pk, number])
    return f"{address}?box={box}" if box else address


def card(page: Page) -> Locator:
    return page.get_by_role("listitem").filter(has_text=QUESTION)


def test_a_question_turns_into_its_note_where_it_stands(conversation, people, open_as, axe):
    # Given the questions of a box
    page = open_as(people.manager)
    page.goto(stage(conversation, 3, box="key_generalist"))
    page.get_by_text("Show all 21").click()
    axe(page)
    before = page.evaluate("scrollY")

    # When one is asked, the page does not jump, and one can write at once
    card(page).get_by_role("button", name="Ask this").click()
    expect(page.get_by_label(QUESTION)).to_be_focused()
    assert page.evaluate("scrollY") == before
    axe(page)

    # Then it can be put back as long as nothing is noted
    card(page).get_by_role("button", name="Put back").click()
    expect(card(page).get_by_role("button", name="Ask this")).to_be_focused()
    assert not conversation.question_notes.exists()

    # And once something is noted, it has been asked
    card(page).get_by_role("button", name="Ask this").click()
    page.get_by_label(QUESTION).fill("A matron secondment")
    expect(card(page).get_by_text("Asked", exact=True)).to_be_visible()
    expect(card(page).get_by_role("link", name="Turn into an action")).to_be_visible()
    expect(card(page).get_by_role("button", name="Put back")).to_be_hidden()


def test_without_a_connection_a_button_says_so(conversation, people, open_as):
    page = open_as(people.manager)
    page.goto(stage(conversation, 3))

    page.context.set_offline(True)
    page.get_by_role("button", name="Ask this").first.click()

    expect(page.locator("[data-autosave-status]")).to_contain_text("Try again in a moment")


def test_the_employee_reads_along_as_it_is_written(conversation, people, open_as):
    # Given the employee's page of a stage
    page = open_as(people.employee)
    page.clock.install()
    page.goto(stage(conversation, 4))
    expect(page.get_by_text("Nothing is noted at this stage yet.")).to_be_visible()

    # When the manager has saved a note, and 20 seconds have passed
    manager = people.user("manager")
    holding.save_stage_note(
        by=manager, conversation=conversation, stage=4, version=1, text="Wants to lead"
    )
    page.clock.fast_forward(20_000)

    # Then it is there
    expect(page.get_by_text("Wants to lead")).to_be_visible()


def test_both_columns_fit_on_a_tablet_between_the_two(conversation, people, open_as, axe):
    page = open_as(people.manager, viewport=TABLET)
    page.goto(stage(conversation, 3))

    side = page.get_by_role("complementary", name="At hand")
    beside = side.bounding_box()["x"] > page.locator(".app-hold__stage").bounding_box()["x"]
    assert beside
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    axe(page)


def test_words_that_come_too_late_can_be_copied(conversation, people, open_as, look_over):
    page = open_as(people.manager)
    page.goto(stage(conversation, 4))
    page.get_by_label(NOTE).fill("Wants to lead")
    agree_on(conversation, people)  # in another window, meanwhile

    # The button of the form, as it works without a script
    page.get_by_label(NOTE).evaluate("(field) => field.form.submit()")

    expect(page.get_by_role("heading", level=1)).to_have_text("Your note was not saved")
    expect(page.get_by_text("Wants to lead")).to_be_visible()
    look_over(page)
    page.get_by_role("link", name="Go to the conversation").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Talking with Sam Iyer")
