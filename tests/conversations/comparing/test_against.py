"""Self beside manager beside agreed: only what is shared, large differences first."""

import re
from datetime import date

import pytest
from django.urls import reverse
from django.utils.html import escape

from assessments.models import CareerPost, ElementRating, Evidence
from assessments.services import Said
from conversations.models import Preparation, Reflection
from conversations.services import agreeing, preparing
from frameworks import library
from frameworks.editions import Behaviour, asked_today
from frameworks.library import BEHAVIOURS
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
from tests.frameworks.organisation.helpers import kept, publish
from tests.scenarios import conversation_in

PRIVATE = "Nobody but me may read this yet"


def lines_of(response) -> list[str]:
    """The names of the elements, in the order of the page."""
    return re.findall(r"app-marks__name[^>]*>([^<]+)<", response.content.decode())


def marks_of(response, name: str) -> list[tuple[str, list[str]]]:
    """The levels of an element at which anybody stands, and who."""
    page = response.content.decode()
    row = page[page.index(f">{escape(name)}</span>") :]
    row = row[: row.index("</tr>")]
    return [
        (level, re.findall(r'app-mark__name">([^<]+)<', cell))
        for level, cell in re.findall(r'app-marks__level"[^>]*>([^<]+)</span>(.*?)</td>', row, re.S)
    ]


# What is shared, and nothing else -----------------------------------------------------------


def test_what_both_shared_stands_in_one_row(talk, people, manager, employee, at):
    employee_says(talk, people, {"speaks_up": 2})
    manager_says(talk, people, {"speaks_up": 3})
    for client in (manager, employee):
        page = client.get(at("against", PROFILE))
        assert marks_of(page, "Speaks up") == [("Coming along", ["Sam"]), ("Evident", ["Priya"])]


@pytest.mark.parametrize("kind", [Reflection, Preparation])
def test_what_is_not_shared_appears_to_neither_of_the_two(
    kind, talk, people, manager, employee, at
):
    """Not to the other, and not to its writer either: the screen stands between the two."""
    others = manager_says if kind is Reflection else employee_says
    others(talk, people, {"develops_people": 3})
    write(kind, talk, people, ratings({"speaks_up": Said(level=1, comment=PRIVATE)}))
    for client in (manager, employee):
        page = client.get(at("against", PROFILE))
        assert PRIVATE not in text_of(page)
        assert lines_of(page) == ["Develops people"]
        stage = client.get(at("hold_stage", 3))
        assert PRIVATE not in text_of(stage)


@pytest.mark.parametrize("kind", [Reflection, Preparation])
def test_a_draft_begun_after_sharing_changes_nothing(kind, talk, people, manager, employee, at):
    user = people.user("employee" if kind is Reflection else "manager")
    copy = share(write(kind, talk, people, ratings({"speaks_up": 2})), people)
    draft = preparing.begin_next_copy(by=user, copy=copy)
    preparing.save_copy(
        by=user,
        copy=draft,
        version=draft.version,
        values={},
        elements=ratings({"speaks_up": Said(level=4, comment=PRIVATE)}),
    )
    for client in (manager, employee):
        page = client.get(at("against", PROFILE))
        assert PRIVATE not in text_of(page)
        assert [level for level, _ in marks_of(page, "Speaks up")] == ["Coming along"]


def test_the_copy_shared_last_counts(talk, people, manager, at):
    user = people.user("employee")
    copy = employee_says(talk, people, {"speaks_up": 1})
    draft = preparing.begin_next_copy(by=user, copy=copy)
    draft = preparing.save_copy(
        by=user, copy=draft, version=draft.version, values={}, elements=ratings({"speaks_up": 3})
    )
    preparing.share_copy(by=user, copy=draft)
    assert marks_of(manager.get(at("against", PROFILE)), "Speaks up") == [("Evident", ["Sam"])]


