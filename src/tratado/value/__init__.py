"""What things are worth under the Uniform Regulations: net cost and total cost of goods.

Nothing here knows rules of origin: a value is found the same way whatever it is for.
"""
