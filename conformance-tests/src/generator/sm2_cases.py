"""The cases of SM2 with SM3 in `key.check` and `signature.verify`: no public set of this kind is known."""

import hashlib

import curve_model as curves
import signature_questions as shared
from curve_model import IDENTIFIER, P256, SM2, number, sm3, word

ALGORITHM = "SGD_SM3_SM2"


def add(both):
    keys(both)
    ranges(both)
    identifiers(both)
    digests(both)
    equations(both)


def signer():
    return shared.SIGNERS[ALGORITHM]


def point():
    return curves.point_of(signer().key)


def jwk(key):
    return shared.jwk_of(ALGORITHM, curves.encoded(key))


def refuse(both, name, comment, signature, message=shared.MESSAGES[1], key=None, requirements=""):
    both.signature(ALGORITHM, name, comment, "SIGNATURE", signature, message, key and jwk(key), requirements)


def keys(both):
    unfit = shared.off_curve(SM2, point()) + [
        ("generator-negated", "the point -G, whose secret n - 1 cannot sign", SM2.negate(SM2.g)), ("p-256", "the generator of P-256", P256.g),
        ("p-256-key", "a key of P-256", curves.point_of(shared.SIGNERS["ES256"].key)), ("generator-y-plus-1", "beside the generator", (SM2.g[0], SM2.g[1] + 1)),
    ]
    for name, comment, key in unfit:
        shared.unfit(both, name, comment, curves.encoded(key), ALGORITHM)
    # The private scalar ends at n - 2, whose point is -2G.
    fit = (("generator", SM2.g), ("generator-twice", SM2.add(SM2.g, SM2.g)), ("generator-twice-negated", SM2.times(SM2.n - 2, SM2.g)),
           ("small-x", shared.small_x(SM2)), ("negated", SM2.negate(point())))
    for name, key in fit:
        both.key(ALGORITHM, "key-" + name, "a point of the curve", "ok", jwk(key))
    for crv in ("SM2", "sm2p256v1", "SM2-P256", "sm2-p-256", "wapip192v1", "P-384", "Ed25519"):
        both.key(ALGORITHM, "key-crv-" + crv, "a key of another curve", "KEY", dict(signer().jwk, crv=crv), "ENV-23")
    for secret, name in ((1, "1"), (SM2.n - 2, "n-less-2")):
        other = shared.Signer(ALGORITHM, word(secret))
        both.signature(ALGORITHM, "secret-" + name, "the secret at the end of its range", "ok", other.sign(b"r"), b"r", other.jwk)
    # With -G the equation holds of itself: s·G + (r + s)·(-G) = -r·G, so that anyone finds r with r = e - x.
    refuse(both, "key-negated", "the key with the other y", signer().sign(b"r"), key=SM2.negate(point()))
    refuse(both, "key-generator", "another point as key", signer().sign(b"r"), key=SM2.g)
    other = curves.point_of(shared.OTHERS[ALGORITHM].key)
    refuse(both, "key-sum", "the sum of two keys", signer().sign(b"r"), key=SM2.add(point(), other))


def ranges(both):
    for message in (b"r", bytes(range(256))):
        r, s = curves.point_of(signer().sign(message))
        mark = "" if message == b"r" else "-long"
        for name, comment, first, second in shared.range_faults(SM2, r, s):
            refuse(both, name + mark, comment, word(first) + word(second), message)
        refuse(both, "s-negated" + mark, "s negated", word(r) + word(SM2.n - s), message)
        refuse(both, "sum-is-n" + mark, "r + s is n", word(r) + word(SM2.n - r), message)
        refuse(both, "sum-is-n-of-s" + mark, "r + s is n", word(SM2.n - s) + word(s), message)
        # The sum of the two products is neutral; whoever takes its x for zero accepts it.
        e, d = number(curves.sm2_digest(point(), message)) % SM2.n, number(signer().secret)
        refuse(both, "neutral" + mark, "the sum of the two products is the neutral element", word(e) + word(-e * d * pow(1 + d, -1, SM2.n) % SM2.n), message)
    r, s = curves.point_of(signer().sign(b"r"))
    for name, comment, data in shared.wrappings(r, s):
        refuse(both, name, comment, data, requirements="ENV-21")


