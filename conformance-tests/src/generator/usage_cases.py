"""The cases of `usage.total`, `work.total`, `profile.normalize` and `capacity.roll-up`."""

import usage_chains
import usage_model
from case_files import Cases

A = "C1561-3301-20004-AC-00EZA59H-ZC3R"
NOON = "2026-11-22T12:00:00Z"
ONE = "2026-11-22T13:00:00Z"
PEAK = "fp16 matrix dense theoretical-peak"


def record(id_="1", **members):
    """Eight cards for an hour, changed by what is given; a member that is None is left out."""
    whole = {"source": "s", "id": id_, "revision": 1, "subject": A, "meter": "card-time", "start": NOON, "end": ONE, "count": "8", **members}
    return {name: value for name, value in whole.items() if value is not None}


def tokens(id_="1", quantity="1200", **members):
    return record(id_, **{"meter": "tokens", "count": None, "quantity": quantity, **members})


def reversal(id_, of, **members):
    return record(id_, reverses=of, **members)


def all_cases():
    return total_cases(), work_cases()


def total_cases():
    cases = Cases("metering", "usage.total", usage_model.answer, None)

    def ok(name, requirements, comment, *records, by=(), zone="UTC"):
        cases.ok(name, requirements, comment, records=list(records), groupBy=list(by), zone=zone)

    def refuse(name, requirements, comment, code, *records, by=(), zone="UTC"):
        cases.refuse(name, requirements, comment, code, records=list(records), groupBy=list(by), zone=zone)

    amounts(ok, refuse)
    identity(ok, refuse)
    reversals(ok, refuse)
    groups(ok, refuse)
    usage_chains.add(ok)
    return cases


