"""Python's json.dumps against canonical JSON (docs/spec/canonical-json.md).

Usage: python3 canonical.py VECTORS EVERY UNASSIGNED COUNT FOLDER... -- COMMAND...
where VECTORS is the folder of the conformance vectors, EVERY = 7 takes every seventh descriptor of them only, UNASSIGNED the table of code points that Unicode 13.0 does not assign,
COUNT how many documents to make up, each FOLDER holds descriptors or envelopes, and COMMAND answers CTP/1.
"""

import hashlib
import json
import pathlib
import random
import string
import sys
import unicodedata

from product import Product, base64url, check, from_base64url

SEED = 20261122
LARGEST = 2**53 - 1
FORBIDDEN = [(0x00, 0x1F), (0x7F, 0x9F), (0x2028, 0x2029), (0x202A, 0x202E), (0x2066, 0x2069), (0xD800, 0xDFFF)]


def dumps(value):
    """What the specification says that a stock serialiser does."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def respelled(value, rng):
    """The same value with other white space, order of members and escapes."""
    if isinstance(value, dict):
        members = list(value.items())
        rng.shuffle(members)
        value = {name: member for name, member in members}
    return json.dumps(value, indent=rng.choice([None, 1, "\t"]), ensure_ascii=rng.random() < 0.5).encode()


def agree(product, value, rng):
    """Python's bytes are canonical, and what ComputeID makes of another spelling."""
    ours = product.ask("json.canonicalize", bytes=base64url(respelled(value, rng)))
    theirs = dumps(value)
    assert "ok" in ours, f"{theirs[:200]!r}: {ours}"
    assert from_base64url(ours["ok"]["bytes"]) == theirs, f"{theirs[:200]!r}"
    digest = hashlib.sha256(theirs).hexdigest()
    assert ours["ok"]["digest"] == digest
    checked = product.ask("json.check", bytes=base64url(theirs))
    assert checked.get("ok", {}).get("digest") == digest, f"{theirs[:200]!r}: {checked}"


def of_vectors(product, folder, every, rng):
    cases = json.loads((folder / "json.canonicalize.json").read_text("utf-8"))["cases"]
    good = [case for case in cases if "ok" in case["expect"]]
    for case in good:
        value = json.loads(from_base64url(case["in"]["bytes"]))
        assert base64url(dumps(value)) == case["expect"]["ok"]["bytes"], case["id"]
    descriptors = json.loads((folder / "descriptor.validate.json").read_text("utf-8"))["cases"]
    documents = 0
    for case in descriptors[::every]:
        if "ok" in case["expect"]:
            data = from_base64url(case["in"]["bytes"])
            assert dumps(json.loads(data)) == data, case["id"]
            agree(product, json.loads(data), rng)
            documents += 1
    return f"{len(good)} vectors of canonical JSON, {documents} of descriptors"


def document(path):
    value = json.loads(path.read_bytes())
    if "payload" in value:
        return json.loads(from_base64url(value["payload"]))
    return value.get("document", value)


def of_folders(product, folders, rng):
    paths = [path for folder in folders for path in sorted(pathlib.Path(folder).rglob("*.json"))]
    descriptors = 0
    for path in paths:
        value = document(path)
        if isinstance(value, dict) and value.get("type") == "compute-descriptor":
            agree(product, value, rng)
            descriptors += 1
    assert descriptors, "no descriptor in " + ", ".join(folders)
    return f"{descriptors} descriptors"


class Characters:
    """Code points of the subset: assigned in Unicode 13.0, not forbidden, and their own NFC."""

    def __init__(self, table):
        self.outside = outside(table)

    def any(self, rng):
        while True:
            character = chr(rng.choice([rng.randrange(0x800), rng.randrange(0x30000), rng.randrange(0x110000)]))
            if ord(character) not in self.outside and unicodedata.normalize("NFC", character) == character:
                return character


