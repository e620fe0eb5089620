"""The team of Priya Nair: everybody in it is at another point of this year's conversation."""

from assessments.models import NotRated
from conversations.demo.character import Character
from conversations.demo.story.plot import Degree, Ending, Ratings, Situation
from conversations.demo.trust.divisions import WARD_MANAGER
from conversations.demo.trust.jobs import Field, Group, Job

WARDS = "Medicine/Acute and elderly medicine"
NURSE_PRACTITIONER = Job(
    "Advanced nurse practitioner", "Band 8a", Group.NURSING, Field.NURSING, ("Consultant nurse",)
)
SPECIALIST = Job(
    "Clinical nurse specialist", "Band 7", Group.NURSING, Field.NURSING, ("Lead nurse", "Matron")
)
EDUCATOR = Job(
    "Practice educator", "Band 7", Group.NURSING, Field.NURSING, ("Lead nurse for education",)
)
DISCHARGE = Job(
    "Discharge co-ordinator", "Band 6", Group.NURSING, Field.NURSING, ("Patient flow manager",)
)
PROJECT_NURSE = Job(
    "Quality improvement nurse", "Band 6", Group.NURSING, Field.NURSING, ("Improvement lead",)
)
RESEARCH = Job("Research nurse", "Band 6", Group.NURSING, Field.NURSING, ("Lead research nurse",))

PRIYAS_TEAM = (
    Character(
        path=f"{WARDS}/Ward 5",
        first_name="Sam",
        last_name="Iyer",
        job=WARD_MANAGER,
        kind="Employee",
        try_this="A conversation with Priya is planned for next week. Write a reflection, keep it "
        "or share it, say what you need, and look at last year's outcome and plan.",
        past=(Ratings(2, 2, 1), Ratings(3, 2, 2)),
        now=Situation(Ending.PLANNED, ratings=Ratings(3, 2, 2), preparation=Degree.PRIVATE),
        meets_in=7,
        team=7,
    ),
    Character(
        path=f"{WARDS}/Acute medical unit",
        first_name="Amara",
        last_name="Okonkwo",
        job=WARD_MANAGER,
        past=(Ratings(3, 3, 2), Ratings(3, 3, 3)),
        now=Situation(
            Ending.PLANNED,
            reflection=Degree.SHARED,
            preparation=Degree.SHARED,
            ratings=Ratings(3, 3, 3),
            asks=True,
        ),
        meets_in=2,
        team=7,
    ),
    Character(
        path=f"{WARDS}/Tomasz Wilk",
        first_name="Tomasz",
        last_name="Wilk",
        job=NURSE_PRACTITIONER,
        past=(Ratings(2, 3, 2), Ratings(2, 3, 2)),
        now=Situation(
            Ending.IN_PROGRESS,
            reflection=Degree.SHARED,
            preparation=Degree.SHARED,
            ratings=Ratings(3, 3, 2),
        ),
        meets_in=-1,
    ),
    Character(
        path=f"{WARDS}/Stroke unit",
        first_name="Bethan",
        last_name="Rees",
        job=WARD_MANAGER,
        past=(None, Ratings(2, 2, 1, content_to_stay=True)),
        now=Situation(
            Ending.RECORDED,
            reflection=Degree.SHARED,
            preparation=Degree.PRIVATE,
            ratings=Ratings(3, 2, 1, content_to_stay=True),
        ),
        meets_in=-4,
        team=4,
    ),
    Character(
        path=f"{WARDS}/Kwame Asamoah",
        first_name="Kwame",
        last_name="Asamoah",
        job=RESEARCH,
        past=(Ratings(2, 2, 2), Ratings(2, 2, 2)),
        now=Situation(
            Ending.DISPUTED,
            reflection=Degree.SHARED,
            preparation=Degree.SHARED,
            ratings=Ratings(2, 2, 2),
        ),
        meets_in=-9,
    ),
    Character(
        path=f"{WARDS}/Joanna Pike",
        first_name="Joanna",
        last_name="Pike",
        job=SPECIALIST,
        past=(Ratings(2, 2, 3), Ratings(3, 3, 2)),
        now=Situation(
            Ending.AGREED,
            reflection=Degree.SHARED,
            preparation=Degree.SHARED,
            ratings=Ratings(3, 3, 2),
            overdue=True,
        ),
        meets_in=-95,
    ),
    Character(
        path=f"{WARDS}/Frailty unit",
        first_name="Rahim",
        last_name="Chowdhury",
        job=WARD_MANAGER,
        months_in_post=5,
        now=Situation(Ending.AGREED, reflection=Degree.SHARED, overdue=True),
        meets_in=-75,
        team=4,
    ),
    Character(
        path=f"{WARDS}/Leila Haddad",
        first_name="Leila",
        last_name="Haddad",
        job=EDUCATOR,
        past=(Ratings(2, 2, 1), Ratings(2, 3, 1)),
        was_with="Medicine/Respiratory medicine",
    ),
    Character(
        path=f"{WARDS}/Jasmine Otieno",
        first_name="Jasmine",
        last_name="Otieno",
        job=PROJECT_NURSE,
        months_in_post=1,
    ),
    Character(
        path=f"{WARDS}/Denise Farrell",
        first_name="Denise",
        last_name="Farrell",
        job=DISCHARGE,
        past=(Ratings(2, 2, 1, content_to_stay=True), Ratings(2, 2, 1, content_to_stay=True)),
        now=Situation(Ending.CLOSED, not_rated=NotRated.LONG_ABSENCE),
        meets_in=-50,
    ),
    Character(
        path=f"{WARDS}/Ward 6",
        first_name="Callum",
        last_name="Doyle",
        job=WARD_MANAGER,
        past=(Ratings(1, 2, 2), Ratings(2, 2, 2)),
        now=Situation(Ending.CANCELLED, ratings=Ratings(2, 2, 2), reflection=Degree.PRIVATE),
        meets_in=-20,
        team=5,
    ),
    Character(
        path=f"{WARDS}/Mei-Ling Tan",
        first_name="Mei-Ling",
        last_name="Tan",
        job=SPECIALIST,
        past=(Ratings(3, 2, 1, content_to_stay=True), Ratings(3, 3, 1, content_to_stay=True)),
        now=Situation(Ending.DECLINED),
        meets_in=-14,
    ),
)
