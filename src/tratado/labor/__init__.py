"""The rapid response labor mechanism: cases at one facility, their clocks and their remedies.

What the annexes and the statutes say is data of the agreement (`usmca/labor.yaml`); here it is
read, events are folded into the state of a case, and days are counted. Nothing here decides
whether workers' rights were denied.
"""
