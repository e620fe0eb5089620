"""What employees write before the conversation, for themselves until they share it."""

from conversations.demo.story.plot import Direction

STRENGTHS = (
    "People tell me things early, also bad news. I think it is because I do not jump.",
    "I am good at the boring part of change: the third week, when nobody is excited any more.",
    "Planning. I know on Monday what will be difficult on Thursday.",
    "I can explain hard things to frightened people.",
    "Teaching at the bedside. I notice when somebody nods and has not understood.",
    "I stay calm when it is loud. The team reads my face, so I keep it friendly.",
    "Numbers do not scare me, and I can turn them into one page.",
    "I know almost everybody in the building, and they ring me back.",
    "I finish things. My list is short because I say no to what I cannot do.",
    "I am careful. In 4 years there was no mistake in what I signed.",
    "Seeing what a new colleague needs before they know how to ask for it.",
    "I ask “why do we do it like this?” often, and mostly kindly.",
    "Being the link between the night and the day, so that little gets lost.",
    "I have learnt to hand work over, and to leave it there.",
)
HOPES = {
    Direction.STAY: (
        "To stay here and be really good at this. I like knowing the work by heart.",
        "More time for teaching. I would swap it for anything that needs a spreadsheet.",
        "To become the person others ask about our most complicated cases.",
        "No change of role for some years: my children are small, and I am happy with the team.",
        "To keep my hours, and to use them on the part of the job that only I can do.",
        "One project a year outside of my own area would be enough to keep me curious.",
    ),
    Direction.ADVANCE: (
        "In some years perhaps a wider role. For now I want to do this one well.",
        "A qualification in my own field, to put a name to what I have learnt by doing.",
        "To see more than one department before I decide what comes next.",
        "Something with teaching in it one day. I am not in a hurry.",
        "To be known for one thing outside of these walls.",
        "I would like to lead something small, and see how it feels.",
    ),
    Direction.SOON: (
        "A first role with a budget, in a year or two. I have never had to say no to money.",
        "To lead a piece of work that nobody has done here before.",
        "I would like to find out whether I enjoy managing people, before I apply for it.",
        "Experience in another department. I only know how we do things.",
        "The next band in about two years, with enough practice not to feel lucky.",
        "To learn how decisions are made above us, by being in the room.",
        "To act up during the next longer leave, with somebody to ring.",
    ),
    Direction.NOW: (
        "I feel ready for the next step, and would like to apply within the year.",
        "A larger unit. I have done this one for some time, and it runs without me.",
        "To lead across several teams instead of within one.",
        "A secondment outside of the trust, and then to come back with it.",
        "The role that I have deputised in. I know now what it asks, and I want it.",
        "A post where I shape the service, and do not only keep it going.",
    ),
    Direction.NEW: (
        "To be good at this job by next winter, and to stop looking things up.",
        "First of all to know everybody's name. Then we will see.",
        "I moved here to learn a larger service. One step at a time.",
        "To keep what was good in my last place, and drop the rest.",
    ),
    Direction.AWAY: (
        "To come back at a speed that I can keep up.",
        "To feel part of the team again before I think about anything larger.",
    ),
}
MOBILITY = (
    "I can travel to both sites. Nights are difficult until summer, for family reasons.",
    "I would move within the region for the right role, and not further.",
    "4 days a week is what I can do. On those days I am flexible.",
    "I cannot move house, but I could spend 6 months on the other site.",
    "I do not drive, so it has to be near a train.",
    "Free to move. I would want a month's notice for my flat.",
    "I look after my mother in the mornings. From 10am I am all yours.",
    "School runs on Tuesday and Thursday, otherwise any hours.",
    "No limits at present. I would even do a year abroad.",
    "I could work from home for part of the week, which would help with the distance.",
    "Any day, but please not before 9am: my joints need the time.",
)
NETWORKS = (
    "The regional group for my specialty, twice a year. I would like to meet people from finance.",
    "Mostly my own team. I know that I should be seen more.",
    "The staff network, where I look after the mailing list.",
    "Friends from training in 3 other trusts. We compare notes once a month.",
    "I sit on the falls group, so I know all the other wards.",
    "The university, since I teach there on two afternoons a year.",
    "Two consultants who ask me what I think. I would like to know somebody on the board.",
    "An online group of people in the same role, helpful at midnight.",
    "The quality improvement network. My poster hung there in spring.",
    "Nobody outside of the division, and I would be glad of an introduction.",
)
THOUGHTS = (
    "Ask about the study day again, but not at the start.",
    "I was quieter after the reorganisation than I wanted to be. Do I want to say why?",
    "Bring the letter from the family.",
    "I am proud of last winter. I should say so, and not wait to be told.",
    "The thing with the rota still bothers me. One sentence, then move on.",
    "If I say that I want to stay, will it sound as if I had no ambition?",
    "What would I do if I were not afraid to be bad at it for a while?",
    "I would like to hear one thing that I could do better, and one only.",
    "Three examples: the discharge board, the new starters, the audit.",
    "I do not know what I want next. Perhaps that is what to talk about.",
    "Ask what the next role is like on a bad day.",
    "My energy goes up when I teach and down when I chase. That says something.",
)
PERFORMANCE_COMMENTS = {
    1: (
        "Some of it I did not get to. I would like to talk about what stood in the way.",
        "Not the year that I wanted. It has been better since spring.",
        "Half of my objectives are met. The others were begun late.",
    ),
    2: (
        "I met what we agreed. The part I am happiest with was not on the list.",
        "A solid year, with a slow start after I came back from leave.",
        "I did what was needed, on time, and helped out next door.",
        "Met, I think. I would like to talk about what the numbers do not show.",
        "A year without surprises, which took some work.",
    ),
    3: (
        "I think that I did more than my role asks, in the second half of the year above all.",
        "What I began has been taken up by others. I am proud of that.",
        "The numbers are good, and they have stayed good.",
        "I would not have believed these results a year ago.",
    ),
}
BEHAVIOUR_COMMENTS = (
    "I try to be the colleague whom I would like to have. On tired days it takes effort.",
    "People would say fair and direct, I hope, in this order.",
    "I have worked on listening until the end, and have been told that it shows.",
    "I speak up more than last year.",
    "Friendly, reliable. I could share more of what I know.",
    "I am patient with patients, and am learning to be patient with systems.",
)
READINESS_COMMENTS = {
    Direction.STAY: (
        "I am content where I am, and would like that to count as an answer.",
        "Staying, with pleasure. Ask me again next time.",
        "No move. I have what I want, most days.",
    ),
    Direction.ADVANCE: (
        "Not yet, and perhaps in a few years.",
        "I would like a taste of it before I decide.",
        "Things at home come first for now.",
    ),
    Direction.SOON: (
        "I know what I would need first: a budget, and one hard conversation done well.",
        "Ready for a try, with somebody beside me.",
        "In a year or two, I hope. I can say what is missing.",
        "Soon. I want to have seen one whole winter in charge.",
    ),
    Direction.NOW: (
        "I have done the work of the next role for weeks at a time.",
        "Yes, and I have looked at what is advertised.",
        "I am ready, and a little impatient.",
    ),
}
EXAMPLES = (
    "Winter ward: I made the rota work with 3 people less.",
    "The audit that I took over half-way.",
    "Feedback from the students.",
    "The afternoon when both of us were called away, and the team coped.",
    "Where I stand on a good day.",
    "What the neighbouring team said after the move.",
)
