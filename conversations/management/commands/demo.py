from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from conversations.demo import seeding, sign_ins
from frameworks.models import Framework


class Command(BaseCommand):
    help = "Makes the demo trust if there is none yet, and prints who to sign in as."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--people",
            type=int,
            default=seeding.EVERYBODY,
            help="how many work in the trust; the first are always the same (default: %(default)s)",
        )

        parser.add_argument(
            "--prepare",
            action="store_true",
            help="migrate and load the reference content first, in this one process",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                "The demo trust has public passwords, so it is made in a demo alone. "
                "Run make demo, or set DEMO=true on a computer of your own"
            )
        if options["prepare"]:
            call_command("migrate", verbosity=0)
            call_command("load_frameworks", verbosity=0)
        if not Framework.objects.exists():
            raise CommandError("Load the reference content first: manage.py load_frameworks")
        if not seeding.exists():
            self.stdout.write("Making the demo trust. This happens once, and takes a minute.")
            seeding.seed(size=options["people"])
        self.stdout.write(sign_ins.table())
