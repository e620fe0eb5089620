"""Signing in and out, and the theme: open to everybody."""

from tests.access.matrix import EVERYBODY, Row

_PUBLIC = {"allowed": EVERYBODY, "public": True}

ROWS = {
    "account_login": Row(**_PUBLIC),
    "account_logout": Row(**_PUBLIC),
    "account_inactive": Row(**_PUBLIC),
    "account_signup": Row(**_PUBLIC),
    "account_change_password": Row(allowed=EVERYBODY),
    "account_set_password": Row(allowed=EVERYBODY),
    "account_reset_password": Row(**_PUBLIC),
    "account_reset_password_done": Row(**_PUBLIC),
    "account_reset_password_from_key": Row(args=lambda world: ["1", "set-password"], **_PUBLIC),
    "account_reset_password_from_key_done": Row(**_PUBLIC),
    "accessibility": Row(**_PUBLIC),
    "privacy": Row(**_PUBLIC),
    "choose_theme": Row(method="post", **_PUBLIC),
}
