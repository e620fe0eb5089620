"""What each page costs: its median server time as a multiple of an empty signed-in view's.

Both are measured in this one process, one after the other, so that the machine's speed cancels
out. Run it with `make bench`; it makes a database of its own and drops it.
"""

import os
import statistics
import time
from collections.abc import Callable

import tests.environment  # noqa: F401  settings read the environment when they are imported

import django

ROUNDS = 25
WARM_UP = 3


def main() -> None:
    """Prints a line a page, dearest first."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "talentgrid.settings")
    django.setup()
    from django.test.utils import (
        setup_databases,
        setup_test_environment,
        teardown_databases,
        teardown_test_environment,
    )

    setup_test_environment()
    old = setup_databases(verbosity=0, interactive=False)
    try:
        report(measure())
    finally:
        teardown_databases(old, verbosity=0)
        teardown_test_environment()


def measure() -> dict[str, tuple[float, int]]:
    """Median milliseconds and queries by page; the empty view is called “empty”."""
    from django.test import override_settings

    from tests.bench_pages import STATIC, pages

    with override_settings(ROOT_URLCONF="tests.bench_pages", STORAGES=STATIC):
        return {name: median_of(request) for name, request in pages().items()}


def median_of(request: Callable[[], None]) -> tuple[float, int]:
    """The median time of a request in milliseconds, and how many queries it makes."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    for _ in range(WARM_UP):
        request()
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        request()
        times.append((time.perf_counter() - started) * 1000)
    with CaptureQueriesContext(connection) as queries:
        request()
    return statistics.median(times), len(queries)


def report(measured: dict[str, tuple[float, int]]) -> None:
    """A table: multiple of the empty view, queries, milliseconds on this machine."""
    empty = measured["empty"][0]
    wide = max(map(len, measured))
    print(f"{'page':<{wide}} {'× empty':>8} {'queries':>8} {'ms':>8}")
    for name, (milliseconds, queries) in sorted(measured.items(), key=lambda entry: -entry[1][0]):
        print(f"{name:<{wide}} {milliseconds / empty:>8.1f} {queries:>8} {milliseconds:>8.1f}")


if __name__ == "__main__":
    main()
