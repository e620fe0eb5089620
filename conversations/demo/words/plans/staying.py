"""For people who stay in their role: content with it, or with a move in some years."""

from conversations.demo.words.plans.steps import Agreement, Kind, Owner, Provider, Step

AUDIT = Step(
    "Half a day a fortnight for the audit, protected in the rota",
    Kind.PROJECT,
    "Held 7 times of 9. Winter took two.",
    "The audit is finished, and its two changes are in use.",
    owner=Owner.MANAGER,
)
FEEDBACK = Step(
    "Ask 8 colleagues from 4 teams for feedback",
    Kind.FEEDBACK,
    "5 answers so far, 3 to come.",
    "Knows now that short emails read as cross, and telephones more.",
)
MODULE = Step(
    "University module in the own specialty",
    Kind.LEARNING,
    "Accepted. Starts in the autumn term.",
    "Passed, and the assignment became our new leaflet.",
    days=150,
    provider=Provider.ACCREDITED,
)
SAYING_NO = Step(
    "Coaching on saying no, 4 sessions",
    Kind.COACHING,
    "Two sessions done, with a list of what to give up.",
    "Two standing meetings were given up. Nobody has missed them.",
)
STAYING = (
    Agreement(
        "{name} stays in the role and deepens it. We make room for teaching, on two afternoons a "
        "month.",
        (
            Step(
                "Teach the new starters on the first Thursday of the month",
                Kind.GIVING_BACK,
                "4 of 6 sessions held. The best one was without slides.",
                "New colleagues work on their own a month earlier than last year's did.",
            ),
            Step(
                "Short course in teaching adults, at the education centre",
                Kind.LEARNING,
                "Booked, with a place kept.",
                "Sessions are half as long, and people remember them.",
            ),
        ),
    ),
    Agreement(
        "{name} becomes the first person to ask in the specialty, and trains two others in it.",
        (
            MODULE,
            Step(
                "Train two colleagues, so that it no longer hangs on one person",
                Kind.GIVING_BACK,
                "One is signed off, the other half-way.",
                "Leave is leave again: the work goes on meanwhile.",
            ),
        ),
    ),
    Agreement(
        "Staying is a decision, and we both like it. {name} takes on one project outside of the "
        "department.",
        (
            Step(
                "Join the patient information group for a year",
                Kind.PROJECT,
                "Two meetings so far. Our leaflets are next.",
                "Three leaflets that people understand, and new faces to telephone.",
                days=180,
            ),
            AUDIT,
        ),
    ),
    Agreement(
        "The role fits. We take away what does not belong to it, and see what grows.",
        (
            SAYING_NO,
            Step(
                "Hand the weekly report over, with a page that explains it",
                Kind.SUPPORT,
                "The page is written. Handover is on Monday.",
                "3 hours a week for the work that only one person can do.",
                owner=Owner.BOTH,
            ),
        ),
    ),
    Agreement(
        "A quiet year is planned, for good reasons at home. The door stays open.",
        (
            Step(
                "Fixed days until the end of the year, settled in the rota",
                Kind.SUPPORT,
                "Agreed with the team, who were kind about it.",
                "No day lost, and no worry about the next week.",
                owner=Owner.MANAGER,
            ),
            Step(
                "Stay in touch with the specialty by its reading group",
                Kind.LEARNING,
                "Read 3 of 5 papers on the train.",
                "Brought one change of practice back to us.",
            ),
        ),
    ),
)
ADVANCING = (
    Agreement(
        "No move for now. We protect the study day, and look again in a year.",
        (
            Step(
                "One study day a month, kept free by name in the rota",
                Kind.LEARNING,
                "4 of 5 days were kept.",
                "Passed the first part, with time to think about the second.",
                owner=Owner.BOTH,
            ),
            FEEDBACK,
        ),
    ),
    Agreement(
        "{name} would like a wider role in some years. We begin with a look over the fence.",
        (
            Step(
                "Swap two shifts with the neighbouring team to see how they hand over",
                Kind.ROTATION,
                "One shift done, with a page of notes.",
                "Our handover is 10 minutes shorter, and nothing is left out.",
            ),
            Step(
                "Spend a day with each of two people in roles of interest",
                Kind.SHADOWING,
                "First day done. It is not that one.",
                "Knows which of the two it could be, and why.",
            ),
        ),
    ),
    Agreement(
        "There is no hurry. {name} builds up one thing to be known for.",
        (
            AUDIT,
            Step(
                "Write the results up for the regional meeting",
                Kind.PROJECT,
                "Draft is with two colleagues.",
                "The poster was accepted, and two trusts have written to us.",
            ),
        ),
    ),
    Agreement(
        "We agreed to make conversations easier first: with families, and within the team.",
        (
            Step(
                "Course in difficult conversations at the education centre",
                Kind.LEARNING,
                "First of two days done.",
                "Two talks that had been put off for months are done, and both went well.",
            ),
            Step(
                "Look after a student for the whole placement",
                Kind.GIVING_BACK,
                "Half-way, and both are learning.",
                "The student has applied for a post here.",
            ),
        ),
    ),
    Agreement(
        "{name} learns the side of the job that happens behind closed doors: numbers and rotas.",
        (
            Step(
                "Learn to build the weekly report",
                Kind.LEARNING,
                "Did it alone last week, apart from one formula.",
                "The report is out on Mondays, whoever is on leave.",
            ),
            Step(
                "Write the rota of one month together",
                Kind.SHADOWING,
                "The month is chosen, the wishes are in.",
                "Fewer swaps, and respect for whoever writes it.",
                owner=Owner.BOTH,
            ),
        ),
    ),
)
