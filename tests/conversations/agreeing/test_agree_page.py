"""What did you agree? The box at once, nothing lost, and what the ratings still need."""

from itertools import product

import pytest
from django.urls import reverse
from django.utils import timezone

from assessments.models import NotRated
from assessments.services import save_assessment
from conversations.models import Outcome
from conversations.services import agreeing, holding
from frameworks import library
from frameworks.library import BEHAVIOURS, BEHAVIOURS_PART, current_content
from frameworks.models import Element
from frameworks.services import adopt_shared_values
from tests.scenarios import (
    MEETS_READY_SOON,
    add_much_evidence,
    conversation_in,
    share_preparation,
    share_reflection,
)

RATINGS = list(product("123", repeat=3))


def text_of(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize(("performance", "behaviours", "readiness"), RATINGS)
def test_every_choice_shows_its_box_at_once(
    manager, at, answers, draft, performance, behaviours, readiness
):
    sent = answers(performance=performance, behaviours=behaviours, readiness=readiness)

    page = manager.post(at("agree_box"), sent, headers={"HX-Request": "true"})

    row, column = min(int(performance), int(behaviours)), int(readiness)
    cell = library.current_grid().cell_at(row, column)
    assert f'<h2 class="app-box__title">{cell.title}</h2>' in text_of(page)
    assert f"{cell.code} · {cell.band.name}" in text_of(page)
    draft.refresh_from_db()
    assert draft.version == 1, "showing the box saves nothing"


@pytest.mark.parametrize(("performance", "behaviours", "readiness"), RATINGS)
def test_every_choice_is_saved_and_leads_to_its_cell(
    manager, at, answers, draft, performance, behaviours, readiness
):
    manager.post(
        at("agree"),
        answers(performance=performance, behaviours=behaviours, readiness=readiness),
    )

    draft = Outcome.objects.get(pk=draft.pk)
    view = draft.assessment
    assert (view.row, view.column) == (min(int(performance), int(behaviours)), int(readiness))


def test_the_box_explains_itself_and_what_would_change_it(manager, at, answers):
    page = text_of(manager.post(at("agree_box"), answers(performance="3")))
    assert "the row is the lower of the two, “meets expectations”" in page
    assert "Readiness is “developing talent, ready soon”, 1 to 3 years." in page
    assert "behaviours rated “exceeds expectations” would lead to Key generalist (RS1)" in page


def test_staying_reads_like_the_good_outcome_it_is(manager, at, answers):
    sent = answers(readiness="1", readiness_reason="stay")
    page = text_of(manager.post(at("agree_box"), sent))
    assert "content to stay and grow in this role, which is valued just as much" in page


def test_without_script_the_button_shows_the_box_and_keeps_what_was_typed(manager, at, answers):
    sent = answers(summary="A secondment in spring")
    page = manager.post(at("agree_box"), sent)
    assert "Solid generalist" in text_of(page)
    assert "They are not saved yet." in text_of(page)
    assert "A secondment in spring" in text_of(page)


def test_the_page_says_what_each_said_as_far_as_shared(people, content, sign_in):
    talk = conversation_in("planned", people)
    share_reflection(talk, people, performance=2, readiness=2)
    share_preparation(talk, people, performance=3, readiness=2)
    agreeing_page = _started(talk, people)

    for_manager = text_of(sign_in(people.manager).get(agreeing_page))

    assert "Sam said “meets expectations”, you said “exceeds expectations”" in for_manager
    assert "You both said “developing talent, ready soon”" in for_manager


def test_what_is_not_shared_is_not_said(people, content, sign_in):
    talk = conversation_in("planned", people)
    share_reflection(talk, people, performance=1)
    page = text_of(sign_in(people.manager).get(_started(talk, people)))
    assert "Sam said “partially meets expectations”" in page
    assert "you said" not in page


def _started(talk, people) -> str:
    holding.start(by=people.user("manager"), conversation=talk)
    return f"/conversations/{talk.pk}/agree/"


def test_evidence_of_the_employee_is_offered_once_it_is_shared(people, content, sign_in):
    talk = conversation_in("planned", people)
    manager = sign_in(people.manager)
    address = _started(talk, people)
    assert "Ward assurance round" not in text_of(manager.get(address))

    share_reflection(talk, people)

    page = manager.get(address)
    assert "Evidence: Ward assurance round" in text_of(page)
    assert page.context["form"]["performance_evidence"].value(), "ticked to begin with"


def test_evidence_of_ones_own_says_that_the_employee_will_read_it(manager, at, draft):
    assert "only you have seen this: Sam reads it once you record it" in text_of(
        manager.get(at("agree"))
    )


# New to post, and not rated --------------------------------------------------------------


def test_somebody_new_is_asked_about_first_and_suggested_a_provisional_box(
    manager, at, answers, people
):
    people.employee.in_post_since = timezone.localdate()
    people.employee.save()

    page = text_of(manager.get(at("agree")))
    assert "Suggested box: Transition employee." in page
    assert '<details class="nhsuk-details app-agreement__first" open>' in page

    shown = text_of(manager.post(at("agree_box"), answers(new_to_post="yes", performance="3")))
    assert "Transition employee" in shown
    assert "It says nothing yet about performance or potential" in shown
    assert "To be looked at again by" in shown


def test_somebody_new_may_be_rated_as_usual(manager, at, answers, people):
    people.employee.in_post_since = timezone.localdate()
    people.employee.save()
    page = text_of(manager.post(at("agree_box"), answers(new_to_post="no")))
    assert "Solid generalist" in page


@pytest.mark.parametrize("reason", [NotRated.NEW_IN_POST, NotRated.LONG_ABSENCE])
def test_not_rated_for_now_asks_why(manager, at, answers, draft, reason):
    page = manager.post(at("agree"), answers(new_to_post=reason.value, next="plan"))
    assert page.status_code == 422
    assert page.context["form"].errors["not_rated_note"] == [
        "Say why, in words that both of you will read"
    ]

    sent = answers(new_to_post=reason.value, not_rated_note="Away for eight months", next="plan")
    assert manager.post(at("agree"), sent).status_code == 302
    draft.refresh_from_db()
    assert (draft.not_rated, draft.not_rated_note) == (reason.value, "Away for eight months")


@pytest.mark.parametrize("reason", [NotRated.DECLINED, NotRated.DISPUTED])
def test_other_reasons_cannot_be_chosen_here(manager, at, answers, reason):
    page = manager.post(at("agree"), answers(new_to_post=reason.value))
    assert "new_to_post" in page.context["form"].errors


# What the ratings rest on ------------------------------------------------------------------


def test_an_extreme_rating_without_evidence_is_pointed_out_at_once(manager, at, answers):
    sent = answers(performance="3", performance_evidence=[])
    page = text_of(manager.post(at("agree_box"), sent, headers={"HX-Request": "true"}))
    assert '<div class="app-needed" id="needed-performance" hx-swap-oob="true">' in page
    assert page.count("Choose the evidence that this rating of performance rests on") == 2


def test_an_extreme_rating_without_evidence_is_saved_and_goes_no_further(
    manager, at, answers, draft
):
    sent = answers(performance="3", performance_evidence=[], summary="Well done", next="plan")
    page = manager.post(at("agree"), sent)
    assert page.status_code == 422
    assert "Choose the evidence" in page.context["form"].errors["performance"][0]
    assert 'href="#id_performance_0"' in page.content.decode()
    draft.refresh_from_db()
    assert draft.summary == "Well done", "what was typed is saved all the same"


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"readiness": "1"}, "readiness_reason"),
        ({"agreed_row": "3"}, "agreed_row_reason"),
        ({"performance": ""}, "performance"),
    ],
)
def test_what_needs_a_reason_says_so_beside_the_question(manager, at, answers, sent, field):
    page = manager.post(at("agree"), answers(next="record", **sent))
    assert set(page.context["form"].errors) == {field}


