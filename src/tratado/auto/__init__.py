"""The automotive appendix: classes, core parts, metals, labor value content, averaging.

It works on frames and the text in force, and returns figures that say how they came about.
No file, no network and no clock belongs here.
"""
