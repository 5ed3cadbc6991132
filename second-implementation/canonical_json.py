"""Canonical JSON, by docs/spec/canonical-json.md. The numbers in brackets are its requirements.

The json module of Python is not asked to read: it takes NaN, repeated names, lone surrogates, numbers of any size and three
encodings, and says nothing of the place of a fault. It writes, as section 1 of the document says.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from bisect import bisect_right
from pathlib import Path

from refusal import Refusal

MAX_BYTES = 262_144
MAX_DEPTH = 16
MAX_ITEMS = 1_024
MAX_MEMBERS = 128
MAX_CODE_POINTS = 4_096
MAX_NAME = 64
MAX_INTEGER = 2**53 - 1

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
WHITE_SPACE = b" \t\n\r"
HEX = b"0123456789abcdefABCDEF"
NAME_CHARACTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-")
SIMPLE_ESCAPES = {b'"': '"', b"\\": "\\", b"/": "/", b"b": "\b", b"f": "\f", b"n": "\n", b"r": "\r", b"t": "\t"}
VALUE_STARTS = b'{["-0123456789tfn'

NUMBER = re.compile(rb"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
NUMBER_SO_FAR = re.compile(
    rb"-?(?:(?:0|[1-9][0-9]*)(?:\.(?:[0-9]+(?:[eE](?:[+-]?[0-9]*))?)?|[eE](?:[+-]?[0-9]*))?)?"
)

UNASSIGNED_TABLE = (
    Path(__file__).resolve().parent.parent
    / "identifier-core/src/main/resources/org/computeid/identifier/json/unassigned-13.0.txt"
)
UNASSIGNED_DIGEST = "1070e643689a10a76b8dd4ec7439bfe2d14240911b60faeb8c31ba4af82c939f"


def unassigned_ranges() -> tuple[list[int], list[int]]:
    """[CJ-32] First and last code points of the ranges that Unicode 13.0 does not assign."""
    data = UNASSIGNED_TABLE.read_bytes()
    if hashlib.sha256(data).hexdigest() != UNASSIGNED_DIGEST:
        raise SystemExit("not the table of docs/spec/canonical-json.md, section 7: " + str(UNASSIGNED_TABLE))
    lines = [line for line in data.decode("ascii").splitlines() if line and not line.startswith("#")]
    pairs = [line.split("..") for line in lines]
    return [int(first, 16) for first, _ in pairs], [int(last, 16) for _, last in pairs]


FIRST_UNASSIGNED, LAST_UNASSIGNED = unassigned_ranges()


def is_excluded(character: str) -> bool:
    """[CJ-3] Table 1, and what Unicode 13.0 does not assign (noncharacters among it)."""
    point = ord(character)
    if point < 0x80:
        return point < 0x20 or point == 0x7F
    if point <= 0x9F or point in (0x2028, 0x2029) or 0xD800 <= point <= 0xDFFF:
        return True
    if 0x202A <= point <= 0x202E or 0x2066 <= point <= 0x2069:
        return True
    row = bisect_right(FIRST_UNASSIGNED, point) - 1
    return row >= 0 and point <= LAST_UNASSIGNED[row]


def write(value: object) -> bytes:
    """[CJ-10 to CJ-12] The canonical form of a value of the subset."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def canonicalize(data: bytes) -> bytes:
    """[CJ-15]"""
    return write(Reader(data).document())


def check(data: bytes) -> bytes:
    """[CJ-14, CJ-31]"""
    canonical = canonicalize(data)
    if canonical != data:
        pairs = enumerate(zip(canonical, data))
        same = min(len(canonical), len(data))
        raise Refusal("NOT_CANONICAL", offset=next((at for at, (a, b) in pairs if a != b), same))
    return data


