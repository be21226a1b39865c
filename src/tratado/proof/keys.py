"""Keys that sign: Ed25519, kept in a PEM file, named by a did:key.

A did:key is the public key itself, written out: the multicodec prefix of Ed25519 and the 32
bytes of the key in base 58. Nothing has to be looked up to check a signature, and nothing in
it says whose key it is: that is for the parties to agree on.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from tratado.files import why
from tratado.words import Part, Said, TratadoError

DID_KEY = "did:key:"
_ED25519 = bytes((0xED, 0x01))
_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_LONGEST = 200
"""Characters of the longest text in base 58 that is worth reading."""


class KeyProblem(TratadoError):
    """A key that cannot be made, read or used; it says why and what to do."""

    def __init__(self, what: str, **parts: Part) -> None:
        self.said = Said(f"key-{what}", **parts)
        super().__init__([self.said])


def create_key(path: Path, passphrase: str | None) -> Ed25519PrivateKey:
    """Make a key and keep it in a new file that its owner alone may read (mode 0600).

    The file is PKCS 8 in PEM, encrypted where a passphrase is given. Raises KeyProblem where
    the file is there already: a key that signed something must not be lost.
    """
    key = Ed25519PrivateKey.generate()
    data = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, _encryption(passphrase)
    )
    try:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, stat.S_IRUSR | stat.S_IWUSR)
    except FileExistsError:
        raise KeyProblem("there-already", file=str(path)) from None
    except OSError as error:
        raise KeyProblem("unwritable", file=str(path), why=why(error)) from None
    with os.fdopen(file, "wb") as opened:
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())
    return key


def _encryption(passphrase: str | None) -> serialization.KeySerializationEncryption:
    if passphrase is None:
        return serialization.NoEncryption()
    if not passphrase:
        raise KeyProblem("empty-passphrase")
    return serialization.BestAvailableEncryption(passphrase.encode())


def load_key(path: Path, passphrase: str | None) -> Ed25519PrivateKey:
    """Read a key that signs.

    Raises KeyProblem where the file is missing, readable by others, no Ed25519 key in PEM,
    or where the passphrase is missing or wrong.
    """
    data = _read(path)
    if os.name == "posix" and path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise KeyProblem("read-by-others", file=str(path))
    try:
        key = serialization.load_pem_private_key(
            data, None if passphrase is None else passphrase.encode()
        )
    except TypeError:
        missing = passphrase is None
        what = "encrypted" if missing else "not-encrypted"
        raise KeyProblem(what, file=str(path)) from None
    except ValueError:
        raise KeyProblem("no-private", file=str(path)) from None
    if not isinstance(key, Ed25519PrivateKey):
        raise KeyProblem("other-kind", file=str(path))
    return key


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise KeyProblem("unreadable", file=str(path), why=why(error)) from None


def public_key(text: str) -> Ed25519PublicKey:
    """The public key that a did:key names, or that a PEM file holds.

    Raises KeyProblem where it is neither.
    """
    if text.startswith(DID_KEY):
        return of_did(text)
    path = Path(text)
    try:
        key = serialization.load_pem_public_key(_read(path))
    except ValueError:
        raise KeyProblem("no-public", file=str(path)) from None
    if not isinstance(key, Ed25519PublicKey):
        raise KeyProblem("other-kind", file=str(path))
    return key


def did_of(key: Ed25519PublicKey) -> str:
    """The did:key of a public key."""
    raw = key.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
    return f"{DID_KEY}{multibase(_ED25519 + raw)}"


def of_did(did: str) -> Ed25519PublicKey:
    """The public key of a did:key. Raises KeyProblem where it names no Ed25519 key."""
    raw = of_multibase(did.removeprefix(DID_KEY))
    if not did.startswith(DID_KEY) or not raw.startswith(_ED25519) or len(raw) != 34:
        raise KeyProblem("no-did", did=repr(did))
    return Ed25519PublicKey.from_public_bytes(raw[2:])


def signed_by(key: Ed25519PublicKey, signature: bytes, data: bytes) -> bool:
    """Whether a signature is the key's signature of the data."""
    try:
        key.verify(signature, data)
    except InvalidSignature:
        return False
    return True


def multibase(data: bytes) -> str:
    """Bytes in base 58, with the letter z before that says so."""
    number = int.from_bytes(data)
    digits = ""
    while number:
        number, digit = divmod(number, 58)
        digits = _ALPHABET[digit] + digits
    zeros = len(data) - len(data.lstrip(b"\0"))
    return "z" + "1" * zeros + digits


def of_multibase(text: str) -> bytes:
    """The bytes of a text in base 58 after the letter z. Raises KeyProblem for another."""
    if not text.startswith("z") or len(text) > _LONGEST:
        raise KeyProblem("no-base-58", text=repr(text))
    number = 0
    for character in text[1:]:
        digit = _ALPHABET.find(character)
        if digit < 0:
            raise KeyProblem("no-digit", text=repr(text), digit=repr(character))
        number = number * 58 + digit
    zeros = len(text[1:]) - len(text[1:].lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8)
