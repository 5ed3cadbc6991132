"""The cases of `descriptor.validate` on the rules across members, section 7 of docs/spec/descriptor.md."""

from descriptor_cases import BENCHMARK, ID, LATENCY, LOCATION, MEASURED, NOW, changed, claim, document, facility, identifier


def add(validate):
    identities(validate)
    times(validate)
    places(validate)
    houses(validate)
    latencies(validate)
    units_of_claims(validate)
    duplicates(validate)
    sums(validate)
    peaks(validate)
    sparse(validate)
    bounds(validate)
    parts(validate)
    several(validate)


def unit(count=1):
    return {"count": count, "kind": "accelerator", "model": "m", "vendor": "v"}


def claims(*listed, units=None):
    return document(compute=list(listed), units=units or [unit(8)])


def of_unit(index, number, **changes):
    return claim(of="unit", unit=index, opsPerSecond=str(number), **changes)


def total(number, **changes):
    return claim(opsPerSecond=str(number), **changes)


def identities(validate):
    for name, class_, tier, findings in (
        ("class", "G", "C", ["ID_MISMATCH /class"]), ("tier", "A", "N", ["ID_MISMATCH /tier"]), ("both", "S", "P", ["ID_MISMATCH /class", "ID_MISMATCH /tier"]),
        ("reserved", "T", "C", ["CODE warning /class", "ID_MISMATCH /class"]), ("unknown", "Z", "C", ["CODE /class", "ID_MISMATCH /class"]), ("lower", "A", "c", ["CODE /tier", "ID_MISMATCH /tier"]),
        ("crossed", "C", "A", ["CODE /class", "ID_MISMATCH /class", "CODE /tier", "ID_MISMATCH /tier"]),
    ):
        validate.ask("agree-" + name, "class and tier are those of the identifier", "DOC-110" + (" DOC-131" if name in ("unknown", "lower", "crossed") else " DOC-124" if name == "reserved" else ""), document(**{"class": class_, "tier": tier}), *findings)
    for class_ in "GASMX":
        validate.ask("class-" + class_, "a class that is given out", "DOC-26 DOC-110", document(**{"class": class_, "id": identifier(class_, "P"), "tier": "P"}))
    for tier in "PNDVE":
        validate.ask("tier-" + tier, "a tier that is given out", "DOC-27 DOC-110", document(tier=tier, id=identifier("G", tier), **{"class": "G"}))
    for class_ in "TNQ":
        validate.ask("class-reserved-" + class_, "a class that is reserved", "DOC-124", document(**{"class": class_, "id": identifier(class_, "C")}), "CODE warning /class")
    validate.ask("class-not-reserved", "the identifier's class is reserved, the stated one is not", "DOC-110", document(id=identifier("T", "C")), "ID_MISMATCH /class")
    for class_ in "0BZ":
        validate.ask("class-none-" + class_, "a class that the table does not have", "DOC-26 DOC-131", document(**{"class": class_, "id": identifier(class_, "C")}), "CODE /class")
    validate.ask("tier-none", "a tier that the table does not have", "DOC-27 DOC-131", document(tier="Z", id=identifier("A", "Z")), "CODE /tier")
    validate.ask("part-of-itself", "the resource is part of itself", "DOC-120", document(partOf=ID), "SELF_REFERENCE /partOf")
    validate.ask("part-of-another", "the same but for the serial", "DOC-120", document(partOf=identifier("A", "C", "00EZA59J")))
    validate.ask("agree-no-id", "nothing to agree with", "DOC-110 DOC-128", document(id="x", **{"class": "G"}), "FORMAT /id")
    validate.ask("part-of-no-id", "nothing to be equal to", "DOC-120 DOC-128", document(id="x", partOf="x"), "FORMAT /id", "FORMAT /partOf")


