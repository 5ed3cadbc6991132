"""The cases of `descriptor.validate`: forms of values and members here, rules across members in descriptor_rule_cases.py."""

import copy

import descriptor_model as model
import identifier_model
import json_model as canonical
from case_files import Cases
from key_model import b64

NOW = "2026-11-22T00:00:00Z"
ID = "C1561-3301-20004-AC-00EZA59H-ZC3R"
MISSING = object()
SHOULD = ("DOC-113", "DOC-115", "DOC-121", "DOC-124")


def identifier(class_, tier, serial="00EZA59H"):
    return identifier_model.with_check("C1561330120004" + class_ + tier + serial)


def document(**more):
    """The smallest descriptor without findings, and what is added to it."""
    return dict({
        "class": "A", "compute": [], "expires": "2027-11-22T00:00:00Z", "id": ID, "issued": NOW, "name": "x", "registrant": {"name": "x"}, "seq": 1, "tier": "C",
        "type": "compute-descriptor", "units": [{"count": 8, "kind": "cpu", "model": "m", "vendor": "v"}],
    }, **more)


def claim(**changes):
    made = dict({"asOf": NOW, "basis": "nominal", "engine": "matrix", "format": "fp16", "of": "total", "opsPerSecond": "1000000000000", "sparsity": "dense"}, **changes)
    return {name: value for name, value in made.items() if value is not None}


def facility(**house):
    return document(id=identifier("A", "F"), tier="F", location=LOCATION, facility=house)


LOCATION = {"country": "156", "region": "330106", "table": "GB/T 2260-2007"}
BILLING = {"currency": "CNY", "price": "12.5", "unit": "card-hour"}
LATENCY = {"p50Micros": 100, "p99Micros": 200, "toRegion": "330106"}
ACCESS = {"auth": "oauth2", "endpoint": "https://x.example.com/v1", "network": "public", "protocol": "https"}
BENCHMARK = {"name": "HPL", "version": "2.3"}
LINK = {"bitsPerSecond": "400000000000", "kind": "rdma"}
MEASURED = claim(basis="measured", benchmark=BENCHMARK)


def changed(base, pointer, value):
    """A copy with one value replaced, added, or taken away."""
    whole = copy.deepcopy(base)
    inner, steps = whole, [int(step) if step.isdigit() else step for step in pointer.split("/")[1:]]
    for step in steps[:-1]:
        inner = inner[step]
    if value is MISSING:
        del inner[steps[-1]]
    else:
        inner[steps[-1]] = value
    return whole


def levelled(requirements, findings):
    """A case in which a warning is due, or that begins with what is only recommended, asks for nothing that is demanded."""
    if requirements[0] in SHOULD or any(" warning " in finding for finding in findings):
        recommended = [requirement for requirement in requirements if requirement in SHOULD]
        assert recommended, findings
        return recommended
    return list(dict.fromkeys(requirements + ["DOC-5"]))


class Validate:
    def __init__(self):
        self.cases = Cases("descriptor", "descriptor.validate", model.answer, None)
        self.seen = set()

    def ask(self, name, comment, requirements, asked, *findings, now=NOW):
        """`findings` are claims such as `FORMAT /name` or `SUM warning /compute/1/opsPerSecond`, in their order. Nothing is asked twice."""
        data = asked if isinstance(asked, bytes) else canonical.write(asked)
        found = ["%s %s%s" % (f["code"], "" if f["severity"] == "error" else "warning ", f["pointer"]) for f in model.validate(data, now)]
        assert found == list(findings), "%s: claimed %s, computed %s" % (name, findings, found)
        if (data, now) in self.seen:
            return
        self.seen.add((data, now))
        self.cases.ok(name, " ".join(levelled(requirements.split(), findings)), comment, bytes=b64(data), now=now)

    def refuse(self, name, comment, code, data):
        self.cases.refuse(name, "DOC-1", comment, code, bytes=b64(data), now=NOW)


# Every member: where it stands, what holds it, its form

