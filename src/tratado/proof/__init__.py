"""Proof of origin: certifications, declarations, and the documents that carry them.

Pure: decisions and facts come in as plain values, documents and their bytes go out. What
opens the store, asks the clock or sends anything does not belong here.
"""