class Reader:
    """Reads one document, one pass, `at` being the next byte. Every method leaves at its first fault."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def document(self) -> object:
        if len(self.data) > MAX_BYTES:
            raise Refusal("SIZE", offset=MAX_BYTES)
        if self.data.startswith(BYTE_ORDER_MARK):
            raise Refusal("ENCODING", offset=0)
        value = self.value(1, False)
        self.skip_white_space()
        if self.at < len(self.data):
            raise Refusal("TRAILING", offset=self.at)
        return value

    # -- bytes --

    def next(self) -> bytes:
        """The next byte, empty at the end."""
        return self.data[self.at : self.at + 1]

    def skip_white_space(self) -> None:
        while self.next() and self.next() in WHITE_SPACE:
            self.at += 1

    def character(self) -> str:
        """The UTF-8 character here [CJ-2]; Python's own decoder is as strict as table 3-7."""
        first = self.data[self.at]
        size = 1 if first < 0x80 else 2 if first < 0xE0 else 3 if first < 0xF0 else 4
        try:
            text = self.data[self.at : self.at + size].decode("utf-8", "strict")
        except UnicodeDecodeError:
            raise Refusal("ENCODING", offset=self.at) from None
        self.at += size
        return text

    def unexpected(self) -> Refusal:
        """[CJ-23] The refusal of the next byte, or of the end, where no text of RFC 8259 goes on with it."""
        offset = self.at
        if self.next():
            try:
                self.character()
            except Refusal as refusal:
                return refusal
        return Refusal("SYNTAX", offset=offset)

    def expect(self, byte: bytes) -> None:
        if self.next() != byte:
            raise self.unexpected()
        self.at += 1

    # -- values --

    def value(self, depth: int, one_too_many: bool) -> object:
        """A value whose array or object would have this depth; one too many is refused where it begins [CJ-29]."""
        self.skip_white_space()
        start, first = self.at, self.next()
        if not first or first not in VALUE_STARTS:
            raise self.unexpected()
        if one_too_many:
            raise Refusal("SIZE", offset=start)
        if first in b"{[" and depth > MAX_DEPTH:
            raise Refusal("DEPTH", offset=start)
        if first == b"{":
            return self.object(depth)
        if first == b"[":
            return self.array(depth)
        if first == b'"':
            return self.string()
        if first == b"t":
            return self.word(b"true", True)
        if first == b"f":
            return self.word(b"false", False)
        if first == b"n":
            self.word(b"null", None)
            raise Refusal("NULL", offset=start)
        return self.number()

    def word(self, letters: bytes, value: object) -> object:
        for letter in letters:
            self.expect(bytes([letter]))
        return value

    def number(self) -> int:
        """[CJ-5, CJ-24, CJ-26]"""
        start = self.at
        so_far = NUMBER_SO_FAR.match(self.data, start)
        self.at = so_far.end()
        token = so_far.group()
        if NUMBER.fullmatch(token) is None or (self.next() and self.next() in b"0123456789"):
            raise self.unexpected()
        is_integer = all(byte in b"-0123456789" for byte in token)
        if not is_integer or token == b"-0" or len(token) > 17 or abs(int(token)) > MAX_INTEGER:
            raise Refusal("NUMBER", offset=start)
        return int(token)

    def array(self, depth: int) -> list[object]:
        items: list[object] = []
        self.expect(b"[")
        self.skip_white_space()
        if self.next() == b"]":
            self.at += 1
            return items
        while True:
            items.append(self.value(depth + 1, len(items) == MAX_ITEMS))
            if self.ends(b"]"):
                return items

    def ends(self, bracket: bytes) -> bool:
        """After an item or member: true behind the bracket, false behind a comma."""
        self.skip_white_space()
        if self.next() == bracket:
            self.at += 1
            return True
        self.expect(b",")
        return False

    def object(self, depth: int) -> dict[str, object]:
        members: dict[str, object] = {}
        self.expect(b"{")
        self.skip_white_space()
        if self.next() == b"}":
            self.at += 1
            return members
        while True:
            self.skip_white_space()
            quote = self.at
            self.expect(b'"')
            if len(members) == MAX_MEMBERS:
                raise Refusal("SIZE", offset=quote)
            name = self.name()
            if name in members:
                raise Refusal("DUPLICATE", offset=quote)
            self.skip_white_space()
            self.expect(b":")
            members[name] = self.value(depth + 1, False)
            if self.ends(b"}"):
                return members

    # -- strings --

    def name(self) -> str:
        """[CJ-7, CJ-25] The rest of a name behind its opening quotation mark."""
        name = ""
        while True:
            place = self.at
            if not self.next():
                raise Refusal("SYNTAX", offset=place)
            if self.next() == b'"':
                if not name:
                    raise Refusal("NAME", offset=place)
                self.at += 1
                return name
            try:
                character = self.spelled_character()
            except Refusal as refusal:
                cut = refusal.code == "SYNTAX" and refusal.offset == len(self.data)
                raise refusal if cut else Refusal("NAME", offset=place) from None
            if character not in NAME_CHARACTERS or len(name) == MAX_NAME:
                raise Refusal("NAME", offset=place)
            name += character

    def string(self) -> str:
        """[CJ-3, CJ-4, CJ-9] A fault of normalization stands before the fault that ended the reading, if there is one."""
        self.expect(b'"')
        text: list[str] = []
        places: list[int] = []
        try:
            while self.next() != b'"':
                place = self.at
                character = self.spelled_character()
                if len(text) == MAX_CODE_POINTS:
                    raise Refusal("SIZE", offset=place)
                if is_excluded(character):
                    raise Refusal("STRING", offset=place)
                text.append(character)
                places.append(place)
        except Refusal:
            refuse_not_normalized("".join(text), places)
            raise
        refuse_not_normalized("".join(text), places)
        self.at += 1
        return "".join(text)

    def spelled_character(self) -> str:
        """One code point of a string, raw or escaped; at the end of the document SYNTAX."""
        if not self.next() or self.next() < b" ":
            raise Refusal("SYNTAX", offset=self.at)
        return self.escape() if self.next() == b"\\" else self.character()

    def escape(self) -> str:
        self.at += 1
        simple = SIMPLE_ESCAPES.get(self.next())
        if simple is not None:
            self.at += 1
            return simple
        self.expect(b"u")
        unit = self.hex_unit()
        if 0xD800 <= unit <= 0xDBFF:
            low = self.low_surrogate()
            if low is not None:
                return chr(0x10000 + (unit - 0xD800 << 10) + (low - 0xDC00))
        return chr(unit)

    def hex_unit(self) -> int:
        for _ in range(4):
            if not self.next() or self.next() not in HEX:
                raise self.unexpected()
            self.at += 1
        return int(self.data[self.at - 4 : self.at], 16)

    def low_surrogate(self) -> int | None:
        """[CJ-27] Reads the escape of a low surrogate, if it is the very next thing."""
        escape = self.data[self.at : self.at + 6]
        if len(escape) < 6 or escape[:2] != b"\\u" or any(digit not in HEX for digit in escape[2:]):
            return None
        unit = int(escape[2:], 16)
        if not 0xDC00 <= unit <= 0xDFFF:
            return None
        self.at += 6
        return unit


def refuse_not_normalized(text: str, places: list[int]) -> None:
    """[CJ-28] Every beginning of an NFC string is NFC, so that the shortest that is not can be found by halving."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return
    normalized, other = 0, len(text)
    while other - normalized > 1:
        middle = (normalized + other) // 2
        if unicodedata.is_normalized("NFC", text[:middle]):
            normalized = middle
        else:
            other = middle
    raise Refusal("STRING", offset=places[other - 1])
