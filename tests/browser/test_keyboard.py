"""The main path by keyboard alone, for each of the two."""

from playwright.sync_api import expect

from conversations.models import Conversation, QuestionNote
from conversations.services import holding
from conversations.transitions import Status
from tests.browser.steps import is_saved
from tests.browser.steps.keyboard import ByKeyboard
from tests.scenarios import arrange, conversation_in, share_preparation, share_reflection

PASSWORD = "correct horse battery"
QUESTION = "What motivates you and makes you feel valued at work?"


def test_signing_in_reflecting_and_sharing(open_as, people):
    # Given an invitation
    arrange(people)
    people.employee.user.set_password(PASSWORD)
    people.employee.user.save()
    sam = ByKeyboard(open_as())

    # When the employee signs in
    sam.page.goto("/")
    sam.skips_to_the_content()
    sam.types("Work email address", people.employee.user.email)
    sam.types("Password", PASSWORD)
    sam.keys.press("Enter")
    sam.sees_page("Hello, Sam")

    # And reflects
    sam.skips_to_the_content()
    sam.follows("Write your reflection", "My reflection")
    sam.follows("Where I am now", "Where I am now")
    sam.skips_to_the_content()
    sam.chooses("No", of="Are you new to this post?")
    sam.chooses("Meets expectations", of="What you achieve: performance")
    sam.chooses("Meets expectations", of="How you achieve it: behaviours")
    sam.chooses("Developing talent, ready soon", of="Readiness to move")
    sam.presses("Save and continue")
    sam.sees_page("What shows it")

    # And shares it
    sam.follows("My reflection", "My reflection")
    sam.follows("Look through it and share", "Share this with Priya?")
    sam.presses("Share with Priya")

    # Then it is open to the manager
    expect(sam.page.get_by_text("Shared. Priya can read it from now on")).to_be_visible()


def test_holding_recording_and_agreeing(open_as, people):
    # Given two people who talk, with both views open
    conversation = conversation_in("in_progress", people)
    share_reflection(conversation, people)
    share_preparation(conversation, people)
    holding.go_to_stage(by=people.user("manager"), conversation=conversation, stage=3)
    priya, sam = ByKeyboard(open_as(people.manager)), ByKeyboard(open_as(people.employee))

    # When the manager asks a question, and types where the focus already is
    priya.page.goto("/")
    priya.follows("go on with the conversation", "Talking with Sam Iyer")
    priya.skips_to_the_content()
    priya.presses("Ask this")
    expect(priya.page.get_by_label(QUESTION)).to_be_focused()
    priya.keys.type("Seeing new nurses stay.")
    is_saved(priya.page)
    priya.presses("Go on to agreements")

    # And chooses the three ratings
    priya.follows("Choose the box together", "What did you agree?")
    priya.chooses("Meets expectations", of="What Sam achieves: performance")
    priya.chooses("Meets expectations", of="How Sam achieves it: behaviours")
    priya.chooses("Developing talent, ready soon", of="Readiness to move")
    expect(priya.page.locator("#leads")).to_contain_text("Solid generalist")

    # And records them
    priya.presses("save, read it through and record it")
    priya.sees_page("Record what you agreed?")
    priya.presses("Record it and ask Sam")
    priya.sees_page("What was recorded")

    # Then the employee agrees
    sam.page.goto("/")
    sam.follows("Read and answer", "What was recorded")
    sam.follows("Answer", "Your answer")
    sam.chooses("I agree", of="How do you see it?")
    sam.presses("Send my answer")
    sam.sees_page("What you agreed")
    assert QuestionNote.objects.get().text == "Seeing new nurses stay."
    assert Conversation.objects.get().status == Status.AGREED
