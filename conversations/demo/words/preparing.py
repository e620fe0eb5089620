"""What managers write before the conversation, for themselves until they share it."""

from conversations.demo.story.plot import Direction

STATES_OF_MIND = (
    "Good. I have an hour before, with the door shut.",
    "Tired from the on-call weekend. I will not book anything straight after.",
    "A little nervous about the part on feedback. I have written my first sentence down.",
    "Looking forward to it. It is the best hour of my week.",
    "Distracted by the inspection. I have moved my other meeting so that I can arrive early.",
    "Calm. I have read everything, and I am curious.",
    "Cross about the rota, which has nothing to do with {name}. I will walk round the block first.",
    "Fine, and warned: last year I talked too much.",
)
THOUGHTS = (
    "Ask first what {name} is proud of. I only know half of it.",
    "I do not know what {name} wants. Do not assume the next band.",
    "Bring up the feedback from the neighbouring team as a fact, with the date, and wait.",
    "{name} has carried the winter. Say thank you before anything else.",
    "Is the role right, or has it shrunk? Ask what takes energy, and what gives it.",
    "What could I take away from {name}, so that there is room for something new?",
    "I see {name} one step further than {name} does. Ask why that might be.",
    "If the answer is “I want to stay”, that is good news. Say so.",
    "Two examples for each rating. If I find none, the rating is wrong.",
    "Do I rate this highly because it is how I would have done it?",
    "Offer the shadowing in theatres. Ask before the summer rota is made.",
    "Listen for what is not said about last autumn.",
)
PERFORMANCE_COMMENTS = {
    1: (
        "Some objectives are met, others not begun. I want to understand what stood in the way.",
        "The basics are there. With closer support and clearer dates I expect a different year.",
        "A hard year for {name}. The direction since spring is right.",
    ),
    2: (
        "Does what the role asks, reliably, and without being chased.",
        "A steady year in a department that was anything but steady.",
        "All of what we agreed. {name} is often unseen because nothing goes wrong.",
        "Met, in each of the areas that we had agreed.",
    ),
    3: (
        "Well beyond what we agreed, and others have begun to copy it.",
        "I gave {name} the aim, and got back more than I had in mind.",
        "The results speak. So does the fact that they lasted.",
        "What {name} started is now how the department works.",
    ),
}
BEHAVIOURS_COMMENTS = {
    1: (
        "Two situations in which colleagues felt brushed aside. {name} has begun to make it good.",
        "Kind one to one. In meetings the tone is sharper than {name} intends.",
    ),
    2: (
        "Considerate and dependable. What we ask for.",
        "Good with patients and colleagues. Could bring ideas in more often.",
        "Open, honest, and easy to work with on hard days.",
        "Consistent. People know what they get.",
    ),
    3: (
        "I send new colleagues to {name} because of how things are done there.",
        "Sets the tone for others, above all when it is difficult.",
        "Fair, brave and warm. Colleagues from outside mention it to me.",
    ),
}
READINESS_COMMENTS = {
    Direction.STAY: (
        "Wants to stay and to deepen, which I welcome. We should use the expertise more widely.",
        "Not looking for a move. Some growth within the role would do good.",
        "Happy here, and says so. I would be glad to keep it that way.",
    ),
    Direction.ADVANCE: (
        "In some years, perhaps. There is no hurry on either side.",
        "Could go further, and does not want to yet. I will ask again.",
        "Curious about other roles. It is early to say which.",
    ),
    Direction.SOON: (
        "One or two experiences are missing, and both can be arranged here.",
        "The will is there. A budget and a difficult project would round it off.",
        "Within two years, I think, with a mentor from outside of the division.",
        "Close. A longer time of acting up would show both of us.",
    ),
    Direction.NOW: (
        "Has done the work of the next role already. I would not hold {name} back.",
        "Could start tomorrow, and would grow with it.",
        "Ready. What is missing is a vacancy, not experience.",
    ),
}
BEHAVIOUR_EXAMPLES = {
    1: (
        "Good on plan, less patient when the plan changes.",
        "Interrupts when it is urgent, and often it is urgent.",
        "Two people would rather ask somebody else. {name} knows, and works on it.",
    ),
    2: (
        "Knows what patients would say, because they are asked.",
        "Kept a promise that had become inconvenient.",
        "Asks before deciding.",
        "Tries things small before rolling them out.",
        "Says thank you, and for what.",
        "On time, prepared, and brings the facts.",
        "Answers questions twice without sighing.",
    ),
    3: (
        "Thanked the porters by name in front of the visitors.",
        "Stayed on the telephone until the family had somebody with them.",
        "Said “I was wrong about that” in the team meeting.",
        "Stood up for a colleague when a joke went too far.",
        "Turned the complaint round within a day, and rang first.",
        "Brought two teams to one table who had only sent emails.",
        "Shares the credit, and takes the blame.",
    ),
}
PARTIALLY_MEETS_REASONS = (
    "Three months of vacancies on the team left no room for the improvement work.",
    "The objectives were written for a role that changed in spring.",
    "Coming back after a long illness, with the old targets still in place.",
    "Training that was needed for it was cancelled twice.",
    "Expectations were not spelt out. We have now written down what good looks like.",
    "Much of the year went into covering for a colleague.",
)
AGREED_ROW_REASONS = (
    "The one behaviour that was rated lower goes back to a single evening, since put right",
    "Feedback on behaviours is from one project of many, and all others speak of a role model",
    "We both see a whole year in which behaviours and results went together",
)
