"""The divisions of the trust, their departments and teams, and who leads each."""

from dataclasses import dataclass

from conversations.demo.trust import jobs
from conversations.demo.trust.jobs import Group, Job, lead


@dataclass(frozen=True)
class Team:
    """A team: its lead, and as many people as its size, in these jobs by turns."""

    name: str
    lead: Job
    jobs: tuple[Job, ...]
    size: int = 4


@dataclass(frozen=True)
class Department:
    """A department with the person who heads it."""

    name: str
    head: Job
    teams: tuple[Team, ...]


@dataclass(frozen=True)
class Division:
    """A division with its director."""

    name: str
    director: Job
    departments: tuple[Department, ...]


NURSING, OFFICE = Group.NURSING, Group.ADMINISTRATIVE
CHIEF_EXECUTIVE = lead("Chief executive", jobs.VERY_SENIOR, OFFICE)
DIRECTOR = lead("Divisional director", "Band 9", OFFICE, "Chief operating officer")
MATRON = lead("Matron", "Band 8a", NURSING, "Deputy divisional director", "Lead nurse")
WARD_MANAGER = lead("Ward manager", "Band 7", NURSING, "Matron", "Operational manager")
TEAM_LEAD = lead("Team lead", "Band 7", Group.ALLIED_HEALTH, "Therapy manager")
SUPERVISOR = lead("Supervisor", "Band 4", Group.ESTATES, "Facilities manager")
HEADQUARTERS = "Trust headquarters"


def _head(title: str, band: str = "Band 8b", group: Group = OFFICE) -> Job:
    return lead(title, band, group, "Divisional director")


def _ward(name: str, size: int = 4) -> Team:
    return Team(name, WARD_MANAGER, jobs.WARD, size)


def _office(name: str, title: str, people: tuple[Job, ...], size: int = 3) -> Team:
    return Team(name, lead(title, "Band 7", OFFICE, "Head of department"), people, size)


MEDICINE = Division(
    "Medicine",
    DIRECTOR,
    (
        # Its wards are led by people of the cast.
        Department("Acute and elderly medicine", MATRON, ()),
        Department(
            "Cardiology",
            MATRON,
            (
                _ward("Ward 9", 5),
                Team(
                    "Cardiology doctors",
                    lead("Clinical lead", "Consultant grade", Group.MEDICAL, "Medical director"),
                    jobs.DOCTORS,
                ),
                _office("Cardiology bookings", "Service manager", jobs.BOOKING),
            ),
        ),
        Department("Emergency care", MATRON, (_ward("Emergency department", 6), _ward("Minors"))),
        Department("Respiratory medicine", MATRON, (_ward("Ward 11"), _ward("Ward 12"))),
    ),
)
SURGERY = Division(
    "Surgery",
    DIRECTOR,
    (
        Department(
            "Theatres",
            _head("Theatre manager", "Band 8a", NURSING),
            (
                Team("Main theatres", lead("Theatre lead", "Band 7", NURSING), jobs.THEATRE, 6),
                Team("Day theatres", lead("Theatre lead", "Band 7", NURSING), jobs.THEATRE, 5),
            ),
        ),
        Department("Orthopaedics", MATRON, (_ward("Ward 14"), _ward("Fracture clinic", 3))),
        Department(
            "General surgery",
            MATRON,
            (_ward("Ward 16"), _office("Surgical bookings", "Service manager", jobs.BOOKING)),
        ),
        Department("Critical care", MATRON, (_ward("Intensive care unit", 6),)),
    ),
)
WOMEN_AND_CHILDREN = Division(
    "Women and children",
    DIRECTOR,
    (
        Department(
            "Maternity",
            _head("Head of midwifery", "Band 8b", NURSING),
            (
                Team("Labour ward", lead("Matron", "Band 8a", NURSING), jobs.MATERNITY, 6),
                Team("Community midwives", lead("Team leader", "Band 7", NURSING), jobs.MATERNITY),
            ),
        ),
        Department(
            "Children's services",
            MATRON,
            (
                Team("Children's ward", WARD_MANAGER, jobs.CHILDREN, 6),
                Team("Neonatal unit", WARD_MANAGER, jobs.CHILDREN, 5),
            ),
        ),
    ),
)
CLINICAL_SUPPORT = Division(
    "Clinical support",
    DIRECTOR,
    (
        Department(
            "Pharmacy",
            _head("Chief pharmacist", "Band 8d", Group.PROFESSIONAL),
            (
                Team(
                    "Dispensary",
                    lead(
                        "Dispensary manager",
                        "Band 7",
                        Group.PROFESSIONAL,
                        "Deputy chief pharmacist",
                    ),
                    jobs.PHARMACY,
                    5,
                ),
            ),
        ),
        Department(
            "Imaging",
            _head("Imaging manager", "Band 8b", Group.ALLIED_HEALTH),
            (
                Team("X-ray and CT", TEAM_LEAD, jobs.IMAGING, 5),
                Team("Ultrasound", TEAM_LEAD, jobs.IMAGING, 3),
            ),
        ),
        Department(
            "Pathology",
            _head("Pathology manager", "Band 8b", Group.SCIENTISTS),
            (
                Team(
                    "Blood sciences",
                    lead("Section lead", "Band 7", Group.SCIENTISTS, "Pathology manager"),
                    jobs.PATHOLOGY,
                    5,
                ),
                Team(
                    "Microbiology",
                    lead("Section lead", "Band 7", Group.SCIENTISTS, "Pathology manager"),
                    jobs.PATHOLOGY,
                ),
            ),
        ),
        Department(
            "Therapies",
            _head("Head of therapies", "Band 8b", Group.ALLIED_HEALTH),
            (
                Team("Inpatient therapies", TEAM_LEAD, jobs.THERAPY, 6),
                Team("Community rehabilitation", TEAM_LEAD, jobs.THERAPY, 5),
            ),
        ),
    ),
)
CORPORATE = Division(
    "Corporate services",
    lead("Director of corporate services", jobs.VERY_SENIOR, OFFICE),
    (
        Department(
            "People",
            _head("Deputy director of people", "Band 8d"),
            (_office("Recruitment", "Recruitment manager", jobs.PEOPLE_TEAM, 4),),
        ),
        Department(
            "Finance",
            _head("Deputy director of finance", "Band 8d"),
            (_office("Financial management", "Finance manager", jobs.FINANCE, 5),),
        ),
        Department(
            "Digital",
            _head("Head of digital services", "Band 8c"),
            (_office("Clinical systems", "Systems manager", jobs.DIGITAL, 5),),
        ),
        Department(
            "Governance",
            _head("Head of governance", "Band 8c"),
            (_office("Patient safety", "Patient safety manager", jobs.GOVERNANCE, 4),),
        ),
    ),
)
ESTATES = Division(
    "Estates and facilities",
    lead("Director of estates and facilities", "Band 9", Group.ESTATES),
    (
        Department(
            "Facilities",
            _head("Facilities manager", "Band 8a", Group.ESTATES),
            (
                Team("Domestic services", SUPERVISOR, jobs.DOMESTIC, 6),
                Team("Catering and portering", SUPERVISOR, jobs.DOMESTIC, 5),
            ),
        ),
        Department(
            "Works",
            _head("Estates manager", "Band 8a", Group.ESTATES),
            (Team("Maintenance", SUPERVISOR, jobs.WORKS, 5),),
        ),
    ),
)
DIVISIONS = (MEDICINE, SURGERY, WOMEN_AND_CHILDREN, CLINICAL_SUPPORT, CORPORATE, ESTATES)
