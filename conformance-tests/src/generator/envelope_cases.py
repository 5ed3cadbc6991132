"""The cases of `envelope.sign` and `envelope.verify`.

What is wrong in a case is signed as it stands, so that nothing else is wrong: the signatures hold over the faulty texts.
"""

import hashlib
import json

import envelope_model as model
import json_model as canonical
from case_files import Cases
from key_model import ALGORITHMS, b64
from signature_questions import CAPABILITY, OTHERS, SHORT, SIGNERS, Signer, flipped, secret

NOW, SECONDS = "2026-11-22T00:00:00Z", 1795305600
TYP = "note"
PAYLOAD = canonical.write({"text": "\u7b97\u529b", "type": TYP})
ED, P256, SM2, ML = (SIGNERS[name] for name in ("Ed25519", "ES256", "SGD_SM3_SM2", "ML-DSA-65"))
MORE = [Signer("Ed25519", secret("signer %d" % i)) for i in range(9)]


def header(signer=ED, kid="k1", **changes):
    """A right header; None takes a member out."""
    members = dict({"alg": signer.algorithm, "iat": SECONDS, "kid": kid, "role": "registrant", "typ": TYP}, **changes)
    return {name: value for name, value in members.items() if value is not None}


def record(signer=ED, kid="k1", **changes):
    return dict({"kid": kid, "alg": signer.algorithm, "jwk": signer.jwk, "roles": ["registrant"]}, **changes)


def sealed(*signed, payload=PAYLOAD):
    """An envelope as an object: each of `signed` is a signer and its header."""
    text = payload if isinstance(payload, str) else b64(payload)
    return {"payload": text, "signatures": [model.entry(signer, head, text) for signer, head in signed]}


def with_protected(protected, payload_text=None):
    """An envelope whose header is this text, signed."""
    payload_text = payload_text or b64(PAYLOAD)
    signature = b64(ED.sign((protected + "." + payload_text).encode("ascii")))
    return {"payload": payload_text, "signatures": [{"protected": protected, "signature": signature}]}


def over(entry):
    padded = entry["signature"] + "=" * (-len(entry["signature"]) % 4)
    return b64(hashlib.sha256(model.keys.base64.urlsafe_b64decode(padded)).digest())


class Verify:
    def __init__(self):
        self.cases = Cases("signature", "envelope.verify", model.answer, "ENV-60")

    def ask(self, name, comment, code, requirements, envelope=None, **changes):
        """`envelope` is an object or bytes; of the rest what is not told is right for one signature of ED."""
        envelope = sealed((ED, header())) if envelope is None else envelope
        data = envelope if isinstance(envelope, bytes) else canonical_text(envelope)
        records = changes.get("keys", [record()])
        in_ = dict({"envelope": b64(data), "typ": TYP, "now": NOW, "keys": records, "requiredRoles": []}, **changes)
        in_["requiredRoles"] = changes.get("requiredRoles", [])
        named = requirements.split() + sorted({CAPABILITY[r["alg"]] for r in records if r["alg"] in CAPABILITY})
        named = " ".join(dict.fromkeys(named + ([] if code == "ok" else ["ENV-40"])))
        if code == "ok":
            self.cases.ok(name, named, comment, **in_)
        else:
            self.cases.refuse(name, named, comment, code, **in_)