def test_nobody_shared_yet_says_what_to_do(talk, people, manager, employee, at):
    write(Reflection, talk, people, ratings({"speaks_up": Said(comment=PRIVATE)}))
    for_manager = text_of(manager.get(at("against", PROFILE)))
    assert "Nobody has shared anything on this yet" in for_manager
    assert "Sam has not shared a view." in for_manager
    assert "You have not shared a view. Open my preparation" in for_manager
    assert PRIVATE not in for_manager
    for_employee = text_of(employee.get(at("against", PROFILE)))
    assert "You have not shared a view. Share my reflection" in for_employee


def test_a_view_that_says_nothing_of_it_is_said_so(talk, people, manager, at):
    switch_on(people, INDICATORS)
    employee_says(talk, people, {"speaks_up": 2})
    manager_says(talk, people, {"desire_to_progress": 2}, key=INDICATORS)
    shown = manager.get(at("against", PROFILE))
    told = "You said nothing about this in what you shared. Say something about it in a new version"
    assert told in text_of(shown)
    assert at("prepare_next") in shown.content.decode()
    # The same, whether it begins the new version or leads to one that is begun already (C20).
    for _ in "twice":
        answer = manager.post(at("prepare_next"), {"against": PROFILE}, follow=True)
        assert answer.redirect_chain == [(at("prepare_against", PROFILE), 302)]
        assert told in text_of(manager.get(at("against", PROFILE)))


def test_after_the_talk_nobody_is_sent_to_prepare(content, people, sign_in):
    switch_on(people)
    talk = conversation_in("recorded", people)
    page = text_of(sign_in(people.manager).get(f"/conversations/{talk.pk}/against/{PROFILE}/"))
    assert "You have not shared a view." in page
    assert "Open my preparation" not in page
    assert "Nobody shared anything on this" in page
    assert "until its owner shares it" not in page


@pytest.mark.parametrize(
    ("state", "back_to"),
    [
        ("planned", "conversation"),
        ("in_progress", "hold"),
        ("recorded", "hold"),
        ("closed", "hold"),
        ("cancelled", "conversation"),
    ],
)
def test_the_way_back_leads_to_the_talk_where_there_is_one(
    content, people, sign_in, state, back_to
):
    switch_on(people)
    talk = conversation_in(state, people)
    for person in (people.employee, people.manager):
        page = sign_in(person).get(reverse("against", args=[talk.pk, PROFILE])).content.decode()
        link = re.search(r'<a class="nhsuk-back-link"[^>]*href="([^"]+)"', page)
        assert link[1] == reverse(back_to, args=[talk.pk])


def test_printed_sentences_are_not_told_apart_by_their_length(talk, people, manager, at):
    switch_on(people, INDICATORS)
    sentences = {"desire_to_progress": 2, "discretionary_effort": 2}
    employee_says(talk, people, sentences, key=INDICATORS)
    page = manager.get(at("against", INDICATORS)).content.decode()
    assert page.count("app-marks__name--sentence") == len(sentences)


# Who reads it -------------------------------------------------------------------------------


@pytest.mark.parametrize("state", ["in_progress", "agreed"])
def test_others_never_read_it(state, content, people, sign_in):
    switch_on(people)
    talk = conversation_in(state, people)
    for name in ("managers_manager", "hr_admin", "hr_lead", "colleague", "stranger"):
        for path in (f"against/{PROFILE}/", f"agree/against/{PROFILE}/drivers/"):
            page = sign_in(getattr(people, name)).get(f"/conversations/{talk.pk}/{path}")
            assert page.status_code in {403, 404}, name


def test_management_moves_with_the_line(talk, people, sign_in, at):
    manager_says(talk, people, {"speaks_up": Said(level=3, comment="From the one before")})
    people.employee.line_manager = people.unrelated_manager
    people.employee.save()
    assert sign_in(people.manager).get(at("against", PROFILE)).status_code == 404
    page = text_of(sign_in(people.unrelated_manager).get(at("against", PROFILE)))
    assert "From the one before" in page
    assert "Priya Evident" in page, "it is said to be hers who wrote it"


