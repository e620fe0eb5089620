"""Jobs of a hospital: title, pay band and staff group as they belong together."""

from dataclasses import dataclass
from enum import StrEnum

from talentgrid.models import StaffMember

Group = StaffMember.StaffGroup


class Field(StrEnum):
    """What kind of work it is, for words that fit it."""

    NURSING = "nursing"
    FAMILIES = "families"
    THEATRES = "theatres"
    THERAPIES = "therapies"
    DIAGNOSTICS = "diagnostics"
    MEDICAL = "medical"
    OFFICE = "office"
    FACILITIES = "facilities"
    LEADING = "leading"


@dataclass(frozen=True)
class Job:
    """A job as the staff record has it, and the roles that a person in it may think of next."""

    title: str
    band: str
    group: Group
    field: Field
    next_roles: tuple[str, ...] = ()


def lead(title: str, band: str, group: Group, *next_roles: str) -> Job:
    """A job in which one leads others."""
    return Job(title, band, group, Field.LEADING, next_roles)


def _jobs(field: Field, group: Group, *rows: tuple[str, ...]) -> tuple[Job, ...]:
    return tuple(Job(title, band, group, field, tuple(more)) for title, band, *more in rows)


VERY_SENIOR = "Very senior manager"

# Nursing, midwifery and theatres ------------------------------------------------------------

WARD = (
    *_jobs(
        Field.NURSING,
        Group.NURSING,
        ("Deputy ward manager", "Band 6", "Ward manager", "Practice educator"),
        ("Staff nurse", "Band 5", "Senior staff nurse", "Clinical nurse specialist"),
        ("Senior staff nurse", "Band 6", "Deputy ward manager", "Advanced nurse practitioner"),
        ("Staff nurse", "Band 5", "Research nurse", "Senior staff nurse"),
    ),
    *_jobs(
        Field.NURSING,
        Group.CLINICAL_SERVICES,
        ("Healthcare assistant", "Band 3", "Nursing associate"),
        ("Nursing associate", "Band 4", "Registered nurse"),
        ("Healthcare assistant", "Band 2", "Senior healthcare assistant"),
    ),
    Job("Ward clerk", "Band 3", Group.ADMINISTRATIVE, Field.OFFICE, ("Patient pathway lead",)),
)
MATERNITY = (
    *_jobs(
        Field.FAMILIES,
        Group.NURSING,
        ("Midwife", "Band 6", "Labour ward co-ordinator", "Specialist midwife"),
        ("Senior midwife", "Band 7", "Matron", "Consultant midwife"),
        ("Midwife", "Band 5", "Midwife, Band 6"),
    ),
    Job(
        "Maternity support worker", "Band 3", Group.CLINICAL_SERVICES, Field.FAMILIES, ("Midwife",)
    ),
)
CHILDREN = (
    *_jobs(
        Field.FAMILIES,
        Group.NURSING,
        ("Children's nurse", "Band 5", "Senior children's nurse"),
        ("Senior children's nurse", "Band 6", "Ward manager", "Community children's nurse"),
    ),
    Job("Play specialist", "Band 4", Group.CLINICAL_SERVICES, Field.FAMILIES, ("Play team lead",)),
    Job("Nursery nurse", "Band 4", Group.CLINICAL_SERVICES, Field.FAMILIES, ("Nursing associate",)),
)
THEATRE = (
    Job(
        "Operating department practitioner",
        "Band 5",
        Group.ALLIED_HEALTH,
        Field.THEATRES,
        ("Team leader in theatres", "Surgical first assistant"),
    ),
    Job("Scrub nurse", "Band 5", Group.NURSING, Field.THEATRES, ("Surgical first assistant",)),
    Job(
        "Theatre support worker",
        "Band 3",
        Group.CLINICAL_SERVICES,
        Field.THEATRES,
        ("Operating department practitioner",),
    ),
    Job("Senior scrub nurse", "Band 6", Group.NURSING, Field.THEATRES, ("Theatre team leader",)),
)
DOCTORS = _jobs(
    Field.MEDICAL,
    Group.MEDICAL,
    ("Specialty doctor", "Specialty doctor grade", "Specialist doctor", "Consultant"),
    ("Consultant physician", "Consultant grade", "Clinical lead", "Associate medical director"),
    ("Clinical fellow", "Resident doctor grade", "Specialty doctor", "Consultant"),
)

# Clinical support ---------------------------------------------------------------------------

