"""The compute identifier, computed from docs/spec/identifier.md and from nothing else.

It shares no code with the library or with the suite, and no method: the check symbols come from a division of polynomials
over exponents of alpha, errors are located by trying all replacements. Texts are Python strings that may hold lone
surrogates; indexes count UTF-16 units, so everything works on lists of units.
"""

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
HYPHENS = (5, 10, 16, 19, 28)
TARGET = (12, 20, 22, 26)
GENERATOR = (1, 30, 6, 9, 17)

# Table 3 of the specification: powers of alpha, and their logarithms.
POWER = [1]
for _ in range(30):
    POWER.append(POWER[-1] * 2 if POWER[-1] < 16 else (POWER[-1] * 2) ^ 37)
LOG = {value: exponent for exponent, value in enumerate(POWER)}


class Refusal(Exception):
    def __init__(self, code, index=None):
        super().__init__(code, index)
        self.code = code
        self.index = index


def units(text):
    raw = text.encode("utf-16-be", "surrogatepass")
    return [raw[i] << 8 | raw[i + 1] for i in range(0, len(raw), 2)]


def times(a, b):
    return 0 if a == 0 or b == 0 else POWER[(LOG[a] + LOG[b]) % 31]


def remainder(values):
    """The remainder of the polynomial with these coefficients, highest first, modulo the generator."""
    rest = list(values)
    for i in range(len(rest) - 4):
        factor = rest[i]
        for k, coefficient in enumerate(GENERATOR):
            rest[i + k] ^= times(factor, coefficient)
    return tuple(rest[-4:])


def check_symbols(data):
    rest = remainder([SYMBOLS.index(s) for s in data] + [0, 0, 0, 0])
    return "".join(SYMBOLS[r ^ t] for r, t in zip(rest, TARGET))


def hyphenated(symbols):
    """28 symbols, or the first 24 of them, with their hyphens."""
    text = symbols[:5] + "-" + symbols[5:9] + "-" + symbols[9:14] + "-" + symbols[14:16] + "-" + symbols[16:24]
    return text + ("-" + symbols[24:] if len(symbols) == 28 else "")


def with_check(data):
    return hyphenated(data + check_symbols(data))


def width_code(unit):
    return "FULL_WIDTH" if 0xFF01 <= unit <= 0xFF5E or unit == 0x3000 else "NON_ASCII"


def character_code(unit, hyphen_due):
    """Table 5, rows for one wrong character."""
    if unit > 0x7F:
        return width_code(unit)
    if hyphen_due:
        return "SEPARATOR"
    if 0x61 <= unit <= 0x7A:
        return "LOWER_CASE"
    return "AMBIGUOUS_LETTER" if chr(unit) in "ILOU" else "ILLEGAL_CHARACTER"


def faults(text, until):
    """Every fault of the first `until` units, as (index, rank inside the index, code)."""
    found = []
    seen = units(text)[:until]
    for index, unit in enumerate(seen):
        due = index in HYPHENS
        fine = unit == 0x2D if due else unit < 128 and chr(unit) in SYMBOLS
        if not fine:
            found.append((index, 0, character_code(unit, due)))
    letters = [chr(u) if u < 128 else "?" for u in seen]
    if letters and letters[0] in SYMBOLS and letters[0] != "C":
        found.append((0, 1, "UNSUPPORTED_VERSION" if letters[0].isalpha() else "ILLEGAL_CHARACTER"))
    for index in (1, 2, 3):
        if len(letters) > index and letters[index] in SYMBOLS and letters[index].isalpha():
            found.append((index, 1, "AUTHORITY"))
    if letters[1:4] == ["0", "0", "0"]:
        found.append((1, 1, "AUTHORITY"))
    if letters[20:28] == ["0"] * 8:
        found.append((20, 1, "SERIAL"))
    return sorted(found)


def refuse_first(text, until):
    found = faults(text, until)
    if found:
        raise Refusal(found[0][2], found[0][0])


