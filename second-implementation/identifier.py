"""Compute identifiers, by docs/spec/identifier.md. The numbers in brackets are its requirements.

Texts are strings of UTF-16 units here (see `units`), because lengths and indexes count those (section 2). Nothing in this
file uses str.upper, str.isdigit, int(text) or a regular expression on what came in: they know other letters and digits
than those of ASCII, and `$` matches before a line feed.
"""

from __future__ import annotations

from functools import lru_cache

from refusal import Refusal

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SMALL = LETTERS.lower()

HYPHENS = (5, 10, 16, 19, 28)
LENGTH = 33
GROUPS = (5, 4, 5, 2, 8, 4)  # symbols of each group between hyphens
FIELDS = {"authority": 4, "node": 4, "registrant": 5, "class": 1, "tier": 1, "serial": 8}
REPAIRS = ("CARRIER", "CONFUSABLE", "FULL_WIDTH", "LOWER_CASE", "SEPARATOR", "SPACE")


def units(text: str) -> str:
    """The text with every character above U+FFFF as its two surrogates, so that len() and indexes count UTF-16 units."""
    data = text.encode("utf-16-be", "surrogatepass")
    return "".join(chr(high << 8 | low) for high, low in zip(data[::2], data[1::2]))


# ---- the field GF(32) and the check symbols (section 4) ----


def times(a: int, b: int) -> int:
    product = 0
    while b:
        product ^= a * (b & 1)
        a = a << 1 if a < 16 else a << 1 ^ 0b100101
        b >>= 1
    return product


TARGET = (12, 20, 22, 26)  # CMPT


def check_symbols(data: str) -> str:
    """[ID-6] The four check symbols of the 24 symbols before them."""
    register = [0, 0, 0, 0]
    for symbol in data:
        f = SYMBOLS.index(symbol) ^ register[0]
        register = [
            register[1] ^ times(30, f),
            register[2] ^ times(6, f),
            register[3] ^ times(9, f),
            times(17, f),
        ]
    return "".join(SYMBOLS[a ^ b] for a, b in zip(register, TARGET))


# ---- text (sections 3 and 8) ----


def symbols_of(text: str) -> str:
    return text.replace("-", "")


def hyphenated(symbols: str) -> str:
    """The symbols in groups: of 28 a canonical text, of fewer its beginning."""
    groups, start = [], 0
    for size in GROUPS:
        groups.append(symbols[start : start + size])
        start += size
    return "-".join(group for group in groups if group)


def of_symbols(data: str) -> str:
    """The canonical text of 24 symbols."""
    return hyphenated(data + check_symbols(data))


def field_fault(text: str) -> Refusal | None:
    """[ID-25] The first field rule that the symbols of `text` break, which may be a beginning."""
    if text and text[0] in LETTERS and text[0] != "C":
        return Refusal("UNSUPPORTED_VERSION", index=0)
    for index in range(1, min(4, len(text))):
        if text[index] not in DIGITS:
            return Refusal("AUTHORITY", index=index)
    if text[1:4] == "000":
        return Refusal("AUTHORITY", index=1)
    if text[20:28] == "00000000":
        return Refusal("SERIAL", index=20)
    return None


def character_fault(unit: str, index: int) -> str | None:
    """[ID-24] The code of Table 5, rows 1 to 6."""
    if "\uff01" <= unit <= "\uff5e" or unit == "\u3000":
        return "FULL_WIDTH"
    if unit > "\u007f":
        return "NON_ASCII"
    if index in HYPHENS:
        return None if unit == "-" else "SEPARATOR"
    if unit in SMALL:
        return "LOWER_CASE"
    if unit in "ILOU":
        return "AMBIGUOUS_LETTER"
    if unit not in SYMBOLS or (index == 0 and unit in DIGITS):
        return "ILLEGAL_CHARACTER"
    return None


def refuse_first_fault(text: str) -> None:
    """[ID-23] Refuses the fault at the lowest index of a canonical text, or of its beginning; asks no check."""
    for index, unit in enumerate(text):
        code = character_fault(unit, index)
        if code is not None:
            raise field_fault(text[:index]) or Refusal(code, index=index)
    fault = field_fault(text)
    if fault is not None:
        raise fault


