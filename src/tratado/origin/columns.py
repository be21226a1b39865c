"""The types of columns, and what their numbers mean."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Int = npt.NDArray[np.int64]
Index = npt.NDArray[np.int32]
Bools = npt.NDArray[np.bool_]
Small = npt.NDArray[np.int8]

NONE = -1
"""A number that nobody gave."""

ORIGINATING, NON_ORIGINATING, UNSETTLED = 0, 1, 2
"""Status of a line's material; unsettled where the material is itself undetermined."""

IF_WHOLE, IF_BY_MATERIALS = 1, 2
SURELY = IF_WHOLE | IF_BY_MATERIALS
"""Under which reading of who made a part a line counts: the part whole, or by its materials."""
