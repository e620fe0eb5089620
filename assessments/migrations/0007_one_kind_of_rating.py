from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("assessments", "0006_behaviour_ratings_become_element_ratings"),
    ]

    operations = [
        migrations.DeleteModel(name="BehaviourRating"),
    ]
