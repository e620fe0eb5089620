import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("frameworks", "0004_behaviours_become_elements"),
    ]

    operations = [
        migrations.AlterField(
            model_name="behaviouredition",
            name="framework",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="behaviour_edition",
                to="frameworks.framework",
            ),
        ),
        migrations.RemoveField(model_name="behaviouredition", name="listed"),
    ]
