"""The cases of the profile `identifier`: strict doors. One fault in each negative case, unless the order is its point."""

import random

import identifier_model as model
from case_files import Cases

SAMPLE = "C1561-3301-20004-AC-00EZA59H-ZC3R"
WORKED = {
    "worked-hangzhou": SAMPLE,
    "worked-lowest-serial": "C9990-0001-00001-GF-00000001-GJXR",
    "worked-letters": "C8401-TN01-0RNT0-SC-FRNT1ER0-SGNS",
    "worked-highest-serial": "C1561-1200-20087-MF-ZZZZZZZZ-E7ND",
}
PLACES = {"version": 0, "country": 2, "authority": 4, "hyphen": 10, "registrant": 13, "class": 17, "tier": 18, "serial": 24,
          "check": 31}
SYMBOL_INDEXES = [i for i in range(33) if i not in model.HYPHENS]
LETTERS = [s for s in model.SYMBOLS if s.isalpha()]


def put(text, index, character):
    return text[:index] + character + text[index + 1:]


def identifier(authority="1561", node="3301", registrant="20004", kind="AC", serial="00EZA59H"):
    return model.with_check("C" + authority + node + registrant + kind + serial)


def random_identifier(rng):
    def draw(count):
        return "".join(rng.choice(model.SYMBOLS) for _ in range(count))

    country = "%03d" % rng.randrange(1, 1000)
    return identifier(country + draw(1), draw(4), draw(5), draw(2), draw(7) + rng.choice(model.SYMBOLS[1:]))


def parse_cases():
    cases = Cases("identifier", "identifier.parse", model.answer, "ID-120")
    accepted(cases)
    lengths(cases)
    wrong_characters(cases)
    character_classes(cases)
    field_rules(cases)
    wrong_checks(cases)
    orders(cases)
    return cases


def accepted(cases):
    for name, text in WORKED.items():
        cases.ok(name, "ID-1 ID-2 ID-6 ID-10 ID-14 ID-21", "worked example", text=text)
    for symbol in model.SYMBOLS:
        text = identifier(node=symbol * 4, registrant=symbol * 5, kind=symbol * 2, serial="1" + symbol * 7)
        cases.ok("symbol-%s-everywhere" % symbol, "ID-3 ID-8", "the symbol in all free fields", text=text)
    for symbol in model.SYMBOLS:
        cases.ok("serial-from-%s" % symbol, "ID-3 ID-7", "the symbol opens the serial",
                 text=identifier(serial=symbol + "0000001"))
    for index in SYMBOL_INDEXES[4:24]:
        symbol = "Z" if SAMPLE[index] != "Z" else "Y"
        data = put(SAMPLE, index, symbol).replace("-", "")[:24]
        cases.ok("place-%02d" % index, "ID-2 ID-6 ID-10", "one other symbol there", text=model.with_check(data))
    for country in ("001", "010", "100", "099", "156", "410", "840", "899", "900", "999"):
        cases.ok("country-%s" % country, "ID-5 ID-8", "any number but 000", text=identifier(authority=country + "Z"))
    for symbol in model.SYMBOLS:
        cases.ok("authority-4th-%s" % symbol, "ID-5", "any symbol is the fourth", text=identifier(authority="999" + symbol))
    for serial in ("00000001", "10000000", "0000000Z", "000Z0000", "ZZZZZZZZ", "7ZZZZZZZ", "80000000", "G0000000"):
        cases.ok("serial-%s" % serial, "ID-2 ID-7 ID-10", "an extreme serial", text=identifier(serial=serial))
    for kind in ("00", "99", "TF", "NF", "QD", "XE", "ZZ", "0A"):
        cases.ok("kind-%s" % kind, "ID-8", "registered or not, it is an identifier", text=identifier(kind=kind))
    rng = random.Random("accepted")
    for number in range(60):
        cases.ok("random-%02d" % number, "ID-2 ID-6 ID-10", "drawn at random", text=random_identifier(rng))


