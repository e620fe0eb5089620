"""360 degree feedback: asking, answering, and what may be shown of it."""
