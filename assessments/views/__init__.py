"""Pages of what a person holds for their own assessment."""
