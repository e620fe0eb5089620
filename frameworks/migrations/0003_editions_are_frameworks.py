import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Behaviours of organisations become versions of a framework, as everything rated is."""

    dependencies = [
        ("frameworks", "0002_frameworks_of_elements"),
    ]

    operations = [
        migrations.AddField(
            model_name="behaviouredition",
            name="framework",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="behaviour_edition",
                to="frameworks.framework",
            ),
        ),
    ]
