"""Settings, all from the environment: README has the table of what each variable means."""

from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP

from talentgrid.environment import (
    read,
    read_choice,
    read_database,
    read_env_file,
    read_flag,
    read_mailer,
)

BASE_DIR = Path(__file__).resolve().parent.parent
read_env_file(BASE_DIR / ".env")

# The demo may start without any configuration; nothing else may (see README).
DEMO = read_flag("DEMO", default=False)
DEBUG = read_flag("DEBUG", default=False)

LOCAL_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
ALLOWED_HOSTS = read(
    "list",
    "ALLOWED_HOSTS",
    example="talent.example.nhs.uk",
    default=LOCAL_HOSTS if DEMO else environ.Env.NOTSET,
)
if DEMO and not set(ALLOWED_HOSTS) <= {*LOCAL_HOSTS, "testserver"}:
    raise ImproperlyConfigured(
        "DEMO is on, and its passwords are public. Set DEMO=false, or ALLOWED_HOSTS=localhost"
    )

SECRET_KEY = read(
    "str",
    "SECRET_KEY",
    example="$(openssl rand -base64 48)",
    default="the demo is public, and so is its key: it never serves real people"
    if DEMO
    else environ.Env.NOTSET,
)
HTTPS = read_flag("HTTPS", default=not DEMO)
SITE_URL = read(
    "str",
    "SITE_URL",
    example="https://talent.example.nhs.uk",
    default="http://127.0.0.1:8000" if DEMO else environ.Env.NOTSET,
).rstrip("/")
CSRF_TRUSTED_ORIGINS = [SITE_URL]

INSTALLED_APPS = [
    "talentgrid.apps.TalentgridConfig",
    "frameworks.apps.FrameworksConfig",
    "assessments.apps.AssessmentsConfig",
    "conversations.apps.ConversationsConfig",
    "allauth",
    "allauth.account",
    "crispy_forms",
    "django_htmx",
    "django_tasks_db",
    "rules.apps.AutodiscoverRulesConfig",
    "simple_history",
    "tree_queries",
    "whitenoise.runserver_nostatic",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",  # its input templates, for TemplatesSetting
]

MIDDLEWARE = [
    "talentgrid.middleware.RequestIdMiddleware",
    "talentgrid.middleware.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "talentgrid.middleware.CookiesMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "talentgrid.middleware.SignInMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "talentgrid.middleware.PrivatePagesMiddleware",
]

ROOT_URLCONF = "talentgrid.urls"
WSGI_APPLICATION = "talentgrid.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.csp",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "talentgrid.context_processors.site",
            ],
            "builtins": ["talentgrid.templatetags.talentgrid"],
        },
    }
]

# Database ---------------------------------------------------------------------------------

DATABASES = {
    "default": read_database(
        "DATABASE_URL",
        default=f"sqlite:///{BASE_DIR / 'var' / 'demo.sqlite3'}" if DEMO else environ.Env.NOTSET,
    )
}
DATABASES["default"]["CONN_MAX_AGE"] = 60
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Write-ahead logging lets readers work while one writes; IMMEDIATE takes the write lock at
    # the start of a transaction, so that two writers queue instead of failing half-way.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
    # A file, not memory: browser tests reach it from the server's threads.
    database_file = Path(DATABASES["default"]["NAME"])
    DATABASES["default"]["TEST"] = {"NAME": database_file.with_suffix(".test.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# People and passwords ---------------------------------------------------------------------

AUTH_USER_MODEL = "talentgrid.User"
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "talentgrid.accounts.SignInBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "talentgrid.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_FORMS = {
    "login": "talentgrid.forms.SignInForm",
    "change_password": "talentgrid.forms.ChangePasswordForm",
    "reset_password": "talentgrid.forms.ResetPasswordForm",
    "reset_password_from_key": "talentgrid.forms.ResetPasswordKeyForm",
}
SESSION_COOKIE_AGE = 60 * 60 * 12
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# Security ---------------------------------------------------------------------------------

SECURE_CSP = {
    "default-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "connect-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
    "img-src": [CSP.SELF, "data:"],
    "manifest-src": [CSP.SELF],
    "script-src": [CSP.SELF, CSP.NONCE],
    "style-src": [CSP.SELF, CSP.NONCE],
}
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
if read_flag("BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Language and time ------------------------------------------------------------------------

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True
FORMAT_MODULE_PATH = ["talentgrid.formats"]

# Files ------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "var" / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FIXTURES_DIR = BASE_DIR / "fixtures"

# Forms ------------------------------------------------------------------------------------

CRISPY_ALLOWED_TEMPLATE_PACKS = "nhsuk"
CRISPY_TEMPLATE_PACK = "nhsuk"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# E-mail and background work ---------------------------------------------------------------

DEFAULT_FROM_EMAIL = read(
    "str",
    "DEFAULT_FROM_EMAIL",
    example="talent@example.nhs.uk",
    default="talent@northmoor.example" if DEMO else environ.Env.NOTSET,
)
# Nothing leaves the demo: its e-mails are read on a page of its own.
MAILERS = {
    "default": {"BACKEND": "talentgrid.demo_mail.DemoMailBackend"}
    if DEMO
    else read_mailer("EMAIL_URL", example="smtp+tls://user:password@mail.example.nhs.uk:587")
}
BACKGROUND = read_choice("BACKGROUND", choices=("immediate", "database"), default="immediate")
TASKS = {
    "default": {
        "BACKEND": {
            "immediate": "django.tasks.backends.immediate.ImmediateBackend",
            "database": "django_tasks_db.DatabaseBackend",
        }[BACKGROUND]
    }
}

# Logs -------------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "talentgrid.logs.RequestIdFilter"}},
    "formatters": {
        "json": {
            "()": "talentgrid.logs.Formatter",
            "fmt": "{asctime}{levelname}{name}{message}{request_id}",
            "style": "{",
        }
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "json",
            "filters": ["request_id"],
        }
    },
    "root": {
        "handlers": ["console"],
        "level": read_choice(
            "LOG_LEVEL", choices=("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"), default="INFO"
        ),
    },
    "loggers": {"django": {"level": "WARNING", "handlers": [], "propagate": True}},
}

SILENCED_SYSTEM_CHECKS: list[str] = []
