"""Descriptors, read from docs/spec/descriptor.md: structure by tables, then the rules of section 7, all findings collected."""

import decimal
import pathlib
import re
import unicodedata
from datetime import date

import identifier_model as identifiers
import json_model as canonical
import key_model

TABLES = pathlib.Path(__file__).resolve().parents[3] / "identifier-core/src/main/resources/org/computeid/identifier/code"
LARGEST = 2 ** 53 - 1
DAY = 86400


def table(name):
    """Code → status."""
    lines = [line for line in (TABLES / (name + ".csv")).read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return {line.split(",")[0]: line.split(",")[1] for line in lines[1:]}


CLASSES, TIERS = table("class"), table("tier")
REGIONS = {"gbt22602007": table("region-cn"), "gbt2260": table("region-cn"), "iso31662": table("region-iso")}


class Findings(dict):
    """(place, code) → severity; an error stands for a warning of the same code and place."""

    def add(self, code, pointer, severity="error"):
        if self.get((pointer, code)) != "error":
            self[pointer, code] = severity

    def at(self, pointer):
        """Whether something was found at a place or below it."""
        return any(place == pointer or place.startswith(pointer + "/") for place, _ in self)


# Forms: each gives the code of its fault, or None.

def string(check):
    return lambda value: check(value) if isinstance(value, str) else "FORMAT"


def is_space(character):
    return unicodedata.category(character) == "Zs"


def matching(pattern):
    return string(lambda value: None if re.fullmatch(pattern, value, re.S) else "FORMAT")


@string
def text(value):
    return "FORMAT" if not 1 <= len(value) <= 256 or is_space(value[0]) or is_space(value[-1]) else None


@string
def quantity(value):
    if not re.fullmatch("0|-?[1-9][0-9]*", value, re.A):
        return "FORMAT"
    return None if 1 <= int(value) < 2 ** 127 else "RANGE"


def decimal_from(low, high=None):
    @string
    def check(value):
        if len(value) > 40 or value == "-0" or not re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?", value, re.A):
            return "FORMAT"
        with decimal.localcontext() as context:
            context.prec = 50
            number = decimal.Decimal(value)
        return "RANGE" if number < low or high is not None and number > high else None
    return check


def days(year, month, day):
    """Since 0000-01-01 of the proleptic Gregorian calendar; the years of one cycle of 400 are alike."""
    return date(year % 400 + 400, month, day).toordinal() + (year // 400 - 1) * 146097


def instant(value):
    """Seconds of the one spelling of a time, or None."""
    match = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])Z", value, re.A)
    if not match:
        return None
    parts = [int(part) for part in match.groups()]
    try:
        return days(*parts[:3]) * DAY + parts[3] * 3600 + parts[4] * 60 + parts[5]
    except ValueError:
        return None


@string
def time(value):
    return "FORMAT" if instant(value) is None else None


def is_date(value):
    if not re.fullmatch("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", value, re.A):
        return False
    return instant((value + "-01-01")[:10] + "T00:00:00Z") is not None


@string
def period(value):
    ends = value.split("/")
    ordered = len(ends) == 1 or len(ends) == 2 and len(ends[0]) == len(ends[1]) and ends[0] <= ends[1]
    return None if ordered and all(is_date(end) for end in ends) else "FORMAT"


def integer(low=1, high=LARGEST):
    return lambda value: "FORMAT" if type(value) is not int else None if low <= value <= high else "RANGE"


def words(*allowed):
    return string(lambda value: None if value in allowed else "CODE")


def code(name):
    return words(*table(name))


def accepted_by(door):
    @string
    def check(value):
        try:
            door(value)
            return None
        except identifiers.Refusal:
            return "FORMAT"
    return check


IDENTIFIER = accepted_by(identifiers.strict)
USCC = accepted_by(identifiers.uscc)


class Listed:
    """A list of objects."""

    def __init__(self, members, low=1):
        self.members, self.low = members, low


