"""A model of the rest of docs/spec/metering.md: resource-time, zones, usage, work, profiles, capacity. Written from the text."""

import datetime
import hashlib
import json
import pathlib
import re
import zoneinfo
from fractions import Fraction

import rate_model
from rate_model import Refused

SHARE = 144144000000
LARGEST = (1 << 191) - 1
SECOND = 10 ** 9
TIMES = {"nanosecond": 1, "second": SECOND, "minute": 60 * SECOND, "hour": 3600 * SECOND, "day": 86400 * SECOND}
BYTES = {"byte": 1, "GB": 10 ** 9, "GiB": 1 << 30, "TB": 10 ** 12, "TiB": 1 << 40}
UNITS = {"%s-%s" % (r, t): (r, n) for r in ("card", "core", "node", "rack") for t, n in TIMES.items()}
UNITS.update({"%s-%s" % (b, t): ("byte", n * TIMES[t]) for b, n in BYTES.items() for t in ("second", "hour")})
TIME_METERS = {m + "-time": m + "-nanosecond" for m in ("card", "core", "node", "rack", "byte")}
COUNTING = {"tokens": ("token", 1), "requests": ("request", 1), "energy": ("joule", SECOND)}
PROFILES = pathlib.Path(__file__).resolve().parents[3] / "metering/src/main/resources/org/computeid/metering/profile"
EPOCH = datetime.date(1970, 1, 1).toordinal()


def exact(value):
    return str(value.numerator) if value.denominator == 1 else "%d/%d" % (value.numerator, value.denominator)


def read_exact(text):
    found = re.fullmatch(r"(0|-?[1-9][0-9]*)(?:/([1-9][0-9]*))?", text)
    if not found:
        raise Refused("SYNTAX")
    value = Fraction(int(found.group(1)), int(found.group(2) or 1))
    if exact(value) != text:
        raise Refused("SYNTAX")
    return value


def convert(value, from_, to):
    if from_ not in UNITS or to not in UNITS:
        raise Refused("UNIT")
    number = read_exact(value)
    if UNITS[from_][0] != UNITS[to][0]:
        raise Refused("UNIT")
    return exact(number * UNITS[from_][1] / UNITS[to][1])


def instant(text):
    """Nanoseconds since 1970 in UTC."""
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))", text, re.A)
    if not found or text.endswith("-00:00"):
        raise Refused("INTERVAL")
    year, month, day, hour, minute, second = (int(g) for g in found.groups()[:6])
    try:
        ordinal = datetime.date(year, month, day).toordinal()
    except ValueError:
        raise Refused("INTERVAL") from None
    offset = 0
    if found.group(8):
        offset = int(found.group(9)) * 3600 + int(found.group(10)) * 60
        if int(found.group(9)) > 17 or int(found.group(10)) > 59:
            raise Refused("INTERVAL")
    if hour > 23 or minute > 59 or second > 59:
        raise Refused("INTERVAL")
    seconds = (ordinal - EPOCH) * 86400 + hour * 3600 + minute * 60 + second - (offset if found.group(8) != "-" else -offset)
    return seconds * SECOND + int((found.group(7) or "").ljust(9, "0"))


def interval(start, end):
    times = instant(start), instant(end)
    if times[1] < times[0]:
        raise Refused("INTERVAL")
    return times


