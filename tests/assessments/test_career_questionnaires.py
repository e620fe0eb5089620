"""The report of a personality questionnaire: added, downloaded and removed by its owner (R123)."""

import uuid
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from assessments.models import ElementRating, QuestionnaireResult
from assessments.services import (
    FrameworkRatings,
    Said,
    begin_assessment,
    career,
    save_elements,
    share_assessment,
)
from frameworks import library
from talentgrid.models import AuditEvent

pytestmark = pytest.mark.usefixtures("content")

PDF = b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n" + b"x" * 3000 + b"\n%%EOF\n"
LIMIT = 5 * 1024 * 1024


@pytest.fixture
def employee(people, sign_in):
    return sign_in(people.employee)


@pytest.fixture
def result(people) -> QuestionnaireResult:
    return career.add_questionnaire(
        by=people.user("employee"),
        key=uuid.uuid4(),
        questionnaire="Work styles questionnaire",
        taken_on=date(2026, 1, 12),
        file_name="Zoë’s report.pdf",
        content=PDF,
    )


@pytest.fixture
def rest_on(people):
    """A view of the employee's own with a trait that rests on a report, shared or not."""

    def made(result: QuestionnaireResult, *, shared: bool) -> ElementRating:
        profile = library.current_content(library.SUCCESS_PROFILE)
        view = begin_assessment(subject=people.employee, author=people.employee, perspective="self")
        said = {profile.element("influence"): Said(level=3, questionnaire=result)}
        ratings = FrameworkRatings(framework=profile.framework, said=said)
        save_elements(assessment=view, ratings=ratings)
        if shared:
            share_assessment(assessment=view)
        return view.element_ratings.get()

    return made


def upload(client, content=PDF, name="report.pdf", **changes):
    typed = {
        "key": uuid.uuid4(),
        "questionnaire": "Work styles questionnaire",
        "taken_on": "2026-01-12",
        **changes,
    }
    if content is not None:
        typed["report"] = SimpleUploadedFile(name, content, content_type="application/pdf")
    return client.post(reverse("questionnaire_add"), typed)


def test_a_report_is_added_and_stands_on_the_page(employee, people):
    assert upload(employee).status_code == 302
    result = QuestionnaireResult.objects.get()
    assert (result.subject, bytes(result.content)) == (people.employee, PDF)
    shown = employee.get(reverse("career")).content.decode()
    assert "Work styles questionnaire" in shown
    assert "Taken on 12 January 2026" in shown
    assert "PDF, 3.0\xa0KB" in shown


def test_who_sees_it_is_said_before_it_is_added(employee):
    shown = employee.get(reverse("questionnaire_add")).content.decode()
    assert "You alone read the file" in shown
    assert "never the file" in shown


def test_a_double_click_adds_one(employee):
    key = uuid.uuid4()
    for _ in range(2):
        assert upload(employee, key=key).status_code == 302
    assert QuestionnaireResult.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        (None, "", "Choose the report, a PDF file"),
        (b"", "report.pdf", "The file is empty"),
        (b"<html><script>alert(1)</script>%PDF-1.7 %%EOF", "report.pdf", "not a PDF"),
        (b"PK\x03\x04 a document of another kind %%EOF", "report.pdf", "not a PDF"),
        (PDF[:2000], "report.pdf", "half of one"),
        (PDF, "report.docx", "ends in .pdf"),
        (PDF, "report", "ends in .pdf"),
        (PDF + b" " * (LIMIT - len(PDF) + 1), "report.pdf", "larger than 5 MB"),
    ],
)
def test_a_bad_file_is_refused_beside_the_field_and_all_else_stays(
    employee, content, name, message
):
    response = upload(employee, content, name)
    form = response.context["form"]
    assert response.status_code == 422
    assert message in " ".join(form.errors["report"])
    assert list(form.errors) == ["report"]
    assert 'value="Work styles questionnaire"' in response.content.decode()
    assert 'value="2026-01-12"' in response.content.decode()
    assert not QuestionnaireResult.objects.exists()


def test_the_largest_that_is_allowed_is_taken(employee):
    assert upload(employee, PDF[:-6] + b" " * (LIMIT - len(PDF)) + b"%%EOF\n").status_code == 302
    assert len(QuestionnaireResult.objects.get().content) == LIMIT


def test_the_file_must_be_chosen_again_when_something_else_is_wrong(employee):
    tomorrow = timezone.localdate() + timedelta(days=2)
    response = upload(employee, taken_on=tomorrow)
    errors = response.context["form"].errors
    assert "not in the future" in errors["taken_on"][0]
    assert "Choose the report again" in errors["report"][0]


def test_a_very_long_file_name_is_shortened_with_its_ending(employee):
    upload(employee, name="r" * 240 + ".pdf")
    name = QuestionnaireResult.objects.get().file_name
    assert len(name) == 200
    assert name.endswith("r.pdf")


def test_the_owner_saves_it_and_no_browser_shows_it(employee, result):
    response = employee.get(reverse("questionnaire_file", args=[result.pk]))
    assert response.content == PDF
    assert response["Content-Type"] == "application/pdf"
    disposition = response["Content-Disposition"]
    assert disposition.startswith("attachment; filename*=utf-8''Zo%C3%AB")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"


@pytest.mark.parametrize("shared", [False, True])
def test_nobody_else_gets_the_file_whatever_was_shared(people, sign_in, result, rest_on, shared):
    rest_on(result, shared=shared)
    for kind in ("manager", "managers_manager", "hr_admin", "information_governance"):
        for name in ("questionnaire_file", "questionnaire_remove"):
            address = reverse(name, args=[result.pk])
            assert sign_in(getattr(people, kind)).get(address).status_code == 404
    visible = QuestionnaireResult.objects.visible_to(people.user("manager"))
    assert visible.exists() == shared  # its name and its date


def test_it_is_removed_and_what_rested_on_it_is_ones_own_description(employee, result, rest_on):
    rating = rest_on(result, shared=False)
    address = reverse("questionnaire_remove", args=[result.pk])
    assert "Remove this result?" in employee.get(address).content.decode()

    for _ in range(2):  # a double click
        assert employee.post(address).status_code == 302

    assert not QuestionnaireResult.objects.exists()
    rating.refresh_from_db()
    assert (rating.level, rating.questionnaire) == (3, None)


@pytest.mark.parametrize("method", ["get", "post"])
def test_it_stays_while_a_shared_view_rests_on_it(employee, result, rest_on, method):
    rest_on(result, shared=True)
    assert "so it stays" in employee.get(reverse("career")).content.decode()
    address = reverse("questionnaire_remove", args=[result.pk])
    response = getattr(employee, method)(address, follow=True)
    assert "A view that you shared rests on this" in response.content.decode()
    assert QuestionnaireResult.objects.exists()


def test_the_audit_trail_holds_no_words(people, result):
    career.remove_questionnaire(by=people.user("employee"), result=result)
    events = AuditEvent.objects.filter(action__startswith="questionnaire_").order_by("pk")
    assert [event.action for event in events] == ["questionnaire_added", "questionnaire_removed"]
    assert {str(event.detail) for event in events} == {"{}"}


def test_lists_never_read_the_files(employee, result):
    with CaptureQueriesContext(connection) as queries:
        employee.get(reverse("career"))
        employee.get(reverse("questionnaire_remove", args=[result.pk]))
    selected = [query["sql"].split(" FROM ")[0] for query in queries]
    column = '"assessments_questionnaireresult"."content"'
    assert not [sql for sql in selected if column in sql.replace(f"LENGTH({column})", "")]