FULL = {
    "registrant": document(registrant={"name": "x", "uscc": "91330106673959654P"}),
    "location": document(location=dict(LOCATION, site="s", zone="z")),
    "unit": document(units=[{"count": 8, "cores": 4, "kind": "accelerator", "memoryBandwidthBytesPerSecond": "5", "memoryBytes": "6", "model": "m", "powerWatts": 7, "vendor": "v"}]),
    "claim": document(compute=[claim(source="s", of="unit", unit=0)]),
    "measured": document(compute=[MEASURED]),
    "top": document(memoryBytes="1", partOf=identifier("A", "F"), extensions={"com.example.rack": 1}),
    "storage": document(storage=[{"bytes": "1", "kind": "k"}]),
    "network": document(network=[dict(LINK, ports=2)]),
    "facility": facility(standardRacks=1, itPowerWatts=2, pue="1.2", wue="0.5", cue="0.3", period="2025", energyGrade="g"),
    "service": document(service={"availability": "0.999", "latency": [LATENCY], "billing": [BILLING]}),
    "access": document(access=[ACCESS]),
    "status": document(status={"index": 5, "list": "l"}),
}
MEMBERS = (
    ("/name", "top", "text", "DOC-21"), ("/registrant/name", "registrant", "text", "DOC-23"), ("/registrant/uscc", "registrant", "uscc", "DOC-24"), ("/partOf", "top", "id", "DOC-25"),
    ("/id", "top", "id", "DOC-20"), ("/issued", "top", "time", "DOC-11"), ("/expires", "top", "time", "DOC-12"), ("/seq", "top", "integer-0", "DOC-13"), ("/status/list", "status", "text", "DOC-15"),
    ("/status/index", "status", "index", "DOC-16"), ("/type", "top", "word", "DOC-10"), ("/class", "top", "symbol", "DOC-26"), ("/tier", "top", "symbol", "DOC-27"),
    ("/location/country", "location", "country", "DOC-31"), ("/location/region", "location", "text", "DOC-32"), ("/location/table", "location", "text", "DOC-33"),
    ("/location/site", "location", "text", "DOC-34"), ("/location/zone", "location", "text", "DOC-35"), ("/units/0/kind", "unit", "word", "DOC-41"), ("/units/0/vendor", "unit", "text", "DOC-42"),
    ("/units/0/model", "unit", "text", "DOC-43"), ("/units/0/count", "unit", "integer-1", "DOC-44"), ("/units/0/cores", "unit", "integer-1", "DOC-45"), ("/units/0/memoryBytes", "unit", "quantity", "DOC-46"),
    ("/units/0/memoryBandwidthBytesPerSecond", "unit", "quantity", "DOC-47"), ("/units/0/powerWatts", "unit", "integer-1", "DOC-48"), ("/compute/0/format", "claim", "word", "DOC-51"),
    ("/compute/0/engine", "claim", "word", "DOC-52"), ("/compute/0/sparsity", "claim", "word", "DOC-53"), ("/compute/0/basis", "claim", "word", "DOC-54"), ("/compute/0/opsPerSecond", "claim", "quantity", "DOC-55"),
    ("/compute/0/of", "claim", "word", "DOC-56"), ("/compute/0/asOf", "claim", "time", "DOC-61"), ("/compute/0/source", "claim", "text", "DOC-62"), ("/compute/0/benchmark/name", "measured", "text", "DOC-59"),
    ("/compute/0/benchmark/version", "measured", "text", "DOC-60"), ("/memoryBytes", "top", "quantity", "DOC-65"), ("/storage/0/kind", "storage", "text", "DOC-67"), ("/storage/0/bytes", "storage", "quantity", "DOC-68"),
    ("/network/0/kind", "network", "word", "DOC-71"), ("/network/0/bitsPerSecond", "network", "quantity", "DOC-72"), ("/network/0/ports", "network", "integer-1", "DOC-73"),
    ("/facility/standardRacks", "facility", "integer-1", "DOC-76"), ("/facility/itPowerWatts", "facility", "integer-1", "DOC-77"), ("/facility/pue", "facility", "decimal-1", "DOC-78"),
    ("/facility/wue", "facility", "decimal-0", "DOC-79"), ("/facility/cue", "facility", "decimal-0", "DOC-80"), ("/facility/period", "facility", "period", "DOC-81"), ("/facility/energyGrade", "facility", "text", "DOC-82"),
    ("/service/availability", "service", "share", "DOC-85"), ("/service/latency/0/toRegion", "service", "text", "DOC-87"), ("/service/latency/0/p50Micros", "service", "integer-0", "DOC-88"),
    ("/service/latency/0/p99Micros", "service", "integer-0", "DOC-89"), ("/service/billing/0/unit", "service", "word", "DOC-91"), ("/service/billing/0/currency", "service", "currency", "DOC-92"),
    ("/service/billing/0/price", "service", "decimal-0", "DOC-93"), ("/access/0/protocol", "access", "text", "DOC-95"), ("/access/0/endpoint", "access", "endpoint", "DOC-96"), ("/access/0/auth", "access", "text", "DOC-97"),
    ("/access/0/network", "access", "word", "DOC-98"),
)
# Form → requirement of the form, and values with the code of their fault; None is for values that are right.
TEXTS = (("", "FORMAT"), (" x", "FORMAT"), ("x\u00a0", "FORMAT"), ("x" * 257, "FORMAT"), ("\u7b97" * 256, None))
TIMES = tuple((value, "FORMAT") for value in (
    "2026-11-22", "2026-11-22T00:00:00", "2026-11-22T00:00:00+00:00", "2026-11-22T00:00:00.0Z", "2026-11-22t00:00:00z", "2026-11-22T24:00:00Z", "2026-06-30T23:59:60Z", "2026-02-29T00:00:00Z",
    "2026-11-22T00:00Z", "20261122T000000Z", "+2026-11-22T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-10T00:00:00Z", "2026-11-00T00:00:00Z", " 2026-11-22T00:00:00Z", "2100-02-29T00:00:00Z",
    "\uff12\uff10\uff12\uff16-11-22T00:00:00Z", "1795305600", ""))
