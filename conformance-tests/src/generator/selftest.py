"""Checks the models against published values, so that an answer does not rest on them alone.

RFC 8032 section 7.1, RFC 6979 A.2.5, GB/T 32905 annex A, GM/T 0003.5 annex A, the worked examples of docs/spec/envelope.md, which another
implementation made, and the files of Wycheproof that lie in a folder that is named.
"""

import json
import pathlib
import re

import curve_model as curves
import ed25519_model as ed25519
import key_model as keys
import ml_dsa_model as ml_dsa
from curve_model import P256, SM2

SPECIFICATION = pathlib.Path(__file__).resolve().parents[3] / "docs/spec/envelope.md"
ED25519 = (
    ("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
    ("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
    ("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7", "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
)
P256_SECRET = 0xC9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721
P256_SIGNATURES = (
    (b"sample", "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8"),
    (b"test", "f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083"),
)
SM2_SECRET = 0x3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8
SM2_KEY = (0x09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020, 0xCCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13)
SM2_DIGEST = "f0b43e94ba45accaace692ed534382eb17e6ab5a19ce7b31f4486fdfc0d28640"
SM2_SIGNATURE = "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa"


def published():
    for seed, key, message, signature in ED25519:
        message = bytes.fromhex(message)
        assert ed25519.public(bytes.fromhex(seed)).hex() == key
        assert ed25519.sign(bytes.fromhex(seed), message).hex() == signature
        assert ed25519.is_fit(bytes.fromhex(key)) and ed25519.holds(bytes.fromhex(key), message, bytes.fromhex(signature))
    for message, signature in P256_SIGNATURES:
        digest = curves.sha256(message)
        assert curves.ecdsa_sign(P256, P256_SECRET, digest).hex() == signature
        assert curves.ecdsa_holds(P256, P256.times(P256_SECRET, P256.g), digest, bytes.fromhex(signature))
    assert curves.sm3(b"abc").hex() == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    assert curves.sm3(b"abcd" * 16).hex() == "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
    assert SM2.times(SM2_SECRET, SM2.g) == SM2_KEY
    assert curves.sm2_digest(SM2_KEY, b"message digest").hex() == SM2_DIGEST
    assert curves.sm2_holds(SM2_KEY, bytes.fromhex(SM2_DIGEST), bytes.fromhex(SM2_SIGNATURE))
    for curve in (P256, SM2):
        assert curve.has(curve.g) and curve.times(curve.n - 1, curve.g) == curve.negate(curve.g)


def worked_examples():
    """Everything but SM2 is deterministic, and has to be made byte for byte."""
    blocks = dict(re.findall(r"^```text (.+)\n(.*)\n```$", SPECIFICATION.read_text(encoding="utf-8"), re.M))
    for algorithm, row in keys.ALGORITHMS.items():
        jwk = json.loads(blocks[algorithm + " private-key"])
        signer = keys.Signer(algorithm, keys.read_private(jwk, algorithm))
        assert signer.private_jwk == jwk and keys.thumbprint(signer.jwk) == blocks[algorithm + " thumbprint"]
        signed = (blocks[algorithm + " protected"] + "." + blocks["payload-text"]).encode("ascii")
        assert row.scheme.holds(signer.key, signed, keys.unb64(blocks[algorithm + " signature"]))
        if algorithm != "SGD_SM3_SM2":
            assert keys.b64(signer.sign(signed)) == blocks[algorithm + " signature"]


def wycheproof(folder):
    counted = 0
    for file, algorithm, member in (("ed25519_test.json", "Ed25519", "pk"), ("ecdsa_secp256r1_sha256_p1363_test.json", "ES256", "uncompressed")):
        scheme, length = keys.ALGORITHMS[algorithm].scheme, keys.ALGORITHMS[algorithm].signature
        for group in json.loads((folder / file).read_text(encoding="utf-8"))["testGroups"]:
            key = bytes.fromhex(group["publicKey"][member])[-keys.ALGORITHMS[algorithm].length:]
            for case in group["tests"]:
                signature = bytes.fromhex(case["sig"])
                holds = scheme.is_fit(key) and len(signature) == length and scheme.holds(key, bytes.fromhex(case["msg"]), signature)
                assert holds == (case["result"] == "valid"), (file, case["tcId"])
                counted += 1
    return counted


def run(folder):
    published()
    worked_examples()
    assert len(ml_dsa.sign(bytes(32), b"")) == ml_dsa.SIGNATURE
    print("published values and worked examples: no mismatch")
    if folder:
        print("Wycheproof: %d cases, no mismatch" % wycheproof(pathlib.Path(folder)))