def lengths(cases):
    def refuse(name, comment, text):
        cases.reject("length-" + name, "ID-22", comment, "LENGTH", None, text=text)

    refuse("0", "the empty text", "")
    refuse("1", "the version alone", "C")
    refuse("32", "one character missing", SAMPLE[:-1])
    refuse("34", "one symbol more", SAMPLE + "0")
    refuse("66", "twice the text", SAMPLE * 2)
    refuse("10000", "far too long", "C" * 10000)
    refuse("28-symbols", "without hyphens", SAMPLE.replace("-", ""))
    refuse("36-uuid", "the UUID instead of the text", model.uuid_of(SAMPLE))
    for name, character in (("space", " "), ("line-feed", "\n"), ("tab", "\t"), ("nul", "\0"), ("bom", "\ufeff")):
        refuse(name + "-before", "nothing may stand before", character + SAMPLE)
        refuse(name + "-after", "nothing may stand after", SAMPLE + character)
    refuse("crlf-after", "a line end is not part of it", SAMPLE + "\r\n")
    refuse("uri", "a carrier is for the lenient door", "computeid:" + SAMPLE)
    refuse("astral", "33 characters but 34 units", SAMPLE[:-1] + "\U0001f600")
    refuse("combining", "a combining mark counts", SAMPLE + "\u0301")
    refuse("before-character", "asked before any character", "c" + SAMPLE[1:-1])
    refuse("before-full-width", "asked before any character", "\uff23" + SAMPLE)
    refuse("before-version", "asked before the version", "D" + SAMPLE)
    refuse("before-surrogate", "asked before any character", "\ud800" * 34)


def wrong_characters(cases):
    lower, ambiguous, illegal = "abcdefghjkmnpqrstvwxyzilou", "ILOU", "_!@*+.:;/\\'\"[]{}#%&=?^`|~<>,$()"
    wide, foreign = "\uff11\uff21\uff43\uff01\uff5e\u3000\uff0d", "\u0410\u0391\u2460\u0661\u200b\u202e\u00e9\u4e2d\ud800\udfff"
    for n, index in enumerate(SYMBOL_INDEXES):
        rows = (
            ("lower-case", "LOWER_CASE", lower[n % len(lower)]),
            ("ambiguous-letter", "AMBIGUOUS_LETTER", ambiguous[n % 4]),
            ("illegal", "ILLEGAL_CHARACTER", illegal[n % len(illegal)]),
            ("hyphen", "ILLEGAL_CHARACTER", "-"),
            ("full-width", "FULL_WIDTH", wide[n % len(wide)]),
            ("non-ascii", "NON_ASCII", foreign[n % len(foreign)]),
        )
        for name, code, character in rows:
            cases.reject("%s-at-%02d" % (name, index), "ID-3 ID-20 ID-24", "where a symbol is due", code, index,
                         text=put(SAMPLE, index, character))
    separators = "_ .:/\\~=+*09AZazU,;"
    for n, index in enumerate(model.HYPHENS):
        for k in range(4):
            character = separators[(4 * n + k) % len(separators)]
            cases.reject("separator-at-%02d-u%04x" % (index, ord(character)), "ID-1 ID-24", "where a hyphen is due",
                         "SEPARATOR", index, text=put(SAMPLE, index, character))
        for character in "\u2010\u2013\u2212\ud800":
            cases.reject("dash-at-%02d-u%04x" % (index, ord(character)), "ID-24", "outside ASCII, even there",
                         "NON_ASCII", index, text=put(SAMPLE, index, character))
        for character in "\uff0d\u3000":
            cases.reject("dash-at-%02d-u%04x" % (index, ord(character)), "ID-24", "full width, even there",
                         "FULL_WIDTH", index, text=put(SAMPLE, index, character))


