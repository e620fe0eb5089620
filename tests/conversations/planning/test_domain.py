"""What the printed ideas mean for an action, and when to be in touch: without the database."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.following_up import a_month_after, next_contact
from conversations.models import Action
from conversations.suggestions import (
    CARE_WITH_EXPECTATIONS,
    KINDS,
    PROVIDERS,
    TIGHT_DATES,
    aim_of,
    hint_for,
    is_formal_procedure,
    kind_of,
)
from frameworks.models import CellItem

DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1))


@pytest.mark.parametrize(
    ("day", "after"),
    [
        (date(2026, 11, 5), date(2026, 12, 5)),
        (date(2026, 12, 5), date(2027, 1, 5)),
        (date(2027, 1, 31), date(2027, 2, 28)),
        (date(2028, 1, 31), date(2028, 2, 29)),
    ],
)
def test_a_month_after(day, after):
    assert a_month_after(day) == after


@given(since=DAYS, contacts=st.lists(DAYS, max_size=4))
def test_the_next_contact_is_within_31_days_of_the_last(since, contacts):
    last = max([since, *contacts])

    assert 28 <= (next_contact(contacts, since=since) - last).days <= 31


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("360 degree feedback", "feedback"),
        ("Mentoring (self and others)", "mentoring"),
        ("Coaching 1:1", "coaching"),
        ("Coaching / buddying on the job", "shadowing"),
        ("Secondments into development assignment to stretch", "secondment"),
        ("Action Learning Sets", "action_learning"),
        ("Use their skills to 'give back' in developing others", "giving_back"),
        ("Local organisation leadership development programmes", "programme"),
        ("Managing personal growth", ""),
    ],
)
def test_kind_of(text, kind):
    assert kind_of(text) == kind


def test_every_kind_and_provider_is_one_of_an_action():
    assert {kind for _, kind in KINDS} <= set(Action.Kind.values)
    assert set(PROVIDERS) == set(CellItem.ProgrammeLevel.values)
    assert set(PROVIDERS.values()) <= set(Action.Provider.values)


def test_aim_of():
    assert aim_of("Develop skills / knowledge – next role") == "next_role"
    assert aim_of("CPD in current role") == "current_role"


def test_what_to_take_care_of(content):
    hints = {}
    for item in CellItem.objects.of_kind("consideration", "intervention"):
        hints.setdefault(hint_for(item.text), set()).add(item.cell.code)

    assert hints[CARE_WITH_EXPECTATIONS] == {"RN3", "RS1", "RS2", "PT3", "RS3"}  # R87
    assert hints[TIGHT_DATES] == {"PT3", "RS3"}  # R85


def test_formal_procedures_are_printed_for_two_boxes(content):
    found = {item.cell.code for item in CellItem.objects.all() if is_formal_procedure(item.text)}

    assert found == {"PT3", "RS3"}  # R86
