"""Looking closer: each of the two rates against the frameworks that the organisation switched on.

words    what a framework helps with on our pages, and what it is not for
pages    how a framework is cut into pages of a comfortable length
steps    which transition or stream is ahead, with a suggestion
looks    one of the two looking with one framework: its version, its step, how far they are
telling  what is printed about one element
shown    what a view says of frameworks, to be read
"""