def character_classes(cases):
    for code in range(128):
        character = chr(code)
        if character in model.SYMBOLS:
            continue
        kind = model.character_code(code, False)
        cases.reject("ascii-%02x-at-08" % code, "ID-3 ID-24", "all of ASCII that is no symbol", kind, 8,
                     text=put(SAMPLE, 8, character))
    edges = (
        (0x80, "NON_ASCII"), (0xA0, "NON_ASCII"), (0xC7, "NON_ASCII"), (0xD7, "NON_ASCII"), (0x130, "NON_ASCII"),
        (0x131, "NON_ASCII"), (0x17F, "NON_ASCII"), (0x212A, "NON_ASCII"), (0x3B9, "NON_ASCII"), (0x421, "NON_ASCII"),
        (0x6F0, "NON_ASCII"), (0x966, "NON_ASCII"), (0x2460, "NON_ASCII"), (0x2070, "NON_ASCII"), (0x2160, "NON_ASCII"),
        (0x200D, "NON_ASCII"), (0x2066, "NON_ASCII"), (0x2028, "NON_ASCII"), (0x2FFF, "NON_ASCII"), (0x3000, "FULL_WIDTH"),
        (0x3001, "NON_ASCII"), (0x3007, "NON_ASCII"), (0xFEFF, "NON_ASCII"), (0xFF00, "NON_ASCII"), (0xFF01, "FULL_WIDTH"),
        (0xFF10, "FULL_WIDTH"), (0xFF3A, "FULL_WIDTH"), (0xFF5E, "FULL_WIDTH"), (0xFF5F, "NON_ASCII"), (0xFFE5, "NON_ASCII"),
        (0xFFFD, "NON_ASCII"), (0xFFFF, "NON_ASCII"), (0xD800, "NON_ASCII"), (0xDBFF, "NON_ASCII"), (0xDC00, "NON_ASCII"),
        (0xDFFF, "NON_ASCII"),
    )
    for code, kind in edges:
        cases.reject("unicode-%04x-at-22" % code, "ID-24 ID-45", "an edge or a look-alike", kind, 22,
                     text=put(SAMPLE, 22, chr(code)))
    for place, index in PLACES.items():
        for code in range(128):
            due = index in model.HYPHENS
            if chr(code) == "-" if due else chr(code) in model.SYMBOLS:
                continue
            cases.reject("ascii-%02x-in-%s" % (code, place), "ID-24", "all of ASCII, in every kind of place",
                         model.character_code(code, due), index, text=put(SAMPLE, index, chr(code)))
        for code, kind in edges:
            cases.reject("unicode-%04x-in-%s" % (code, place), "ID-24 ID-45", "an edge or a look-alike, in every kind of place",
                         kind, index, text=put(SAMPLE, index, chr(code)))
    astral = SAMPLE[:20] + "\U0001d7d8" + SAMPLE[22:]
    cases.reject("astral-digit-at-20", "ID-22 ID-23 ID-45", "two units, the first is named", "NON_ASCII", 20, text=astral)
    swapped = SAMPLE[:20] + "\udc00\ud800" + SAMPLE[22:]
    cases.reject("swapped-surrogates-at-20", "ID-45", "a low before a high one", "NON_ASCII", 20, text=swapped)


def field_rules(cases):
    for letter in LETTERS:
        if letter != "C":
            cases.reject("version-%s" % letter, "ID-4 ID-25 ID-101", "another format, with its own check",
                         "UNSUPPORTED_VERSION", 0, text=model.with_check(letter + SAMPLE.replace("-", "")[1:24]))
    for digit in "0123456789":
        cases.reject("version-%s" % digit, "ID-4 ID-24", "no digit is ever a version", "ILLEGAL_CHARACTER", 0,
                     text=model.with_check(digit + SAMPLE.replace("-", "")[1:24]))
    for letter in LETTERS:
        for index in (1, 2, 3):
            cases.reject("authority-%s-at-%d" % (letter, index), "ID-5 ID-25", "a letter in the number, with its own check",
                         "AUTHORITY", index, text=model.with_check(put(SAMPLE, index, letter).replace("-", "")[:24]))
    for symbol in "019AZ":
        cases.reject("authority-000%s" % symbol, "ID-5 ID-25", "no country has the number 000", "AUTHORITY", 1,
                     text=identifier(authority="000" + symbol))
    cases.reject("serial-zero", "ID-7 ID-25", "eight zeroes, with their own check", "SERIAL", 20,
                 text=identifier(serial="00000000"))
    cases.reject("all-zero-behind-c", "ID-5 ID-25", "the authority comes first", "AUTHORITY", 1,
                 text=model.with_check("C" + "0" * 23))