class Extensions:
    pass


# Tables 2 to 4; a name with a question mark is optional.

CLAIM = {
    "format": code("number-format"), "engine": words("vector", "matrix", "unstated"), "sparsity": words("dense", "2:4", "unstated"),
    "basis": words("theoretical-peak", "nominal", "measured", "unstated"), "opsPerSecond": quantity, "of": words("total", "unit"), "asOf": time,
    "unit?": integer(0, 1023), "benchmark?": {"name": text, "version": text}, "source?": text,
}
UNIT = {
    "kind": words("accelerator", "cpu", "memory-node"), "vendor": text, "model": text, "count": integer(), "cores?": integer(), "memoryBytes?": quantity,
    "memoryBandwidthBytesPerSecond?": quantity, "powerWatts?": integer(),
}
LATENCY = {"toRegion": text, "p50Micros": integer(0), "p99Micros": integer(0)}
LOCATION = {"country": code("country"), "region": text, "table": text, "site?": text, "zone?": text}
FACILITY = {
    "standardRacks?": integer(), "itPowerWatts?": integer(), "pue?": decimal_from(1), "wue?": decimal_from(0), "cue?": decimal_from(0), "period?": period,
    "energyGrade?": text,
}
BILLING = {"unit": code("billing-unit"), "currency": code("currency"), "price": decimal_from(0)}
ACCESS = {"protocol": text, "endpoint": matching("[!-~]{1,2048}"), "auth": text, "network": words("public", "private")}
DESCRIPTOR = {
    "type": words("compute-descriptor"), "id": IDENTIFIER, "name": text, "registrant": {"name": text, "uscc?": USCC}, "class": words(*CLASSES), "tier": words(*TIERS),
    "units": Listed(UNIT), "compute": Listed(CLAIM, 0), "issued": time, "expires": time, "seq": integer(0), "partOf?": IDENTIFIER, "location?": LOCATION,
    "memoryBytes?": quantity, "storage?": Listed({"kind": text, "bytes": quantity}),
    "network?": Listed({"kind": words("fabric", "wan", "rdma", "internet"), "bitsPerSecond": quantity, "ports?": integer()}), "facility?": FACILITY,
    "service?": {"availability?": decimal_from(0, 1), "latency?": Listed(LATENCY), "billing?": Listed(BILLING)}, "access?": Listed(ACCESS), "extensions?": Extensions(),
    "status?": {"list": text, "index": integer(0, 1048575)},
}


def check_members(value, members, pointer, found):
    if not isinstance(value, dict):
        found.add("FORMAT", pointer)
        return
    names = {name.rstrip("?") for name in members}
    for name in set(value) - names:
        found.add("UNKNOWN_MEMBER", pointer + "/" + name)
    for name, form in members.items():
        plain = name.rstrip("?")
        if plain in value:
            check(value[plain], form, pointer + "/" + plain, found)
        elif plain == name:
            found.add("REQUIRED", pointer + "/" + name)


def check(value, form, pointer, found):
    if isinstance(form, dict):
        check_members(value, form, pointer, found)
    elif isinstance(form, Listed):
        check_list(value, form, pointer, found)
    elif isinstance(form, Extensions):
        check_extensions(value, pointer, found)
    elif form(value):
        found.add(form(value), pointer)


def check_list(value, form, pointer, found):
    if not isinstance(value, list):
        found.add("FORMAT", pointer)
        return
    if len(value) < form.low:
        found.add("RANGE", pointer)
    for i, item in enumerate(value):
        check_members(item, form.members, "%s/%d" % (pointer, i), found)


def check_extensions(value, pointer, found):
    if not isinstance(value, dict):
        found.add("FORMAT", pointer)
        return
    for name in value:
        if not re.fullmatch(r"[a-z][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)+", name):
            found.add("FORMAT", pointer + "/" + name)


