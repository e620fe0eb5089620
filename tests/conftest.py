"""What every test may ask for: the reference content, and the people of one trust and another."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db.models.signals import post_save
from django.test import Client
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from frameworks import library
from frameworks.loading import load_all
from frameworks.models import (
    Axis,
    Band,
    Cell,
    CellItem,
    Element,
    Framework,
    GuidePoint,
    GuideSection,
    InterpretationRule,
    Level,
    Relation,
    Scale,
    ScaleLevel,
)
from talentgrid.models import StaffMember
from tests.clean_up import keeping_reference_content
from tests.people import People, make_people
from tests.second_engine import is_worth_a_second_run
from tests.signed_in import session_of

# No time is asserted in a test: on a busy machine the same examples only take longer.
hypothesis_settings.register_profile(
    "patient", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--second-engine",
        action="store_true",
        help="leave out what would only come out the same as on the first database",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("second_engine"):
        left_out = [item for item in items if not is_worth_a_second_run(item)]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if is_worth_a_second_run(item)]


@pytest.fixture(autouse=True)
def _simple_static_files(settings) -> None:
    """Pages are tested without a build of the CSS; the browser tests have one."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture(scope="session", autouse=True)
def _reference_content_stays() -> Iterator[None]:
    """Between transactional tests."""
    with keeping_reference_content():
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker) -> None:
    """Loads the reference content once: it never changes, so all tests can read the same."""
    with django_db_blocker.unblock():
        load_all(directory=settings.FIXTURES_DIR)


@pytest.fixture(autouse=True)
def _library_as_loaded() -> Iterator[None]:
    """What was read is kept from test to test, unless a test loads a version of its own.

    Its rows are gone after the test, and the next test may be given their primary keys.
    """
    loaded = []

    def notice(**_: object) -> None:
        loaded.append(True)

    post_save.connect(notice, sender=Framework)
    yield
    post_save.disconnect(notice, sender=Framework)
    if loaded:
        library.forget()


@pytest.fixture
def content(db) -> None:
    """All reference content, also after a transactional test has emptied every table."""
    if not Framework.objects.exists():
        load_all(directory=settings.FIXTURES_DIR)


@pytest.fixture
def empty_shelves(db) -> Iterator[None]:
    """No reference content, for tests of loading it."""
    library.forget()
    elements = (Relation, InterpretationRule, Element, ScaleLevel, Scale)
    grids_and_guides = (CellItem, Cell, Band, Level, Axis, GuidePoint, GuideSection)
    for model in (*elements, *grids_and_guides, Framework):
        rows = model._base_manager.all()
        rows._raw_delete(rows.db)
    yield
    library.forget()


@pytest.fixture
def people(db) -> People:
    """One of each kind of person, around the employee whose record is opened."""
    return make_people()


@pytest.fixture
def sign_in():
    """A client signed in as a person: `sign_in(people.manager)`."""

    def signed_in(person: StaffMember) -> Client:
        client = Client()
        client.cookies[settings.SESSION_COOKIE_NAME] = session_of(person)
        return client

    return signed_in
