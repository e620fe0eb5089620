"""The demo trust: two organisations that never were, and three years of their conversations.

cast      who signs in to try things, and what to try
trust     divisions, teams and jobs; names and words: what people are called, and say
story     what happens to whom, decided before anything is written
acting    the story, told through the services that the product uses
seeding   all of it in one go
"""
