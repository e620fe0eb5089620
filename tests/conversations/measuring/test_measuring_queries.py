"""A page costs the same with ten pieces of evidence and with a thousand, and stays small."""

from datetime import date

import pytest

from assessments.models import ElementRating, Evidence
from conversations.models import Preparation, Reflection
from frameworks import library
from tests.conversations.measuring import SIDES, at, job_of, report_of
from tests.scenarios import share_preparation, share_reflection

QUERIES = 15
MANY = 1_000
PAGES = [
    ("", ""),
    (library.SUCCESS_PROFILE, ""),
    (library.SUCCESS_PROFILE, "speaks_up"),
    (library.SUCCESS_PROFILE, "experiences"),
    (library.SUCCESS_PROFILE, "traits"),
    (library.SUCCESS_PROFILE, "drivers"),
    (library.SUCCESS_PROFILE_EXISTING, "competencies_today"),
    (library.INDICATORS, ""),
    (library.INDICATORS, "aspiration"),
    (library.LEADERSHIP_MODEL, "dimensions"),
]


def fill(people, pieces: int) -> None:
    """This many pieces of evidence by each of the two, and ten of them under one answer."""
    for who in SIDES:
        Evidence.objects.bulk_create(
            Evidence(
                subject=people.employee,
                added_by=getattr(people, who),
                kind="feedback",
                happened_on=date(2026, 1, 5),
                source="A patient",
                text="Thank you",
            )
            for _ in range(pieces)
        )
    for rating in ElementRating.objects.filter(element__key="seeks_development"):
        rating.evidence.set(Evidence.objects.filter(added_by=rating.assessment.author)[:10])


def address_of(conversation, side, key, part) -> str:
    if not key:
        return at(conversation, side)
    if not part:
        return at(conversation, f"{side}_against", key)
    return at(conversation, f"{side}_against_part", key, part)


@pytest.mark.parametrize("who", SIDES)
def test_no_page_costs_more_with_a_thousand_pieces_of_evidence(
    conversation, people, sign_in, who, django_assert_max_num_queries
):
    client, side = sign_in(getattr(people, who)), SIDES[who]
    job_of(people.employee)
    report_of(people.employee)
    begin(conversation, client, side)
    fill(people, 10)
    addresses = [address_of(conversation, side, key, part) for key, part in PAGES]
    addresses += [
        at(conversation, f"{side}_share"),
        at(conversation, f"{side}_section", "evidence"),
    ]
    counts = {}
    for address in addresses:
        client.get(address)  # reads the reference content, once a process
        with django_assert_max_num_queries(QUERIES, info=address) as one:
            client.get(address)
        counts[address] = len(one)
    fill(people, MANY - 10)
    for address, count in counts.items():
        with django_assert_max_num_queries(count, info=address):
            page = client.get(address)
        if "against" in address:
            assert len(page.content) < 250_000, address


def begin(conversation, client, side) -> None:
    """Something is said of three frameworks, so that every page has a version to keep."""
    for version, (key, part, data) in enumerate(
        [
            (library.INDICATORS, "aspiration", {"level_seeks_development": "often"}),
            (library.SUCCESS_PROFILE, "speaks_up", {"level_speaks_up": "evident"}),
            (library.LEADERSHIP_MODEL, "dimensions", {"level_leading_with_care": "strong"}),
        ],
        1,
    ):
        address = at(conversation, f"{side}_against_part", key, part)
        assert client.post(address, {"version": version, **data}).status_code == 302


@pytest.mark.parametrize(
    ("who", "share", "kind"),
    [("employee", share_preparation, Preparation), ("manager", share_reflection, Reflection)],
)
def test_what_the_other_shared_costs_the_same_however_much_is_said(
    conversation, people, sign_in, who, share, kind, django_assert_max_num_queries
):
    writer = "manager" if who == "employee" else "employee"
    client, side = sign_in(getattr(people, writer)), SIDES[writer]
    begin(conversation, client, side)
    fill(people, 10)
    share(conversation, people)
    assert kind.objects.get().shared_at
    reader = sign_in(getattr(people, who))
    address = at(conversation, f"{'reflection' if side == 'reflect' else 'preparation'}_read")
    reader.get(address)
    with django_assert_max_num_queries(QUERIES):
        assert "Healthcare Leadership Model" in reader.get(address).content.decode()
