"""Who gets which sections of the guide, in which order; and our own words around them."""

from dataclasses import dataclass
from enum import StrEnum

from frameworks.models import GuideSection

Audience = GuideSection.Audience
# Stands for the grid itself among the keys of sections.
BOXES = "the nine boxes"


class GuideForm(StrEnum):
    """Who reads it, and in which print."""

    EMPLOYEE = "employee"
    EMPLOYEE_LARGE_PRINT = "employee-large-print"
    MANAGER = "manager"
    MANAGER_LARGE_PRINT = "manager-large-print"

    @property
    def is_large_print(self) -> bool:
        """Whether its type is large throughout (R55)."""
        return self in {GuideForm.EMPLOYEE_LARGE_PRINT, GuideForm.MANAGER_LARGE_PRINT}

    @property
    def reader(self) -> Audience:
        """Whom it is for."""
        is_managers = self in {GuideForm.MANAGER, GuideForm.MANAGER_LARGE_PRINT}
        return Audience.MANAGER if is_managers else Audience.EMPLOYEE


@dataclass(frozen=True)
class Part:
    """Some sections under a heading and a line of ours; those in one row belong side by side."""

    title: str
    lead: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Cover:
    """What stands before the parts, in our words."""

    title: str
    subtitle: str
    in_short: tuple[str, ...]


COVERS = {
    Audience.EMPLOYEE: Cover(
        "Your talent conversation",
        "A guide for employees, to read before you meet",
        (
            (
                "You talk about where you are now, where you want to be, and how to get there. It "
                "is not a review of your performance."
            ),
            "Staying in the role that you have is as good an outcome as moving on.",
            (
                "Before you meet, take time at work to think: what went well, what you hope for, "
                "where you see yourself on the grid."
            ),
            (
                "Say what you need, for example step-free access, an interpreter or a note taker, "
                "or papers in another format."
            ),
            (
                "It is your choice. You can ask for another time, or choose not to have the "
                "conversation. Nothing follows from that."
            ),
        ),
    ),
    Audience.MANAGER: Cover(
        "Holding talent conversations",
        "A guide for managers",
        (
            "Give the employee the guide, and time at work to think, well before you meet.",
            "Bring evidence, and choose a time and a place in which both of you can be at ease.",
            "Mostly ask and listen. You look for the box on the grid together.",
            "Staying in the role is as good an outcome as moving on.",
            "Write down what you agreed, and come back to it in your one-to-ones.",
            (
                "Compare with other managers how you reached your conclusions, so that everybody "
                "is judged alike."
            ),
        ),
    ),
}
CONTRAST = ("contrast_talent", "contrast_performance")
GRID_ROWS = (
    ("overview_and_use",),
    ("talent_grid_conversation_tool",),
    (BOXES,),
    ("how_to_rate_performance",),
    ("how_to_rate_behaviour",),
)
BACKGROUND = Part(
    "Talent management in the NHS",
    "Where this guide comes from, and the wider picture.",
    (
        ("introduction",),
        ("use_of_the_tool",),
        ("what_is_talent_management",),
        ("values",),
        ("purpose",),
        ("support",),
    ),
)
# In the order in which each of the two needs it, which is not that of print.
PARTS = {
    Audience.EMPLOYEE: (
        Part(
            "What a talent conversation is",
            "What you talk about, who it is for, and how it goes from first to last.",
            (
                ("the_talent_conversation",),
                CONTRAST,
                ("who_is_talent_management_for",),
                ("holding_the_conversation",),
                ("conversation_process",),
            ),
        ),
        Part(
            "Before you meet",
            "The checklist speaks to managers: “the employee” in it is you. Read it to know what "
            "you may expect, and say what you need.",
            (("preparation_checklist",), ("special_arrangements",), ("dates_to_avoid",)),
        ),
        Part(
            "What each of you does",
            "Your part first, then your manager’s. Both lists were written for executive "
            "directors, whose Success Profile they name, and serve every talent conversation.",
            (("candidate_duties",), ("manager_duties",)),
        ),
        Part(
            "The talent grid",
            "You look for your box together. Beforehand, think about where you see yourself.",
            (*GRID_ROWS, ("blank_template",)),
        ),
        Part(
            "What follows",
            "What you agree is written down, and both of you come back to it.",
            (("after_the_conversation",), ("development_offerings",)),
        ),
        BACKGROUND,
    ),
    Audience.MANAGER: (
        Part(
            "What a talent conversation is",
            "What you talk about, who it is for, and how it goes from first to last.",
            (
                ("the_talent_conversation",),
                CONTRAST,
                ("who_is_talent_management_for",),
                ("conversation_process",),
            ),
        ),
        Part(
            "Prepare",
            "What to have ready, what the employee may need, and when not to meet.",
            (
                ("preparation_checklist",),
                ("special_arrangements",),
                ("dates_to_avoid",),
                ("moments_to_avoid",),
            ),
        ),
        Part(
            "What each of you does",
            "Your part first, then the employee’s. Both lists were written for executive "
            "directors, whose Success Profile they name, and serve every talent conversation.",
            (("manager_duties",), ("candidate_duties",)),
        ),
        Part(
            "Hold the conversation",
            "Five stages in a coaching style; and what to look at again just before you begin.",
            (("holding_the_conversation",), ("coaching_style",), ("dos_and_donts",)),
        ),
        Part(
            "Rate, and find the box",
            "You look for the box together. Questions to ask in each are in the library.",
            (*GRID_ROWS, ("blank_template",)),
        ),
        Part(
            "What follows",
            "Write it down, follow it up, and compare with other managers.",
            (("after_the_conversation",), ("development_offerings",)),
        ),
        BACKGROUND,
    ),
}
# Lists that paper shows in another way than their style says.
STYLES = {
    "preparation_checklist": "checklist",
    "behaviour_framework_template": "table",
    "blank_template": "notes",
}
GRID_HEADINGS = {
    "boxes": "The nine boxes",
    "columns": "What the columns say",
    "rows": "What the rows and their boxes say",
    "colours": "What the colours say",
}
FLOW_NOTE = "The chart itself did not reach us: these steps are our own summary."
