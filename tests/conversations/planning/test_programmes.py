"""The gate before leadership programmes (C2, R100 to R102)."""

import uuid
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from assessments.services import save_assessment
from conversations.models import Action
from conversations.programmes import NO_BOX_YET, Box, Gate, explain, gate, level_of, needs_note
from conversations.services import agreeing, planning
from frameworks import library
from frameworks.models import CellItem
from tests.scenarios import agree_on, conversation_in

OPEN, NOTE, REASON, CLOSED = Gate.OPEN, Gate.TARGETED_DISCUSSION, Gate.REASON, Gate.CLOSED

# Box: national, regional, local. Copied from nowhere: this is what C2 asks for.
TABLE = {
    "RN1": (OPEN, OPEN, OPEN),
    "RS1": (NOTE, NOTE, NOTE),
    "RN2": (NOTE, NOTE, NOTE),
    "PT1": (CLOSED, REASON, REASON),
    "PT2": (CLOSED, REASON, REASON),
    "RS2": (CLOSED, REASON, REASON),
    "PT3": (CLOSED, REASON, REASON),
    "RS3": (CLOSED, REASON, REASON),
    "RN3": (CLOSED, REASON, REASON),
}
LEVELS = ("national", "regional", "local")
PROVIDERS = {"national": "leadership_academy", "regional": "delivery_partner", "local": "local"}

boxes = st.none() | st.builds(
    Box, opens_programmes=st.booleans(), targeted_discussion=st.booleans()
)
levels = st.sampled_from(LEVELS)


def test_the_table_names_every_box_and_every_level(content):
    assert set(TABLE) == {cell.code for cell in library.current_grid().cells}
    assert tuple(CellItem.ProgrammeLevel.values) == LEVELS


@pytest.mark.parametrize("code", TABLE)
def test_each_box_opens_what_it_should(code, content):
    cell = next(cell for cell in library.current_grid().cells if cell.code == code)

    found = tuple(planning.programme_gate(level=level, cell=cell) for level in LEVELS)

    assert found == TABLE[code]


@pytest.mark.parametrize("code", TABLE)
def test_the_plan_takes_just_what_the_gate_lets_through(code, content, people):
    conversation = conversation_in("in_progress", people)
    cell = next(cell for cell in library.current_grid().cells if cell.code == code)
    agree_on(conversation, people, **ratings_for(cell))

    for level, expected in zip(LEVELS, TABLE[code], strict=True):
        without, with_note = (
            is_taken(people, conversation, level, reason)
            for reason in ("", "It fits the next role")
        )
        assert without == (expected == OPEN), level
        assert with_note == (expected != CLOSED), level


def ratings_for(cell):
    row, column = cell.row.number, cell.column.number
    reason = "advance" if column == 1 else ""
    return {
        "performance": row,
        "behaviours": row,
        "readiness": column,
        "readiness_reason": reason,
    }


def is_taken(people, conversation, level, reason):
    try:
        add_programme(people, conversation, provider=PROVIDERS[level], programme_reason=reason)
    except ValidationError as refusal:
        return not set(refusal.message_dict) <= {"provider", "programme_reason"}
    return conversation.actions.filter(programme_level=level).exists()


def add_programme(people, conversation, *, by="manager", **fields):
    details = {
        "title": "Apply for a leadership programme",
        "kind": "programme",
        "due_on": timezone.localdate() + timedelta(days=90),
        **fields,
    }
    return planning.add_action(
        by=people.user(by), key=uuid.uuid4(), conversation=conversation, **details
    )


@given(level=levels, box=boxes)
def test_only_green_opens_the_national_programmes(level, box):
    found = gate(level=level, box=box)
    is_green = box is not None and box.opens_programmes

    assert (found in {OPEN, NOTE}) == is_green
    assert (found == CLOSED) == (level == "national" and not is_green)
    assert needs_note(found) == (found in {NOTE, REASON})
    assert explain(found, box=box)


