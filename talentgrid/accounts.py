"""How sign-in fits us: no sign-up, and a person is loaded with their account in one query."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import Exists, OuterRef
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from talentgrid.models import StaffMember, User


def may_sign_in(user: User) -> bool:
    """An active account, and if it is of somebody on the staff, somebody who has not left."""
    staff_member = getattr(user, "staff_member", None)
    return user.is_active and (staff_member is None or staff_member.is_employed)


class AccountAdapter(DefaultAccountAdapter):
    """Accounts come from the staff record, so nobody signs themselves up."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "The email address or the password is not right",
        "too_many_login_attempts": "There were too many attempts. Wait 5 minutes, then try again",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponseBase | None:
        """A leaver with the right password reads that the account is closed."""
        # Not saved: the refused login is the same as that of an inactive account.
        user.is_active = may_sign_in(user)
        return super().pre_login(request, user, **kwargs)


class SignInBackend(AuthenticationBackend):
    """Signs in by e-mail; a leaver's account is refused like an inactive one."""

    def get_user(self, user_id: int) -> User | None:
        reports = StaffMember.objects.employed().filter(line_manager=OuterRef("staff_member"))
        people = User.objects.select_related("staff_member__organisation").annotate(
            manages=Exists(reports)
        )
        user = people.filter(pk=user_id).first()
        if user is None or not self.user_can_authenticate(user):
            return None
        if user.acting_staff:
            # The menu of every page asks, so it comes with the same query.
            user.acting_staff.manages = user.manages
        return user

    def user_can_authenticate(self, user: User) -> bool:
        return super().user_can_authenticate(user) and may_sign_in(user)
