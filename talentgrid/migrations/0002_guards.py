from django.db import migrations

from talentgrid.guards import AUDIT_TRAIL, REPORTING_LINE, lay


class Migration(migrations.Migration):
    dependencies = [("talentgrid", "0001_initial")]

    operations = [lay(AUDIT_TRAIL), lay(REPORTING_LINE)]
