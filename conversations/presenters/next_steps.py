"""The one thing to do next in a conversation, for each of the two."""

from dataclasses import dataclass, replace
from enum import StrEnum

from conversations.models import Conversation
from conversations.transitions import Status
from talentgrid.models import User
from talentgrid.rules import is_line_manager, is_self

CLOSE = 5  # the last stage of holding


class Side(StrEnum):
    """From where somebody looks at a conversation."""

    EMPLOYEE = "employee"
    MANAGER = "manager"
    READER = "reader"


def side_of(user: User, conversation: Conversation) -> Side:
    """One of the two, or somebody who may read what the two agreed."""
    if is_self(user, conversation.employee):
        return Side.EMPLOYEE
    return Side.MANAGER if is_line_manager(user, conversation.employee) else Side.READER


@dataclass(frozen=True)
class NextStep:
    """What to do and where. Without a button the turn is the other's, or nothing is to be done."""

    title: str
    text: str
    button: str = ""
    page: str = ""


NEXT_STEPS = {
    (Status.PLANNED, Side.EMPLOYEE): NextStep(
        "Take time to reflect",
        "Think about where you are now, where you want to be and what would help. Nobody sees it "
        "until you share it.",
        "Write your reflection",
        "reflect",
    ),
    (Status.PLANNED, Side.MANAGER): NextStep(
        "Prepare for the conversation",
        "Gather evidence and think about how you see it. {other} sees none of it until you share "
        "it.",
        "Prepare",
        "prepare",
    ),
    (Status.IN_PROGRESS, Side.EMPLOYEE): NextStep(
        "Your conversation is under way",
        "{other} writes down what you say together. You can read along, also after you have met.",
        "Follow the conversation",
        "hold",
    ),
    (Status.IN_PROGRESS, Side.MANAGER): NextStep(
        "Go on with the conversation",
        "It is where you left it, with all notes.",
        "Go on",
        "hold",
    ),
    (Status.RECORDED, Side.EMPLOYEE): NextStep(
        "Read what was recorded, and answer",
        "You can agree, or say how you see it differently. Both answers are fine.",
        "Read and answer",
        "outcome",
    ),
    (Status.RECORDED, Side.MANAGER): NextStep(
        "{other} is asked for an answer",
        "You have recorded the outcome. You will get an email as soon as {other} has answered.",
    ),
    (Status.DISPUTED, Side.EMPLOYEE): NextStep(
        "{other} is asked to respond",
        "You have said how you see it differently. Your statement stays as you wrote it.",
    ),
    (Status.DISPUTED, Side.MANAGER): NextStep(
        "Respond to {other}",
        "{other} sees it differently. Read the statement, talk about it, then respond.",
        "Read and respond",
        "respond",
    ),
    (Status.AGREED, Side.EMPLOYEE): NextStep(
        "Carry on with your plan",
        "Say how your actions are going, and talk with {other} about them from time to time.",
        "Open the plan",
        "plan",
    ),
    (Status.AGREED, Side.MANAGER): NextStep(
        "Follow the plan up together",
        "A few words in a one-to-one are enough. Note when you talked, and what {other} needs.",
        "Open the plan",
        "plan",
    ),
    (Status.CLOSED, Side.EMPLOYEE): NextStep(
        "This conversation is closed",
        "What was written stays readable for both of you. The next conversation can begin "
        "whenever it helps: ask {other}.",
    ),
    (Status.CLOSED, Side.MANAGER): NextStep(
        "This conversation is closed",
        "What was written stays readable for both of you. When the time is right, arrange the "
        "next one.",
    ),
    (Status.CANCELLED, Side.EMPLOYEE): NextStep(
        "This conversation will not take place",
        "If you would like another time, tell {other}.",
    ),
    (Status.CANCELLED, Side.MANAGER): NextStep(
        "This conversation will not take place",
        "Nothing that was prepared is lost. Plan it again when you both can.",
        "Plan it again",
        "conversation_restore",
    ),
}

# Once the two have come to the close; and for the manager, once the outcome is chosen.
WHEN_CLOSING = {
    Side.EMPLOYEE: NextStep(
        "See what you agree so far",
        "{other} records it when you are both content. Then you read it in peace, and answer.",
        "What you agree so far",
        "agree",
    ),
    Side.MANAGER: NextStep(
        "Choose together what you agree",
        "You have come to the close. What you choose, you then read through together and record.",
        "Choose together",
        "agree",
    ),
}
WHEN_CHOSEN = NextStep(
    "Read it through and record it",
    "You have chosen what you agree. Once it is recorded, {other} reads it and answers.",
    "Read it through",
    "agree_record",
)
# Once one's own part of the preparation is shared, or the day has come.
WHEN_READY = {
    Side.EMPLOYEE: NextStep(
        "You are ready",
        "You have shared your reflection with {other}. The rest happens when you meet.",
    ),
    Side.MANAGER: NextStep(
        "Hold the conversation",
        "Open it here when you meet. The page guides you both through five stages.",
        "Hold the conversation",
        "hold",
    ),
}
# Something has to be booked, perhaps, so it comes before everything else.
WHEN_ASKED = NextStep(
    "See to what {other} needs",
    "{other} has said what makes it possible to meet at ease. Some things have to be booked.",
    "See what is needed",
    "arrangements",
)
WHEN_DECLINED = {
    Side.EMPLOYEE: NextStep(
        "You chose not to have this conversation",
        "That is fine, and nothing follows from it. If you change your mind, tell {other}.",
    ),
    Side.MANAGER: NextStep(
        "{other} chose not to have this conversation",
        "That is {other}’s choice, and nothing follows from it. Offer one again another time.",
    ),
}


def next_step(
    conversation: Conversation,
    side: Side,
    *,
    other: str,
    is_ready: bool = False,
    is_asked: bool = False,
    is_chosen: bool = False,
) -> NextStep:
    """What comes next for one of the two, naming the other. Raises KeyError for a reader.

    `is_asked`: the employee needs something that the manager has not seen to yet.
    `is_chosen`: the outcome is drafted, and may be read through.
    """
    step = NEXT_STEPS[Status(conversation.status), side]
    if conversation.status == Status.IN_PROGRESS and (is_chosen or conversation.stage == CLOSE):
        step = WHEN_CHOSEN if is_chosen and side == Side.MANAGER else WHEN_CLOSING[side]
    if conversation.status == Status.PLANNED and is_ready:
        step = WHEN_READY[side]
    if conversation.status == Status.PLANNED and is_asked and side == Side.MANAGER:
        step = WHEN_ASKED
    if conversation.status == Status.CANCELLED and conversation.declined:
        step = WHEN_DECLINED[side]
    return replace(step, title=step.title.format(other=other), text=step.text.format(other=other))
