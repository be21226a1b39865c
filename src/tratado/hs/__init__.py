"""Harmonized System codes: reading, order, spans, editions and the ways between them.

Nothing here knows the agreement: which rule a code meets is not this package's matter.
"""

from tratado.hs.code import (
    UNKNOWN_CODE,
    Code,
    InvalidCode,
    Provision,
    format_provisions,
    parse_code,
    parse_provisions,
)
from tratado.hs.editions import (
    RULES_EDITION,
    Counterparts,
    Edition,
    Step,
    UnknownCode,
    UnknownEdition,
    counterpart_table,
    editions_of,
    exists,
    in_rules_numbers,
    nearest,
)

__all__ = [
    "RULES_EDITION",
    "UNKNOWN_CODE",
    "Code",
    "Counterparts",
    "Edition",
    "InvalidCode",
    "Provision",
    "Step",
    "UnknownCode",
    "UnknownEdition",
    "counterpart_table",
    "editions_of",
    "exists",
    "format_provisions",
    "in_rules_numbers",
    "nearest",
    "parse_code",
    "parse_provisions",
]
