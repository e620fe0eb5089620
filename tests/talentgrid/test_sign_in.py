import re
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.core import mail
from django.urls import reverse

PASSWORD = "correct horse battery"


@pytest.fixture
def account(people):
    people.employee.user.set_password(PASSWORD)
    people.employee.user.save()
    return people.employee.user


def sign_in(client, email, password=PASSWORD):
    return client.post(reverse("account_login"), {"login": email, "password": password})


def test_sign_in_by_email_whatever_its_case(client, account, content):
    response = sign_in(client, account.email.upper())
    assert response.status_code == 302
    assert client.get(reverse("account_change_password")).status_code == 200


def test_a_wrong_password_says_so_once_for_all_faults(client, account):
    wrong = sign_in(client, account.email, "something else").content.decode()
    unknown = sign_in(client, "nobody@trust.example").content.decode()
    assert "There is a problem" in wrong
    message = re.search(r'id="id_[a-z]+_error|nhsuk-error-summary__body', wrong)
    assert message
    assert ("not correct" in wrong) == ("not correct" in unknown)


def test_a_leaver_cannot_sign_in(client, people):
    people.leaver.user.set_password(PASSWORD)
    people.leaver.user.save()
    refused = sign_in(client, people.leaver.user.email)
    assert refused.url == reverse("account_inactive")
    assert client.get(reverse("account_change_password")).status_code == 302


def test_a_session_ends_with_the_last_day(client, account, people):
    sign_in(client, account.email)
    people.employee.left_on = "2020-01-01"
    people.employee.save()
    assert client.get(reverse("account_change_password")).status_code == 302


def test_a_password_is_reset_by_email(client, account):
    client.post(reverse("account_reset_password"), {"email": account.email})
    link = re.search(r"http://testserver(/\S+)", mail.outbox[0].body).group(1)
    page = client.get(link, follow=True)
    new = {"password1": "new horse staple", "password2": "new horse staple"}
    client.post(page.request["PATH_INFO"], new)
    assert sign_in(client, account.email, "new horse staple").status_code == 302
    assert re.search(
        r"The change was made on .+ at (\d+(:\d\d)?[ap]m|mid.+)\.", mail.outbox[-1].body
    )


def test_nobody_signs_themselves_up(client, db):
    response = client.post(reverse("account_signup"), {"email": "new@trust.example"})
    assert "password1" not in response.content.decode()


def test_passwords_are_held_as_argon2(account):
    assert account.password.startswith("argon2")


def test_pages_forbid_inline_code_and_caching(client, account):
    sign_in(client, account.email)
    response = client.get(reverse("account_change_password"))
    policy = response["Content-Security-Policy"]
    assert "unsafe-inline" not in policy
    assert "default-src 'none'" in policy
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize(
    ("referer", "back"),
    [
        ("http://testserver/people/?q=iyer", "/people/?q=iyer"),
        ("http://elsewhere.example/people/", "/"),
        ("", "/"),
    ],
)
def test_after_signing_in_again_one_is_back_at_the_page_with_the_form(client, db, referer, back):
    """Where it was sent to may have no page of its own."""
    address = reverse("gap_plan", args=["00000000-0000-0000-0000-000000000000", "any"])
    response = client.post(address, headers={"Referer": referer} if referer else {})
    sign_in_page = reverse("account_login")
    assert response.url == f"{sign_in_page}?{urlencode({'next': back}, safe='/')}"


def test_whoever_only_looks_is_led_on_to_that_page(client, db):
    response = client.get("/people/?q=iyer", headers={"Referer": "http://testserver/library/"})
    assert parse_qs(urlsplit(response.url).query) == {"next": ["/people/?q=iyer"]}
