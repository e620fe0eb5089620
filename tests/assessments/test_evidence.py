from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from assessments.evidence import MISSING, NEEDS_EVIDENCE, age_of, lacks_evidence

TODAY = date(2026, 11, 22)
DAYS = st.lists(st.integers(min_value=0, max_value=2000))


def test_every_rating_that_needs_evidence_has_its_message():
    assert set(NEEDS_EVIDENCE) == set(MISSING)


def test_meets_and_ready_soon_may_stand_without():
    ratings = {"performance": 2, "behaviours": 2, "readiness": 2}
    assert lacks_evidence(ratings, supported=set()) == []


def test_a_supported_extreme_is_fine():
    ratings = {"performance": 1, "behaviours": 3, "readiness": 3}
    assert lacks_evidence(ratings, supported={"performance", "behaviours"}) == ["readiness"]


def test_old_evidence_is_pointed_out():
    age = age_of([TODAY - timedelta(days=366), TODAY - timedelta(days=100)], today=TODAY)
    assert age.old == 1
    assert "over 12 months old" in age.sentence


def test_evidence_all_of_one_moment_is_pointed_out():
    age = age_of([TODAY, TODAY - timedelta(weeks=6)], today=TODAY)
    assert age.all_recent
    assert "last 6 weeks" in age.sentence


def test_no_evidence_is_neither():
    assert age_of([], today=TODAY).sentence == ""


@given(DAYS)
def test_evidence_is_never_both_old_and_all_recent(days):
    age = age_of([TODAY - timedelta(days=day) for day in days], today=TODAY)
    assert not (age.old and age.all_recent)