def test_a_framework_that_is_not_switched_on_does_not_exist(talk, people, manager, at):
    write(Preparation, talk, people, ratings({"desire_to_progress": 2}, key=INDICATORS))
    assert manager.get(at("against", INDICATORS)).status_code == 404
    assert manager.get(at("agree_against", INDICATORS, "aspiration")).status_code == 404
    assert manager.get(at("against", "no_such_framework")).status_code == 404
    switch_on(people, INDICATORS)
    assert manager.get(at("against", INDICATORS)).status_code == 200


# The order, and what there is to say ----------------------------------------------------------


def test_large_differences_come_first_then_the_rest_as_printed(talk, people, manager, at):
    own = {"drives_for_better_outcomes": 2, "speaks_up": 1, "develops_people": 4}
    managers = {"drives_for_better_outcomes": 3, "speaks_up": 4, "develops_people": 2}
    employee_says(talk, people, {**own, "managed_budgets": 1})
    manager_says(talk, people, {**managers, "managed_budgets": 3})
    page = manager.get(at("against", PROFILE))
    assert lines_of(page) == [
        "Speaks up",
        "Develops people",
        "Managed budgets",
        "Drives for better outcomes",
    ]
    text = text_of(page)
    assert "Speaks up Competencies of today Three levels apart" in text
    assert "Develops people Competencies of tomorrow Two levels apart" in text
    assert text.count("Managed budgets") == 1, "each stands once"


def test_silence_is_said_and_is_no_difference(talk, people, manager, at):
    employee_says(talk, people, {"speaks_up": 4, "develops_people": 1})
    manager_says(talk, people, {"develops_people": Said(comment="No example so far")})
    page = text_of(manager.get(at("against", PROFILE)))
    assert "Worth talking about first" not in page
    assert "Speaks up Priya said nothing here." in page
    assert "Develops people Priya gave no level." in page


def test_what_nobody_speaks_of_is_folded_away(talk, people, manager, at):
    employee_says(talk, people, {"speaks_up": 4})
    page = manager.get(at("against", PROFILE))
    assert lines_of(page) == ["Speaks up"]
    assert "Nobody said anything about 4 more under Competencies of today" in text_of(page)


def test_words_behaviours_and_evidence_stand_behind_the_level(talk, people, employee, at):
    evidence = Evidence.objects.create(
        subject=people.employee,
        added_by=people.manager,
        kind=Evidence.Kind.FEEDBACK,
        happened_on=date(2026, 5, 5),
        source="Site meeting",
        text="Named the risk",
    )
    said = Said(level=3, comment="Calm when it matters", evidence=[evidence])
    manager_says(
        talk, people, {"speaks_up": said, "speaks_up_behaviour_2": 1, "speaks_up_stretch": 1}
    )
    text = text_of(employee.get(at("against", PROFILE)))
    assert "Priya Evident Calm when it matters There is an example of:" in text
    assert "Sensitively raises the ‘elephant in the room’?" in text
    assert "Stretch behaviour: Decides not to do what has been asked" in text
    assert "Site meeting , 5 May 2026 (feedback from others): Named the risk" in text


def test_traits_are_the_persons_alone(talk, people, manager, at):
    employee_says(talk, people, {"resilient": 3, "speaks_up": 2})
    manager_says(talk, people, {"speaks_up": 2})
    page = text_of(manager.get(at("against", PROFILE)))
    assert "Sam describes these. Nobody else rates them, and they are not agreed on." in page
    assert "Resilient Priya said nothing here." not in page


def test_drivers_are_words_alone(talk, people, manager, at):
    employee_says(talk, people, {"purpose_beyond_self": Said(comment="Care that people trust")})
    manager_says(talk, people, {"purpose_beyond_self": Said(comment="Sam speaks of patients")})
    page = manager.get(at("against", PROFILE))
    assert "Sam Care that people trust Priya Sam speaks of patients" in text_of(page)
    assert lines_of(page) == []