def parse(text: str) -> str:
    """[ID-21] The strict door: gives the text back, or refuses it."""
    text = units(text)
    if len(text) != LENGTH:
        raise Refusal("LENGTH")
    refuse_first_fault(text)
    if check_symbols(symbols_of(text)[:24]) != text[29:]:
        raise Refusal("CHECK", index=29)
    return text


def parts(text: str) -> dict[str, str]:
    """[ID-2] The fields of a canonical text, by Table 1."""
    return {
        "authority": text[1:5],
        "node": text[6:10],
        "registrant": text[11:16],
        "class": text[17],
        "tier": text[18],
        "serial": text[20:28],
        "check": text[29:33],
    }


def create(fields: dict[str, str]) -> str:
    """[ID-27, ID-28] The door for fields."""
    values = {name: units(fields[name]) for name in FIELDS}
    if any(len(values[name]) != size for name, size in FIELDS.items()):
        raise Refusal("LENGTH")
    composed = "C{authority}-{node}-{registrant}-{class}{tier}-{serial}".format_map(values)
    refuse_first_fault(composed)
    return of_symbols(symbols_of(composed))


def compare(a: str, b: str) -> int:
    """[ID-11, ID-29] Canonical texts are ASCII, whose order is that of Python's strings."""
    first, second = parse(a), parse(b)
    return (first > second) - (first < second)


def prefix(text: str) -> tuple[str, str]:
    """[ID-18, ID-19] The lowest and the highest identifier of a prefix."""
    text = units(text)
    if len(text) not in (5, 10, 16, 19):
        raise Refusal("LENGTH")
    refuse_first_fault(text)
    start = symbols_of(text)
    return of_symbols(start.ljust(23, "0") + "1"), of_symbols(start.ljust(24, "Z"))


# ---- UUIDs (section 6) ----


def to_uuid(text: str) -> str:
    """[ID-10, ID-14] Bits from the top: 48 of the symbols, version 8, 12 more, variant and two zeroes, the other 60."""
    bits = 0
    for symbol in symbols_of(text)[:24]:
        bits = bits << 5 | SYMBOLS.index(symbol)
    high, low = bits >> 60, bits & (1 << 60) - 1
    number = (high >> 12) << 80 | 8 << 76 | (high & 0xFFF) << 64 | 0b1000 << 60 | low
    digits = "%032x" % number
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def is_uuid_shape(text: str) -> bool:
    return len(text) == 36 and all(text[index] == "-" for index in (8, 13, 18, 23))


def from_uuid(text: str) -> str:
    """[ID-12, ID-13] The identifier of the text of a UUID."""
    text = units(text)
    digits = symbols_of(text)
    if not is_uuid_shape(text) or len(digits) != 32 or any(digit not in "0123456789abcdefABCDEF" for digit in digits):
        raise Refusal("UUID")
    number = int(digits, 16)
    if number >> 76 & 0b1111 != 8 or number >> 60 & 0b1111 != 0b1000:
        raise Refusal("UUID")
    bits = number >> 80 << 72 | (number >> 64 & 0xFFF) << 60 | number & (1 << 60) - 1
    data = "".join(SYMBOLS[bits >> shift & 31] for shift in range(115, -1, -5))
    try:
        refuse_first_fault(hyphenated(data))
    except Refusal:
        raise Refusal("UUID") from None
    return of_symbols(data)


# ---- locating errors (section 5) ----


def locate(text: str) -> list[int]:
    """[ID-40, ID-41, ID-42] Suspects, by search over one and two changes."""
    try:
        parse(text)
        return []
    except Refusal as refusal:
        if refusal.code != "CHECK":
            raise
    syndrome = word([SYMBOLS.index(symbol) for symbol in symbols_of(text)])
    effects = effects_of_changes()
    single = effects.get(syndrome)
    if single is not None:
        return [place_of(single)]
    for effect, position in effects.items():
        other = effects.get(syndrome ^ effect)
        if other is not None and other != position:
            return sorted((place_of(position), place_of(other)))
    return []