def test_both_may_agree_another_row_with_a_reason(manager, at, answers, draft):
    sent = answers(performance="3", agreed_row="3", agreed_row_reason="One bad month only")
    page = text_of(manager.post(at("agree_box"), sent))
    assert "Key generalist" in page
    assert "both agreed the row “exceeds expectations”, because: One bad month only." in page

    assert manager.post(at("agree"), {**sent, "next": "record"}).status_code == 302


def test_the_lower_of_the_two_is_no_other_row(manager, at, answers, draft):
    manager.post(at("agree"), answers(performance="3", agreed_row="2"))
    assert Outcome.objects.get(pk=draft.pk).assessment.agreed_row is None


@pytest.fixture
def behaviours(people, content) -> list[Element]:
    adopt_shared_values(by=None, organisation=people.employee.organisation)
    asked = current_content(BEHAVIOURS, people.employee.organisation)
    return asked.of_kind(Element.Kind.BEHAVIOUR)


@pytest.fixture
def agree_on(manager, talk, draft):
    """Agrees on behaviours one by one, on the page that leads there and back."""

    def agree(*levels: str):
        draft.refresh_from_db()
        sent = {f"level_behaviour_{n}": level for n, level in enumerate(levels, start=1)}
        page = reverse("agree_against", args=[talk.pk, BEHAVIOURS, BEHAVIOURS_PART])
        return manager.post(page, {"version": draft.version, **sent})

    return agree


