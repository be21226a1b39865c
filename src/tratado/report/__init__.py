"""How verdicts are shown: terminal, JSON, workbook, page, in three languages.

Reads findings and rulings; decides nothing.
"""
