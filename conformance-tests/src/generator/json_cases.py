"""The cases of the profile `canonical-json`: every document is asked of both operations."""

import base64
import pathlib
import re

import json_model as model
from case_files import Cases

SPECIFICATION = pathlib.Path(__file__).resolve().parents[3] / "docs/spec/canonical-json.md"
SAMPLE = '{"count":8,"list":[true,-1,{"x.y-z_9":"\u7b97\u529b \\"\\\\"}],"name":"\u676d\u5dde"}'.encode("utf-8")

BY_CODE = {
    "ENCODING": "CJ-2 CJ-20", "SYNTAX": "CJ-1 CJ-20", "TRAILING": "CJ-10 CJ-24", "DUPLICATE": "CJ-8 CJ-20", "NULL": "CJ-1 CJ-20",
    "NUMBER": "CJ-5 CJ-20", "STRING": "CJ-3 CJ-20", "NAME": "CJ-7 CJ-25", "DEPTH": "CJ-9 CJ-20", "SIZE": "CJ-9 CJ-29",
    "NOT_CANONICAL": "CJ-14 CJ-31", "ok": "CJ-14 CJ-16",
}


def encoded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def answer(operation, input_):
    text = input_["bytes"]
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    try:
        if operation == "json.check":
            return {"ok": {"digest": model.digest(model.check(data))}}
        canonical = model.canonicalize(data)
        return {"ok": {"bytes": encoded(canonical), "digest": model.digest(canonical)}}
    except model.Fault as fault:
        return {"reject": {"code": fault.code}}


class Both:
    """The two operations, asked the same."""

    def __init__(self):
        self.check = Cases("canonical-json", "json.check", answer, None)
        self.canonicalize = Cases("canonical-json", "json.canonicalize", answer, None)
        self.seen = set()

    def ask(self, name, comment, data, code, requirements="", of=("check", "canonicalize")):
        """`code` is that of json.check: "ok", or a fault; what is only spelled otherwise is canonicalized."""
        self.seen.add(data)
        named = requirements + " " + BY_CODE[code]
        if "check" in of:
            self._add(self.check, name, named, comment, data, code)
        spelled = "CJ-13 CJ-15 CJ-16" if code in ("ok", "NOT_CANONICAL") else BY_CODE[code] + " CJ-31"
        if "canonicalize" in of:
            self._add(self.canonicalize, name, requirements + " " + spelled, comment, data, "ok" if spelled[:5] == "CJ-13" else code)

    @staticmethod
    def _add(cases, name, requirements, comment, data, code):
        unique = " ".join(dict.fromkeys(requirements.split()))
        if code == "ok":
            cases.ok(name, unique, comment, bytes=encoded(data))
        else:
            cases.refuse(name, unique, comment, code, bytes=encoded(data))


def specified(both):
    """The tables of the specification, as claims; the model has to agree with each."""
    row = re.compile(r"^\| (?:`([0-9a-f]+)`|\(none\)) \| (.*) \| (\w+) \| (?:`([0-9a-f]+)`|(\w+)) \|$")
    for line in SPECIFICATION.read_text(encoding="utf-8").splitlines():
        match = row.match(line)
        if match and match.group(3) != "json":
            data = bytes.fromhex(match.group(1) or "")
            if data in both.seen:
                continue
            short = data.hex()[:40] + ("-" + model.digest(data)[:8] if len(data) > 20 else "")
            both.ask("specified-" + (short or "empty"), "a test value of the specification", data, match.group(3))
            if match.group(4):
                assert model.canonicalize(data) == bytes.fromhex(match.group(4))


