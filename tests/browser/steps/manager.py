"""What the manager does: invite, prepare, hold the conversation, record, respond, follow up."""

from datetime import date, timedelta

from django.utils import timezone
from playwright.sync_api import expect

from tests.browser.steps.somebody import Somebody, is_saved

TALKING = "Talking with Sam Iyer"


class Manager(Somebody):
    """The line manager, who holds the conversation."""

    # Arranging ----------------------------------------------------------------------------

    def arranges_a_conversation(self, *, on: date) -> None:
        """Invites Sam for a day that the page has a question about, and keeps it."""
        self.opens("/", "Hello, Priya")
        self.follows("My team", "My team")
        self.follows("Arrange a talent conversation with Sam Iyer", "Arrange a talent conversation")
        self.writes("Date", on)
        self.writes("Start time", "10:00")
        self.writes("Place", "Seminar room 2")
        self.reads("Please check this time")
        self.reads("weekend")
        self.looks_over()
        self.presses("Send the invitation anyway", TALKING)
        self.is_told("Invitation sent to Sam.")

    def sees_to_arrangements(self, *needs: str) -> None:
        """Reads what Sam needs, and says that it is in place."""
        self.opens("/", "Hello, Priya")
        self.follows("See to what Sam Iyer needs", "What Sam needs")
        for need in needs:
            self.reads(need)
        self.presses("I have seen to this", TALKING)
        self.is_told("Sam sees that you have seen to it")

    # Preparing ----------------------------------------------------------------------------

    def prepares(self) -> None:
        """Behaviours one by one, the three ratings, and the evidence for them."""
        self.follows("Prepare", "Preparing to talk with Sam")
        self.follows("Am I ready?", "Am I ready?")
        self.chooses("Yes", of="Do I have the time")
        self.presses("Save and continue", "Behaviours one by one")
        self.chooses("Exceeds expectations", of="Pride")
        self.page.get_by_label("Whose view is this?").first.select_option(label="Peers")
        self.chooses("Meets expectations", of="Passion")
        self.chooses("Exceeds expectations", of="Professionalism")
        self.presses("Save and continue", "Where I see Sam now")
        self.rates()
        self.presses("Save and continue", "Evidence")
        self.reads("Ward assurance round")
        self.follows("Go on: Thoughts", "Thoughts")
        self.writes("Thoughts", "Ask what would make next summer possible.")
        self.presses("Save and continue", "Preparing to talk with Sam")

    def rates(self) -> None:
        """Three ratings; the level of behaviours is the middle of those rated one by one."""
        self.chooses("No", of="Is Sam new to this post?")
        self.chooses("Meets expectations", of="What Sam achieves: performance")
        self.reads("The middle of the behaviours that you rated")
        self.chooses("Exceeds expectations", of="How Sam achieves it: behaviours")
        self.chooses("Ready now", of="Readiness to move")
        self.reads("Sam would be in Future emergent potential.")
        for rating in ("behaviours", "readiness"):
            self.presses(f"Save and add evidence of {rating}", "Add evidence")
            self.adds_evidence(f"Peers, about {rating}")
            self.sees_page("Where I see Sam now")

    def adds_evidence(self, source: str) -> None:
        """Something that happened, and who says so."""
        self.selects("Kind of evidence", "Feedback from others")
        self.writes("What happened, and what came of it?", "Led the move of the ward.")
        self.writes("Who or what says so?", source)
        self.writes("When was it?", timezone.localdate() - timedelta(days=60))
        self.presses("Add evidence")
        self.is_told("Evidence added.")

    def opens_the_preparation(self) -> None:
        """Shares the preparation, so that both views can be looked at together."""
        self.follows("Look through it and share", "Share this with Sam?")
        self.presses("Share with Sam", "Preparing to talk with Sam")
        self.is_told("Shared.")

    # Holding ------------------------------------------------------------------------------

    def begins_the_conversation(self) -> None:
        """From the short page before it to its first stage."""
        self.opens("/", "Hello, Priya")
        self.follows("hold the conversation", "Before you begin")
        self.presses("Begin the conversation", TALKING)
        self.is_at_stage(1)
        self.writes("Anything to remember from the beginning", "Sam has slept badly.")
        self.notes_are_saved()

    def opens_the_conversation(self) -> None:
        """Back to the conversation from wherever it was left, by the page of the team."""
        self.opens("/team/", "My team")
        self.follows("Open the talent conversation with Sam Iyer", TALKING)
        self.follows("The notes so far", TALKING)

    def goes_to_stage(self, number: int, button: str) -> None:
        """On to a stage or back to one, by the button that names it."""
        self.page.get_by_role("button", name=button, exact=True).click()
        self.is_at_stage(number)

    def is_at_stage(self, number: int) -> None:
        """The line of the five stages says where the two are."""
        here = self.page.get_by_label("Stages of the conversation").locator("[aria-current=step]")
        expect(here).to_contain_text(f"{number}. ")
        self.looks_over()

    def agrees_the_topic(self, topic: str, outcome: str) -> None:
        """What the two want to talk about, and what is to come of it."""
        self.writes("What we agreed to talk about", topic)
        self.writes("What we want to come out of it", outcome)
        self.notes_are_saved()

    def asks(self, question: str, answer: str) -> None:
        """Takes a question up, which turns into a note, and writes what Sam says."""
        offer = self.page.get_by_role("listitem").filter(has_text=question)
        offer.get_by_role("button", name="Ask this").click()
        expect(self.field(question)).to_be_focused()
        self.looks_over()
        self.writes(question, answer)
        self.notes_are_saved()

    def notes_are_saved(self) -> None:
        """All that was typed so far."""
        is_saved(self.page)

    def compares_both_views(self) -> None:
        """Both views beside each other, and back to the conversation."""
        self.follows("Compare the evidence", "Both views side by side")
        self.reads("Seen differently")
        self.follows("Back to the conversation", TALKING)

    # Agreeing -----------------------------------------------------------------------------

    def agrees_where_sam_stands(self) -> None:
        """Three choices; the box and why it is that one appear at once."""
        self.follows("Choose the box together", "What did you agree?")
        self.chooses("Meets expectations", of="What Sam achieves: performance")
        self.chooses("Meets expectations", of="How Sam achieves it: behaviours")
        self.chooses("Developing talent, ready soon", of="Readiness to move")
        leads = self.page.locator("#leads")
        expect(leads.get_by_role("heading", name="Solid generalist")).to_be_visible()
        expect(leads).to_contain_text("Why this box")
        self.looks_over()
        self.writes("What we agreed, in a few sentences", "A secondment in spring.")
        self.presses("Save and plan development", "Sam Iyer’s development plan")

    def finishes_the_conversation(self, summary: str) -> None:
        """The last of the five stages: sums it up and says thank you."""
        self.opens_the_conversation()
        self.goes_to_stage(5, "Go on to the close")
        self.writes("Summary", summary)
        self.notes_are_saved()

    def records_what_was_agreed(self) -> None:
        """Reads it through once more, then puts it to Sam."""
        self.follows("Record what you agreed", "What did you agree?")
        self.presses("save, read it through and record it", "Record what you agreed?")
        self.reads("A secondment in spring.")
        self.presses("Record it and ask Sam", "What was recorded")
        self.is_told("Recorded. Sam gets an email")

    def responds(self, statement: str, response: str) -> None:
        """Reads how Sam sees it, keeps the outcome, and asks again."""
        self.opens("/", "Hello, Priya")
        self.follows("Respond to Sam", "Sam sees it differently")
        self.reads(statement)
        self.chooses("Keep it, and ask again", of="How do you want to go on?")
        self.presses("Continue", "Keep it, and ask again")
        self.writes("Your response to Sam", response)
        self.presses("Respond and ask again", "What was recorded")
        self.is_told("Your response is sent.")

    # Planning -----------------------------------------------------------------------------

    def adds_a_suggestion(self, idea: str, *, due_on: date) -> None:
        """An idea of the guide becomes an action."""
        line = self.page.get_by_role("listitem").filter(has_text=idea)
        line.get_by_role("link", name="Add to the plan").click()
        self.sees_page("Add an action")
        self.reads(f"From the guide: “{idea}”")
        self.writes("Date to have done it by", due_on)
        self.presses("Add to the plan", "Sam Iyer’s development plan")
        self.is_told("is in the plan")

    def adds_an_action(self, title: str, *, due_on: date) -> None:
        """A step of their own."""
        self.follows("Add an action", "Add an action")
        self.writes("Action", title)
        self.chooses("Sam and Priya together", of="Who does it")
        self.writes("Date to have done it by", due_on)
        self.chooses("The next role", of="What it is for")
        self.selects("Kind of development", "Shadowing or buddying")
        self.presses("Add to the plan", "Sam Iyer’s development plan")
        self.is_told(f"“{title}” is in the plan.")

    def notes_a_talk(self, words: str) -> None:
        """A few words of a talk since the conversation."""
        self.opens("/team/", "My team")
        self.follows("Sam Iyer", "Sam Iyer")
        self.follows(str(timezone.localdate().year), TALKING)
        self.follows("Open the plan", "Sam Iyer’s development plan")
        self.follows("Note a talk", "Note a talk")
        self.writes("What came of it", words)
        self.presses("Save the note", "Sam Iyer’s development plan")
        self.reads(words)

    def closes_the_conversation(self) -> None:
        """Puts the plan to rest, having been asked."""
        self.follows("The conversation", TALKING)
        self.follows("Close the conversation", "Close this conversation?")
        self.presses("Close the conversation", TALKING)
        self.is_told("Closed.")

    def takes_the_record(self) -> bytes:
        """Everything about the conversation on paper."""
        return self.downloads("The record as a PDF")
