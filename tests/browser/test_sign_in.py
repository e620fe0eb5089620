"""Signing in, as somebody does who has never seen the site."""

from playwright.sync_api import expect

PASSWORD = "correct horse battery"


def test_sign_in_and_out(site, open_as, people, axe):
    # Given an account
    people.employee.user.set_password(PASSWORD)
    people.employee.user.save()
    page = open_as()
    page.goto("/")
    axe(page)

    # When the password is wrong, the summary leads to the field
    page.get_by_label("Work email address").fill(people.employee.user.email)
    page.get_by_label("Password").fill("something else")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    axe(page)

    # When it is right, the home page opens
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sam")
    axe(page)
