"""Makes a corpus of descriptors and says which of them ComputeID's structure accepts.

Usage: python3 schema_corpus.py VECTORS EVERY COUNT OUTPUT FOLDER... -- COMMAND...
It is made from the vectors of descriptor.validate, from the descriptors in each FOLDER, and from COUNT changes of one place in those
that are sound; EVERY = 7 takes every seventh vector only. OUTPUT gets a line {"id": …, "document": …, "accepted": …} for each.
"""

import calendar
import json
import pathlib
import random
import re
import sys

from canonical import document, dumps
from product import Product, base64url, check, from_base64url

SEED = 20261122
NOW = "2026-11-22T00:00:00Z"

# Findings of docs/spec/descriptor.md section 7 speak of rules across members, which no JSON Schema is asked.
RULES = {
    "ID_MISMATCH",
    "SUM",
    "MEASURED_ABOVE_PEAK",
    "TIME",
    "LIFE",
    "DUPLICATE_CLAIM",
    "SELF_REFERENCE",
    "IMPLAUSIBLE",
}
QUANTITY_LIMIT = 2**127
QUANTITIES = {"opsPerSecond", "memoryBytes", "memoryBandwidthBytesPerSecond", "bytes", "bitsPerSecond"}
TIMES = {"issued", "expires", "asOf"}
VALUES = [
    "",
    " x",
    "x",
    "x" * 256,
    "x" * 257,
    "0",
    "1",
    "-1",
    "1.5",
    "1.50",
    "total",
    "measured",
    "F",
    "156",
    "CNY",
    "2025",
    "2025/2024",
    "2026-02-30T00:00:00Z",
    "2026-11-22T00:00:00Z",
    "C9990-0001-00001-AC-00000001-7NS2",
    "C9990-0001-00001-AC-00000001-7NS3",
    str(QUANTITY_LIMIT - 1),
    str(QUANTITY_LIMIT),
    0,
    1,
    -1,
    1023,
    1024,
    1048576,
    2**53 - 1,
    True,
    {},
    [],
    {"a": 1},
    {"name": "n"},
]


def at(value, pointer):
    for segment in pointer.split("/")[1:]:
        value = value[int(segment)] if isinstance(value, list) else value.get(segment)
    return value


DAY = r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
TIME = DAY + r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z"
DATES = [r"[0-9]{4}", r"[0-9]{4}-(?:0[1-9]|1[0-2])", DAY]
PERIOD = "|".join(f"{date}(?:/{date})?" for date in DATES)


def is_no_day(text):
    """Whether a date has the digits of a day that its month does not have."""
    if not re.match(DAY, text):
        return False
    year = int(text[:4])
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = 29 if leap and text[5:7] == "02" else calendar.mdays[int(text[5:7])]
    return int(text[8:10]) > days


def beyond(finding, given, product):
    """Why a schema does not see a finding, or nothing: a closed list, the reasons are those of docs/guide/interoperability.md."""
    code, pointer = finding["code"], finding["pointer"]
    if finding["severity"] == "warning" or code in RULES:
        return "rules across members"
    if code == "CODE" and pointer == "/location/region":
        return "rules across members"
    if code == "REQUIRED" or code == "UNKNOWN_MEMBER":
        return None
    value = at(given, pointer)
    if code == "RANGE" and isinstance(value, int):
        if pointer.endswith("/p99Micros") and value >= 0 or re.fullmatch(r"/compute/[0-9]+/unit", pointer) and 0 <= value < 1024:
            return "rules across members"
    member = pointer.rpartition("/")[2]
    if code == "RANGE" and member in QUANTITIES and len(value) == 39 and int(value) >= QUANTITY_LIMIT:
        return "large quantities"
    if code != "FORMAT" or not isinstance(value, str):
        return None
    if pointer in ("/id", "/partOf") and product.ask("identifier.parse", text=value).get("reject", {}).get("code") == "CHECK":
        return "check symbols"
    if pointer == "/registrant/uscc" and product.ask("uscc.check", text=value).get("reject", {}).get("code") == "CHECK":
        return "check symbols"
    if member in TIMES and re.fullmatch(TIME, value) and is_no_day(value):
        return "days of a month"
    if pointer == "/facility/period" and re.fullmatch(PERIOD, value):
        return "days of a month" if any(map(is_no_day, value.split("/"))) else "order of a period"
    return None


def places(value, pointer=""):
    if pointer:
        yield pointer
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []
    for name, member in pairs:
        yield from places(member, f"{pointer}/{name}")


def changed(given, rng):
    """A copy with one place changed, left out or added to."""
    copy = json.loads(dumps(given))
    pointer = rng.choice(list(places(copy)))
    parent, _, name = pointer.rpartition("/")
    holder = at(copy, parent)
    kind = rng.randrange(8)
    if kind == 0 and isinstance(holder, dict):
        del holder[name]
    elif kind == 1 and isinstance(holder, dict):
        holder["more"] = 1
    else:
        holder[int(name) if isinstance(holder, list) else name] = rng.choice(VALUES)
    return pointer, copy


def main(arguments):
    split = arguments.index("--")
    vectors, every, count, output, *folders = arguments[:split]
    rng = random.Random(SEED)
    product = Product(arguments[split + 1 :])
    corpus, sound, reasons = [], [], {}

    def add(name, given):
        answer = product.ask("descriptor.validate", bytes=base64url(dumps(given)), now=NOW)
        if "ok" not in answer:
            return
        why = [beyond(finding, given, product) for finding in answer["ok"]["findings"]]
        for reason in why:
            if reason:
                reasons[reason] = reasons.get(reason, 0) + 1
        corpus.append({"id": name, "document": given, "accepted": None not in why})
        if None not in why:
            sound.append(given)

    def body():
        for case in json.loads((pathlib.Path(vectors) / "descriptor.validate.json").read_text("utf-8"))["cases"][:: int(every)]:
            if "ok" in case["expect"]:
                add(case["id"], json.loads(from_base64url(case["in"]["bytes"])))
        for path in [path for folder in folders for path in sorted(pathlib.Path(folder).rglob("*.json"))]:
            given = document(path)
            if isinstance(given, dict) and given.get("type") == "compute-descriptor":
                add(path.name, given)
        bases = list(sound)
        for i in range(int(count)):
            pointer, given = changed(rng.choice(bases), rng)
            add(f"change {i} at {pointer}", given)
        with open(output, "w", encoding="utf-8") as lines:
            for entry in corpus:
                lines.write(json.dumps(entry, ensure_ascii=False) + "\n")
        told = ", ".join(f"{reason} {number}" for reason, number in sorted(reasons.items()))
        return f"{len(corpus)} documents; beyond a schema: {told}"

    check("corpus for the JSON Schema", body)
    product.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
