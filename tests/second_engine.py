"""Which tests a run on a second database leaves out: those that would only come out the same.

`pytest --second-engine` after a whole run on the first. Whatever writes, asks who sees what, or
walks a flow runs on both.
"""

import pytest

# Reading the reference content and showing it, looking pages over, and counting queries. Loading
# the content runs on both.
ALIKE = (
    "access/test_access.py::test_no_link_leads_nowhere",
    "access/test_access.py::test_no_page_costs_more_than_fifteen_queries",
    "assessments/feedback/test_queries.py",
    "browser/test_every_page.py",
    "browser/test_library.py",
    "conversations/comparing/test_everything_on.py",
    "conversations/measuring/test_measuring_queries.py",
    "conversations/preparing/test_preparing_queries.py",
    "frameworks/ladders",
    "frameworks/library",
    "frameworks/success_profile",
    "frameworks/test_content_grid.py",
    "frameworks/test_content_guides.py",
    "frameworks/test_grid_documents.py",
    "frameworks/test_guide_document.py",
    "frameworks/test_library.py",
    "frameworks/test_presented_grid.py",
)


def is_worth_a_second_run(item: pytest.Item) -> bool:
    """Whether a test could come out differently on another database."""
    place = item.nodeid.removeprefix("tests/")
    return not place.startswith(ALIKE) and _asks_a_database(item)


def _asks_a_database(item: pytest.Item) -> bool:
    fixtures = {"db", "transactional_db"} & set(getattr(item, "fixturenames", ()))
    return bool(fixtures) or item.get_closest_marker("django_db") is not None
