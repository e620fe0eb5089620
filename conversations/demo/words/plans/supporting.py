"""For people who need support: in a hard year, in a new post, or after an absence."""

from conversations.demo.words.plans.steps import Agreement, Kind, Owner, Step

FORTNIGHTLY = Step(
    "Talk every fortnight, 30 minutes, with one example each",
    Kind.SUPPORT,
    "3 talks so far, one by telephone.",
    "Small things are said while they are small.",
    owner=Owner.BOTH,
)
BUDDY = Step(
    "Buddy in the neighbouring team for the first 6 months",
    Kind.SHADOWING,
    "They meet on Wednesdays.",
    "Knows whom to ask, and is asked in turn.",
    days=180,
)
FOR_A_BETTER_YEAR = (
    Agreement(
        "We both want a different year. Expectations are written down, and we meet every "
        "fortnight.",
        (
            Step(
                "Write the objectives again, 4 instead of 9",
                Kind.SUPPORT,
                "Drafted together. To be agreed on Friday.",
                "Both of us now expect the same.",
                owner=Owner.MANAGER,
            ),
            FORTNIGHTLY,
        ),
    ),
    Agreement(
        "Two things were not met, and we know why. Training is booked, and we do part of the work "
        "together.",
        (
            Step(
                "Catch up with the training that was cancelled",
                Kind.LEARNING,
                "One of two days done.",
                "Signed off, and on the rota for it.",
            ),
            Step(
                "Do the work together twice a week for 6 weeks",
                Kind.SUPPORT,
                "4 weeks done, and it gets quicker.",
                "No slip since, and it is done alone again.",
                days=45,
                owner=Owner.BOTH,
            ),
        ),
    ),
    Agreement(
        "{name} has the skills. {manager} sorts out the obstacles, and we look in 10 weeks.",
        (
            Step(
                "Settle the cover that was missing, and the access to the system",
                Kind.SUPPORT,
                "Access is there. Cover from next month.",
                "Work is done in the hours that are paid for it.",
                owner=Owner.MANAGER,
            ),
            Step(
                "Two days with a colleague who does it well",
                Kind.SHADOWING,
                "One day done.",
                "Records are complete, by a trick with the order of work.",
            ),
        ),
    ),
    Agreement(
        "We talked about whether the role fits. {name} wants to try, with close support.",
        (
            FORTNIGHTLY,
            Step(
                "Coaching on what gives energy in the work, and what takes it",
                Kind.COACHING,
                "First session done.",
                "Stays, with a role that is cut differently.",
            ),
        ),
    ),
    Agreement(
        "Feedback was heard. {name} asks 3 colleagues again in 3 months.",
        (
            Step(
                "Coaching on working under pressure",
                Kind.COACHING,
                "First session done.",
                "Colleagues say that they ask again without thinking twice.",
            ),
            Step(
                "Ask 3 colleagues what has changed",
                Kind.FEEDBACK,
                "The 3 are asked.",
                "Two see a difference, the third is hopeful.",
            ),
        ),
    ),
)
WHEN_NEW = (
    Agreement(
        "A good start. We meet once a month, and rate nothing until there is something to rate.",
        (
            Step(
                "Finish the induction, with the two systems that are missing",
                Kind.SUPPORT,
                "One system to go.",
                "Works on all systems without help.",
                owner=Owner.MANAGER,
            ),
            BUDDY,
        ),
    ),
    Agreement(
        "{name} brings experience from elsewhere, and we want to hear it before it wears off.",
        (
            Step(
                "A page with what is done better elsewhere, after 100 days",
                Kind.GIVING_BACK,
                "11 points so far, 3 of them rude.",
                "4 things are done differently now.",
                days=100,
            ),
            Step(
                "Meet 10 people whom the role depends on",
                Kind.SUPPORT,
                "6 of 10, with coffee.",
                "Problems are solved by telephone now.",
            ),
        ),
    ),
    Agreement(
        "{name} is finding the way in. Induction goes on, with a buddy in the neighbouring team.",
        (
            BUDDY,
            Step(
                "Basic training in the rota and the incident system",
                Kind.LEARNING,
                "Rota done, incidents next week.",
                "Writes both without help.",
            ),
        ),
    ),
    Agreement(
        "Early days. We agreed what the first year should bring, and what it need not.",
        (
            Step(
                "Agree 3 aims for the first year, and what can wait",
                Kind.SUPPORT,
                "Two aims agreed.",
                "Knows what not to worry about.",
                owner=Owner.BOTH,
            ),
            Step(
                "Spend a morning with each of the teams next door",
                Kind.SHADOWING,
                "Two of four mornings done.",
                "Sees the whole way of a patient, and not one room of it.",
            ),
        ),
    ),
)
AFTER_ABSENCE = (
    Agreement(
        "The return comes first: fixed days, and a talk every fortnight.",
        (
            FORTNIGHTLY,
            Step(
                "Catch up with what changed meanwhile, with a list of 12 points",
                Kind.SUPPORT,
                "7 of 12.",
                "Back on all shifts.",
            ),
        ),
    ),
    Agreement(
        "We planned the way back, and kept all larger questions for later.",
        (
            Step(
                "Hours go up in 3 steps, each when it feels right",
                Kind.SUPPORT,
                "Second step reached.",
                "Full hours, two weeks later than planned, and settled.",
                owner=Owner.BOTH,
            ),
            Step(
                "Work beside a colleague for the first month",
                Kind.SHADOWING,
                "Two weeks done.",
                "Confident again, and says so.",
            ),
        ),
    ),
)
