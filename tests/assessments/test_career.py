"""One's own career history: added, changed, taken out, and what stays once it was shared (R122)."""

import uuid
from datetime import date, timedelta
from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from assessments.models import Assessment, CareerPost
from assessments.services import (
    FrameworkRatings,
    Frozen,
    Said,
    begin_assessment,
    career,
    copy_assessment,
    save_elements,
    share_assessment,
)
from frameworks import library
from talentgrid.concurrency import StaleWrite
from talentgrid.models import AuditEvent

pytestmark = pytest.mark.usefixtures("content")

JOB = {
    "title": "Ward manager",
    "employer": "Northmoor University Hospitals",
    "started_on": date(2019, 3, 1),
    "ended_on": date(2022, 6, 30),
    "text": "I led a team of 34 through the move to the new building.",
}
TYPED = {name: str(value) for name, value in JOB.items()}


@pytest.fixture
def employee(people, sign_in):
    return sign_in(people.employee)


@pytest.fixture
def add(people):
    """A job of the employee: `add(title="Matron")`."""
    user = people.user("employee")
    return lambda **changes: career.add_post(by=user, key=uuid.uuid4(), **{**JOB, **changes})


@pytest.fixture
def cover(people):
    """A view of the employee's own that says a job covers experiences, shared or not."""

    def made(post: CareerPost, *keys: str, shared: bool) -> Assessment:
        profile = library.current_content(library.SUCCESS_PROFILE)
        view = begin_assessment(subject=people.employee, author=people.employee, perspective="self")
        said = {profile.element(key): Said(level=3, posts=[post]) for key in keys}
        ratings = FrameworkRatings(framework=profile.framework, said=said)
        save_elements(assessment=view, ratings=ratings)
        return share_assessment(assessment=view) if shared else view

    return made


def page(client) -> str:
    return client.get(reverse("career")).content.decode()


def send(client, name, *args, follow=False, **typed):
    typed = {key: value for key, value in typed.items() if value is not None}
    return client.post(reverse(name, args=args), typed, follow=follow)


def events() -> list[AuditEvent]:
    return list(AuditEvent.objects.filter(action__startswith="career_").order_by("pk"))


def actions() -> list[str]:
    return [event.action for event in events()]


# Adding ---------------------------------------------------------------------------------------


def test_a_job_is_added_and_stands_on_the_page(employee, people):
    response = send(employee, "career_post_add", follow=True, key=uuid.uuid4(), **TYPED)
    shown = response.content.decode()
    for words in ("is in your career history", JOB["title"], JOB["employer"], JOB["text"]):
        assert words in shown
    assert "1 March 2019 to 30 June 2022" in shown
    assert CareerPost.objects.get().subject == people.employee


def test_the_latest_comes_first_and_one_that_goes_on_is_until_now(employee, add):
    add(title="Staff nurse", started_on=date(2012, 1, 1), ended_on=date(2019, 2, 1))
    add(title="Matron", started_on=date(2022, 7, 1), ended_on=None)
    add()
    shown = page(employee)
    assert shown.index("Matron") < shown.index("Ward manager") < shown.index("Staff nurse")
    assert "1 July 2022 to now" in shown


def test_an_empty_history_says_how_to_begin(employee):
    assert "Begin with the one that you do now" in page(employee)


def test_jobs_may_overlap_and_end_ahead(add):
    ahead = timezone.localdate() + timedelta(days=90)
    add()
    add(title="Bank nurse", ended_on=ahead)
    assert CareerPost.objects.count() == 2


def test_a_double_click_adds_one(employee):
    key = uuid.uuid4()
    for _ in range(2):
        assert send(employee, "career_post_add", key=key, **TYPED).status_code == 302
    assert CareerPost.objects.count() == 1
    assert actions() == ["career_post_added"]


def test_the_key_of_somebody_elses_job_is_refused(people, sign_in, add):
    theirs = add()
    response = send(sign_in(people.colleague), "career_post_add", key=theirs.pk, **TYPED)
    assert response.status_code == 422
    assert CareerPost.objects.count() == 1


TOMORROW = str(timezone.localdate() + timedelta(days=2))


