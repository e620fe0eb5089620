"""Agreeing against a framework: with both views beside it, saved as deliberately as the rest."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from assessments.services import Frozen, Said, save_elements
from conversations.models import Outcome, Preparation, Reflection
from conversations.presenters.comparing.parts import parts_of
from conversations.services import agreeing
from conversations.transitions import NotPossibleNow
from frameworks import library
from frameworks.loading import load_framework
from frameworks.loading.content import read_file
from frameworks.models import FrameworkInUse
from tests.conversations.comparing.helpers import (
    INDICATORS,
    PROFILE,
    employee_says,
    manager_says,
    ratings,
    share,
    switch_on,
    text_of,
    write,
)
from tests.scenarios import agree_on, conversation_in

TODAY = "competencies-of-today"


@pytest.fixture
def page(at) -> str:
    """The address of one part."""
    return at("agree_against", PROFILE, TODAY)


def agreed(talk) -> dict[str, tuple[int | None, str]]:
    view = talk.outcomes.get(recorded_at=None).assessment
    rated = view.element_ratings.select_related("element")
    return {one.element.key: (one.level, one.comment) for one in rated}


def send(client, page, talk, headers=None, **answers):
    draft = talk.outcomes.filter(recorded_at=None).first()
    return client.post(
        page, {"version": draft.version if draft else 1, **answers}, headers=headers or {}
    )


# Choosing -------------------------------------------------------------------------------------


def test_nothing_is_filled_in_and_both_views_stand_beside_it(talk, people, manager, page):
    employee_says(talk, people, {"speaks_up": Said(level=2, comment="I am learning to")})
    manager_says(talk, people, {"speaks_up": 3})
    opened = manager.get(page)
    assert opened.context["form"]["level_speaks_up"].value() == ""
    text = text_of(opened)
    assert "Sam Coming along I am learning to Priya Evident" in text
    assert "Nothing was shared about this before." in text


@pytest.mark.parametrize(
    ("key", "part", "printed"),
    [
        (PROFILE, TODAY, "having the conviction and sense of purpose to speak up"),
        (library.TRANSITIONS, "change_leading_people_1", "From: managing a focused team"),
    ],
)
def test_what_is_printed_can_be_read_while_agreeing(key, part, printed, talk, people, manager, at):
    switch_on(people, key)
    content = library.current_content(key)
    slug = next(
        one.slug
        for one in parts_of(content, stages={"transition_1"})
        if part == one.slug or part in {head.element.key for head in one.heads}
    )
    text = text_of(manager.get(at("agree_against", key, slug)))
    assert "What it says" in text
    assert printed in text


def test_looking_writes_nothing(talk, manager, page):
    manager.get(page)
    assert not talk.outcomes.exists()


def test_a_level_and_words_are_agreed(talk, manager, page, at):
    answer = send(manager, page, talk, level_speaks_up="evident", comment_speaks_up="At meetings")
    assert answer.url == at("agree")
    assert agreed(talk) == {"speaks_up": (3, "At meetings")}
    assert manager.get(page).context["form"]["level_speaks_up"].value() == "evident"


def test_a_level_can_be_left_open_again(talk, manager, page):
    send(manager, page, talk, level_speaks_up="evident")
    send(manager, page, talk, level_speaks_up="")
    assert agreed(talk) == {"speaks_up": (None, "")}
    assert "Agreed so far" not in text_of(manager.get(page))


def test_a_level_that_the_scale_does_not_have_is_refused_and_words_stay(talk, manager, page):
    answer = send(manager, page, talk, level_speaks_up="superb", comment_speaks_up="Typed words")
    assert answer.status_code == 422
    assert "Choose one of the levels on the page" in text_of(answer)
    assert "Typed words" in text_of(answer)


def test_the_button_takes_over_what_both_said_and_nothing_else(talk, people, manager, page):
    own = {"speaks_up": 3, "takes_people_with_them": 2, "drives_for_better_outcomes": 1}
    managers = {"speaks_up": 3, "takes_people_with_them": 3, "drives_for_better_outcomes": 1}
    employee_says(talk, people, own)
    manager_says(talk, people, managers)
    assert "fill in the 2 levels that you both gave" in text_of(manager.get(page))
    chosen = {"level_drives_for_better_outcomes": "coming_along", "comment_speaks_up": "Yes"}
    answer = send(manager, page, talk, as_both="1", **chosen)
    assert answer.url == page
    assert agreed(talk) == {
        "drives_for_better_outcomes": (2, ""),  # chosen already, so it stays
        "speaks_up": (3, "Yes"),
    }


def test_without_anything_in_common_there_is_no_such_button(talk, people, manager, page):
    employee_says(talk, people, {"speaks_up": 3})
    manager_says(talk, people, {"speaks_up": 2})
    assert "As both of you said" not in text_of(manager.get(page))


def test_saving_leads_on_part_by_part(talk, manager, at, page):
    on = send(manager, page, talk, next="competencies-of-tomorrow")
    assert on.url == at("agree_against", PROFILE, "competencies-of-tomorrow")
    assert send(manager, page, talk, next="no-such-part").url == at("agree")


def test_traits_are_not_agreed_and_drivers_in_words_alone(talk, people, manager, at):
    assert manager.get(at("agree_against", PROFILE, "traits")).status_code == 404
    form = manager.get(at("agree_against", PROFILE, "drivers")).context["form"]
    assert not any(name.startswith("level_") for name in form.fields)
    draft = agreeing.open_outcome(by=people.user("manager"), conversation=talk)
    with pytest.raises(ValidationError):
        agreeing.save_agreed_elements(
            by=people.user("manager"), outcome=draft, version=1, elements=ratings({"resilient": 3})
        )


def test_the_employee_reads_along_and_does_not_write(talk, employee, manager, page, at):
    send(manager, page, talk, level_speaks_up="evident", comment_speaks_up="At meetings")
    assert employee.get(page).status_code == 403
    assert employee.post(page, {"version": 2}).status_code == 403
    assert "Speaks up: evident At meetings" in text_of(employee.get(at("agree")))


def test_indicators_are_those_of_the_transition_that_was_looked_at(talk, people, manager, at):
    switch_on(people, INDICATORS)
    own = ratings({"simplifies_the_complex": 3}, key=INDICATORS, stage="aspirant_director")
    share(write(Reflection, talk, people, own), people)
    page = at("agree_against", INDICATORS, "setting_direction")
    form = manager.get(page).context["form"]
    assert "level_simplifies_the_complex" in form.fields
    assert "level_defines_the_agenda" not in form.fields
    send(manager, page, talk, level_simplifies_the_complex="often")
    use = talk.outcomes.get().assessment.framework_uses.get()
    assert use.stage == "aspirant_director"


def test_what_is_agreed_keeps_its_version(talk, people, manager, page, settings):
    send(manager, page, talk, level_speaks_up="evident")
    changed = read_file(settings.FIXTURES_DIR / "success_profile_aspirant.json")
    changed["name"] = "Executive Director Success Profile, revised"
    load_framework(changed)
    send(manager, page, talk, level_speaks_up="evident", level_takes_people_with_them="evident")
    uses = talk.outcomes.get().assessment.framework_uses.all()
    assert [use.framework.version for use in uses] == [1]


# Saving ---------------------------------------------------------------------------------------


def test_a_double_click_saves_once(talk, manager, page):
    for _ in range(2):
        manager.post(page, {"version": 1, "level_speaks_up": "evident"})
    assert talk.outcomes.get().version == 2


def test_it_saves_itself(talk, manager, page):
    headers = {"X-Autosave": "1"}
    answer = send(manager, page, talk, headers, level_speaks_up="evident")
    assert answer.json()["version"] == 2
    assert send(manager, page, talk, headers, level_speaks_up="superb").status_code == 422


def test_a_stale_save_shows_both_versions_and_overwrites_nothing(talk, manager, page):
    manager.post(page, {"version": 1, "level_speaks_up": "evident", "comment_speaks_up": "First"})
    late = {"version": 1, "level_speaks_up": "to_develop", "comment_speaks_up": "Second"}
    answer = manager.post(page, late)
    assert answer.status_code == 409
    fields = {field.name: field for field in answer.context["conflict"].fields}
    words = fields["comment_speaks_up"]
    assert (words.typed, words.saved) == ("Second", "First")
    assert fields["level_speaks_up"].saved == "Evident"
    assert agreed(talk) == {"speaks_up": (3, "First")}
    again = manager.post(page, {**late, "version": answer.context["version"]})
    assert again.status_code == 302
    assert agreed(talk) == {"speaks_up": (1, "Second")}


def test_a_stale_save_of_the_box_is_noticed_too(talk, manager, page, at):
    opened = {"version": 1, "new_to_post": "no", "performance": "2"}
    manager.post(page, {"version": 1, "level_speaks_up": "evident"})
    assert manager.post(at("agree"), opened).status_code == 409


def test_what_was_agreed_here_leaves_the_suggestions_of_the_box(talk, people, manager, page, at):
    send(manager, page, talk, level_speaks_up="evident")
    assert manager.get(at("agree")).context["form"]["new_to_post"].value() == "no"


# Once it is recorded ----------------------------------------------------------------------------


@pytest.fixture
def recorded(content, people, sign_in):
    """An outcome recorded with something agreed against the profile."""
    switch_on(people)
    talk = conversation_in("in_progress", people)
    manager_says(talk, people, {"speaks_up": Said(level=1, comment="Before we talked")})
    page = reverse("agree_against", args=[talk.pk, PROFILE, TODAY])
    client = sign_in(people.manager)
    send(client, page, talk, level_speaks_up="evident", comment_speaks_up="At meetings")
    agree_on(talk, people)
    talk.refresh_from_db()
    return talk


def test_once_recorded_it_stays_as_it_is(recorded, people, sign_in):
    outcome = Outcome.objects.get()
    with pytest.raises(NotPossibleNow):
        agreeing.save_agreed_elements(
            by=people.user("manager"),
            outcome=outcome,
            version=outcome.version,
            elements=ratings({"speaks_up": 1}),
        )
    with pytest.raises(Frozen):
        save_elements(assessment=outcome.assessment, ratings=ratings({"speaks_up": 1}))
    assert outcome.assessment.element_ratings.get().level == 3


def test_a_page_left_open_keeps_what_was_typed(recorded, people, sign_in):
    page = reverse("agree_against", args=[recorded.pk, PROFILE, TODAY])
    client = sign_in(people.manager)
    assert client.get(page).url == reverse("outcome", args=[recorded.pk])
    late = {"version": 9, "level_speaks_up": "to_develop", "comment_speaks_up": "Too late"}
    answer = client.post(page, late)
    assert answer.status_code == 422
    assert "Too late" in text_of(answer)
    assert "Copy what you typed" in text_of(answer)
    by_itself = client.post(page, late, headers={"X-Autosave": "1"})
    assert by_itself.status_code == 410


def test_what_was_agreed_goes_on_into_the_next_draft(recorded, people):
    agreeing.agree(
        by=people.user("employee"),
        conversation=recorded,
        key="6a3ff4b9-58bb-4a1c-9d7f-00000000000a",
    )
    agreeing.reopen(by=people.user("manager"), conversation=recorded, reason="A new post")
    assert agreed(recorded) == {"speaks_up": (3, "At meetings")}


# On the page of agreeing --------------------------------------------------------------------------


def test_the_page_of_agreeing_offers_the_frameworks(talk, people, manager, page, at):
    opened = manager.get(at("agree"))
    assert "If you looked closer" in text_of(opened)
    assert page in opened.content.decode()
    assert "Both views side by side" not in text_of(opened)
    manager_says(talk, people, {"speaks_up": 2})
    send(manager, page, talk, level_speaks_up="evident")
    text = text_of(manager.get(at("agree")))
    assert "Competencies of today 1 of 5 agreed" in text
    assert "Both views side by side" in text
    assert "Traits" not in text


def test_without_a_framework_the_page_is_as_short_as_before(content, people, sign_in):
    talk = conversation_in("in_progress", people)
    text = text_of(sign_in(people.manager).get(reverse("agree", args=[talk.pk])))
    assert "If you looked closer" not in text
    assert "Indicators of potential" not in text


def test_the_indicators_stand_beside_readiness_as_each_has_seen_them(talk, people, manager, at):
    switch_on(people, INDICATORS)
    own = {"desire_to_progress": 3, "seeks_development": 3, "challenging_career_goals": 1}
    employee_says(talk, people, own, key=INDICATORS)
    manager_says(talk, people, {"desire_to_progress": 2}, key=INDICATORS)
    opened = manager.get(at("agree"))
    text = text_of(opened)
    assert "Indicators of potential, as each of you has seen them" in text
    assert "Aspiration Sam 2 often, 1 not seen so far; nothing said about 1" in text
    assert "Priya 1 at times; nothing said about 3" in text
    assert "Transition looked at: Sam: none chosen; Priya: none chosen" in text
    assert "Ability: Delivering Results Sam" not in text
    readiness = opened.content.decode().split("app-rating--readiness")[1]
    assert 'id="potential"' in readiness


def test_what_is_said_of_another_transition_is_counted_apart(talk, people, manager, at):
    switch_on(people, INDICATORS)
    said = {"simplifies_the_complex": 3, "thinks_beyond_here_and_now": 1}
    own = ratings(said, key=INDICATORS, stage="aspirant_director")
    share(write(Reflection, talk, people, own), people)
    text = text_of(manager.get(at("agree")))
    assert "Sam: Aspirant Director transition (1 said of another one)" in text


def test_the_warning_on_performance_quotes_the_guide(talk, people, manager, at):
    switch_on(people, INDICATORS)
    employee_says(talk, people, {"desire_to_progress": 3}, key=INDICATORS)
    text = text_of(manager.get(at("agree")))
    section = library.current_content(INDICATORS).sections["performance_and_potential"]
    assert section.paragraphs[1].startswith("Sustained high performance is a given")
    assert f"the guide says “{section.paragraphs[1]}”" in text


@pytest.mark.parametrize("kind", [Reflection, Preparation])
def test_indicators_that_are_not_shared_are_not_counted(kind, talk, people, manager, at):
    switch_on(people, INDICATORS)
    write(kind, talk, people, ratings({"desire_to_progress": 3}, key=INDICATORS))
    assert "as each of you has seen them" not in text_of(manager.get(at("agree")))


def test_switched_off_meanwhile_it_stays_where_it_is_spoken_of(talk, people, manager, page, at):
    # Given something agreed, and a page that is still open
    send(manager, page, talk, level_speaks_up="evident")
    # When HR switches the framework off
    FrameworkInUse.objects.all().delete()
    # Then it can be read and changed all the same, and says why it is not offered elsewhere
    assert "Switched off by your organisation since then." in text_of(manager.get(at("agree")))
    assert "Competencies of today 1 of 5 agreed" in text_of(manager.get(at("agree")))
    opened = manager.get(page)
    assert "Your organisation has switched this off since then" in text_of(opened)
    assert send(manager, page, talk, level_speaks_up="a_strength").status_code == 302
    assert agreed(talk) == {"speaks_up": (4, "")}


def test_what_nobody_spoke_of_is_not_there_where_it_is_switched_off(talk, manager, page, at):
    FrameworkInUse.objects.all().delete()
    assert "If you looked closer" not in text_of(manager.get(at("agree")))
    assert manager.get(page).status_code == 404


def test_what_was_agreed_for_another_transition_names_it(talk, people, manager, at):
    switch_on(people, INDICATORS)
    own = ratings({"simplifies_the_complex": 3}, key=INDICATORS, stage="aspirant_director")
    share(write(Reflection, talk, people, own), people)
    managers = ratings({"thinks_beyond_here_and_now": 1}, key=INDICATORS, stage="first_corporate")
    share(write(Preparation, talk, people, managers), people)
    for stage, name in (
        ("aspirant_director", "simplifies_the_complex"),
        ("first_corporate", "thinks_beyond_here_and_now"),
    ):
        part = at("agree_against", INDICATORS, f"setting_direction-{stage}")
        assert send(manager, part, talk, **{f"level_{name}": "often"}).status_code == 302
    text = text_of(manager.get(at("agree_record")))
    assert "Ability: Setting Direction: Aspirant Director transition" in text
    assert "Ability: Setting Direction: Payband 8a-8c" in text
