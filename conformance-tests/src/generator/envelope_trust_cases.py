"""The cases of `envelope.verify` on keys, roles, times and signatures, and those of `envelope.sign`."""

import envelope_cases as base
import envelope_model as model
import json_model as canonical
from case_files import Cases
from envelope_cases import ED, ML, MORE, NOW, P256, PAYLOAD, SECONDS, SM2, TYP, header, over, record, sealed
from key_model import ALGORITHMS, b64, unb64
from signature_questions import OTHERS, SHORT, SIGNERS, flipped


def add(verify):
    keys(verify)
    times(verify)
    roles(verify)
    signers(verify)
    counter_signatures(verify)
    signatures(verify)
    payloads(verify)


def keys(verify):
    def ask(name, comment, code, requirements, *records, envelope=None):
        verify.ask("key-" + name, comment, code, requirements, envelope, keys=list(records))

    for name, kid in (("case", "K1"), ("space", "k1 "), ("other", "k2"), ("prefix", "k"), ("empty", "-")):
        ask("unknown-" + name, "no record of this identifier", "KEY_UNKNOWN", "ENV-32", record(kid=kid))
    ask("unknown-none", "no records at all", "KEY_UNKNOWN", "ENV-32")
    ask("unknown-thumbprint", "the thumbprint is an identifier only where a record has it", "KEY_UNKNOWN", "ENV-32", record(kid=model.keys.thumbprint(ED.jwk)))
    second = [(ED, header()), (P256, header(P256, "k2"))]
    ask("unknown-second", "one of two is unknown", "KEY_UNKNOWN", "ENV-31 ENV-32", record(), envelope=sealed(*second))
    for algorithm, signer in SIGNERS.items():
        for other, foreign in SIGNERS.items():
            if other != algorithm and "ML-DSA-65" not in (algorithm, other):
                name = "%s-as-%s" % (SHORT[algorithm], SHORT[other])
                ask("algorithm-" + name, "the header names another algorithm than the record", "ALGORITHM", "ENV-20", record(foreign), envelope=sealed((signer, header(signer))))
                ask("record-" + name, "the record offers a key of another algorithm", "ALGORITHM", "ENV-20", record(signer, alg=other), envelope=sealed((signer, header(signer, alg=other))))
    ask("header-claims", "the header claims the algorithm of another key", "ALGORITHM", "ENV-20", record(), envelope=sealed((ED, header(alg="ES256"))))
    ask("jwk-alg", "the JWK names another algorithm", "ALGORITHM", "ENV-25", record(jwk=dict(ED.jwk, alg="ES256")))
    ask("record-name", "the record names no algorithm of the list", "ALGORITHM", "ENV-13 ENV-20", record(alg="EdDSA"))
    for name, comment, jwk in (
        ("private", "a private key", ED.private_jwk), ("use", "a key for encryption", dict(ED.jwk, use="enc")), ("operations", "a key that may not verify", dict(ED.jwk, key_ops=["sign"])),
        ("small-order", "a point of small order", dict(ED.jwk, x=b64(b"\x01" + bytes(31)))), ("short", "a key that is too short", dict(ED.jwk, x=b64(ED.key[:31]))), ("no-x", "no key", {"kty": "OKP", "crv": "Ed25519"}),
        ("padded", "a padded key", dict(ED.jwk, x=ED.jwk["x"] + "=")), ("no-kty", "a key of no kind", {"crv": "Ed25519", "x": ED.jwk["x"]}),
    ):
        ask("unfit-" + name, comment, "KEY", "ENV-22 ENV-23 ENV-25", record(jwk=jwk))
    off = dict(P256.jwk, y=b64(flipped(P256.key[32:], 3)))
    ask("unfit-es256", "beside the curve", "KEY", "ENV-22", record(P256, jwk=off), envelope=sealed((P256, header(P256))))
    curve = model.keys.curves.SM2
    negated = ALGORITHMS["SGD_SM3_SM2"].public_jwk(model.keys.curves.encoded(curve.negate(curve.g)))
    ask("unfit-sm2", "the key -G", "KEY", "ENV-22", record(SM2, jwk=negated), envelope=sealed((SM2, header(SM2))))