def wrong_checks(cases):
    def refuse(name, comment, text, requirements="ID-6 ID-26"):
        cases.reject("check-" + name, requirements, comment, "CHECK", 29, text=text)

    rng = random.Random("checks")
    for index in SYMBOL_INDEXES[1:]:
        others = [s for s in ("0123456789" if index < 4 else model.SYMBOLS) if s != SAMPLE[index]]
        for k, symbol in enumerate(rng.sample(others, 2)):
            refuse("single-%02d-%d" % (index, k), "one wrong symbol", put(SAMPLE, index, symbol))
    for name, text in (("zero", "0000"), ("target", "CMPT"), ("z", "ZZZZ"), ("reversed", "R3CZ"), ("rotated", "C3RZ")):
        refuse("is-" + name, "other check symbols", SAMPLE[:29] + text)
    plain = "".join(model.SYMBOLS[r] for r in model.remainder(
        [model.SYMBOLS.index(s) for s in SAMPLE.replace("-", "")[:24]] + [0] * 4))
    refuse("without-target", "the plain code, remainder zero", SAMPLE[:29] + plain)
    damage(refuse, rng)
    rearranged(refuse)


def damage(refuse, rng):
    for count in (2, 3, 4):
        made = 0
        while made < 16:
            text = random_identifier(rng)
            for index in rng.sample(SYMBOL_INDEXES[4:], count):
                text = put(text, index, rng.choice([s for s in model.SYMBOLS if s != text[index]]))
            if text[20:28] != "00000000":
                refuse("wrong-%d-%02d" % (count, made), "%d wrong symbols" % count, text)
                made += 1
    for number in range(8):
        text = random_identifier(rng)
        start = 20 + number % 5
        burst = "".join(rng.choice([s for s in model.SYMBOLS if s != c]) for c in text[start:start + 4])
        text = text[:start] + burst + text[start + 4:]
        if text[20:28] != "00000000":
            refuse("burst-%02d" % number, "a burst of four", text)


def rearranged(refuse):
    symbols = SAMPLE.replace("-", "")
    for at in range(4, 27):
        if symbols[at] != symbols[at + 1]:
            swapped = symbols[:at] + symbols[at + 1] + symbols[at] + symbols[at + 2:]
            refuse("transposed-%02d" % at, "two neighbours swapped", model.hyphenated(swapped))
    for at in range(4, 26):
        if symbols[at] != symbols[at + 2]:
            swapped = symbols[:at] + symbols[at + 2] + symbols[at + 1] + symbols[at] + symbols[at + 3:]
            refuse("jump-%02d" % at, "swapped over one", model.hyphenated(swapped))
    for at in range(4, 27):
        if symbols[at] == symbols[at + 1]:
            twin = symbols[:at] + "77" + symbols[at + 2:]
            refuse("twin-%02d" % at, "both of a pair wrong in the same way", model.hyphenated(twin))
    refuse("blocks-authority-node", "two blocks swapped", "C3301-1561-20004-AC-00EZA59H-ZC3R")
    refuse("blocks-kind", "class and tier swapped", "C1561-3301-20004-CA-00EZA59H-ZC3R")
    refuse("blocks-in-registrant", "20 and 04 swapped", "C1561-3301-04020-AC-00EZA59H-ZC3R")
    refuse("of-another", "the check of another identifier", SAMPLE[:29] + WORKED["worked-letters"][29:])


