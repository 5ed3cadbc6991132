"""The cases of `resource-time.*`: units, intervals and zones."""

import random

import usage_model
from case_files import Cases

UNITS = sorted(usage_model.UNITS)


def all_cases():
    return convert_cases(), split_cases()


def convert_cases():
    cases = Cases("metering", "resource-time.convert", usage_model.answer, None)

    def ok(name, requirements, comment, value, from_, to):
        cases.ok(name, requirements, comment, value=value, from_=from_, to=to)

    def refuse(name, requirements, comment, code, value, from_, to):
        cases.refuse(name, requirements, comment, code, value=value, from_=from_, to=to)

    ok("card-hour", "MET-82", "the worked example: 20 + 40 card-minutes", "60", "card-minute", "card-hour")
    ok("core-hours", "MET-82 MET-81", "the corrected worked example: 605 core-minutes are 10 1/12 core-hours", "605", "core-minute", "core-hour")
    ok("third", "MET-82 MET-81", "20 minutes", "20", "card-minute", "card-hour")
    ok("fraction-in", "MET-81", "a fraction becomes whole", "7/3", "card-hour", "card-minute")
    ok("zero", "MET-81", "zero", "0", "node-day", "node-second")
    ok("below-zero", "MET-81", "what was taken back", "-3/2", "rack-hour", "rack-minute")
    ok("large", "MET-82", "beyond 64 bits", "123456789012345678901234567890", "card-day", "card-nanosecond")
    ok("gib-gb", "MET-80", "a power of two and a power of ten", "1", "GiB-hour", "GB-hour")
    ok("gb-gib", "MET-80", "the other way", "1", "GB-hour", "GiB-hour")
    ok("tib-byte", "MET-80", "2^40 bytes", "1", "TiB-second", "byte-second")
    for unit in UNITS:
        resource, factor = usage_model.UNITS[unit]
        to = "byte-second" if resource == "byte" else resource + "-nanosecond"
        ok("factor-" + unit, "MET-80", "the factor of the unit", "1", unit, to)
        ok("share-" + unit, "MET-80 MET-82", "the other way, a fraction", "1", to, unit)
    chain = random.Random(2)
    for number in range(20):
        resource = chain.choice(["card", "core", "node", "rack"])
        one, other = (resource + "-" + chain.choice(sorted(usage_model.TIMES)) for _ in "ab")
        value = usage_model.exact(usage_model.Fraction(chain.randrange(1, 10 ** 20), chain.randrange(1, 10 ** 6)))
        ok("random-%d" % number, "MET-82 MET-81", "pseudo-random", value, one, other)
    for name, from_, to in (("resources", "card-hour", "core-hour"), ("node-rack", "node-hour", "rack-hour"), ("byte-card", "GB-hour", "card-hour")):
        refuse("other-" + name, "MET-82", "another resource", "UNIT", "1", from_, to)
    for unit in ("card", "hour", "cards-hour", "card-hours", "Card-hour", "card  hour", "card-week", "card-month", "card-millisecond", "gpu-hour", "byte-day", "byte-nanosecond", "byte-minute", "GB-minute", "KB-hour", "MB-hour", "gib-hour", "Gb-hour", "PB-hour", "kWh", "", "card-", "卡时", "card/hour", "EFLOPS"):
        refuse("no-unit-" + (unit.replace(" ", "-with-space-").replace("/", "-per-") or "empty").encode("ascii", "backslashreplace").decode().replace("\\", "_"), "MET-80", "no unit", "UNIT", "1", unit, "card-hour")
        if unit in ("card-week", "byte-day"):
            refuse("no-unit-to-" + unit, "MET-80", "no unit to convert to", "UNIT", "1", "card-hour", unit)
    for name, value in (("empty", ""), ("decimal", "0.5"), ("leading-zero", "01"), ("plus", "+1"), ("minus-zero", "-0"), ("not-lowest", "2/4"), ("one-below", "4/1"), ("zero-below", "1/0"), ("zero-above", "0/3"), ("minus-below", "1/-2"), ("two-slashes", "1/2/3"), ("no-below", "1/"),
                        ("no-above", "/2"), ("space", "1 "), ("exponent", "1e3"), ("full-width", "１"), ("comma", "1,000"), ("mixed", "1 1/2"), ("hex", "0x1"), ("words", "one")):
        refuse("value-" + name, "MET-81", "no exact value", "SYNTAX", value, "card-hour", "card-minute")
    return cases


