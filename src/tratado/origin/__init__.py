"""The evaluator: which goods originate, by which route of which rule, and why.

Rules are compiled to arrays, goods decided in batches, explanations read off what was
computed. Nothing here touches the store, the network or the clock.
"""