def orders(cases):
    def first(name, text, code, index):
        cases.reject("order-" + name, "ID-23", "several faults: the lowest index", code, index, text=text)

    first("lower-before-illegal", put(put(SAMPLE, 6, "a"), 30, "!"), "LOWER_CASE", 6)
    first("illegal-before-lower", put(put(SAMPLE, 6, "!"), 30, "a"), "ILLEGAL_CHARACTER", 6)
    first("ascii-before-non-ascii", put(put(SAMPLE, 12, "o"), 13, "\u0410"), "LOWER_CASE", 12)
    first("non-ascii-before-ascii", put(put(SAMPLE, 12, "\u0410"), 13, "o"), "NON_ASCII", 12)
    first("separator-before-letter", put(put(SAMPLE, 5, "_"), 6, "I"), "SEPARATOR", 5)
    first("letter-before-separator", put(put(SAMPLE, 4, "I"), 5, "_"), "AMBIGUOUS_LETTER", 4)
    first("version-before-character", put("D" + SAMPLE[1:], 20, "a"), "UNSUPPORTED_VERSION", 0)
    first("version-before-authority", "D000" + SAMPLE[4:], "UNSUPPORTED_VERSION", 0)
    first("version-before-separator", "D" + SAMPLE[1:].replace("-", "_"), "UNSUPPORTED_VERSION", 0)
    first("digit-before-authority", "0000" + SAMPLE[4:], "ILLEGAL_CHARACTER", 0)
    first("authority-before-character", put("CA" + SAMPLE[2:], 4, "o"), "AUTHORITY", 1)
    first("authority-000-before-character", put("C0001" + SAMPLE[5:], 32, "u"), "AUTHORITY", 1)
    first("authority-000-before-separator", "C0001_" + SAMPLE[6:], "AUTHORITY", 1)
    first("no-000-with-a-character", "C00-1" + SAMPLE[5:], "ILLEGAL_CHARACTER", 3)
    first("letter-in-zeroes", "C0A01" + SAMPLE[5:], "AUTHORITY", 2)
    first("zeroes-then-letter", "C00A1" + SAMPLE[5:], "AUTHORITY", 3)
    first("lower-then-authority", "C1aA1" + SAMPLE[5:], "LOWER_CASE", 2)
    first("authority-then-lower", "C1Aa1" + SAMPLE[5:], "AUTHORITY", 2)
    first("serial-before-separator", "C1561-3301-20004-AC-00000000_ZC3R", "SERIAL", 20)
    first("serial-before-check-character", "C1561-3301-20004-AC-00000000-ZC3r", "SERIAL", 20)
    first("character-before-serial", "C1561-3301-20004-Ac-00000000-ZC3R", "LOWER_CASE", 18)
    first("character-in-zero-serial", "C1561-3301-20004-AC-000000O0-ZC3R", "AMBIGUOUS_LETTER", 26)
    first("authority-before-serial", "C0001-3301-20004-AC-00000000-ZC3R", "AUTHORITY", 1)
    first("serial-before-wrong-check", "C1561-3301-20004-AC-00000000-0000", "SERIAL", 20)
    first("two-equal-faults", put(put(SAMPLE, 7, "u"), 8, "u"), "LOWER_CASE", 7)
    first("all-lower-case", SAMPLE.lower(), "LOWER_CASE", 0)
    first("all-question-marks", "?" * 33, "ILLEGAL_CHARACTER", 0)
    first("all-hyphens", "-" * 33, "ILLEGAL_CHARACTER", 0)
    first("all-surrogates", "\ud800" * 33, "NON_ASCII", 0)


def fields(text):
    return {"authority": text[1:5], "node": text[6:10], "registrant": text[11:16], "class_": text[17],
            "tier": text[18], "serial": text[20:28]}


