"""A missing or malformed variable stops the start, and says which one and how to mend it."""

import os
import subprocess
import sys

import pytest

GOOD = {
    "SECRET_KEY": "a key",
    "ALLOWED_HOSTS": "talent.example.nhs.uk",
    "SITE_URL": "https://talent.example.nhs.uk",
    "DATABASE_URL": "sqlite:///var/settings.sqlite3",
    "DEFAULT_FROM_EMAIL": "talent@example.nhs.uk",
    "EMAIL_URL": "smtp+tls://user:password@mail.example.nhs.uk:587",
}


def start(**changes: str | None) -> subprocess.CompletedProcess:
    """Reads the settings in a process of its own, with this environment and no other."""
    variables = {**GOOD, "DEMO": "false", **changes}
    given = {name: value for name, value in variables.items() if value is not None}
    script = "from talentgrid import settings; print(settings.MAILERS, settings.DEMO)"
    return subprocess.run(
        [sys.executable, "-c", script],
        env={"PATH": os.environ["PATH"], **given},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_good_environment_starts():
    done = start()
    assert done.returncode == 0, done.stderr
    assert "mail.example.nhs.uk" in done.stdout


@pytest.mark.parametrize("name", sorted(GOOD))
def test_a_missing_variable_is_named_with_an_example(name):
    done = start(**{name: None})
    assert done.returncode != 0
    assert f"{name} is missing. Set it in the environment or in .env" in done.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HTTPS", "perhaps"),
        ("DEMO", "perhaps"),
        ("EMAIL_URL", "carrier-pigeon://loft"),
        ("DATABASE_URL", "oracle-of-delphi://x"),
        ("BACKGROUND", "sometimes"),
        ("LOG_LEVEL", "LOUD"),
    ],
)
def test_a_malformed_variable_is_named(name, value):
    done = start(**{name: value})
    assert done.returncode != 0
    assert f"{name} is malformed" in done.stderr


def test_the_demo_needs_no_configuration():
    done = start(**dict.fromkeys(GOOD), DEMO="true")
    assert done.returncode == 0, done.stderr


def test_the_demo_never_serves_another_host():
    done = start(DEMO="true")
    assert done.returncode != 0
    assert "DEMO is on, and its passwords are public" in done.stderr