def strict(text):
    if len(units(text)) != 33:
        raise Refusal("LENGTH")
    refuse_first(text, 33)
    symbols = text.replace("-", "")
    if remainder([SYMBOLS.index(s) for s in symbols]) != TARGET:
        raise Refusal("CHECK", 29)
    return text


def uuid_of(text):
    bits = 0
    for symbol in text.replace("-", "")[:24]:
        bits = bits << 5 | SYMBOLS.index(symbol)
    high, low = bits >> 60, bits & (1 << 60) - 1
    number = (high >> 12) << 80 | 8 << 76 | (high & 0xFFF) << 64 | 0b1000 << 60 | low
    digits = "%032x" % number
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def parse(text):
    strict(text)
    return {
        "text": text,
        "authority": text[1:5],
        "node": text[6:10],
        "registrant": text[11:16],
        "class": text[17],
        "tier": text[18],
        "serial": text[20:28],
        "check": text[29:],
        "uuid": uuid_of(text),
    }


def create(authority, node, registrant, class_, tier, serial):
    fields = (authority, node, registrant, class_, tier, serial)
    if [len(units(f)) for f in fields] != [4, 4, 5, 1, 1, 8]:
        raise Refusal("LENGTH")
    composed = "C%s-%s-%s-%s%s-%s" % fields
    refuse_first(composed, 28)
    text = with_check(composed.replace("-", ""))
    return {"text": text, "uuid": uuid_of(text)}


def from_uuid(uuid):
    seen = units(uuid)
    hexadecimal = "0123456789abcdefABCDEF"
    if len(seen) != 36 or any(
        (unit != 0x2D) if i in (8, 13, 18, 23) else (unit > 0x7F or chr(unit) not in hexadecimal)
        for i, unit in enumerate(seen)
    ):
        raise Refusal("UUID")
    number = int(uuid.replace("-", ""), 16)
    if number >> 76 & 15 != 8 or number >> 60 & 15 != 8:
        raise Refusal("UUID")
    bits = (number >> 80) << 72 | (number >> 64 & 0xFFF) << 60 | number & (1 << 60) - 1
    data = "".join(SYMBOLS[bits >> 5 * (23 - i) & 31] for i in range(24))
    text = with_check(data)
    if faults(text, 33):
        raise Refusal("UUID")
    return {"text": text}


def compare(a, b):
    strict(a)
    strict(b)
    return {"order": (a > b) - (a < b)}


def prefix(text):
    length = len(units(text))
    if length not in (5, 10, 16, 19):
        raise Refusal("LENGTH")
    refuse_first(text, length)
    low = text + "00000-0000-00000-00-00000001"[length:]
    high = text + "ZZZZZ-ZZZZ-ZZZZZ-ZZ-ZZZZZZZZ"[length:]
    low, high = with_check(low.replace("-", "")), with_check(high.replace("-", ""))
    return {"low": low, "high": high, "lowUuid": uuid_of(low), "highUuid": uuid_of(high)}


def syndrome_words():
    """What a change by a value at a position adds to the remainder."""
    words = {}
    for position in range(28):
        for value in range(1, 32):
            word = [0] * 28
            word[position] = value
            words[position, value] = remainder(word)
    return words


WORDS = syndrome_words()


def locate(text):
    try:
        strict(text)
        return {"suspects": []}
    except Refusal as refusal:
        if refusal.code != "CHECK":
            raise
    places = [i for i in range(33) if i not in HYPHENS]
    rest = remainder([SYMBOLS.index(text[i]) for i in places])
    missing = tuple(r ^ t for r, t in zip(rest, TARGET))
    singles = {p for (p, _), word in WORDS.items() if word == missing}
    if singles:
        return {"suspects": [places[p] for p in sorted(singles)]}
    by_word = {word: p for (p, _), word in WORDS.items()}
    pairs = set()
    for (p, _), word in WORDS.items():
        q = by_word.get(tuple(m ^ w for m, w in zip(missing, word)))
        if q is not None and q != p:
            pairs.add((min(p, q), max(p, q)))
    assert len(pairs) <= 1, "the code has distance 5"
    return {"suspects": [places[p] for pair in pairs for p in pair]}