def split_cases():
    cases = Cases("metering", "resource-time.split", usage_model.answer, None)

    def ok(name, comment, zone, edge, start, end, more=""):
        cases.ok(name, "MET-92 MET-93" + more, comment, start=start, end=end, zone=zone, edge=edge)

    def refuse(name, requirements, comment, code, start, end, zone="UTC", edge="day"):
        cases.refuse(name, requirements, comment, code, start=start, end=end, zone=zone, edge=edge)

    for name, comment, zone, edge, start, end in (
        ("inside", "no edge inside", "UTC", "day", "2026-11-22T01:00:00Z", "2026-11-22T02:00:00Z"),
        ("on-edges", "edges at both ends cut nothing", "UTC", "day", "2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z"),
        ("three-days", "three days", "UTC", "day", "2026-11-21T23:59:59Z", "2026-11-24T00:00:01Z"),
        ("nanosecond", "a nanosecond on each side", "UTC", "day", "2026-11-21T23:59:59.999999999Z", "2026-11-22T00:00:00.000000001Z"),
        ("shanghai-day", "a day of Shanghai begins at 16:00 UTC", "Asia/Shanghai", "day", "2026-11-22T15:00:00Z", "2026-11-22T17:00:00Z"),
        ("shanghai-month", "a month of Shanghai", "Asia/Shanghai", "month", "2026-11-30T15:00:00Z", "2026-12-31T17:00:00Z"),
        ("shanghai-hour", "hours", "Asia/Shanghai", "hour", "2026-11-22T15:30:00Z", "2026-11-22T18:15:00Z"),
        ("leap-day", "29 February is a day", "Asia/Shanghai", "day", "2028-02-28T00:00:00Z", "2028-03-01T00:00:00Z"),
        ("leap-month", "a February of 29 days", "UTC", "month", "2028-02-01T00:00:00Z", "2028-03-02T00:00:00Z"),
        ("no-leap", "2100 has no 29 February", "UTC", "day", "2100-02-28T12:00:00Z", "2100-03-01T12:00:00Z"),
        ("leap-400", "2000 has one", "UTC", "day", "2000-02-28T12:00:00Z", "2000-03-01T12:00:00Z"),
        ("new-york-25", "a day of 25 hours", "America/New_York", "day", "2026-10-31T12:00:00Z", "2026-11-02T12:00:00Z"),
        ("new-york-25-hours", "its hours: one is shown twice", "America/New_York", "hour", "2026-11-01T04:00:00Z", "2026-11-01T08:00:00Z"),
        ("new-york-23", "a day of 23 hours", "America/New_York", "day", "2026-03-07T12:00:00Z", "2026-03-09T12:00:00Z"),
        ("new-york-23-hours", "its hours: one is never shown", "America/New_York", "hour", "2026-03-08T05:30:00Z", "2026-03-08T08:30:00Z"),
        ("berlin-hours", "clocks set back in Berlin", "Europe/Berlin", "hour", "2026-10-24T23:30:00Z", "2026-10-25T02:30:00Z"),
        ("london-month", "a month that begins in summer time", "Europe/London", "month", "2026-03-31T22:00:00Z", "2026-04-01T01:00:00Z"),
        ("lord-howe-back", "half an hour back", "Australia/Lord_Howe", "hour", "2026-04-04T13:00:00Z", "2026-04-04T17:00:00Z"),
        ("lord-howe-forth", "half an hour forth", "Australia/Lord_Howe", "hour", "2026-10-03T14:00:00Z", "2026-10-03T17:00:00Z"),
        ("lord-howe-day", "a day of 24 and a half hours", "Australia/Lord_Howe", "day", "2026-04-03T00:00:00Z", "2026-04-06T00:00:00Z"),
        ("kolkata-hour", "hours of an offset of 5:30", "Asia/Kolkata", "hour", "2026-11-22T00:00:00Z", "2026-11-22T02:00:00Z"),
        ("kathmandu-hour", "hours of an offset of 5:45", "Asia/Kathmandu", "hour", "2026-11-22T00:00:00Z", "2026-11-22T02:00:00Z"),
        ("kathmandu-day", "days of an offset of 5:45", "Asia/Kathmandu", "day", "2026-11-21T12:00:00Z", "2026-11-23T12:00:00Z"),
        ("chatham-hour", "an offset of 12:45 that becomes 13:45", "Pacific/Chatham", "hour", "2026-09-26T12:00:00Z", "2026-09-26T17:00:00Z"),
        ("sao-paulo-gap", "a day that begins at one", "America/Sao_Paulo", "day", "2018-11-03T12:00:00Z", "2018-11-05T12:00:00Z"),
        ("sao-paulo-overlap", "midnight, and an hour later midnight", "America/Sao_Paulo", "day", "2018-02-17T12:00:00Z", "2018-02-19T12:00:00Z"),
        ("havana-overlap", "the first hour of a day twice", "America/Havana", "day", "2026-10-31T12:00:00Z", "2026-11-02T12:00:00Z"),
        ("st-johns-overlap", "a minute of the new day, then the old one again", "America/St_Johns", "day", "2010-11-06T12:00:00Z", "2010-11-08T12:00:00Z"),
        ("apia-skipped", "30 December 2011 is not shown", "Pacific/Apia", "day", "2011-12-29T00:00:00Z", "2012-01-01T12:00:00Z"),
        ("apia-month", "a month without one of its days", "Pacific/Apia", "month", "2011-11-15T00:00:00Z", "2012-01-15T00:00:00Z"),
        ("shanghai-1986", "daylight saving in Shanghai", "Asia/Shanghai", "hour", "1986-05-03T16:30:00Z", "1986-05-03T20:30:00Z"),
        ("shanghai-1986-back", "and back", "Asia/Shanghai", "hour", "1986-09-13T14:30:00Z", "1986-09-13T18:30:00Z"),
        ("shanghai-local-mean", "an offset with seconds, +08:05:43, until 1901", "Asia/Shanghai", "hour", "1900-12-31T14:00:00Z", "1900-12-31T17:30:00Z"),
        ("shanghai-local-mean-day", "days of that offset", "Asia/Shanghai", "day", "1900-06-01T00:00:00Z", "1900-06-03T00:00:00Z"),
        ("monrovia", "an offset with seconds until 1972", "Africa/Monrovia", "hour", "1972-01-06T22:00:00Z", "1972-01-07T02:00:00Z"),
        ("year-change", "a year ends", "Asia/Shanghai", "month", "2026-12-31T15:59:59Z", "2027-01-01T16:00:00Z"),
        ("year-of-months", "twelve months and two parts", "America/New_York", "month", "2025-12-15T00:00:00Z", "2027-01-15T00:00:00Z"),
        ("offsets-in", "times told with an offset", "UTC", "day", "2026-11-22T00:18:54+08:00", "2026-11-22T00:20:51+08:00"),
        ("offset-west", "a time told with an offset to the west", "UTC", "hour", "2026-11-21T20:30:00-05:30", "2026-11-22T03:00:00Z"),
        ("empty", "an interval of no length is one part", "UTC", "day", "2026-11-22T00:00:00Z", "2026-11-22T00:00:00Z"),
        ("decimals", "decimals that do not matter are not told", "UTC", "day", "2026-11-22T00:00:00.500Z", "2026-11-22T00:00:01.000000000Z"),
        ("kiritimati", "an offset of 14 hours", "Pacific/Kiritimati", "day", "2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z"),
        ("distant", "a rule that goes on for ever", "America/New_York", "day", "2190-03-13T12:00:00Z", "2190-03-15T12:00:00Z"),
    ):
        ok(name, comment, zone, edge, start, end, " MET-90" if name in ("offsets-in", "offset-west", "empty", "decimals", "on-edges") else " MET-91" if name in ("kiritimati", "monrovia") else "")
    hour = ("2026-11-22T00:00:00Z", "2026-11-22T01:00:00Z")
    for zone in ("Mars/Olympus", "Asia/Beijing", "asia/shanghai", "Shanghai", "+08:00", "UTC+8", "GMT+8", "", " UTC", "Asia/Shanghai ", "Z", "CST", "北京"):
        refuse("zone-" + (zone.strip().replace("/", ".") or "empty").encode("ascii", "backslashreplace").decode().replace("\\", "_") + ("-space" if zone != zone.strip() else ""), "MET-91", "no zone", "ZONE", *hour, zone=zone)
    good = hour[0]
    for name, time in (("no-offset", "2026-11-22T01:00:00"), ("no-offset-fraction", "2026-11-22T01:00:00.5"), ("date", "2026-11-22"), ("space", "2026-11-22 01:00:00Z"), ("lower-z", "2026-11-22T01:00:00z"), ("unknown-offset", "2026-11-22T01:00:00-00:00"), ("no-seconds", "2026-11-22T01:00Z"), ("leap-second", "2026-12-31T23:59:60Z"),
                       ("hour-24", "2026-11-22T24:00:00Z"), ("month-13", "2026-13-01T00:00:00Z"), ("february-30", "2026-02-30T00:00:00Z"), ("february-29", "2027-02-29T00:00:00Z"), ("ten-decimals", "2026-11-22T01:00:00.0000000001Z"), ("no-decimals", "2026-11-22T01:00:00.Z"), ("comma", "2026-11-22T01:00:00,5Z"), ("zone-name", "2026-11-22T01:00:00[Asia/Shanghai]"),
                       ("seconds-number", "1795305600"), ("empty", ""), ("full-width", "２026-11-22T01:00:00Z"), ("two-digit-year", "26-11-22T01:00:00Z"), ("offset-hours", "2026-11-22T01:00:00+08"), ("offset-no-colon", "2026-11-22T01:00:00+0800"), ("offset-minutes", "2026-11-22T01:00:00+08:60"), ("offset-19", "2026-11-22T01:00:00+19:00")):
        refuse("time-" + name, "MET-90", "no time with an offset", "INTERVAL", good, time)
        if name in ("no-offset", "leap-second", "date"):
            refuse("start-" + name, "MET-90", "the start is none", "INTERVAL", time, "2026-12-31T23:59:59Z")
    refuse("backwards", "MET-90", "the end is before the start", "INTERVAL", hour[1], hour[0])
    refuse("backwards-nanosecond", "MET-90", "by a nanosecond", "INTERVAL", "2026-11-22T00:00:00.000000001Z", "2026-11-22T00:00:00Z")
    refuse("backwards-by-offset", "MET-90", "later on the clock, earlier in fact", "INTERVAL", "2026-11-22T00:00:00Z", "2026-11-22T07:00:00+08:00")
    cases.ok("chain-berlin", "MET-92 MET-93", "chained: every hour of three weeks around a change", start="2026-10-12T00:17:00Z", end="2026-11-02T00:43:00Z", zone="Europe/Berlin", edge="hour")
    cases.ok("chain-shanghai", "MET-92 MET-93", "chained: every day of three years", start="1985-12-31T23:00:00Z", end="1988-12-31T17:00:00Z", zone="Asia/Shanghai", edge="day")
    cases.ok("chain-new-york", "MET-92 MET-93", "chained: every month of sixty years", start="1940-01-01T00:00:00Z", end="2000-01-01T00:00:00Z", zone="America/New_York", edge="month")
    cases.ok("chain-lord-howe", "MET-92 MET-93", "chained: every day of two years", start="2018-01-01T00:00:00Z", end="2020-01-01T00:00:00Z", zone="Australia/Lord_Howe", edge="day")
    return cases
