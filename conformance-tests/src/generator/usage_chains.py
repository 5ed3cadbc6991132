"""Chained cases of `usage.total`: one answer covers hundreds of pseudo-random steps, in which any mistake shows."""

import random

import identifier_model
import usage_model

SUBJECTS = [identifier_model.with_check(data) for data in (
    "C1561330120004AC00EZA59H", "C1561330120004GC00000001", "C1561330120005AN00000002", "C1561110020004SC00000003", "C9990000100001AN00000004", "C9990000100001AN00000005")]
METERS = ["card-time", "core-time", "node-time", "rack-time", "byte-time", "tokens", "requests", "energy"]
SHARES = ["1", "1/2", "1/3", "2/7", "5/13", "1/1024", "999999/1000000", "7/16"]


def add(ok):
    for seed, zone, by in (
        (1, "UTC", []), (2, "Asia/Shanghai", ["day"]), (3, "America/New_York", ["month", "class"]), (4, "Australia/Lord_Howe", ["day", "label:device"]),
        (5, "Asia/Kathmandu", ["registrant"]), (6, "America/St_Johns", ["day"]), (7, "Europe/Berlin", ["subject", "meter"]), (8, "Asia/Shanghai", ["node", "authority", "month"]),
    ):
        records = story(random.Random(seed), 200)
        ok("chain-%d" % seed, "MET-85 MET-94 MET-103 MET-104 MET-105 MET-106 MET-107", "chained: 200 pseudo-random records with repetitions, revisions, conflicts and reversals", *records, by=by, zone=zone)
        if seed % 3:
            continue
        shuffled = list(records)
        random.Random(seed + 100).shuffle(shuffled)
        ok("chain-%d-shuffled" % seed, "MET-103 MET-105 MET-106 MET-107", "chained: the same in another order", *shuffled, by=by, zone=zone)


def story(chain, length):
    """Records of which each may repeat, replace, contradict or take back an earlier one."""
    records, taken = [], set()
    for number in range(length):
        kind = chain.random()
        facts = [r for r in records if "reverses" not in r and r["id"] not in taken]
        if kind < 0.6 or not facts:
            records.append(fresh(chain, str(number)))
            continue
        before = chain.choice(facts)
        latest = max((r for r in facts if r["id"] == before["id"]), key=lambda r: r["revision"])
        if kind < 0.75:
            records.append(dict(before))
        elif kind < 0.87:
            records.append({**fresh(chain, before["id"]), "revision": latest["revision"] + chain.randrange(1, 3)})
        elif kind < 0.92:
            records.append({**before, "labels": {"device": "other-%d" % number}})
            taken.add(before["id"])
        else:
            records.append({**latest, "id": "r%d" % number, "revision": 1, "reverses": latest["id"]})
            taken.add(latest["id"])
    return records


def fresh(chain, id_):
    meter = chain.choice(METERS)
    start = usage_model.instant("2026-10-01T00:00:00Z") + chain.randrange(40 * 86400 * 10 ** 9)
    end = start + chain.randrange(1, 10 ** chain.randrange(1, 15))
    record = {"source": "s", "id": id_, "revision": 1, "subject": chain.choice(SUBJECTS), "meter": meter,
              "start": usage_model.time_text(start), "end": usage_model.time_text(end)}
    if meter in usage_model.TIME_METERS:
        record["count"] = str(chain.randrange(10 ** chain.randrange(1, 9)))
        if meter != "byte-time":
            record["share"] = chain.choice(SHARES)
    else:
        record["quantity"] = str(chain.randrange(10 ** 9)) + (".000000001" if meter == "energy" else "")
    if chain.random() < 0.7:
        record["labels"] = {"device": chain.choice(["h100", "a100", "昇腾910B"])}
    return record
