"""Answers to an outcome, responses to them, and notes where nothing is rated."""

from dataclasses import dataclass

NOT_RATED_NOTES = (
    (
        "{name} was away for most of the year, and is coming back step by step. We talked about "
        "that, and about nothing that could be rated."
    ),
    "After 8 months of leave there is no year to look back on. We plan the return instead.",
    "Back for 5 weeks. It would be unfair to either of us to rate anything yet.",
)


@dataclass(frozen=True)
class Difference:
    """A statement, a response that belongs to it, and to which row or column it can be said."""

    statement: str
    response: str
    row: int | None = None
    column: int | None = None

    def fits(self, *, row: int, column: int) -> bool:
        """Whether somebody who was placed there could say it."""
        return self.row in {None, row} and self.column in {None, column}


DIFFERENCES = (
    Difference(
        "I have led the project on weekend discharges since January, and it is not in the outcome. "
        "3 teams work by it now. I think that this is more than meeting expectations, and I would "
        "like us to look at the figures together.",
        "Thank you for writing this so clearly. I had seen the project as a team effort and had "
        "not asked who led it. The figures are convincing, and I have spoken with the 3 teams. "
        "Let us go through the rating again with them on the table.",
        row=2,
    ),
    Difference(
        "For 4 months I did my own work and that of a vacant post. Nothing was late and nobody "
        "complained. I do not think that “meets” is the word for this.",
        "You carried more than one job, and I did not write that down. I took it for granted, "
        "which is no compliment. Let us talk about what it says about the rating, and about how "
        "it should not happen again.",
        row=2,
    ),
    Difference(
        "The outcome says where I could move on to in years. I said that I am content this year, "
        "because of my father. That is not the same, and I do not want to be left out when things "
        "change.",
        "You are right, these are two different things, and I wrote down the shorter one. You "
        "will hear of openings like everybody else, and we speak again in spring.",
        column=1,
    ),
    Difference(
        "I agree with the plan, but not with being ready in 1 to 3 years. I have deputised for 11 "
        "weeks, and was told that it went well. I would call that ready.",
        "You deputised well, and I have said so to others. I had in mind the budget round, which "
        "did not fall into those weeks. Let us look together at what is missing, and be exact.",
        column=2,
    ),
    Difference(
        "My objectives were set before the team was halved. To say that I met some of them is "
        "true, and leaves out why.",
        "The reason belongs to it, since nobody can understand the rating without it. And I should "
        "have changed the objectives in summer. I will next time.",
        row=1,
    ),
    Difference(
        "The rating is one thing. The summary is in words that I did not use, and it leaves out "
        "the half of our talk that was about the team. I would not recognise myself in it.",
        "I wrote it late, and it shows. What you said about the team was the better half. I have "
        "read my notes again, and would like to write it anew with you.",
    ),
)
LEFT_AS_IT_IS = (
    (
        "We have talked about this twice, and we still see it differently. I respect that. Your "
        "view and mine stay side by side, and both will be read."
    ),
    (
        "I understand your reasons, and I have explained mine. I would rather leave two honest "
        "views than one that neither of us holds."
    ),
)