def create_cases():
    cases = Cases("identifier", "identifier.create", model.answer, "ID-120")
    rng = random.Random("create")
    for name, text in WORKED.items():
        cases.ok(name, "ID-6 ID-10 ID-14", "worked example", **fields(text))
    for number in range(30):
        cases.ok("random-%02d" % number, "ID-6 ID-10", "drawn at random", **fields(random_identifier(rng)))
    cases.ok("lowest", "ID-6 ID-10", "the lowest identifier", **fields(identifier("0010", "0000", "00000", "00", "00000001")))
    cases.ok("highest", "ID-6 ID-10", "the highest identifier", **fields(identifier("999Z", "ZZZZ", "ZZZZZ", "ZZ", "ZZZZZZZZ")))
    places = {"authority": 1, "node": 6, "registrant": 11, "class_": 17, "tier": 18, "serial": 20}
    for field, start in places.items():
        create_faults(cases, field, start)
    create_rules(cases)
    return cases


def create_faults(cases, field, start):
    def refuse(name, comment, code, index, value, requirements="ID-28"):
        cases.reject("%s-%s" % (name, field.rstrip("_")), requirements, comment, code, index,
                     **dict(fields(SAMPLE), **{field: value}))

    value = fields(SAMPLE)[field]
    last = start + len(value) - 1
    refuse("empty", "no field is empty", "LENGTH", None, "", "ID-27")
    refuse("long", "one symbol too many", "LENGTH", None, value + "0", "ID-27")
    refuse("space", "a space is a unit", "LENGTH", None, value + " ", "ID-27")
    if len(value) > 1:
        refuse("short", "one symbol too few", "LENGTH", None, value[:-1], "ID-27")
        refuse("astral", "two units, the first is named", "NON_ASCII", last - 1, value[:-2] + "\U0001d7d8")
    else:
        refuse("astral", "two units are one too many", "LENGTH", None, "\U0001d7d8", "ID-27")
    for name, code, character in (
        ("lower-case", "LOWER_CASE", "z"), ("ambiguous-letter", "AMBIGUOUS_LETTER", "O"), ("hyphen", "ILLEGAL_CHARACTER", "-"),
        ("full-width", "FULL_WIDTH", "\uff10"), ("non-ascii", "NON_ASCII", "\u0660"), ("surrogate", "NON_ASCII", "\udbff"),
        ("nul", "ILLEGAL_CHARACTER", "\0"),
    ):
        refuse(name, "index in the composed text", code, last, value[:-1] + character)


def create_rules(cases):
    def refuse(name, comment, code, index, requirements="ID-28", **changed):
        cases.reject(name, requirements, comment, code, index, **dict(fields(SAMPLE), **changed))

    for index in (1, 2, 3):
        refuse("authority-letter-%d" % index, "no number", "AUTHORITY", index, "ID-5 ID-28",
               authority=put("1561", index - 1, "B"))
    refuse("authority-000", "no country", "AUTHORITY", 1, "ID-5 ID-28", authority="0001")
    refuse("serial-zero", "eight zeroes", "SERIAL", 20, "ID-7 ID-28", serial="00000000")
    refuse("length-first-of-all", "a length before an earlier character", "LENGTH", None, "ID-27",
           authority="15a1", serial="00EZA59")
    refuse("lengths-that-cancel", "the sum is right, the fields are not", "LENGTH", None, "ID-27",
           class_="AB", serial="00EZA59")
    refuse("two-faults", "the lower index", "LOWER_CASE", 6, "ID-23 ID-28", node="a301", serial="0000000!")
    refuse("authority-before-serial", "the lower index", "AUTHORITY", 2, "ID-23 ID-28", authority="1A61", serial="00000000")
    refuse("hyphens-in-place", "a field has no hyphen of its own", "LENGTH", None, "ID-27", authority="1561-")


