"""The behaviours of an organisation: what an edition changes, and what it keeps (R42, R46)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from frameworks.editions import Behaviour, asked_today, behaviours_in, compare, first_editions
from frameworks.library import BEHAVIOURS
from frameworks.models import BehaviourEdition, Framework, FrameworkInUse
from frameworks.services import ListChanged, adopt_shared_values
from talentgrid.models import AuditEvent
from tests.factories import OrganisationFactory
from tests.frameworks.organisation.helpers import AGREED_ON, kept, publish


def titles(behaviours) -> list[str]:
    return [behaviour.title for behaviour in behaviours]


def test_the_first_edition(trust, lead):
    edition = publish(trust, "Kindness", "Courage", by=lead)

    asked = asked_today(trust)
    assert (edition.number, edition.agreed_with, edition.agreed_on) == (
        1,
        "The staff side",
        AGREED_ON,
    )
    assert edition.published_by == lead
    assert titles(asked.behaviours) == ["Kindness", "Courage"]
    assert set(first_editions(trust).values()) == {edition}
    assert FrameworkInUse.objects.filter(organisation=trust, key=BEHAVIOURS).exists()


def test_the_next_one_adds_rewords_retires_and_reorders(trust):
    first = publish(trust, "Kindness", "Courage", "Candour")
    kindness, courage, candour = asked_today(trust).behaviours

    second = publish(
        trust,
        wanted=[
            kept(candour),
            kept(kindness, description="Help before you are asked"),
            Behaviour("Curiosity", source="NHS Constitution"),
        ],
    )

    today = asked_today(trust).behaviours
    assert titles(today) == ["Candour", "Kindness", "Curiosity"]
    assert today[0] == candour
    assert today[1].description == "Help before you are asked"
    # In other words it is still the same behaviour; whose words these are is known.
    assert today[1].key == kindness.key
    began = first_editions(trust)
    assert [began[one] for one in today] == [first, second, second]
    assert began[kindness] == first
    # What was rated against it keeps its wording.
    assert behaviours_in(first.framework) == [kindness, courage, candour]


def test_a_key_is_never_given_twice(trust):
    publish(trust, "Kindness", "Courage")
    publish(trust, "Kindness")
    publish(trust, "Kindness", "Candour")
    assert [one.key for one in asked_today(trust).behaviours] == ["behaviour_1", "behaviour_3"]


def test_an_earlier_edition_keeps_its_list_and_its_order(trust):
    first = publish(trust, "Kindness", "Courage", "Candour")
    publish(trust, "Candour", "Kindness")
    publish(trust, "Curiosity", "Kindness", "Candour")

    assert titles(behaviours_in(first.framework)) == ["Kindness", "Courage", "Candour"]
    assert [titles(behaviours_in(one.framework)) for one in BehaviourEdition.objects.all()] == [
        ["Curiosity", "Kindness", "Candour"],
        ["Candour", "Kindness"],
        ["Kindness", "Courage", "Candour"],
    ]


def test_what_was_there_before_the_first_edition_goes_on_or_ends(trust):
    adopt_shared_values(by=None, organisation=trust)
    pride, *_ = asked_today(trust).behaviours

    publish(trust, wanted=[kept(pride)])

    assert asked_today(trust).behaviours == [pride]
    assert first_editions(trust)[pride] is None


def test_a_double_click_publishes_one_edition(trust):
    state = asked_today(trust).state
    first = publish(trust, "Kindness", state=state)
    again = publish(trust, state=state, wanted=[Behaviour("Kindness")])

    assert again == first
    versions = Framework.objects.filter(key=BEHAVIOURS)
    assert BehaviourEdition.objects.count() == versions.count() == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"wanted": [Behaviour("Courage")]},
        {"wanted": [Behaviour("Kindness"), Behaviour("Courage")]},
        {"agreed_with": "The board"},
        {"agreed_on": date(2026, 3, 3)},
    ],
)
def test_somebody_elses_edition_is_not_overwritten(trust, changes):
    state = asked_today(trust).state
    theirs = publish(trust, "Kindness", state=state)

    with pytest.raises(ListChanged) as raised:
        publish(trust, **{"state": state, "wanted": [Behaviour("Kindness")], **changes})

    assert raised.value.asked.edition == theirs
    assert BehaviourEdition.objects.count() == 1


def test_adopting_meanwhile_is_noticed_too(trust):
    state = asked_today(trust).state
    adopt_shared_values(by=None, organisation=trust)
    with pytest.raises(ListChanged):
        publish(trust, state=state, wanted=[Behaviour("Kindness")])


def test_an_empty_list_is_refused(trust):
    with pytest.raises(ValidationError, match="at least one"):
        publish(trust)
    assert not BehaviourEdition.objects.exists()


def test_the_same_list_can_be_agreed_again(trust):
    publish(trust, "Kindness")
    kindness = asked_today(trust).behaviours[0]

    second = publish(trust, "Kindness", agreed_on=date(2026, 9, 1))

    assert second.number == 2
    assert asked_today(trust).behaviours == [kindness]


def test_organisations_do_not_touch_each_other(trust):
    other = OrganisationFactory()
    publish(other, "Candour")
    publish(trust, "Kindness")
    publish(trust, "Courage")
    assert titles(asked_today(other).behaviours) == ["Candour"]


def test_the_audit_trail_counts_and_quotes_nothing(trust, lead):
    publish(trust, "Kindness", "Courage", by=lead)
    publish(trust, "Courage", "Candour", by=lead)

    event = AuditEvent.objects.filter(action="behaviours_published").first()
    assert event.actor == lead
    assert event.detail == {"added": 1, "reworded": 0, "retired": 1, "unchanged": 1}
    assert "Candour" not in str(event.__dict__)


class TestComparing:
    @pytest.fixture
    def today(self, trust):
        publish(trust, "Kindness", "Courage")
        return asked_today(trust).behaviours

    def test_nothing(self, today):
        assert not compare(today, [kept(one) for one in today]).any

    def test_another_order_alone(self, today):
        changes = compare(today, [kept(one) for one in reversed(today)])
        assert changes.is_reordered
        assert changes.any
        assert changes.unchanged == list(reversed(today))

    def test_leaving_one_out_is_no_other_order(self, today):
        changes = compare(today, [kept(today[1])])
        assert not changes.is_reordered
        assert changes.retired == [today[0]]

    @pytest.mark.parametrize("field", ["title", "description", "source"])
    def test_any_word_makes_it_another_behaviour(self, today, field):
        changes = compare(today, [kept(today[0], **{field: "Otherwise"}), kept(today[1])])
        assert [before for before, _ in changes.reworded] == [today[0]]
        assert not changes.retired
        assert not changes.added
