"""The agreements as dated data: terms, product-specific rules, notes, tables, and how they read.

Loading, dating, amending and wording belong here; what a rule means for a good does not.
"""
