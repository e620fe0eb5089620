"""For people who are ready for a next role, soon or now."""

from conversations.demo.words.plans.steps import Agreement, Kind, Owner, Provider, Step

BUDGET = Step(
    "Sit in on the budget round with the finance partner",
    Kind.SHADOWING,
    "Two meetings, many abbreviations.",
    "Can explain the budget of the unit to the team, and does.",
)
MENTOR = Step(
    "Find a mentor outside of the division",
    Kind.MENTORING,
    "Met twice. Good chemistry, hard questions.",
    "Applied for a post that would have seemed too large a year ago.",
)
INTERVIEWS = Step(
    "Practise two interviews with somebody from another department",
    Kind.COACHING,
    "First one done. It hurt, and it helped.",
    "Came second, with feedback that we can work on.",
    owner=Owner.BOTH,
)
CIRCLE = Step(
    "360 degree feedback with a talk about it afterwards",
    Kind.FEEDBACK,
    "Sent to 10 people. The talk is booked.",
    "A clearer picture: trusted with detail, should think aloud more often.",
)
READY_SOON = (
    Agreement(
        "{name} wants the next step within two years. First comes experience with a budget.",
        (
            BUDGET,
            Step(
                "Look after the small budget for training, with a monthly report",
                Kind.PROJECT,
                "Two reports so far, the second without help.",
                "Spent to the penny, and on what people had asked for.",
            ),
        ),
    ),
    Agreement(
        "We look for a project across departments, and for a mentor who is not in the line.",
        (
            Step(
                "Lead the project on weekend discharges across 3 teams",
                Kind.PROJECT,
                "First meeting held. Pharmacy has joined.",
                "Weekend discharges went from 4 to 9, and have stayed there.",
            ),
            MENTOR,
        ),
    ),
    Agreement(
        "{name} acts up during the next long leave, with a weekly call.",
        (
            Step(
                "Act up for 6 weeks, with a weekly call",
                Kind.SECONDMENT,
                "Agreed with the division. The handover is written.",
                "6 weeks without a crisis, and a first budget report.",
                days=60,
                owner=Owner.BOTH,
            ),
            CIRCLE,
        ),
    ),
    Agreement(
        "{name} tries out managing people by looking after two new starters.",
        (
            Step(
                "Look after two new starters as their line manager for 6 months",
                Kind.PROJECT,
                "Both have had their first one-to-one.",
                "Enjoys it. That was the question.",
                days=185,
            ),
            Step(
                "Action learning set for people on the way to a first management role",
                Kind.ACTION_LEARNING,
                "Third meeting done. The group has gone quiet, then honest.",
                "Decided to apply, and for which kind of post.",
                provider=Provider.DELIVERY_PARTNER,
            ),
        ),
    ),
    Agreement(
        "A stay at the other site, to see how others do it, and a mentor for the time after it.",
        (
            Step(
                "4 months on the other site",
                Kind.SECONDMENT,
                "The other site is keen. Cover is being arranged.",
                "Came back with a new way of planning lists, and 40 telephone numbers.",
                days=150,
                owner=Owner.BOTH,
            ),
            MENTOR,
        ),
    ),
    Agreement(
        "We agreed what is missing, which is less than {name} had thought: to be seen by others.",
        (
            Step(
                "Present the project to the divisional board",
                Kind.PROJECT,
                "On the agenda, with 10 minutes.",
                "The board asked for it to be tried in two more places.",
            ),
            CIRCLE,
        ),
    ),
    Agreement(
        "Both of us see a move in about 18 months. Until then {name} leads the improvement group.",
        (
            Step(
                "Lead the improvement group of the department for a year",
                Kind.PROJECT,
                "Took over in the last meeting, with a shorter agenda.",
                "Two of three ideas are in use, the third was dropped for good reasons.",
                days=200,
            ),
            BUDGET,
        ),
    ),
)
READY_NOW = (
    Agreement(
        "{name} is ready. We prepare the application together, and say goodbye when it comes.",
        (
            INTERVIEWS,
            Step(
                "Hand over the rota and the audit, so that nobody is left behind",
                Kind.GIVING_BACK,
                "The rota is handed over, the audit is next.",
                "A move would not leave a hole.",
            ),
        ),
    ),
    Agreement(
        "{name} chairs the site meeting from next month, and shadows the role above.",
        (
            Step(
                "Shadow the manager at two site meetings, then chair one",
                Kind.SHADOWING,
                "Shadowed both. Chairing comes next.",
                "Chairs it once a month now, and is asked to.",
            ),
            MENTOR,
        ),
    ),
    Agreement(
        "We look for a secondment now, and do not wait for a vacancy.",
        (
            Step(
                "Secondment of 6 months outside of the trust",
                Kind.SECONDMENT,
                "Two places have answered. One visit is arranged.",
                "Ran a service there, and has an offer to stay. We hope not.",
                days=190,
                owner=Owner.BOTH,
            ),
            CIRCLE,
        ),
    ),
    Agreement(
        "{name} presents the work to the board, so that others know it too.",
        (
            Step(
                "Present this year's work to the trust board",
                Kind.PROJECT,
                "15 minutes are agreed. First rehearsal done.",
                "Two directors asked for a talk afterwards.",
            ),
            INTERVIEWS,
        ),
    ),
    Agreement(
        "Ready for a larger unit. {manager} speaks with the divisions that have vacancies.",
        (
            Step(
                "Speak with the two divisions that have vacancies",
                Kind.SUPPORT,
                "One talk held, with interest on both sides.",
                "Invited to an interview.",
                owner=Owner.MANAGER,
            ),
            BUDGET,
        ),
    ),
)
