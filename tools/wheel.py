"""Build the wheel and try it in a clean environment of each Python named.

Prints the size of all that was installed; stops where something does not work.

    python tools/wheel.py python3.11 python3.12 python3.13
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
PICKUP = ROOT / "examples" / "pickup" / "pickup.xlsx"
DAY = "2026-11-24"
UNDETERMINED = 3
TRIES: tuple[tuple[list[str], int, str], ...] = (
    (["check", str(PICKUP), "--date", DAY], UNDETERMINED, "HARNESS"),
    (["check", str(PICKUP), "--date", DAY, "--good", "HARNESS", "--lang", "es"], 0, "HARNESS"),
    (["rule", "8708.29", "--date", DAY, "--lang", "fr"], 0, "8708.29"),
    (["template", "book.xlsx"], 0, ""),
    (["--show-completion", "bash"], 0, "_TRATADO_COMPLETE"),
)
"""Arguments, the exit code that they must have, and a text that the output must hold."""


def ran(*command: str | Path, expects: int = 0, into: Path | None = None) -> str:
    """What a command prints. Exits where its exit code is another than expected."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=into)
    if done.returncode != expects:
        sys.exit(f"{' '.join(map(str, command))}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def built(folder: Path) -> Path:
    """The wheel, built into a folder."""
    ran(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, into=ROOT)
    return next(folder.glob("*.whl"))


def packages_size(python: Path) -> int:
    """Bytes of everything in the site packages of an environment but pip and what it needs."""
    place = ran(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    return sum(
        each.stat().st_size
        for each in Path(place).rglob("*")
        if each.is_file()
        and not each.relative_to(place).parts[0].startswith(("pip", "setuptools", "pkg_resources"))
    )


def tried(python: str, wheel: Path, extra: str, folder: Path) -> str:
    """Install the wheel in an environment of a Python and run it; what to tell of it."""
    ran(python, "-m", "venv", folder)
    binary = folder / ("Scripts" if sys.platform == "win32" else "bin")
    wanted = f"{wheel}[{extra}]" if extra else str(wheel)
    ran(binary / "python", "-m", "pip", "install", "--quiet", wanted)
    for command in ((binary / "tratado",), (binary / "python", "-m", "tratado")):
        for arguments, code, text in TRIES:
            shown = ran(*command, *arguments, expects=code, into=folder)
            if text not in shown:
                sys.exit(f"{arguments}: no {text!r} in what it prints\n{shown}")
            (folder / "book.xlsx").unlink(missing_ok=True)
    version = ran(binary / "python", "--version").strip()
    packages = packages_size(binary / "python") / 1_000_000
    return f"{version}: works; tratado{f'[{extra}]' if extra else ''} is {packages:.0f} MB"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pythons", nargs="+", help="Pythons to try it in.")
    parser.add_argument("--extra", default="", help="An extra to install too.")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        wheel = built(Path(folder))
        print(f"{wheel.name}: {wheel.stat().st_size / 1_000_000:.1f} MB")
        for number, python in enumerate(asked.pythons):
            print(tried(python, wheel, asked.extra, Path(folder) / str(number)), flush=True)


if __name__ == "__main__":
    main()