def word(values: list[int]) -> int:
    """The difference, 20 bits, between the check symbols that stand in 28 values and those that are due."""
    due = check_symbols("".join(SYMBOLS[value] for value in values[:24]))
    result = 0
    for stands, symbol in zip(values[24:], due):
        result = result << 5 | stands ^ SYMBOLS.index(symbol)
    return result


@lru_cache(maxsize=None)
def effects_of_changes() -> dict[int, int]:
    """What each change of one symbol does to `word`, and its position: the code is linear up to the constant TARGET."""
    effects: dict[int, int] = {}
    unchanged = word([0] * 28)
    for position in range(28):
        for change in range(1, 32):
            values = [0] * 28
            values[position] = change
            effects[word(values) ^ unchanged] = position
    return effects


def place_of(position: int) -> int:
    """The index in the text of the symbol at a position among the 28."""
    return [index for index in range(LENGTH) if index not in HYPHENS][position]


# ---- lenient reading (section 9) ----


def parse_lenient(text: str) -> tuple[str, list[str]]:
    """[ID-50 to ID-60] The identifier and the repairs made. Every unit keeps its index in the input beside it."""
    repairs: set[str] = set()
    remaining = [(unit, index) for index, unit in enumerate(units(text)) if unit not in " \u3000"]
    if len(remaining) < len(units(text)):
        repairs.add("SPACE")
    wrapper = wrapper_length("".join(unit for unit, _ in remaining))
    if wrapper:
        repairs.add("CARRIER")
        del remaining[:wrapper]
    bare = "".join(unit for unit, _ in remaining)
    if is_uuid_shape(bare):
        repairs.add("CARRIER")
        return from_uuid(bare), in_order(repairs)
    folded = "".join(fold(unit, repairs) for unit in bare)
    for unit, (_, index) in zip(folded, remaining):
        if unit != "-" and unit not in SYMBOLS:
            raise Refusal(lenient_code(unit), index=index)
    symbols = symbols_of(folded)
    if len(symbols) != 28:
        raise Refusal("LENGTH")
    canonical = hyphenated(symbols)
    if canonical != folded:
        repairs.add("SEPARATOR")
    return parse(canonical), in_order(repairs)


def in_order(repairs: set[str]) -> list[str]:
    return [repair for repair in REPAIRS if repair in repairs]


def wrapper_length(text: str) -> int:
    """[ID-53] The number of units of the wrapper in front, 0 where there is none."""
    if lower_ascii(text[:10]) == "computeid:":
        return 10
    if text.startswith("https://"):
        end = text.rfind("/id/")
        path = text[8:end] if end >= 8 else ""
        return end + 4 if all(path.split("/")) else 0
    if text.startswith("88."):
        industry = digits_end(text, 3)
        enterprise = digits_end(text, industry + 1)
        if industry > 3 and text[industry : industry + 1] == "." and enterprise > industry + 1:
            return enterprise + 1 if text[enterprise : enterprise + 1] == "/" else 0
    return 0


def lower_ascii(text: str) -> str:
    return text.translate(str.maketrans(LETTERS, SMALL))


def digits_end(text: str, start: int) -> int:
    end = start
    while end < len(text) and text[end] in DIGITS:
        end += 1
    return end


def fold(unit: str, repairs: set[str]) -> str:
    """[ID-55] Table 6; adds to the repairs what was done."""
    if "\u2010" <= unit <= "\u2015" or unit in "\u2212\uff0d":
        repairs.add("SEPARATOR")
        return "-"
    if "\uff10" <= unit <= "\uff19" or "\uff21" <= unit <= "\uff3a" or "\uff41" <= unit <= "\uff5a":
        repairs.add("FULL_WIDTH")
        unit = chr(ord(unit) - 65248)
    if unit in SMALL:
        repairs.add("LOWER_CASE")
        unit = LETTERS[SMALL.index(unit)]
    if unit in "ILO":
        repairs.add("CONFUSABLE")
        unit = "0" if unit == "O" else "1"
    return unit


def lenient_code(unit: str) -> str:
    """[ID-56]"""
    if unit == "U":
        return "AMBIGUOUS_LETTER"
    if "\uff01" <= unit <= "\uff5e":
        return "FULL_WIDTH"
    return "NON_ASCII" if unit > "\u007f" else "ILLEGAL_CHARACTER"


