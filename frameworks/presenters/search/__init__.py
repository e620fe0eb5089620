"""Searching the library.

groups    the kinds of text that are found
entries   every text as an entry
elements  what a framework of elements says, as entries
page      the page of what was found
"""