def time_text(nanoseconds):
    seconds, fraction = divmod(nanoseconds, SECOND)
    days, rest = divmod(seconds, 86400)
    text = "%sT%02d:%02d:%02d" % (datetime.date.fromordinal(days + EPOCH).isoformat(), rest // 3600, rest // 60 % 60, rest % 60)
    return text + (".%09d" % fraction).rstrip("0").rstrip(".") + "Z" if fraction else text + "Z"


class Zone:
    """What the clock of a zone shows at a second."""

    def __init__(self, name):
        if name not in zoneinfo.available_timezones():
            raise Refused("ZONE")
        self.zone = zoneinfo.ZoneInfo(name)

    def offset(self, second):
        utc = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc) + datetime.timedelta(seconds=second)
        delta = utc.astimezone(self.zone).utcoffset()
        return delta.days * 86400 + delta.seconds

    def label(self, second, edge):
        offset = self.offset(second)
        days, rest = divmod(second + offset, 86400)
        date = datetime.date.fromordinal(days + EPOCH).isoformat()
        return {"hour": (date, rest // 3600, offset), "day": date, "month": date[:7]}[edge]

    def changes(self, start, end):
        """When the clock is set; nowhere is it set twice within an hour."""
        at = start
        while at < end:
            ahead = min(at + 3600, end)
            if self.offset(at) != self.offset(ahead):
                low, high = at, ahead
                while high - low > 1:
                    middle = (low + high) // 2
                    low, high = (middle, high) if self.offset(middle) == self.offset(at) else (low, middle)
                yield high
            at = ahead

    def edges(self, start, end, edge):
        """The seconds in between at which the label changes: those where the clock is set, and full hours or days between them."""
        bounds = [start, *self.changes(start, end), end]
        step = 3600 if edge == "hour" else 86400
        for low, high in zip(bounds, bounds[1:]):
            offset = self.offset(low)
            first = low + -(low + offset) % step
            for at in sorted({low, *range(first, high, step)}):
                if start < at and self.label(at - 1, edge) != self.label(at, edge):
                    yield at


def split(start, end, zone, edge):
    """`start` and `end` in nanoseconds."""
    first, last = start // SECOND, -(-end // SECOND)
    cuts = [start] + [e * SECOND for e in zone.edges(first, last, edge) if start < e * SECOND < end] + [end]
    return list(zip(cuts, cuts[1:]))


def share(text):
    found = re.fullmatch(r"([1-9][0-9]*)(?:/([1-9][0-9]*))?", text)
    if not found or int(found.group(1)) > int(found.group(2) or 1) or SHARE % int(found.group(2) or 1):
        raise Refused("SHARE")
    return Fraction(int(found.group(1)), int(found.group(2) or 1))


class Record:
    def __init__(self, members):
        self.key = members["source"], members["id"]
        if "" in self.key:
            raise Refused("SYNTAX")
        self.revision = members["revision"]
        self.subject = members["subject"]
        self.meter = members["meter"]
        if self.meter not in TIME_METERS and self.meter not in COUNTING:
            raise Refused("UNIT")
        self.times = interval(members["start"], members["end"])
        self.labels = members.get("labels", {})
        self.reverses = members.get("reverses")
        self.share = Fraction(1)
        if self.meter in TIME_METERS:
            if "quantity" in members:
                raise Refused("UNIT")
            count = members.get("count", "1")
            if not re.fullmatch("0|[1-9][0-9]*", count):
                raise Refused("SYNTAX")
            self.amount = Fraction(int(count))
        else:
            if "count" in members:
                raise Refused("UNIT")
            quantity = members.get("quantity", "")
            if not re.fullmatch(r"(0|[1-9][0-9]*)(\.[0-9]*[1-9])?", quantity):
                raise Refused("SYNTAX")
            self.amount = Fraction(quantity)
            if (self.amount * COUNTING[self.meter][1]).denominator != 1:
                raise Refused("SYNTAX")
        if "share" in members:
            self.share = share(members["share"])
            if self.meter == "byte-time" or self.meter in COUNTING:
                raise Refused("SHARE")
        self.fits(self.quantity(*self.times))

    def parts(self):
        return SHARE if self.meter in TIME_METERS else COUNTING[self.meter][1]

    def fits(self, value):
        if value * self.parts() > LARGEST:
            raise Refused("OVERFLOW")

    def quantity(self, start, end):
        return self.amount * self.share * (end - start) if self.meter in TIME_METERS else self.amount

    def usage(self):
        return self.subject, self.meter, self.times, self.amount, self.share

    def content(self):
        return self.key, self.revision, self.usage(), tuple(sorted(self.labels.items())), self.reverses

    def groups(self, group_by, zone):
        fixed = {"subject": self.subject, "authority": self.subject[1:5], "node": self.subject[6:10], "registrant": self.subject[11:16],
                 "class": self.subject[17], "meter": self.meter}
        fixed.update(("label:" + name, value) for name, value in self.labels.items())
        edge = "day" if "day" in group_by else "month" if "month" in group_by else None
        cut = edge and self.meter in TIME_METERS and self.times[0] < self.times[1]
        for start, end in split(*self.times, zone, edge) if cut else [self.times]:
            day = zone.label(start // SECOND, "day") if edge else ""
            named = {**fixed, "day": day, "month": day[:7]}
            yield {name: named[name] for name in group_by if name in named}, self.quantity(start, end)


def settle(records):
    """Facts that count, facts that are taken back, and what became of the rest."""
    facts = {}
    duplicates = 0
    for record in records:
        told = facts.setdefault(record.key, {})
        if record.content() in told:
            duplicates += 1
        told[record.content()] = record
    conflicts = [key for key, told in facts.items() if len({r.revision for r in told.values()}) < len(told)]
    latest = {key: max(told.values(), key=lambda r: r.revision) for key, told in facts.items() if key not in conflicts}
    superseded = sum(len(facts[key]) - 1 for key in latest)
    reversed_ = {}
    for key, reversal in latest.items():
        target = key[0], reversal.reverses
        if reversal.reverses is None or target in conflicts:
            continue
        taken = latest.get(target)
        if not taken or taken.reverses is not None or target in reversed_ or taken.usage() != reversal.usage():
            raise Refused("REVERSAL")
        reversed_[target] = taken
    counted = [r for key, r in latest.items() if r.reverses is None and key not in reversed_]
    return counted, list(reversed_.values()), duplicates, superseded, conflicts


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def total(records, group_by, zone):
    zone = Zone(zone)
    counted, reversed_, duplicates, superseded, conflicts = settle([Record(r) for r in records])
    rows = {}
    for record, sign in [(r, 1) for r in counted] + [(r, 0) for r in reversed_]:
        for group, value in record.groups(group_by, zone):
            row = rows.setdefault((canonical(group), record.meter), {"group": group, "meter": record.meter, "value": Fraction(0)})
            row["value"] += value * sign
            record.fits(row["value"])
    shown = [{**rows[key], "value": exact(rows[key]["value"]), "unit": TIME_METERS.get(key[1]) or COUNTING[key[1]][0]} for key in sorted(rows)]
    return {"rows": shown, "counted": len(counted), "duplicates": duplicates, "superseded": superseded, "reversed": len(reversed_),
            "conflicts": [{"source": s, "id": i} for s, i in sorted(conflicts, key=lambda k: (k[0].encode(), k[1].encode()))]}


def work(records, label, peaks):
    rates = {value: rate_model.given(rate) for value, rate in peaks.items()}
    counted, reversed_, *_ = settle([Record(r) for r in records])
    rows, unknown = {}, 0
    for record, sign in [(r, 1) for r in counted] + [(r, 0) for r in reversed_]:
        if record.labels.get(label) not in rates:
            unknown += sign
            continue
        if record.meter not in TIME_METERS or record.meter == "byte-time":
            raise Refused("UNIT")
        operations, kind = rates[record.labels[label]]
        rows[kind] = rows.get(kind, Fraction(0)) + sign * operations * record.quantity(*record.times) / SECOND
    listed = sorted((rate_model.kind_text(kind), value) for kind, value in rows.items())
    return {"rows": [{"kind": kind, "operations": exact(value)} for kind, value in listed], "unknown": unknown}


def matches(pattern, kind):
    return all(word in ("*", told) for word, told in zip(pattern.split(" "), kind))


def normalize(rates, profile, version):
    told = [rate_model.given(rate) for rate in rates]
    documents = [json.loads(path.read_text(encoding="utf-8")) for path in PROFILES.glob("*.json")]
    named = [d for d in documents if (d["name"], d["version"]) == (profile, version)]
    if not named:
        raise Refused("PROFILE")
    values, excluded = {}, set()
    for operations, kind in told:
        entry = next((w for w in named[0]["weights"] if matches(w["kind"], kind)), None)
        text = rate_model.kind_text(kind)
        if entry:
            measure = entry.get("as", text)
            values[measure] = values.get(measure, Fraction(0)) + operations * Fraction(entry["weight"])
        elif any(matches(pattern, kind) for pattern in named[0]["excludes"]):
            excluded.add(text)
        else:
            raise Refused("UNWEIGHTED")
    if len(values) > 1:
        raise Refused("KIND")
    digest = hashlib.sha256(canonical(named[0])).hexdigest()
    return {"value": exact(sum(values.values(), Fraction(0))), "profile": profile, "version": version, "digest": digest, "excluded": sorted(excluded)}


def roll_up(resources, group_by):
    """Leaves once each; what is told differently, or lies on a cycle, is left to other suites: the protocol has no place for it."""
    parents, told, told_times = {}, {}, {}
    for resource in resources:
        of = resource.get("partOf", [])
        parents.setdefault(resource["id"], set()).update([of] if isinstance(of, str) else of)
        told[resource["id"]] = [rate_model.given(rate) for rate in resource["rates"]]
        told_times[resource["id"]] = told_times.get(resource["id"], 0) + 1
    wholes = set().union(*parents.values()) if parents else set()
    rows = {}
    for leaf in (i for i in told if i not in wholes):
        fixed = {"subject": leaf, "authority": leaf[1:5], "node": leaf[6:10], "registrant": leaf[11:16], "class": leaf[17], "tier": leaf[18]}
        sums = {}
        for operations, kind in told[leaf]:
            sums[kind] = sums.get(kind, 0) + operations
        group = {name: fixed[name] for name in group_by}
        row = rows.setdefault(canonical(group), {"group": group, "rates": {}, "counted": 0, "unknown": 0})
        row["counted" if sums else "unknown"] += 1
        for kind, operations in sums.items():
            row["rates"][kind] = row["rates"].get(kind, 0) + operations
            if row["rates"][kind] >= rate_model.BOUND:
                raise Refused("OVERFLOW")
    shown = []
    for key in sorted(rows):
        rates = sorted((rate_model.shown(o, k) for k, o in rows[key]["rates"].items()), key=lambda r: r["kind"])
        shown.append({**rows[key], "rates": rates})
    return {"rows": shown, "multiple": sorted(i for i in told if told_times[i] > 1 or len(parents[i]) > 1)}


def answer(operation, in_):
    try:
        if operation == "resource-time.convert":
            return {"ok": {"value": convert(in_["value"], in_["from"], in_["to"])}}
        if operation == "resource-time.split":
            times = interval(in_["start"], in_["end"])
            parts = split(*times, Zone(in_["zone"]), in_["edge"])
            return {"ok": {"parts": [{"start": time_text(s), "end": time_text(e)} for s, e in parts]}}
        if operation == "usage.total":
            return {"ok": total(in_["records"], in_["groupBy"], in_["zone"])}
        if operation == "work.total":
            return {"ok": work(in_["records"], in_["label"], in_["peaks"])}
        if operation == "profile.normalize":
            return {"ok": normalize(in_["rates"], in_["profile"], in_["version"])}
        return {"ok": roll_up(in_["resources"], in_["groupBy"])}
    except Refused as refusal:
        return {"reject": {"code": refusal.code}}