def at(seconds, fraction=""):
    moment = model.datetime.datetime.fromtimestamp(seconds, model.datetime.timezone.utc)
    return moment.strftime("%Y-%m-%dT%H:%M:%S") + fraction + "Z"


def times(verify):
    def ask(name, comment, code, requirements, iat=SECONDS, now=NOW, **validity):
        verify.ask("time-" + name, comment, code, requirements, sealed((ED, header(iat=iat))), now=now, keys=[record(**validity)])

    ask("iat-plus-300", "five minutes ahead", "ok", "ENV-35", SECONDS + 300)
    ask("iat-plus-301", "more than five minutes ahead", "TIME", "ENV-35", SECONDS + 301)
    ask("iat-plus-301-fraction", "five minutes ahead, to the nanosecond", "TIME", "ENV-35", SECONDS + 301, at(SECONDS, ".999999999"))
    ask("iat-plus-300-fraction", "less than five minutes ahead", "ok", "ENV-35", SECONDS + 300, at(SECONDS, ".000000001"))
    ask("iat-year", "a year ahead", "TIME", "ENV-35", SECONDS + 31536000)
    ask("iat-largest", "the largest integer", "TIME", "ENV-35", 2 ** 53 - 1)
    ask("iat-milliseconds", "milliseconds for seconds", "TIME", "ENV-35", SECONDS * 1000)
    ask("iat-old", "signed years ago", "ok", "ENV-33 ENV-35", SECONDS - 10 ** 8)
    ask("from-now", "the first instant of the key", "ok", "ENV-33", **{"from": NOW})
    ask("from-next", "a nanosecond before the key", "KEY_TIME", "ENV-33", **{"from": at(SECONDS, ".000000001")})
    ask("from-later", "before the key", "KEY_TIME", "ENV-33", **{"from": at(SECONDS + 1)})
    ask("to-now", "the instant at which the key ends", "KEY_TIME", "ENV-33", to=NOW)
    ask("to-next", "the last nanosecond of the key", "ok", "ENV-33", to=at(SECONDS, ".000000001"))
    ask("to-past", "after the key", "KEY_TIME", "ENV-33", to=at(SECONDS - 1))
    ask("to-past-iat-within", "signed while the key was valid, asked afterwards", "KEY_TIME", "ENV-33", SECONDS - 3600, to=at(SECONDS - 60))
    ask("iat-after-to", "signed ahead of the clock, beyond the end of the key", "ok", "ENV-33", SECONDS + 200, to=at(SECONDS + 100))
    ask("iat-before-300", "signed five minutes before the key", "ok", "ENV-33", SECONDS - 1000, **{"from": at(SECONDS - 700)})
    ask("iat-before-301", "signed more than five minutes before the key", "KEY_TIME", "ENV-33", SECONDS - 1001, **{"from": at(SECONDS - 700)})
    ask("iat-before-fraction", "signed a nanosecond more than five minutes before the key", "KEY_TIME", "ENV-33", SECONDS - 1000, **{"from": at(SECONDS - 700, ".000000001")})
    ask("turned", "a key that ends before it begins", "KEY_TIME", "ENV-33", to=at(SECONDS - 10), **{"from": at(SECONDS + 10)})
    ask("empty", "a key that ends as it begins", "KEY_TIME", "ENV-33", to=NOW, **{"from": NOW})
    ask("within", "a key with both ends", "ok", "ENV-33", to=at(SECONDS + 10), **{"from": at(SECONDS - 10)})
    ask("revoked", "a revoked key", "KEY_REVOKED", "ENV-34", revoked=True)
    ask("revoked-old", "a revoked key, signed long ago", "KEY_REVOKED", "ENV-34", SECONDS - 10 ** 8, revoked=True)
    ask("not-revoked", "a key that says that it is not revoked", "ok", "ENV-34", revoked=False)
    two = sealed((ED, header()), (P256, header(P256, "k2")))
    verify.ask("time-revoked-second", "one of two is revoked", "KEY_REVOKED", "ENV-31 ENV-34", two, keys=[record(), record(P256, "k2", revoked=True)])
    verify.ask("time-ended-second", "one of two has ended", "KEY_TIME", "ENV-31 ENV-33", two, keys=[record(), record(P256, "k2", to=NOW)])
    late = sealed((ED, header()), (P256, header(P256, "k2", iat=SECONDS + 301)))
    verify.ask("time-iat-second", "one of two is from the future", "TIME", "ENV-31 ENV-35", late, keys=[record(), record(P256, "k2")])


