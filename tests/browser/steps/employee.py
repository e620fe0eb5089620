"""What the employee does: ask for what helps, reflect, share, answer, carry the plan."""

from datetime import timedelta

from django.utils import timezone

from tests.browser.steps.somebody import Somebody


class Employee(Somebody):
    """The person whom the conversation is about."""

    def asks_for_arrangements(self) -> None:
        """Says what makes it easy to come, from the invitation on the first page."""
        self.opens("/", "Hello, Sam")
        self.follows("Write your reflection", "My reflection")
        self.follows("The conversation", "Your talent conversation")
        self.follows("What you need", "What you need for the conversation")
        self.ticks("Induction loop")
        self.writes("What else should be known?", "Mornings suit me better.")
        self.presses("Send to Priya", "Your talent conversation")
        self.is_told("Sent to Priya")

    def reflects(self) -> None:
        """Section by section, none of which is compulsory."""
        self.follows("Write your reflection", "My reflection")
        self.gets_ready()
        self.says_where_they_are()
        self.presses("Save and continue", "What shows it")
        self.reads("Ward assurance round")
        self.follows("Go on: Where I want to be", "Where I want to be")
        self.writes("Strengths", "Calm when the ward is full.")
        self.writes("A role to aim for", "Matron in a community hospital.")
        self.presses("Save and continue", "Thoughts")
        self.writes("Thoughts", "I would like to talk about next summer.")
        self.presses("Save and finish later", "My reflection")
        self.notes_on_the_blank_grid()

    def gets_ready(self) -> None:
        """Ticks off what the guide says to do beforehand."""
        self.follows("Get ready", "Get ready")
        self.ticks("Ensuring you have familiarised yourself with the process.")
        self.presses("Save and continue", "Where I am now")

    def says_where_they_are(self) -> None:
        """Whether new to post comes first, then the three ratings, one with its evidence."""
        questions = self.page.locator(".app-ratings legend").all_inner_texts()
        assert "new to this post" in questions[0]
        self.chooses("No", of="Are you new to this post?")
        self.chooses("Meets expectations", of="What you achieve: performance")
        self.chooses("Exceeds expectations", of="How you achieve it: behaviours")
        self.chooses("Developing talent, ready soon", of="Readiness to move")
        self.reads("On this view you would be in Solid generalist.")
        self.looks_over()
        self.presses("Save and add evidence of behaviours", "Add evidence")
        self.adds_evidence("Ward assurance round", "All standards met for the second year.")
        self.sees_page("Where I am now")

    def adds_evidence(self, source: str, words: str) -> None:
        """Something that happened, and who says so."""
        self.selects("Kind of evidence", "Objective or project result")
        self.writes("What happened, and what came of it?", words)
        self.writes("Who or what says so?", source)
        self.writes("When was it?", timezone.localdate() - timedelta(days=100))
        self.presses("Add evidence")
        self.is_told("Evidence added.")

    def notes_on_the_blank_grid(self) -> None:
        """A note in the box that it speaks for."""
        self.follows("Thoughts", "Thoughts")
        self.follows("Make notes on the blank grid", "The blank grid")
        self.writes("Role model", "The handover that other wards copied.")
        self.presses("Save", "Thoughts")
        self.reads("The handover that other wards copied.")

    def shares_the_reflection(self) -> None:
        """Looks through exactly what Priya will read, then shares it."""
        self.follows("My reflection", "My reflection")
        self.follows("Look through it and share", "Share this with Priya?")
        self.reads("Calm when the ward is full.")
        self.presses("Share with Priya", "My reflection")
        self.is_told("Shared. Priya can read it from now on")

    def reads_along(self, words: str) -> None:
        """Reads at the stage of the conversation what Priya has written down."""
        self.opens("/", "Hello, Sam")
        self.follows("Follow the conversation", "Talking with Priya Nair")
        self.reads(words)

    def sees_it_differently(self, statement: str) -> None:
        """Answers what was recorded with how they see it."""
        self.opens("/", "Hello, Sam")
        self.follows("Read and answer", "What was recorded")
        self.follows("Answer", "Your answer")
        self.chooses("I see it differently", of="How do you see it?")
        self.writes("How do you see it differently?", statement)
        self.looks_over()
        self.presses("Send my answer", "What was recorded")
        self.is_told("Your statement is sent to Priya")

    def reads_the_response(self, *words: str) -> None:
        """What Sam said and what Priya says to it stand side by side."""
        self.page.reload()
        self.sees_page("What was recorded")
        for said in words:
            self.reads(said)

    def agrees(self) -> None:
        """Answers what was recorded by agreeing."""
        self.opens("/", "Hello, Sam")
        self.follows("Read and answer", "What was recorded")
        self.follows("Answer", "Your answer")
        self.chooses("I agree", of="How do you see it?")
        self.presses("Send my answer", "What you agreed")
        self.is_told("You agree.")

    def reports_on(self, action: str, *, progress: str, words: str, impact: str) -> None:
        """Says how an action is going, and what difference it has made."""
        self.opens("/", "Hello, Sam")
        self.follows("Open the plan", "Your development plan")
        card = self.page.get_by_role("article").filter(has_text=action)
        card.get_by_role("link", name="Say how it is going").click()
        self.sees_page(action)
        self.chooses(progress, of="Where it stands")
        self.writes("How it is going", words)
        self.writes("What difference it has made", impact)
        self.presses("Save", "Your development plan")
        self.is_told("is saved")
        self.reads(impact)

    def takes_the_record(self) -> bytes:
        """Everything about the conversation on paper."""
        self.follows("The conversation", "Your talent conversation")
        return self.downloads("The record as a PDF")
