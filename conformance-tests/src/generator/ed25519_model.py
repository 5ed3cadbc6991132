"""Ed25519 from RFC 8032, as docs/spec/envelope.md narrows it: without the cofactor, and only with keys of the prime-order subgroup."""

import hashlib

P = 2 ** 255 - 19
L = 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT = pow(2, (P - 1) // 4, P)
NEUTRAL = (0, 1, 1, 0)


def add(one, other):
    """Extended coordinates (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z; complete, so that it doubles as well."""
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar, point):
    total = NEUTRAL
    while scalar:
        if scalar & 1:
            total = add(total, point)
        point = add(point, point)
        scalar >>= 1
    return total


def negate(point):
    return -point[0] % P, point[1], point[2], -point[3] % P


def encode(point):
    inverse = pow(point[2], -1, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def point_at(y, odd):
    """The point with this y and this parity of x; None if there is none."""
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * ROOT % P
    if x * x % P != square or (x == 0 and odd):
        return None
    x = P - x if x & 1 != odd else x
    return x, y, 1, x * y % P


def decode(data):
    """The point of a canonical encoding, or None."""
    y = int.from_bytes(data, "little")
    odd, y = y >> 255, y & (1 << 255) - 1
    return point_at(y, odd) if y < P else None


B = point_at(4 * pow(5, -1, P) % P, 0)


def small_order():
    """A point of order 8: what is left of a point outside the subgroup once its large part is gone."""
    y = 2
    while True:
        point = point_at(y, 0)
        rest = times(L, point) if point else NEUTRAL
        if encode(times(4, rest)) != encode(NEUTRAL):
            return rest
        y += 1


def is_fit(key):
    point = decode(key)
    return point is not None and encode(point) != encode(NEUTRAL) and encode(times(L, point)) == encode(NEUTRAL)


def halves(seed):
    digest = hashlib.sha512(seed).digest()
    scalar = int.from_bytes(digest[:32], "little") & (1 << 254) - 8 | 1 << 254
    return scalar, digest[32:]


def public(seed):
    return encode(times(halves(seed)[0], B))


def challenge(r, key, message):
    return int.from_bytes(hashlib.sha512(r + key + message).digest(), "little") % L


def sign(seed, message, prefix=b""):
    """`prefix` is dom2 of the other variants of RFC 8032; Ed25519 itself has none."""
    scalar, nonce_key = halves(seed)
    nonce = int.from_bytes(hashlib.sha512(prefix + nonce_key + message).digest(), "little") % L
    r = encode(times(nonce, B))
    key = encode(times(scalar, B))
    h = int.from_bytes(hashlib.sha512(prefix + r + key + message).digest(), "little") % L
    return r + ((nonce + h * scalar) % L).to_bytes(32, "little")


def holds(key, message, signature):
    """For a key that is fit."""
    s = int.from_bytes(signature[32:], "little")
    if s >= L:
        return False
    h = challenge(signature[:32], key, message)
    return encode(add(times(s, B), times(h, negate(decode(key))))) == signature[:32]