def times(validate):
    def ask(name, comment, requirements, issued, expires, *findings, now=NOW):
        validate.ask("time-" + name, comment, requirements, document(issued=issued, expires=expires), *findings, now=now)

    ask("skew", "issued five minutes ahead", "DOC-116", "2026-11-22T00:05:00Z", "2027-11-22T00:00:00Z")
    ask("future", "issued more than five minutes ahead", "DOC-116", "2026-11-22T00:05:01Z", "2027-11-22T00:00:00Z", "TIME /issued")
    ask("future-fraction", "issued within five minutes, to the nanosecond", "DOC-116", "2026-11-22T00:05:01Z", "2027-11-22T00:00:00Z", "TIME /issued", now="2026-11-22T00:00:00.999999999Z")
    ask("far", "issued years ahead", "DOC-116 DOC-118", "2036-11-22T00:00:00Z", "2036-12-22T00:00:00Z", "TIME /issued")
    ask("equal", "expires as it is issued", "DOC-117", NOW, NOW, "TIME /expires")
    ask("before", "expires before it is issued", "DOC-117", "2026-11-22T00:00:10Z", "2026-11-22T00:00:05Z", "TIME /expires")
    ask("second", "holds for a second", "DOC-117", NOW, "2026-11-22T00:00:01Z")
    ask("expired", "expired in this second", "DOC-117", "2026-01-01T00:00:00Z", NOW, "TIME /expires")
    ask("expired-fraction", "expired a nanosecond ago", "DOC-117", "2026-01-01T00:00:00Z", "2026-11-22T00:00:00Z", "TIME /expires", now="2026-11-22T00:00:00.000000001Z")
    ask("not-expired-fraction", "expires in a nanosecond", "DOC-117", "2026-01-01T00:00:00Z", "2026-11-22T00:00:01Z", now="2026-11-22T00:00:00.999999999Z")
    ask("asked-later", "expired for who asks later", "DOC-117", NOW, "2027-01-01T00:00:00Z", "TIME /expires", now="2027-01-01T00:00:00Z")
    ask("asked-before-later", "not yet expired for who asks a second earlier", "DOC-117", NOW, "2027-01-01T00:00:00Z", now="2026-12-31T23:59:59Z")
    ask("asked-earlier", "from the future for who asks earlier", "DOC-116", NOW, "2027-01-01T00:00:00Z", "TIME /issued", now="2026-11-21T23:54:59Z")
    ask("asked-skew-earlier", "not from the future for who asks five minutes earlier", "DOC-116", NOW, "2027-01-01T00:00:00Z", now="2026-11-21T23:55:00Z")
    ask("expired-skew", "no skew for what has expired", "DOC-117", "2026-01-01T00:00:00Z", "2026-11-21T23:59:59Z", "TIME /expires")
    ask("long-expired", "expired and before it was issued: told once", "DOC-117 DOC-5", "2026-11-01T00:00:00Z", "2020-01-01T00:00:00Z", "TIME /expires")
    ask("life-400", "four hundred days", "DOC-118", NOW, "2027-12-27T00:00:00Z")
    ask("life-401", "a second more than four hundred days", "DOC-118", NOW, "2027-12-27T00:00:01Z", "LIFE /expires")
    ask("life-leap", "four hundred days over a leap day", "DOC-118", "2027-12-01T00:00:00Z", "2029-01-04T00:00:00Z", now="2027-12-01T00:00:00Z")
    ask("life-leap-more", "a second more, over a leap day", "DOC-118", "2027-12-01T00:00:00Z", "2029-01-04T00:00:01Z", "LIFE /expires", now="2027-12-01T00:00:00Z")
    ask("life-past", "too long a life, and not expired", "DOC-118", "2020-01-01T00:00:00Z", "2027-01-01T00:00:00Z", "LIFE /expires")
    ask("life-expired", "too long a life, and expired", "DOC-117 DOC-118 DOC-127", "2020-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "LIFE /expires", "TIME /expires")
    ask("ends", "the first and the last second", "DOC-8 DOC-118", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "LIFE /expires")
    ask("year-zero", "the year 0000 is a leap year", "DOC-8 DOC-117", "0000-02-29T00:00:00Z", "0000-03-01T00:00:00Z", "TIME /expires")
    ask("leap", "a leap day", "DOC-8", "2024-02-29T23:59:59Z", "2027-01-01T00:00:00Z", "LIFE /expires")
    ask("century", "2000 was a leap year", "DOC-8 DOC-117", "2000-02-29T00:00:00Z", "2000-03-01T00:00:00Z", "TIME /expires")
    ask("unread-issued", "what rests on issued is not asked", "DOC-117 DOC-128", "2026-11-22 00:00:00Z", "2036-01-01T00:00:00Z", "FORMAT /issued")
    ask("unread-issued-expired", "expires can be read, and has passed", "DOC-117 DOC-127", "yesterday", "2026-11-21T00:00:00Z", "TIME /expires", "FORMAT /issued")
    ask("unread-expires", "issued can be read, and lies ahead", "DOC-116 DOC-127", "2026-11-23T00:00:00Z", "never", "FORMAT /expires", "TIME /issued")
    validate.ask("time-claim", "claims may be of any time", "DOC-61", document(compute=[claim(asOf="1999-12-31T23:59:59Z"), claim(asOf="2036-01-01T00:00:00Z", format="fp32")]))


def places(validate):
    def ask(name, comment, requirements, findings, **changes):
        validate.ask("place-" + name, comment, requirements, document(location=dict(LOCATION, **changes)), *findings)

    for table in ("GB/T 2260", "GB/T 2260-2007", "gb/t 2260", "GBT2260", "gbt-2260"):
        ask("name-" + table.replace(" ", "_").replace("/", "."), "only letters and digits of the name count", "DOC-33 DOC-122", (), table=table)
    for table, region in (("ISO 3166-2", "CN-ZJ"), ("iso3166-2", "CN-BJ"), ("ISO 3166-2", "US-CA")):
        ask("iso-" + region + table[:3], "a code of the named table", "DOC-122", (), table=table, region=region)
    for region in ("110000", "110101", "330100", "440300"):
        ask("code-" + region, "a code of the named table", "DOC-32 DOC-122", (), region=region)
    for name, region in (("none", "330199"), ("short", "3301"), ("long", "3301060"), ("iso", "CN-ZJ"), ("zeroes", "000000"), ("words", "\u676d\u5dde"), ("full-width", "\uff13\uff13\uff10\uff11\uff10\uff16"), ("lower", "cn-zj")):
        ask("region-" + name, "no code of the named table", "DOC-122", ["CODE /location/region"], region=region)
    for region in ("330106", "CN-zj", "ZJ", "CN", "XX-ZJ"):
        ask("iso-none-" + region, "no code of the named table", "DOC-122", ["CODE /location/region"], table="ISO 3166-2", region=region)
    ask("country-region", "country and region are asked each", "DOC-31 DOC-127", ["CODE /location/country"], country="CN")
    ask("unread-region", "a region that is no text is not looked up", "DOC-122 DOC-128", ["FORMAT /location/region"], region=330106)
    ask("unread-table", "a table that is no text is not looked up", "DOC-122 DOC-128", ["FORMAT /location/table"], table="", region="330199")
    ask("site-wrong", "a region is looked up beside a fault", "DOC-122 DOC-127", ["CODE /location/region", "FORMAT /location/site"], site="", region="330199")


def houses(validate):
    house = {"id": identifier("A", "F"), "tier": "F"}
    validate.ask("house", "a facility with a place", "DOC-28 DOC-29 DOC-75", facility())
    validate.ask("house-no-place", "a facility without a place", "DOC-28", document(**house), "REQUIRED /location")
    validate.ask("house-none", "a facility that says nothing of its house", "DOC-29", document(location=LOCATION, **house))
    for tier in "CPNDVE":
        asked = document(id=identifier("A", tier), tier=tier, facility={"standardRacks": 1})
        validate.ask("house-" + tier, "a house where there is none", "DOC-29", asked, "UNKNOWN_MEMBER /facility")
    for name in ("pue", "wue", "cue"):
        validate.ask("house-%s-no-period" % name, "a measure without its period", "DOC-81", facility(**{name: "1.5"}), "REQUIRED /facility/period")
    validate.ask("house-wrong-no-period", "a measure that cannot be read has no period either", "DOC-78 DOC-81", facility(pue="0.9"), "REQUIRED /facility/period", "RANGE /facility/pue")
    validate.ask("house-period-alone", "a period without a measure", "DOC-81", facility(period="2025", standardRacks=1))


def latencies(validate):
    def ask(name, comment, requirements, items, *findings):
        validate.ask("latency-" + name, comment, requirements, document(service={"latency": items}), *findings)

    worse = dict(LATENCY, p99Micros=99)
    ask("equal", "both alike", "DOC-125", [dict(LATENCY, p99Micros=100)])
    ask("zero", "no time at all", "DOC-88 DOC-89 DOC-125", [dict(LATENCY, p50Micros=0, p99Micros=0)])
    ask("below", "the 99th percentile below the median", "DOC-125", [worse], "RANGE /service/latency/0/p99Micros")
    ask("second", "only the second is wrong", "DOC-125", [LATENCY, worse], "RANGE /service/latency/1/p99Micros")
    ask("after-wrong", "the place is that of the item, also behind one that cannot be read", "DOC-125 DOC-127", [dict(LATENCY, toRegion=""), worse], "FORMAT /service/latency/0/toRegion", "RANGE /service/latency/1/p99Micros")
    ask("after-no-object", "the place is that of the item, also behind one that is none", "DOC-125 DOC-127", ["x", LATENCY, worse], "FORMAT /service/latency/0", "RANGE /service/latency/2/p99Micros")
    ask("unread", "what cannot be read is not compared", "DOC-125 DOC-128", [dict(LATENCY, p50Micros="300")], "FORMAT /service/latency/0/p50Micros")
    validate.ask("latency-beside-wrong", "other parts of the service are wrong", "DOC-125 DOC-127", document(service={"availability": "2", "latency": [worse]}), "RANGE /service/availability", "RANGE /service/latency/0/p99Micros")


def units_of_claims(validate):
    two = [unit(), unit()]
    validate.ask("unit-last", "the last entry", "DOC-57", claims(of_unit(1, 10 ** 12), units=two))
    for index in (2, 3, 1023):
        validate.ask("unit-beyond-%d" % index, "beyond the last entry", "DOC-57", claims(of_unit(index, 10 ** 12), units=two), "RANGE /compute/0/unit")
    validate.ask("unit-1024", "above what an index can be", "DOC-57", claims(of_unit(1024, 10 ** 12)), "RANGE /compute/0/unit")
    validate.ask("unit-negative", "a negative index", "DOC-57", claims(of_unit(-1, 10 ** 12)), "RANGE /compute/0/unit")
    validate.ask("unit-text", "an index as a text", "DOC-57", claims(of_unit("0", 10 ** 12)), "FORMAT /compute/0/unit")
    validate.ask("unit-missing", "no index where one is due", "DOC-57", claims(claim(of="unit")), "REQUIRED /compute/0/unit")
    validate.ask("unit-superfluous", "an index where none is due", "DOC-57", claims(claim(unit=0)), "UNKNOWN_MEMBER /compute/0/unit")
    validate.ask("unit-no-units", "without units no index is beyond them", "DOC-57 DOC-128", changed(claims(of_unit(5, 10 ** 12)), "/units", "x"), "FORMAT /units")
    validate.ask("unit-unread-units", "a unit that cannot be read is counted", "DOC-57 DOC-127", claims(of_unit(1, 10 ** 12), units=[unit(), "x"]), "FORMAT /units/1")
    validate.ask("measured-no-benchmark", "measured with nothing", "DOC-58", claims(claim(basis="measured")), "REQUIRED /compute/0/benchmark")
    for basis in ("nominal", "theoretical-peak", "unstated"):
        validate.ask("benchmark-" + basis, "a benchmark where none is due", "DOC-58", claims(claim(basis=basis, benchmark=BENCHMARK)))
    for name, value in (("text", "HPL"), ("list", [])):
        validate.ask("benchmark-is-" + name, "no object", "DOC-58", claims(dict(MEASURED, benchmark=value)), "FORMAT /compute/0/benchmark")


def duplicates(validate):
    def ask(name, comment, requirements, listed, *findings, units=None):
        validate.ask("duplicate-" + name, comment, requirements, claims(*listed, units=units), *findings)

    ask("same", "the same twice", "DOC-119", [claim(), claim()], "DUPLICATE_CLAIM /compute/1")
    ask("number", "another number about the same", "DOC-119", [claim(), total(2 * 10 ** 12)], "DUPLICATE_CLAIM /compute/1")
    ask("date", "another date and source", "DOC-119", [claim(), claim(asOf="2026-01-01T00:00:00Z", source="s")], "DUPLICATE_CLAIM /compute/1")
    ask("three", "every one after the first", "DOC-119", [claim(), claim(format="fp32"), claim(), claim()], "DUPLICATE_CLAIM /compute/2", "DUPLICATE_CLAIM /compute/3")
    ask("unit", "the same of one unit", "DOC-119", [of_unit(0, 10 ** 12), of_unit(0, 10 ** 12)], "DUPLICATE_CLAIM /compute/1")
    ask("measured", "the same benchmark twice", "DOC-119", [MEASURED, MEASURED], "DUPLICATE_CLAIM /compute/1")
    for name, other in (("format", {"format": "fp32"}), ("engine", {"engine": "vector"}), ("sparsity", {"sparsity": "unstated"}), ("basis", {"basis": "unstated"}), ("benchmark", {"benchmark": BENCHMARK}), ("of", {"of": "unit", "unit": 0, "opsPerSecond": "125000000000"})):
        ask("not-" + name, "they differ in one thing that counts", "DOC-119", [claim(), claim(**other)])
    ask("not-unit", "of two units", "DOC-119", [of_unit(0, 10 ** 12), of_unit(1, 10 ** 12)], units=[unit(), unit()])
    ask("not-version", "two versions of a benchmark", "DOC-119", [MEASURED, dict(MEASURED, benchmark={"name": "HPL", "version": "2.4"})])
    ask("unread", "one that cannot be read is no first", "DOC-119 DOC-128", [claim(asOf="x"), claim()], "FORMAT /compute/0/asOf")
    ask("unread-benchmark", "a benchmark that cannot be read is not the absence of one", "DOC-119 DOC-128", [claim(), claim(benchmark={"name": "", "version": "1"})], "FORMAT /compute/1/benchmark/name")
    ask("unread-source", "a source that cannot be read does not hide the claim", "DOC-119 DOC-127", [claim(source=""), claim()], "FORMAT /compute/0/source", "DUPLICATE_CLAIM /compute/1")
    ask("beyond", "a claim about no unit is no first", "DOC-119 DOC-128", [of_unit(7, 10 ** 12), of_unit(7, 10 ** 12)], "RANGE /compute/0/unit", "RANGE /compute/1/unit")


def sums(validate):
    def ask(name, comment, requirements, listed, *findings, units=None):
        validate.ask("sum-" + name, comment, requirements, claims(*listed, units=units), *findings)

    place = "/compute/1/opsPerSecond"
    for name, factor, findings in (("equal", 100, ()), ("101", 101, ()), ("99", 99, ()), ("102", 102, ["SUM warning " + place]), ("98", 98, ["SUM warning " + place]), ("110", 110, ["SUM warning " + place]), ("90", 90, ["SUM warning " + place]),
                                   ("111", 111, ["SUM " + place]), ("89", 89, ["SUM " + place]), ("twice", 200, ["SUM " + place]), ("one-unit", 12, ["SUM " + place])):
        ask(name, "eight units of 10^12, and a total of %d %% of that" % factor, "DOC-112 DOC-113", [of_unit(0, 10 ** 12), total(8 * 10 ** 10 * factor)], *findings)
    # One operation more or less decides; a binary fraction does not see it.
    large = 123456789012345600
    for name, number, findings in (("top-1", large * 80 // 100 * 101, ()), ("top-1-more", large * 80 // 100 * 101 + 1, ["SUM warning " + place]), ("low-1", large * 80 // 100 * 99, ()), ("low-1-less", large * 80 // 100 * 99 - 1, ["SUM warning " + place]),
                                   ("top-10", large * 80 // 100 * 110, ["SUM warning " + place]), ("top-10-more", large * 80 // 100 * 110 + 1, ["SUM " + place]), ("low-10", large * 80 // 100 * 90, ["SUM warning " + place]), ("low-10-less", large * 80 // 100 * 90 - 1, ["SUM " + place])):
        ask("exact-" + name, "exact to one operation", "DOC-112 DOC-113 DOC-132", [of_unit(0, large), total(number)], *findings, units=[unit(80)])
    two = [unit(4), unit(2)]
    ask("two", "two kinds of units", "DOC-112", [of_unit(0, 10 ** 12), of_unit(1, 3 * 10 ** 12), total(10 ** 13)], units=two)
    ask("two-wrong", "two kinds of units, the second forgotten", "DOC-112", [of_unit(0, 10 ** 12), of_unit(1, 3 * 10 ** 12), total(4 * 10 ** 12)], "SUM /compute/2/opsPerSecond", units=two)
    ask("partial", "a claim of one kind of units is enough for a sum", "DOC-112", [of_unit(0, 10 ** 12), total(10 ** 13)], "SUM " + place, units=two)
    ask("none", "no claim of a unit, no sum", "DOC-112", [total(10 ** 13)], units=two)
    for name, other in (("format", {"format": "fp32"}), ("engine", {"engine": "vector"}), ("sparsity", {"sparsity": "unstated"}), ("basis", {"basis": "unstated"}), ("benchmark", {"benchmark": BENCHMARK})):
        ask("other-" + name, "a total of another kind has no sum", "DOC-112", [of_unit(0, 10 ** 12), total(10 ** 14, **other)])
    benchmarked = {"benchmark": BENCHMARK}
    ask("same-benchmark", "the same benchmark", "DOC-112", [of_unit(0, 10 ** 12, **benchmarked), total(10 ** 13, **benchmarked)], "SUM " + place)
    ask("measured", "measured numbers do not add up", "DOC-112", [of_unit(0, 10 ** 12, basis="measured", benchmark=BENCHMARK), total(10 ** 12, basis="measured", benchmark=BENCHMARK)])
    ask("repeated", "of repeated claims the first counts", "DOC-112 DOC-119", [of_unit(0, 10 ** 12), of_unit(0, 10 ** 11), total(8 * 10 ** 12)], "DUPLICATE_CLAIM /compute/1")
    ask("repeated-total", "each total is compared", "DOC-112 DOC-119", [of_unit(0, 10 ** 12), total(8 * 10 ** 12), total(10 ** 13)], "DUPLICATE_CLAIM /compute/2", "SUM /compute/2/opsPerSecond")
    ask("unread-claim", "a claim that cannot be read may be a part", "DOC-112 DOC-128", [of_unit(0, 10 ** 12), total(10 ** 14), claim(format="x")], "FORMAT /compute/2/format".replace("FORMAT", "CODE"))
    ask("unread-unit", "a unit that cannot be read may be a part", "DOC-112 DOC-128", [of_unit(0, 10 ** 12), total(10 ** 14)], "RANGE /units/1/count", units=[unit(8), unit(0)])
    ask("unread-cores", "what is optional does not hide the unit", "DOC-112 DOC-127", [of_unit(0, 10 ** 12), total(10 ** 14)], "SUM " + place, "RANGE /units/0/cores", units=[dict(unit(8), cores=0)])
    ask("beyond", "a claim about no unit is not read", "DOC-112 DOC-128", [of_unit(0, 10 ** 12), total(10 ** 14), of_unit(5, 10 ** 12)], "RANGE /compute/2/unit")
    ask("largest-count", "a product beyond 64 bits", "DOC-112 DOC-132", [of_unit(0, 10 ** 12), total(10 ** 22)], "SUM " + place, units=[unit(2 ** 53 - 1)])
    ask("largest-total", "the largest quantity", "DOC-121", [of_unit(0, 10 ** 12), total(2 ** 127 - 1)], "IMPLAUSIBLE warning " + place, "SUM " + place)


def peaks(validate):
    def ask(name, comment, requirements, listed, *findings, units=None):
        validate.ask("peak-" + name, comment, requirements, claims(*listed, units=units), *findings)

    peak, above = {"basis": "theoretical-peak"}, "MEASURED_ABOVE_PEAK /compute/1/opsPerSecond"
    measured = {"basis": "measured", "benchmark": BENCHMARK}
    ask("equal", "measured at the peak", "DOC-114", [total(10 ** 12, **peak), total(10 ** 12, **measured)])
    ask("above", "measured one operation above the peak", "DOC-114 DOC-132", [total(10 ** 18, **peak), total(10 ** 18 + 1, **measured)], above)
    ask("before", "whichever comes first", "DOC-114", [total(2 * 10 ** 12, **measured), total(10 ** 12, **peak)], "MEASURED_ABOVE_PEAK /compute/0/opsPerSecond")
    ask("unit", "of one unit", "DOC-114", [of_unit(0, 10 ** 12, **peak), of_unit(0, 2 * 10 ** 12, **measured)], above)
    ask("unit-total", "a unit is not measured against the whole", "DOC-114", [total(10 ** 12, **peak), of_unit(0, 2 * 10 ** 12, **measured)])
    ask("other-unit", "nor against another unit", "DOC-114", [of_unit(0, 10 ** 12, **peak), of_unit(1, 2 * 10 ** 12, **measured)], units=[unit(), unit()])
    ask("nominal", "nominal numbers may be above it", "DOC-114", [total(10 ** 12, **peak), total(2 * 10 ** 12)])
    for name, other in (("format", {"format": "fp32"}), ("engine", {"engine": "vector"}), ("sparsity", {"sparsity": "unstated"})):
        ask("other-" + name, "a peak of another kind", "DOC-114", [total(10 ** 12, **peak), total(2 * 10 ** 12, **dict(measured, **other))])
    ask("every-benchmark", "whatever was run", "DOC-114", [total(10 ** 12, **peak), total(2 * 10 ** 12, **measured), total(3 * 10 ** 12, basis="measured", benchmark={"name": "x", "version": "1"})], above, "MEASURED_ABOVE_PEAK /compute/2/opsPerSecond")
    ask("sum", "without a peak of the whole, the sum", "DOC-114", [of_unit(0, 10 ** 12, **peak), total(8 * 10 ** 12 + 1, **measured)], above)
    ask("sum-equal", "at the sum", "DOC-114", [of_unit(0, 10 ** 12, **peak), total(8 * 10 ** 12, **measured)])
    ask("sum-partial", "no sum unless every entry has its part", "DOC-114", [of_unit(0, 10 ** 12, **peak), total(10 ** 14, **measured)], units=[unit(8), unit(1)])
    ask("sum-not-asked", "a claimed peak goes before the sum", "DOC-114", [of_unit(0, 10 ** 12, **peak), total(81 * 10 ** 11 // 100 * 99, **measured), total(805 * 10 ** 10, **peak)])
    ask("sum-unread", "no sum where a claim cannot be read", "DOC-114 DOC-128", [of_unit(0, 10 ** 12, **peak), total(10 ** 14, **measured), claim(of="x")], "CODE /compute/2/of")


def sparse(validate):
    def ask(name, comment, listed, *findings, requirements="DOC-115", units=None):
        validate.ask("sparse-" + name, comment, requirements, claims(*listed, units=units), *findings)

    twofold, warned = {"sparsity": "2:4"}, "IMPLAUSIBLE warning /compute/0/opsPerSecond"
    ask("below", "dense below sparse", [total(10 ** 12), total(2 * 10 ** 12, **twofold)])
    ask("equal", "dense as sparse", [total(10 ** 12), total(10 ** 12, **twofold)], warned)
    ask("above", "dense above sparse", [total(3 * 10 ** 12), total(2 * 10 ** 12, **twofold)], warned)
    ask("unit", "of one unit", [of_unit(0, 10 ** 12), of_unit(0, 10 ** 12, **twofold)], warned)
    ask("unit-total", "of a unit and of the whole", [of_unit(0, 2 * 10 ** 12), total(10 ** 12, **twofold)])
    for name, other in (("format", {"format": "fp8"}), ("engine", {"engine": "vector"}), ("basis", {"basis": "unstated"}), ("benchmark", {"benchmark": BENCHMARK})):
        ask("other-" + name, "of another kind", [total(10 ** 12), total(10 ** 12, sparsity="2:4", **other)])
    ask("unstated", "nothing is said of sparsity", [total(2 * 10 ** 12, sparsity="unstated"), total(10 ** 12, **twofold)])


def bounds(validate):
    for tier, low, high in (("D", 10 ** 6, 2 * 10 ** 17), ("N", 10 ** 8, 10 ** 19), ("E", 10 ** 6, 10 ** 19), ("P", 10 ** 8, 10 ** 22), ("C", 10 ** 10, 10 ** 22), ("V", 10 ** 6, 10 ** 22), ("F", 10 ** 12, 10 ** 23)):
        for name, number, wrong in (("low", low, False), ("below", low - 1, True), ("high", high, False), ("above", high + 1, True)):
            asked = document(id=identifier("A", tier), tier=tier, compute=[total(number)], **({"location": LOCATION} if tier == "F" else {}))
            validate.ask("bounds-%s-%s" % (tier, name), "the bounds of the tier, both inclusive", "DOC-121 DOC-132", asked, *["IMPLAUSIBLE warning /compute/0/opsPerSecond"] * wrong)
    for name, number, wrong in (("low", 10 ** 6, False), ("below", 10 ** 6 - 1, True), ("high", 2 * 10 ** 17, False), ("above", 2 * 10 ** 17 + 1, True)):
        validate.ask("bounds-unit-" + name, "a unit is bounded like a device", "DOC-121 DOC-132", claims(of_unit(0, number)), *["IMPLAUSIBLE warning /compute/0/opsPerSecond"] * wrong)
    validate.ask("bounds-no-id", "without an identifier no bounds of the whole", "DOC-121 DOC-128", document(id="x", compute=[total(1), of_unit(0, 1, format="fp32")]), "IMPLAUSIBLE warning /compute/1/opsPerSecond", "FORMAT /id")


def parts(validate):
    """What can be read is asked, what cannot is not."""
    def ask(name, comment, requirement, asked, *findings):
        validate.ask("part-" + name, comment, requirement, asked, *findings)

    twice = "DUPLICATE_CLAIM /compute/1"
    ask("units-unread", "claims beside units that cannot be read", "DOC-127", changed(claims(claim(), claim()), "/units", []), twice, "RANGE /units")
    ask("claim-unread", "a claim without its date is not judged", "DOC-128", claims(changed({"c": total(1)}, "/c/asOf", "x")["c"]), "FORMAT /compute/0/asOf")
    ask("claim-unknown-member", "a member too many does not hide the claim", "DOC-127", claims(claim(more=1), claim()), "UNKNOWN_MEMBER /compute/0/more", twice)
    ask("claim-no-benchmark", "a claim without the benchmark that is due is not judged", "DOC-128", claims(total(1, basis="measured")), "REQUIRED /compute/0/benchmark")
    ask("name-missing", "the rules are asked without a name", "DOC-127", changed(claims(claim(), claim()), "/name", 5), twice, "FORMAT /name")
    ask("mismatch-unread", "a class that is no text is not compared", "DOC-128", document(**{"class": 1}), "FORMAT /class")
    ask("self", "the rest is wrong, and yet it is part of itself", "DOC-127", document(partOf=ID, seq=-1, name=""), "FORMAT /name", "SELF_REFERENCE /partOf", "RANGE /seq")


def several(validate):
    """All findings, sorted by place and then by code."""
    wrong = document(name="", seq=-1, more=1, type="x", tier="F", partOf=ID, expires="2026-11-21T00:00:00Z", compute=[claim(), claim(), claim(format="x")], registrant={}, access=[], extensions={"a": 1})
    validate.ask("several", "every finding, in order", "DOC-5 DOC-127", wrong, "RANGE /access", "DUPLICATE_CLAIM /compute/1", "CODE /compute/2/format", "TIME /expires", "FORMAT /extensions/a", "REQUIRED /location", "UNKNOWN_MEMBER /more",
                 "FORMAT /name", "SELF_REFERENCE /partOf", "REQUIRED /registrant/name", "RANGE /seq", "ID_MISMATCH /tier", "CODE /type")
    twelve = [claim(format=f, asOf="x") for f in ("fp64", "fp32", "tf32", "bf16", "fp16", "fp8", "fp6", "fp4", "int16", "int8", "int4")]
    validate.ask("several-places", "places are compared as strings, not as numbers", "DOC-5", claims(*twelve), *["FORMAT /compute/%s/asOf" % i for i in sorted(map(str, range(11)))])
    mixed = document(compute=[{}], storage=[{"bytes": "0", "kind": "k", "Kind": "k"}])
    validate.ask("several-missing", "every member that is missing", "DOC-2 DOC-5", mixed, *["REQUIRED /compute/0/" + name for name in ("asOf", "basis", "engine", "format", "of", "opsPerSecond", "sparsity")],
                 "UNKNOWN_MEMBER /storage/0/Kind", "RANGE /storage/0/bytes")