def identifiers(both):
    secret = number(signer().secret)
    for name, comment, identifier in (
        ("empty", "empty", b""), ("last", "another last digit", b"1234567812345679"), ("first", "another first digit", b"0234567812345678"),
        ("short", "one digit less", IDENTIFIER[:-1]), ("long", "one digit more", IDENTIFIER + b"9"), ("half", "half of it", b"12345678"),
        ("standard", "that of an example", b"ALICE123@YAHOO.COM"), ("newline", "a line feed behind", IDENTIFIER + b"\n"), ("zero", "a zero byte behind", IDENTIFIER + b"\0"),
        ("zeroes", "sixteen zero bytes", bytes(16)), ("bytes", "the digits as a hexadecimal number", bytes.fromhex("1234567812345678")),
        ("utf-16", "in UTF-16", "1234567812345678".encode("utf-16-be")), ("hexadecimal", "its hexadecimal text", IDENTIFIER.hex().encode("ascii")), ("twice", "twice", IDENTIFIER * 2),
        ("space", "a space in front", b" " + IDENTIFIER), ("reversed", "backwards", IDENTIFIER[::-1]), ("thumbprint", "the identifier of the key", b"E9Upa7EngOCjOhQgHBlLSrbUlbBxAdludw_VonG1sMI"),
    ):
        refuse(both, "id-" + name, "another identifier: " + comment, curves.sm2_sign(secret, curves.sm2_digest(point(), b"r", identifier)))


def digests(both):
    secret, message = number(signer().secret), b"r"
    x, y = (word(value) for value in point())
    a, b, gx, gy = (word(value) for value in (SM2.a % SM2.p, SM2.b) + SM2.g)
    length, z = b"\0\x80", curves.z_of(point())
    other = curves.point_of(shared.OTHERS[ALGORITHM].key)
    for name, comment, front in (
        ("left-out", "Z_A left out", b""), ("twice", "Z_A twice", z + z), ("text", "Z_A as text", z.hex().encode("ascii")), ("zeroes", "zeroes for Z_A", bytes(32)),
        ("not-hashed", "what Z_A is made of", length + IDENTIFIER + a + b + gx + gy + x + y), ("other-key", "Z_A of another key", curves.z_of(other)),
        ("negated-key", "Z_A of the key with the other y", curves.z_of(SM2.negate(point()))), ("sha-256", "Z_A made with SHA-256", curves.z_of(point(), digest=curves.sha256)),
        ("p-256", "Z_A with the parameters of P-256", curves.z_of(point(), curve=P256)), ("length-in-bytes", "the length in bytes", sm3(b"\0\x10" + IDENTIFIER + a + b + gx + gy + x + y)),
        ("length-swapped", "the length in the other order of bytes", sm3(b"\x80\0" + IDENTIFIER + a + b + gx + gy + x + y)), ("length-left-out", "no length", sm3(IDENTIFIER + a + b + gx + gy + x + y)),
        ("length-of-four", "the length in four bytes", sm3(b"\0\0" + length + IDENTIFIER + a + b + gx + gy + x + y)), ("id-left-out", "no identifier", sm3(length + a + b + gx + gy + x + y)),
        ("a-b-swapped", "a and b swapped", sm3(length + IDENTIFIER + b + a + gx + gy + x + y)), ("curve-left-out", "no a and b", sm3(length + IDENTIFIER + gx + gy + x + y)),
        ("generator-left-out", "no generator", sm3(length + IDENTIFIER + a + b + x + y)), ("key-left-out", "no key", sm3(length + IDENTIFIER + a + b + gx + gy)),
        ("key-first", "the key before the generator", sm3(length + IDENTIFIER + a + b + x + y + gx + gy)), ("y-x", "coordinates of the key swapped", sm3(length + IDENTIFIER + a + b + gx + gy + y + x)),
        ("key-marked", "the key with its mark", sm3(length + IDENTIFIER + a + b + gx + gy + b"\x04" + x + y)), ("x-alone", "x of the key alone", sm3(length + IDENTIFIER + a + b + gx + gy + x)),
        ("truncated", "half of Z_A", z[:16]), ("reversed", "Z_A in the other order of bytes", z[::-1]),
    ):
        refuse(both, "z-" + name, comment, curves.sm2_sign(secret, sm3(front + message)))
    digest = sm3(z + message)
    for name, comment, wrong in (
        ("sha-256", "SHA-256 for SM3", curves.sha256(z + message)), ("sha3-256", "SHA3-256 for SM3", hashlib.sha3_256(z + message).digest()),
        ("sha-256-alone", "SHA-256 of the message alone", curves.sha256(message)), ("twice", "SM3 twice", sm3(digest)), ("z-behind", "Z_A behind the message", sm3(message + z)),
        ("message-hashed", "the digest of the message in its place", sm3(z + sm3(message))), ("message-sha-256", "the SHA-256 of the message in its place", sm3(z + curves.sha256(message))),
        ("message-text", "the hexadecimal text of the message", sm3(z + message.hex().encode())), ("reversed", "the digest in the other order of bytes", digest[::-1]),
        ("words-swapped", "each word of the digest in the other order of bytes", b"".join(digest[i:i + 4][::-1] for i in range(0, 32, 4))),
        ("z-alone", "Z_A alone", z), ("empty", "the digest of nothing", sm3(b"")), ("hmac", "the digest with Z_A between twice the message", sm3(message + z + message)),
        ("truncated", "half of the digest", digest[:16]), ("shifted", "the digest shifted by one byte", digest[1:] + b"\0"),
    ):
        refuse(both, "digest-" + name, comment, curves.sm2_sign(secret, wrong))