PHARMACY = (
    Job(
        "Clinical pharmacist", "Band 7", Group.PROFESSIONAL, Field.DIAGNOSTICS, ("Lead pharmacist",)
    ),
    Job(
        "Pharmacy technician",
        "Band 5",
        Group.PROFESSIONAL,
        Field.DIAGNOSTICS,
        ("Senior technician",),
    ),
    Job(
        "Pharmacy assistant", "Band 3", Group.CLINICAL_SERVICES, Field.DIAGNOSTICS, ("Technician",)
    ),
)
IMAGING = (
    Job("Radiographer", "Band 5", Group.ALLIED_HEALTH, Field.DIAGNOSTICS, ("Senior radiographer",)),
    Job("Sonographer", "Band 7", Group.ALLIED_HEALTH, Field.DIAGNOSTICS, ("Lead sonographer",)),
    Job("Senior radiographer", "Band 6", Group.ALLIED_HEALTH, Field.DIAGNOSTICS, ("Team leader",)),
    Job(
        "Imaging assistant", "Band 3", Group.CLINICAL_SERVICES, Field.DIAGNOSTICS, ("Radiographer",)
    ),
)
PATHOLOGY = (
    Job("Biomedical scientist", "Band 6", Group.SCIENTISTS, Field.DIAGNOSTICS, ("Section lead",)),
    Job("Associate practitioner", "Band 4", Group.SCIENTISTS, Field.DIAGNOSTICS, ("Scientist",)),
    Job(
        "Clinical scientist",
        "Band 7",
        Group.SCIENTISTS,
        Field.DIAGNOSTICS,
        ("Consultant scientist",),
    ),
)
THERAPY = (
    *_jobs(
        Field.THERAPIES,
        Group.ALLIED_HEALTH,
        ("Physiotherapist", "Band 6", "Advanced practitioner", "Team lead"),
        ("Occupational therapist", "Band 6", "Team lead", "Community therapist"),
        ("Speech and language therapist", "Band 6", "Specialist therapist"),
        ("Dietitian", "Band 5", "Specialist dietitian"),
    ),
    Job("Therapy assistant", "Band 3", Group.CLINICAL_SERVICES, Field.THERAPIES, ("Therapist",)),
)

# Offices and facilities ---------------------------------------------------------------------

PEOPLE_TEAM = _jobs(
    Field.OFFICE,
    Group.ADMINISTRATIVE,
    ("HR adviser", "Band 6", "HR business partner"),
    ("Recruitment officer", "Band 4", "Recruitment lead", "HR adviser"),
    ("Learning and development adviser", "Band 6", "Learning and development manager"),
)
FINANCE = _jobs(
    Field.OFFICE,
    Group.ADMINISTRATIVE,
    ("Finance business partner", "Band 7", "Head of financial management"),
    ("Assistant accountant", "Band 5", "Management accountant"),
    ("Payments officer", "Band 3", "Team leader in payments"),
)
DIGITAL = _jobs(
    Field.OFFICE,
    Group.ADMINISTRATIVE,
    ("Systems analyst", "Band 6", "Lead analyst"),
    ("Service desk analyst", "Band 4", "Infrastructure engineer"),
    ("Clinical systems trainer", "Band 5", "Change manager"),
)
GOVERNANCE = _jobs(
    Field.OFFICE,
    Group.ADMINISTRATIVE,
    ("Patient safety officer", "Band 6", "Patient safety manager"),
    ("Complaints officer", "Band 5", "Complaints manager"),
    ("Records officer", "Band 3", "Information governance officer"),
)
BOOKING = _jobs(
    Field.OFFICE,
    Group.ADMINISTRATIVE,
    ("Patient pathway co-ordinator", "Band 4", "Service manager"),
    ("Medical secretary", "Band 4", "Office manager"),
)
DOMESTIC = _jobs(
    Field.FACILITIES,
    Group.ESTATES,
    ("Domestic assistant", "Band 2", "Domestic supervisor"),
    ("Ward hostess or host", "Band 2", "Catering supervisor"),
    ("Porter", "Band 2", "Porter team leader"),
    ("Cook", "Band 4", "Head cook"),
)
WORKS = _jobs(
    Field.FACILITIES,
    Group.ESTATES,
    ("Electrician", "Band 4", "Estates officer"),
    ("Mechanical engineer", "Band 5", "Estates officer"),
    ("Maintenance assistant", "Band 3", "Electrician"),
)