def spellings(both):
    for name, text in (
        ("escaped-letters", r'"\u0063\u006F\u006d"'), ("escaped-solidus", r'"\/"'), ("escaped-quote", r'"\u0022"'), ("escaped-backslash", r'"\u005c"'),
        ("escaped-chinese", r'"\u676d\u5dde"'), ("escaped-astral", r'"\uD83D\uDE00"'), ("escaped-name", r'{"\u006e\u0061me":1}'),
        ("order", '{"b":1,"a":2,"B":3,"A":4,"_":5,".":6,"-":7,"0":8}'), ("order-prefix", '{"ab":1,"a":2,"abc":3}'),
        ("order-nested", '{"z":[{"b":1,"a":2}],"y":{"d":{},"c":[]}}'), ("white-everywhere", ' \t\n\r{ "a" : [ 1 , { } , "x y" ] } \n'),
        ("white-in-empty", '[ ]'), ("escaped-planes", r'"\ud800\udc00\udbff\udffd\ud840\udc00\ud840\udfff"'), ("white-in-empty-object", '{\n}'), ("crlf", '{"a":1}\r\n'),
    ):
        both.ask("spelled-" + name, "the same document, spelled otherwise", text.encode("utf-8"), "NOT_CANONICAL", "CJ-10 CJ-11 CJ-12")
    for name, text in (
        ("sample", SAMPLE.decode("utf-8")), ("numbers", "[0,1,-1,9007199254740991,-9007199254740991]"), ("string-top", '"x"'), ("true", "true"),
        ("false", "false"), ("zero", "0"), ("escapes", r'"\"\\"'), ("solidus", '"/"'), ("nfc", '"\u00e9\u1ea5\uac00"'), ("private-use", '"\ue000\uf8ff"'),
        ("astral", '"\U0001f600\U00020000"'), ("zero-width", '"\u200b\u200d\ufeff"'), ("direction-marks", '"\u200e\u200f\u061c"'),
        ("beside-forbidden", '"\u00a0\u2027\u202f\u206a\u206f\ufdf0\ufffd"'), ("utf8-edges", '"\u00a1\u07fa\u0800\ud7fb\ue000\ufffd\U00010000\U0010fffd"'),
        ("hash-like-names", '{"A":1,"B":2,"a":3,"b":4}'), ("names-all", '{"-":0,".":0,"0":0,"9":0,"A":0,"Z":0,"_":0,"a":0,"z":0}'),
    ):
        both.ask("own-" + name, "its own canonical form", text.encode("utf-8"), "ok", "CJ-10 CJ-11 CJ-12")


def numbers(both):
    for text in ("1.0", "0.5", "-0.5", "1e0", "1E+2", "1e-2", "10.10", "-0", "-0.0", "0e0", "9007199254740992", "-9007199254740992",
                 "9223372036854775807", "18446744073709551616", "1" + "0" * 400, "1e400"):
        both.ask("number-" + text[:24], "a number outside the subset", ("[" + text + "]").encode(), "NUMBER")
    for text in ("00", "01", "-01", "-", "--1", "+1", "1.", ".1", "1.e1", "1e", "1e+", "1.5e", "0x1", "1_000", "1,,2", "Infinity", "-Infinity", "NaN", "1a", "0.1.2"):
        code = "NUMBER" if text == "0.1.2" else "SYNTAX"
        both.ask("no-number-" + text, "no number at all, or something behind one", ("[" + text + "]").encode(), code, "CJ-26")


def strings(both):
    for point in (0x7F, 0x80, 0x9F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF):
        both.ask("forbidden-%04x" % point, "a code point that no string holds", ('["a%cb"]' % point).encode("utf-8"), "STRING")
        if point <= 0xFFFF:
            both.ask("forbidden-%04x-escaped" % point, "the same as an escape", ('["a\\u%04xb"]' % point).encode(), "STRING")
    for point in (0x202B, 0x202C, 0x202D, 0x2067, 0x2068):
        both.ask("forbidden-%04x" % point, "a code point that no string holds", ('["a%cb"]' % point).encode("utf-8"), "STRING")
    for point in (0x00, 0x01, 0x08, 0x09, 0x0A, 0x0D, 0x1F):
        both.ask("control-%02x-raw" % point, "a raw control", b'"a' + bytes([point]) + b'b"', "SYNTAX")
        both.ask("control-%02x-escaped" % point, "a control as an escape", b'"\\u%04x"' % point, "STRING")
    for letter in "bfnrt":
        both.ask("control-" + letter, "a control as a short escape", ('"\\%s"' % letter).encode(), "STRING")
    for letter in "aAuxU0'v":
        both.ask("no-escape-" + "%02x" % ord(letter), "no escape of JSON", ('"\\%s"' % letter).encode(), "SYNTAX")
    for name, text in (("high", r'"\ud800"'), ("low", r'"\udfff"'), ("turned", r'"\udc00\ud800"'), ("high-high", r'"\ud800\ud800\udc00"'),
                       ("high-letter", r'"\ud83dx"'), ("high-escape", r'"\ud83d\n"'), ("high-not-escape", r'"\ud83d--de00"'),
                       ("high-no-escape", r'"\ud83d\Ude00"'), ("high-private", r'"\ud840\ue000"'), ("high-last-high", r'"\ud840\udbff"'), ("low-low", r'"\udc00\udc00"'),
                       ("letter-low", r'"\u0041\udc00"'), ("private-low", r'"\ue000\udc00"'), ("hangul-low", r'"\ud7fb\udc00"')):
        both.ask("surrogate-" + name, "a lone surrogate", text.encode(), "STRING", "CJ-27")
    for name, text in (("composed", "e\u0301"), ("angstrom", "\u212b"), ("hangul", "\u1100\u1161"), ("order", "a\u0301\u0323"), ("composition-exclusion", "\u0958"),
                       ("hangul-tail", "\uac00\u11a8"), ("singleton", "\u2126"), ("ohm-in-text", "5 \u2126"), ("cjk-compatibility", "\uf900")):
        both.ask("not-nfc-" + name, "not in form NFC", ('"%s"' % text).encode("utf-8"), "STRING", "CJ-4 CJ-28")


