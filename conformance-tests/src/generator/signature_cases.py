"""The cases of `key.check` and `signature.verify`: what holds for every algorithm, then Ed25519, ES256 and ML-DSA-65."""

import hashlib

import curve_model as curves
import ed25519_model as ed25519
import ml_dsa_model as ml_dsa
import sm2_cases
from curve_model import P256, number, word
from key_model import ALGORITHMS, b64
from signature_questions import CAPABILITY, MESSAGES, OTHERS, SIGNERS, Both, flipped, jwk_of, off_curve, range_faults, small_x, unfit, wrappings


# What holds for every algorithm

def fit_keys(both, algorithm):
    jwk = SIGNERS[algorithm].jwk
    both.key(algorithm, "key", "a fit key, and its thumbprint", "ok", jwk, "ENV-22 ENV-23 ENV-24")
    both.key(algorithm, "key-other", "another fit key", "ok", OTHERS[algorithm].jwk, "ENV-22 ENV-23 ENV-24")
    more = dict(jwk, alg=algorithm, use="sig", key_ops=["verify"], kid="of no account")
    both.key(algorithm, "key-use", "members that allow verification do not change the thumbprint", "ok", more, "ENV-24 ENV-25")
    both.key(algorithm, "key-unknown-members", "members that are not named are ignored", "ok", dict(jwk, x5t="AAAA", ext=True, more={"d": 1}), "ENV-24 ENV-25")
    both.key(algorithm, "key-ops-both", "one of the operations is the one", "ok", dict(jwk, key_ops=["sign", "verify"]), "ENV-25")


def unfit_keys(both, algorithm):
    row, jwk = ALGORITHMS[algorithm], SIGNERS[algorithm].jwk
    for name, members, code, comment in (
        ("use-enc", {"use": "enc"}, "KEY", "a key for encryption"), ("use-case", {"use": "SIG"}, "KEY", "no such use"),
        ("ops-sign", {"key_ops": ["sign"]}, "KEY", "a key that may not verify"), ("ops-none", {"key_ops": []}, "KEY", "a key that may do nothing"),
        ("private", {row.secret: b64(b"\x01" * 32)}, "KEY", "a private key where a public one is due"),
    ):
        both.key(algorithm, "key-" + name, comment, code, dict(jwk, **members), "ENV-25")
    if "alg" not in row.fixed:
        for alg in ("none", algorithm.lower(), "EdDSA", "ES384", "SM2", "SM3withSM2"):
            both.key(algorithm, "key-alg-" + alg, "a key that names another algorithm", "ALGORITHM", dict(jwk, alg=alg), "ENV-25")
    for offered in ("none", "", "EdDSA", "SM2", "SM3withSM2", "ES384", "RS256", "HS256", "ML-DSA-44", "ML-DSA-87", algorithm.lower()):
        both.key(algorithm, "key-as-" + (offered or "empty"), "a name that is no algorithm here", "ALGORITHM", jwk, "ENV-13 ENV-20", offered)
    for offered in ALGORITHMS:
        if offered != algorithm:
            both.key(algorithm, "key-as-" + offered, "a key of another algorithm", "ALGORITHM", jwk, "ENV-20 " + CAPABILITY[offered], offered)
    for member in sorted(row.fixed):
        without = {name: value for name, value in jwk.items() if name != member}
        both.key(algorithm, "key-without-" + member, "a key of no kind", "KEY", without, "ENV-23")
        both.key(algorithm, "key-wrong-" + member, "a key of no kind", "KEY", dict(jwk, **{member: row.fixed[member].lower() + "x"}), "ENV-23")
        both.key(algorithm, "key-list-" + member, "a key of no kind", "KEY", dict(jwk, **{member: [row.fixed[member]]}), "ENV-23")
    size = row.length // len(row.parts)
    part = row.parts[-1]
    for name, value in parts(SIGNERS[algorithm].key[-size:]):
        both.key(algorithm, "key-%s-%s" % (part, name), "not base64url of the due bytes", "KEY", dict(jwk, **{part: value}), "ENV-6 ENV-23")
    without = {name: value for name, value in jwk.items() if name != part}
    both.key(algorithm, "key-without-" + part, "half a key", "KEY", without, "ENV-23")


