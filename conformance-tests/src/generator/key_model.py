"""Keys as JWK and signatures by name of algorithm, read from docs/spec/envelope.md, section 5."""

import base64
import hashlib
import re

import curve_model as curves
import ed25519_model as ed25519
import json_model as canonical
import ml_dsa_model as ml_dsa


class Refusal(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def unb64(text):
    """The bytes, or None where the text is not their one spelling (ENV-6)."""
    if not re.fullmatch("[A-Za-z0-9_-]*", text) or len(text) % 4 == 1:
        return None
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    return data if b64(data) == text else None


def thumbprint(members):
    return b64(hashlib.sha256(canonical.write(members)).digest())


class Algorithm:
    """One row of Tables 3 and 4."""

    def __init__(self, fixed, parts, length, secret, signature, scheme):
        self.fixed, self.parts, self.length, self.secret, self.signature, self.scheme = fixed, parts, length, secret, signature, scheme

    def public_jwk(self, key):
        size = self.length // len(self.parts)
        return dict(self.fixed, **{name: b64(key[i * size:(i + 1) * size]) for i, name in enumerate(self.parts)})


class Ed25519:
    public, sign, holds = staticmethod(ed25519.public), staticmethod(ed25519.sign), staticmethod(ed25519.holds)
    is_fit, is_secret = staticmethod(ed25519.is_fit), staticmethod(lambda secret: True)


class MlDsa65:
    public, sign, holds = staticmethod(ml_dsa.public), staticmethod(ml_dsa.sign), staticmethod(ml_dsa.holds)
    is_fit, is_secret = staticmethod(lambda key: True), staticmethod(lambda secret: True)


class OnCurve:
    """ES256 and SM2: keys x‖y, secrets that are scalars."""

    def __init__(self, curve, largest, unfit):
        self.curve, self.largest, self.unfit = curve, largest, unfit

    def public(self, secret):
        return curves.encoded(self.curve.times(curves.number(secret), self.curve.g))

    def is_secret(self, secret):
        return 1 <= curves.number(secret) <= self.largest

    def is_fit(self, key):
        return self.curve.has(curves.point_of(key)) and curves.point_of(key) not in self.unfit


class Es256(OnCurve):
    def __init__(self):
        super().__init__(curves.P256, curves.P256.n - 1, ())

    def sign(self, secret, message):
        return curves.ecdsa_sign(self.curve, curves.number(secret), curves.sha256(message))

    def holds(self, key, message, signature):
        return curves.ecdsa_holds(self.curve, curves.point_of(key), curves.sha256(message), signature)


class Sm2(OnCurve):
    def __init__(self):
        super().__init__(curves.SM2, curves.SM2.n - 2, (curves.SM2.negate(curves.SM2.g),))

    def sign(self, secret, message):
        return curves.sm2_sign(curves.number(secret), curves.sm2_digest(curves.point_of(self.public(secret)), message))

    def holds(self, key, message, signature):
        point = curves.point_of(key)
        return curves.sm2_holds(point, curves.sm2_digest(point, message), signature)


ALGORITHMS = {
    "Ed25519": Algorithm({"kty": "OKP", "crv": "Ed25519"}, ["x"], 32, "d", 64, Ed25519),
    "ES256": Algorithm({"kty": "EC", "crv": "P-256"}, ["x", "y"], 64, "d", 64, Es256()),
    "ML-DSA-65": Algorithm({"kty": "AKP", "alg": "ML-DSA-65"}, ["pub"], ml_dsa.PUBLIC, "priv", ml_dsa.SIGNATURE, MlDsa65),
    "SGD_SM3_SM2": Algorithm({"kty": "EC", "crv": "SM2-P-256"}, ["x", "y"], 64, "d", 64, Sm2()),
}


def part(jwk, name, length):
    value = jwk.get(name)
    data = unb64(value) if isinstance(value, str) else None
    if data is None or len(data) != length:
        raise Refusal("KEY")
    return data


def algorithm_of(jwk, wanted):
    """The algorithm whose fixed members the key has; it has to be the wanted one."""
    names = [name for name, row in ALGORITHMS.items() if all(jwk.get(member) == value for member, value in row.fixed.items())]
    if not names:
        raise Refusal("KEY")
    if names != [wanted] or jwk.get("alg", wanted) != wanted:
        raise Refusal("ALGORITHM")
    return ALGORITHMS[wanted]


def check_use(jwk, operation):
    operations = jwk.get("key_ops", [operation])
    if jwk.get("use", "sig") != "sig" or not isinstance(operations, list) or operation not in operations:
        raise Refusal("KEY")


def public_part(jwk, row):
    key = b"".join(part(jwk, name, row.length // len(row.parts)) for name in row.parts)
    if not row.scheme.is_fit(key):
        raise Refusal("KEY")
    return key


def read_public(jwk, wanted):
    row = algorithm_of(jwk, wanted)
    check_use(jwk, "verify")
    if row.secret in jwk:
        raise Refusal("KEY")
    return public_part(jwk, row)


def read_private(jwk, wanted):
    """The secret, once its public half is the stated one."""
    row = algorithm_of(jwk, wanted)
    check_use(jwk, "sign")
    key, secret = public_part(jwk, row), part(jwk, row.secret, 32)
    if not row.scheme.is_secret(secret) or row.scheme.public(secret) != key:
        raise Refusal("KEY")
    return secret


def verify(algorithm, key, message, signature):
    row = ALGORITHMS[algorithm]
    if len(signature) != row.signature or not row.scheme.holds(key, message, signature):
        raise Refusal("SIGNATURE")


class Signer:
    """A key pair of the cases."""

    def __init__(self, algorithm, secret):
        self.algorithm, self.secret, self.row = algorithm, secret, ALGORITHMS[algorithm]
        self.key = self.row.scheme.public(secret)
        self.jwk = self.row.public_jwk(self.key)
        self.private_jwk = dict(self.jwk, **{self.row.secret: b64(secret)})

    def sign(self, message):
        return self.row.scheme.sign(self.secret, message)


def answer(operation, input_):
    """key.check and signature.verify."""
    try:
        key = read_public(input_["jwk"], input_["alg"])
        if operation == "key.check":
            return {"ok": {"kid": thumbprint(ALGORITHMS[input_["alg"]].public_jwk(key))}}
        verify(input_["alg"], key, unb64(input_["message"]), unb64(input_["signature"]))
        return {"ok": {}}
    except Refusal as refusal:
        return {"reject": {"code": refusal.code}}
