"""The frameworks of elements as the library shows them.

names        what each framework is called, and what we say of it
places       which page an element stands on
heading      what every page says beside its text: version, edition, source
framework    the page of a framework
parts        a part of it, in the shape that suits it
sections     its printed guidance, around the elements
testing      how its parts are tested, and how they hang together
transitions  what changes from one post to the next, and the ladders
element      the page of an element
"""
