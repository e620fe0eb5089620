"""What people of the demo write when they ask colleagues for feedback, and answer."""

# By whether the round is over.
NOTES = {
    True: "I am preparing for my talent conversation and would like to know what I do not see "
    "myself. Ten minutes are enough, and plain words are welcome.",
    False: "I am thinking about my next step. Tell me what helps you in how I lead, and what "
    "gets in your way.",
}
COMMENTS = (
    "Explains why, not only what, when something changes.",
    "In a bad week it is easy to forget to ask how we are. It was noticed that it was not.",
    "Would like to hear earlier when a decision is still open.",
    "Stands by what was agreed, also when others push.",
    "Lets people try things, and does not take over at the first mistake.",
    "Meetings could end with who does what by when.",
    "Brought the therapists and the ward together, which nobody had managed before.",
)
OVERALL = ("", "", "Thank you for asking.", "Keep the five minutes at the end of the handover.")