def test_a_job_alone_says_something(talk, people, manager, at):
    job = CareerPost.objects.create(
        subject=people.employee,
        title="Ward manager",
        employer="Northmoor",
        started_on=date(2020, 1, 1),
    )
    employee_says(talk, people, {"managing_poor_performance": Said(posts=[job])})
    text = text_of(manager.get(at("against", PROFILE)))
    assert "Sam gave no level." in text
    assert "Jobs that covered it: Ward manager" in text
    assert "Sam said nothing here" not in text


def test_only_the_transitions_that_are_looked_at_count(talk, people, manager, at):
    switch_on(people, INDICATORS)
    own = ratings({"thinks_beyond_here_and_now": 1}, key=INDICATORS, stage="first_corporate")
    share(write(Reflection, talk, people, own), people)
    text = text_of(manager.get(at("against", INDICATORS)))
    assert "Nobody said anything about 1 more under Ability: Setting Direction" in text
    assert "Defines the agenda" not in text


def test_transitions_that_differ_stand_apart(talk, people, manager, at):
    switch_on(people, INDICATORS)
    own = ratings(
        {"simplifies_the_complex": 3},
        key=INDICATORS,
        stage="aspirant_director",
        stage_reason="I act up as a director",
    )
    share(write(Reflection, talk, people, own), people)
    managers = ratings({"thinks_beyond_here_and_now": 1}, key=INDICATORS, stage="first_corporate")
    share(write(Preparation, talk, people, managers), people)
    text = text_of(manager.get(at("against", INDICATORS)))
    assert "Ability: Setting Direction: Aspirant Director transition" in text
    assert "Ability: Setting Direction: Payband 8a-8c" in text
    assert "Priya was not asked this: it is of another transition." in text
    assert "Sam was not asked this: it is of another transition." in text
    assert "Sam’s reason: I act up as a director" in text


def test_transitions_that_differ_are_said(talk, people, manager, at):
    switch_on(people, INDICATORS)
    own = ratings({"simplifies_the_complex": 3}, key=INDICATORS, stage="aspirant_director")
    share(write(Reflection, talk, people, own), people)
    managers = ratings({"thinks_beyond_here_and_now": 1}, key=INDICATORS, stage="first_corporate")
    share(write(Preparation, talk, people, managers), people)
    page = text_of(manager.get(at("against", INDICATORS)))
    assert "Looked at for different steps: Sam for “Aspirant Director transition”" in page


def test_two_people_of_one_first_name_are_told_apart(talk, people, manager, at):
    people.employee.first_name = people.manager.first_name
    people.employee.save()
    employee_says(talk, people, {"speaks_up": 2})
    manager_says(talk, people, {"speaks_up": 3})
    page = text_of(manager.get(at("against", PROFILE)))
    assert "Priya Iyer and Priya Nair, side by side" in page
    assert "Evident Priya Nair" in page


# Versions -----------------------------------------------------------------------------------


@pytest.fixture
def newer(content, settings):
    """A second version of the profile, with another name and one more level of strength."""
    changed = read_file(settings.FIXTURES_DIR / "success_profile_aspirant.json")
    changed["elements"][0]["elements"][5]["title"] = "Speaks up, and listens"
    assert changed["elements"][0]["elements"][5]["key"] == "speaks_up"
    scale = next(one for one in changed["scales"] if one["key"] == "strength")
    scale["levels"].append(
        {"number": 5, "key": "example", "title": "An example to others", "definition": "More."}
    )
    return load_framework(changed)


def test_each_view_keeps_its_version_and_rows_match_by_what_they_are_about(
    talk, people, newer, manager, at
):
    older = library.Framework.objects.get(key=PROFILE, version=1)
    employee_says(talk, people, {"speaks_up": 1, "managed_budgets": 1}, framework=older)
    manager_says(talk, people, {"speaks_up": 5, "managed_budgets": 3})
    page = manager.get(at("against", PROFILE))
    text = text_of(page)
    assert (
        "The versions differ: Sam version 1 in the library; Priya version 2 in the library." in text
    )
    # One row, in the newer version's words; levels of two scales are no difference.
    assert lines_of(page) == ["Managed budgets", "Speaks up, and listens"]
    assert "Sam: “To develop”, on another scale, so it is not compared." in text
    # The scale of experience is the same in both.
    assert "Managed budgets Experiences Two levels apart" in text


