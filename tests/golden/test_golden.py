"""No shipped example is answered otherwise than it was, unless somebody looked at it."""

from __future__ import annotations

import pytest
from answers import ANSWERS, ROOT, answer, path, written


@pytest.mark.parametrize("name", ANSWERS)
def test_answers_are_what_they_were(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert written(answer(name)) == path(name).read_text(encoding="utf-8")