def parts(data):
    text = b64(data)
    last = text[:-1] + chr(ord(text[-1]) + 1) if len(data) % 3 else text + "A"
    return (
        ("short", b64(data[:-1])), ("long", b64(data + b"\0")), ("zero-in-front", b64(b"\0" + data)), ("empty", ""), ("padded", text + "="),
        ("unused-bits", last), ("space", text[:9] + " " + text[9:]), ("newline", text + "\n"), ("plus", "+" + text[1:]), ("solidus", "/" + text[1:]),
        ("hexadecimal", data.hex()), ("number", 7), ("list", [text]), ("flag", True),
    )


def for_all(both, algorithm):
    signer, other = SIGNERS[algorithm], OTHERS[algorithm]
    fit_keys(both, algorithm)
    unfit_keys(both, algorithm)
    for i, message in enumerate(MESSAGES if algorithm != "ML-DSA-65" else MESSAGES[:2]):
        both.signature(algorithm, "signed-%d" % i, "a signature over %d bytes" % len(message), "ok", signer.sign(message), message, requirements="ENV-20 ENV-7" if i else "ENV-20")
    good = signer.sign(MESSAGES[1])
    size = len(good)
    for length in (0, 1, size // 2, size - 1, size + 1) + ((32 + 64, 128) if size == 64 else ()):
        both.signature(algorithm, "length-%d" % length, "another length", "SIGNATURE", (good * 3)[:length], requirements="ENV-21")
    both.signature(algorithm, "zero-in-front", "one byte in front", "SIGNATURE", b"\0" + good, requirements="ENV-21")
    both.signature(algorithm, "text", "its base64url text in its place", "SIGNATURE", b64(good).encode("ascii"), requirements="ENV-21")
    both.signature(algorithm, "zeroes", "nothing but zeroes", "SIGNATURE", bytes(size))
    both.signature(algorithm, "ones", "nothing but ones", "SIGNATURE", b"\xff" * size)
    both.signature(algorithm, "other-message", "a signature over another message", "SIGNATURE", good, b"s")
    both.signature(algorithm, "longer-message", "one byte more than was signed", "SIGNATURE", good, b"r\0")
    both.signature(algorithm, "no-message", "nothing where something was signed", "SIGNATURE", good, b"")
    both.signature(algorithm, "other-key", "a signature of another key", "SIGNATURE", other.sign(MESSAGES[1]))
    if size == 64:
        both.signature(algorithm, "swapped", "halves swapped", "SIGNATURE", good[32:] + good[:32])
        both.signature(algorithm, "reversed-halves", "each half in the other order of bytes", "SIGNATURE", good[31::-1] + good[:31:-1])
        both.signature(algorithm, "twice-first", "the first half twice", "SIGNATURE", good[:32] * 2)
        both.signature(algorithm, "twice-second", "the second half twice", "SIGNATURE", good[32:] * 2)
        for byte in range(64):
            both.signature(algorithm, "flip-%02d" % byte, "one bit of byte %d" % byte, "SIGNATURE", flipped(good, 8 * byte + (5 * byte + 3) % 8))


# Ed25519

def ed25519_keys(both):
    torsion = ed25519.small_order()
    small = {ed25519.encode(ed25519.times(i, torsion)) for i in range(8)}
    for key in sorted(small):
        unfit(both, "small-order-" + key.hex()[:4] + key.hex()[-2:], "a point of small order", key)
    point = ed25519.decode(SIGNERS["Ed25519"].key)
    for i in range(1, 8):
        unfit(both, "mixed-order-%d" % i, "a point outside the subgroup", ed25519.encode(ed25519.add(point, ed25519.times(i, torsion))))
    for y in range(19):
        for odd in (0, 1):
            if ed25519.point_at(y, odd):
                unfit(both, "non-canonical-%02d-%d" % (y, odd), "y of p and more", (y + ed25519.P | odd << 255).to_bytes(32, "little"))
    for y in (1, ed25519.P - 1):
        unfit(both, "zero-x-odd-%d" % (y & 1), "x is zero and odd", (y | 1 << 255).to_bytes(32, "little"))
    missing = [y for y in range(2, 60) if not ed25519.point_at(y, 0)][:6]
    for y in missing:
        unfit(both, "off-curve-%02d" % y, "no point has this y", y.to_bytes(32, "little"))
    unfit(both, "ones", "nothing but ones", b"\xff" * 32)
    both.key("Ed25519", "key-big-endian", "y in the other order of bytes", "KEY", jwk_of("Ed25519", SIGNERS["Ed25519"].key[::-1]))
    for crv in ("Ed448", "X25519", "P-256"):
        both.key("Ed25519", "key-crv-" + crv, "a key of another curve", "KEY", dict(SIGNERS["Ed25519"].jwk, crv=crv), "ENV-23")


def ed25519_signatures(both):
    signer, message = SIGNERS["Ed25519"], MESSAGES[1]
    scalar, _ = ed25519.halves(signer.secret)
    good = signer.sign(message)
    r, s = good[:32], int.from_bytes(good[32:], "little")

    def ask(name, comment, first, second, code="SIGNATURE"):
        both.signature("Ed25519", name, comment, code, first + second.to_bytes(32, "little"), message)

    for i in range(1, 16):
        if s + i * ed25519.L < 1 << 256:
            ask("s-plus-%d-l" % i, "S above L, which is the same modulo L", r, s + i * ed25519.L)
    ask("s-zero", "S is zero", r, 0)
    ask("s-l", "S is L", r, ed25519.L)
    ask("s-l-less-1", "S is L - 1", r, ed25519.L - 1)
    ask("s-negated", "S negated", r, ed25519.L - s)
    ask("s-top-bit", "the top bit of S", r, s | 1 << 255)
    ask("r-negated", "R negated", ed25519.encode(ed25519.negate(ed25519.decode(r))), s)
    torsion = ed25519.small_order()
    for i in range(1, 8):
        moved = ed25519.encode(ed25519.add(ed25519.decode(r), ed25519.times(i, torsion)))
        nonce = (s - ed25519.challenge(r, signer.key, message) * scalar) % ed25519.L
        answer_ = (nonce + ed25519.challenge(moved, signer.key, message) * scalar) % ed25519.L
        ask("cofactor-%d" % i, "R with a point of small order, which only the cofactor forgives", moved, answer_)
    for name, first, code in (("neutral-r", 1, "ok"), ("neutral-r-odd", 1 | 1 << 255, "SIGNATURE"), ("neutral-r-non-canonical", ed25519.P + 1, "SIGNATURE"),
                              ("neutral-r-non-canonical-odd", ed25519.P + 1 | 1 << 255, "SIGNATURE")):
        first = first.to_bytes(32, "little")
        comment = "R is the neutral element" + (", not in its canonical encoding" if code != "ok" else "")
        ask(name, comment, first, ed25519.challenge(first, signer.key, message) * scalar % ed25519.L, code)
    domain = b"SigEd25519 no Ed25519 collisions"
    for name, prefix, signed in (("ctx", domain + b"\0\x03foo", message), ("ctx-empty", domain + b"\0\0", message), ("ph", domain + b"\x01\0", hashlib.sha512(message).digest())):
        both.signature("Ed25519", "variant-" + name, "another variant of RFC 8032", "SIGNATURE", ed25519.sign(signer.secret, signed, prefix), message)
    both.signature("Ed25519", "prehashed", "the message was hashed before", "SIGNATURE", signer.sign(hashlib.sha512(message).digest()), message)
    both.signature("Ed25519", "neutral-both", "R is neutral and S zero", "SIGNATURE", b"\x01" + bytes(63), message)


# ES256

def es256_keys(both):
    point = curves.point_of(SIGNERS["ES256"].key)
    for name, comment, key in off_curve(P256, point) + [("sm2", "a point of another curve", curves.SM2.g)]:
        unfit(both, name, comment, curves.encoded(key), "ES256")
    for name, key in (("generator", P256.g), ("generator-negated", P256.negate(P256.g)), ("small-x", small_x(P256))):
        both.key("ES256", "key-" + name, "a point of the curve", "ok", jwk_of("ES256", curves.encoded(key)))
    for crv in ("P-384", "P-521", "secp256k1", "P256", "Ed25519"):
        both.key("ES256", "key-crv-" + crv, "a key of another curve", "KEY", dict(SIGNERS["ES256"].jwk, crv=crv), "ENV-23")


def es256_signatures(both):
    signer, message, n = SIGNERS["ES256"], MESSAGES[1], P256.n
    digest = curves.sha256(message)
    d, e = number(signer.secret), number(digest)
    r, s = curves.point_of(signer.sign(message))

    def ask(name, comment, first, second, code="SIGNATURE", key=None):
        both.signature("ES256", name, comment, code, word(first) + word(second), message, key and jwk_of("ES256", curves.encoded(key)))

    for name, comment, first, second in range_faults(P256, r, s):
        ask(name, comment, first, second)
    ask("s-negated", "s in the other half of its range", r, n - s, "ok")
    ask("neutral", "the sum of the two products is the neutral element", -e * pow(d, -1, n) % n, s)

    def key_for(point, second):
        """The key for which this point and s make a signature."""
        return P256.times(pow(point[0], -1, n), P256.add(P256.times(second, point), P256.times(-e, P256.g)))

    point = small_x(P256)
    for name, second in (("1", 1), ("2", 2), ("n-less-1", n - 1), ("half", (n + 1) // 2)):
        ask("small-r-s-" + name, "r is small, s at an edge", point[0], second, "ok", key_for(point, second))
        ask("r-beyond-s-" + name, "r + n, which is the same modulo n", point[0] + n, second, key=key_for(point, second))
    for name, second in (("1", 1), ("2", 2)):
        ask("s-beyond-" + name, "s + n, which is the same modulo n", point[0], second + n, key=key_for(point, second))
    large = next(q for q in map(P256.lift, range(n, P256.p)) if q)
    ask("x-above-n", "x of the sum is above n, and r is what is left of it", large[0] - n, 5, "ok", key_for(large, 5))
    for name, comment, data in wrappings(r, s):
        both.signature("ES256", name, comment, "SIGNATURE", data, message, requirements="ENV-21")
    for name, comment, wrong in (
        ("sha-384", "SHA-384", hashlib.sha384(message).digest()), ("sha-512", "SHA-512", hashlib.sha512(message).digest()), ("sha-1", "SHA-1", hashlib.sha1(message).digest()),
        ("sha3-256", "SHA3-256", hashlib.sha3_256(message).digest()), ("sm3", "SM3", curves.sm3(message)), ("twice", "SHA-256 twice", curves.sha256(digest)),
        ("reversed", "the digest in the other order of bytes", digest[::-1]), ("hexadecimal", "the digest as text", curves.sha256(digest.hex().encode())), ("raw", "no digest at all", message.ljust(32, b"\0")),
    ):
        both.signature("ES256", "digest-" + name, "another digest: " + comment, "SIGNATURE", curves.ecdsa_sign(P256, d, wrong), message)
    both.signature("ES256", "sm2-equation", "the equation of SM2 on this curve", "SIGNATURE", curves.sm2_sign(d, digest, P256), message)
    both.signature("ES256", "sm2-curve", "the same secret on the curve of SM2", "SIGNATURE", curves.ecdsa_sign(curves.SM2, d, digest), message)
    both.signature("ES256", "key-negated", "the key with the other y", "SIGNATURE", word(r) + word(s), message, jwk_of("ES256", curves.encoded(P256.negate(curves.point_of(signer.key)))))


# ML-DSA-65

def ml_dsa_signatures(both):
    signer, message = SIGNERS["ML-DSA-65"], MESSAGES[1]
    secret_ = ml_dsa.expanded(signer.secret)
    good = signer.sign(message)
    hints = len(good) - ml_dsa.OMEGA - ml_dsa.K

    def ask(name, comment, data, code="SIGNATURE"):
        both.signature("ML-DSA-65", name, comment, code, data, message)

    for name, at in (("challenge", 0), ("challenge-end", 47), ("z", 48), ("z-middle", 1700), ("z-end", hints - 1)):
        ask("flip-" + name, "one bit", flipped(good, 8 * at + 1))
    used = good[-1]
    ends = good[-ml_dsa.K:]
    ask("hint-order", "two hints of one polynomial in the other order", swapped_hints(good, hints, ends))
    ask("hint-twice", "one hint twice", good[:hints + 1] + good[hints:hints + 1] + good[hints + 2:])
    if used < ml_dsa.OMEGA:
        ask("hint-padding", "something where hints are padded with zeroes", good[:hints + ml_dsa.OMEGA - 1] + b"\x07" + good[hints + ml_dsa.OMEGA:])
    ask("hint-too-many", "more hints than there may be", good[:-1] + bytes([ml_dsa.OMEGA + 1]))
    ask("hint-falling", "ends of polynomials that fall", good[:-2] + bytes([ends[4] + 200 & 0xFF, used]))
    ask("hint-missing", "the last hint left out", good[:hints + used - 1] + b"\0" + good[hints + used:-1] + bytes([used - 1]))
    ask("z-top", "a coefficient at the end of its range", good[:48] + b"\0\0" + bytes([good[50] & 0xF0]) + good[51:])
    mu = ml_dsa.representative(signer.key, message)
    bound = ml_dsa.GAMMA1 - ml_dsa.BETA
    ask("z-norm", "a coefficient of z above its bound, all else right", ml_dsa.sign_representative(secret_, mu, lambda norm: norm >= bound))
    for name, comment, representative in (
        ("context", "a context", ml_dsa.representative(signer.key, message, b"computeid")),
        ("context-zero", "a context of one zero byte", ml_dsa.representative(signer.key, message, b"\0")),
        ("hashed", "HashML-DSA with SHA-512", ml_dsa.representative(signer.key, bytes.fromhex("0609608648016503040203") + hashlib.sha512(message).digest(), b"", b"\x01")),
        ("prehashed", "the message was hashed before", ml_dsa.representative(signer.key, hashlib.sha512(message).digest())),
        ("internal", "the internal function without its two bytes in front", ml_dsa.shake(ml_dsa.shake(signer.key, 64) + message, 64)),
        ("no-key-hash", "without the hash of the key", ml_dsa.shake(b"\0\0" + message, 64)),
        ("other-key-hash", "with the hash of another key", ml_dsa.representative(OTHERS["ML-DSA-65"].key, message)),
    ):
        ask("variant-" + name, "another thing was signed: " + comment, ml_dsa.sign_representative(secret_, representative))
    for length, name in ((1312, "ML-DSA-44"), (2592, "ML-DSA-87")):
        key = (signer.key * 2)[:length]
        both.key("ML-DSA-65", "key-of-" + name, "a key of another parameter set", "KEY", {"kty": "AKP", "alg": "ML-DSA-65", "pub": b64(key)}, "ENV-22 ENV-23")
        both.key("ML-DSA-65", "key-named-" + name, "a key of another parameter set", "KEY", {"kty": "AKP", "alg": name, "pub": b64(key)}, "ENV-23")
    for name, length in (("44", 2420), ("87", 4627)):
        both.signature("ML-DSA-65", "length-of-" + name, "the length of another parameter set", "SIGNATURE", (good * 2)[:length], requirements="ENV-21")


def swapped_hints(good, hints, ends):
    starts = [0] + list(ends[:-1])
    start = next(start for start, end in zip(starts, ends) if end - start > 1)
    at = hints + start
    return good[:at] + good[at + 1:at + 2] + good[at:at + 1] + good[at + 2:]


def all_cases():
    both = Both()
    for algorithm in ALGORITHMS:
        for_all(both, algorithm)
    ed25519_keys(both)
    ed25519_signatures(both)
    es256_keys(both)
    es256_signatures(both)
    ml_dsa_signatures(both)
    sm2_cases.add(both)
    return [both.check, both.verify]
