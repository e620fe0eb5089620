"""Reads settings from the environment; a bad one stops the start and says the fix."""

from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()

ENGINES = {"django.db.backends.sqlite3", "django.db.backends.postgresql"}


def read_env_file(path: Path) -> None:
    """Take what the file sets; what the environment already has wins."""
    if path.exists():
        env.read_env(path)


def read(kind: str, name: str, *, example: str, default: Any = environ.Env.NOTSET) -> Any:
    """The value of a variable, converted by the django-environ reader called `kind`.

    Raises ImproperlyConfigured, naming the variable and an example of a good value.
    """
    try:
        return getattr(env, kind)(name, default=default)
    except (ImproperlyConfigured, ValueError, TypeError) as error:
        raise _fault(name, example) from error


def _fault(name: str, example: str) -> ImproperlyConfigured:
    state = "malformed" if name in env.ENVIRON else "missing"
    return ImproperlyConfigured(
        f"{name} is {state}. Set it in the environment or in .env, for example {name}={example}"
    )


def read_flag(name: str, *, default: bool) -> bool:
    """A variable that is true or false; any other word is a fault, not a quiet “false”."""
    word = read("str", name, example="true", default=str(default)).strip().lower()
    if word not in {"true", "false"}:
        raise _fault(name, "true")
    return word == "true"


def read_database(name: str, *, default: Any) -> dict[str, Any]:
    """A DATABASES entry from an address; the site runs on SQLite and PostgreSQL."""
    example = "postgres://talentgrid:password@localhost:5432/talentgrid"
    config = read("db_url", name, example=example, default=default)
    if config.get("ENGINE") not in ENGINES:
        raise _fault(name, example)
    return config


def read_choice(name: str, *, choices: tuple[str, ...], default: str) -> str:
    """The value of a variable that takes one of a few words."""
    value = read("str", name, example=default, default=default)
    if value not in choices:
        message = f"{name} is malformed. Set it to one of: {', '.join(choices)}"
        raise ImproperlyConfigured(message)
    return value


def read_mailer(name: str, *, example: str) -> dict[str, Any]:
    """A MAILERS entry from an address such as smtp+tls://user:password@host:587."""
    config = read("email_url", name, example=example)
    mailer: dict[str, Any] = {"BACKEND": config["EMAIL_BACKEND"]}
    if mailer["BACKEND"].endswith("smtp.EmailBackend"):
        mailer["OPTIONS"] = {
            "host": config["EMAIL_HOST"],
            "port": config["EMAIL_PORT"] or 25,
            "username": config["EMAIL_HOST_USER"] or "",
            "password": config["EMAIL_HOST_PASSWORD"] or "",
            "use_tls": config.get("EMAIL_USE_TLS", False),
            "use_ssl": config.get("EMAIL_USE_SSL", False),
            "timeout": 10,
        }
    return mailer