@pytest.mark.parametrize(
    ("field", "changes", "message"),
    [
        ("ended_on", {"ended_on": "2019-02-28"}, "not before the start date"),
        ("started_on", {"started_on": TOMORROW, "ended_on": None}, "not in the future"),
        ("started_on", {"started_on": ""}, "Enter start date"),
        ("started_on", {"started_on": "spring"}, "Enter a date, like 5 11 2026"),
        ("title", {"title": ""}, "Enter job title"),
        ("employer", {"employer": ""}, "Enter who you worked for"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_and_all_else_stays(
    employee, field, changes, message
):
    response = send(employee, "career_post_add", key=uuid.uuid4(), **{**TYPED, **changes})
    form = response.context["form"]
    assert response.status_code == 422
    assert message in " ".join(form.errors[field])
    assert form["text"].value() == JOB["text"]
    assert JOB["text"] in response.content.decode()
    assert not CareerPost.objects.exists()


def test_the_service_refuses_impossible_dates_too(people, add):
    with pytest.raises(ValidationError, match="start date"):
        add(ended_on=date(2018, 1, 1))
    post = add()
    with pytest.raises(ValidationError, match="start date"):
        career.change_post(
            by=people.user("employee"), post=post, version=1, values={"ended_on": date(2018, 1, 1)}
        )


# Changing -------------------------------------------------------------------------------------


def test_a_job_is_changed(employee, add):
    post = add()
    changed = {**TYPED, "title": "Senior ward manager", "ended_on": ""}
    send(employee, "career_post_change", post.pk, version=1, **changed)
    post.refresh_from_db()
    assert (post.title, post.ended_on, post.version) == ("Senior ward manager", None, 2)


def test_a_stale_save_shows_both_versions(employee, add):
    post = add()
    mine = {**TYPED, "text": "What I typed in the second window"}
    send(employee, "career_post_change", post.pk, version=1, **{**TYPED, "text": "First window"})

    response = send(employee, "career_post_change", post.pk, version=1, **mine)

    shown = response.content.decode()
    assert response.status_code == 409
    assert "You (in another window) saved this" in shown
    assert "What you (in another window) saved at" in shown
    assert "First window" in shown
    assert "What I typed in the second window" in shown
    post.refresh_from_db()
    assert post.text == "First window"
    # And saving once more is a decision
    version = response.context["version"]
    send(employee, "career_post_change", post.pk, version=version, **mine)
    post.refresh_from_db()
    assert post.text == mine["text"]


def test_saving_the_same_words_twice_is_one_change(employee, add):
    post = add()
    for _ in range(2):
        changed = {**TYPED, "title": "Matron"}
        response = send(employee, "career_post_change", post.pk, version=1, **changed)
        assert response.status_code == 302
    assert actions() == ["career_post_added", "career_post_changed"]


# What a shared view rests on ------------------------------------------------------------------


def test_a_shared_job_stays_but_its_end_can_change(employee, add, cover):
    post = add(ended_on=None)
    cover(post, "managed_budgets", shared=True)

    shown = employee.get(reverse("career_post_change", args=[post.pk])).content.decode()
    assert 'name="ended_on"' in shown
    assert 'name="title"' not in shown
    assert "A view that you shared rests on this job" in shown
    assert "it stays as it is. Its end date can change" in page(employee)

    send(employee, "career_post_change", post.pk, version=1, ended_on="2026-01-31")
    post.refresh_from_db()
    assert (post.title, post.ended_on) == (JOB["title"], date(2026, 1, 31))


def test_a_shared_job_cannot_end_before_it_began(employee, add, cover):
    post = add(ended_on=None)
    cover(post, "managed_budgets", shared=True)
    response = send(employee, "career_post_change", post.pk, version=1, ended_on="2010-01-31")
    assert response.status_code == 422
    assert "not before the start date" in response.context["form"].errors["ended_on"][0]


def test_what_was_typed_before_sharing_is_refused_and_kept(employee, add, cover):
    # Given a form that was opened before the view was shared
    post = add()
    cover(post, "managed_budgets", shared=True)
    # When it is sent
    changed = {**TYPED, "title": "Director"}
    response = send(employee, "career_post_change", post.pk, version=1, **changed)
    # Then nothing is saved, the page says why, and the words are still there
    assert response.status_code == 422
    assert "only its end date can change" in response.content.decode()
    assert 'value="Director"' in response.content.decode()
    post.refresh_from_db()
    assert post.title == JOB["title"]


def test_a_job_is_taken_out_with_what_is_not_shared(employee, add, cover):
    post = add()
    view = cover(post, "managed_budgets", shared=False)
    address = reverse("career_post_remove", args=[post.pk])
    assert "Remove this job?" in employee.get(address).content.decode()

    for _ in range(2):  # a double click
        assert employee.post(address).status_code == 302

    assert not CareerPost.objects.exists()
    assert view.element_ratings.get().level == 3
    assert actions()[-1:] == ["career_post_removed"]


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_shared_job_is_not_taken_out(employee, add, cover, method):
    post = add()
    cover(post, "managed_budgets", shared=True)
    response = getattr(employee, method)(reverse("career_post_remove", args=[post.pk]), follow=True)
    assert "A view that you shared rests on" in response.content.decode()
    assert "so it stays" in response.content.decode()
    assert CareerPost.objects.exists()


def test_the_services_are_for_ones_own_alone(people, add):
    post = add()
    manager = people.user("manager")
    with pytest.raises(CareerPost.DoesNotExist):
        career.change_post(by=manager, post=post, version=1, values={"title": "Other"})
    career.remove_post(by=manager, post=post)
    assert CareerPost.objects.get().title == JOB["title"]


def test_the_services_refuse_what_is_shared(people, add, cover):
    post = add()
    cover(post, "managed_budgets", shared=True)
    change = partial(career.change_post, by=people.user("employee"), post=post)
    with pytest.raises(Frozen):
        change(version=1, values={"text": "Another story"})
    with pytest.raises(Frozen):
        career.remove_post(by=people.user("employee"), post=post)
    with pytest.raises(StaleWrite):
        change(version=7, values={"ended_on": None})


def test_a_manager_who_reads_a_shared_view_still_has_no_such_page(people, sign_in, add, cover):
    post = add()
    cover(post, "managed_budgets", shared=True)
    assert CareerPost.objects.visible_to(people.user("manager")).exists()
    manager = sign_in(people.manager)
    for name in ("career_post_change", "career_post_remove"):
        assert manager.get(reverse(name, args=[post.pk])).status_code == 404
    assert JOB["title"] not in page(manager)


# What the jobs cover --------------------------------------------------------------------------


def test_each_job_says_what_it_covers_in_the_latest_view(employee, add, cover):
    post, other = add(), add(title="Bank nurse")
    first = cover(post, "managed_budgets", shared=True)
    latest = copy_assessment(assessment=first)
    profile = library.current_content(library.SUCCESS_PROFILE)
    said = {
        profile.element("managed_budgets"): Said(level=2, posts=[]),
        profile.element("leading_leaders"): Said(level=2, posts=[post, other]),
        profile.element("breadth_of_experience"): Said(level=2, posts=[post]),
    }
    save_elements(
        assessment=latest, ratings=FrameworkRatings(framework=profile.framework, said=said)
    )

    jobs = employee.get(reverse("career")).context["career"].jobs

    assert {job.post.title: job.covers for job in jobs} == {
        "Ward manager": ["Breadth of experience", "Leading leaders and engaging the workforce"],
        "Bank nurse": ["Leading leaders and engaging the workforce"],
    }
    assert "your view that you have not shared yet" in page(employee)


def test_without_a_view_nothing_is_covered(employee, add):
    add()
    assert "Covers" not in page(employee)
    assert "What a job covers" not in page(employee)


def test_the_page_costs_the_same_with_many_jobs(
    employee, add, cover, django_assert_max_num_queries
):
    for _ in range(12):
        cover(add(), "managed_budgets", "leading_leaders", shared=True)
    page(employee)
    with django_assert_max_num_queries(11):
        page(employee)


def test_the_audit_trail_holds_no_words(people, add):
    post = add()
    user = people.user("employee")
    career.change_post(by=user, post=post, version=1, values={"title": "Matron"})
    career.remove_post(by=user, post=post)
    assert actions() == ["career_post_added", "career_post_changed", "career_post_removed"]
    assert {str(event.detail) for event in events()} == {"{}"}


def test_home_leads_there(employee):
    assert reverse("career") in employee.get(reverse("home")).content.decode()


def test_the_way_leads_back_to_where_one_came_from(employee, add):
    add()
    back = "/conversations/1/reflect/"
    asked = {"back": back}
    opened = employee.get(reverse("career"), asked).content.decode()
    assert f'href="{back}"' in opened
    assert "career/jobs/add/?back=%2Fconversations%2F1%2Freflect%2F" in opened
    address = f"{reverse('career_post_add')}?back={back}"
    answer = employee.post(address, {"key": uuid.uuid4(), **TYPED})
    assert answer.url == f"{reverse('career')}?back=%2Fconversations%2F1%2Freflect%2F"


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example/", "home"])
def test_no_address_of_elsewhere_leads_away(employee, back):
    page = employee.get(reverse("career"), {"back": back}).content.decode()
    assert 'href="https://elsewhere' not in page
    assert "What you were answering" not in page
