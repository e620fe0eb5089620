from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from frameworks.loading import ContentError, Loaded, load_all


class Command(BaseCommand):
    help = "Loads the reference content. What has changed becomes a new version; the rest stays."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--directory", type=Path, default=settings.FIXTURES_DIR, help="Where the files are"
        )

    def handle(self, *args: Any, directory: Path, **options: Any) -> None:
        try:
            loaded = load_all(directory=directory)
        except ContentError as error:
            raise CommandError(str(error)) from error
        if options["verbosity"]:
            self.stdout.write("\n".join(map(describe, loaded)))


def describe(loaded: Loaded) -> str:
    """One line about a framework."""
    framework = loaded.framework
    outcome = f"added, {loaded.records} records" if loaded.added else "unchanged"
    return f"{framework.key}: version {framework.version} {outcome}"