def wrapper_length(seen):
    text = "".join(chr(u) if u < 128 else "\x00" for u in seen)
    lowered = "".join(chr(ord(c) + 32) if "A" <= c <= "Z" else c for c in text)
    if lowered.startswith("computeid:"):
        return 10
    if text.startswith("https://"):
        end = text.rfind("/id/")
        middle = text[8:end] if end >= 8 else ""
        return end + 4 if middle and all(middle.split("/")) else 0
    if text.startswith("88."):
        head, slash, _ = text.partition("/")
        parts = head.split(".")
        fine = slash and len(parts) == 3 and all(p and all(c in "0123456789" for c in p) for p in parts)
        return len(head) + 1 if fine else 0
    return 0


def fold(unit, repairs):
    if 0x2010 <= unit <= 0x2015 or unit in (0x2212, 0xFF0D):
        repairs.add("SEPARATOR")
        return 0x2D
    if 0xFF10 <= unit <= 0xFF19 or 0xFF21 <= unit <= 0xFF3A or 0xFF41 <= unit <= 0xFF5A:
        repairs.add("FULL_WIDTH")
        unit -= 65248
    if 0x61 <= unit <= 0x7A:
        repairs.add("LOWER_CASE")
        unit -= 32
    if unit < 128 and chr(unit) in "ILO":
        repairs.add("CONFUSABLE")
        unit = ord("0" if chr(unit) == "O" else "1")
    return unit


def parse_lenient(text):
    repairs = set()
    kept = [(i, u) for i, u in enumerate(units(text)) if u not in (0x20, 0x3000)]
    if len(kept) != len(units(text)):
        repairs.add("SPACE")
    cut = wrapper_length([u for _, u in kept])
    if cut:
        repairs.add("CARRIER")
        kept = kept[cut:]
    if len(kept) == 36 and all(kept[i][1] == 0x2D for i in (8, 13, 18, 23)):
        repairs.add("CARRIER")
        result = from_uuid("".join(chr(u) for _, u in kept))["text"]
        return {"text": result, "repairs": sorted(repairs)}
    folded = [(i, u, fold(u, repairs)) for i, u in kept]
    for index, original, unit in folded:
        if unit != 0x2D and (unit > 0x7F or chr(unit) not in SYMBOLS):
            raise Refusal(lenient_code(unit), index)
    line = "".join(chr(u) for _, _, u in folded)
    symbols = line.replace("-", "")
    if len(symbols) != 28:
        raise Refusal("LENGTH")
    if hyphenated(symbols) != line:
        repairs.add("SEPARATOR")
    strict(hyphenated(symbols))
    return {"text": hyphenated(symbols), "repairs": sorted(repairs)}


def lenient_code(unit):
    if unit > 0x7F:
        return width_code(unit)
    return "AMBIGUOUS_LETTER" if chr(unit) == "U" else "ILLEGAL_CHARACTER"


def is_decimal(text, length):
    return len(text) == length and all(c in "0123456789" for c in text)


def checked_classes(classes):
    for code, class_ in classes.items():
        if not is_decimal(code, 3) or len(class_) != 1 or class_ not in SYMBOLS:
            raise Refusal("PROFILE")
    if len(set(classes.values())) != len(classes):
        raise Refusal("PROFILE")
    return classes


def number_in_symbols(number):
    return "".join(SYMBOLS[number >> 5 * (7 - i) & 31] for i in range(8))