def unicode_edges(both):
    """Both sides of ranges of the table of Unicode 13.0, and what later versions assigned."""
    for first, last in model.UNASSIGNED[3:660:22]:
        for point in (first - 1, first, last, last + 1):
            if point > 0x10FFFF or 0xD800 <= point <= 0xDFFF:
                continue
            text = chr(point)
            if not model.is_forbidden(point) and not model.unicodedata.is_normalized("NFC", text):
                continue
            code = "STRING" if model.is_forbidden(point) else "ok"
            name = "edge-%04x" % point
            if name not in both.seen:
                both.seen.add(name)
                both.ask(name, "an edge of the table of unassigned code points", ('"%s"' % text).encode("utf-8"), code, "CJ-32")
    for version, point in (("14", 0x061D), ("14", 0x0870), ("14", 0x20C0), ("14", 0x1FAE7), ("15", 0x1FAE8), ("15", 0x0CF3), ("15", 0x11F00), ("16", 0x1C89)):
        both.ask("later-%s-%04x" % (version, point), "assigned by Unicode %s" % version, ('"%c"' % point).encode("utf-8"), "STRING", "CJ-32")


def encodings(both):
    for name, data in (
        ("overlong-2", b"\xc0\xaf"), ("overlong-3", b"\xe0\x80\xaf"), ("overlong-4", b"\xf0\x80\x80\xaf"), ("surrogate", b"\xed\xbf\xbf"),
        ("too-high", b"\xf4\x90\x80\x80"), ("five", b"\xf8\x88\x80\x80\x80"), ("continuation", b"\x80"), ("cut-2", b"\xc3"), ("cut-3", b"\xe4\xb8"),
        ("cut-4", b"\xf0\x9f\x98"), ("fe", b"\xfe"), ("latin-1", b"\xe9"),
    ):
        both.ask("encoding-" + name, "in a string", b'"a' + data + b'"', "ENCODING")
        both.ask("encoding-" + name + "-outside", "between values", b"[1," + data + b"]", "ENCODING")
        both.ask("encoding-" + name + "-name", "in a name", b'{"a' + data + b'":1}', "NAME")
        both.ask("encoding-" + name + "-behind", "behind the value", b"{}" + data, "TRAILING")
    both.ask("encoding-mark", "a byte order mark", b"\xef\xbb\xbf{}", "ENCODING")
    both.ask("encoding-mark-behind", "a byte order mark behind", b"{}\xef\xbb\xbf", "TRAILING")
    both.ask("encoding-mark-cut", "the beginning of a byte order mark", b"\xef\xbb", "ENCODING")
    both.ask("encoding-mark-twice", "two byte order marks", b"\xef\xbb\xbf\xef\xbb\xbf{}", "ENCODING")
    both.ask("encoding-no-mark", "another character that begins like the mark", b"\xef\xbb\x80{}", "SYNTAX")
    both.ask("encoding-mark-later", "a byte order mark behind white space", b" \xef\xbb\xbf{}", "SYNTAX")
    both.ask("encoding-utf16-le", "UTF-16", "{}".encode("utf-16-le"), "SYNTAX")
    both.ask("encoding-utf16", "UTF-16 with its mark", b"\xff\xfe" + "{}".encode("utf-16-le"), "ENCODING")


