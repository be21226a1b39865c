"""What a company keeps: its cases, talks, books and what is issued on them, as records.

What is kept is put together here from the record and the engines, and refused where it does not
fit. Nothing here speaks to a user, reads the clock or ends the process.
"""
