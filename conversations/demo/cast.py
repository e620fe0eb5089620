"""The people whom a visitor meets first: who they are, and what to try as each of them.

Names and addresses here are fixed. README and the browser tests know them.
"""

from conversations.demo.character import Character
from conversations.demo.priyas_team import PRIYAS_TEAM, WARDS
from conversations.demo.story.plot import Degree, Ending, Ratings, Situation
from conversations.demo.trust import jobs
from conversations.demo.trust.divisions import DIRECTOR, MATRON, MEDICINE, SURGERY
from conversations.demo.trust.jobs import Group, lead
from talentgrid.roles import Role

# Open to everybody who runs the demo, which the settings let no other host serve.
PASSWORD = "talent-conversation"  # noqa: S105

HR_PARTNER = lead("HR business partner", "Band 8a", Group.ADMINISTRATIVE, "Head of HR operations")
IG_LEAD = lead(
    "Information governance lead", "Band 8a", Group.ADMINISTRATIVE, "Data protection officer"
)
HR_LEAD = "Corporate services/People/Helen Clarke"
STAFF_NURSE = jobs.WARD[1]


NORTHMOOR = (
    Character(
        path=WARDS,
        first_name="Priya",
        last_name="Nair",
        job=MATRON,
        kind="Line manager",
        try_this="Open “My team”: everybody in it is at another point, from nothing arranged to "
        "closed. Prepare for Sam, go on with Tomasz and compare your views against three "
        "frameworks, respond to Kwame, follow Joanna's plan up.",
        past=(Ratings(2, 3, 2), Ratings(3, 3, 2)),
        now=Situation(Ending.AGREED, reflection=Degree.SHARED, ratings=Ratings(3, 3, 3)),
        meets_in=-60,
    ),
    *PRIYAS_TEAM,
    Character(
        path=MEDICINE.name,
        first_name="Grace",
        last_name="Mensah",
        job=DIRECTOR,
        kind="Manager's manager",
        try_this="See where everybody in the line stands, and what was agreed. What Priya and her "
        "team wrote before and while they talked stays between the two of them. In your own "
        "reflection, look closer with the Executive Director Success Profile.",
        past=(Ratings(3, 3, 1), Ratings(3, 3, 2)),
        now=Situation(Ending.PLANNED, ratings=Ratings(3, 3, 2), reflection=Degree.PRIVATE),
        meets_in=12,
    ),
    Character(
        path=HR_LEAD,
        first_name="Helen",
        last_name="Clarke",
        job=HR_PARTNER,
        kind="HR admin, whole trust",
        try_this="Find anybody in the trust, and read placements and agreed outcomes. Each "
        "reading is written into the audit trail. Set the frameworks, the behaviours and the "
        "local development of the trust.",
        past=(Ratings(2, 2, 2), Ratings(3, 2, 2)),
        roles={Role.HR_ADMIN: ""},
    ),
    Character(
        path="Corporate services/People/Omar Farah",
        first_name="Omar",
        last_name="Farah",
        job=HR_PARTNER,
        kind="HR admin, Surgery alone",
        try_this="The same for Surgery alone: of Priya's team you find nobody.",
        past=(None, Ratings(2, 2, 1)),
        roles={Role.HR_ADMIN: SURGERY.name},
    ),
    Character(
        path="Corporate services/Governance/Ines Lopes",
        first_name="Ines",
        last_name="Lopes",
        job=IG_LEAD,
        kind="Information governance",
        try_this="Will check who has seen and changed what. The role opens nobody's record.",
        past=(Ratings(2, 2, 1, content_to_stay=True), Ratings(2, 2, 1, content_to_stay=True)),
        roles={Role.INFORMATION_GOVERNANCE: ""},
    ),
    Character(
        path=f"{WARDS}/Ward 5/Martin Hale",
        first_name="Martin",
        last_name="Hale",
        job=STAFF_NURSE,
        kind="Leaver",
        try_this="Left two weeks ago, so the right password does not open the door any more.",
        past=(Ratings(2, 2, 1), Ratings(2, 2, 2)),
        left_days_ago=14,
    ),
)

SOUTHDALE = (
    Character(
        path="Community nursing",
        first_name="Eve",
        last_name="Holloway",
        job=lead("Community nursing lead", "Band 8a", Group.NURSING, "Director of nursing"),
        kind="Line manager of another trust",
        try_this="Copy the address of any page about Priya's team: for you there is no such page.",
        past=(None, Ratings(2, 3, 2)),
        now=Situation(Ending.PLANNED),
        meets_in=9,
    ),
)