def names(both):
    for name, text in (("empty", ""), ("space", "a b"), ("colon", "a:b"), ("solidus", "a/b"), ("chinese", "\u540d"), ("letter-e-acute", "\u00e9"), ("65", "n" * 65),
                       ("escaped-space", "a\\u0020"), ("escaped-quote", "a\\\""), ("escaped-control", "\\u0000"), ("no-escape", "\\x"), ("surrogate", "\\ud800"), ("dollar", "$ref")):
        both.ask("name-" + name, "no legal name", ('{"%s":1}' % text).encode("utf-8"), "NAME")
    both.ask("name-64", "the longest name", ('{"%s":1}' % ("n" * 64)).encode(), "ok")
    both.ask("name-raw-control", "a raw control in a name", b'{"a\x01":1}', "NAME")
    both.ask("name-null-value", "the name is first", b'{"a b":null}', "NAME", "CJ-22")
    for name, text in (("plain", '{"a":1,"a":1}'), ("escaped", r'{"a":1,"\u0061":1}'), ("both-escaped", r'{"\u0061":1,"\u0061":2}'), ("nested", '[{"x":{"y":1,"y":2}}]'),
                       ("third", '{"a":1,"b":2,"a":3}')):
        both.ask("duplicate-" + name, "a name twice", text.encode(), "DUPLICATE")
    both.ask("duplicate-other-objects", "the same name in two objects", b'[{"a":1},{"a":1}]', "ok", "CJ-8")


def limits(both):
    for opening, closing, name in (("[", "]", "array"), ('{"a":', "}", "object")):
        inner = "0" if name == "object" else ""
        both.ask("depth-16-" + name, "the deepest", (opening * 16 + inner + closing * 16).encode(), "ok", "CJ-9")
        both.ask("depth-17-" + name, "one deeper", (opening * 17 + inner + closing * 17).encode(), "DEPTH")
        both.ask("depth-17-open-" + name, "one deeper, never closed", (opening * 17).encode(), "DEPTH", "CJ-22")
    both.ask("depth-5000", "far deeper", b"[" * 5000, "DEPTH", "CJ-17")
    both.ask("items-1024", "the longest array", ("[" + ",".join(["0"] * 1024) + "]").encode(), "ok", "CJ-9")
    both.ask("items-1025", "one item more", ("[" + ",".join(["0"] * 1025) + "]").encode(), "SIZE")
    both.ask("items-1025-null", "one item more, a null", ("[" + ",".join(["0"] * 1024 + ["null"]) + "]").encode(), "SIZE", "CJ-23")
    both.ask("items-1025-wrong", "one item more that is none", ("[" + ",".join(["0"] * 1024 + ["x"]) + "]").encode(), "SYNTAX", "CJ-23")
    for name, item in (("word", "nope"), ("zero", "01"), ("minus", "-"), ("open", '"x')):
        both.ask("items-1025-" + name, "one item more that goes wrong behind its first byte", ("[" + "0," * 1024 + item).encode(), "SIZE", "CJ-29")
    both.ask("items-1024-comma", "a comma alone is no item", ("[" + ",".join(["0"] * 1024) + ",]").encode(), "SYNTAX", "CJ-29")
    members = ['"n%03d":0' % i for i in range(129)]
    both.ask("members-128", "the largest object", ("{" + ",".join(members[:128]) + "}").encode(), "ok", "CJ-9")
    both.ask("members-129", "one member more", ("{" + ",".join(members) + "}").encode(), "SIZE")
    both.ask("members-129-duplicate", "one member more, a duplicate", ("{" + ",".join(members[:128] + members[:1]) + "}").encode(), "SIZE", "CJ-23")
    both.ask("members-129-name", "one member more, with a bad name", ("{" + ",".join(members[:128] + ['" ":0']) + "}").encode(), "SIZE", "CJ-23")
    for name, character in (("ascii", "x"), ("chinese", "\u7b97"), ("astral", "\U0001f600")):
        both.ask("points-4096-" + name, "the longest string", ('"%s"' % (character * 4096)).encode("utf-8"), "ok", "CJ-9")
        both.ask("points-4097-" + name, "one code point more", ('"%s"' % (character * 4097)).encode("utf-8"), "SIZE")
    both.ask("points-4097-escaped", "counted once escapes are resolved", ('"%s"' % ("\\u0078" * 4096)).encode(), "NOT_CANONICAL", "CJ-9")
    both.ask("points-4097-control", "one more, a raw control", ('"%s"' % ("x" * 4096 + "\x01")).encode(), "SYNTAX", "CJ-23")
    both.ask("points-4097-forbidden", "one more, a forbidden one", ('"%s"' % ("x" * 4096 + "\x7f")).encode(), "SIZE", "CJ-23")
    both.ask("members-129-cut", "one member more, cut in its name", ("{" + ",".join(members[:128]) + ',"n').encode(), "SIZE", "CJ-29")
    for name, spelled, code in (("escape", b"\\x", "SYNTAX"), ("cut-escape", b"\\u00", "SYNTAX"), ("encoding", b"\xff", "ENCODING"), ("surrogate", b"\\ud800", "SIZE"),
                                ("mark", b"\xcc\x81", "SIZE")):
        both.ask("points-4097-" + name, "4,096 code points and one that is none, or one more", b'"' + b"e" * 4096 + spelled + b'"', code, "CJ-29")
    rows = ['"' + "x" * 4000 + '"'] * 65
    large = ("[" + ",".join(rows) + "]").encode()
    both.ask("bytes-262144", "the largest document", large + b" " * (262144 - len(large)), "NOT_CANONICAL", "CJ-9")
    both.ask("bytes-262145", "one byte more", large + b" " * (262145 - len(large)), "SIZE", "CJ-21", ("check",))
    both.ask("bytes-262145-garbage", "whatever it contains", b"\xff" * 262145, "SIZE", "CJ-21", ("canonicalize",))


