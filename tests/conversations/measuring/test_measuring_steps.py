"""Which transition or stream is ahead: suggested with its reason, and freely chosen."""

import pytest

from assessments.models import FrameworkUse
from frameworks import library
from tests.conversations.measuring import SIDES, at, version_on, words

INDICATORS, TRANSITIONS = library.INDICATORS, library.TRANSITIONS


def step_url(conversation, key=INDICATORS):
    return at(conversation, "reflect_against", key)


def part_url(conversation, part, key=INDICATORS):
    return at(conversation, "reflect_against_part", key, part)


def test_the_suggestion_is_chosen_beforehand_with_its_reason(conversation, people, employee):
    people.employee.pay_band = "Band 8d"
    people.employee.save()
    page = employee.get(step_url(conversation))
    assert page.context["form"]["stage"].value() == "aspirant_director"
    assert "Suggested. People on band 8d usually face this one next." in words(page)


def test_another_may_be_chosen_and_why_is_kept(conversation, employee):
    answer = employee.post(
        step_url(conversation),
        {"version": 1, "stage": "chief_executive", "reason": "I act up as a director"},
    )
    assert answer.url == f"{step_url(conversation)}#parts"
    use = FrameworkUse.objects.get()
    assert (use.stage, use.stage_reason) == ("chief_executive", "I act up as a director")
    page = words(employee.get(step_url(conversation)))
    assert "Ahead of you: Exec Director into Chief Executive" in page
    assert "I act up as a director" in page
    assert "A highly exposed position" in page


def test_the_reason_of_the_suggestion_is_kept_where_nothing_else_is_said(conversation, employee):
    page = employee.get(step_url(conversation))
    suggestion = page.context["look"].suggestion
    employee.post(step_url(conversation), {"version": 1, "stage": suggestion.stage})
    assert FrameworkUse.objects.get().stage_reason == suggestion.reason
    assert employee.get(step_url(conversation)).context["form"]["reason"].value() == ""


def test_ability_waits_for_the_choice_and_the_rest_does_not(conversation, employee):
    assert employee.get(part_url(conversation, "aspiration")).status_code == 200
    waiting = employee.get(part_url(conversation, "setting_direction"))
    assert waiting.url == step_url(conversation)
    assert words(employee.get(step_url(conversation))).count("Choose the transition first") == 3

    employee.post(step_url(conversation), {"version": 1, "stage": "aspirant_director"})

    page = words(employee.get(part_url(conversation, "setting_direction")))
    assert "Employs a well-developed political astuteness" in page
    assert "Understands the wider debate" not in page
    assert "grasping the full impact" not in page


@pytest.mark.parametrize("stage", ["", "aspiration", "transition_9"])
def test_only_a_step_on_the_page_can_be_chosen(conversation, employee, stage):
    answer = employee.post(step_url(conversation), {"version": 1, "stage": stage, "reason": "So"})
    assert answer.status_code == 422
    assert "So</textarea>" in words(answer)
    assert not FrameworkUse.objects.exists()


def test_a_framework_without_steps_has_nothing_to_choose(conversation, employee):
    address = at(conversation, "reflect_against", library.SUCCESS_PROFILE)
    assert employee.post(address, {"version": 1, "stage": "speaks_up"}).status_code == 404


def test_a_stream_leads_to_its_transition(conversation, people, employee):
    people.employee.pay_band = "Band 8a"
    people.employee.save()
    page = employee.get(step_url(conversation, TRANSITIONS))
    assert page.context["form"]["stage"].value() == "stream_1"
    assert page.context["groups"] == []

    employee.post(step_url(conversation, TRANSITIONS), {"version": 1, "stage": "stream_1"})

    page = employee.get(part_url(conversation, "leading_people_1", TRANSITIONS))
    assert "managing a focused team or centre of expertise" in words(page)
    assert "The key change" in words(page)


def test_stream_2_presumes_transition_1_which_can_be_looked_at(conversation, employee):
    employee.post(step_url(conversation, TRANSITIONS), {"version": 1, "stage": "stream_2"})
    page = employee.get(step_url(conversation, TRANSITIONS))
    assert "to have mastered the key transition challenges for Career Transition 1" in words(page)

    other = f"{step_url(conversation, TRANSITIONS)}?stage=transition_1"
    assert other in words(page)
    part = f"{part_url(conversation, 'leading_people_1', TRANSITIONS)}?stage=transition_1"
    assert part in words(employee.get(other))
    answer = employee.post(part, {"version": 2, "level_change_leading_people_1": "yes"})

    following = part_url(conversation, "vision_strategy_1", TRANSITIONS)
    assert answer.url == f"{following}?stage=transition_1"
    assert FrameworkUse.objects.get().stage == "stream_2"


def test_stream_1_presumes_nothing(conversation, employee):
    employee.post(step_url(conversation, TRANSITIONS), {"version": 1, "stage": "stream_1"})
    assert "have mastered" not in words(employee.get(step_url(conversation, TRANSITIONS)))


def test_a_consultant_is_told_that_breadth_decides(conversation, people, employee):
    people.employee.job_title = "Consultant cardiologist"
    people.employee.save()
    page = employee.get(step_url(conversation, TRANSITIONS))
    assert page.context["form"]["stage"].value() == ""
    assert "Both streams name consultants" in words(page)