def outside(table):
    unassigned = set()
    for line in table.read_text("ascii").splitlines():
        text = line.split("#")[0].strip()
        if text:
            first, _, last = text.replace("..", "-").partition("-")
            unassigned.update(range(int(first, 16), int(last or first, 16) + 1))
    for first, last in FORBIDDEN:
        unassigned.update(range(first, last + 1))
    return unassigned


def text(rng, characters):
    length = rng.choice([0, 1, 2, 5, 20])
    common = rng.random() < 0.5
    made = "".join(rng.choice(string.printable[:95]) if common else characters.any(rng) for _ in range(length))
    return unicodedata.normalize("NFC", made)


def value(rng, characters, depth):
    kind = rng.randrange(3 if depth > 8 else 6)
    if kind == 0:
        return rng.choice([0, 1, -1, LARGEST, -LARGEST, rng.randint(-LARGEST, LARGEST)])
    if kind == 1:
        return rng.random() < 0.5
    if kind == 2:
        return text(rng, characters)
    if kind == 3:
        return [value(rng, characters, depth + 1) for _ in range(rng.randrange(5))]
    names = string.ascii_letters + string.digits + "_.-"
    return {
        "".join(rng.choice(names) for _ in range(rng.choice([1, 1, 2, 3, 64]))): value(rng, characters, depth + 1)
        for _ in range(rng.randrange(6))
    }


def made_up(product, table, count, rng):
    characters = Characters(table)
    for _ in range(count):
        agree(product, value(rng, characters, 0), rng)
    return f"{count} documents, seed {SEED}"


def not_checked_by_python(product):
    """Outside the subset json.dumps writes what it is given, and ComputeID refuses it."""
    cases = [
        ("a fraction", {"a": 1.5}, "NUMBER"),
        ("a large number", {"a": 2**53}, "NUMBER"),
        ("not a number", {"a": float("nan")}, "SYNTAX"),
        ("null", {"a": None}, "NULL"),
        ("a control", {"a": "\u0085"}, "STRING"),
        ("an escaped control", {"a": "\n"}, "STRING"),
        ("not NFC", {"a": "e\u0301"}, "STRING"),
        ("a name outside ASCII", {"é": 1}, "NAME"),
    ]
    for name, given, code in cases:
        answer = product.ask("json.check", bytes=base64url(dumps(given)))
        assert answer.get("reject", {}).get("code") == code, f"{name}: {answer}"
    return f"{len(cases)} kinds of document that json.dumps writes are refused"


def order_of_names(product):
    """Python sorts names by code points, RFC 8785 by UTF-16 units; where they differ the names are refused anyway."""
    names = ["\ufb01", "\U0001f600"]
    by_units = sorted(names, key=lambda name: name.encode("utf-16-be"))
    assert sorted(names) == names and by_units == names[::-1]
    for order in (names, by_units):
        written = json.dumps({name: 1 for name in order}, separators=(",", ":"), ensure_ascii=False).encode()
        answer = product.ask("json.check", bytes=base64url(written))
        assert answer.get("reject", {}).get("code") == "NAME", answer
    return "U+FB01 and U+1F600 sort differently by code points and by UTF-16 units; as names both are refused"


def main(arguments):
    split = arguments.index("--")
    vectors, every, unassigned, count, *folders = arguments[:split]
    rng = random.Random(SEED)
    product = Product(arguments[split + 1 :])
    check("python json.dumps, vectors", lambda: of_vectors(product, pathlib.Path(vectors), int(every), rng))
    if folders:
        check("python json.dumps, real descriptors", lambda: of_folders(product, folders, rng))
    check("python json.dumps, made-up documents", lambda: made_up(product, pathlib.Path(unassigned), int(count), rng))
    check("python json.dumps, outside the subset", lambda: not_checked_by_python(product))
    check("python json.dumps, order of names", lambda: order_of_names(product))
    product.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
