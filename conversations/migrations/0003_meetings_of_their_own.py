from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("conversations", "0002_actions_from_offers_and_gaps"),
    ]

    operations = [
        migrations.AlterField(
            model_name="conversation",
            name="setting",
            field=models.CharField(
                choices=[
                    ("standalone", "A meeting of its own"),
                    ("appraisal", "Beside the appraisal"),
                ],
                default="standalone",
                max_length=20,
            ),
        ),
    ]
