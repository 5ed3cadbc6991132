"""Envelopes, read from docs/spec/envelope.md: made as section 4 says, verified in the order of Table 5."""

import datetime
import hashlib

import json_model as canonical
import key_model as keys
from key_model import Refusal, b64, unb64

ROLES = ("registrant", "registrar", "auditor", "authority")
MEMBERS = {"alg": str, "iat": int, "kid": str, "role": str, "typ": str}
PAYLOAD_TEXT, SIGNATURE_TEXT, HEADER_BYTES, SIGNATURES = 349526, 8192, 1024, 8
SKEW = 300


def refuse_if(condition, code):
    if condition:
        raise Refusal(code)


def seconds(time):
    """Since 1970, with the fraction in nanoseconds: a pair that compares as times do."""
    whole, _, fraction = time.rstrip("Z").partition(".")
    moment = datetime.datetime.strptime(whole, "%Y-%m-%dT%H:%M:%S").replace(tzinfo=datetime.timezone.utc)
    return int(moment.timestamp()), int(fraction.ljust(9, "0"))


# Reading

def read_json(data):
    reader = canonical.Reader(data, canonical.ENVELOPE_BYTES, canonical.ENVELOPE_POINTS)
    try:
        return reader.document()
    except canonical.Fault as fault:
        encoded = reader.path == ["payload"] or len(reader.path) == 3 and reader.path[0] == "signatures" and reader.path[2] in ("protected", "signature")
        raise Refusal({"SIZE": "LIMIT", "DEPTH": "LIMIT", "STRING": "BASE64" if encoded else "FORM"}.get(fault.code, "FORM")) from fault


def decoded(text, limit):
    refuse_if(len(text) > limit, "LIMIT")
    data = unb64(text)
    refuse_if(data is None, "BASE64")
    return data


def checked_form(envelope):
    refuse_if(not isinstance(envelope, dict) or set(envelope) != {"payload", "signatures"}, "FORM")
    refuse_if(not isinstance(envelope["payload"], str) or not isinstance(envelope["signatures"], list), "FORM")
    refuse_if(not envelope["signatures"], "FORM")
    refuse_if(len(envelope["signatures"]) > SIGNATURES, "LIMIT")
    for entry in envelope["signatures"]:
        refuse_if(isinstance(entry, dict) and "header" in entry, "HEADER")
        refuse_if(not isinstance(entry, dict) or set(entry) != {"protected", "signature"}, "FORM")
        refuse_if(not all(isinstance(text, str) for text in entry.values()), "FORM")


def read_header(data):
    refuse_if(len(data) > HEADER_BYTES, "LIMIT")
    try:
        header = canonical.Reader(canonical.check(data)).document()
    except canonical.Fault as fault:
        raise Refusal("HEADER") from fault
    refuse_if(not isinstance(header, dict) or not set(MEMBERS) <= set(header) <= set(MEMBERS) | {"over"}, "HEADER")
    refuse_if(any(type(header[name]) is not kind for name, kind in MEMBERS.items()), "HEADER")
    refuse_if(type(header.get("over", "")) is not str or header["iat"] < 0 or not header["kid"] or not header["typ"], "HEADER")
    if "over" in header:
        over = unb64(header["over"])
        refuse_if(over is None, "BASE64")
        refuse_if(len(over) != 32, "OVER")
    refuse_if(header["alg"] not in keys.ALGORITHMS, "ALGORITHM")
    refuse_if(header["role"] not in ROLES, "ROLE")
    return header


def read_document(payload, typ):
    try:
        document = canonical.Reader(canonical.check(payload)).document()
    except canonical.Fault as fault:
        raise Refusal("LIMIT" if fault.code == "SIZE" and len(payload) > canonical.MAX_BYTES else "PAYLOAD") from fault
    refuse_if(isinstance(document, dict) and document.get("type", typ) != typ, "TYPE")


# Verifying