# What of sections 3 to 6 hangs on other members

def check_conditions(document, found):
    facility = document.get("tier") == "F"
    if facility and "location" not in document:
        found.add("REQUIRED", "/location")
    if not facility and "facility" in document:
        found.add("UNKNOWN_MEMBER", "/facility")
    house = document.get("facility")
    if isinstance(house, dict) and {"pue", "wue", "cue"} & set(house) and "period" not in house:
        found.add("REQUIRED", "/facility/period")
    for i, claim in enumerate(items(document, "compute")):
        if isinstance(claim, dict):
            check_claim(claim, "/compute/%d" % i, items(document, "units"), found)


def check_claim(claim, pointer, units, found):
    if claim.get("of") == "unit" and "unit" not in claim:
        found.add("REQUIRED", pointer + "/unit")
    if claim.get("of") == "total" and "unit" in claim:
        found.add("UNKNOWN_MEMBER", pointer + "/unit")
    if claim.get("of") == "unit" and type(claim.get("unit")) is int and units and claim["unit"] >= len(units):
        found.add("RANGE", pointer + "/unit")
    if claim.get("basis") == "measured" and "benchmark" not in claim:
        found.add("REQUIRED", pointer + "/benchmark")


def items(document, name):
    value = document.get(name)
    return value if isinstance(value, list) else []


# Section 7

BOUNDS = {"D": (6, 2 * 10 ** 17), "N": (8, 10 ** 19), "E": (6, 10 ** 19), "P": (8, 10 ** 22), "C": (10, 10 ** 22), "V": (6, 10 ** 22), "F": (12, 10 ** 23)}


class Claim:
    """A claim that could be read."""

    def __init__(self, claim, pointer):
        self.number = int(claim["opsPerSecond"])
        self.pointer = pointer
        self.basis, self.sparsity = claim["basis"], claim["sparsity"]
        self.what = (claim["format"], claim["engine"])
        self.unit = claim["unit"] if claim["of"] == "unit" else None
        self.benchmark = tuple(sorted(claim["benchmark"].items())) if "benchmark" in claim else None

    def subject(self, basis=None, sparsity=None):
        return self.what, sparsity or self.sparsity, basis or self.basis, self.benchmark, self.unit


def readable(document, name, members, found, more=()):
    """The items whose required members, and those of `more`, have no finding; None stands for the others."""
    names = [member for member in members if not member.endswith("?")] + list(more)
    return [
        None if not isinstance(item, dict) or any(found.at("/%s/%d/%s" % (name, i, member)) for member in names) else item
        for i, item in enumerate(items(document, name))
    ]


def check_rules(document, now, found):
    sound = {name: value for name, value in document.items() if not found.at("/" + name)}
    check_times(sound, now, found)
    check_identity(document, sound, found)
    check_place(document, found)
    check_latency(document, found)
    units = readable(document, "units", UNIT, found)
    # A `unit` that is not due hurts nothing: the claim is of the whole.
    parsed = readable(document, "compute", CLAIM, found, ("benchmark",))
    claims = [
        None if claim is None or claim["of"] == "unit" and found.at("/compute/%d/unit" % i) else Claim(claim, "/compute/%d" % i) for i, claim in enumerate(parsed)
    ]
    identifier = sound.get("id")
    check_claims(claims, units, identifier and identifier[18], found)


def check_times(sound, now, found):
    # Times of documents are whole seconds, so that a fraction of now decides nothing.
    now = instant(now[:19] + "Z")
    issued, expires = (instant(sound[name]) if name in sound else None for name in ("issued", "expires"))
    if issued is not None and issued > now + 300:
        found.add("TIME", "/issued")
    if expires is None:
        return
    if issued is not None and expires <= issued or expires <= now:
        found.add("TIME", "/expires")
    if issued is not None and expires - issued > 400 * DAY:
        found.add("LIFE", "/expires")


