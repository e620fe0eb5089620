"""Which version of a framework somebody reads: the newest, the one of an old rating, their own."""

from django.urls import reverse
from django.utils import timezone

from frameworks import library
from frameworks.models import OwnWording
from frameworks.presenters import element_url, framework_url
from tests.frameworks.library.reading import MODEL, load_changed, words

LOUD = "Loud and clear."


def test_newer_version_is_read_and_the_older_one_stays_readable(reader, content):
    before = library.current_content(MODEL)
    old_text = before.element("inspiring_shared_purpose").text
    after = load_changed(MODEL, LOUD)
    address = reverse("framework_element", args=[MODEL, "inspiring_shared_purpose"])

    today = words(reader.get(address))
    assert LOUD in today
    assert "version 2." in today
    assert "not the wording in use" not in today

    response = reader.get(element_url(before.element("inspiring_shared_purpose"), before.framework))
    assert old_text in words(response)
    assert "This is not the wording in use today." in words(response)
    assert LOUD not in words(response)
    assert response.context["next"].url.endswith("/leading_with_care/?version=1")
    assert framework_url(after).endswith("?version=2")
    assert reader.get(framework_url(after)).context["is_newest"]


def test_redirect_stays_in_the_older_version(reader, content):
    load_changed(MODEL, LOUD)
    address = reverse("framework_element", args=[MODEL, "leading_with_care_bad_news"])
    response = reader.get(f"{address}?version=1")
    assert response.url.endswith("/leading_with_care/?version=1#leading_with_care_bad_news")


def test_own_wording_is_for_its_organisation_alone(people, sign_in, content):
    own = load_changed(MODEL, LOUD, organisation=people.employee.organisation)
    address = reverse("framework_element", args=[MODEL, "inspiring_shared_purpose"])

    here, elsewhere = sign_in(people.employee), sign_in(people.stranger)

    assert LOUD in words(here.get(address))
    assert "loaded for its own people" in words(here.get(address))
    assert LOUD not in words(elsewhere.get(address))
    assert here.get(framework_url(own)).status_code == 200
    assert elsewhere.get(framework_url(own)).status_code == 404
    assert LOUD not in words(here.get(f"{address}?version=1"))


def test_own_wording_that_was_set_aside_stays_readable(people, sign_in, content):
    own = load_changed(MODEL, LOUD, organisation=people.employee.organisation)
    OwnWording.objects.create(framework=own, statement="Yes.", set_aside_at=timezone.now())
    address = reverse("framework_element", args=[MODEL, "inspiring_shared_purpose"])
    here, elsewhere = sign_in(people.employee), sign_in(people.stranger)

    assert LOUD not in words(here.get(address))
    assert LOUD in words(here.get(f"{address}?version=own-1"))
    assert elsewhere.get(f"{address}?version=own-1").status_code == 404