# ---- profile cn-interop-0.0.1 (section 11) ----

TAIL = "FSNP"
INTEROP_PARTS = ("authority", "node", "registrant", "class", "serial", "industry", "registrantCity")


def is_all(text: str, size: int, alphabet: str) -> bool:
    return len(text) == size and all(character in alphabet for character in text)


def require(holds: bool) -> None:
    """[ID-78] Every fault of the profile is this one."""
    if not holds:
        raise Refusal("PROFILE")


def require_classes(classes: dict[str, str]) -> None:
    """[ID-77]"""
    require(all(is_all(code, 3, DIGITS) and is_all(symbol, 1, SYMBOLS) for code, symbol in classes.items()))
    require(len(set(classes.values())) == len(classes))


def interop_parse(text: str, classes: dict[str, str]) -> dict[str, object]:
    """[ID-75, ID-76]"""
    require_classes(classes)
    require(len(text) >= 27)
    city, industry, registrant, code = text[:4], text[4:6], text[6:11], text[11:14]
    node, number, tail = text[14:18], text[18:27], text[27:]
    require(is_all(city + registrant + code + node + number, 25, DIGITS) and is_all(industry, 2, SMALL))
    require(number != "000000000" and code in classes)
    serial, value = "", int(number)
    for _ in range(8):
        serial, value = SYMBOLS[value % 32] + serial, value // 32
    return {
        "authority": "1561",
        "node": node,
        "registrant": registrant,
        "class": classes[code],
        "serial": serial,
        "industry": industry,
        "registrantCity": city,
        "tail": tail_parts(tail),
    }


def tail_parts(text: str) -> dict[str, str]:
    parts_found: dict[str, str] = {}
    at = 0
    for letter in TAIL:
        if text[at : at + 1] == letter:
            end = digits_end(text, at + 1)
            require(end > at + 1)
            parts_found[letter] = text[at + 1 : end]
            at = end
    require(at == len(text))
    return parts_found


def interop_format(given: dict[str, str], tail: dict[str, str], classes: dict[str, str]) -> str:
    """[ID-79]"""
    require_classes(classes)
    require(given["authority"] == "1561")
    require(is_all(given["node"], 4, DIGITS) and is_all(given["registrant"], 5, DIGITS))
    require(is_all(given["registrantCity"], 4, DIGITS) and is_all(given["industry"], 2, SMALL))
    require(is_all(given["serial"], 8, SYMBOLS) and given["class"] in classes.values())
    number = 0
    for symbol in given["serial"]:
        number = number * 32 + SYMBOLS.index(symbol)
    require(1 <= number <= 999_999_999)
    for letter, total in tail.items():
        require(letter in tuple(TAIL) and total != "" and is_all(total, len(total), DIGITS))
    code = next(code for code, symbol in classes.items() if symbol == given["class"])
    totals = "".join(letter + tail[letter] for letter in TAIL if letter in tail)
    head = given["registrantCity"] + given["industry"] + given["registrant"] + code + given["node"]
    return head + "%09d" % number + totals


# ---- unified social credit codes (section 12) ----

USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def uscc_check(text: str) -> str:
    """[ID-85, ID-86]"""
    text = units(text)
    if len(text) != 18:
        raise Refusal("LENGTH")
    for index, unit in enumerate(text):
        if unit not in USCC:
            raise Refusal(uscc_code(unit), index=index)
    total = sum(USCC.index(unit) * pow(3, index, 31) for index, unit in enumerate(text[:17]))
    if USCC.index(text[17]) != (31 - total % 31) % 31:
        raise Refusal("CHECK", index=17)
    return text


def uscc_code(unit: str) -> str:
    """Table 9."""
    if "\uff01" <= unit <= "\uff5e" or unit == "\u3000":
        return "FULL_WIDTH"
    if unit > "\u007f":
        return "NON_ASCII"
    if unit in SMALL:
        return "LOWER_CASE"
    return "AMBIGUOUS_LETTER" if unit in "IOSVZ" else "ILLEGAL_CHARACTER"