def canonical_text(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


# Accepted

def accepted(verify):
    for algorithm, signer in SIGNERS.items():
        head = header(signer)
        verify.ask("signed-" + SHORT[algorithm], "one signature", "ok", "ENV-1 ENV-7 ENV-8 ENV-20 ENV-31 ENV-38", sealed((signer, head)), keys=[record(signer)])
    envelope = sealed((ED, header()))
    text = canonical_text(envelope).decode()
    entry = envelope["signatures"][0]
    turned = '{"signatures":[{"signature":"%s","protected":"%s"}],"payload":"%s"}' % (entry["signature"], entry["protected"], envelope["payload"])
    for name, data, comment in (
        ("order", turned, "members in another order"), ("indented", json.dumps(envelope, indent=2), "with white space"), ("white", " \t\r\n" + text.replace(",", " , ") + "\n", "with white space"),
        ("escaped", text.replace("eyJ", "\\u0065\\u0079J"), "with escapes"), ("escaped-names", text.replace('"payload"', '"p\\u0061yload"'), "with an escaped name"),
    ):
        verify.ask("spelled-" + name, "the same envelope " + comment, "ok", "ENV-3 ENV-7", data.encode("utf-8"))
    for name, payload in (("no-type", b'{"text":"x"}'), ("array", b"[1,2]"), ("number", b"7"), ("string", '"\u7b97\u529b"'.encode("utf-8")), ("flag", b"true"), ("empty", b"{}")):
        verify.ask("document-" + name, "a document without a member type", "ok", "ENV-4 ENV-5", sealed((ED, header()), payload=payload))
    verify.ask("document-type-within", "only the member at the top is the type", "ok", "ENV-5", sealed((ED, header()), payload=b'{"a":{"type":"other"},"type":"note"}'))
    again = sealed((P256, header(P256)))
    verify.ask("same-document", "the same document signed by another has the same digest", "ok", "ENV-8", again, keys=[record(P256)])
    for role in model.ROLES:
        verify.ask("role-" + role, "each role", "ok", "ENV-11 ENV-36", sealed((ED, header(role=role))), keys=[record(roles=[role])], requiredRoles=[role])
    several = [(ED, header()), (P256, header(P256, "k2", role="registrar")), (SM2, header(SM2, "k3", role="authority"))]
    records = [record(), record(P256, "k2", roles=["registrar", "auditor"]), record(SM2, "k3", roles=list(model.ROLES))]
    verify.ask("several", "three signers, told in the order of the envelope", "ok", "ENV-1 ENV-31 ENV-36 ENV-38", sealed(*several), keys=records, requiredRoles=["registrant", "authority"])
    verify.ask("several-turned", "three signers in another order", "ok", "ENV-38", sealed(*reversed(several)), keys=records, requiredRoles=["registrar"])
    eight = [(signer, header(signer, "m%d" % i)) for i, signer in enumerate(MORE[:8])]
    verify.ask("eight", "the most signatures", "ok", "ENV-1 ENV-2", sealed(*eight), keys=[record(signer, "m%d" % i) for i, signer in enumerate(MORE[:8])])
    verify.ask("unused-unfit-key", "an unfit key that is not used is not read", "ok", "ENV-32", keys=[record(), record(kid="k2", jwk={"kty": "OKP"})])
    verify.ask("kid-any-text", "any text identifies a key", "ok", "ENV-10 ENV-32", sealed((ED, header(kid="\u5bc6\u94a5 #1 \"a\""))), keys=[record(kid="\u5bc6\u94a5 #1 \"a\"")])
    long_kid = "k" * (1024 - len(canonical.write(header(kid=""))))
    verify.ask("header-1024", "the largest header", "ok", "ENV-2", sealed((ED, header(kid=long_kid))), keys=[record(kid=long_kid)])
    verify.ask("iat-zero", "the first second", "ok", "ENV-10", sealed((ED, header(iat=0))))
    verify.ask("signature-high-s", "s in the other half of its range", "ok", "ENV-27", high_s(), keys=[record(P256)])


def high_s():
    envelope = sealed((P256, header(P256)))
    raw = model.unb64(envelope["signatures"][0]["signature"])
    curve = model.keys.curves.P256
    envelope["signatures"][0]["signature"] = b64(raw[:32] + (curve.n - int.from_bytes(raw[32:], "big")).to_bytes(32, "big"))
    return envelope


# Form and limits

def forms(verify):
    envelope = sealed((ED, header()))
    entry = envelope["signatures"][0]
    flat = {"payload": envelope["payload"], "protected": entry["protected"], "signature": entry["signature"]}

    def ask(name, comment, value, code="FORM", requirements="ENV-1"):
        verify.ask("form-" + name, comment, code, requirements, value)

    ask("none", "no signature", dict(envelope, signatures=[]))
    ask("flattened", "the flattened form", flat)
    ask("compact", "the compact form", ".".join((entry["protected"], envelope["payload"], entry["signature"])).encode("ascii"))
    ask("compact-text", "the compact form as a JSON text", ".".join((entry["protected"], envelope["payload"], entry["signature"])))
    ask("jwe", "an encrypted message", {"protected": entry["protected"], "recipients": [{"encrypted_key": "AAAA"}], "iv": "AAAA", "ciphertext": "AAAA", "tag": "AAAA"})
    ask("bare", "the document itself", PAYLOAD)
    ask("bare-text", "the document as base64url", b64(PAYLOAD).encode("ascii"))
    ask("clear-text", "the clear-text form", {"document": json.loads(PAYLOAD), "signatures": [{"protected": header(), "signature": entry["signature"]}]})
    ask("list", "in a list", [envelope])
    ask("bytes-none", "no bytes", b"")
    for value, name in (("x", "text"), (7, "number"), (True, "flag")):
        ask(name, "no object", value)
        ask("payload-" + name, "a payload that is no text", dict(envelope, payload=value)) if name != "text" else None
        ask("signatures-" + name, "signatures that are no list", dict(envelope, signatures=value))
        ask("entry-" + name, "an entry that is no object", dict(envelope, signatures=[value]))
        if name != "text":
            ask("protected-" + name, "a header that is no text", dict(envelope, signatures=[dict(entry, protected=value)]))
            ask("signature-" + name, "a signature that is no text", dict(envelope, signatures=[dict(entry, signature=value)]))
    ask("payload-object", "the document in its place", dict(envelope, payload=json.loads(PAYLOAD)))
    ask("protected-object", "the header in its place", dict(envelope, signatures=[dict(entry, protected=header())]))
    ask("signatures-object", "signatures that are an object", dict(envelope, signatures=entry))
    ask("more", "another member", dict(envelope, more=1))
    ask("more-entry", "another member of an entry", dict(envelope, signatures=[dict(entry, more="x")]))
    ask("entry-empty", "an empty entry", dict(envelope, signatures=[{}]))
    ask("no-payload", "no payload", {"signatures": envelope["signatures"]})
    ask("no-signatures", "no signatures", {"payload": envelope["payload"]})
    ask("no-protected", "no header", dict(envelope, signatures=[{"signature": entry["signature"]}]))
    ask("no-signature", "no signature in an entry", dict(envelope, signatures=[{"protected": entry["protected"]}]))
    ask("second-entry", "a second entry without a signature", dict(envelope, signatures=[entry, {"protected": entry["protected"]}]))
    text = canonical_text(envelope)
    for name, comment, data in (
        ("trailing", "something behind", text + b"{}"), ("trailing-zero", "a zero byte behind", text + b"\0"), ("comment", "a comment", b"/* */" + text), ("cut", "its end cut off", text[:-1]),
        ("mark", "a byte order mark", b"\xef\xbb\xbf" + text), ("utf-16", "UTF-16", text.decode().encode("utf-16-le")), ("comma", "a comma too many", text[:-1] + b",}"),
        ("quotes", "single quotation marks", text.replace(b'"', b"'")), ("duplicate", "a member twice", text[:-1] + b',"payload":"%s"}' % envelope["payload"].encode()),
        ("duplicate-escaped", "a member twice, once with an escape", text[:-1] + b',"p\\u0061yload":"%s"}' % envelope["payload"].encode()),
        ("duplicate-entry", "a member of an entry twice", text.replace(b'"signature":', b'"signature":"AAAA","signature":')), ("null", "null", text.replace(b'"%s"' % entry["signature"].encode(), b"null")),
        ("nan", "NaN", text[:-1] + b',"more":NaN}'), ("fraction", "a fraction", text[:-1] + b',"more":1.5}'), ("leading-zero", "a leading zero", text[:-1] + b',"more":01}'),
        ("big", "a big integer", text[:-1] + b',"more":9007199254740993}'), ("overlong", "overlong UTF-8", text.replace(b"payload", b"p\xc1\xa1yload")),
        ("surrogate", "a lone surrogate", text[:-1] + b',"more":"\\ud800"}'), ("control", "a raw control", text.replace(b'"payload":"', b'"payload":"\x01')), ("name", "a name with a space", text[:-1] + b',"a b":1}'),
    ):
        ask("json-" + name, "no strict JSON: " + comment, data, requirements="ENV-3")
    for name, comment, value in (("header", "an unprotected header", {"kid": "k1"}), ("empty", "an empty unprotected header", {}), ("text", "an unprotected header that is a text", "x"), ("alg", "an unprotected header that names an algorithm", {"alg": "none"})):
        ask("unprotected-" + name, comment, dict(envelope, signatures=[dict(entry, header=value)]), "HEADER", "ENV-12")


def sized(size):
    """A canonical document of so many bytes, from 260,000 on."""
    document = canonical.write(["x" * 4096] * 63)
    rest = size - len(document) - 3
    return document[:-1] + b',"' + b"x" * rest + b'"]'


def limits(verify):
    nine = [(signer, header(signer, "m%d" % i)) for i, signer in enumerate(MORE)]
    verify.ask("limit-nine", "nine signatures", "LIMIT", "ENV-1 ENV-2", sealed(*nine), keys=[record(signer, "m%d" % i) for i, signer in enumerate(MORE)])
    long_kid = "k" * (1025 - len(canonical.write(header(kid=""))))
    verify.ask("limit-header", "a header of 1,025 bytes", "LIMIT", "ENV-2", sealed((ED, header(kid=long_kid))), keys=[record(kid=long_kid)])
    envelope = sealed((ED, header()))
    verify.ask("limit-signature", "a signature of 8,194 characters", "LIMIT", "ENV-2", dict(envelope, signatures=[dict(envelope["signatures"][0], signature="A" * 8194)]))
    verify.ask("limit-signature-8192", "a signature of 8,192 characters has only another length", "SIGNATURE", "ENV-2 ENV-21", dict(envelope, signatures=[dict(envelope["signatures"][0], signature="A" * 8192)]))
    largest = sized(canonical.MAX_BYTES)
    text = canonical_text(sealed((ED, header(kid="unknown")), payload=largest))
    verify.ask("limit-largest", "the largest envelope with the largest payload is read: its key is unknown", "KEY_UNKNOWN", "ENV-2 ENV-32", text + b" " * (canonical.ENVELOPE_BYTES - len(text)))
    verify.ask("limit-payload", "a payload of 262,145 bytes", "LIMIT", "ENV-2", sealed((ED, header()), payload=sized(canonical.MAX_BYTES + 1)))
    text = canonical_text(envelope)
    verify.ask("limit-bytes", "an envelope of 524,289 bytes, white space included", "LIMIT", "ENV-2", text + b" " * (canonical.ENVELOPE_BYTES + 1 - len(text)))


def spellings(text):
    """One text of base64url, spelled wrongly; whatever it was, it is not base64url any more."""
    last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".index(text[-1])
    faults = [
        ("padded", "padding", text + "=" * (-len(text) % 4 or 1)), ("space", "a space", text[:5] + " " + text[5:]), ("plus", "the other alphabet", "+" + text[1:]),
        ("solidus", "the other alphabet", text[:-2] + "/" + text[-1]), ("line-feed", "a line feed behind", text + "\n"), ("tab", "a tab", text[:4] + "\t" + text[4:]), ("dot", "a full stop", text + "."),
        ("impossible", "an impossible length", text + "A" * ((1 - len(text)) % 4)), ("percent", "a percent sign", text + "%3D"), ("full-width", "a full-width letter", "\uff21" + text[1:]),
        ("control", "a control", text + "\0"),
    ]
    if len(text) % 4 in (2, 3):
        alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
        faults.append(("unused-bits", "unused bits that are not zero", text[:-1] + alphabet[last ^ 1]))
    return faults


def base64_faults(verify):
    envelope = sealed((ED, header()))
    entry = envelope["signatures"][0]
    payload = canonical.write({"text": "1234", "type": TYP})
    assert len(payload) % 3
    for name, comment, text in spellings(b64(payload)):
        head = b64(canonical.write(header()))
        signature = b64(ED.sign((head + "." + text).encode("utf-8")))
        verify.ask("base64-payload-" + name, "payload with " + comment, "BASE64", "ENV-6 ENV-3", {"payload": text, "signatures": [{"protected": head, "signature": signature}]})
    kid = "k1" if len(canonical.write(header())) % 3 else "key"
    for name, comment, text in spellings(b64(canonical.write(header(kid=kid)))):
        signature = b64(ED.sign((text + "." + envelope["payload"]).encode("utf-8")))
        verify.ask("base64-protected-" + name, "header with " + comment, "BASE64", "ENV-6 ENV-3", dict(envelope, signatures=[{"protected": text, "signature": signature}]), keys=[record(kid=kid)])
    for name, comment, text in spellings(entry["signature"]):
        verify.ask("base64-signature-" + name, "signature with " + comment, "BASE64", "ENV-6 ENV-3", dict(envelope, signatures=[dict(entry, signature=text)]))
    for name, comment, text in spellings(over(entry)):
        if name in ("line-feed", "tab", "control"):
            continue
        second = model.entry(P256, header(P256, "k2", role="registrar", over=text), envelope["payload"])
        verify.ask("base64-over-" + name, "digest with " + comment, "BASE64", "ENV-6", dict(envelope, signatures=[entry, second]), keys=[record(), record(P256, "k2", roles=["registrar"])])


# Headers

def headers(verify):
    def ask(name, comment, value, code="HEADER", requirements="ENV-10"):
        verify.ask("header-" + name, comment, code, requirements, sealed((ED, value)))

    for name, value in (
        ("crit", ["b64"]), ("b64", False), ("zip", "DEF"), ("jwk", ED.jwk), ("jku", "https://example.com/keys"), ("x5u", "https://example.com/cert"), ("x5c", ["AAAA"]), ("x5t", "AAAA"),
        ("cty", "json"), ("nonce", "x"), ("url", "https://example.com"), ("exp", SECONDS + 1), ("iss", "x"), ("sub", "x"), ("Alg", "none"), ("roles", ["registrant"]),
    ):
        ask("with-" + name, "a member that does not belong there", header(**{name: value}))
    for name in ("alg", "iat", "kid", "role", "typ"):
        ask("without-" + name, "a member is missing", header(**{name: None}))
    for name in ("alg", "kid", "role", "typ", "over"):
        for kind, value in (("number", 7), ("list", ["x"]), ("flag", True), ("object", {})):
            ask("%s-%s" % (name, kind), "a member of another type", header(**{name: value}))
    for kind, value in (("text", str(SECONDS)), ("list", [SECONDS]), ("flag", True), ("time", NOW), ("negative", -1)):
        ask("iat-" + kind, "no integer from 0", header(iat=value))
    for name in ("kid", "typ"):
        ask(name + "-empty", "an empty text", header(**{name: ""}))
    right = canonical.write(header())
    for name, comment, data in (
        ("white", "white space", right.replace(b",", b", ")), ("order", "members in another order", b'{"typ"' + right[right.index(b'"typ"') + 5:-1] + b"," + right[1:right.index(b',"typ"')] + b"}"),
        ("escaped", "an escape", right.replace(b"note", b"n\\u006fte")), ("fraction", "a fraction", right.replace(b"1795305600", b"1795305600.0")), ("exponent", "an exponent", right.replace(b"1795305600", b"17953056e2")),
        ("leading-zero", "a leading zero", right.replace(b"1795305600", b"01795305600")), ("big", "an integer that is too large", right.replace(b"1795305600", b"9007199254740992")),
        ("minus-zero", "minus zero", right.replace(b"1795305600", b"-0")), ("twice", "a member twice", right.replace(b'"kid"', b'"kid":"k1","kid"')), ("null", "null", right.replace(b"1795305600", b"null")),
        ("feed", "a line feed behind", right + b"\n"), ("mark", "a byte order mark", b"\xef\xbb\xbf" + right), ("cut", "its end cut off", right[:-1]), ("trailing", "something behind", right + b"{}"),
        ("empty", "no bytes", b""), ("list", "a list", b"[]"), ("text", "a text", b'"Ed25519"'), ("none", "an empty object", b"{}"), ("latin-1", "not UTF-8", right.replace(b"k1", b"k\xe9")),
        ("decomposed", "not in form NFC", right.replace(b"k1", "e\u0301".encode("utf-8"))), ("utf-16", "UTF-16", right.decode().encode("utf-16-be")), ("surrogate", "a lone surrogate", right.replace(b"k1", b"\\ud800")),
    ):
        ask("bytes-" + name, "not the canonical form: " + comment, data)
    for alg in ("none", "None", "NONE", "nOnE", "", "EdDSA", "ed25519", "ED25519", "Ed25519 ", "ES384", "RS256", "HS256", "SM2", "SM3withSM2", "SM2SM3", "ML-DSA-44", "ML-DSA-87", "ES256K", "SGD_SM3_RSA", "PS256"):
        ask("alg-" + (alg.replace(" ", "-space") or "empty"), "no algorithm of the list", header(alg=alg), "ALGORITHM", "ENV-13")
    for role in ("", "Registrant", "REGISTRANT", "registrants", "admin", "owner", "registrant ", "*"):
        ask("role-" + (role.replace(" ", "-space") or "empty"), "no role of the list", header(role=role), "ROLE", "ENV-11")
    for typ in ("Note", "note ", "notes", "compute-descriptor", "*", "application/note"):
        ask("typ-" + typ.replace(" ", "-space").replace("/", "-of-"), "another type than the one due", header(typ=typ), "TYPE", "ENV-14")


def all_cases():
    import envelope_trust_cases
    verify = Verify()
    accepted(verify)
    forms(verify)
    limits(verify)
    base64_faults(verify)
    headers(verify)
    envelope_trust_cases.add(verify)
    return [envelope_trust_cases.sign_cases(), verify.cases]
