"""Canonical JSON, read from docs/spec/canonical-json.md: first fault, or the canonical bytes.

One reader over bytes with an index in hand. Unassigned code points come from the range table that the specification names;
everything else is computed here.
"""

import bisect
import hashlib
import pathlib
import unicodedata

TABLE = pathlib.Path(__file__).resolve().parents[3] / (
    "identifier-core/src/main/resources/org/computeid/identifier/json/unassigned-13.0.txt")
MAX_BYTES, MAX_DEPTH, MAX_ITEMS, MAX_MEMBERS, MAX_POINTS, MAX_NAME = 262144, 16, 1024, 128, 4096, 64
ENVELOPE_BYTES, ENVELOPE_POINTS = 524288, 349526
LARGEST = 2 ** 53 - 1
WHITE = b" \t\n\r"
NAME_CHARACTERS = set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-")
ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\", "/": "/"}


def ranges():
    found = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            first, _, last = line.split()[0].replace("..", "-").partition("-")
            found.append((int(first, 16), int(last or first, 16)))
    return found


UNASSIGNED = ranges()


def is_unassigned(point):
    at = bisect.bisect(UNASSIGNED, (point, 0x110000)) - 1
    return at >= 0 and UNASSIGNED[at][0] <= point <= UNASSIGNED[at][1]


def is_forbidden(point):
    return (
        point <= 0x1F or 0x7F <= point <= 0x9F or point in (0x2028, 0x2029) or 0x202A <= point <= 0x202E
        or 0x2066 <= point <= 0x2069 or 0xD800 <= point <= 0xDFFF or 0xFDD0 <= point <= 0xFDEF
        or point & 0xFFFE == 0xFFFE or is_unassigned(point)
    )


