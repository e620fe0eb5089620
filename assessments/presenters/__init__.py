"""How a person is rated, as pages show it."""
