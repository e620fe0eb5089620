"""Facts about the work of therapists, scientists, doctors, offices and facilities."""

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

THERAPIES: Facts = {
    Level.EXCEEDS: (
        result(
            "Early supported discharge pilot",
            "People with a stroke went home 4 days earlier than in the year before, and no fewer "
            "of them reached their goals.",
        ),
        feedback(
            "Former patient",
            "Came to tell the team that he walks to his allotment again. He had been told that he "
            "would not.",
        ),
        result(
            "Waiting list review",
            "The wait for a first appointment fell from 14 weeks to 6, by group sessions that "
            "people rate higher than single ones.",
        ),
        full_circle("Described as the person to ask when a case is stuck."),
    ),
    Level.MEETS: (
        appraisal("Appraisal", "Objectives met, and a full caseload all year."),
        result("Goal audit", "Goals agreed with the patient in 18 of 20 records."),
        competency("Supervision log", "Supervision once a month, with reflections written up."),
        feedback("Ward staff", "Easy to reach, and leaves instructions that others can follow."),
        seen(
            "Family meeting", "Explained a hard decision in plain words, and waited for questions."
        ),
    ),
    Level.PARTIALLY_MEETS: (
        result("Goal audit", "Goals were missing or general in 8 of 20 records."),
        appraisal("Appraisal", "Half of the objectives met. The move between sites cost time."),
        feedback("Ward staff", "Referrals are sometimes answered only after a second call."),
    ),
}

DIAGNOSTICS: Facts = {
    Level.EXCEEDS: (
        result(
            "Turnaround report",
            "Results for the emergency department are ready 18 minutes sooner, since samples are "
            "registered at the bench.",
        ),
        seen(
            "Duty consultant",
            "Questioned a result that did not fit the patient, and so found a labelling error "
            "that would have cost days.",
        ),
        competency("Professional body", "Passed the higher specialist diploma at the first try."),
        result(
            "Accreditation visit",
            "No finding in the section prepared here. The inspectors asked to share its records.",
        ),
    ),
    Level.MEETS: (
        appraisal("Appraisal", "All objectives met, on the rota and in quality work."),
        result("Quality control", "Controls within limits, and every exception written up."),
        competency("Training record", "Competent on all analysers of the section, and in date."),
        feedback("Clinicians", "Requests are clarified by telephone before anything is refused."),
        seen("Morning meeting", "Brings the facts about yesterday's delays, and no blame."),
        result("Stock review", "Nothing ran out, and waste stayed below target."),
    ),
    Level.PARTIALLY_MEETS: (
        result("Turnaround report", "Routine work missed its target in 4 of the last 6 months."),
        competency("Training record", "Two competencies lapsed while the rota was short."),
        result("Incident log", "3 incidents about labels, each with the same cause."),
    ),
}

MEDICAL: Facts = {
    Level.EXCEEDS: (
        result(
            "National audit",
            "The unit moved from the lowest to the highest quarter for door-to-treatment times.",
        ),
        full_circle("Trainees write that questions are welcome at any hour, and answered."),
        result(
            "Clinic redesign",
            "6 of 10 follow-up visits are now telephone calls, chosen by the patients themselves.",
        ),
    ),
    Level.MEETS: (
        appraisal("Medical appraisal", "Complete, with a balanced set of supporting information."),
        result("Clinic figures", "Letters sent within 5 working days all year."),
        feedback("Patient survey", "9 of 10 patients say that they understood what was decided."),
        seen("Mortality review", "Prepared, open, and the first to name what could be better."),
    ),
    Level.PARTIALLY_MEETS: (
        result("Clinic figures", "Letters take 3 weeks. Dictation is being tried in the clinic."),
        appraisal("Medical appraisal", "Quality improvement was not begun because of vacancies."),
        feedback("Nursing staff", "Plans change after the round without a word to the ward."),
    ),
}

OFFICE: Facts = {
    Level.EXCEEDS: (
        result(
            "Recruitment figures",
            "Time to hire fell from 74 days to 46, by asking for references at the offer and no "
            "later.",
        ),
        result(
            "Month-end report",
            "Closed 2 days earlier all year. Budget holders now get one page that they read.",
        ),
        feedback(
            "Clinical directors",
            "Two of them asked for this person by name when the next project was planned.",
        ),
        result(
            "System change",
            "The new rota system went live in 22 wards without one missed payday.",
        ),
        full_circle("Colleagues value that hard news comes early, and with a way out."),
    ),
    Level.MEETS: (
        appraisal("Appraisal", "All objectives met, including two that were added in autumn."),
        result("Service desk", "Requests answered within the agreed time in 94% of cases."),
        feedback("Ward managers", "Polite, precise, and follows up without being asked."),
        competency("Training record", "Information governance and project training in date."),
        seen("Project board", "Papers come 5 days before, and say what has to be decided."),
        result("Audit", "Internal audit found nothing above low risk."),
    ),
    Level.PARTIALLY_MEETS: (
        result("Service desk", "A quarter of the requests were answered late in summer."),
        appraisal("Appraisal", "Of 4 objectives 2 were met. Priorities changed twice in the year."),
        feedback("Project lead", "Figures had to be corrected after they had been sent out."),
    ),
}

FACILITIES: Facts = {
    Level.EXCEEDS: (
        result(
            "Cleanliness inspection",
            "Five stars in all areas for 4 quarters, among them two that had never had them.",
        ),
        feedback("Ward 9", "Nurses asked that this person stays on the ward. They all signed."),
        result(
            "Planned maintenance", "Ventilation failures halved since filters are changed by use."
        ),
    ),
    Level.MEETS: (
        appraisal("Appraisal", "Objectives met. Reliable through the whole winter."),
        result("Meal service audit", "Right meal, right temperature, in 48 of 50 checks."),
        seen("Supervisor's round", "Trolley, signs and colour codes as they should be."),
        competency("Training record", "Food hygiene and moving and handling in date."),
        feedback("Patients", "Thanked twice on comment cards for kindness in passing."),
    ),
    Level.PARTIALLY_MEETS: (
        result("Cleanliness inspection", "High surfaces were missed in 2 of 4 inspections."),
        appraisal("Appraisal", "Time keeping has improved, but is not settled yet."),
        result("Work orders", "A third of the jobs were closed without a note of what was done."),
    ),
}
