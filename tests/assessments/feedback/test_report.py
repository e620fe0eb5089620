"""What came back: counted in words by group, and nothing of fewer than three (R44, R129)."""

import re

import pytest

from assessments.models import FeedbackElementAnswer
from assessments.services import (
    FrameworkRatings,
    Said,
    begin_assessment,
    save_elements,
    share_assessment,
)
from talentgrid.dates import day
from tests.assessments.feedback.helpers import (
    answer,
    answer_all,
    ask,
    close,
    content,
    invitations,
    share,
    without,
)

FIRST = "inspiring_shared_purpose"
ROW = re.compile(
    r'<th class="nhsuk-table__cell" role="rowheader".*?<span>(.*?)</span></th>(.*?)</tr>', re.S
)
NUMBER = re.compile(r'<span[^>]*aria-hidden="true">([^<]*)</span>\s*<span[^>]*>(\d+)')


def table(shown: str, key: str = FIRST) -> dict[str, dict[str, int]]:
    """The counts of one element: row by row, level by level."""
    section = shown.split(f'id="{key}"')[1].partition("</section>")[0]
    return {
        name: {level: int(count) for level, count in NUMBER.findall(cells)}
        for name, cells in ROW.findall(section)
    }


def levels_of(*numbers: int | None) -> dict[str, int]:
    titles = ["Essential", "Proficient", "Strong", "Exemplary"]
    found = {title: numbers.count(at) for at, title in enumerate(titles, start=1)}
    return {**found, "Not seen": numbers.count(None)}


def test_each_group_is_counted_by_level(people, employee, read):
    round_ = ask(people, peers=4, reports=3)
    for invitation, level in zip(invitations(round_, "peers"), (2, 2, 4, None), strict=True):
        answer(invitation, level=level)
    for invitation in invitations(round_, "reports"):
        answer(invitation, level=1)
    close(people, round_)

    shown = read(employee, "feedback_report", round_.pk)

    for element in content().of_kind("dimension"):
        assert table(shown, element.key) == {
            "Peers": levels_of(2, 2, 4, None),
            "People I manage": levels_of(1, 1, 1),
        }
    assert "Peers: 4 answers; People I manage: 3 answers." in " ".join(shown.split())


def test_it_says_whose_it_is_and_of_which_time(people, sign_in, employee, read):
    """On paper too, where no name of whoever is signed in stands above it."""
    round_ = ask(people, peers=3)
    answer_all(round_, peers=3)
    share(people, close(people, round_))
    period = f"asked on {day(round_.opened_at)} and open until {day(round_.ended_on)}"
    for client in (employee, sign_in(people.manager)):
        shown = read(client, "feedback_report", round_.pk)
        heading = shown.partition("<h1>")[2].partition("</h1>")[0]
        assert "Sam Iyer" in heading
        assert period in heading


def test_small_groups_stand_together_with_the_others(people, employee, read):
    round_ = ask(people, peers=3, reports=3, others=3)
    said = answer_all(round_, peers=3, reports=1, others=2)
    shown = read(employee, "feedback_report", close(people, round_).pk)

    assert list(table(shown)) == ["Peers", "Others and smaller groups"]
    assert "(people I manage and others): 3 answers." in " ".join(shown.split())
    assert not without(said, shown)


@pytest.mark.parametrize(
    ("answered", "hidden"),
    [
        ({"peers": 4, "reports": 1}, "reports"),
        ({"peers": 4, "reports": 1, "others": 1}, "reports"),
        ({"peers": 4, "others": 2}, "others"),
        ({"reports": 3, "peers": 2}, "peers"),
    ],
)
def test_fewer_than_three_are_hidden_with_their_words_and_their_number(
    people, employee, read, answered, hidden
):
    round_ = ask(people, peers=4, reports=4, others=4)
    said = answer_all(round_, **answered)
    shown = read(employee, "feedback_report", close(people, round_).pk)

    large = next(group for group, count in answered.items() if count > 2)
    assert without([words for words in said if large not in words], shown)
    assert not without([words for words in said if large in words], shown)
    assert len(table(shown)) == 1
    total = sum(answered.values())
    assert f"{total} answers" not in shown
    assert sum(table(shown).popitem()[1].values()) == answered[large]
    assert hidden


def test_the_page_is_the_same_whether_one_two_or_nobody_is_hidden(people, employee, read):
    """Taken as bytes: nothing on it depends on what is hidden."""
    round_ = ask(people, peers=3, others=2)
    answer_all(round_, peers=3)
    shown = []
    close(people, round_)
    for invitation in [None, *invitations(round_, "others")]:
        if invitation:
            _answer_late(round_, invitation)
        shown.append(_plain(read(employee, "feedback_report", round_.pk)))
    assert shown[0] == shown[1] == shown[2]


def _answer_late(round_, invitation) -> None:
    """As if it had come before the end."""
    closed_at, round_.closed_at = round_.closed_at, None
    round_.save()
    answer(invitation, level=4, words="Hidden words")
    round_.closed_at = closed_at
    round_.save()


def _plain(shown: str) -> str:
    return re.sub(r'(nonce="|csrfmiddlewaretoken" value="|X-CSRFToken": ")[^"]*', "", shown)


@pytest.mark.parametrize("answered", [{}, {"peers": 2}, {"peers": 1, "others": 1}])
def test_with_too_few_answers_nothing_is_shown(people, employee, read, answered):
    round_ = ask(people)
    said = answer_all(round_, **answered)
    shown = read(employee, "feedback_report", close(people, round_).pk)

    assert "There is nothing to show" in shown
    assert "<table" not in shown
    assert without(said, shown)