@given(
    kind=st.sampled_from(Action.Kind.values),
    provider=st.sampled_from(Action.Provider.values),
    printed=st.sampled_from(["", *LEVELS]),
)
def test_no_other_name_leads_past_the_gate(kind, provider, printed):
    found = level_of(kind=kind, provider=provider, printed=printed)

    if printed:
        assert found == printed
    elif provider == "leadership_academy":
        assert found == "national"
    else:
        assert bool(found) == (kind == "programme")
        assert found != "national"


def test_a_closed_gate_says_whether_there_is_a_box_at_all():
    purple = Box(opens_programmes=False, targeted_discussion=False)

    assert explain(CLOSED, box=None) == NO_BOX_YET
    assert "ideas for this box" in explain(CLOSED, box=purple)


class TestChangingTheBox:
    def test_another_name_or_provider_is_asked_at_the_gate_again(self, content, people):
        conversation = conversation_in("agreed", people)  # RS2, purple
        action = add_programme(people, conversation, kind="learning", title="A course")
        assert action.programme_level == ""

        for values in ({"provider": "leadership_academy"}, {"kind": "programme"}):
            with pytest.raises(ValidationError):
                change(people, action, values)

        reason = {"kind": "programme", "programme_reason": " It fits "}
        changed = change(people, action, reason)
        assert (changed.programme_level, changed.programme_reason) == ("local", "It fits")

    def test_a_reason_goes_with_the_programme(self, content, people):
        conversation = conversation_in("agreed", people)
        action = add_programme(people, conversation, programme_reason="It fits")

        changed = change(people, action, {"kind": "learning"})

        assert (changed.programme_level, changed.programme_reason) == ("", "")

    def test_the_note_cannot_be_emptied_later(self, content, people):
        conversation = conversation_in("agreed", people)
        action = add_programme(people, conversation, programme_reason="It fits")

        with pytest.raises(ValidationError, match="say why"):
            change(people, action, {"programme_reason": "  "})

    def test_progress_can_be_reported_when_the_box_has_changed(self, content, people):
        action = national_after_green(people)

        reported = change(people, action, {"progress": "stopped"})

        assert reported.progress == "stopped"

    def test_what_is_not_open_now_cannot_be_put_back(self, content, people):
        action = national_after_green(people)
        planning.remove_action(by=people.user("manager"), action=action)

        with pytest.raises(ValidationError, match="green box"):
            planning.put_action_back(by=people.user("manager"), action=action)


def change(people, action, values):
    return planning.change_action(
        by=people.user("manager"), action=action, version=action.version, values=values
    )


def national_after_green(people):
    """A national programme chosen from a green box, before the two agreed on a purple one."""
    conversation = conversation_in("in_progress", people)
    agree_on(conversation, people, performance=3, behaviours=3, readiness=3)
    action = add_programme(people, conversation, provider="leadership_academy")
    agreeing.reopen(by=people.user("manager"), conversation=conversation, reason="A slip")
    agree_on(conversation, people, performance=2, behaviours=2, readiness=2)
    action.refresh_from_db()
    return action


class TestADraftOfTheOutcome:
    """What the manager has not recorded yet, the employee does not learn by trying."""

    def test_counts_for_the_manager_alone(self, content, people):
        conversation = drafted(people)

        def seen(name):
            return planning.cell_in_play(conversation, seen_by=people.user(name))

        assert seen("manager").code == "RN1"
        assert seen("employee") is None

    def test_opens_nothing_to_the_employee(self, content, people):
        conversation = drafted(people)

        assert add_programme(people, conversation, provider="leadership_academy")
        with pytest.raises(ValidationError, match="no box is agreed yet"):
            add_programme(people, conversation, by="employee", provider="leadership_academy")


def drafted(people):
    conversation = conversation_in("in_progress", people)
    outcome = agreeing.open_outcome(by=people.user("manager"), conversation=conversation)
    ratings = {"new_to_post": False, "performance": 3, "behaviours": 3, "readiness": 3}
    save_assessment(assessment=outcome.assessment, values=ratings)
    return conversation
