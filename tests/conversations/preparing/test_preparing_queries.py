"""A page costs the same however much is in it."""

import pytest

from assessments.services import save_assessment
from conversations.models import Preparation, Reflection
from conversations.services import preparing
from frameworks.models import OrganisationBehaviour
from frameworks.services import adopt_shared_values
from tests.conversations.preparing import at
from tests.scenarios import add_support, share_preparation, share_reflection

QUERIES = 15
PAGES = [
    ("employee", "reflect", ()),
    ("employee", "reflect_section", ("checklist",)),
    ("employee", "reflect_section", ("now",)),
    ("employee", "reflect_section", ("evidence",)),
    ("employee", "reflect_section", ("future",)),
    ("employee", "reflect_section", ("thoughts",)),
    ("employee", "reflect_share", ()),
    ("employee", "blank_grid", ()),
    ("employee", "preparation_read", ()),
    ("manager", "prepare", ()),
    ("manager", "prepare_section", ("checklist",)),
    ("manager", "prepare_section", ("behaviours",)),
    ("manager", "prepare_section", ("ratings",)),
    ("manager", "prepare_section", ("evidence",)),
    ("manager", "prepare_share", ()),
    ("manager", "reflection_read", ()),
]


@pytest.mark.parametrize(("who", "name", "args"), PAGES)
def test_a_page_costs_the_same_with_much_in_it(
    who, name, args, conversation, people, sign_in, django_assert_max_num_queries
):
    adopt_shared_values(by=None, organisation=people.employee.organisation)
    client = sign_in(getattr(people, who))
    fill(conversation, people, pieces=1)
    client.get(at(conversation, name, *args))  # reads the library into memory
    with django_assert_max_num_queries(QUERIES) as one:
        client.get(at(conversation, name, *args))
    fill(conversation, people, pieces=8)
    with django_assert_max_num_queries(len(one)):
        client.get(at(conversation, name, *args))


def fill(conversation, people, *, pieces: int) -> None:
    """Both copies rated with this much evidence; each has been shared once and begun again."""
    for kind, owner, share in (
        (Reflection, "employee", share_reflection),
        (Preparation, "manager", share_preparation),
    ):
        user = people.user(owner)
        if not kind.objects.exists():
            shared = share(conversation, people)
            preparing.begin_next_copy(by=user, copy=shared)
        copy = preparing.latest_copy(kind, by=user, conversation=conversation)
        for _ in range(pieces):
            add_support(copy.assessment, user)
        rated = list(OrganisationBehaviour.objects.all()[:pieces])
        save_assessment(
            assessment=copy.assessment,
            values={"performance": 3},
            behaviours={behaviour: {"rating": 2} for behaviour in rated},
        )
