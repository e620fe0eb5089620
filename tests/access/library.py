"""The library: everybody who is signed in may read all of it."""

from tests.access.matrix import EVERYBODY, Row

ROWS = {
    "library": Row(allowed=EVERYBODY),
    "grid": Row(allowed=EVERYBODY),
    "grid_pdf": Row(args=lambda world: ["full"], allowed=EVERYBODY),
    "cell": Row(args=lambda world: ["role_model"], allowed=EVERYBODY),
    "guide": Row(allowed=EVERYBODY),
    "guide_pdf": Row(args=lambda world: ["employee"], allowed=EVERYBODY),
    "framework": Row(args=lambda world: ["success_profile_aspirant"], allowed=EVERYBODY),
    "framework_element": Row(
        args=lambda world: ["success_profile_aspirant", "speaks_up"], allowed=EVERYBODY
    ),
    "library_search": Row(allowed=EVERYBODY, data={"q": "next move"}),
    "own_behaviours": Row(allowed=EVERYBODY),
    "own_development": Row(allowed=EVERYBODY),
    "guide_section": Row(args=lambda world: ["introduction"], allowed=EVERYBODY),
}
