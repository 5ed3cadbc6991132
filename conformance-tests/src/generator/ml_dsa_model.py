"""ML-DSA-65 from FIPS 204: key generation, deterministic signing, verification. Names are those of the standard where it has some."""

import hashlib

Q, D, TAU, GAMMA1, GAMMA2, K, L, ETA, BETA, OMEGA = 8380417, 13, 49, 1 << 19, (8380417 - 1) // 32, 6, 5, 4, 196, 55
CHALLENGE, Z_BYTES, SIGNATURE, PUBLIC = 48, 640, 3309, 1952


def shake(data, length):
    return hashlib.shake_256(data).digest(length)


# Polynomials: lists of 256 coefficients modulo Q.

def bit_reversed(value):
    return int("{:08b}".format(value)[::-1], 2)


ZETAS = [pow(1753, bit_reversed(m), Q) for m in range(256)]


def ntt(polynomial):
    w, m, length = list(polynomial), 0, 128
    while length:
        for start in range(0, 256, 2 * length):
            m += 1
            zeta = ZETAS[m]
            for j in range(start, start + length):
                t = zeta * w[j + length] % Q
                w[j + length], w[j] = (w[j] - t) % Q, (w[j] + t) % Q
        length //= 2
    return w


def inverse_ntt(transformed):
    w, m, length = list(transformed), 256, 1
    while length < 256:
        for start in range(0, 256, 2 * length):
            m -= 1
            zeta = -ZETAS[m]
            for j in range(start, start + length):
                t = w[j]
                w[j] = (t + w[j + length]) % Q
                w[j + length] = zeta * (t - w[j + length]) % Q
        length *= 2
    return [8347681 * value % Q for value in w]


def multiply(one, other):
    return [a * b % Q for a, b in zip(one, other)]


def plus(one, other):
    return [(a + b) % Q for a, b in zip(one, other)]


def minus(one, other):
    return [(a - b) % Q for a, b in zip(one, other)]


def product(matrix, vector):
    """Rows of transformed polynomials times a transformed vector, transformed back."""
    rows = []
    for row in matrix:
        total = [0] * 256
        for a, b in zip(row, vector):
            total = plus(total, multiply(a, b))
        rows.append(inverse_ntt(total))
    return rows


def centred(value, modulus=Q):
    value %= modulus
    return value - modulus if value > modulus // 2 else value


def norm(vector):
    return max(abs(centred(value)) for polynomial in vector for value in polynomial)


# Packing

