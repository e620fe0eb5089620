"""Which version of a framework somebody reads: the newest, the one of an old rating, their own."""

import json

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from frameworks import library
from frameworks.loading import load_framework
from frameworks.models import OwnWording
from frameworks.presenters import element_url, framework_url
from tests.frameworks.library.reading import (
    ASPIRANT,
    EXISTING,
    MODEL,
    TRANSITIONS,
    load_changed,
    words,
)

LOUD = "Loud and clear."


def test_newer_version_is_read_and_the_older_one_stays_readable(reader, content):
    before = library.current_content(MODEL)
    old_text = before.element("inspiring_shared_purpose").text
    after = load_changed(MODEL, LOUD)
    address = reverse("framework_element", args=[MODEL, "inspiring_shared_purpose"])

    today = words(reader.get(address))
    assert LOUD in today
    assert "version 2 in the library." in today
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


def test_own_wording_and_the_printed_one_are_told_apart(people, sign_in, content):
    load_changed(TRANSITIONS, LOUD, organisation=people.employee.organisation)
    address = reverse("framework_element", args=[TRANSITIONS, "stream_1"])
    here = sign_in(people.employee)

    today = words(here.get(address))
    assert LOUD in today
    assert (
        "From: the wording that your organisation loaded. Career transitions, version 1 of" in today
    )
    assert "version 1 of your organisation’s own wording." in today
    assert "From: Guidance" not in today

    printed = words(here.get(f"{address}?version=1"))
    assert "It is version 1 in the library, loaded on" in printed
    assert "From: Guidance on career transitions, Development stream 1." in printed

    overview = words(here.get(reverse("framework", args=[TRANSITIONS])))
    assert "From: the wording that your organisation loaded." in overview
    assert "Printed without a heading" not in overview


def test_own_wording_that_is_shown_beside_a_printed_edition_is_cited_as_such(
    people, sign_in, content
):
    load_changed(ASPIRANT, LOUD, organisation=people.employee.organisation)
    page = reverse("framework_element", args=[EXISTING, "speaks_up"])
    assert "From: the wording that your organisation loaded." in words(
        sign_in(people.employee).get(page)
    )
    assert "From: Aspire Together" in words(sign_in(people.stranger).get(page))


def test_document_that_an_organisation_names_is_cited_as_theirs(people, sign_in, content):
    changed = json.loads((settings.FIXTURES_DIR / f"{MODEL}.json").read_text(encoding="utf-8"))
    changed |= {"document": "The model, 2013", "section": "Nine dimensions"}
    load_framework(changed, organisation=people.employee.organisation)
    page = reverse("framework_element", args=[MODEL, "leading_with_care"])
    cited = "From: the wording that your organisation loaded, The model, 2013, Nine dimensions."
    assert cited in words(sign_in(people.employee).get(page))


def test_own_wording_that_was_set_aside_stays_readable(people, sign_in, content):
    own = load_changed(MODEL, LOUD, organisation=people.employee.organisation)
    OwnWording.objects.create(framework=own, statement="Yes.", set_aside_at=timezone.now())
    address = reverse("framework_element", args=[MODEL, "inspiring_shared_purpose"])
    here, elsewhere = sign_in(people.employee), sign_in(people.stranger)

    assert LOUD not in words(here.get(address))
    assert LOUD in words(here.get(f"{address}?version=own-1"))
    assert elsewhere.get(f"{address}?version=own-1").status_code == 404
