from itertools import groupby

from django.db import migrations

KEY = "organisation_behaviours"


def move_ratings(apps, schema_editor):
    """Each view speaks of the newest version, of its time, that has all that it rates.

    Where an organisation changed its list between two saves there may be none: what that version
    lacks is rated in the newest one that has it, which the view took up before.
    """
    ratings = apps.get_model("assessments", "BehaviourRating").objects
    ordered = ratings.select_related("assessment", "behaviour").order_by("assessment_id", "pk")
    for view, of_view in groupby(ordered.iterator(), key=lambda rating: rating.assessment):
        of_view = list(of_view)
        versions = _versions(apps, of_view[0].behaviour.organisation_id)
        found = [(_chosen(versions, view, of_view, rating), rating) for rating in of_view]
        for version, rating in sorted(found, key=lambda one: one[0]["version"]):
            _move(apps, view, version, rating)


def _versions(apps, organisation):
    """Newest first, each with its elements by key."""
    element = apps.get_model("frameworks", "Element").objects
    frameworks = apps.get_model("frameworks", "Framework").objects
    return [
        {
            "framework": one,
            "version": one.version,
            "elements": dict(element.filter(framework=one).values_list("key", "pk")),
        }
        for one in frameworks.filter(key=KEY, organisation_id=organisation).order_by("-version")
    ]


def _chosen(versions, view, of_view, rating):
    keys = {_key(one) for one in of_view}
    of_its_time = [one for one in versions if one["framework"].loaded_at <= view.updated_at]
    for version in (*of_its_time, *versions):
        if keys <= version["elements"].keys():
            return version
    return next(one for one in versions if _key(rating) in one["elements"])


def _key(rating):
    return f"behaviour_{rating.behaviour_id}"


def _move(apps, view, version, rating):
    use = apps.get_model("assessments", "FrameworkUse").objects
    use.get_or_create(assessment=view, framework=version["framework"])
    apps.get_model("assessments", "ElementRating").objects.create(
        assessment=view,
        element_id=version["elements"][_key(rating)],
        level=rating.rating,
        comment=rating.comment,
        source=rating.source,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("assessments", "0005_whose_view_it_is"),
        ("frameworks", "0005_editions_have_their_framework"),
    ]

    operations = [
        migrations.RunPython(move_ratings, migrations.RunPython.noop),
    ]