def trusted(header, input_):
    """The record of one header's key and its public key, once everything about them holds."""
    refuse_if(header["typ"] != input_["typ"], "TYPE")
    records = [record for record in input_["keys"] if record["kid"] == header["kid"]]
    refuse_if(not records, "KEY_UNKNOWN")
    record = records[0]
    key = keys.read_public(record["jwk"], record["alg"])
    refuse_if(header["alg"] != record["alg"], "ALGORITHM")
    refuse_if(record.get("revoked", False), "KEY_REVOKED")
    now = seconds(input_["now"])
    refuse_if("from" in record and now < seconds(record["from"]), "KEY_TIME")
    refuse_if("to" in record and now >= seconds(record["to"]), "KEY_TIME")
    refuse_if("from" in record and (header["iat"] + SKEW, 0) < seconds(record["from"]), "KEY_TIME")
    refuse_if(header["role"] not in record["roles"], "ROLE")
    refuse_if((header["iat"] - SKEW, 0) > now, "TIME")
    return key


def verify(input_):
    envelope = read_json(unb64(input_["envelope"]))
    checked_form(envelope)
    payload = decoded(envelope["payload"], PAYLOAD_TEXT)
    headers, signatures = [], []
    for entry in envelope["signatures"]:
        protected = decoded(entry["protected"], PAYLOAD_TEXT)
        signatures.append(decoded(entry["signature"], SIGNATURE_TEXT))
        headers.append(read_header(protected))
    refuse_if(len({header["kid"] for header in headers}) < len(headers), "DUPLICATE_SIGNER")
    found = []
    for header, signature in zip(headers, signatures):
        found.append((header["alg"], trusted(header, input_)))
        refuse_if(len(signature) != keys.ALGORITHMS[header["alg"]].signature, "SIGNATURE")
    refuse_if(len(set(found)) < len(found), "DUPLICATE_SIGNER")
    for i, header in enumerate(headers):
        others = [b64(hashlib.sha256(signatures[k]).digest()) for k, other in enumerate(headers) if other["role"] == "registrant" and k != i]
        refuse_if("over" in header and header["over"] not in others, "OVER")
    refuse_if(not set(input_["requiredRoles"]) <= {header["role"] for header in headers}, "ROLE")
    for entry, signature, (algorithm, key) in zip(envelope["signatures"], signatures, found):
        keys.verify(algorithm, key, (entry["protected"] + "." + envelope["payload"]).encode("ascii"), signature)
    read_document(payload, input_["typ"])
    signers = [{name: header[name] for name in ("kid", "role", "alg")} for header in headers]
    return {"payload": b64(payload), "digest": hashlib.sha256(payload).hexdigest(), "signers": signers}


# Making

def entry(signer, header, payload_text):
    """Signs whatever header it is given."""
    protected = b64(header if isinstance(header, bytes) else canonical.write(header))
    return {"protected": protected, "signature": b64(signer.sign((protected + "." + payload_text).encode("ascii")))}


def sign(input_):
    payload = unb64(input_["payload"])
    read_document(payload, input_["typ"])
    refuse_if(not input_["keys"], "FORM")
    refuse_if(len(input_["keys"]) > SIGNATURES, "LIMIT")
    entries, seen = [], set()
    for given in input_["keys"]:
        refuse_if(given["alg"] not in keys.ALGORITHMS, "ALGORITHM")
        refuse_if(given["role"] not in ROLES, "ROLE")
        signer = keys.Signer(given["alg"], keys.read_private(given["jwk"], given["alg"]))
        header = {"alg": given["alg"], "iat": input_["iat"], "kid": given["kid"], "role": given["role"], "typ": input_["typ"]}
        read_header(canonical.write(header))
        refuse_if(given["kid"] in seen or signer.key in seen, "DUPLICATE_SIGNER")
        seen |= {given["kid"], signer.key}
        entries.append(entry(signer, header, input_["payload"]))
    return canonical.write({"payload": input_["payload"], "signatures": entries}).decode("utf-8")


def answer(operation, input_):
    """envelope.sign and envelope.verify. An envelope is a JSON text, which may be spelled in many ways."""
    try:
        if operation == "envelope.sign":
            return {"ok": {"envelope": sign(input_)}, "json": ["envelope"]}
        return {"ok": verify(input_)}
    except Refusal as refusal:
        return {"reject": {"code": refusal.code}}