def check_identity(document, sound, found):
    identifier = sound.get("id")
    for name, at, codes in (("class", 17, CLASSES), ("tier", 18, TIERS)):
        value = document.get(name)
        if identifier and isinstance(value, str) and value != identifier[at]:
            found.add("ID_MISMATCH", "/" + name)
        if codes.get(value if isinstance(value, str) else "", "active") != "active":
            found.add("CODE", "/" + name, "warning")
    if identifier and sound.get("partOf") == identifier:
        found.add("SELF_REFERENCE", "/partOf")


def check_place(document, found):
    location = document.get("location")
    if not isinstance(location, dict) or any(found.at("/location/" + name) for name in ("country", "region", "table")):
        return
    codes = REGIONS.get(re.sub("[^A-Za-z0-9]", "", location["table"]).lower())
    if codes is None:
        found.add("CODE", "/location/table", "warning")
    elif location["region"] not in codes:
        found.add("CODE", "/location/region")


def check_latency(document, found):
    service = document.get("service")
    service = service if isinstance(service, dict) else {}
    inner = Findings({(place[8:], code_): severity for (place, code_), severity in found.items() if place.startswith("/service/")})
    for i, item in enumerate(readable(service, "latency", LATENCY, inner)):
        if item and item["p99Micros"] < item["p50Micros"]:
            found.add("RANGE", "/service/latency/%d/p99Micros" % i)


def check_claims(claims, units, tier, found):
    first = {}
    for claim in filter(None, claims):
        if claim.subject() in first:
            found.add("DUPLICATE_CLAIM", claim.pointer)
        first.setdefault(claim.subject(), claim)
    complete = None not in claims and None not in units

    def parts(claim, basis, benchmark):
        if not complete:
            return []
        subjects = [(claim.what, claim.sparsity, basis, benchmark, i) for i in range(len(units))]
        return [units[i]["count"] * first[subject].number for i, subject in enumerate(subjects) if subject in first]

    for claim in filter(None, claims):
        place = claim.pointer + "/opsPerSecond"
        if claim.unit is None and claim.basis != "measured":
            check_sum(claim.number, parts(claim, claim.basis, claim.benchmark), place, found)
        if claim.basis == "measured":
            peaks = [other.number for other in filter(None, claims) if (other.what, other.sparsity, other.basis, other.unit) == (claim.what, claim.sparsity, "theoretical-peak", claim.unit)]
            shares = parts(claim, "theoretical-peak", None) if claim.unit is None and not peaks else []
            if peaks and claim.number > peaks[0] or shares and len(shares) == len(units) and claim.number > sum(shares):
                found.add("MEASURED_ABOVE_PEAK", place)
        low, high = BOUNDS.get("D" if claim.unit is not None else tier, (0, 2 ** 127))
        sparse = first.get(claim.subject(sparsity="2:4")) if claim.sparsity == "dense" else None
        if not 10 ** low <= claim.number <= high or sparse and claim.number >= sparse.number:
            found.add("IMPLAUSIBLE", place, "warning")


def check_sum(number, shares, place, found):
    difference = abs(number - sum(shares))
    if shares and 10 * difference > sum(shares):
        found.add("SUM", place)
    elif shares and 100 * difference > sum(shares):
        found.add("SUM", place, "warning")


def validate(data, now):
    """The findings, sorted; a fault of canonical JSON is raised."""
    document = canonical.Reader(canonical.check(data)).document()
    found = Findings()
    check_members(document, DESCRIPTOR, "", found)
    if isinstance(document, dict):
        check_conditions(document, found)
        check_rules(document, now, found)
    return [{"code": code_, "severity": severity, "pointer": place} for (place, code_), severity in sorted(found.items())]


def answer(operation, input_):
    try:
        return {"ok": {"findings": validate(key_model.unb64(input_["bytes"]), input_["now"])}}
    except canonical.Fault as fault:
        return {"reject": {"code": fault.code}}
