"""Sessions of people who are signed in, without the way through the sign-in page."""

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore

from talentgrid.models import StaffMember


def session_of(person: StaffMember) -> str:
    """The key of a new session, as signing in makes it."""
    session = SessionStore()
    session[SESSION_KEY] = str(person.user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    session[HASH_SESSION_KEY] = person.user.get_session_auth_hash()
    session.save(must_create=True)
    return session.session_key