NUMBERS = tuple((value, "FORMAT") for value in ("", "-0", "007", "+5", "1.0", "1e3", "0x10", " 5", "1,000", "\uff15", "-", "1_000"))
QUANTITIES = NUMBERS + (("0", "RANGE"), ("-1", "RANGE"), (str(2 ** 127), "RANGE"), ("9" * 4096, "RANGE"))
DECIMALS = tuple((value, "FORMAT") for value in ("", "-0", "1.50", "1.", ".5", "01.5", "+1.5", "1e0", "1,5", "-0.0", "\uff11", "1." + "1" * 39)) + (("-0.1", "RANGE"), ("-1", "RANGE"), ("1." + "1" * 38, None))
INTEGERS = (("1", "FORMAT"), (-1, "RANGE"), (-model.LARGEST, "RANGE"), (model.LARGEST, None))
FORMS = {
    "text": ("DOC-4", TEXTS), "time": ("DOC-8", TIMES), "quantity": ("DOC-6", QUANTITIES), "integer-1": ("DOC-130", INTEGERS + ((0, "RANGE"), (1, None))), "integer-0": ("DOC-130", INTEGERS + ((0, None),)),
    "index": ("DOC-130", (("1", "FORMAT"), (-1, "RANGE"), (1048576, "RANGE"), (1048575, None), (0, None))), "decimal-1": ("DOC-7", DECIMALS + (("0.99", "RANGE"), ("0", "RANGE"), ("1", None))),
    "decimal-0": ("DOC-7", DECIMALS + (("0", None), ("12345678.9", None))), "share": ("DOC-7", DECIMALS[:14] + (("1.1", "RANGE"), ("1." + "0" * 37 + "1", "RANGE"), ("1.00000000001", "RANGE"), ("0", None), ("1", None))),
    "id": ("DOC-20", tuple((value, "FORMAT") for value in ("", ID.lower(), ID.replace("-", ""), ID[:-1] + "0", ID + " ", "604a608c-6008-8800-8011-4c001df51531", "computeid:" + ID, ID[:24], "K" + ID[1:]))),
    "uscc": ("DOC-24", tuple((value, "FORMAT") for value in ("", "91330106673959654p", "91330106673959654Q", "91330106673959654", "9133010667395965", "91330106673959654P ", "9133010667395965IP"))),
    "word": ("DOC-131", (("", "CODE"), ("Nominal", "CODE"), ("other", "CODE"))), "symbol": ("DOC-131", (("", "CODE"), ("a", "CODE"), ("AA", "CODE"), ("B", "CODE"))),
    "country": ("DOC-131", tuple((value, "CODE") for value in ("CN", "CHN", "000", "15", "0156", "cn", "")) + (("840", None),)),
    "currency": ("DOC-131", tuple((value, "CODE") for value in ("RMB", "cny", "156", "", "CN", "\u5143")) + (("USD", None), ("EUR", None))),
    "period": ("DOC-81", tuple((value, "FORMAT") for value in ("", "25", "2025-13", "2025-00", "2025-02-29", "2025/2024", "2025-01/2025", "2025-01-01/2025-01", "2025/", "/2025", "2025/2026/2027", "2025-1", "2025-W01", "2025-Q1",
                                                               "2025-06-30T00:00:00Z", "02025", "2025--2026")) + tuple((value, None) for value in ("2025-06", "2025-06-30", "2024-02-29", "2024/2025", "2025-01/2025-06", "2025-06-30/2025-06-30"))),
    "endpoint": ("DOC-96", (("", "FORMAT"), ("https://x y", "FORMAT"), ("https://\u7b97.example", "FORMAT"), ("x" * 2049, "FORMAT"), ("https://x\u00a0", "FORMAT"), ("x" * 2048, None), ("!~", None))),
}