def roles(verify):
    for held in model.ROLES:
        for used in model.ROLES:
            if held != used:
                verify.ask("role-%s-as-%s" % (held, used), "a role that the key is not granted", "ROLE", "ENV-36", sealed((ED, header(role=used))), keys=[record(roles=[held])])
    verify.ask("role-none-granted", "a key without roles", "ROLE", "ENV-36", keys=[record(roles=[])])
    for required in (["registrar"], ["registrant", "auditor"], ["authority"], list(model.ROLES)):
        verify.ask("role-missing-" + "-".join(required), "a required role is missing", "ROLE", "ENV-36", requiredRoles=required)
    every = [record(roles=list(model.ROLES))]
    verify.ask("role-granted-not-used", "a role that the key has but did not sign in", "ROLE", "ENV-36", keys=every, requiredRoles=["registrar"])
    both = sealed((ED, header()), (P256, header(P256, "k2", role="registrar")))
    verify.ask("role-stripped", "the signature of the registrar was taken away", "ROLE", "ENV-36", dict(both, signatures=both["signatures"][:1]),
               keys=[record(), record(P256, "k2", roles=["registrar"])], requiredRoles=["registrant", "registrar"])
    verify.ask("role-second", "the role of the second is not granted", "ROLE", "ENV-31 ENV-36", both, keys=[record(), record(P256, "k2", roles=["auditor"])])
    verify.ask("role-borrowed", "a role that another key is granted", "ROLE", "ENV-36", sealed((ED, header(role="registrar"))), keys=[record(), record(P256, "k2", roles=["registrar"])])


def signers(verify):
    two = [record(), record(P256, "k2")]
    envelope = sealed((ED, header()))
    entry = envelope["signatures"][0]
    again = model.entry(ED, header(iat=SECONDS + 1), envelope["payload"])
    verify.ask("signer-entry-twice", "the same entry twice", "DUPLICATE_SIGNER", "ENV-37", dict(envelope, signatures=[entry, entry]))
    verify.ask("signer-twice", "a key signs twice", "DUPLICATE_SIGNER", "ENV-37", dict(envelope, signatures=[entry, again]))
    other_role = model.entry(ED, header(role="auditor"), envelope["payload"])
    verify.ask("signer-two-roles", "a key signs in two roles", "DUPLICATE_SIGNER", "ENV-37", dict(envelope, signatures=[entry, other_role]), keys=[record(roles=["registrant", "auditor"])])
    for algorithm in ("Ed25519", "ES256", "SGD_SM3_SM2"):
        signer = SIGNERS[algorithm]
        twice = sealed((signer, header(signer)), (signer, header(signer, "k2")))
        verify.ask("signer-two-names-" + SHORT[algorithm], "a key under two identifiers", "DUPLICATE_SIGNER", "ENV-37", twice, keys=[record(signer), record(signer, "k2")])
    apart = sealed((ED, header()), (P256, header(P256, "k2")), (ED, header(kid="k3")))
    verify.ask("signer-two-names-apart", "a key under two identifiers, another between", "DUPLICATE_SIGNER", "ENV-37", apart, keys=two + [record(kid="k3")])
    verify.ask("signer-same-scalar", "one secret on two curves is two keys", "ok", "ENV-37", sealed((P256, header(P256)), (SM2, header(SM2, "k2"))), keys=[record(P256), record(SM2, "k2")])


