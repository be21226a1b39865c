"""The talks: parties, issues, positions and ratifiers, and the deals that they allow.

What belongs here is the table and what can be calculated from it: packages, forecasts,
impact. The law that an option would change stays in `agreement`; nothing here decides origin.
"""
