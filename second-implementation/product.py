"""A product of the conformance protocol CTP/1 (docs/spec/ctp.md): requests on standard input, answers on standard output.

    java -jar cli/target/computeid.jar conformance run -- python3 second-implementation/product.py
"""

from __future__ import annotations

import base64
import hashlib
import json
import sys
from typing import Any, BinaryIO, Callable

sys.dont_write_bytecode = True  # running the product leaves the folder as it was

import canonical_json  # noqa: E402
import identifier  # noqa: E402
from refusal import Refusal  # noqa: E402

Given = dict[str, Any]
Answer = dict[str, Any]

GREETING: Answer = {
    "ctp": 1,
    "product": {
        "vendor": "ComputeID",
        "name": "second-implementation",
        "version": "0.1.0",
        "language": "Python " + sys.version.split()[0],
    },
    "profiles": ["identifier", "canonical-json"],
    "capabilities": [],
}


class Fault(Exception):
    """The request itself is wrong."""


# ---- members of `in` ----


def text(value: Any) -> str:
    if not isinstance(value, str):
        raise Fault("not a text")
    return value


def texts(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise Fault("not an object")
    return {name: text(item) for name, item in value.items()}


def octets(value: Any) -> bytes:
    """Base64url without padding, and only the spelling that encoding gives."""
    spelled = text(value)
    try:
        data = base64.b64decode(spelled.encode("ascii") + b"=" * (-len(spelled) % 4), altchars=b"-_", validate=True)
    except ValueError:
        raise Fault("not base64url") from None
    if base64url(data) != spelled:
        raise Fault("not base64url without padding")
    return data


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


# ---- operations ----


def parse(given: Given) -> Answer:
    canonical = identifier.parse(given["text"])
    return {"text": canonical, **identifier.parts(canonical), "uuid": identifier.to_uuid(canonical)}


def parse_lenient(given: Given) -> Answer:
    canonical, repairs = identifier.parse_lenient(given["text"])
    return {"text": canonical, "repairs": repairs}


def create(given: Given) -> Answer:
    canonical = identifier.create(given)
    return {"text": canonical, "uuid": identifier.to_uuid(canonical)}


def prefix(given: Given) -> Answer:
    low, high = identifier.prefix(given["prefix"])
    return {"low": low, "high": high, "lowUuid": identifier.to_uuid(low), "highUuid": identifier.to_uuid(high)}


def interop_format(given: Given) -> Answer:
    return {"text": identifier.interop_format(given, given["tail"], given["classes"])}


def check_json(given: Given) -> Answer:
    return {"digest": digest(canonical_json.check(given["bytes"]))}


def canonicalize_json(given: Given) -> Answer:
    canonical = canonical_json.canonicalize(given["bytes"])
    return {"bytes": base64url(canonical), "digest": digest(canonical)}


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


Members = dict[str, Callable[[Any], Any]]

INTEROP_MEMBERS: Members = {name: text for name in identifier.INTEROP_PARTS}

OPERATIONS: dict[str, tuple[Members, Callable[[Given], Answer]]] = {
    "identifier.parse": ({"text": text}, parse),
    "identifier.parse-lenient": ({"text": text}, parse_lenient),
    "identifier.create": ({name: text for name in identifier.FIELDS}, create),
    "identifier.from-uuid": ({"uuid": text}, lambda given: {"text": identifier.from_uuid(given["uuid"])}),
    "identifier.compare": (
        {"a": text, "b": text},
        lambda given: {"order": identifier.compare(given["a"], given["b"])},
    ),
    "identifier.prefix": ({"prefix": text}, prefix),
    "identifier.locate": ({"text": text}, lambda given: {"suspects": identifier.locate(given["text"])}),
    "identifier.interop-parse": (
        {"text": text, "classes": texts},
        lambda given: identifier.interop_parse(given["text"], given["classes"]),
    ),
    "identifier.interop-format": ({**INTEROP_MEMBERS, "tail": texts, "classes": texts}, interop_format),
    "uscc.check": ({"text": text}, lambda given: {"text": identifier.uscc_check(given["text"])}),
    "json.check": ({"bytes": octets}, check_json),
    "json.canonicalize": ({"bytes": octets}, canonicalize_json),
}


# ---- lines ----


def members_of(given: Given, members: Members) -> Given:
    """The members of `in`, all of them and no other, each of its type."""
    if set(given) != set(members):
        raise Fault("members of in: " + ", ".join(members))
    return {name: read(given[name]) for name, read in members.items()}


def answer(request: Answer) -> Answer:
    if "hello" in request:
        return GREETING
    operation, given = request.get("op"), request.get("in")
    reply: Answer = {"id": request.get("id")}
    if not isinstance(given, dict):
        return {**reply, "fault": "in"}
    if operation == "echo":
        return {**reply, "ok": given}
    if not isinstance(operation, str) or operation not in OPERATIONS:
        return {**reply, "unsupported": operation}
    members, run = OPERATIONS[operation]
    try:
        return {**reply, "ok": run(members_of(given, members))}
    except Refusal as refusal:
        return {**reply, "reject": refusal.answer()}
    except Fault as fault:
        return {**reply, "fault": str(fault)}


def serve(lines: BinaryIO, answers: BinaryIO) -> None:
    """Bytes in and out, so that neither a locale nor a platform's line ends take part."""
    for line in lines:
        try:
            request = json.loads(line.decode("utf-8"))
        except (ValueError, RecursionError) as problem:
            print("not a request:", type(problem).__name__, file=sys.stderr)
            continue
        if not isinstance(request, dict):
            print("not a request: no object", file=sys.stderr)
            continue
        answers.write(json.dumps(answer(request), separators=(",", ":")).encode("ascii") + b"\n")
        answers.flush()


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
