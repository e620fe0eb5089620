"""The guides as the library shows them.

chapters  what was printed under one heading is one page
page      such a page
links     where it leads on to
flow      how a conversation goes, in our words
"""
