"""How the operations on keys and signatures are asked, and faults that two algorithms have in common."""

import base64
import hashlib

from case_files import Cases
from curve_model import word
from key_model import ALGORITHMS, Signer, answer, b64

CAPABILITY = {"Ed25519": "ENV-26", "ES256": "ENV-27", "ML-DSA-65": "ENV-29", "SGD_SM3_SM2": "ENV-28"}
SHORT = {"Ed25519": "ed25519", "ES256": "es256", "ML-DSA-65": "ml-dsa-65", "SGD_SM3_SM2": "sm2"}
MESSAGES = (b"", b"r", "\u7b97\u529b".encode("utf-8"), bytes(range(256)))


def secret(name):
    return hashlib.sha256(("conformance key " + name).encode("ascii")).digest()


SIGNERS = {algorithm: Signer(algorithm, b"\x01" * 32) for algorithm in ALGORITHMS}
OTHERS = {algorithm: Signer(algorithm, secret("other")) for algorithm in ALGORITHMS}


class Both:
    """The two operations; an unfit key is asked of both."""

    def __init__(self):
        self.check = Cases("signature", "key.check", answer, "ENV-60")
        self.verify = Cases("signature", "signature.verify", answer, "ENV-60")

    def key(self, algorithm, name, comment, code, jwk, requirements="ENV-22", offered=None):
        self._add(self.check, algorithm, name, comment, code, requirements, alg=algorithm if offered is None else offered, jwk=jwk)

    def signature(self, algorithm, name, comment, code, signature, message=MESSAGES[1], jwk=None, requirements=""):
        jwk = jwk or SIGNERS[algorithm].jwk
        self._add(self.verify, algorithm, name, comment, code, requirements, alg=algorithm, jwk=jwk, message=b64(message), signature=b64(signature))

    @staticmethod
    def _add(cases, algorithm, name, comment, code, requirements, **in_):
        named = " ".join(dict.fromkeys((CAPABILITY[algorithm] + " " + requirements + (" ENV-40" if code != "ok" else "")).split()))
        name = SHORT[algorithm] + "-" + name
        if code == "ok":
            cases.ok(name, named, comment, **in_)
        else:
            cases.refuse(name, named, comment, code, **in_)


def flipped(data, bit):
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def jwk_of(algorithm, key):
    return ALGORITHMS[algorithm].public_jwk(key)


def unfit(both, name, comment, key, algorithm="Ed25519"):
    jwk = jwk_of(algorithm, key)
    both.key(algorithm, "key-" + name, comment, "KEY", jwk)
    both.signature(algorithm, "key-" + name, comment, "KEY", SIGNERS[algorithm].sign(MESSAGES[1]), jwk=jwk, requirements="ENV-22")


# Curves of Weierstrass: keys x‖y, signatures r‖s

def der(r, s):
    def integer(value):
        data = value.to_bytes(value.bit_length() // 8 + 1, "big")
        return b"\x02" + bytes([len(data)]) + data
    body = integer(r) + integer(s)
    return b"\x30" + bytes([len(body)]) + body


def small_x(curve):
    return next(point for point in map(curve.lift, range(1, 100)) if point)


def off_curve(curve, point):
    x, y = point
    small = small_x(curve)
    zero = curve.lift(0)
    found = [
        ("y-plus-1", "beside the curve", (x, y + 1)), ("x-plus-1", "beside the curve", (x + 1, y)), ("x-less-1", "beside the curve", (x - 1, y)),
        ("swapped", "coordinates swapped", (y, x)), ("both-zero", "zero, as some write the neutral element", (0, 0)), ("x-zero", "x is zero", (0, y)),
        ("y-zero", "y is zero", (x, 0)), ("same", "x twice", (x, x)), ("all-ones", "nothing but ones", (2 ** 256 - 1, 2 ** 256 - 1)),
        ("x-beyond", "x of p and more, which is the same modulo p", (small[0] + curve.p, small[1])), ("x-ones", "x of nothing but ones", (2 ** 256 - 1, y)),
        ("y-ones", "y of nothing but ones", (x, 2 ** 256 - 1)), ("y-p", "y is p", (x, curve.p)), ("x-p", "x is p", (curve.p, y)),
        ("n-n", "both are n", (curve.n, curve.n)), ("one-one", "both are one", (1, 1)),
    ]
    twist = next(i for i in range(1, 100) if not curve.lift(i))
    found += [("twist", "x of a point of the twist", (twist, y)), ("complement", "y taken from p - 1", (x, curve.p - 1 - y))]
    found += [("zero-beyond", "x is p where zero is meant", (curve.p, zero[1]))] if zero else []
    return found


def range_faults(curve, r, s):
    """Values at which a range check decides, for either half."""
    n, p = curve.n, curve.p
    values = (("0", 0), ("1", 1), ("n-less-1", n - 1), ("n", n), ("n-plus-1", n + 1), ("p", p), ("ones", 2 ** 256 - 1), ("half-n", n // 2))
    found = [("r-" + name, "r replaced", value, s) for name, value in values]
    found += [("s-" + name, "s replaced", r, value) for name, value in values]
    found += [("both-" + name, "r and s replaced", value, value) for name, value in values]
    return found + [
        ("r-negated", "r negated", n - r, s), ("both-negated", "r and s negated", n - r, n - s), ("r-plus-1", "r one more", r + 1, s), ("s-plus-1", "s one more", r, s + 1),
        ("r-less-1", "r one less", r - 1, s), ("s-less-1", "s one less", r, s - 1), ("0-n", "r is 0 and s is n", 0, n), ("n-0", "r is n and s is 0", n, 0),
        ("1-n-less-1", "r + s is n", 1, n - 1), ("n-less-1-1", "r + s is n", n - 1, 1), ("inverse-s", "the inverse of s", r, pow(s, -1, n)), ("inverse-r", "the inverse of r", pow(r, -1, n), s),
    ]


def wrappings(r, s):
    raw = word(r) + word(s)
    return [
        ("der", "DER", der(r, s)), ("der-64", "DER, its first 64 bytes", der(r, s)[:64]), ("der-octets", "DER octet string", b"\x04\x40" + raw),
        ("der-bits", "DER bit string", b"\x03\x42\0" + der(r, s)[:64]), ("marked", "with the mark of a point", b"\x04" + raw),
        ("hexadecimal", "as hexadecimal text", raw.hex().encode("ascii")), ("padded-base64", "as padded base64", base64.b64encode(raw)),
        ("comma", "with a comma between", word(r) + b"," + word(s)), ("66", "halves of 33 bytes", b"\0" + word(r) + b"\0" + word(s)), ("recovery", "with a recovery byte", raw + b"\x1b"),
    ]