class Fault(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


class Reader:
    """Reads one document; after a fault `path` names the value that was being read."""

    def __init__(self, data, max_bytes=MAX_BYTES, max_points=MAX_POINTS):
        self.data = data
        self.at = 0
        self.path = []
        self.max_bytes = max_bytes
        self.max_points = max_points

    def byte(self):
        return self.data[self.at] if self.at < len(self.data) else None

    def document(self):
        if len(self.data) > self.max_bytes:
            raise Fault("SIZE")
        if self.data[:3] == b"\xef\xbb\xbf":
            raise Fault("ENCODING")
        self.white()
        value = self.value(0, False)
        self.white()
        if self.at < len(self.data):
            raise Fault("TRAILING")
        return value

    def white(self):
        while self.byte() is not None and self.byte() in WHITE:
            self.at += 1

    def utf8(self):
        """The scalar value at the index and its length; None where the bytes are not UTF-8."""
        for length in (1, 2, 3, 4):
            try:
                text = self.data[self.at:self.at + length].decode("utf-8")
            except UnicodeDecodeError:
                continue
            if len(text) == 1:
                return ord(text), length
        return None

    def stray(self):
        """The fault of a byte with which no JSON text goes on."""
        return Fault("SYNTAX" if self.byte() is None or self.utf8() else "ENCODING")

    def expect(self, character):
        if self.byte() != ord(character):
            raise self.stray()
        self.at += 1

    def value(self, depth, too_many):
        first = self.byte()
        if first is None or chr(first) not in '{["-0123456789tfn':
            raise self.stray()
        if too_many:
            raise Fault("SIZE")
        if chr(first) in "{[":
            if depth == MAX_DEPTH:
                raise Fault("DEPTH")
            return self.object(depth + 1) if first == ord("{") else self.array(depth + 1)
        if first == ord('"'):
            return self.string()
        if chr(first) in "tfn":
            return self.literal({"t": "true", "f": "false", "n": "null"}[chr(first)])
        return self.number()

    def literal(self, word):
        for character in word:
            self.expect(character)
        if word == "null":
            raise Fault("NULL")
        return word == "true"

    def number(self):
        start = self.at
        if self.byte() == ord("-"):
            self.at += 1
        first = self.at
        self.digits()
        if self.data[first] == ord("0") and self.at > first + 1:
            raise Fault("SYNTAX")
        integer = True
        if self.byte() == ord("."):
            self.at += 1
            integer = False
            self.digits()
        if self.byte() in (ord("e"), ord("E")):
            self.at += 1
            integer = False
            if self.byte() in (ord("+"), ord("-")):
                self.at += 1
            self.digits()
        text = self.data[start:self.at].decode("ascii")
        if not integer or text == "-0" or abs(int(text)) > LARGEST:
            raise Fault("NUMBER")
        return int(text)

    def digits(self):
        if self.byte() is None or chr(self.byte()) not in "0123456789":
            raise self.stray()
        while self.byte() is not None and chr(self.byte()) in "0123456789":
            self.at += 1

    def array(self, depth):
        self.expect("[")
        items = []
        self.white()
        if self.byte() == ord("]"):
            self.at += 1
            return items
        while True:
            self.white()
            self.path.append(len(items))
            items.append(self.value(depth, len(items) == MAX_ITEMS))
            self.path.pop()
            self.white()
            if self.byte() == ord("]"):
                self.at += 1
                return items
            self.expect(",")

    def object(self, depth):
        self.expect("{")
        members = {}
        self.white()
        if self.byte() == ord("}"):
            self.at += 1
            return members
        while True:
            self.white()
            if self.byte() != ord('"'):
                raise self.stray()
            if len(members) == MAX_MEMBERS:
                raise Fault("SIZE")
            name = self.name()
            if name in members:
                raise Fault("DUPLICATE")
            self.white()
            self.expect(":")
            self.white()
            self.path.append(name)
            members[name] = self.value(depth, False)
            self.path.pop()
            self.white()
            if self.byte() == ord("}"):
                self.at += 1
                return members
            self.expect(",")

    def name(self):
        self.expect('"')
        name = ""
        while self.byte() != ord('"'):
            if self.byte() is None:
                raise Fault("SYNTAX")
            character = self.name_character()
            if character not in NAME_CHARACTERS or len(name) == MAX_NAME:
                raise Fault("NAME")
            name += character
        if not name:
            raise Fault("NAME")
        self.at += 1
        return name

    def name_character(self):
        if self.byte() != ord("\\"):
            character = chr(self.byte())
            self.at += 1
            return character
        rest = self.data[self.at + 1:self.at + 6]
        if not rest or (rest[:1] == b"u" and len(rest) < 5 and all(chr(b) in "0123456789abcdefABCDEF" for b in rest[1:])):
            raise Fault("SYNTAX")
        if rest[:1] == b"u" and all(chr(b) in "0123456789abcdefABCDEF" for b in rest[1:5]):
            self.at += 6
            return chr(int(rest[1:5], 16))
        raise Fault("NAME")

    def string(self):
        self.expect('"')
        text = ""
        while self.byte() != ord('"'):
            point = self.point(len(text) == self.max_points)
            if is_forbidden(point):
                raise Fault("STRING")
            text += chr(point)
            if point >= 0x300 and not unicodedata.is_normalized("NFC", text):
                raise Fault("STRING")
        self.at += 1
        return text

    def point(self, too_many):
        first = self.byte()
        if first is None or first < 0x20:
            raise Fault("SYNTAX")
        if first != ord("\\"):
            found = self.utf8()
            if found is None:
                raise Fault("ENCODING")
            if too_many:
                raise Fault("SIZE")
            self.at += found[1]
            return found[0]
        return self.escape(too_many)

    def escape(self, too_many):
        start = self.at
        self.at += 1
        kind = self.byte()
        if kind is None or chr(kind) not in 'bfnrt"\\/u':
            raise self.stray()
        if kind != ord("u"):
            if too_many:
                raise Fault("SIZE")
            self.at += 1
            return ord(ESCAPES[chr(kind)])
        point = self.four_digits()
        if 0xD800 <= point <= 0xDBFF:
            low = self.low_surrogate()
            if low is None:
                self.at = start
                raise Fault("SIZE" if too_many else "STRING")
            point = 0x10000 + (point - 0xD800 << 10) + low - 0xDC00
        elif 0xDC00 <= point <= 0xDFFF:
            raise Fault("SIZE" if too_many else "STRING")
        if too_many:
            raise Fault("SIZE")
        return point

    def four_digits(self):
        self.at += 1
        for _ in range(4):
            if self.byte() is None or chr(self.byte()) not in "0123456789abcdefABCDEF":
                raise self.stray()
            self.at += 1
        return int(self.data[self.at - 4:self.at], 16)

    def low_surrogate(self):
        rest = self.data[self.at:self.at + 6]
        if len(rest) == 6 and rest[:2] == b"\\u" and all(chr(b) in "0123456789abcdefABCDEF" for b in rest[2:]):
            low = int(rest[2:], 16)
            if 0xDC00 <= low <= 0xDFFF:
                self.at += 6
                return low
        return None


def write(value):
    if value is True or value is False:
        return b"true" if value else b"false"
    if isinstance(value, int):
        return str(value).encode("ascii")
    if isinstance(value, str):
        return b'"' + value.replace("\\", "\\\\").replace('"', '\\"').encode("utf-8") + b'"'
    if isinstance(value, list):
        return b"[" + b",".join(write(item) for item in value) + b"]"
    members = (write(name) + b":" + write(value[name]) for name in sorted(value))
    return b"{" + b",".join(members) + b"}"


def canonicalize(data):
    return write(Reader(data).document())


def check(data):
    if canonicalize(data) != data:
        raise Fault("NOT_CANONICAL")
    return data


def digest(data):
    return hashlib.sha256(data).hexdigest()