def counter_signatures(verify):
    envelope = sealed((ED, header()))
    entry, text = envelope["signatures"][0], envelope["payload"]
    records = [record(), record(P256, "k2", roles=["registrar", "auditor", "registrant"]), record(SM2, "k3", roles=["auditor", "registrant"])]

    def counter(digest, signer=P256, kid="k2", role="registrar"):
        return model.entry(signer, header(signer, kid, role=role, over=digest), text)

    def ask(name, comment, code, *entries):
        verify.ask("over-" + name, comment, code, "ENV-15", dict(envelope, signatures=list(entries)), keys=records)

    right = over(entry)
    ask("right", "over the signature of the registrant", "ok", entry, counter(right))
    ask("first", "before the signature that it stands over", "ok", counter(right), entry)
    ask("two", "two counter-signatures", "ok", entry, counter(right), counter(right, SM2, "k3", "auditor"))
    ask("registrant", "a registrant over a registrant", "ok", entry, counter(right, role="registrant"))
    ask("absent", "the signature of the registrant was taken away", "OVER", counter(right))
    ask("another", "over a signature that is not there", "OVER", entry, counter(over({"signature": b64(flipped(unb64(entry["signature"]), 0))})))
    ask("payload", "over the payload", "OVER", entry, counter(b64(model.hashlib.sha256(PAYLOAD).digest())))
    ask("text", "over the text of the signature", "OVER", entry, counter(b64(model.hashlib.sha256(entry["signature"].encode()).digest())))
    ask("header", "over the header of the registrant", "OVER", entry, counter(b64(model.hashlib.sha256(unb64(entry["protected"])).digest())))
    ask("sm3", "the SM3 digest", "OVER", entry, counter(b64(model.keys.curves.sm3(unb64(entry["signature"])))))
    ask("sha-512", "half of the SHA-512 digest", "OVER", entry, counter(b64(model.hashlib.sha512(unb64(entry["signature"])).digest()[:32])))
    ask("signature", "the signature itself", "OVER", entry, counter(entry["signature"]))
    for name, digest in (("short", unb64(right)[:31]), ("long", unb64(right) + b"\0"), ("empty", b""), ("zeroes", bytes(32))):
        ask(name, "no digest of that signature", "OVER", entry, counter(b64(digest)))
    ask("hexadecimal", "the digest as hexadecimal text", "OVER", entry, counter(unb64(right).hex()))
    auditor = model.entry(SM2, header(SM2, "k3", role="auditor"), text)
    ask("auditor", "over the signature of an auditor", "OVER", entry, auditor, counter(over(auditor)))
    chained = counter(right, SM2, "k3", "auditor")
    ask("chain", "over another counter-signature", "OVER", entry, chained, counter(over(chained)))
    ask("own", "a registrant over something of no entry", "OVER", counter(right, role="registrant"), model.entry(SM2, header(SM2, "k3", role="auditor"), text))


def signatures(verify):
    def broken(signer, name, comment, change):
        envelope = sealed((signer, header(signer)))
        entry = envelope["signatures"][0]
        changed = dict(entry, signature=b64(change(unb64(entry["signature"]))))
        verify.ask("signature-%s-%s" % (SHORT[signer.algorithm], name), comment, "SIGNATURE", "ENV-21 ENV-31" if "length" in name or name == "empty" else "ENV-31", dict(envelope, signatures=[changed]), keys=[record(signer)])

    for signer in SIGNERS.values():
        broken(signer, "flip-first", "the first bit", lambda data: flipped(data, 0))
        broken(signer, "flip-last", "the last byte", lambda data: flipped(data, 8 * len(data) - 8))
        broken(signer, "length-less", "one byte less", lambda data: data[:-1])
        broken(signer, "length-more", "one byte more", lambda data: data + b"\0")
        broken(signer, "empty", "no signature", lambda data: b"")
        broken(signer, "zeroes", "zeroes", lambda data: bytes(len(data)))
        other = OTHERS[signer.algorithm]
        verify.ask("signature-%s-other-key" % SHORT[signer.algorithm], "signed with another key than the record's", "SIGNATURE", "ENV-31 ENV-32", sealed((other, header(signer))), keys=[record(signer)])
    head, text = b64(canonical.write(header())), b64(PAYLOAD)
    for name, comment, signed in (
        ("payload", "the payload alone", PAYLOAD), ("payload-text", "the text of the payload alone", text.encode()), ("decoded", "header and payload decoded", canonical.write(header()) + b"." + PAYLOAD),
        ("no-stop", "no full stop", (head + text).encode()), ("turned", "payload first", (text + "." + head).encode()), ("stop-behind", "a full stop behind", (head + "." + text + ".").encode()),
        ("unencoded", "the payload unencoded, as b64 of RFC 7797 has it", head.encode() + b"." + PAYLOAD), ("hashed", "the digest of the input", model.hashlib.sha256((head + "." + text).encode()).digest()),
        ("padded", "padded texts", (head + "=" * (-len(head) % 4 or 1) + "." + text).encode()), ("utf-16", "the input in UTF-16", (head + "." + text).encode("utf-16-be")), ("other-header", "another header", (b64(canonical.write(header(iat=SECONDS - 1))) + "." + text).encode()),
        ("other-payload", "another payload", (head + "." + b64(b'{"type":"note"}')).encode()), ("line-feed", "a line feed behind", (head + "." + text + "\n").encode()),
    ):
        entry = {"protected": head, "signature": b64(ED.sign(signed))}
        verify.ask("input-" + name, "something else was signed: " + comment, "SIGNATURE", "ENV-7", {"payload": text, "signatures": [entry]})
    two = sealed((ED, header()), (P256, header(P256, "k2")))
    first, second = two["signatures"]
    records = [record(), record(P256, "k2")]
    for name, entries in (("first", [dict(first, signature=b64(flipped(unb64(first["signature"]), 9))), second]), ("second", [first, dict(second, signature=b64(flipped(unb64(second["signature"]), 300)))]),
                          ("swapped", [dict(first, signature=second["signature"]), dict(second, signature=first["signature"])])):
        verify.ask("one-bad-" + name, "one of two does not verify", "SIGNATURE", "ENV-31", dict(two, signatures=entries), keys=records)
    replayed = sealed((ED, header()), payload=b'{"text":"other","type":"note"}')
    verify.ask("replayed", "the signature of another document", "SIGNATURE", "ENV-31", dict(replayed, payload=text))


