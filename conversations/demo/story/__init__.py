"""What happens to whom. Decided before anything is written, from the same seed every time."""

from conversations.demo.story.plot import Chapter, Degree, Direction, Ending, Ratings, Situation

__all__ = ["Chapter", "Degree", "Direction", "Ending", "Ratings", "Situation"]
