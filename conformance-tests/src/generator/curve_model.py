"""SM3, ECDSA on P-256 and SM2, from FIPS 186-5, RFC 6979, GB/T 32905 and GB/T 32918. Plain arithmetic; nothing here is constant in time."""

import hashlib
import hmac


class Curve:
    """y² = x³ + ax + b over the integers modulo p; points are pairs, None is the neutral element, G has the prime order n."""

    def __init__(self, p, a, b, n, g):
        self.p, self.a, self.b, self.n, self.g = p, a, b, n, g

    def has(self, point):
        x, y = point
        return 0 <= x < self.p and 0 <= y < self.p and (y * y - x ** 3 - self.a * x - self.b) % self.p == 0

    def lift(self, x):
        """A point with this x, or None; p is 3 modulo 4."""
        square = (x ** 3 + self.a * x + self.b) % self.p
        y = pow(square, (self.p + 1) // 4, self.p)
        return (x, y) if y * y % self.p == square else None

    def negate(self, point):
        return point and (point[0], -point[1] % self.p)

    def add(self, one, other):
        if one is None or other is None:
            return one or other
        if one[0] == other[0]:
            if (one[1] + other[1]) % self.p == 0:
                return None
            slope = (3 * one[0] * one[0] + self.a) * pow(2 * one[1], -1, self.p)
        else:
            slope = (other[1] - one[1]) * pow(other[0] - one[0], -1, self.p)
        x = (slope * slope - one[0] - other[0]) % self.p
        return x, (slope * (one[0] - x) - one[1]) % self.p

    def times(self, scalar, point):
        """Double and add in Jacobian coordinates, which saves an inversion a step."""
        total = None
        for bit in bin(scalar % self.n)[2:]:
            total = self._double(total)
            if bit == "1":
                total = self._plus(total, point)
        if total is None or total[2] == 0:
            return None
        inverse = pow(total[2], -1, self.p)
        return total[0] * inverse ** 2 % self.p, total[1] * inverse ** 3 % self.p

    def _double(self, point):
        if point is None or point[1] == 0:
            return None
        x, y, z = point
        p = self.p
        square = y * y % p
        s = 4 * x * square % p
        m = (3 * x * x + self.a * pow(z, 4, p)) % p
        x3 = (m * m - 2 * s) % p
        return x3, (m * (s - x3) - 8 * square * square) % p, 2 * y * z % p

    def _plus(self, jacobian, affine):
        if jacobian is None:
            return (affine[0], affine[1], 1) if affine else None
        x, y, z = jacobian
        p = self.p
        zz = z * z % p
        h = (affine[0] * zz - x) % p
        r = (affine[1] * zz * z - y) % p
        if h == 0:
            return self._double(jacobian) if r == 0 else None
        hh = h * h % p
        v = x * hh % p
        x3 = (r * r - h * hh - 2 * v) % p
        return x3, (r * (v - x3) - y * h * hh) % p, h * z % p


P256 = Curve(
    0xFFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF, -3,
    0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B,
    0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551,
    (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296, 0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5))
SM2 = Curve(
    0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF, -3,
    0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93,
    0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123,
    (0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7, 0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0))


def word(number):
    return number.to_bytes(32, "big")


def number(data):
    return int.from_bytes(data, "big")


def point_of(encoded):
    return number(encoded[:32]), number(encoded[32:])


def encoded(point):
    return word(point[0]) + word(point[1])


# SM3

def rotated(value, by):
    by %= 32
    return (value << by | value >> 32 - by) & 0xFFFFFFFF


def sm3(data):
    state = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E]
    padded = data + b"\x80" + bytes(-(len(data) + 9) % 64) + (8 * len(data)).to_bytes(8, "big")
    for start in range(0, len(padded), 64):
        state = [old ^ new for old, new in zip(state, compressed(state, padded[start:start + 64]))]
    return b"".join(value.to_bytes(4, "big") for value in state)