def orders(both):
    for name, text, code in (
        ("number-string", '[1.5,"\\ud800"]', "NUMBER"), ("string-number", '["\\ud800",1.5]', "STRING"), ("null-duplicate", '{"a":null,"a":1}', "NULL"),
        ("duplicate-null", '{"a":1,"a":null}', "DUPLICATE"), ("syntax-later", '[null,}', "NULL"), ("null-word", "[nullx]", "NULL"),
        ("syntax-earlier", "[nul,null]", "SYNTAX"), ("name-number", '{" ":1.5}', "NAME"), ("number-trailing", "1.5 x", "NUMBER"), ("trailing-number", "1 1.5", "TRAILING"),
        ("nfc-escape", '"e\\u0301\\x"', "STRING"), ("escape-nfc", '"\\xe\\u0301"', "SYNTAX"), ("surrogate-cut", '"\\ud800\\u12', "STRING"), ("depth-null", "[" * 17 + "null", "DEPTH"),
        ("null-in-name-cut", '{"a', "SYNTAX"), ("name-cut-fault", '{"a b', "NAME"), ("not-canonical-fault", ' {"b":1,"a":null}', "NULL"),
    ):
        both.ask("order-" + name, "the first place decides", text.encode("utf-8"), code, "CJ-22")


def damaged(both):
    """Every beginning of a document, and every byte of it replaced: no crash, and always one code."""
    for length in range(len(SAMPLE)):
        data = SAMPLE[:length]
        code = answer("json.check", {"bytes": encoded(data)})["reject"]["code"]
        assert code in ("SYNTAX", "ENCODING")
        both.ask("cut-%02d" % length, "a beginning of a document", data, code, "CJ-17")
    for at in range(len(SAMPLE)):
        for replacement in (b"\xff", b"\x00", b"}"):
            data = SAMPLE[:at] + replacement + SAMPLE[at + 1:]
            if data != SAMPLE and data not in both.seen:
                result = answer("json.check", {"bytes": encoded(data)})
                code = "ok" if "ok" in result else result["reject"]["code"]
                both.ask("hit-%02d-%s" % (at, replacement.hex()), "one byte replaced", data, code, "CJ-17 CJ-22")


def all_cases():
    both = Both()
    spellings(both)
    specified(both)
    numbers(both)
    strings(both)
    unicode_edges(both)
    encodings(both)
    names(both)
    limits(both)
    orders(both)
    damaged(both)
    return [both.check, both.canonicalize]