def all_members(validate):
    for pointer, holder, form, requirement in MEMBERS:
        base, place = FULL[holder], pointer[1:].replace("/", ".")
        general, values = FORMS[form]
        for i, (value, code) in enumerate(values):
            if code is None and pointer in ("/location/region", "/location/table", "/units/0/count", "/service/latency/0/p50Micros", "/service/latency/0/p99Micros"):
                continue  # Rules across members would speak, and are asked elsewhere.
            also = ["ID_MISMATCH " + pointer] if form == "symbol" else []
            findings = sorted(([code + " " + pointer] if code else []) + also)
            validate.ask("%s-%s-%02d" % (place, form, i), "a %s: %s" % (form, "right" if code is None else "wrong"), "%s %s%s" % (requirement, general, " DOC-110" if also else ""), changed(base, pointer, value), *findings)
        numeric = form in ("integer-0", "integer-1", "index")
        for name, value in (("flag", True), ("list", []), ("object", {})) + (() if numeric else (("number", 5),)):
            validate.ask("%s-is-%s" % (place, name), "a value of another type", requirement + " " + general, changed(base, pointer, value), "FORMAT " + pointer)


OBJECTS = (
    ("", "top", "DOC-1"), ("/registrant", "registrant", "DOC-22"), ("/location", "location", "DOC-30"), ("/units/0", "unit", "DOC-40"), ("/compute/0", "claim", "DOC-50"), ("/compute/0/benchmark", "measured", "DOC-58"),
    ("/storage/0", "storage", "DOC-66"), ("/network/0", "network", "DOC-70"), ("/facility", "facility", "DOC-75"), ("/service", "service", "DOC-84"), ("/service/latency/0", "service", "DOC-86"),
    ("/service/billing/0", "service", "DOC-90"), ("/access/0", "access", "DOC-94"), ("/status", "status", "DOC-14"),
)
LISTS = (("/units", "unit", "DOC-40"), ("/compute", "claim", "DOC-50"), ("/storage", "storage", "DOC-66"), ("/network", "network", "DOC-70"), ("/service/latency", "service", "DOC-86"),
         ("/service/billing", "service", "DOC-90"), ("/access", "access", "DOC-94"))


def named(pointer):
    return pointer[1:].replace("/", ".") or "top"


