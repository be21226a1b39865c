"""What proposed changes of the agreement do to a company's goods.

Here belongs the comparison of one book under several texts, in verdicts, value and duty. How
parties come to a text is of `talks`; how a good is decided of `origin` and `auto`.
"""
