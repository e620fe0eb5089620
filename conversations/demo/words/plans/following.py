"""Talks about the plan, programmes, and steps that were given up."""

from conversations.models import CheckIn

PROGRAMME_REASONS = (
    (
        "The next role asks for leading people one does not manage. We went through what the "
        "programme covers, and it is exactly that."
    ),
    (
        "We looked at two programmes and at a secondment. This one fits, because of the project in "
        "it."
    ),
    "Needs a network outside of the trust for the next role. We agreed that it is worth the days.",
)
# Of an action that was chosen from the printed ideas: what was said on the way, and what it did.
WHAT_BECAME_OF_IDEAS = (
    ("Place confirmed, first date in the diary.", "Uses it every week, and shows others how."),
    ("Two of four parts done.", "Looks further ahead in planning, and says why."),
    ("Started, with more homework than expected.", "Takes on harder cases, and asks sooner."),
    ("We found the right person for it.", "Knows what to work on next, and what to leave alone."),
    ("Half-way, and worth the travel.", "A wider view, which helps in every meeting since."),
    ("Agreed with those who cover.", "More confident with people in senior posts."),
)
STOPPED = (
    "Stopped: the department moved, and with it the reason.",
    "Stopped after two tries. Something else on this plan serves the same end.",
    "Stopped for this year. Nobody could cover, and it can wait.",
    "Stopped, because the need has passed.",
)
CHECK_INS = (
    (CheckIn.Kind.CHECK_IN, "Half-way. {name} asked for another month, agreed."),
    (CheckIn.Kind.INFORMAL, "Met in the corridor and stayed for 20 minutes. Going well."),
    (CheckIn.Kind.CHECK_IN, "One action has begun, the other begins after the holidays."),
    (CheckIn.Kind.INFORMAL, "{name} is tired. We moved one date by a month."),
    (CheckIn.Kind.CHECK_IN, "Went through the plan. Nothing is stuck, one date has moved."),
    (CheckIn.Kind.CHECK_IN, "{name} showed me the figures. Better than both of us had hoped."),
    (CheckIn.Kind.INFORMAL, "Talked after the incident. It is being looked after."),
    (CheckIn.Kind.CHECK_IN, "Cover for the days away is settled."),
    (CheckIn.Kind.INFORMAL, "A thank-you from a patient gave the occasion for a longer talk."),
    (CheckIn.Kind.CHECK_IN, "{name} wonders whether it is too much at once. We put them in order."),
    (CheckIn.Kind.CHECK_IN, "Feedback from the neighbouring team is in, and is kind."),
    (CheckIn.Kind.INFORMAL, "10 minutes after the handover. {name} has an idea, more next week."),
)
MONTHLY = (
    "Settling in. The reports are the steepest part, so we look at the next one together.",
    "Knows the people, is learning the systems. Asks good questions.",
    "Took the morning meeting alone this week. It went fine.",
    "Homesick for the old team on some days. The buddy helps.",
    "Found two things that we have all stopped seeing. One is changed already.",
    "Has had a hard week with complaints, and handled them well. I said so.",
)