def test_another_level_than_the_middle_of_the_behaviours_needs_a_reason(
    manager, at, answers, behaviours, draft, agree_on
):
    assert agree_on("exceeds", "exceeds", "meets").url == at("agree")
    draft.refresh_from_db()

    page = manager.post(at("agree"), answers(next="plan"))
    assert set(page.context["form"].errors) == {"behaviours_reason"}
    assert "The middle of those agreed is <strong>exceeds expectations</strong>" in text_of(page)
    assert "3 of 4 agreed" in text_of(page)

    draft.refresh_from_db()
    sent = answers(behaviours_reason="The last one weighs most here", next="plan")
    assert manager.post(at("agree"), sent).status_code == 302
    assert draft.assessment.element_ratings.count() == 3


def test_the_middle_needs_no_reason(manager, at, answers, behaviours, draft, agree_on):
    agree_on("partially_meets", "meets", "exceeds")
    draft.refresh_from_db()
    assert manager.post(at("agree"), answers(next="plan")).status_code == 302


def test_what_was_agreed_one_by_one_is_read_with_the_outcome(
    manager, at, answers, behaviours, draft, agree_on
):
    agree_on("meets")
    draft.refresh_from_db()
    manager.post(at("agree"), answers(next="record"))
    page = text_of(manager.get(at("agree_record")))
    assert "Behaviours one by one" in page
    assert "Pride" in page
    assert "Passion" not in page


def test_without_behaviours_there_is_no_way_to_agree_on_them(manager, at, draft):
    assert "Behaviour by behaviour" not in text_of(manager.get(at("agree")))


def test_old_evidence_is_pointed_out(manager, at, draft, answers):
    evidence = draft.assessment.evidence_links.first().evidence
    evidence.happened_on = timezone.localdate().replace(year=timezone.localdate().year - 2, day=1)
    evidence.save()
    assert "over 12 months old: does it still hold?" in text_of(
        manager.post(at("agree_box"), answers())
    )


# Saving --------------------------------------------------------------------------------------


def test_looking_writes_nothing_and_the_first_save_makes_one_draft(manager, at, talk):
    manager.get(at("agree"))
    manager.post(at("agree_box"), {"new_to_post": "no", "performance": "2"})
    assert not talk.outcomes.exists()

    for _ in range(2):
        manager.post(at("agree"), {"version": 1, "new_to_post": "no", "performance": "2"})
    assert talk.outcomes.get().assessment.performance == 2


def test_taking_it_up_again_begins_the_next_draft(people, sign_in, content):
    conversation = conversation_in("agreed", people)
    manager = sign_in(people.manager)
    manager.post(reverse("conversation_reopen", args=[conversation.pk]), {"reason": "A new post"})
    assert conversation.outcomes.filter(recorded_at=None).count() == 1


@pytest.mark.parametrize("page", ["hold_topic", "agree"])
def test_a_version_of_thousands_of_digits_is_as_stale_as_any(manager, at, draft, page):
    answer = manager.post(at(page), {"version": "9" * 5000, "topic": "Next steps"})
    assert answer.status_code < 500


def test_a_stale_save_shows_both_versions_and_overwrites_nothing(manager, at, answers, draft):
    opened = answers()
    manager.post(at("agree"), answers(performance="3", summary="From the phone"))

    page = manager.post(at("agree"), {**opened, "performance": "1", "summary": "From the desk"})

    assert page.status_code == 409
    fields = {field.name: field for field in page.context["conflict"].fields}
    assert (fields["summary"].typed, fields["summary"].saved) == ("From the desk", "From the phone")
    assert fields["performance"].saved == "Exceeds expectations"
    draft = Outcome.objects.get(pk=draft.pk)
    assert (draft.summary, draft.assessment.performance) == ("From the phone", 3)

    again = {**opened, "summary": "From the desk", "version": page.context["version"]}
    assert manager.post(at("agree"), again).status_code == 302
    draft.refresh_from_db()
    assert draft.summary == "From the desk"


def test_a_stale_save_of_a_rating_alone_is_noticed(manager, at, answers):
    opened = answers()
    manager.post(at("agree"), answers(performance="3"))
    assert manager.post(at("agree"), {**opened, "performance": "1"}).status_code == 409