def uuid_cases():
    cases = Cases("identifier", "identifier.from-uuid", model.answer, "ID-120")
    rng = random.Random("uuid")
    for name, text in WORKED.items():
        uuid = model.uuid_of(text)
        cases.ok(name, "ID-10 ID-13", "worked example", uuid=uuid)
        cases.ok(name + "-upper", "ID-13", "upper-case digits are read", uuid=uuid.upper())
    mixed = "604A608c-6008-8800-8011-4c001DF51531"
    cases.ok("mixed-case", "ID-13", "digits of both cases are read", uuid=mixed)
    for number in range(30):
        cases.ok("random-%02d" % number, "ID-6 ID-10", "drawn at random", uuid=model.uuid_of(random_identifier(rng)))
    cases.ok("lowest", "ID-10", "the lowest identifier", uuid="60001000-0000-8000-8000-000000000001")
    cases.ok("highest", "ID-10", "the highest identifier", uuid="62529fff-ffff-8fff-8fff-ffffffffffff")
    uuid_bits(cases)
    uuid_texts(cases)
    return cases


def uuid_bits(cases):
    def refuse(name, comment, uuid, requirements="ID-12"):
        cases.reject(name, requirements, comment, "UUID", None, uuid=uuid)

    sample = model.uuid_of(SAMPLE)
    for digit in "012345679abcdef":
        refuse("version-" + digit, "another version of UUID", put(sample, 14, digit))
    for digit in "01234567cdef":
        refuse("variant-" + digit, "another variant", put(sample, 19, digit))
    for digit in "9ab":
        refuse("zero-bits-" + digit, "the two bits are zero", put(sample, 19, digit))
    for symbol, value in (("D", 13), ("B", 11), ("0", 0), ("Z", 31), ("4", 4)):
        number = int(sample.replace("-", ""), 16) & (1 << 123) - 1 | value << 123
        digits = "%032x" % number
        text = "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
        refuse("format-" + symbol, "the version symbol is another", text, "ID-4 ID-12")
    for authority in ("0001", "A561", "1B61", "15Z1"):
        refuse("authority-" + authority, "no number of a country", model.uuid_of(identifier(authority=authority)), "ID-5 ID-12")
    refuse("serial-zero", "eight zeroes", model.uuid_of(identifier(serial="00000000")), "ID-7 ID-12")
    refuse("nil", "the nil UUID", "00000000-0000-0000-0000-000000000000")
    refuse("max", "the max UUID", "ffffffff-ffff-ffff-ffff-ffffffffffff")
    refuse("random-v4", "a UUID of version 4", "3d813cbb-47fb-42ba-91df-831e1593ac29")
    refuse("time-v7", "a UUID of version 7", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")


def uuid_texts(cases):
    def refuse(name, comment, uuid):
        cases.reject("text-" + name, "ID-13", comment, "UUID", None, uuid=uuid)

    sample = model.uuid_of(SAMPLE)
    refuse("empty", "the empty text", "")
    refuse("braces", "no braces", "{" + sample + "}")
    refuse("urn", "no urn", "urn:uuid:" + sample)
    refuse("bare", "no hyphens", sample.replace("-", ""))
    refuse("short", "one digit missing", sample[:-1])
    refuse("long", "one digit more", sample + "0")
    refuse("space-before", "35 digits and a space", " " + sample[:-1])
    refuse("space-after", "a space behind", sample + " ")
    refuse("line-feed-after", "a line feed behind", sample + "\n")
    refuse("g", "no hexadecimal digit", put(sample, 35, "g"))
    refuse("plus", "a sign is no digit", put(sample, 0, "+"))
    refuse("minus", "a sign is no digit", put(sample, 24, "-"))
    refuse("full-width", "a full-width digit", put(sample, 0, "\uff16"))
    refuse("arabic", "a digit of another script", put(sample, 0, "\u0666"))
    refuse("en-dash", "a dash that is no hyphen", put(sample, 8, "\u2013"))
    refuse("underscore", "an underscore", put(sample, 8, "_"))
    refuse("surrogate", "a lone surrogate", put(sample, 35, "\ud800"))
    refuse("moved-hyphen", "a hyphen one place too early", sample[:7] + "-" + sample[7] + sample[9:])
    refuse("short-groups", "groups without their zeroes", "604a608c-6008-8800-8011-4c1df51531")
    refuse("one-digit-groups", "what lenient readers take", "1-1-8000-8000-1")
    refuse("hex-prefix", "an x is no digit", "0x4a608c-6008-8800-8011-4c001df51531")
    refuse("identifier", "the text instead of the UUID", SAMPLE)
    refuse("identifier-36", "36 characters, but no UUID", SAMPLE + "   ")


def compare_cases():
    cases = Cases("identifier", "identifier.compare", model.answer, "ID-120")
    rng = random.Random("compare")
    for name, text in WORKED.items():
        cases.ok("same-" + name, "ID-9 ID-11 ID-29", "equal to itself", a=text, b=text)
    steps = ("09", "9A", "AZ", "HJ", "KM", "NP", "TV", "0Z", "FG")
    for n, index in enumerate(SYMBOL_INDEXES[1:24]):
        low, high = ("1", "2") if index < 4 else steps[n % len(steps)]
        a = model.with_check(put(SAMPLE, index, low).replace("-", "")[:24])
        b = model.with_check(put(SAMPLE, index, high).replace("-", "")[:24])
        cases.ok("less-at-%02d" % index, "ID-11 ID-29", "they differ there alone", a=a, b=b)
        cases.ok("greater-at-%02d" % index, "ID-11 ID-29", "they differ there alone", a=b, b=a)
    pairs = (
        ("first-difference", identifier(node="0ZZZ"), identifier(node="1000")),
        ("first-difference-halves", identifier(registrant="111ZZ"), identifier(registrant="11200")),
        ("highest-bit-of-low-half", identifier(registrant="000FZ"), identifier(registrant="000G0")),
        ("serial-as-unsigned", identifier(serial="7ZZZZZZZ"), identifier(serial="80000000")),
        ("extremes", identifier("0010", "0000", "00000", "00", "00000001"), identifier("999Z", "ZZZZ", "ZZZZZ", "ZZ", "ZZZZZZZZ")),
        ("country-not-numeric-text", identifier(authority="0990"), identifier(authority="1000")),
    )
    for name, low, high in pairs:
        cases.ok(name, "ID-11 ID-29", "the earlier symbol decides", a=low, b=high)
        cases.ok(name + "-turned", "ID-11 ID-29", "the earlier symbol decides", a=high, b=low)
    for number in range(20):
        cases.ok("random-%02d" % number, "ID-11 ID-29", "drawn at random", a=random_identifier(rng), b=random_identifier(rng))
    compare_faults(cases)
    return cases


def compare_faults(cases):
    def refuse(name, comment, code, index, a, b):
        cases.reject(name, "ID-29", comment, code, index, a=a, b=b)

    wrong, lower, short = SAMPLE[:-1] + "S", SAMPLE.lower(), SAMPLE[:-1]
    refuse("a-check", "the first is refused", "CHECK", 29, wrong, SAMPLE)
    refuse("b-check", "the second is refused", "CHECK", 29, SAMPLE, wrong)
    refuse("a-length", "the first is refused", "LENGTH", None, short, SAMPLE)
    refuse("b-length", "the second is refused", "LENGTH", None, SAMPLE, short)
    refuse("b-lower-case", "equal but for the case", "LOWER_CASE", 0, SAMPLE, lower)
    refuse("a-before-b", "both: that of the first", "CHECK", 29, wrong, lower)
    refuse("a-before-b-turned", "both: that of the first", "LOWER_CASE", 0, lower, wrong)
    refuse("a-before-b-length", "both: that of the first", "CHECK", 29, wrong, short)
    refuse("same-and-wrong", "equal texts, but no identifiers", "CHECK", 29, wrong, wrong)


def all_cases():
    return [parse_cases(), create_cases(), uuid_cases(), compare_cases()]
