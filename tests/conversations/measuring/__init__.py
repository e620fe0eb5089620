"""Looking closer: rating against the frameworks that the organisation switched on."""

import re
from datetime import date

from django.urls import reverse

from assessments.models import CareerPost, ElementRating, Evidence, QuestionnaireResult

SIDES = {"employee": "reflect", "manager": "prepare"}


def at(conversation, name: str, *args: str) -> str:
    """The address of a page of this conversation."""
    return reverse(name, args=[conversation.pk, *args])


def words(page) -> str:
    """A page as one line, so that a sentence may be looked for wherever it breaks."""
    return re.sub(r"\s+", " ", page.content.decode())


def version_on(page) -> int:
    """The version that the form of a page was filled from."""
    return int(re.search(r'name="version" value="(\d+)"', page.content.decode())[1])


def rating_of(key: str) -> ElementRating:
    """The one rating of the element with this key."""
    return ElementRating.objects.get(element__key=key)


def evidence_of(people, by: str = "employee", **more) -> Evidence:
    """A piece of evidence about the employee, added by one of the two."""
    given = {"source": "A patient", "text": "A letter of thanks", **more}
    return Evidence.objects.create(
        subject=people.employee,
        added_by=getattr(people, by),
        kind="feedback",
        happened_on=date(2026, 1, 5),
        **given,
    )


def job_of(person, title: str = "Ward manager") -> CareerPost:
    """A job of somebody's career history."""
    return CareerPost.objects.create(
        subject=person, title=title, employer="Northmoor", started_on=date(2022, 4, 1)
    )


def report_of(person) -> QuestionnaireResult:
    """The report of a questionnaire that somebody took."""
    return QuestionnaireResult.objects.create(
        subject=person,
        questionnaire="Big Five",
        taken_on=date(2026, 5, 3),
        file_name="report.pdf",
        content=b"%PDF-1.4 what only they may open",
    )