def test_own_wording_and_the_printed_one_have_names_of_their_own(
    talk, people, content, settings, manager, at
):
    """Both are the first of their kind."""
    employee_says(talk, people, {"speaks_up": 1})
    changed = read_file(settings.FIXTURES_DIR / "success_profile_aspirant.json")
    changed["name"] = "Our profile"
    own = load_framework(changed, organisation=people.employee.organisation)
    manager_says(talk, people, {"speaks_up": 2}, framework=own.framework)
    text = text_of(manager.get(at("against", PROFILE)))
    said = "Sam version 1 in the library; Priya version 1 of your organisation’s own wording."
    assert f"The versions differ: {said}" in text


def test_one_version_is_not_worth_a_word(talk, people, newer, manager, at):
    employee_says(talk, people, {"speaks_up": 1})
    manager_says(talk, people, {"speaks_up": 5})
    page = text_of(manager.get(at("against", PROFILE)))
    assert "versions differ" not in page
    assert "Four levels apart" in page


# What is agreed, and what the profile says ------------------------------------------------------


def test_what_is_being_agreed_is_read_along_by_both(talk, people, manager, employee, at):
    outcome = agreeing.open_outcome(by=people.user("manager"), conversation=talk)
    agreeing.save_agreed_elements(
        by=people.user("manager"), outcome=outcome, version=1, elements=ratings({"speaks_up": 3})
    )
    for client in (manager, employee):
        page = client.get(at("against", PROFILE))
        assert marks_of(page, "Speaks up") == [("Evident", ["Agreed so far"])]


def test_the_printed_sentences_are_read_for_one_view_at_a_time(talk, people, manager, at):
    employee_says(talk, people, {"acts_from_a_systems_mindset": 1})
    manager_says(talk, people, {"acts_from_a_systems_mindset": 4})
    own = text_of(manager.get(at("against", PROFILE)))
    assert "“Acts from a system’s mindset” is rated “To develop”" in own
    managers = text_of(manager.get(at("against", PROFILE) + "?read=manager"))
    assert "is rated “To develop”" not in managers
    assert "None of the printed sentences fits" in managers


def test_a_framework_without_printed_rules_has_no_such_section(talk, people, manager, at):
    switch_on(people, INDICATORS)
    employee_says(talk, people, {"desire_to_progress": 3}, key=INDICATORS)
    assert "What the profile says" not in text_of(manager.get(at("against", INDICATORS)))


# Cost -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["against", "agree_against", "hold_stage", "agree"])
def test_a_page_costs_the_same_with_much_in_it(
    name, talk, people, manager, at, django_assert_max_num_queries
):
    switch_on(people, INDICATORS)
    address = {
        "against": at("against", PROFILE),
        "agree_against": at("agree_against", PROFILE, "competencies-of-today"),
        "hold_stage": at("hold_stage", 3),
        "agree": at("agree"),
    }[name]
    outcome = agreeing.open_outcome(by=people.user("manager"), conversation=talk)
    agreeing.save_agreed_elements(
        by=people.user("manager"), outcome=outcome, version=1, elements=ratings({"speaks_up": 3})
    )
    for kind in (Reflection, Preparation):
        few = write(kind, talk, people, ratings({"speaks_up": 1}))
        write(kind, talk, people, ratings({"desire_to_progress": 2}, key=INDICATORS))
        share(few, people)
    manager.get(address)
    with django_assert_max_num_queries(15) as cost:
        manager.get(address)
    for kind in (Reflection, Preparation):
        say_everything(kind.objects.get().assessment)
    with django_assert_max_num_queries(len(cost)):
        assert manager.get(address).status_code == 200