def compressed(state, block):
    w = [number(block[i:i + 4]) for i in range(0, 64, 4)]
    for j in range(16, 68):
        mixed = w[j - 16] ^ w[j - 9] ^ rotated(w[j - 3], 15)
        w.append(mixed ^ rotated(mixed, 15) ^ rotated(mixed, 23) ^ rotated(w[j - 13], 7) ^ w[j - 6])
    a, b, c, d, e, f, g, h = state
    for j in range(64):
        constant = 0x79CC4519 if j < 16 else 0x7A879D8A
        ss1 = rotated(rotated(a, 12) + e + rotated(constant, j) & 0xFFFFFFFF, 7)
        ss2 = ss1 ^ rotated(a, 12)
        ff = a ^ b ^ c if j < 16 else a & b | a & c | b & c
        gg = e ^ f ^ g if j < 16 else e & f | ~e & g
        tt1 = ff + d + ss2 + (w[j] ^ w[j + 4]) & 0xFFFFFFFF
        tt2 = gg + h + ss1 + w[j] & 0xFFFFFFFF
        a, b, c, d = tt1, a, rotated(b, 9), c
        e, f, g, h = tt2 ^ rotated(tt2, 9) ^ rotated(tt2, 17), e, rotated(f, 19), g
    return a, b, c, d, e, f, g, h


# Signatures: r‖s of 64 bytes. A nonce is drawn as RFC 6979 does, so that every run makes the same.

def nonces(curve, secret, digest):
    k, v = bytes(32), b"\x01" * 32
    seed = word(secret) + word(number(digest) % curve.n)
    for mark in (b"\x00", b"\x01"):
        k = hmac.digest(k, v + mark + seed, "sha256")
        v = hmac.digest(k, v, "sha256")
    while True:
        v = hmac.digest(k, v, "sha256")
        if 0 < number(v) < curve.n:
            yield number(v)
        k = hmac.digest(k, v + b"\x00", "sha256")
        v = hmac.digest(k, v, "sha256")


def ecdsa_sign(curve, secret, digest):
    e = number(digest[:32])
    for k in nonces(curve, secret, digest):
        r = curve.times(k, curve.g)[0] % curve.n
        s = pow(k, -1, curve.n) * (e + r * secret) % curve.n
        if r and s:
            return word(r) + word(s)


def ecdsa_holds(curve, key, digest, signature):
    r, s = point_of(signature)
    if not (0 < r < curve.n and 0 < s < curve.n):
        return False
    inverse = pow(s, -1, curve.n)
    point = curve.add(curve.times(number(digest[:32]) * inverse, curve.g), curve.times(r * inverse, key))
    return point is not None and point[0] % curve.n == r


IDENTIFIER = b"1234567812345678"


def z_of(key, identifier=IDENTIFIER, curve=SM2, digest=sm3):
    length = (8 * len(identifier)).to_bytes(2, "big")
    return digest(length + identifier + word(curve.a % curve.p) + word(curve.b) + encoded(curve.g) + encoded(key))


def sm2_digest(key, message, identifier=IDENTIFIER):
    return sm3(z_of(key, identifier) + message)


def sm2_sign(secret, digest, curve=SM2):
    for k in nonces(curve, secret, digest):
        r = (number(digest) + curve.times(k, curve.g)[0]) % curve.n
        s = pow(1 + secret, -1, curve.n) * (k - r * secret) % curve.n
        if r and s and r + k != curve.n:
            return word(r) + word(s)


def sm2_holds(key, digest, signature, curve=SM2):
    r, s = point_of(signature)
    if not (0 < r < curve.n and 0 < s < curve.n) or (r + s) % curve.n == 0:
        return False
    point = curve.add(curve.times(s, curve.g), curve.times(r + s, key))
    return point is not None and (number(digest) + point[0]) % curve.n == r


def sha256(data):
    return hashlib.sha256(data).digest()