def test_no_number_stands_for_a_level_and_nothing_is_averaged(people, employee, read):
    round_ = ask(people, peers=3)
    answer_all(round_, peers=3)
    shown = read(employee, "feedback_report", close(people, round_).pk)
    main = shown.split("<main")[1].split("</main>")[0].lower()
    assert "there is no average and no score" in main
    assert not re.search(r"\d\.\d|%|\bmedian|\bscore of|\btotal", main)


def test_comments_are_named_by_group_only_if_every_group_wrote_enough(people, employee, read):
    round_ = ask(people, peers=3, reports=3)
    answer_all(round_, peers=3, reports=3)
    shown = read(employee, "feedback_report", close(people, round_).pk)
    section = shown.split(f'id="{FIRST}"')[1].split("</section>")[0]
    assert "Peers wrote" in section
    assert "People I manage wrote" in section
    of_peers = section.split("Peers wrote")[1].split("People I manage wrote")[0]
    assert of_peers.count("Words of peers") == 3
    assert "Words of reports" not in of_peers


def test_otherwise_no_comment_is_named(people, employee, read):
    """If only the peers' were, what is left over would be of the others: also by a lone voice."""
    round_ = ask(people, peers=3, reports=3)
    answer_all(round_, peers=3, reports=1)
    for invitation in invitations(round_, "reports")[1:]:
        answer(invitation)
    shown = read(employee, "feedback_report", close(people, round_).pk)
    assert "wrote" not in shown.split("<main")[1].split("<aside")[0]
    assert shown.count("Words of reports 1") == 2


def test_how_to_read_it_stands_before_the_first_number(people, employee, read):
    round_ = ask(people, peers=3)
    answer_all(round_, peers=3)
    shown = read(employee, "feedback_report", close(people, round_).pk)
    assert shown.index("How to read it") < shown.index("What the levels mean")
    assert shown.index("What is not shown") < shown.index("<table")
    assert 0 < shown.index("Share it with my line manager") < shown.index("<table")


@pytest.mark.parametrize(("wrote", "folded"), [(3, 0), (5, 0), (6, 3), (8, 5)])
def test_of_many_comments_some_are_folded_and_all_are_there(people, employee, read, wrote, folded):
    round_ = ask(people, peers=wrote)
    said = answer_all(round_, peers=wrote)
    shown = read(employee, "feedback_report", close(people, round_).pk)
    section = shown.split(f'id="{FIRST}"')[1].split("</section>")[0]
    inside = section.partition("<details")[2]
    assert section.count('class="app-their-words"') == len(said) == wrote
    assert inside.count('class="app-their-words"') == folded
    assert (f"{folded} more comments" in inside) is bool(folded)


def test_comments_are_as_written(people, employee, read):
    round_ = ask(people, peers=3)
    for invitation in invitations(round_, "peers"):
        answer(invitation, words="Tom & <b>Jo</b>\nsay so")
    shown = read(employee, "feedback_report", close(people, round_).pk)
    assert "Tom &amp; &lt;b&gt;Jo&lt;/b&gt;\nsay so" in shown


def test_one_voice_cannot_be_followed_from_one_element_to_the_next(people, employee, read):
    """The order on each element is that of its own random keys."""
    round_ = ask(people, peers=8)
    for number, invitation in enumerate(invitations(round_, "peers")):
        answer(invitation)
        answer_rows = FeedbackElementAnswer.objects.filter(comment="")
        answer_rows.update(comment=f"Voice {number}")
    shown = read(employee, "feedback_report", close(people, round_).pk)
    orders = {
        tuple(re.findall(r"Voice \d", section))
        for section in shown.split('class="app-feedback-element"')[1:]
    }
    assert len(orders) > 3


def rate_oneself(people, *, level: int, shared: bool):
    view = begin_assessment(subject=people.employee, author=people.employee, perspective="self")
    found = content()
    said = {found.element(FIRST): Said(level=level, comment="My own words")}
    save_elements(assessment=view, ratings=FrameworkRatings(framework=found.framework, said=said))
    if shared:
        share_assessment(assessment=view)
    return view


def test_ones_own_view_stands_beside_it(people, employee, read):
    round_ = ask(people, peers=3)
    answer_all(round_, peers=3)
    close(people, round_)
    assert "Rate yourself on this model" in read(employee, "feedback_report", round_.pk)
    rate_oneself(people, level=2, shared=False)

    shown = read(employee, "feedback_report", round_.pk)

    own = shown.split("Your own view</span>")[1].split("</tr>")[0]
    assert [level for level in ("Essential", "Proficient", "Strong") if _is_chosen(own, level)] == [
        "Proficient"
    ]
    assert shown.count("Your own view</span>") == 1


def _is_chosen(row: str, level: str) -> bool:
    cell = row.split(f'aria-hidden="true">{level}</span>')[1].partition("</td>")[0]
    return "> Chosen<" in cell or "</span> Chosen" in cell


def test_the_manager_reads_the_same_and_only_the_own_view_that_was_shared(
    people, sign_in, employee, read
):
    round_ = ask(people, peers=3, reports=3)
    said = answer_all(round_, peers=3, reports=3)
    share(people, close(people, round_))
    rate_oneself(people, level=2, shared=False)
    manager = sign_in(people.manager)

    shown = read(manager, "feedback_report", round_.pk)

    assert not without(said, shown)
    assert list(table(shown)) == ["Peers", "People they manage"]
    own = read(employee, "feedback_report", round_.pk)
    assert list(table(shown, "leading_with_care").values()) == list(
        table(own, "leading_with_care").values()
    )
    assert "own view</span>" not in shown
    rate_oneself(people, level=4, shared=True)
    assert "Sam’s own view</span>" in read(manager, "feedback_report", round_.pk)
