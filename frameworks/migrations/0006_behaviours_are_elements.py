from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("frameworks", "0005_editions_have_their_framework"),
        # What was rated has found its element.
        ("assessments", "0007_one_kind_of_rating"),
    ]

    operations = [
        migrations.DeleteModel(name="OrganisationBehaviour"),
    ]
