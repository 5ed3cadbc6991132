"""The cases of `profile.normalize` and `capacity.roll-up`."""

import json

import usage_model
from case_files import Cases
from identifier_model import with_check

PEAK = "fp16 matrix dense theoretical-peak"
FP16 = "fp16-dense-equivalent"


def all_cases():
    return normalize_cases(), roll_up_cases()


def rate(operations, kind=PEAK):
    return {"operations": str(operations), "kind": kind}


def normalize_cases():
    cases = Cases("metering", "profile.normalize", usage_model.answer, None)

    def ok(name, requirements, comment, profile, *rates):
        cases.ok(name, requirements, comment, rates=list(rates), profile=profile, version="1")

    def refuse(name, requirements, comment, code, profile, *rates, version="1"):
        cases.refuse(name, requirements, comment, code, rates=list(rates), profile=profile, version=version)

    for path in sorted(usage_model.PROFILES.glob("*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        name = document["name"]
        ok("none-" + name, "MET-122 MET-123", "no rates: zero", name)
        for entry in document["weights"]:
            kind = entry["kind"].replace("* ", "matrix ", 1) if entry["kind"].startswith("*") is False else PEAK
            kind = " ".join("nominal" if word == "*" and place == 3 else word for place, word in enumerate(kind.split(" ")))
            ok("%s-%s" % (name, entry["kind"].replace(" ", ".").replace("*", "any")), "MET-120 MET-122 MET-123", "one weight", name, rate(10 ** 15 + 7, kind))
        for pattern in document["excludes"]:
            words = [told if word == "*" else word for word, told in zip(pattern.split(" "), ("fp16", "matrix", "dense", "theoretical-peak"))]
            ok("%s-without-%s" % (name, pattern.replace(" ", ".").replace("*", "any")), "MET-122 MET-124", "left out by name, and listed", name, rate(5, " ".join(words)))
    ok("sum", "MET-120 MET-122", "two formats by their weights", FP16, rate(3), rate(5, "fp8 matrix dense theoretical-peak"))
    ok("odd-half", "MET-120 MET-81", "halves stay exact", FP16, rate(1, "int8 matrix dense theoretical-peak"))
    ok("large", "MET-120", "beyond 128 bits", "bits-weighted", *[rate((1 << 127) - 1, "fp64 vector dense theoretical-peak")] * 3)
    ok("same-kind-twice", "MET-120", "rates of one kind", "identity", rate(1), rate(2))
    ok("excluded-sorted", "MET-124", "each kind once, sorted", FP16, rate(1, "int8 matrix 2:4 theoretical-peak"), rate(1, "bf16 matrix 2:4 theoretical-peak"), rate(2, "int8 matrix 2:4 theoretical-peak"), rate(7))
    ok("published", "MET-123", "a published total of intelligent compute in FP16", "national-class-totals", rate(788 * 10 ** 18, "fp16 unstated unstated unstated"))
    for name, profile, kind in (("nominal", FP16, "fp16 matrix dense nominal"), ("measured", FP16, "fp16 matrix dense measured:X@1"), ("tf32", FP16, "tf32 matrix dense theoretical-peak"), ("fp6", "bits-weighted", "fp6 matrix dense theoretical-peak"), ("int8", "fp32-equivalent", "int8 matrix dense theoretical-peak"),
                                ("bf16", "national-class-totals", "bf16 unstated unstated unstated"), ("unstated", "national-class-totals", "unstated"), ("tf32-bits", "bits-weighted", "tf32 matrix dense theoretical-peak")):
        refuse("unweighted-" + name, "MET-124", "the profile says nothing of it", "UNWEIGHTED", profile, rate(1, kind))
    refuse("unweighted-zero", "MET-124", "not even of nothing", "UNWEIGHTED", FP16, rate(0, "tf32 matrix dense theoretical-peak"))
    refuse("unweighted-among", "MET-124", "one of several", "UNWEIGHTED", FP16, rate(1), rate(1, "fp6 matrix dense theoretical-peak"))
    refuse("apart-kinds", "MET-125", "two kinds stay two", "KIND", "identity", rate(1), rate(1, "bf16 matrix dense theoretical-peak"))
    refuse("apart-classes", "MET-125", "general, intelligent and super compute stay apart", "KIND", "national-class-totals", rate(137, "fp32 unstated unstated unstated"), rate(41, "fp16 unstated unstated unstated"))
    for name, profile, version in (("name", "fp16", "1"), ("case", "FP16-dense-equivalent", "1"), ("empty", "", "1"), ("version", FP16, "2"), ("version-zero", FP16, "01"), ("version-dotted", FP16, "1.0"), ("version-empty", FP16, ""), ("joined", FP16 + "@1", "")):
        refuse("no-profile-" + name, "MET-123", "no such profile", "PROFILE", profile, rate(1), version=version)
    refuse("kind", "MET-2", "no kind", "KIND", FP16, rate(1, "fp16"))
    return cases


def roll_up_cases():
    cases = Cases("metering", "capacity.roll-up", usage_model.answer, None)

    def id_(serial, class_="A", tier="N", registrant="00001"):
        return with_check("C99900001" + registrant + class_ + tier + "%08d" % serial)

    def leaf(serial, *rates, of=None, **members):
        resource = {"id": id_(serial, **members), "units": 8, "rates": list(rates)}
        return {**resource, "partOf": of} if of else resource

    def ok(name, requirements, comment, *resources, by=()):
        cases.ok(name, requirements, comment, resources=list(resources), groupBy=list(by))

    whole, other = id_(90), id_(91)
    ok("none", "MET-65", "no resources")
    ok("one", "MET-61 MET-62", "one resource", leaf(1, rate(5)))
    ok("two", "MET-62", "two of one kind", leaf(1, rate(5)), leaf(2, rate(7)))
    ok("kinds", "MET-62", "kinds stay apart", leaf(1, rate(5), rate(6, "unstated")), leaf(2, rate(7)))
    ok("unknown", "MET-66", "no rate is not zero", leaf(1, rate(5)), leaf(2))
    ok("zero", "MET-66", "zero is known", leaf(1, rate(0)))
    ok("whole", "MET-62", "the rates of a whole do not add to those of its parts", leaf(90, rate(1000)), leaf(1, rate(300), of=whole), leaf(2, rate(200), of=whole))
    ok("whole-unknown-part", "MET-62 MET-66", "nor stand in for an unknown part", leaf(90, rate(1000)), leaf(1, rate(300), of=whole), leaf(2, of=whole))
    ok("whole-missing", "MET-62", "the whole has no record", leaf(1, rate(300), of=whole))
    ok("whole-late", "MET-62", "the whole comes last", leaf(1, rate(300), of=whole), leaf(90, rate(1000)))
    ok("three-levels", "MET-62", "a part of a part", leaf(91, rate(9000)), leaf(90, rate(1000), of=other), leaf(1, rate(300), of=whole))
    ok("two-wholes", "MET-64", "a part of two wholes counts once and is listed", leaf(1, rate(300), of=[whole, other]), leaf(2, rate(1), of=whole))
    ok("two-records", "MET-64", "told twice, counted once, listed", leaf(1, rate(300)), leaf(1, rate(300)))
    ok("two-records-two-wholes", "MET-64", "told twice, as parts of two", leaf(1, rate(300), of=whole), leaf(1, rate(300), of=other))
    ok("listed-sorted", "MET-64", "the list is sorted", leaf(3, rate(1)), leaf(1, rate(1)), leaf(3, rate(1)), leaf(1, rate(1)))
    mixed = [leaf(1, rate(5)), leaf(2, rate(6), class_="G"), leaf(3, rate(7), tier="C"), leaf(4, class_="G"), leaf(5, rate(8, "unstated"), registrant="00002")]
    for field in ("authority", "node", "registrant", "class", "tier", "subject"):
        ok("by-" + field, "MET-65", "grouped by one field", *mixed, by=[field])
    ok("by-many", "MET-65", "grouped by several", *mixed, by=["tier", "class", "registrant"])
    ok("by-leaf-not-whole", "MET-65", "the leaf's class, not the whole's", leaf(90, rate(1), class_="G"), {**leaf(1, rate(5)), "partOf": id_(90, class_="G")}, by=["class"])
    ok("largest", "MET-68", "2^127 - 1", leaf(1, rate((1 << 127) - 2)), leaf(2, rate(1)))
    cases.refuse("overflow", "MET-68", "2^127", "OVERFLOW", resources=[leaf(1, rate((1 << 127) - 1)), leaf(2, rate(1))], groupBy=[])
    cases.refuse("kind", "MET-61 MET-2", "a rate of no kind", "KIND", resources=[leaf(1, rate(1, "fp16"))], groupBy=[])
    cases.refuse("rate-too-large", "MET-61 MET-1", "no rate", "OVERFLOW", resources=[leaf(1, rate(1 << 127))], groupBy=[])
    cases.refuse("rate-below-zero", "MET-61 MET-1", "no rate", "OVERFLOW", resources=[leaf(1, rate(-1))], groupBy=[])
    cases.refuse("rate-decimal", "MET-61 MET-1", "no whole number", "SYNTAX", resources=[leaf(1, rate("1.5"))], groupBy=[])
    return cases
