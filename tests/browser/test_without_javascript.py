"""Everything works without JavaScript: scripts only make it quicker."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from conversations.models import Conversation
from conversations.transitions import Status
from tests.browser.steps import Somebody
from tests.scenarios import conversation_in, share_preparation, share_reflection

QUESTION = "What motivates you and makes you feel valued at work?"


@pytest.fixture
def somebody(open_as):
    """A person whose browser runs no JavaScript, and so none of the accessibility checks either."""

    def made(person) -> Somebody:
        return Somebody(open_as(person, java_script_enabled=False), look_over=lambda page: None)

    return made


def test_an_invitation_asks_about_the_day_first(somebody, people):
    # Given a Saturday
    saturday = timezone.localdate() + timedelta(days=12 - timezone.localdate().weekday())
    manager = somebody(people.manager)
    manager.opens(reverse("arrange", args=[people.employee.pk]), "Arrange a talent conversation")
    manager.writes("Date", saturday)
    manager.writes("Start time", "10:00")
    manager.writes("Place", "Seminar room 2")

    # When it is sent, the page asks, and keeps what was typed
    manager.presses("Send the invitation", "Arrange a talent conversation")
    manager.reads("Nothing is sent yet")
    expect(manager.field("Place")).to_have_value("Seminar room 2")
    assert not Conversation.objects.exists()

    # Then sending it again is a decision
    manager.presses("Send the invitation anyway", "Talking with Sam Iyer")
    assert Conversation.objects.count() == 1


def test_a_stage_is_held_and_its_notes_are_saved(somebody, people):
    # Given two people who talk, with both views open
    conversation = conversation_in("in_progress", people)
    share_reflection(conversation, people)
    share_preparation(conversation, people)
    manager = somebody(people.manager)
    manager.opens(reverse("hold", args=[conversation.pk]), "Talking with Sam Iyer")

    # When the manager goes on, asks a question and notes what is said
    manager.presses("Go on to topic and goal")
    manager.writes("What we agreed to talk about", "What comes after the ward")
    manager.presses("Save")
    expect(manager.field("What we agreed to talk about")).to_have_value("What comes after the ward")
    manager.presses("Go on to understanding")
    offer = manager.page.get_by_role("listitem").filter(has_text=QUESTION)
    offer.get_by_role("button", name="Ask this").click()
    manager.writes(QUESTION, "Seeing new nurses stay.")
    manager.presses("Save this note")

    # Then the note is saved
    manager.is_told("Saved.")
    expect(manager.field(QUESTION)).to_have_value("Seeing new nurses stay.")
    assert conversation.question_notes.get().text == "Seeing new nurses stay."


def test_showing_the_box_keeps_everything_typed(somebody, people):
    conversation = conversation_in("in_progress", people)
    manager = somebody(people.manager)
    manager.opens(reverse("agree", args=[conversation.pk]), "What did you agree?")
    manager.chooses("Meets expectations", of="What Sam achieves: performance")
    manager.chooses("Meets expectations", of="How Sam achieves it: behaviours")
    manager.chooses("Developing talent, ready soon", of="Readiness to move")
    manager.writes("What we agreed, in a few sentences", "A secondment in spring.")

    manager.presses("Show the box", "What did you agree?")

    expect(manager.page.locator("#leads")).to_contain_text("Solid generalist")
    manager.reads("They are not saved yet.")
    expect(chosen(manager.page, "readiness")).to_have_value("2")
    expect(manager.field("What we agreed, in a few sentences")).to_have_value(
        "A secondment in spring."
    )
    manager.presses("Save and plan development", "Sam Iyer’s development plan")
    assert conversation.outcomes.get().summary == "A secondment in spring."


def test_the_employee_reads_and_answers(somebody, people):
    conversation = conversation_in("recorded", people)
    employee = somebody(people.employee)
    employee.opens("/", "Hello, Sam")
    employee.follows("Read and answer", "What was recorded")
    employee.follows("Answer", "Your answer")

    employee.chooses("I see it differently", of="How do you see it?")
    employee.presses("Send my answer", "Your answer")
    employee.reads("Say how you see it, in your own words")
    employee.writes("How do you see it differently?", "Two projects are missing.")
    employee.presses("Send my answer", "What was recorded")

    conversation.refresh_from_db()
    assert conversation.status == Status.DISPUTED


def test_the_menu_opens_and_signs_out(somebody, people):
    employee = somebody(people.employee)
    employee.opens("/", "Hello, Sam")

    employee.unfolds("Sam Iyer")
    employee.presses("Sign out")

    expect(employee.page.get_by_label("Work email address")).to_be_visible()


def chosen(page: Page, name: str):
    """The answer that is chosen of a question."""
    return page.locator(f"input[name={name}]:checked")
