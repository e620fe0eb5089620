"""Every framework switched on, both views shared: no page costs more than fifteen queries."""

import pytest
from django.urls import reverse

from conversations.services import holding
from frameworks.library import FRAMEWORKS, RATED
from frameworks.services import adopt_shared_values
from tests.conversations.comparing.helpers import switch_on
from tests.scenarios import conversation_in, share_preparation, share_reflection

PAGES = [
    *(("hold_stage", (stage,)) for stage in range(1, 6)),
    ("hold_compare", ()),
    ("agree", ()),
    ("plan", ()),
    ("conversation", ()),
    *(("against", (key,)) for key in RATED),
]


@pytest.mark.parametrize(("name", "args"), PAGES)
def test_it_stays_within_the_limit(
    name, args, content, people, sign_in, django_assert_max_num_queries
):
    adopt_shared_values(by=None, organisation=people.employee.organisation)
    for key in FRAMEWORKS:
        switch_on(people, key)
    talk = conversation_in("planned", people)
    share_reflection(talk, people)
    share_preparation(talk, people)
    holding.start(by=people.user("manager"), conversation=talk)
    manager = sign_in(people.manager)
    address = reverse(name, args=[talk.pk, *args])
    assert manager.get(address).status_code == 200  # reads the reference content, once a process
    with django_assert_max_num_queries(15):
        manager.get(address)