BAD_PAYLOADS = (
    ("white", "white space", b'{"type": "note"}'), ("feed", "a line feed behind", b'{"type":"note"}\n'), ("order", "members in another order", b'{"type":"note","text":"x"}'), ("escaped", "an escape", b'{"type":"n\\u006fte"}'),
    ("duplicate", "a member twice", b'{"text":1,"text":2,"type":"note"}'), ("duplicate-type", "a type twice", b'{"type":"note","type":"note"}'), ("null", "null", b'{"text":null,"type":"note"}'),
    ("fraction", "a fraction", b'{"text":1.5,"type":"note"}'), ("exponent", "an exponent", b'{"text":1e3,"type":"note"}'), ("big", "a big integer", b'{"text":9007199254740992,"type":"note"}'),
    ("minus-zero", "minus zero", b'{"text":-0,"type":"note"}'), ("leading-zero", "a leading zero", b'{"text":01,"type":"note"}'), ("nan", "NaN", b'{"text":NaN,"type":"note"}'), ("comment", "a comment", b'{"type":"note"}//'),
    ("trailing", "something behind", b'{"type":"note"}{}'), ("mark", "a byte order mark", b'\xef\xbb\xbf{"type":"note"}'), ("utf-16", "UTF-16", '{"type":"note"}'.encode("utf-16-le")), ("overlong", "overlong UTF-8", b'{"text":"\xc0\xaf","type":"note"}'),
    ("encoded-surrogate", "an encoded surrogate", b'{"text":"\xed\xa0\x80","type":"note"}'), ("surrogate", "a lone surrogate", b'{"text":"\\ud800","type":"note"}'), ("control", "a control", b'{"text":"\\u0007","type":"note"}'),
    ("direction", "a control of direction", '{"text":"\u202e","type":"note"}'.encode("utf-8")), ("decomposed", "not in form NFC", '{"text":"e\u0301","type":"note"}'.encode("utf-8")), ("unassigned", "an unassigned code point", '{"text":"\u0378","type":"note"}'.encode("utf-8")),
    ("name", "a name with a space", b'{"a b":1,"type":"note"}'), ("depth", "seventeen levels", b"[" * 17 + b"]" * 17), ("items", "1,025 items", b"[" + b",".join([b"0"] * 1025) + b"]"), ("members", "129 members", b"{" + b",".join(b'"n%03d":0' % i for i in range(129)) + b"}"),
    ("string", "a string of 4,097 code points", b'"' + b"x" * 4097 + b'"'), ("empty", "no bytes", b""), ("text", "no JSON", b"note"), ("cut", "its end cut off", b'{"type":"note"'), ("latin-1", "not UTF-8", b'{"text":"\xe9","type":"note"}'),
)
OTHER_TYPES = (("other", b'{"type":"other"}'), ("case", b'{"type":"Note"}'), ("empty", b'{"type":""}'), ("number", b'{"type":7}'), ("list", b'{"type":["note"]}'), ("flag", b'{"type":true}'), ("object", b'{"type":{}}'))