def all_objects(validate):
    for holder, base in FULL.items():
        validate.ask("full-" + holder, "every member of this kind", "DOC-2 DOC-3", base)
    validate.ask("smallest", "nothing but what is due", "DOC-1 DOC-2", document())
    for pointer, holder, requirement in OBJECTS:
        base = FULL[holder]
        for name in ("more", "Name"):
            validate.ask("%s-with-%s" % (named(pointer), name), "a member that does not belong there", requirement + " DOC-3", changed(base, pointer + "/" + name, 1), "UNKNOWN_MEMBER %s/%s" % (pointer, name))
        if pointer:
            for name, value in (("text", "x"), ("list", []), ("number", 5), ("flag", False)):
                validate.ask("%s-is-%s" % (named(pointer), name), "no object", requirement, changed(base, pointer, value), "FORMAT " + pointer)
    for pointer, holder, _, requirement in MEMBERS:
        due = not optional(pointer)
        comment = "a member is missing" + ("" if due else ", which may be")
        if not pointer.endswith("/period"):
            validate.ask("without-" + named(pointer), comment, requirement + " DOC-2", changed(FULL[holder], pointer, MISSING), *["REQUIRED " + pointer] * due)
    for name, requirement in (("registrant", "DOC-22"), ("units", "DOC-40"), ("compute", "DOC-50")):
        validate.ask("without-" + name, "a member is missing", requirement + " DOC-2", changed(document(), "/" + name, MISSING), "REQUIRED /" + name)
    for pointer, holder, requirement in LISTS:
        due = () if pointer == "/compute" else ("RANGE " + pointer,)
        validate.ask(named(pointer) + "-empty", "a list without items", requirement + " DOC-9", changed(FULL[holder], pointer, []), *due)
        for name, value in (("text", "x"), ("object", {}), ("flag", True)):
            validate.ask("%s-is-%s" % (named(pointer), name), "no list", requirement + " DOC-9", changed(FULL[holder], pointer, value), "FORMAT " + pointer)
        for name, value in (("text", "x"), ("list", [])):
            validate.ask("%s-of-%s" % (named(pointer), name), "an item that is no object", requirement, changed(FULL[holder], pointer, [value]), "FORMAT %s/0" % pointer)
    for name, value in (("list", []), ("text", ""), ("number", 0), ("flag", True)):
        validate.ask("top-is-" + name, "no object at the top", "DOC-1", value, "FORMAT ")
    validate.ask("top-empty", "an empty object", "DOC-1 DOC-2", {}, *["REQUIRED /" + name for name in sorted(document())])
    validate.ask("many", "a list of 200 items", "DOC-9", document(units=[{"count": 1, "kind": "cpu", "model": "m", "vendor": "v"}] * 200))


def optional(pointer):
    members = model.DESCRIPTOR
    steps = [step for step in pointer.split("/")[1:] if not step.isdigit()]
    for step in steps[:-1]:
        inner = members.get(step, members.get(step + "?"))
        members = inner.members if isinstance(inner, model.Listed) else inner
    return steps[-1] + "?" in members


def words(validate):
    """Every word of every closed list, and the codes that tables have at least."""
    for pointer, holder, requirement, allowed in (
        ("/units/0/kind", "unit", "DOC-41", ("accelerator", "cpu", "memory-node")), ("/compute/0/engine", "claim", "DOC-52", ("vector", "matrix", "unstated")),
        ("/compute/0/sparsity", "claim", "DOC-53", ("dense", "2:4", "unstated")), ("/compute/0/basis", "claim", "DOC-54", ("theoretical-peak", "nominal", "unstated")),
        ("/compute/0/format", "claim", "DOC-51", ("fp64", "fp32", "tf32", "bf16", "fp16", "fp8", "fp6", "fp4", "int16", "int8", "int4", "unstated")),
        ("/network/0/kind", "network", "DOC-71", ("fabric", "wan", "rdma", "internet")), ("/access/0/network", "access", "DOC-98", ("public", "private")),
        ("/service/billing/0/unit", "service", "DOC-91", ("card-hour", "core-hour", "gb-hour", "token")),
    ):
        for word in allowed:
            if changed(FULL[holder], pointer, word) != FULL[holder]:
                validate.ask("%s-%s" % (named(pointer), word.replace(":", "-of-")), "a word of the list", requirement + " DOC-131", changed(FULL[holder], pointer, word))
        for word in (allowed[0].upper(), allowed[0] + " ", allowed[0].title()):
            validate.ask("%s-not-%s" % (named(pointer), word.replace(" ", "_").replace(":", "-of-")), "spelled otherwise", requirement + " DOC-131", changed(FULL[holder], pointer, word), "CODE " + pointer)


def texts(validate):
    for i, value in enumerate(("\u3000x", "x\u2003", "x ", "\u00a0", "x" * 4096, "\U0001f600" * 257)):
        validate.ask("name-wrong-%d" % i, "no text", "DOC-4 DOC-21", document(name=value), "FORMAT /name")
    for i, value in enumerate(("\U0001f600" * 256, "a b", "\u676d\u5dde \u7b97\u529b", "<b>", "%s%n", "\u200bx", "../x", "'; --", "\ufeffx")):
        validate.ask("name-right-%d" % i, "a text", "DOC-4 DOC-21", document(name=value))


