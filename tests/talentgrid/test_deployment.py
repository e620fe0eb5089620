"""What the Dockerfile and compose.yaml run exists, so that they still work where they are built."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

ROOT = Path(__file__).parent.parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text()
COMPOSE = (ROOT / "compose.yaml").read_text()
README = (ROOT / "README.md").read_text()


@pytest.mark.parametrize("text", [DOCKERFILE, COMPOSE, README], ids=["image", "compose", "readme"])
def test_every_management_command_exists(text):
    commands = re.findall(r"manage\.py (\w+)", text)
    assert commands
    assert set(commands) <= set(get_commands())


def test_every_copied_path_exists():
    for line in re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE, re.MULTILINE):
        *sources, _ = line.split()
        for source in sources:
            assert (ROOT / source).exists(), source


def test_the_image_holds_every_app():
    from django.conf import settings

    ours = {
        app.split(".")[0] for app in settings.INSTALLED_APPS if (ROOT / app.split(".")[0]).is_dir()
    }
    copied = set(re.findall(r"/app/(\w+) ", DOCKERFILE))
    assert ours <= copied
    assert {"templates", "fixtures", "static"} <= copied


def test_the_image_does_not_run_as_root_and_says_how_it_is():
    assert re.search(r"^USER talentgrid$", DOCKERFILE, re.MULTILINE)
    assert "HEALTHCHECK" in DOCKERFILE
    assert "/healthz" in DOCKERFILE


def test_the_example_environment_names_every_variable_of_the_table():
    example = set(re.findall(r"^(\w+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    table = set(re.findall(r"^\| `(\w+)`", README, re.MULTILINE))
    assert example <= table


def test_every_variable_that_settings_read_is_in_the_table():
    settings = (ROOT / "talentgrid" / "settings.py").read_text()
    read = set(re.findall(r'read(?:_\w+)?\(\s*(?:"\w+",\s*)?"([A-Z_]+)"', settings))
    documented = set(re.findall(r"`([A-Z_]+)`", README))
    assert len(read) > 8
    assert read <= documented


def test_no_lock_file_names_an_address():
    locks = [*ROOT.glob("requirements/*.txt"), ROOT / "package-lock.json", ROOT / ".npmrc"]
    for lock in locks:
        kept = [
            line
            for line in lock.read_text().splitlines()
            if "://" in line and '"url"' not in line and '"funding"' not in line
        ]
        assert kept == [], lock
