"""Finding words in a text, and marking them."""

import pytest

from frameworks import library
from frameworks.searching import SHORT, Entry, fold, wanted


def entry(text):
    return Entry("questions", "Question", "Here", text, "/here/")


@pytest.mark.parametrize(
    ("query", "text", "is_found"),
    [
        ("next move", "What do you see as your next move?", True),
        ("move next", "What do you see as your next move?", True),
        ("next week", "What do you see as your next move?", False),
        ("NEXT", "your next move", True),
        ("develop", "Develops people", True),
        ("evelop", "Develops people", False),
        ("create", "do they co-create pathways", True),
        ("cafe", "Café", True),
        ("café", "a cafe", True),
        ("others’", "others' needs", True),
        ("others'", "others’ needs", True),
        ("“elephant in the room”?", "raises the ‘elephant in the room’?", True),
        ("3–5 years", "3-5 years", True),
        ("first", "the ﬁrst of all", True),
        ("a.b", "aXb", False),
        ("influence*", "Influences others", True),
        ("(board", "the Board (of directors)", True),
        ("resilience", "Resilient", True),
        ("managing budgets", "Managed budgets", True),
        ("moves", "your next move", True),
        ("leading", "Leadership", False),
        ("resilience week", "Resilient", False),
    ],
)
def test_words_are_found_however_they_are_written(query, text, is_found):
    assert wanted(query).is_in(entry(text)) == is_found


@pytest.mark.parametrize("query", ["", "   ", "?!", "“”", "…", "*"])
def test_query_without_a_word_looks_for_nothing(query):
    assert wanted(query).words == ()


def test_word_is_looked_for_once_and_not_endlessly_many():
    assert wanted("be BE bé").words == ("be",)
    assert len(wanted(" ".join(map(str, range(100)))).words) == 12


@pytest.mark.parametrize(
    ("query", "text", "matches"),
    [
        ("move", "Your next Move, and moves", ["Move", "move"]),
        ("dev develop", "Development", ["Develop"]),
        ("cafe", "The Café.", ["Café"]),
        ("fi", "ﬁrst", ["ﬁ"]),
        ("what’s", "and what's in it", ["what's"]),
        ("<b>", "a <b> c", ["<b>"]),
        ("resilience", "Stays resilient", ["resilient"]),
        ("moves", "Moves on: a next move", ["Moves", "move"]),
        ("co-create", "to co-create what others created", ["co-create"]),
    ],
)
def test_match_is_marked_as_printed(query, text, matches):
    pieces = wanted(query).pieces(text)
    assert [piece.text for piece in pieces if piece.is_match] == matches
    assert "".join(piece.text for piece in pieces) == text


def test_long_text_is_shown_around_what_was_found():
    before, after = "First of all. " * 20, " And on it goes." * 20
    text = f"{before}Here is the secondment. Then more.{after}"
    assert len(text) > SHORT
    pieces = wanted("secondment").pieces(text)
    assert "".join(piece.text for piece in pieces) == "… Here is the secondment. …"


def test_folding_keeps_the_places_of_all_that_is_printed(content):
    for framework in library.all_contents().values():
        for element in framework.elements:
            text = f"{element.text} {element.example}".strip()
            pieces = wanted("the and of").pieces(text[:SHORT])
            assert "".join(piece.text for piece in pieces) == text[:SHORT]
            assert all(
                fold(piece.text) in {"the", "and", "of"} for piece in pieces if piece.is_match
            )
