"""Conformance cases: situations and the outcomes the law gives them, as data.

A case is YAML that a jurist can read; anyone's engine can be held to it. The schema is
documented in `docs/conformance.md`.
"""