def say_everything(view) -> None:
    """A level or words for every element of two frameworks, each with evidence."""
    for key in (PROFILE, INDICATORS):
        content = library.current_content(key)
        for element in content.elements:
            if not element.is_asked:
                continue
            levels = content.levels(element)
            one, _ = ElementRating.objects.update_or_create(
                assessment=view,
                element=element,
                defaults={"level": levels[-1].number if levels else None, "comment": "Seen"},
            )
            one.evidence.create(
                subject=view.subject,
                added_by=view.author,
                kind=Evidence.Kind.FEEDBACK,
                happened_on=date(2026, 5, 5),
                source="A patient",
                text="Thank you",
            )


# On the way there -----------------------------------------------------------------------------


def test_the_page_made_for_talking_leads_there_from_understanding_on(
    talk, people, manager, employee, at
):
    switch_on(people, INDICATORS)
    employee_says(talk, people, {"speaks_up": 1, "develops_people": 4, "managed_budgets": 2})
    manager_says(talk, people, {"speaks_up": 3, "develops_people": 1, "managed_budgets": 3})
    for client in (manager, employee):
        assert "Look closer together" not in text_of(client.get(at("hold_stage", 2)))
        page = client.get(at("hold_stage", 3))
        assert "2 differences worth talking about" in text_of(page)
        assert at("against", PROFILE) in page.content.decode()
        assert at("against", INDICATORS) not in page.content.decode(), "nothing of it is shared"


def test_the_page_made_for_talking_says_who_alone_has_shared(talk, people, manager, at):
    employee_says(talk, people, {"speaks_up": 1})
    assert "Sam alone has shared something" in text_of(manager.get(at("hold_stage", 3)))


def test_switched_off_again_what_was_shared_stays_within_reach(talk, people, manager, employee, at):
    employee_says(talk, people, {"speaks_up": 1})
    FrameworkInUse.objects.all().delete()
    assert "Look closer together" in text_of(manager.get(at("hold_stage", 3)))
    for client in (manager, employee):
        page = client.get(at("against", PROFILE))
        assert lines_of(page) == ["Speaks up"]
        assert "Your organisation has switched this off since then" in text_of(page)
    assert manager.get(at("against", INDICATORS)).status_code == 404


def test_editions_of_behaviours_side_by_side_say_who_was_not_asked(talk, people, manager, at):
    trust = people.employee.organisation
    first = publish(trust, "Kindness", "Courage").framework
    employee_says(talk, people, {"behaviour_1": 2, "behaviour_2": 3}, framework=first)
    second = publish(trust, "Kindness", "Candour").framework
    manager_says(talk, people, {"behaviour_1": 2, "behaviour_3": 1}, framework=second)

    text = text_of(manager.get(at("against", BEHAVIOURS)))

    assert "Sam edition 1; Priya edition 2." in text
    assert "Sam was not asked this: it is of another version." in text
    assert "Priya was not asked this: it is of another version." in text
    assert "What we ask of everybody (edition 1)" in text
    # Only what is in the newest edition can be agreed.
    assert text.count("Record what you agree") == 1


def test_a_behaviour_in_other_words_is_still_the_same_one(talk, people, manager, at):
    trust = people.employee.organisation
    first = publish(trust, wanted=[Behaviour("Kindness", "Help first")]).framework
    employee_says(talk, people, {"behaviour_1": 2}, framework=first)
    [kindness] = asked_today(trust).behaviours
    wanted = [kept(kindness, description="Help before you are asked")]
    second = publish(trust, wanted=wanted).framework
    manager_says(talk, people, {"behaviour_1": 3}, framework=second)

    page = manager.get(at("against", BEHAVIOURS))

    assert lines_of(page) == ["Kindness"]
    text = text_of(page)
    assert "Sam was asked in other words: “Kindness: Help first”" in text
    assert "In the words of edition 2: “Kindness: Help before you are asked”" in text
    assert "was not asked this" not in text
