"""Arranging and holding the conversation."""

PLACES = (
    "Seminar room 2",
    "Quiet room beside the chapel",
    "Library, small meeting room",
    "Education centre, room 4",
    "Video call",
    "Trust headquarters, room 1.12",
    "Walk round the hospital garden, then the bench",
    "Meeting room on level 3",
    "Family room, outpatients",
)
MESSAGES = (
    "I have kept the whole hour free, and somebody covers for both of us. See you there.",
    "No need to prepare anything you do not want to. Your own view is what I am curious about.",
    "If another day suits you better after your nights, just say.",
    "I would like to talk about what comes next for you, or how this role can stay a good one.",
    "I will bring tea.",
    "Have a look at the guide if you like. We can also start from a blank page.",
)
NEEDS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("induction_loop",), "I use a hearing aid, and a quiet room helps more than anything."),
    (("wheelchair_access", "accessible_toilets"), "Level 3 is fine if the lift works that day."),
    (("document_formats",), "Large print, please: 16 point is enough."),
    (("parking_and_transport",), "I am on crutches until next month."),
    ((), "I find it easier to think with the questions a day before."),
)
CANCELLED = (
    (
        "The ward was short of two nurses that day, and neither of us would have had a free head. "
        "We find a new date when the rota is out."
    ),
    "We are both covering for sickness this week, and it deserves a better hour.",
    "Norovirus on the unit: all meetings are off until it is over.",
    "I was called to give evidence at an inquest that day.",
    "The date fell into leave that had been booked before.",
)
DECLINED = (
    "Thank you for asking. I had a long talk with you in spring and have nothing to add.",
    "Not this year. There is much going on at home, and work is fine as it is.",
    "I would rather use the hour for the team at the moment.",
    "I retire next summer, and I am content. Please give the time to somebody else.",
)
# What to talk about, and what is to come of it.
TOPICS = (
    (
        "How to keep growing without leaving the ward.",
        "Two things to try before autumn, and a date to look at them.",
    ),
    (
        "What last year's project has shown, and what to do with it.",
        "One place where it can be used again, and who to speak with there.",
    ),
    (
        "Getting back the pleasure in the work.",
        "To know what takes the energy, and to change one thing about it.",
    ),
    (
        "Passing on what {name} knows.",
        "A plan for teaching that fits into the rota.",
    ),
    (
        "How {name} is seen outside of the department.",
        "Two occasions at which others meet {name}'s work.",
    ),
    (
        "Confidence in large meetings.",
        "A small step for each of the next 3 meetings.",
    ),
    (
        "Time: what to stop, so that something new can start.",
        "Two tasks handed over by the end of the month.",
    ),
    (
        "A qualification, and whether it is worth the evenings.",
        "A decision by the end of term, with the costs on the table.",
    ),
    (
        "Working together after the change of shifts.",
        "An agreement on how we give each other feedback.",
    ),
)
TOPICS_OF_A_MOVE = (
    (
        "Whether managing people is what comes next.",
        "A way of finding out that does not need an application.",
    ),
    (
        "Getting ready for a larger role.",
        "A plain list of what is missing, and who helps with each.",
    ),
    (
        "What a next role would have to offer, and when.",
        "One role described in a few lines, and two people to ask about it.",
    ),
    (
        "How {name} becomes known where decisions are made.",
        "One occasion before the end of the cycle, and what to show there.",
    ),
    (
        "From doing the work to leading it.",
        "One piece of work handed over, and one taken on.",
    ),
)
TOPICS_WHEN_NEW = (
    (
        "The first months in the role.",
        "What good looks like by winter, in words that both of us would use.",
    ),
    (
        "What {name} needs in order to feel at home in the work.",
        "3 things that can be settled this month.",
    ),
    (
        "What {name} brings from the last place.",
        "Two ideas that we try, and one that we understand.",
    ),
)
TOPICS_WHEN_AWAY = (
    (
        "Coming back.",
        "A plan for the next weeks that {name} believes in.",
    ),
    (
        "What {name} needs for the return, and what can wait.",
        "Days, tasks and a person to ask.",
    ),
)
# What is noted at each of the five stages, apart from the questions.
STAGE_NOTES = {
    1: (
        "We said what this hour is for, and what it is not. {name} asked who reads it.",
        "A good start: telephone off, tea, both of us a little nervous.",
        "{name} had brought 3 points. We put them first.",
        "We agreed to stop after an hour, whatever is left.",
        "Began with last winter, and a thank you that was overdue.",
    ),
    2: (
        "{name} would rather look ahead than back.",
        "The topic changed while we looked for it. The second one is the real one.",
        "We wrote the aim down in {name}'s own words.",
        "One topic is enough for today. The other goes into the next one-to-one.",
    ),
    3: (
        "{name} had underrated the effect on the neighbouring teams. The examples helped.",
        "Long silence after the question about energy, and then the best part of the talk.",
        "We see the year alike. We differ on how visible it was.",
        "Feedback from the project was harder to hear than I had thought. We took our time.",
        "{name} says that the role has become smaller. I had not seen that.",
        "New to me: {name} has taught at the college for two years.",
        "The obstacle is not the skill. It is that nobody else can cover.",
    ),
    5: (
        "Repeated what we agreed, each in our own words. They were the same.",
        "{name} leaves with two dates, I leave with one.",
        "We look at it again before the rota of the autumn is made.",
        "Asked how this talk was. “Shorter than I feared, and I want another.”",
        "Both pleased. Next time we walk.",
        "{name} will read the outcome over the weekend, and answer then.",
    ),
}
INSIGHTS_WHEN_NEW = (
    "The first weeks were lonelier than they looked. We changed two things on the spot.",
    "{name} sees with fresh eyes what we have stopped seeing.",
    "Much is like in the last place, and the rest has other names.",
    "The people are fine. The systems are the hill.",
)
CONCLUSIONS_OF_STAYING = (
    "Staying is the plan, and a good one. We looked for what makes it richer.",
    "Agreed on two actions, and dropped a third that was only mine.",
    "Nothing large. Two small things that are within reach.",
)
CONCLUSIONS = (
    "We see the next step alike, and what comes before it.",
    "Agreed on two actions, and dropped a third that was only mine.",
    "We were quick with the actions, and took our time over the dates.",
    "{name} chose. I would have chosen the same, in another order.",
)
# What was said to a question, by a word that the question is about.
QUESTION_NOTES = {
    "motivat": (
        "Patients who come back and say hello. And being asked before things change.",
        "{name} lights up about teaching. Praise in front of others is not needed, and not liked.",
        "To see something through to the end. Too many half-finished things this year.",
        "The team. Money would be nice, a proper break would be nicer.",
    ),
    "prevent": (
        "Confidence more than skill, says {name}. And that there is no cover for study days.",
        "Caring for a parent. Possible with fixed days, not without.",
        "Nobody above the department knows the work.",
        "“Me. I apply for nothing that I cannot do already.”",
    ),
    "next move": (
        "A step up within the division, once the vacancy is decided.",
        "Sideways first: 6 months in another specialty.",
        "A post with a budget. {name} has read 3 job descriptions.",
    ),
    "career path": (
        "Towards leading a unit. {name} can describe it in detail.",
        "Open. Improvement work attracts more than management.",
        "Up, but not at the price of leaving patients altogether.",
    ),
    "skills": (
        "Reading a budget, and saying no to one.",
        "Presenting without slides. {name} wants to try it at the audit day.",
        "Hard conversations: to start them sooner.",
        "Data. Not to make the charts, but to ask good questions of them.",
    ),
    "gets in the way": (
        "Being interrupted about every 6 minutes. {name} has counted.",
        "Three systems that do not talk with each other.",
        "Being everybody's first call. A second person has to learn it.",
    ),
    "resources": (
        "Half a day a fortnight that nobody books.",
        "Somebody outside of the line to think with.",
        "Access to the reports, which {name} cannot open.",
    ),
    "support": (
        "Good from peers. From me too little between the big meetings: noted.",
        "The team covers for each other. {name} asks late, and knows it.",
        "More feedback while there is still time to use it.",
    ),
    "work/life": (
        "Better since the telephone stays at work. Sundays are for the allotment.",
        "Difficult in winter. Two fixed evenings would help.",
        "Fine, says {name}, and then laughs. We came back to it.",
    ),
    "good ideas": (
        "Tries them on one bay first, and tells people afterwards.",
        "Keeps them in a notebook. There are 14 in it. We chose one.",
    ),
    "strengths": (
        "Calm, and an eye for what others need. Could be used for the new starters.",
        "{name} named two. I added the third.",
    ),
    "challenges": (
        "To lead people who were colleagues until spring.",
        "Learning the budget, and finding out whom to ask.",
        "To let go of the old job.",
    ),
    "effective more quickly": (
        "An hour a week with somebody who has done the role.",
        "To know which of the 40 weekly reports matter. We chose 5.",
    ),
    "leader": (
        "“When nobody else is in the room, yes.” We talked about rooms with others in them.",
        "Yes, by example more than by speech.",
    ),
    "profile": (
        "Well known within the division, hardly beyond it.",
        "As the person for emergencies. {name} would like to be known for planning too.",
    ),
}
QUESTION_NOTES_OF_STAYING = {
    "next move": (
        "Perhaps none. {name} would like the question to be asked again next year.",
        "Deeper, not higher.",
        "None that is worth leaving this team for.",
    ),
    "career path": (
        "In 3 years still here, and known for one thing.",
        "{name} has changed roles often enough. This is the one.",
        "As an expert, without people to manage.",
    ),
}
