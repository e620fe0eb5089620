"""Facts about the work of nurses, midwives and theatre staff, and of those who support them."""

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

WARDS: Facts = {
    Level.EXCEEDS: (
        result(
            "Ward assurance round",
            "Falls with harm went from 9 to 2 in a year, after an afternoon round that was "
            "thought up, tried and improved here.",
        ),
        feedback(
            "Letter from a family",
            "A family wrote about the last week of their father's life: what he had asked for was "
            "known on every shift.",
        ),
        seen(
            "Night site manager",
            "Took charge of a night with 2 cardiac arrests and an extra bay open, and still spoke "
            "with each bank nurse before they went home.",
        ),
        result(
            "Medicines safety group",
            "Missed doses fell by more than half once the drug round was protected from "
            "interruptions. Two other wards have copied it.",
        ),
        competency(
            "University",
            "Passed the non-medical prescribing module with distinction while working full time.",
        ),
        feedback(
            "Student evaluations",
            "All 14 students of the year wrote that they learnt most on this placement. 3 of them "
            "have applied to come back.",
        ),
        full_circle("11 of 12 colleagues answered “always” to “keeps calm and keeps us informed”."),
        result(
            "Patient flow meeting",
            "Discharges before noon doubled between spring and autumn, with no more readmissions.",
        ),
        result(
            "Tissue viability audit",
            "No pressure ulcer began on the ward for 200 days, the longest run in the division.",
        ),
        result(
            "Dementia care review",
            "Agitation at sundown fell since the evening has its own programme. Families come to "
            "join in.",
        ),
        feedback(
            "Palliative care team",
            "Wrote that nobody prepares the last days at home as thoroughly, and as kindly.",
        ),
        seen(
            "Deteriorating patient",
            "Saw sepsis before the numbers did, and had antibiotics running within 20 minutes.",
        ),
        result(
            "Volunteer meal project",
            "People who needed help with eating waited 4 minutes instead of 17. The idea and the "
            "rota came from here.",
        ),
        feedback(
            "Social services",
            "Discharge papers from here are the ones that can be used as they are.",
        ),
        result(
            "Practice education report",
            "6 of 6 newly registered nurses stayed, in a year in which the trust lost a fifth.",
        ),
        competency(
            "Trust board award",
            "Named for the handbook on nutrition, which is now part of every induction.",
        ),
    ),
    Level.MEETS: (
        appraisal(
            "Appraisal", "All objectives of the year met, and mandatory training done in time."
        ),
        result(
            "Documentation audit",
            "First assessments complete within 6 hours in 19 of 20 records that were looked at.",
        ),
        seen(
            "Bedside handover",
            "Clear and unhurried, and the patient is asked what is missing, also on busy days.",
        ),
        feedback(
            "Friends and Family cards",
            "Named on 6 cards this year, each time for explaining what happens next.",
        ),
        result("Infection control audit", "Hand hygiene at 96% or above in every month."),
        competency("Clinical skills log", "Cannulation and venepuncture signed off and in date."),
        seen(
            "Safety huddle", "Raises staffing worries early, and comes with a suggestion for them."
        ),
        feedback("Bed manager", "Calls back when promised, and the numbers are right."),
        appraisal("Mid-year review", "The work is planned and done without reminders."),
        feedback("Ward pharmacist", "Queries about medicines are answered the same morning."),
    ),
    Level.PARTIALLY_MEETS: (
        result(
            "Documentation audit",
            "Care plans out of date in 7 of 20 records. In spring it was 11, so it is going the "
            "right way.",
        ),
        seen(
            "Medicines round",
            "Two near misses with the time of insulin, both reported the same day. Rounds are "
            "done together for now.",
        ),
        appraisal(
            "Appraisal", "3 of 5 objectives met. The two about discharge planning were not begun."
        ),
        competency(
            "Training record",
            "The update on intravenous therapy is 5 months overdue, after two study days that "
            "were cancelled for staffing.",
        ),
        feedback(
            "Night staff", "Several say that handovers are short and that they ring for details."
        ),
        result(
            "Observation audit", "A third of the evening observations were more than 1 hour late."
        ),
    ),
}

FAMILIES: Facts = {
    Level.EXCEEDS: (
        feedback(
            "Maternity Voices Partnership",
            "Parents asked for one page about the first night at home. It was written with them, "
            "and is now given to everybody.",
        ),
        result(
            "Perinatal audit",
            "Babies admitted with a low temperature fell from 8% to 3% after the warm bundle was "
            "taught on every shift.",
        ),
        seen(
            "Consultant on call",
            "Called for help at the first sign during a shoulder dystocia. The record of the "
            "minutes was the clearest of the year.",
        ),
        full_circle("Colleagues name the teaching at the cot side, and the patience in it."),
        result(
            "Play and comfort project",
            "Blood tests that had to be given up because a child was too frightened went down by "
            "two thirds.",
        ),
    ),
    Level.MEETS: (
        appraisal("Appraisal", "Objectives met. Caseload and records are in order."),
        competency("Skills drill", "Emergency drills and newborn life support passed this year."),
        feedback("Thank-you cards", "Parents write that they were listened to and never hurried."),
        result("Records audit", "Growth charts complete in 28 of 30 records."),
        seen("Ward round", "Speaks up for what the family has said, briefly and to the point."),
        feedback("Health visitors", "Handovers to the community come in time and are complete."),
    ),
    Level.PARTIALLY_MEETS: (
        result("Records audit", "Fluid charts had gaps in 9 of 25 records."),
        competency("Skills drill", "One of the drills has to be repeated. A date is agreed."),
        appraisal("Appraisal", "Two objectives carried over, both because of time away from work."),
    ),
}

THEATRES: Facts = {
    Level.EXCEEDS: (
        result(
            "Theatre utilisation report",
            "Late starts on the trauma list went from 1 in 3 to 1 in 10, after the first case was "
            "settled the evening before.",
        ),
        seen(
            "Anaesthetic consultant",
            "Noticed the wrong side on the consent form at the pause before the list, and stopped "
            "it without anybody losing face.",
        ),
        competency("Awarding body", "Qualified as a surgical first assistant, 4 months early."),
        result(
            "Waste project",
            "Single-use trays that were opened and thrown away unused fell by half, which saves "
            "the department about £18,000 a year.",
        ),
    ),
    Level.MEETS: (
        appraisal("Appraisal", "All objectives met, across two specialties."),
        result("Count audit", "Swab and instrument counts complete in all 40 cases observed."),
        feedback("Recovery staff", "Handovers from theatre are complete and friendly."),
        competency("Competency book", "Laparoscopic set-up signed off for all surgeons."),
        seen("Team brief", "Says what could go wrong today, and who does what if it does."),
    ),
    Level.PARTIALLY_MEETS: (
        result("Count audit", "The second count was left out in 3 of 20 cases observed."),
        competency("Competency book", "Orthopaedic set-up is not signed off after 9 months."),
        feedback("List co-ordinator", "Twice in the quarter the first case waited for equipment."),
    ),
}