def packed(values, bits):
    total = 0
    for i, value in enumerate(values):
        total |= value << i * bits
    return total.to_bytes(len(values) * bits // 8, "little")


def unpacked(data, bits):
    total = int.from_bytes(data, "little")
    return [total >> i * bits & (1 << bits) - 1 for i in range(len(data) * 8 // bits)]


# Sampling

def rejected_ntt(seed):
    stream, out = hashlib.shake_128(seed).digest(1680), []
    for i in range(0, len(stream), 3):
        value = int.from_bytes(stream[i:i + 3], "little") & 0x7FFFFF
        if value < Q and len(out) < 256:
            out.append(value)
    assert len(out) == 256
    return out


def expand_a(rho):
    return [[rejected_ntt(rho + bytes([s, r])) for s in range(L)] for r in range(K)]


def bounded(seed):
    halves = (half for byte in shake(seed, 680) for half in (byte & 15, byte >> 4))
    out = [ETA - half for half in halves if half < 9][:256]
    assert len(out) == 256
    return out


def mask(seed, kappa):
    return [[GAMMA1 - value for value in unpacked(shake(seed + (kappa + r).to_bytes(2, "little"), 640), 20)] for r in range(L)]


def sample_in_ball(seed):
    stream = shake(seed, 1088)
    signs, at, c = int.from_bytes(stream[:8], "little"), 8, [0] * 256
    for i in range(256 - TAU, 256):
        while stream[at] > i:
            at += 1
        j = stream[at]
        at += 1
        c[i] = c[j]
        c[j] = 1 - 2 * (signs >> i + TAU - 256 & 1)
    return c


# High and low parts

def decomposed(value):
    low = centred(value, 2 * GAMMA2)
    if value % Q - low == Q - 1:
        return 0, low - 1
    return (value % Q - low) // (2 * GAMMA2), low


def high(vector):
    return [[decomposed(value)[0] for value in polynomial] for polynomial in vector]


def used(hint, value):
    part, low = decomposed(value)
    return (part + (1 if low > 0 else -1)) % 16 if hint else part


def challenge_hash(mu, w1):
    return shake(mu + b"".join(packed(polynomial, 4) for polynomial in w1), CHALLENGE)


# Hints: the positions of the ones of each polynomial, ascending, and behind them where each polynomial ends.

def packed_hints(hints):
    positions, ends = [], []
    for polynomial in hints:
        positions += [i for i, one in enumerate(polynomial) if one]
        ends.append(len(positions))
    return bytes(positions + [0] * (OMEGA - len(positions)) + ends)


def unpacked_hints(data):
    """None where the encoding is not the one that packing gives."""
    hints, start = [], 0
    for end in data[OMEGA:]:
        if end < start or end > OMEGA:
            return None
        positions = data[start:end]
        if any(a >= b for a, b in zip(positions, positions[1:])):
            return None
        hints.append([int(i in positions) for i in range(256)])
        start = end
    return None if any(data[start:OMEGA]) else hints


# Keys and signatures

def expanded(seed):
    digest = shake(seed + bytes([K, L]), 128)
    rho, secret_seed, key = digest[:32], digest[32:96], digest[96:]
    vectors = [bounded(secret_seed + r.to_bytes(2, "little")) for r in range(L + K)]
    a, s1, s2 = expand_a(rho), vectors[:L], vectors[L:]
    t = [plus(row, s) for row, s in zip(product(a, [ntt(p) for p in s1]), s2)]
    t0 = [[centred(value, 1 << D) for value in polynomial] for polynomial in t]
    t1 = [[(value - low) >> D for value, low in zip(*pair)] for pair in zip(t, t0)]
    encoded = rho + b"".join(packed(polynomial, 10) for polynomial in t1)
    return {"a": a, "key": key, "public": encoded, "s1": [ntt(p) for p in s1], "s2": [ntt(p) for p in s2], "t0": [ntt(p) for p in t0]}


def public(seed):
    return expanded(seed)["public"]


def representative(key, message, context=b"", mark=b"\x00"):
    """mu of the pure variant; HashML-DSA has another mark and hashes the message first."""
    return shake(shake(key, 64) + mark + bytes([len(context)]) + context + message, 64)


def sign(seed, message):
    secret = expanded(seed)
    return sign_representative(secret, representative(secret["public"], message))


def scaled(c, vector):
    return [inverse_ntt(multiply(c, polynomial)) for polynomial in vector]


def sign_representative(secret, mu, wanted=lambda z_norm: z_norm < GAMMA1 - BETA):
    """`wanted` is the bound on z, which a signer that forgets it leaves out."""
    seed, kappa = shake(secret["key"] + bytes(32) + mu, 64), 0
    while True:
        y = mask(seed, kappa)
        kappa += L
        w = product(secret["a"], [ntt(polynomial) for polynomial in y])
        c_hash = challenge_hash(mu, high(w))
        c = ntt(sample_in_ball(c_hash))
        z = [plus(one, other) for one, other in zip(y, scaled(c, secret["s1"]))]
        rest = [minus(one, other) for one, other in zip(w, scaled(c, secret["s2"]))]
        if not wanted(norm(z)) or max(abs(decomposed(v)[1]) for p in rest for v in p) >= GAMMA2 - BETA:
            continue
        ct0 = scaled(c, secret["t0"])
        raised = [plus(one, other) for one, other in zip(rest, ct0)]
        hints = [[int(decomposed(a)[0] != decomposed(b)[0]) for a, b in zip(*pair)] for pair in zip(raised, rest)]
        if norm(ct0) < GAMMA2 and sum(map(sum, hints)) <= OMEGA:
            centred_z = [[centred(value) for value in polynomial] for polynomial in z]
            if all(-GAMMA1 < value <= GAMMA1 for polynomial in centred_z for value in polynomial):
                return c_hash + b"".join(packed([GAMMA1 - v for v in p], 20) for p in centred_z) + packed_hints(hints)


def holds(key, message, signature):
    c_hash, hints = signature[:CHALLENGE], unpacked_hints(signature[-OMEGA - K:])
    z = [[GAMMA1 - value for value in unpacked(signature[start:start + Z_BYTES], 20)] for start in range(CHALLENGE, CHALLENGE + L * Z_BYTES, Z_BYTES)]
    if hints is None or norm(z) >= GAMMA1 - BETA:
        return False
    c = ntt(sample_in_ball(c_hash))
    t1 = [ntt([value << D for value in unpacked(key[start:start + 320], 10)]) for start in range(32, PUBLIC, 320)]
    w = [minus(one, other) for one, other in zip(product(expand_a(key[:32]), [ntt(p) for p in z]), scaled(c, t1))]
    w1 = [[used(hint, value) for hint, value in zip(*pair)] for pair in zip(hints, w)]
    return c_hash == challenge_hash(representative(key, message), w1)
