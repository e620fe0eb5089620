from django.db import migrations

from assessments.guards import PLACEMENT_LEDGER
from talentgrid.guards import lay


class Migration(migrations.Migration):
    dependencies = [("assessments", "0001_initial")]

    operations = [lay(PLACEMENT_LEDGER)]
