"""Nobody but its owner sees what an unshared copy says of a framework: in no page, in no count."""

import pytest

from assessments.models import CareerPost, ElementRating, QuestionnaireResult
from frameworks import library
from tests.access.matrix import KINDS
from tests.conversations.measuring import SIDES, at, job_of, report_of

SECRET = "Zugspitze"
PROFILE = library.SUCCESS_PROFILE
PARTS = ("speaks_up", "experiences", "drivers")
PLAIN = ("reflect", "prepare", "reflect_share", "prepare_share", "reflection_read")
MORE = ("preparation_read", "conversation")


def addresses(conversation) -> list[str]:
    found = [at(conversation, name) for name in (*PLAIN, *MORE)]
    for side in SIDES.values():
        found.append(at(conversation, f"{side}_against", PROFILE))
        found += [at(conversation, f"{side}_against_part", PROFILE, part) for part in PARTS]
        found.append(at(conversation, f"{side}_section", "evidence"))
    return found


def write_secret(conversation, client, who) -> None:
    side = SIDES[who]
    for version, (part, data) in enumerate(
        [
            ("speaks_up", {"level_speaks_up": "evident", "comment_speaks_up": SECRET}),
            ("drivers", {"comment_purpose_beyond_self": SECRET}),
            ("experiences", {"comment_managed_budgets": SECRET}),
        ],
        1,
    ):
        address = at(conversation, f"{side}_against_part", PROFILE, part)
        assert client.post(address, {"version": version, **data}).status_code == 302


def as_seen(client, conversation) -> list[str]:
    changing = ("csrf", "nonce", "X-CSRFToken")
    return [
        line
        for address in addresses(conversation)
        for line in client.get(address).content.decode().splitlines()
        if not any(part in line for part in changing)
    ]


@pytest.mark.parametrize("who", SIDES)
def test_nobody_else_reads_it_anywhere(conversation, people, sign_in, who):
    write_secret(conversation, sign_in(getattr(people, who)), who)
    assert ElementRating.objects.filter(comment=SECRET).count() == 3
    for kind in set(KINDS) - {who}:
        client = sign_in(getattr(people, kind))
        for address in addresses(conversation):
            assert SECRET not in client.get(address).content.decode(), (kind, address)


@pytest.mark.parametrize("who", SIDES)
def test_whether_something_is_said_does_not_show_either(conversation, people, sign_in, who):
    other = sign_in(people.manager if who == "employee" else people.employee)
    before = as_seen(other, conversation)
    write_secret(conversation, sign_in(getattr(people, who)), who)
    assert as_seen(other, conversation) == before


@pytest.mark.parametrize(("who", "status"), [("employee", 403), ("manager", 403)])
def test_nobody_writes_into_the_copy_of_the_other(conversation, people, sign_in, who, status):
    side = SIDES["manager" if who == "employee" else "employee"]
    client = sign_in(getattr(people, who))
    for address in (
        at(conversation, f"{side}_against", PROFILE),
        at(conversation, f"{side}_against_part", PROFILE, "speaks_up"),
    ):
        assert client.post(address, {"version": 1}).status_code == status


def test_jobs_and_reports_stay_with_the_person_until_a_view_that_rests_on_them_is_shared(
    conversation, people, employee
):
    job, report = job_of(people.employee), report_of(people.employee)
    manager = people.user("manager")
    for version, (part, data) in enumerate(
        [
            ("experiences", {"posts_managed_budgets": [str(job.pk)]}),
            ("traits", {"questionnaire_influence": str(report.pk)}),
        ],
        1,
    ):
        address = at(conversation, "reflect_against_part", PROFILE, part)
        employee.post(address, {"version": version, **data})
    assert not CareerPost.objects.visible_to(manager).exists()
    assert not QuestionnaireResult.objects.visible_to(manager).exists()

    employee.post(at(conversation, "reflect_share"), {"version": 3})

    assert CareerPost.objects.visible_to(manager).get() == job


def test_the_file_of_a_questionnaire_is_on_no_page_of_these(
    conversation, people, employee, manager
):
    report = report_of(people.employee)
    address = at(conversation, "reflect_against_part", PROFILE, "traits")
    employee.post(address, {"version": 1, "questionnaire_influence": str(report.pk)})
    employee.post(at(conversation, "reflect_share"), {"version": 2})
    page = manager.get(at(conversation, "reflection_read")).content.decode()
    assert "Big Five, 3 May 2026" in page
    assert "report.pdf" not in page
    assert "only they may open" not in page
