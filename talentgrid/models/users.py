from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models.functions import Lower

if TYPE_CHECKING:
    from talentgrid.models.roles import RoleGrant
    from talentgrid.models.staff import StaffMember


class UserManager(BaseUserManager["User"]):
    """Makes accounts; an e-mail address is held in lower case."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> "User":
        """An account that signs in with this address; without a password it cannot yet."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)


class User(AbstractBaseUser, PermissionsMixin):
    """An account to sign in with. Who the person is at work is their StaffMember."""

    email = models.EmailField("e-mail address", unique=True)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(email=Lower("email")), name="user_email_in_lower_case"
            ),
        )

    def __str__(self) -> str:
        return self.email

    @cached_property
    def acting_staff(self) -> "StaffMember | None":
        """The person at work behind this account, None for a leaver or a bare account."""
        staff_member = getattr(self, "staff_member", None)
        return staff_member if staff_member and staff_member.is_employed else None

    @property
    def person(self) -> "StaffMember":
        """The person at work behind this account, where only one can get this far.

        Raises PermissionDenied for a leaver or a bare account.
        """
        if self.acting_staff is None:
            raise PermissionDenied(
                "This account belongs to nobody at work here. If it should, ask your line manager "
                "or your HR team."
            )
        return self.acting_staff

    @cached_property
    def grants(self) -> "list[RoleGrant]":
        """The roles given to this person, none once they have left."""
        return list(self.role_grants.all()) if self.acting_staff else []