def equations(both):
    """Signatures by formulas that are not those of GB/T 32918.2."""
    n, d, digest = SM2.n, number(signer().secret), curves.sm2_digest(point(), b"r")
    e = number(digest)
    k = next(curves.nonces(SM2, d, digest))
    x, y = SM2.times(k, SM2.g)
    r = (e + x) % n
    inverse = pow(1 + d, -1, n)
    for name, comment, first, second in (
        ("x-alone", "r without the digest", x, inverse * (k - x * d)), ("y", "r with y", e + y, inverse * (k - (e + y) * d)), ("product", "r as a product", e * x, inverse * (k - e * x * d)),
        ("difference", "r as a difference", e - x, inverse * (k - (e - x) * d)), ("no-inverse", "s without the inverse", r, k - r * d), ("factor", "s with the factor 1 + d", r, (1 + d) * (k - r * d)),
        ("plus", "s with the other sign", r, inverse * (k + r * d)), ("inverse-d", "s with the inverse of d", r, pow(d, -1, n) * (k - r * d)), ("minus-d", "s with the inverse of 1 - d", r, pow(1 - d, -1, n) * (k - r * d)),
        ("k-alone", "s is the nonce", r, k), ("not-added", "s where the key is taken r times", r, k - r * d), ("exclusive", "r as an exclusive or", e ^ x, inverse * (k - (e ^ x) * d)),
    ):
        if name != "not-added":
            refuse(both, "equation-" + name, comment, word(first % n) + word(second % n))
    for name, comment, signature in (
        ("ecdsa", "ECDSA on this curve over the digest of SM2", curves.ecdsa_sign(SM2, d, digest)), ("ecdsa-sha-256", "ECDSA on this curve with SHA-256", curves.ecdsa_sign(SM2, d, curves.sha256(b"r"))),
        ("ecdsa-sm3", "ECDSA on this curve with SM3", curves.ecdsa_sign(SM2, d, sm3(b"r"))), ("p-256", "the equation of SM2 on P-256", curves.sm2_sign(d, digest, P256)),
        ("es256", "a signature of ES256", shared.SIGNERS["ES256"].sign(b"r")), ("ed25519", "a signature of Ed25519", shared.SIGNERS["Ed25519"].sign(b"r")),
    ):
        refuse(both, "instead-" + name, comment, signature)
