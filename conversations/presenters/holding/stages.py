"""The five stages: what each is for, in words to the manager and to the employee."""

from dataclasses import dataclass

from frameworks.library import Shelf


@dataclass(frozen=True)
class StageWords:
    """Our words beside the printed title and points of a stage. {name} is the other person."""

    number: int
    way: str
    to_manager: str
    to_employee: str
    note: str
    note_hint: str


STAGES = {
    words.number: words
    for words in (
        StageWords(
            number=1,
            way="the beginning",
            to_manager="Arrive, put {name} at ease, and say how this time will go.",
            to_employee="Settle in. This time is protected for you, and it goes both ways.",
            note="Anything to remember from the beginning",
            note_hint="How {name} is today, or what to leave time for. It can stay empty.",
        ),
        StageWords(
            number=2,
            way="topic and goal",
            to_manager="Agree what you will talk about, and what should come of it.",
            to_employee="What would make this time worthwhile for you? The topic is yours as much "
            "as {name}’s.",
            note="Anything else about the topic",
            note_hint="What you set aside for another day, for example.",
        ),
        StageWords(
            number=3,
            way="understanding",
            to_manager="Ask, listen, and let {name} reach the insight. Choose a few questions, "
            "not all.",
            to_employee="{name} asks, you think aloud. There are no right answers; your own view "
            "is what counts.",
            note="Anything else that came up",
            note_hint="In {name}’s words where you can.",
        ),
        StageWords(
            number=4,
            way="agreements",
            to_manager="Draw together what you have both learned, and turn it into agreements.",
            to_employee="Say what you take from this, and what you want to happen. Staying where "
            "you are is a good outcome too.",
            note="Insights and conclusions",
            note_hint="What did {name} see more clearly? What did you?",
        ),
        StageWords(
            number=5,
            way="the close",
            to_manager="Say what you agreed, check that {name} heard the same, and finish well.",
            to_employee="Check that the summary says what you heard. Afterwards you will be asked "
            "whether you agree.",
            note="Summary",
            note_hint="A few sentences that {name} would say in the same way.",
        ),
    )
}

TOPIC, UNDERSTANDING, AGREEMENTS = 2, 3, 4
AFTER_ALL = len(STAGES) + 1


@dataclass(frozen=True)
class Step:
    """One step of the line of stages."""

    number: int
    title: str
    state: str
    url: str = ""


def printed_title(shelf: Shelf, number: int) -> str:
    """The title of a stage as the guide prints it."""
    return shelf.section(f"stage_{number}").title


def line(shelf: Shelf, *, shown: int, reached: int, urls: dict[int, str]) -> list[Step]:
    """The five steps: the one on the page is current, those before the one reached are done."""
    return [
        Step(
            number=number,
            title=printed_title(shelf, number),
            state=_state(number, shown=shown, reached=reached),
            url=urls[number],
        )
        for number in STAGES
    ]


def _state(number: int, *, shown: int, reached: int) -> str:
    if number == shown:
        return "current"
    return "done" if number < reached else "todo"