def interop_parse(text, classes):
    checked_classes(classes)
    head, tail_text = text[:27], text[27:]
    decimal = head[:4] + head[6:]
    fits = len(head) == 27 and is_decimal(decimal, 25) and all("a" <= c <= "z" for c in head[4:6])
    if not fits or head[11:14] not in classes or int(head[18:27]) == 0:
        raise Refusal("PROFILE")
    tail = {}
    letters = "FSNP"
    while tail_text:
        letter, tail_text = tail_text[0], tail_text[1:]
        digits = ""
        while tail_text and tail_text[0] in "0123456789":
            digits, tail_text = digits + tail_text[0], tail_text[1:]
        if letter not in letters or not digits:
            raise Refusal("PROFILE")
        letters = letters[letters.index(letter) + 1:]
        tail[letter] = digits
    return {
        "authority": "1561",
        "node": head[14:18],
        "registrant": head[6:11],
        "class": classes[head[11:14]],
        "serial": number_in_symbols(int(head[18:27])),
        "industry": head[4:6],
        "registrantCity": head[:4],
        "tail": tail,
    }


def interop_format(parts, classes):
    checked_classes(classes)
    codes = {class_: code for code, class_ in classes.items()}
    serial = parts["serial"]
    tail = parts["tail"]
    number = sum(SYMBOLS.index(s) << 5 * (7 - i) for i, s in enumerate(serial)) if all(
        s in SYMBOLS for s in serial) and len(serial) == 8 else 0
    industry = parts["industry"]
    fits = (
        parts["authority"] == "1561"
        and is_decimal(parts["node"], 4)
        and is_decimal(parts["registrant"], 5)
        and is_decimal(parts["registrantCity"], 4)
        and len(industry) == 2
        and all("a" <= c <= "z" for c in industry)
        and 1 <= number <= 999999999
        and parts["class"] in codes
        and all(letter in ("F", "S", "N", "P") and is_decimal(d, len(d)) and d for letter, d in tail.items())
    )
    if not fits:
        raise Refusal("PROFILE")
    end = "".join(letter + tail[letter] for letter in "FSNP" if letter in tail)
    return {
        "text": parts["registrantCity"] + industry + parts["registrant"] + codes[parts["class"]] + parts["node"]
        + "%09d" % number + end
    }


USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def uscc_check_character(first):
    total = sum(USCC.index(c) * pow(3, i, 31) for i, c in enumerate(first))
    return USCC[(31 - total % 31) % 31]


def uscc(text):
    seen = units(text)
    if len(seen) != 18:
        raise Refusal("LENGTH")
    for index, unit in enumerate(seen):
        if unit > 0x7F:
            raise Refusal(width_code(unit), index)
        if chr(unit) not in USCC:
            code = "LOWER_CASE" if 0x61 <= unit <= 0x7A else "ILLEGAL_CHARACTER"
            raise Refusal("AMBIGUOUS_LETTER" if chr(unit) in "IOSVZ" else code, index)
    if uscc_check_character(text[:17]) != text[17]:
        raise Refusal("CHECK", 17)
    return {"text": text}


OPERATIONS = {
    "identifier.parse": lambda i: parse(i["text"]),
    "identifier.parse-lenient": lambda i: parse_lenient(i["text"]),
    "identifier.create": lambda i: create(
        i["authority"], i["node"], i["registrant"], i["class"], i["tier"], i["serial"]),
    "identifier.from-uuid": lambda i: from_uuid(i["uuid"]),
    "identifier.compare": lambda i: compare(i["a"], i["b"]),
    "identifier.prefix": lambda i: prefix(i["prefix"]),
    "identifier.locate": lambda i: locate(i["text"]),
    "identifier.interop-parse": lambda i: interop_parse(i["text"], i["classes"]),
    "identifier.interop-format": lambda i: interop_format(i, i["classes"]),
    "uscc.check": lambda i: uscc(i["text"]),
}


def answer(operation, input_):
    """What a conforming product answers."""
    try:
        return {"ok": OPERATIONS[operation](input_)}
    except Refusal as refusal:
        reject = {"code": refusal.code}
        if refusal.index is not None:
            reject["index"] = refusal.index
        return {"reject": reject}