def test_words_for_the_transition_before_are_kept_when_another_is_chosen_meanwhile(
    conversation, employee
):
    # Given a page for one transition, open in one tab
    employee.post(step_url(conversation), {"version": 1, "stage": "aspirant_director"})
    tab = employee.get(part_url(conversation, "setting_direction"))
    # When another transition is chosen in a second tab, and the first is saved
    employee.post(step_url(conversation), {"version": 2, "stage": "chief_executive"})
    address = part_url(conversation, "setting_direction") + tab.context["action"]
    answer = employee.post(
        address, {"version": version_on(tab), "comment_political_astuteness": "In the spring"}
    )
    # Then it is a stale save like any other, and the words are on the page
    assert answer.status_code == 409
    assert "In the spring" in words(answer)


@pytest.mark.parametrize("who", SIDES)
@pytest.mark.parametrize(("performance", "warned"), [(1, True), (2, False), (None, False)])
def test_potential_below_meets_is_warned_about_and_not_blocked(
    conversation, people, sign_in, who, performance, warned
):
    client, side = sign_in(getattr(people, who)), SIDES[who]
    slug = "now" if side == "reflect" else "ratings"
    data = {"version": 1, "performance": performance or ""}
    client.post(at(conversation, f"{side}_section", slug), data)

    page = client.get(at(conversation, f"{side}_against", INDICATORS))
    assert ("Sustained high performance is a given" in words(page)) is warned
    address = at(conversation, f"{side}_against_part", INDICATORS, "aspiration")
    page = client.get(address)
    assert ("Sustained high performance is a given" in words(page)) is warned
    data = {"version": version_on(page), "level_seeks_development": "often"}
    assert client.post(address, data).status_code == 302


def test_no_other_framework_warns_of_performance(conversation, employee):
    employee.post(at(conversation, "reflect_section", "now"), {"version": 1, "performance": "1"})
    page = words(employee.get(at(conversation, "reflect_against", library.LEADERSHIP_MODEL)))
    assert "Sustained high performance" not in page


@pytest.mark.parametrize(
    ("breadth", "stream", "words_of"),
    [("focused", "stream_1", "More expertise"), ("broad", "stream_2", "A broad range")],
)
def test_breadth_of_leadership_may_be_said_and_suggests_a_stream(
    conversation, people, employee, breadth, stream, words_of
):
    people.employee.job_title = "Consultant cardiologist"
    people.employee.save()
    address = step_url(conversation, TRANSITIONS)
    assert f'name="nearer" value="{breadth}"' in employee.get(address).content.decode()

    page = employee.post(address, {"version": 1, "nearer": breadth, "reason": "So far"})

    assert page.context["form"]["stage"].value() == stream
    assert page.context["form"]["reason"].value() == "So far", "what was typed stays"
    assert f'action="?breadth={breadth}"' in page.content.decode()
    assert not FrameworkUse.objects.exists(), "asking chooses nothing"
    employee.post(f"{address}?breadth={breadth}", {"version": 1, "stage": stream})
    assert FrameworkUse.objects.get().stage_reason.startswith(words_of)


def test_a_reason_stays_with_the_choice_that_it_was_given_for(conversation, employee):
    address = step_url(conversation, TRANSITIONS)
    # A reason of ours is not taken for words of theirs.
    employee.post(f"{address}?breadth=broad", {"version": 1, "stage": "stream_2"})
    assert employee.get(address).context["form"]["reason"].value() == ""
    employee.post(address, {"version": 2, "stage": "stream_1", "reason": "I know one service"})
    # Words for one choice do not go on to another by themselves.
    refused = employee.post(
        address, {"version": 3, "stage": "stream_2", "reason": "I know one service"}
    )
    assert refused.status_code == 422
    assert "This was written for the one chosen before" in words(refused)
    assert FrameworkUse.objects.get().stage == "stream_1"
    employee.post(address, {"version": 3, "stage": "stream_2", "reason": ""})
    use = FrameworkUse.objects.get()
    assert (use.stage, use.stage_reason) == ("stream_2", "")


def test_the_choice_names_roles_as_examples(conversation, employee):
    page = words(employee.get(step_url(conversation, TRANSITIONS)))
    assert "For example: Head of clinical or non-clinical service; Assistant or" in page


@pytest.mark.parametrize(("band", "is_told"), [("Band 9", True), ("Band 8d", False)])
def test_somebody_above_every_step_is_told_so(conversation, people, employee, band, is_told):
    people.employee.pay_band = band
    people.employee.save()
    page = words(employee.get(step_url(conversation, TRANSITIONS)))
    assert ("All of these lead up to the level of this pay band" in page) == is_told


def test_what_was_said_of_another_transition_stays_within_reach(conversation, employee):
    employee.post(step_url(conversation), {"version": 1, "stage": "first_corporate"})
    employee.post(
        part_url(conversation, "setting_direction"),
        {"version": 2, "level_understands_wider_debate": "often"},
    )
    employee.post(step_url(conversation), {"version": 3, "stage": "aspirant_director"})

    page = employee.get(step_url(conversation))
    assert "Said of another transition" in words(page)
    assert "?stage=first_corporate" in page.content.decode()
    elsewhere = words(employee.get(f"{step_url(conversation)}?stage=first_corporate"))
    assert "You are looking at Payband 8a-8c" in elsewhere
    part = words(employee.get(part_url(conversation, "setting_direction")))
    assert "Indicators of potential, Aspirant Director transition" in part
    shared = words(employee.get(at(conversation, "reflect_share")))
    assert "Looked at for: Aspirant Director transition" in shared
    assert "Ability: Setting Direction: Payband 8a-8c" in shared


@pytest.mark.parametrize("query", ["breadth=flying", "stage=flying", "of=flying&stage="])
def test_an_address_that_says_nonsense_is_read_without_it(conversation, employee, query):
    page = employee.get(f"{step_url(conversation, TRANSITIONS)}?{query}")
    assert page.status_code == 200
    assert page.context["form"]["stage"].value() == "stream_1"
