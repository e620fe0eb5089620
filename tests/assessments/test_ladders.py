"""Which transition or stream is suggested, from a pay band or from breadth of leadership."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.ladders import (
    Breadth,
    is_consultant,
    plain_band,
    suggest_stream,
    suggest_transition,
)
from frameworks import library


@pytest.mark.parametrize(
    ("written", "band"),
    [
        ("Band 8a", "8a"),
        ("8A", "8a"),
        ("Band 8 - Range A", "8a"),
        ("NHS|XR08|Review Body Band 8 - Range C", "8c"),
        ("NHS|XR06|Review Body Band 6", "6"),
        ("Band 9", "9"),
        ("VSM", "VSM"),
        ("ESM1", "ESM"),
        ("Consultant", ""),
        ("", ""),
    ],
)
def test_a_pay_band_is_read_however_it_is_written(written, band):
    assert plain_band(written) == band


@pytest.mark.parametrize(
    ("pay_band", "transition"),
    [
        ("Band 5", "first_corporate"),
        ("Band 8a", "first_corporate"),
        ("Band 8c", "first_corporate"),
        ("Band 8d", "aspirant_director"),
        ("Band 9", "aspirant_director"),
        ("VSM", "chief_executive"),
    ],
)
def test_the_transition_follows_from_the_band(content, pay_band, transition):
    suggestion = suggest_transition(library.current_content(library.INDICATORS), pay_band)
    assert suggestion.stage == transition
    assert plain_band(pay_band) in suggestion.reason


def test_an_unknown_band_suggests_nothing(content):
    assert suggest_transition(library.current_content(library.INDICATORS), "Consultant") is None


@pytest.mark.parametrize(
    ("pay_band", "breadth", "stream"),
    [
        ("Band 8a", "", "stream_1"),
        ("Band 8b", "", "stream_1"),
        ("Band 8c", "", "stream_2"),
        ("Band 8d", "", "stream_2"),
        ("Band 6", "", "stream_1"),
        ("Band 8d", Breadth.FOCUSED, "stream_1"),
        ("Band 8a", Breadth.BROAD, "stream_2"),
        ("Consultant", Breadth.BROAD, "stream_2"),
    ],
)
def test_breadth_of_leadership_goes_before_the_band(content, pay_band, breadth, stream):
    streams = library.current_content(library.TRANSITIONS)
    assert suggest_stream(streams, pay_band, breadth=breadth).stage == stream


def test_a_consultant_may_choose_either(content):
    streams = library.current_content(library.TRANSITIONS)
    assert is_consultant("Consultant cardiologist")
    assert suggest_stream(streams, "Band 8a", job_title="Consultant cardiologist") is None


def test_beyond_the_ladder_nothing_is_suggested(content):
    assert suggest_stream(library.current_content(library.TRANSITIONS), "Band 9") is None


@given(st.text(max_size=40))
def test_any_text_is_read_as_a_band_or_as_none(written):
    band = plain_band(written)
    assert band == "" or band in {"VSM", "ESM"} or band[0] in "23456789"
