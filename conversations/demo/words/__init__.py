"""What the people of the demo write and say. All of it is invented, and about nobody real.

A deck is a tuple of texts. `{name}` is the employee's first name, `{manager}` the manager's.
"""