def extensions(validate):
    for i, name in enumerate(("com.example", "com.example.rack", "cn.x-y.z_1", "a.b", "c0m.9", "com.Example.A", "a" * 31 + "." + "b" * 32)):
        validate.ask("extension-right-%d" % i, "a reverse domain name", "DOC-100 DOC-101", document(extensions={name: {"any": [True, "value", -1]}}))
    for i, name in enumerate(("rack", "Com.example", ".com.example", "com.example.", "com..example", "1com.example", "-com.example", "_com.example", "com", "COM.EXAMPLE", ".", "a.")):
        validate.ask("extension-wrong-%d" % i, "no reverse domain name", "DOC-101", document(extensions={name: 1}), "FORMAT /extensions/" + name)
    validate.ask("extensions-empty", "an empty object", "DOC-100", document(extensions={}))
    for name, value in (("list", []), ("text", "x"), ("flag", True), ("number", 1)):
        validate.ask("extensions-is-" + name, "no object", "DOC-100", document(extensions=value), "FORMAT /extensions")
    validate.ask("extensions-any-value", "what stands below is not looked at", "DOC-100 DOC-3", document(extensions={"com.example.a": {"type": 1, "issued": "x", "units": []}}))


def refused(validate):
    good = canonical.write(document())
    for name, comment, code, data in (
        ("white", "white space", "NOT_CANONICAL", good.replace(b",", b", ")), ("feed", "a line feed behind", "NOT_CANONICAL", good + b"\n"), ("escaped", "an escape", "NOT_CANONICAL", good.replace(b'"cpu"', b'"c\\u0070u"')),
        ("order", "members in another order", "NOT_CANONICAL", b'{"type":"compute-descriptor","id":"x"}'), ("mark", "a byte order mark", "ENCODING", b"\xef\xbb\xbf" + good), ("utf-16", "UTF-16", "SYNTAX", good.decode().encode("utf-16-le")),
        ("latin-1", "not UTF-8", "ENCODING", good.replace(b'"m"', b'"\xe9"')), ("overlong", "overlong UTF-8", "ENCODING", good.replace(b'"m"', b'"\xc1\xad"')), ("null", "null", "NULL", good.replace(b'"seq":1', b'"seq":null')),
        ("fraction", "a fraction", "NUMBER", good.replace(b'"seq":1', b'"seq":1.0')), ("big", "a big integer", "NUMBER", good.replace(b'"seq":1', b'"seq":9007199254740992')), ("exponent", "an exponent", "NUMBER", good.replace(b'"seq":1', b'"seq":1e0')),
        ("minus-zero", "minus zero", "NUMBER", good.replace(b'"seq":1', b'"seq":-0')), ("leading-zero", "a leading zero", "SYNTAX", good.replace(b'"seq":1', b'"seq":01')), ("nan", "NaN", "SYNTAX", good.replace(b'"seq":1', b'"seq":NaN')),
        ("comment", "a comment", "SYNTAX", b"/**/" + good), ("duplicate", "a member twice", "DUPLICATE", good.replace(b'"seq":1', b'"seq":1,"seq":1')), ("trailing", "something behind", "TRAILING", good + b"{}"), ("cut", "its end cut off", "SYNTAX", good[:-1]),
        ("control", "a control", "STRING", good.replace(b'"m"', b'"\\u0007"')), ("direction", "a control of direction", "STRING", good.replace(b'"m"', '"\u202e"'.encode())), ("surrogate", "a lone surrogate", "STRING", good.replace(b'"m"', b'"\\udfff"')),
        ("decomposed", "not in form NFC", "STRING", good.replace(b'"m"', '"e\u0301"'.encode())), ("unassigned", "an unassigned code point", "STRING", good.replace(b'"m"', '"\u0378"'.encode())), ("name", "a name with a space", "NAME", good.replace(b'"seq":1', b'"s q":1')),
        ("depth", "too many levels", "DEPTH", good[:-1] + b',"x":' + b"[" * 16 + b"]" * 16 + b"}"), ("size", "too long a list", "SIZE", good.replace(b'"compute":[]', b'"compute":[' + b",".join([b"1"] * 1025) + b"]")),
        ("string", "too long a string", "SIZE", good.replace(b'"m"', b'"' + b"m" * 4097 + b'"')), ("empty", "no bytes", "SYNTAX", b""), ("text", "no JSON", "SYNTAX", b"descriptor"),
    ):
        validate.refuse("bytes-" + name, "no canonical JSON: " + comment, code, data)


def all_cases():
    import descriptor_rule_cases
    validate = Validate()
    all_objects(validate)
    all_members(validate)
    words(validate)
    texts(validate)
    extensions(validate)
    refused(validate)
    descriptor_rule_cases.add(validate)
    return [validate.cases]
