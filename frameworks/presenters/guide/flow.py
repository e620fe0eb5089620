"""How a conversation goes from first to last, in our words: the printed chart is lost (A4)."""

from frameworks.library import Shelf
from frameworks.presenters.guide.chapters import section_url
from frameworks.presenters.guide.links import Link

# The step, what happens in it, and the section of the guide that says more.
STEPS = (
    (
        "Prepare",
        (
            "Each of you takes time to think, alone: what went well, what you hope for, where you "
            "would place things on the grid."
        ),
        "preparation_checklist",
    ),
    (
        "Arrange",
        (
            "Choose a date, a place and a length that suit you both, and whatever makes it "
            "comfortable to take part."
        ),
        "special_arrangements",
    ),
    (
        "Hold",
        "Talk in five stages. The manager mostly asks and listens; you look for the box together.",
        "coaching_style",
    ),
    (
        "Document",
        "Write down what you agreed: the box, why, and what will help this person to grow.",
        "documenting_and_follow_up",
    ),
    (
        "Enact",
        "Start the agreed development, with a date for each action.",
        "development_offerings",
    ),
    (
        "Monitor",
        "Come back to it in your one-to-ones, both of you. A short note is enough.",
        "the_conversation_never_ends",
    ),
    (
        "Evaluate",
        "Ask what each action has changed, and change the plan where it has changed nothing.",
        "documenting_and_follow_up",
    ),
    (
        "Check consistency",
        "Managers compare how they reached their conclusions, so that everybody is judged alike.",
        "consistency_checking",
    ),
)


def present_flow(shelf: Shelf) -> list[Link]:
    """The steps, each with the page that says more."""
    return [Link(name, section_url(shelf, key), text) for name, text, key in STEPS]
