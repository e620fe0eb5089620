"""A real browser on a real server: Debian's Chromium, driven by Playwright."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect, sync_playwright

from frameworks.loading import load_all
from frameworks.models import Framework
from talentgrid.models import StaffMember
from tests.browser.usable import Looking
from tests.signed_in import session_of

# The first is Chromium without a screen, which costs a machine half as much.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)
NO_CHROMIUM = (
    "no Chromium found: install one (on Debian or Ubuntu: apt-get install chromium) "
    "to run the browser tests"
)
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
expect.set_options(timeout=10_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what lies in this folder, and skips it with the way to a browser where none is."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("browser")
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason=NO_CHROMIUM))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield chromium
        chromium.close()


@pytest.fixture(autouse=True)
def _built_static_files(settings, _simple_static_files) -> None:
    """The CSS and scripts as built, straight from static/."""
    settings.DEBUG = False
    settings.WHITENOISE_USE_FINDERS = True
    settings.WHITENOISE_AUTOREFRESH = True


@pytest.fixture
def site(live_server, transactional_db) -> str:
    """The address of the server, with the reference content loaded."""
    if not Framework.objects.exists():
        load_all(directory=settings.FIXTURES_DIR)
    return live_server.url


@pytest.fixture
def open_as(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """A page of a browser that a person is signed in to: `open_as(people.manager)`."""
    contexts = []

    def opened(person: StaffMember | None = None, **options) -> Page:
        context = browser.new_context(base_url=site, locale="en-GB", **options)
        context.set_default_timeout(10_000)
        contexts.append(context)
        if person is not None:
            context.add_cookies([_session_cookie(person, site)])
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()
    _let_the_server_finish()


def _let_the_server_finish() -> None:
    """What was sent when the browser closed is still written: before the tables are emptied."""
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(timeout=10)


def _session_cookie(person: StaffMember, site: str) -> dict:
    return {"name": settings.SESSION_COOKIE_NAME, "value": session_of(person), "url": site}


@pytest.fixture(scope="session")
def looking(request: pytest.FixtureRequest) -> Looking:
    """One pair of eyes for all tests, which need not look twice at pages of the same parts.

    On a second database the flows are walked again, and nothing is looked at again.
    """
    return Looking(closed=request.config.getoption("second_engine"))


@pytest.fixture
def axe(looking: Looking) -> Callable[[Page], None]:
    """Fails with every accessibility fault that axe finds on the page as it is now."""
    return looking.check


@pytest.fixture
def look_over(looking: Looking) -> Callable[[Page], None]:
    """Fails unless everybody can use the page: both themes, and the narrowest screen."""
    return looking.look_over