def payloads(verify):
    for name, comment, payload in BAD_PAYLOADS:
        verify.ask("payload-" + name, "no canonical document: " + comment, "PAYLOAD", "ENV-4", sealed((ED, header()), payload=payload))
    for name, payload in OTHER_TYPES:
        verify.ask("type-" + name, "the document names another type than its header", "TYPE", "ENV-5", sealed((ED, header()), payload=payload))
    verify.ask("type-due", "document and header are of another type than the one due", "TYPE", "ENV-14", sealed((ED, header(typ="other")), payload=b'{"type":"other"}'))
    verify.ask("type-due-untyped", "a header of another type than the one due", "TYPE", "ENV-14", sealed((ED, header(typ="other")), payload=b"{}"))
    two = sealed((ED, header()), (P256, header(P256, "k2", typ="other")), payload=b"{}")
    verify.ask("type-second", "the second header names another type", "TYPE", "ENV-14", two, keys=[record(), record(P256, "k2")])


# Making

def sign_cases():
    cases = Cases("signature", "envelope.sign", model.answer, "ENV-60")

    def key(signer=ED, kid="k1", role="registrant", **changes):
        return dict({"kid": kid, "alg": signer.algorithm, "jwk": signer.private_jwk, "role": role}, **changes)

    def ask(name, comment, code, requirements, *keys, payload=PAYLOAD, typ=TYP, iat=SECONDS):
        named = requirements.split() + sorted({base.CAPABILITY[k["alg"]] for k in keys if k["alg"] in base.CAPABILITY})
        named = " ".join(dict.fromkeys(named + (["ENV-17", "ENV-40"] if code != "ok" else [])))
        in_ = {"typ": typ, "payload": b64(payload), "iat": iat, "keys": list(keys)}
        if code == "ok":
            cases.ok(name, named, comment, **in_)
        else:
            cases.refuse(name, named, comment, code, **in_)

    # Ed25519 alone: the others may draw their nonces, so that their signatures are not foreseen.
    made = "ENV-1 ENV-4 ENV-5 ENV-6 ENV-7 ENV-10"
    ask("ed25519", "one signature", "ok", made, key())
    ask("iat-zero", "the first second", "ok", made, key(), iat=0)
    ask("iat-largest", "the largest integer", "ok", made, key(), iat=2 ** 53 - 1)
    ask("two", "two signatures, in the order of the keys", "ok", made, key(MORE[1], "b"), key(MORE[0], "a", "auditor"))
    ask("eight", "the most signatures", "ok", made + " ENV-2", *[key(signer, "m%d" % i) for i, signer in enumerate(MORE[:8])])
    for role in model.ROLES:
        ask("role-" + role, "each role", "ok", made + " ENV-11", key(role=role))
    for name, payload in (("no-type", b'{"text":"x"}'), ("array", b"[1,2]"), ("number", b"7"), ("text", '"\u7b97\u529b"'.encode("utf-8")), ("empty", b"{}")):
        ask("document-" + name, "a document without a member type", "ok", made, key(), payload=payload)
    ask("kid-any-text", "any text identifies a key", "ok", made, key(kid="\u5bc6\u94a5 \"1\" \\"))
    ask("typ-any-text", "any text is a type", "ok", made, key(), typ="\u6587\u6863", payload=b"{}")
    ask("key-operations", "a key that may sign", "ok", made + " ENV-25", key(jwk=dict(ED.private_jwk, use="sig", key_ops=["sign"], alg="Ed25519")))
    ask("none", "nobody signs", "FORM", "ENV-1")
    ask("nine", "nine signatures", "LIMIT", "ENV-2", *[key(signer, "m%d" % i) for i, signer in enumerate(MORE)])
    ask("header-1025", "a header of 1,025 bytes", "LIMIT", "ENV-2", key(kid="k" * (1025 - len(canonical.write(header(kid=""))))))
    ask("kid-twice", "two keys under one identifier", "DUPLICATE_SIGNER", "ENV-37", key(), key(MORE[0]))
    ask("key-twice", "one key under two identifiers", "DUPLICATE_SIGNER", "ENV-37", key(), key(kid="k2"))
    ask("key-and-kid-twice", "a key twice", "DUPLICATE_SIGNER", "ENV-37", key(), key())
    ask("kid-empty", "an empty identifier", "HEADER", "ENV-10", key(kid=""))
    ask("typ-empty", "an empty type", "HEADER", "ENV-10", key(), typ="", payload=b"{}")
    ask("kid-decomposed", "an identifier that is not in form NFC", "HEADER", "ENV-10", key(kid="e\u0301"))
    ask("kid-control", "an identifier with a control", "HEADER", "ENV-10", key(kid="k\n"))
    ask("iat-negative", "before 1970", "HEADER", "ENV-10", key(), iat=-1)
    for name in ("", "admin", "Registrant"):
        ask("role-" + (name or "empty"), "no role of the list", "ROLE", "ENV-11", key(role=name))
    for name, comment, payload in BAD_PAYLOADS:
        ask("payload-" + name, "no canonical document: " + comment, "PAYLOAD", "ENV-4", key(), payload=payload)
    for name, payload in OTHER_TYPES:
        ask("type-" + name, "a document that names another type", "TYPE", "ENV-5", key(), payload=payload)
    for algorithm, signer in SIGNERS.items():
        short, row = SHORT[algorithm], ALGORITHMS[algorithm]
        jwk = signer.private_jwk
        for other in ALGORITHMS:
            if other != algorithm:
                ask("%s-as-%s" % (short, SHORT[other]), "a key of another algorithm", "ALGORITHM", "ENV-20 " + base.CAPABILITY[algorithm], key(signer, alg=other))
        for name in ("none", "EdDSA", "SM2"):
            ask("%s-as-%s" % (short, name), "no algorithm of the list", "ALGORITHM", "ENV-13 ENV-20 " + base.CAPABILITY[algorithm], key(signer, alg=name))
        foreign = dict(jwk, **{row.secret: OTHERS[algorithm].private_jwk[row.secret]})
        for name, comment, changed in (
            ("public", "no private half", signer.jwk), ("halves", "halves of two keys", foreign), ("use", "a key for encryption", dict(jwk, use="enc")), ("operations", "a key that may not sign", dict(jwk, key_ops=["verify"])),
            ("short", "a secret that is too short", dict(jwk, **{row.secret: b64(b"\x01" * 31)})), ("long", "a secret that is too long", dict(jwk, **{row.secret: b64(b"\x01" * 33)})),
            ("padded", "a padded secret", dict(jwk, **{row.secret: jwk[row.secret] + "="})), ("number", "a secret that is no text", dict(jwk, **{row.secret: 1})),
            ("no-public", "no public half", {name: value for name, value in jwk.items() if name not in row.parts}),
        ):
            ask("%s-%s" % (short, name), comment, "KEY", "ENV-22 ENV-23 ENV-25", key(signer, jwk=changed))
    for signer, largest in ((P256, model.keys.curves.P256.n - 1), (SM2, model.keys.curves.SM2.n - 2)):
        for name, scalar in (("zero", 0), ("beyond", largest + 1), ("n", signer.row.scheme.curve.n), ("ones", 2 ** 256 - 1)):
            reduced = scalar % signer.row.scheme.curve.n
            point = signer.row.scheme.curve.times(reduced, signer.row.scheme.curve.g) if reduced else None
            if point and signer.row.scheme.is_fit(model.keys.curves.encoded(point)):
                jwk = dict(signer.row.public_jwk(model.keys.curves.encoded(point)), d=b64(scalar.to_bytes(32, "big")))
            else:
                jwk = dict(signer.jwk, d=b64(scalar.to_bytes(32, "big")))
            ask("%s-secret-%s" % (SHORT[signer.algorithm], name), "a secret outside its range", "KEY", "ENV-23", key(signer, jwk=jwk))
    return cases