def minutes(first, last, hour=9):
    return {"start": "2026-11-22T%02d:%02d:00Z" % (hour, first), "end": "2026-11-22T%02d:%02d:00Z" % (hour + last // 60, last % 60)}


def amounts(ok, refuse):
    ok("none", "MET-107 MET-109", "no records, no rows")
    ok("card-hour", "MET-83 MET-107", "the worked example: 1 card x 20 minutes + 2 cards x 20 minutes", record("1", count="1", **minutes(0, 20)), record("2", count="2", **minutes(20, 40)))
    ok("core-hours", "MET-83 MET-84", "the corrected worked example: 10 x 20 + 1/2 x 10 + 20 x 20 core-minutes", record("1", meter="core-time", count="10", **minutes(0, 20)), record("2", meter="core-time", count="1", share="1/2", **minutes(20, 30)), record("3", meter="core-time", count="20", **minutes(30, 50)))
    ok("changed-a", "MET-83", "4 cards x 30 minutes, then 1 card x 20 minutes", record("1", count="4", **minutes(0, 30)), record("2", count="1", **minutes(30, 50)))
    ok("changed-b", "MET-83", "1 card x 30 minutes, then 4 cards x 20 minutes", record("1", count="1", **minutes(0, 30)), record("2", count="4", **minutes(30, 50)))
    ok("quarters", "MET-84", "four quarters of a card", *[record(str(n), count="1", share="1/4") for n in range(4)])
    ok("thirds", "MET-84 MET-81", "two thirds of a card for a nanosecond", record(count="1", share="2/3", end="2026-11-22T12:00:00.000000001Z"))
    for denominator in (1, 2, 3, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 1000, 1024, 1000000, usage_model.SHARE):
        ok("share-of-%d" % denominator, "MET-84", "an allowed denominator", record(count="1", share="1/%d" % denominator, end="2026-11-22T12:00:00.000000001Z"))
    ok("share-whole", "MET-84", "all of it", record(share="1"))
    ok("share-not-lowest", "MET-84", "half, in quarters", record(share="2/4"))
    for name, text in (("0", "0"), ("zero", "0/4"), ("more", "5/4"), ("17", "1/17"), ("2048", "1/2048"), ("19-lowest", "19/19"), ("decimal", "0.25"), ("per-cent", "25%"), ("minus", "-1/4"), ("plus", "+1/4"), ("leading-zero", "1/04"), ("no-above", "/4"), ("no-below", "1/"), ("zero-below", "1/0"), ("two", "2"), ("empty", ""), ("space", "1 /4"), ("huge", "1/" + "9" * 40), ("full-width", "１/4")):
        refuse("no-share-" + name, "MET-84", "no share", "SHARE", record(share=text))
    refuse("share-of-bytes", "MET-84", "bytes have no shares", "SHARE", record(meter="byte-time", share="1/2"))
    for meter in sorted(usage_model.TIME_METERS):
        ok("meter-" + meter, "MET-83", "a meter of time", record(meter=meter))
        ok("meter-default-" + meter, "MET-83", "one unit where no count is told", record(meter=meter, count=None))
    for meter, quantity in (("tokens", "1200"), ("tokens", "0"), ("requests", "7"), ("energy", "3600000"), ("energy", "0.000000001"), ("energy", "1.5")):
        ok("counts-%s-%s" % (meter, quantity), "MET-83", "a meter that counts", tokens(meter=meter, quantity=quantity))
    for meter, quantity in (("tokens", "1.5"), ("requests", "0.1"), ("energy", "0.0000000001"), ("tokens", "-1"), ("tokens", "+1"), ("tokens", "01"), ("energy", "1.50"), ("energy", "1e3"), ("energy", ""), ("energy", "."), ("energy", ".5"), ("energy", "5.")):
        refuse("counts-%s-%s" % (meter, quantity or "empty"), "MET-83", "finer than the meter, or no number", "SYNTAX", tokens(meter=meter, quantity=quantity))
    for count in ("-1", "+1", "1.5", "01", "", "1/2", "eight", "８", "1e3", " 8"):
        refuse("count-" + (count.strip() or "empty").replace("/", "_").encode("ascii", "backslashreplace").decode().replace("\\", "_") + ("-space" if count != count.strip() else ""), "MET-83", "no whole number", "SYNTAX", record(count=count))
    for meter in ("gpu-time", "card", "Card-time", "card_time", "", "token", "energies", "GB-hour"):
        refuse("meter-none-" + (meter or "empty"), "MET-83", "no meter", "UNIT", record(meter=meter))
    ok("count-zero", "MET-83", "no cards", record(count="0"))
    ok("exabytes", "MET-85", "more bytes than 63 bits hold", record(meter="byte-time", count=str(30 * 10 ** 18)))
    ok("count-64", "MET-85", "2^64 units", record(count=str(1 << 64)))
    ok("centuries", "MET-85", "more nanoseconds than 63 bits hold", record(start="0001-01-01T00:00:00Z", end="9999-12-31T23:59:59Z"))
    limit = usage_model.LARGEST // usage_model.SHARE
    second = {"start": NOON, "end": "2026-11-22T12:00:01Z"}
    ok("largest", "MET-85", "as much as the state holds", record(count=str(limit // 10 ** 9), **second))
    refuse("too-large", "MET-85", "one second of a unit more", "OVERFLOW", record(count=str(limit // 10 ** 9 + 1), **second))
    refuse("too-large-sum", "MET-85", "each holds, the sum does not", "OVERFLOW", record("1", count=str(limit // 10 ** 9), **second), record("2", count=str(limit // 10 ** 9), **second))
    refuse("too-many-tokens", "MET-85", "2^191 tokens", "OVERFLOW", tokens(quantity=str(1 << 191)))
    ok("most-tokens", "MET-85", "2^191 - 1 tokens", tokens(quantity=str((1 << 191) - 1)))
    refuse("too-much-energy", "MET-85", "nanojoules do not fit", "OVERFLOW", tokens(meter="energy", quantity=str(1 << 190)))
    ok("offset", "MET-90", "8 cards, told in +08:00", record(start="2026-11-22T00:18:54+08:00", end="2026-11-22T00:20:51+08:00"))
    ok("start-not-submit", "MET-90", "64 cards from 11:01:08 to 11:01:16", record(count="64", start="2026-11-22T11:01:08Z", end="2026-11-22T11:01:16Z"))
    ok("days", "MET-83", "36 cores from 15:14:49 to 13:17:53 three days later", record(meter="core-time", count="36", start="2015-06-28T15:14:49Z", end="2015-07-01T13:17:53Z"))
    refuse("no-offset", "MET-90", "a local time", "INTERVAL", record(start="2015-06-28T15:14:49"))
    refuse("backwards", "MET-90", "the end is before the start", "INTERVAL", record(start=ONE, end=NOON))
    ok("instant", "MET-90", "an interval of no length", tokens(end=NOON))
    ok("half-open", "MET-90 MET-108", "what ends at midnight is not of the next day", record(start="2026-11-22T23:00:00Z", end="2026-11-23T00:00:00Z"), by=["day"])


def identity(ok, refuse):
    ok("same-twice", "MET-103 MET-109", "a retry", record(), record())
    ok("same-spelled-otherwise", "MET-102 MET-103", "one content: defaults told, a share in other terms, times with an offset, no labels", record(count="1", share="1/2"), record(count=None, share="2/4", start="2026-11-22T20:00:00+08:00", end="2026-11-22T13:00:00.000Z", labels={}))
    ok("same-five-times", "MET-103", "five times", *[record()] * 5)
    ok("other-source", "MET-100", "one id of two sources", record(), record(source="t"))
    ok("other-id", "MET-100", "two ids", record("1"), record("2"))
    ok("case-of-id", "MET-100", "ids differ in case", record("a"), record("A"))
    ok("joined", "MET-100", "source and id are two texts", record("c", source="ab"), record("bc", source="a"))
    ok("unicode", "MET-100 MET-102", "ids in Chinese", record("作业-1"), record("作业-1"))
    for name, change in (("count", {"count": "9"}), ("share", {"share": "1/2"}), ("end", {"end": "2026-11-22T14:00:00Z"}), ("nanosecond", {"end": "2026-11-22T13:00:00.000000001Z"}), ("subject", {"subject": "C1561-3301-20005-AC-00000001-8X4E"}), ("meter", {"meter": "node-time"}), ("label", {"labels": {"a": "b"}})):
        if name != "subject":
            ok("conflict-" + name, "MET-102 MET-104", "one revision, two contents", record(), record(**change), record("2"))
    ok("conflict-label-value", "MET-104", "labels differ in value", record(labels={"a": "b"}), record(labels={"a": "c"}))
    ok("conflict-and-duplicate", "MET-104 MET-103", "a conflict, one side of it twice", record(), record(count="9"), record())
    ok("conflict-of-three", "MET-104", "three contents: listed once", record(), record(count="9"), record(count="10"))
    ok("conflicts-sorted", "MET-104 MET-109", "listed by source, then id", *[record(i, source=s, count=c) for s, i in (("t", "1"), ("s", "2"), ("s", "10"), ("é", "1")) for c in "12"])
    ok("conflict-below", "MET-104 MET-105", "a conflict at a lower revision stays one", record(), record(count="9"), record(revision=2))
    ok("conflict-alone", "MET-104", "nothing else", record(), record(count="9"))
    ok("revision", "MET-105 MET-109", "the higher one counts", record(), record(revision=2, count="1"))
    ok("revision-late", "MET-105", "the lower one comes later", record(revision=2, count="1"), record())
    ok("revision-far", "MET-105", "revisions need not follow each other", record(revision=7, count="1"), record(revision=9007199254740991, count="3"), record())
    ok("revision-same-content", "MET-105", "the same once more, as revision 2", record(), record(revision=2))
    ok("revision-duplicate", "MET-105 MET-103", "the lower one twice", record(), record(), record(revision=2, count="1"))
    ok("revision-moves", "MET-105", "the higher one has other times and labels", record(labels={"a": "x"}), record(revision=2, labels={"a": "y"}, end="2026-11-22T14:00:00Z"), by=["label:a"])
    ok("revision-to-zero", "MET-105", "the higher one says nothing was used", record(), record(revision=2, count="0"))
    ok("revision-other-meter", "MET-105", "the higher one has another meter", record(), tokens(revision=2))
    refuse("empty-id", "MET-100", "an id of no characters", "SYNTAX", record(""))
    refuse("empty-source", "MET-100", "a source of no characters", "SYNTAX", record(source=""))


def reversals(ok, refuse):
    ok("reversal", "MET-106 MET-109", "taken back: the row stays", record(), reversal("2", "1"))
    ok("reversal-first", "MET-106", "the reversal comes first", reversal("2", "1"), record())
    ok("reversal-twice", "MET-106 MET-103", "the same reversal twice", record(), reversal("2", "1"), reversal("2", "1"))
    ok("reversal-of-duplicate", "MET-106 MET-103", "the fact twice, taken back once", record(), record(), reversal("2", "1"))
    ok("reversal-of-latest", "MET-106 MET-105", "the highest revision is taken back, whole", record(), record(revision=2, count="1"), reversal("2", "1", count="1"))
    ok("reversal-superseded", "MET-106 MET-105", "a higher revision of the reversal is none", record(), reversal("2", "1"), record("2", revision=2))
    ok("reversal-moved", "MET-106 MET-105", "a higher revision of the reversal takes back another fact", record("1"), record("3"), reversal("2", "1"), reversal("2", "3", revision=2))
    ok("reversal-other-labels", "MET-106", "labels need not be repeated", record(labels={"a": "b"}), reversal("2", "1"), by=["label:a"])
    ok("reversal-share", "MET-106 MET-84", "a share is repeated, in other terms", record(share="1/2"), reversal("2", "1", share="2/4"))
    ok("reversal-tokens", "MET-106", "a quantity is repeated", tokens("1"), tokens("2", reverses="1"), tokens("3"))
    ok("reversal-of-conflict", "MET-106 MET-104", "what is a conflict stays one", record(), record(count="9"), reversal("2", "1"))
    ok("reversal-in-conflict", "MET-106 MET-104", "the reversal is told in two ways", record("1"), record("3"), reversal("2", "1"), reversal("2", "3"))
    ok("reversal-days", "MET-106 MET-108", "rows of all days stay", record(end="2026-11-24T12:00:00Z"), reversal("2", "1", end="2026-11-24T12:00:00Z"), record("3"), by=["day"])
    ok("reversal-and-again", "MET-106", "taken back, and told anew under another id", record(), reversal("2", "1"), record("3", count="7"))
    refuse("reversal-unknown", "MET-106", "nothing has this id", "REVERSAL", record(), reversal("2", "3"))
    refuse("reversal-other-source", "MET-106", "the id is of another source", "REVERSAL", record(), reversal("2", "1", source="t"))
    refuse("reversal-alone", "MET-106", "only the reversal came", "REVERSAL", reversal("2", "1"))
    refuse("reversal-itself", "MET-106", "a record takes itself back", "REVERSAL", reversal("1", "1"))
    refuse("reversal-of-reversal", "MET-106", "a reversal is taken back", "REVERSAL", record(), reversal("2", "1"), reversal("3", "2"))
    refuse("reversal-again", "MET-106", "taken back by two records", "REVERSAL", record(), reversal("2", "1"), reversal("3", "1"))
    for name, change in (("count", {"count": "7"}), ("default-count", {"count": None}), ("share", {"share": "1/2"}), ("start", {"start": "2026-11-22T11:00:00Z"}), ("end", {"end": "2026-11-22T12:30:00Z"}), ("meter", {"meter": "core-time"})):
        refuse("reversal-other-" + name, "MET-106", "does not repeat it", "REVERSAL", record(), reversal("2", "1", **change))
    refuse("reversal-other-quantity", "MET-106", "does not repeat the quantity", "REVERSAL", tokens(), tokens("2", quantity="1", reverses="1"))
    refuse("reversal-of-older", "MET-106 MET-105", "repeats a revision that was replaced", "REVERSAL", record(), record(revision=2, count="1"), reversal("2", "1"))


def groups(ok, refuse):
    other = usage_chains.SUBJECTS[1:]
    many = [record(str(n), subject=subject) for n, subject in enumerate([A, *other, A])]
    for field in ("subject", "authority", "node", "registrant", "class", "meter", "day", "month"):
        ok("by-" + field, "MET-107", "one field", *many, tokens("t"), by=[field])
    ok("by-all", "MET-107", "every field of a subject", *many, by=["registrant", "node", "authority", "class", "subject"])
    ok("by-twice", "MET-107", "a field named twice", *many, by=["class", "class"])
    ok("by-label", "MET-107", "a label; where there is none, the group has none", record("1", labels={"device": "h100", "x": "y"}), record("2", labels={"device": "a100"}), record("3"), by=["label:device"])
    ok("by-labels", "MET-107", "two labels", record("1", labels={"a": "1", "b": "2"}), record("2", labels={"a": "1"}), record("3", labels={"b": "2"}), by=["label:b", "label:a"])
    ok("by-label-empty", "MET-107", "an empty value is a value", record("1", labels={"a": ""}), record("2"), by=["label:a"])
    ok("by-label-order", "MET-107", "sorted by the bytes of the group", *[record(str(n), labels={"a": text}) for n, text in enumerate(("b", "B", "é", "\ue000", "\U0001f600", "a\"b", "a\\b", "ab"))], by=["label:a"])
    ok("meters-apart", "MET-107 MET-83", "meters never add; rows by meter within a group", record("1"), record("2", meter="core-time"), tokens("3"), tokens("4", meter="energy", quantity="0.5"))
    ok("day-shanghai", "MET-108", "cut at midnight in Shanghai", record(start="2026-11-22T15:00:00Z", end="2026-11-22T17:00:00Z"), by=["day"], zone="Asia/Shanghai")
    ok("day-new-york", "MET-108 MET-94", "days of 24, 25 and 24 hours", record(count="1", start="2026-10-31T04:00:00Z", end="2026-11-03T05:00:00Z"), by=["day"], zone="America/New_York")
    ok("month-and-day", "MET-108", "cut once, named twice", record(start="2026-11-30T23:00:00Z", end="2026-12-01T01:00:00Z"), by=["month", "day"])
    ok("month-leap", "MET-108", "a leap February", record(count="1", start="2028-01-31T00:00:00Z", end="2028-03-02T00:00:00Z"), by=["month"], zone="Asia/Shanghai")
    ok("day-st-johns", "MET-108", "a day that is shown in two pieces is one group", record(count="1", start="2010-11-07T00:00:00Z", end="2010-11-08T12:00:00Z"), by=["day"], zone="America/St_Johns")
    ok("day-third", "MET-108 MET-94", "a share does not disturb the cut", record(count="7", share="1/3", start="2026-11-22T23:59:59.999999999Z", end="2026-11-23T00:00:00.000000002Z"), by=["day"])
    ok("day-tokens", "MET-108", "what is counted belongs where it starts", tokens(start="2026-11-22T23:00:00Z", end="2026-11-23T05:00:00Z"), by=["day"])
    ok("day-tokens-zone", "MET-108", "in the zone", tokens(start="2026-11-22T23:00:00Z", end="2026-11-23T05:00:00Z"), by=["month", "day"], zone="Asia/Shanghai")
    ok("day-empty", "MET-108", "an interval of no length has a day", record(end=NOON), by=["day"])
    for zone in ("Mars/Olympus", "+08:00", "asia/shanghai", ""):
        refuse("zone-" + (zone.replace("/", ".") or "empty"), "MET-91", "no zone", "ZONE", record(), by=["day"], zone=zone)


def work_cases():
    cases = Cases("metering", "work.total", usage_model.answer, None)
    peaks = {"h100": {"operations": "989400000000000", "kind": PEAK}, "a100": {"operations": "312000000000000", "kind": PEAK}, "cpu": {"operations": "3", "kind": "fp64 vector dense theoretical-peak"}}

    def of(device, id_="1", **members):
        return record(id_, labels={"device": device}, **members)

    def ok(name, requirements, comment, *records, peaks=peaks, label="device"):
        cases.ok(name, requirements, comment, records=list(records), label=label, peaks=peaks)

    def refuse(name, requirements, comment, code, *records, peaks=peaks, label="device"):
        cases.refuse(name, requirements, comment, code, records=list(records), label=label, peaks=peaks)

    ok("none", "MET-111", "no records")
    ok("one", "MET-110 MET-111", "eight cards for an hour", of("h100"))
    ok("two-devices", "MET-111", "two devices of one kind", of("h100"), of("a100", "2"))
    ok("two-kinds", "MET-111", "kinds stay apart, sorted by their texts", of("h100"), of("cpu", "2", meter="core-time"))
    ok("unknown-device", "MET-111", "no peak: unknown, not zero", of("h100"), of("x", "2"))
    ok("no-label", "MET-111", "no label: unknown", record())
    ok("other-label", "MET-111", "a value of another label", of("h100"), label="model")
    ok("no-peaks", "MET-111", "no peaks at all", of("h100"), peaks={})
    ok("fraction", "MET-110 MET-81", "a third of a card for a nanosecond", of("cpu", count="1", share="1/3", end="2026-11-22T12:00:00.000000001Z"))
    ok("divided-once", "MET-110", "a thousand nanoseconds: the parts would be rounded, the sum is not", *[of("cpu", str(n), count="1", start="2026-11-22T12:00:00.%09dZ" % n, end="2026-11-22T12:00:00.%09dZ" % (n + 1)) for n in range(100)])
    ok("duplicate", "MET-111 MET-103", "told twice, counted once", of("h100"), of("h100"))
    ok("revision", "MET-111 MET-105", "the highest revision", of("h100"), of("a100", revision=2))
    ok("reversed", "MET-111 MET-106", "taken back: the row stays", of("h100"), of("h100", "2", reverses="1"))
    ok("conflict", "MET-111 MET-104", "in two ways: not counted", of("h100"), of("a100"), of("cpu", "2"))
    ok("zero-rate", "MET-110", "a known zero", of("z"), peaks={"z": {"operations": "0", "kind": PEAK}})
    ok("largest-rate", "MET-110", "2^127 - 1", of("z"), peaks={"z": {"operations": str((1 << 127) - 1), "kind": PEAK}})
    ok("reversed-unknown", "MET-111 MET-106", "taken back without a peak", of("x"), of("x", "2", reverses="1"))
    ok("meters", "MET-111", "cards and nodes of one device", of("h100"), of("h100", "2", meter="node-time"), of("h100", "3", meter="rack-time"))
    refuse("bytes", "MET-111", "bytes do not compute", "UNIT", of("h100", meter="byte-time"))
    refuse("tokens", "MET-111", "what is counted has no time", "UNIT", of("h100", meter="tokens", count=None, quantity="5"))
    refuse("reversal", "MET-111 MET-106", "a reversal of nothing", "REVERSAL", of("h100", reverses="2"))
    refuse("kind", "MET-110", "a peak of no kind", "KIND", of("h100"), peaks={"h100": {"operations": "1", "kind": "fp16"}})
    refuse("too-large", "MET-110", "a peak that is no rate", "OVERFLOW", of("h100"), peaks={"h100": {"operations": str(1 << 127), "kind": PEAK}})
    refuse("share", "MET-111 MET-84", "no share", "SHARE", of("h100", share="1/17"))
    return cases
