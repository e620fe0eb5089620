"""One's own career history and questionnaire results: nobody else's business, also not HR's."""

from datetime import date

from assessments.models import CareerPost, QuestionnaireResult
from tests.access.matrix import EVERYBODY, Row, World

_OWN = {"allowed": {"employee"}}


def _post(world: World) -> list:
    """A job of the employee, under no shared view."""
    post = CareerPost.objects.create(
        subject=world.people.employee,
        title="Staff nurse",
        employer="Northmoor University Hospitals",
        started_on=date(2015, 3, 1),
    )
    return [post.pk]


def _result(world: World) -> list:
    """A report of the employee, under no shared view."""
    result = QuestionnaireResult.objects.create(
        subject=world.people.employee,
        questionnaire="Work styles questionnaire",
        taken_on=date(2026, 1, 12),
        file_name="report.pdf",
        content=b"%PDF-1.7 %%EOF",
    )
    return [result.pk]


ROWS = {
    "career": Row(allowed=EVERYBODY),
    "career_post_add": Row(allowed=EVERYBODY),
    "career_post_change": Row(args=_post, **_OWN),
    "career_post_remove": Row(args=_post, **_OWN),
    "questionnaire_add": Row(allowed=EVERYBODY),
    "questionnaire_file": Row(args=_result, **_OWN),
    "questionnaire_remove": Row(args=_result, **_OWN),
}
