"""What the organisation offers, beside the printed ideas for the box (R99, R103, C2)."""

import pytest
from django.urls import reverse

from conversations.models import Action
from frameworks.models import LocalOffer
from frameworks.services import retire_offer
from tests.conversations.planning.helpers import A_MONTH, placed, typed, url, words
from tests.factories import OrganisationFactory
from tests.frameworks.organisation.helpers import offer

PROGRAMME = LocalOffer.Kind.PROGRAMME
GREEN = {"performance": 3, "behaviours": 3, "readiness": 3}


@pytest.fixture
def trust(people):
    return people.employee.organisation


def own_ideas(client, conversation) -> list[str]:
    return [idea.text for idea in client.get(url("plan", conversation)).context["own_ideas"]]


def behind_gates(client, conversation) -> dict[str, list[str]]:
    programmes = client.get(url("plan", conversation)).context["programmes"]
    return {gated.gate: [idea.text for idea in gated.programmes] for gated in programmes.gated}


class TestIdeas:
    def test_what_suits_the_box_is_offered(self, agreed, trust, as_employee, as_manager):
        offer(trust, "Shadowing week", cells=["solid_generalist"])  # the box of `agreed`
        offer(trust, "Mentoring scheme", contact="The learning team")
        offer(trust, "For others", cells=["role_model"])
        offer(OrganisationFactory(), "Of another trust")
        retire_offer(by=None, offer=offer(trust, "Retired"))

        for client in (as_employee, as_manager):
            assert own_ideas(client, agreed) == ["Mentoring scheme", "Shadowing week"]
        page = words(as_manager.get(url("plan", agreed)))
        assert f"2 ideas from {trust.name}" in page
        assert "Ask: The learning team" in page

    def test_without_any_there_is_nothing_to_open(self, agreed, trust, as_manager):
        assert f"from {trust.name}" not in words(as_manager.get(url("plan", agreed)))

    def test_the_form_begins_with_it(self, agreed, trust, as_manager):
        one = offer(trust, "Shadowing week for the next role", level="regional")
        page = as_manager.get(url("action_add", agreed, offer=one.pk))

        form = page.context["form"]
        assert form["title"].value() == "Shadowing week for the next role"
        assert form["provider"].value() == "delivery_partner"
        assert form["aim"].value() == "next_role"
        assert f"Offered by {trust.name}" in words(page)

    def test_in_the_plan_it_is_not_offered_again(self, agreed, trust, as_manager):
        one = offer(trust, "Shadowing week")
        answer = as_manager.post(
            url("action_add", agreed), typed(title="A week with Grace", offer=one.pk), follow=True
        )

        action = Action.objects.get(title="A week with Grace")
        assert action.offer == one
        assert "Offered by the organisation: “Shadowing week”" in words(answer)
        assert "?offer=" not in words(answer)

    @pytest.mark.parametrize("what", ["another organisation's", "retired", "nonsense"])
    def test_what_is_not_offered_is_left_out_and_the_action_stays(
        self, what, agreed, trust, as_manager
    ):
        one = offer(OrganisationFactory() if what == "another organisation's" else trust)
        if what == "retired":
            retire_offer(by=None, offer=one)
        key = "'; --" if what == "nonsense" else str(one.pk)

        form = as_manager.get(url("action_add", agreed, offer=key)).context["form"]
        assert not form["title"].value()
        as_manager.post(url("action_add", agreed), typed(title="My own", offer=key))

        assert Action.objects.get(title="My own").offer is None

    def test_one_retired_since_stays_in_the_plan(self, agreed, trust, as_manager):
        one = offer(trust)
        as_manager.post(url("action_add", agreed), typed(title="A week", offer=one.pk))
        retire_offer(by=None, offer=one)
        assert "“Shadowing week”" in words(as_manager.get(url("plan", agreed)))


class TestProgrammes:
    @pytest.fixture
    def own(self, trust):
        return [
            offer(trust, f"Own {level}", kind=PROGRAMME, level=level)
            for level in ("local", "regional")
        ]

    def test_they_stand_behind_the_gate_of_their_level(self, agreed, own, as_manager):
        gates = behind_gates(as_manager, agreed)
        assert {"Own local", "Own regional"} <= set(gates["Asks a reason"])
        assert not {"Own local", "Own regional"} & set(gates["Not open"])
        assert own_ideas(as_manager, agreed) == []

    def test_from_a_green_box_they_are_open(self, content, people, own, as_manager):
        gates = behind_gates(as_manager, placed(people, **GREEN))
        assert {"Own local", "Own regional"} <= set(gates["Open"])

    def test_elsewhere_they_ask_a_reason(self, agreed, own, as_manager):
        address = url("action_add", agreed)
        asked = as_manager.get(url("action_add", agreed, offer=own[0].pk))
        assert asked.context["asks_about_programme"]
        assert asked.context["form"]["kind"].value() == "programme"

        data = typed(title="Own local", kind="programme", offer=own[0].pk)
        refused = as_manager.post(address, data)
        assert "programme_reason" in refused.context["form"].errors
        as_manager.post(address, data | {"programme_reason": "It fits the next role"})

        action = Action.objects.get(title="Own local")
        assert (action.programme_level, action.offer) == ("local", own[0])

    @pytest.mark.parametrize("other", [{"kind": "learning"}, {"kind": "mentoring"}])
    def test_another_name_does_not_lead_past_the_gate(self, other, agreed, own, as_manager):
        data = typed(title="A course", offer=own[1].pk, **other)
        assert (
            "programme_reason"
            in as_manager.post(url("action_add", agreed), data).context["form"].errors
        )

        as_manager.post(url("action_add", agreed), data | {"programme_reason": "It fits"})
        action = Action.objects.get(title="A course")
        assert action.programme_level == "regional"

        change = reverse("action_change", args=[agreed.pk, action.pk])
        later = typed(title="A course", kind="coaching", version=action.version)
        refused = as_manager.post(change, later)
        assert "programme_reason" in refused.context["form"].errors


def test_many_offers_cost_what_few_do(agreed, trust, as_manager, django_assert_max_num_queries):
    def queries():
        as_manager.get(url("plan", agreed))
        with django_assert_max_num_queries(15) as used:
            as_manager.get(url("plan", agreed))
        return len(used)

    offer(trust)
    few = queries()
    for number in range(20):
        one = offer(trust, f"Course {number}")
        Action.objects.create(
            conversation=agreed,
            title=f"Action {number}",
            kind="learning",
            due_on=agreed.starts_at.date() + A_MONTH,
            added_by=agreed.employee.line_manager.user,
            offer=one,
        )
    assert queries() == few
