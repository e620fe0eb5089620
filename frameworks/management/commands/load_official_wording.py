from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from frameworks.loading import ContentError
from frameworks.loading.official import check_official
from frameworks.loading.sent import read_sent
from frameworks.management.commands.load_frameworks import describe
from frameworks.services import load_official
from talentgrid.models import Organisation


class Command(BaseCommand):
    help = (
        "Loads the official wording of a framework for one organisation, which confirms by this "
        "that it has the right to use the text. Nobody of another organisation sees it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--organisation", required=True, help="Its short name, as northmoor")
        parser.add_argument("file", type=Path, help="JSON, in the form of a file under fixtures/")

    def handle(self, *args: Any, organisation: str, file: Path, **options: Any) -> None:
        owner = Organisation.objects.filter(slug=organisation).first()
        if owner is None:
            raise CommandError(f"There is no organisation “{organisation}”")
        try:
            official = check_official(read_sent(file.read_bytes()))
            loaded = load_official(by=None, organisation=owner, official=official)
        except (OSError, ContentError) as error:
            raise CommandError(f"{file.name}: {error}") from error
        if options["verbosity"]:
            self.stdout.write(f"{owner}: {describe(loaded)}")