def test_a_double_click_saves_once(manager, at, answers, draft):
    sent = answers(summary="Once")
    manager.post(at("agree"), sent)
    assert manager.post(at("agree"), sent).status_code == 302
    draft.refresh_from_db()
    assert draft.version == sent["version"] + 1


AUTOSAVE = {"X-Autosave": "1"}


def test_it_saves_itself(manager, at, answers, draft):
    answer = manager.post(at("agree"), answers(summary="Kept"), headers=AUTOSAVE)
    draft.refresh_from_db()
    assert (answer.status_code, answer.json()["version"]) == (200, draft.version)
    assert draft.summary == "Kept"


def test_saving_itself_tells_of_a_conflict(manager, at, answers):
    opened = answers()
    manager.post(at("agree"), answers(summary="From the phone"))
    answer = manager.post(at("agree"), {**opened, "summary": "Mine"}, headers=AUTOSAVE)
    assert answer.status_code == 409
    assert answer.json()["saved"] == {"summary": "From the phone"}


def test_saving_after_it_was_recorded_keeps_the_words_on_the_page(
    manager, at, answers, draft, people
):
    sent = answers(summary="Too late")
    manager.post(at("agree"), answers())
    draft.refresh_from_db()
    agreeing.record(by=people.user("manager"), outcome=draft)

    page = manager.post(at("agree"), sent)
    assert page.status_code == 422
    assert "The outcome is recorded. Reopen the conversation to change it." in text_of(page)
    assert "Too late" in text_of(page)
    assert manager.post(at("agree"), sent, headers=AUTOSAVE).status_code == 410


def test_add_evidence_saves_first(manager, at, answers, draft):
    page = manager.post(at("agree"), answers(summary="Kept", add_evidence="readiness"))
    assert page.url.startswith(reverse("evidence_add", args=[draft.conversation_id, "outcome"]))
    assert page.url.endswith("?rating=readiness")
    draft.refresh_from_db()
    assert draft.summary == "Kept"


# The employee reads along -----------------------------------------------------------------


def test_the_employee_reads_along_and_cannot_write(employee, manager, at, answers):
    assert "Nothing is chosen yet" not in text_of(employee.get(at("agree")))
    manager.post(at("agree"), answers(performance="3", summary="A secondment in spring"))

    page = text_of(employee.get(at("agree")))
    assert "Performance: exceeds expectations" in page
    assert "Solid generalist" in page
    assert "A secondment in spring" in page
    assert 'name="performance"' not in page
    assert employee.post(at("agree"), answers()).status_code == 403


def test_evidence_that_is_not_shared_stays_unread_until_it_is_recorded(employee, at, draft):
    page = text_of(employee.get(at("agree")))
    assert "All standards met for the second year." not in page
    assert "1 more, to be read once it is recorded" in page


def test_before_anything_is_chosen_the_page_says_so(employee, talk, at):
    assert "Nothing is chosen yet" in text_of(employee.get(at("agree")))


def test_a_page_that_follows_along_moves_on_when_it_is_recorded(employee, content, people):
    talk = conversation_in("recorded", people)
    answer = employee.get(f"/conversations/{talk.pk}/agree/", headers={"HX-Request": "true"})
    assert answer["HX-Redirect"] == f"/conversations/{talk.pk}/outcome/"


def test_before_the_conversation_there_is_nothing_to_agree(manager, content, people):
    talk = conversation_in("planned", people)
    page = manager.get(f"/conversations/{talk.pk}/agree/", follow=True)
    assert page.redirect_chain[0][0] == f"/conversations/{talk.pk}/"


# Cost ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["agree", "agree_record", "outcome", "answer"])
def test_the_number_of_queries_does_not_grow(
    name, people, content, sign_in, behaviours, django_assert_max_num_queries
):
    talk = conversation_in("planned", people)
    share_reflection(talk, people)
    share_preparation(talk, people)
    manager = people.user("manager")
    holding.start(by=manager, conversation=talk)
    outcome = agreeing.open_outcome(by=manager, conversation=talk)
    save_assessment(assessment=outcome.assessment, values=MEETS_READY_SOON)
    add_much_evidence(outcome.assessment, 10)
    if name in {"outcome", "answer"}:
        agreeing.record(by=manager, outcome=outcome)
    client = sign_in(people.employee if name == "answer" else people.manager)
    address = reverse(name, args=[talk.pk])
    client.get(address)
    with django_assert_max_num_queries(15) as few:
        client.get(address)

    add_much_evidence(outcome.assessment, 990)

    with django_assert_max_num_queries(len(few)):
        page = client.get(address)
    assert page.status_code == 200
