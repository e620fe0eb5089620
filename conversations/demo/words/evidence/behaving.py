"""Facts about how people work, and about readiness for more. They fit every field."""

from assessments.grid import Level
from conversations.demo.words.evidence.facts import (
    Fact,
    Facts,
    appraisal,
    competency,
    feedback,
    full_circle,
    result,
    seen,
)

BEHAVIOURS: Facts = {
    Level.EXCEEDS: (
        seen(
            "Difficult meeting",
            "A consultant was rude to a new colleague. It was put right on the spot, quietly, and "
            "both were still talking afterwards.",
        ),
        feedback(
            "Colleague who came from abroad",
            "Met at the station on a day off, shown the town, introduced to everybody.",
        ),
        full_circle("“Fair” and “kind” are the words that come most often, from all sides."),
        feedback("Junior colleague", "Gave away the credit for an idea that everybody liked."),
        seen("After an incident", "Spoke with the family first, and with the rota second."),
        result(
            "Speaking up",
            "Reported a concern that was awkward for the own team, and led what came of it.",
        ),
        feedback("Union representative", "Hard conversations are held early, and with respect."),
        seen("Team away day", "Drew in those who had not said a word all morning."),
        feedback("Volunteer co-ordinator", "Treats the tea volunteer as one of the team."),
        full_circle("People from other departments say that they would like to work here."),
    ),
    Level.MEETS: (
        feedback("Colleagues", "Polite on the telephone, also at the end of a long day."),
        seen("Busy afternoon", "Kept a friendly tone when three people wanted three things."),
        full_circle("Balanced: dependable and considerate, could share ideas more often."),
        appraisal("Appraisal", "Lives the values of the organisation."),
        feedback("New starter", "Took time to explain, more than once."),
        seen("Handover of a complaint", "Passed on the facts without a word against anybody."),
        feedback("Student", "Says when something is not known, and finds out."),
        appraisal("Mid-year review", "Accepts feedback, and comes back to it."),
    ),
    Level.PARTIALLY_MEETS: (
        feedback(
            "Two colleagues", "Felt talked down to in front of others. It has been talked through."
        ),
        seen("Meetings", "Joins late and leaves early, so that decisions are made without them."),
        full_circle("Strong on the task. Several colleagues would like to be asked, not told."),
        seen("Under pressure", "Messages become short, and some people avoid asking."),
        feedback("Neighbouring team", "Help was refused twice without a reason being given."),
        appraisal("Appraisal", "Agreed to work on listening, after feedback from the team."),
    ),
}

READY_NOW: tuple[Fact, ...] = (
    result("Acting up", "Deputised for 11 weeks, with the budget and 2 disciplinary hearings."),
    result(
        "Trust-wide project", "Led the work across 3 divisions without being anybody's manager."
    ),
    competency("University", "Finished a master's degree in healthcare leadership."),
    feedback("Director", "Asked to present to the board twice, and answered without notes."),
    result("Stepping in", "Ran the neighbouring unit beside the own one for a whole spring."),
    seen("Site meetings", "Chairs them in the manager's absence, and they end in time."),
    feedback("Mentor", "Knows the next role well, and what it costs."),
    result("Interview", "Came second for a post one band higher, with encouraging feedback."),
    competency("Assessment day", "Was found ready by assessors from outside the division."),
    result("Regional network", "Leads its working group, and is asked for advice by other trusts."),
)
