"""The environment that the tests run in. Loaded by pytest before the settings are."""

import os
from pathlib import Path

os.environ.update(
    SECRET_KEY="only for the tests, which nobody can reach",
    ALLOWED_HOSTS="testserver,localhost,127.0.0.1",
    SITE_URL="https://talent.test",
    HTTPS="false",
    DEMO="false",
    DEFAULT_FROM_EMAIL="talent@talent.test",
    EMAIL_URL="memorymail://",
    LOG_LEVEL="CRITICAL",
)
os.environ.setdefault("DATABASE_URL", "sqlite:///var/tests.sqlite3")
# Playwright runs an event loop in the thread in which browser tests use the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

# Whitenoise looks for the collected files at every start, and says so when there are none.
(Path(__file__).parent.parent / "var" / "static").mkdir(parents=True, exist_ok=True)
