"""A page costs the same however much is in it."""

import pytest

from assessments.services import FrameworkRatings, Said, save_assessment, save_elements
from conversations.models import Preparation, Reflection
from conversations.services import preparing
from frameworks.library import BEHAVIOURS, BEHAVIOURS_PART, current_content
from frameworks.models import Element
from frameworks.services import adopt_shared_values
from tests.conversations.preparing import at
from tests.scenarios import add_much_evidence, share_preparation, share_reflection

QUERIES = 15
PAGES = [
    ("employee", "reflect", ()),
    ("employee", "reflect_section", ("checklist",)),
    ("employee", "reflect_section", ("now",)),
    ("employee", "reflect_section", ("evidence",)),
    ("employee", "reflect_section", ("future",)),
    ("employee", "reflect_section", ("thoughts",)),
    ("employee", "reflect_against_part", (BEHAVIOURS, BEHAVIOURS_PART)),
    ("employee", "reflect_share", ()),
    ("employee", "blank_grid", ()),
    ("employee", "preparation_read", ()),
    ("manager", "prepare", ()),
    ("manager", "prepare_section", ("checklist",)),
    ("manager", "prepare_against_part", (BEHAVIOURS, BEHAVIOURS_PART)),
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
    fill(conversation, people, behaviours=1, evidence=10)
    client.get(at(conversation, name, *args))  # reads the library into memory
    with django_assert_max_num_queries(QUERIES) as few:
        client.get(at(conversation, name, *args))
    fill(conversation, people, behaviours=8, evidence=990)
    with django_assert_max_num_queries(len(few)):
        assert client.get(at(conversation, name, *args)).status_code == 200


def fill(conversation, people, *, behaviours: int, evidence: int) -> None:
    """Both copies rated, with this much more evidence; each was shared once and begun again."""
    for kind, owner, share in (
        (Reflection, "employee", share_reflection),
        (Preparation, "manager", share_preparation),
    ):
        user = people.user(owner)
        if not kind.objects.exists():
            shared = share(conversation, people)
            preparing.begin_next_copy(by=user, copy=shared)
        copy = preparing.latest_copy(kind, by=user, conversation=conversation)
        add_much_evidence(copy.assessment, evidence)
        save_assessment(assessment=copy.assessment, values={"performance": 3})
        asked = current_content(BEHAVIOURS, people.employee.organisation)
        rated = asked.of_kind(Element.Kind.BEHAVIOUR)[:behaviours]
        said = {behaviour: Said(level=2) for behaviour in rated}
        ratings = FrameworkRatings(framework=asked.framework, said=said)
        save_elements(assessment=copy.assessment, ratings=ratings)
