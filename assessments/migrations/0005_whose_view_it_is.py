from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("assessments", "0004_feedback_endings"),
    ]

    operations = [
        migrations.AddField(
            model_name="elementrating",
            name="source",
            field=models.CharField(
                blank=True,
                choices=[
                    ("individual", "Individual"),
                    ("peers", "Peers"),
                    ("reports", "Reports"),
                    ("manager", "Manager"),
                    ("others", "Others"),
                ],
                help_text="Whose view of a behaviour it is (R41)",
                max_length=20,
            ),
        ),
    ]
