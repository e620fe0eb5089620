"""Facts about the work of those who lead others."""

from assessments.grid import Level
from conversations.demo.words.evidence.facts import (
    Facts,
    appraisal,
    competency,
    feedback,
    full_circle,
    result,
    seen,
)

LEADING: Facts = {
    Level.EXCEEDS: (
        result(
            "Staff survey",
            "“My manager asks for my opinion” rose from 61% to 84% in this team, the largest "
            "rise in the trust.",
        ),
        result(
            "Workforce report",
            "Vacancies went from 9 to 1 in a year. Two people who had left have come back.",
        ),
        result(
            "Winter plan",
            "Wrote the plan for the winter beds with 3 other departments. It was used as it was "
            "written.",
        ),
        full_circle("Direct reports say that they know where they stand, and why."),
        result(
            "Quality review",
            "The unit was rated good in all areas, after two years of requiring improvement.",
        ),
        feedback(
            "Neighbouring trust",
            "Asked whether their managers may come and see how the daily meeting is run.",
        ),
        seen(
            "Divisional board",
            "Brought a deficit into the open before anybody asked, with 3 ways to close it.",
        ),
        result(
            "Rota project",
            "Bank and agency spending is down by a third, since rotas are out 8 weeks ahead.",
        ),
    ),
    Level.MEETS: (
        appraisal("Appraisal", "Objectives met, and the budget was kept."),
        result("Workforce report", "Sickness and turnover at the level of the division."),
        result("Training report", "95% of the team are up to date with mandatory training."),
        feedback("Peers", "A good neighbour: says what is planned, and lends a hand."),
        seen("One-to-ones", "Held with everybody once a month, and notes are kept."),
        result("Complaints report", "All answered in time, and most after a telephone call."),
        appraisal("Mid-year review", "Plans for the year are on course. Nothing hidden in them."),
        competency("Training record", "Finished the course for people who manage people."),
    ),
    Level.PARTIALLY_MEETS: (
        result("Workforce report", "One-to-ones were held with half of the team."),
        appraisal("Appraisal", "The budget was overspent by 6%, and seen late."),
        result("Complaints report", "4 of 9 complaints were answered after the date promised."),
        feedback("Team members", "Some say that decisions change from one week to the next."),
    ),
}
