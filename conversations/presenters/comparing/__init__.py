"""Self beside manager beside agreed, for each framework that the organisation switched on.

voices     what each shared of a framework, and what the two agreed; never a view that is not shared
parts      how a framework is cut for comparing and for agreeing
tables     a picture of each part that is also a table
page       the page of one framework
links      where the pages of talking and agreeing lead on to
potential  the indicators of potential beside the choice of readiness
agreeing   one part, as the two agree on it
"""
