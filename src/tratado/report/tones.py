"""How verdicts look in documents."""

from __future__ import annotations

from tratado.documents import Tone
from tratado.origin.answer import Verdict

VERDICT_TONES = {
    Verdict.ORIGINATING: Tone.MET,
    Verdict.UNDETERMINED: Tone.OPEN,
    Verdict.NOT_ORIGINATING: Tone.NOT_MET,
}
