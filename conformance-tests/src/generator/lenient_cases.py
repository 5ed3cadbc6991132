"""The cases of the profile `identifier`: prefixes, leniency, locating errors, the observed profile, credit codes."""

import random

import identifier_model as model
from case_files import Cases
from identifier_cases import SAMPLE, SYMBOL_INDEXES, WORKED, put, random_identifier

BARE = SAMPLE.replace("-", "")
UUID = model.uuid_of(SAMPLE)
CLASSES = {"401": "G", "402": "A", "403": "S"}
INTEROP = "1101tc200044013301502601009F1S1024N100P150"


def prefix_cases():
    cases = Cases("identifier", "identifier.prefix", model.answer, "ID-120")
    rng = random.Random("prefix")
    texts = list(WORKED.items()) + [("random-%d" % n, random_identifier(rng)) for n in range(6)]
    for name, text in texts:
        for length in (5, 10, 16, 19):
            cases.ok("%s-%d" % (name, length), "ID-17 ID-18", "the first groups", prefix=text[:length])
    cases.ok("lowest", "ID-18", "all zeroes that may be", prefix="C0010-0000-00000-00")
    cases.ok("highest", "ID-18", "all Z that may be", prefix="C999Z-ZZZZ-ZZZZZ-ZZ")
    for length in (0, 1, 4, 6, 9, 11, 15, 17, 18, 20, 28, 33):
        cases.reject("length-%d" % length, "ID-17 ID-19", "no whole groups", "LENGTH", None, prefix=SAMPLE[:length])
    prefix_faults(cases)
    return cases


def prefix_faults(cases):
    def refuse(name, comment, code, index, prefix):
        cases.reject(name, "ID-19", comment, code, index, prefix=prefix)

    for length in (5, 10, 16, 19):
        text = SAMPLE[:length]
        refuse("lower-case-%d" % length, "at the end", "LOWER_CASE", length - 1, put(text, length - 1, "z"))
        refuse("hyphen-%d" % length, "a hyphen at the end", "ILLEGAL_CHARACTER", length - 1, put(text, length - 1, "-"))
        refuse("non-ascii-%d" % length, "at the end", "NON_ASCII", length - 1, put(text, length - 1, "\u0417"))
        refuse("version-%d" % length, "another format", "UNSUPPORTED_VERSION", 0, put(text, 0, "D"))
        refuse("digit-%d" % length, "no digit is a version", "ILLEGAL_CHARACTER", 0, put(text, 0, "0"))
        refuse("authority-%d" % length, "a letter in the number", "AUTHORITY", 2, put(text, 2, "A"))
        refuse("authority-000-%d" % length, "no country", "AUTHORITY", 1, "C000" + text[4:])
    for index in (5, 10, 16):
        refuse("separator-%d" % index, "where a hyphen is due", "SEPARATOR", index, put(SAMPLE[:19], index, "_"))
        refuse("full-width-%d" % index, "where a hyphen is due", "FULL_WIDTH", index, put(SAMPLE[:19], index, "\uff0d"))
    refuse("order", "the lower index", "AUTHORITY", 1, "C0001_3301")
    refuse("bare", "no hyphens, of a length that fits", "SEPARATOR", 5, "C156133012")


def locate_cases():
    cases = Cases("identifier", "identifier.locate", model.answer, "ID-120")
    rng = random.Random("locate")
    for name, text in WORKED.items():
        cases.ok("valid-" + name, "ID-40", "nothing is wrong", text=text)
    for index in SYMBOL_INDEXES[4:]:
        symbol = rng.choice([s for s in model.SYMBOLS if s != SAMPLE[index]])
        cases.ok("one-at-%02d" % index, "ID-41", "one wrong symbol", text=put(SAMPLE, index, symbol))
    for index in (1, 2, 3):
        cases.ok("one-at-%02d" % index, "ID-41", "one wrong digit", text=put(SAMPLE, index, "9"))
    for number in range(30):
        text = random_identifier(rng)
        for index in rng.sample(SYMBOL_INDEXES[4:20] + SYMBOL_INDEXES[24:], 2):
            text = put(text, index, rng.choice([s for s in model.SYMBOLS if s != text[index]]))
        cases.ok("two-%02d" % number, "ID-41", "two wrong symbols", text=text)
    for number in range(30):
        text = random_identifier(rng)
        for index in rng.sample(SYMBOL_INDEXES[4:20] + SYMBOL_INDEXES[24:], 3):
            text = put(text, index, rng.choice([s for s in model.SYMBOLS if s != text[index]]))
        cases.ok("three-%02d" % number, "ID-41 ID-42", "three wrong symbols: none, or two that look wrong", text=text)
    cases.ok("version-suspect", "ID-41", "the version letter itself", text="C1561-3301-20004-AC-00EZA59H-M4H5")
    cases.ok("misled", "ID-41", "three wrong symbols that look like two", text="C1561-3301-20004-AC-00EZA592-ZM30")
    cases.ok("swapped", "ID-41", "two neighbours swapped", text="C1561-3301-20004-AC-00EZ5A9H-ZC3R")
    cases.ok("zero-check", "ID-42", "no one or two symbols", text=SAMPLE[:29] + "0000")
    for name, code, index, text in (
        ("length", "LENGTH", None, SAMPLE[:-1]), ("lower-case", "LOWER_CASE", 27, put(SAMPLE, 27, "j")),
        ("ambiguous", "AMBIGUOUS_LETTER", 9, put(SAMPLE, 9, "L")), ("separator", "SEPARATOR", 5, put(SAMPLE, 5, " ")),
        ("version", "UNSUPPORTED_VERSION", 0, "D" + SAMPLE[1:]), ("authority", "AUTHORITY", 1, "C000" + SAMPLE[4:]),
        ("serial", "SERIAL", 20, "C1561-3301-20004-AC-00000000-ZC3R"), ("full-width", "FULL_WIDTH", 32, SAMPLE[:-1] + "\uff32"),
        ("non-ascii", "NON_ASCII", 0, "\u0421" + SAMPLE[1:]), ("illegal", "ILLEGAL_CHARACTER", 12, put(SAMPLE, 12, "-")),
    ):
        cases.reject("refused-" + name, "ID-40", "any fault but the check", code, index, text=text)
    return cases


def wide(text):
    return "".join(chr(ord(c) + 65248) if c.isalnum() else c for c in text)


def lenient_cases():
    cases = Cases("identifier", "identifier.parse-lenient", model.answer, "ID-120")
    lenient_accepted(cases)
    lenient_carriers(cases)
    lenient_refused(cases)
    lenient_not_folded(cases)
    return cases


def lenient_accepted(cases):
    def accept(name, requirements, comment, text):
        cases.ok(name, requirements, comment, text=text)

    for name, text in WORKED.items():
        accept("canonical-" + name, "ID-50 ID-60", "nothing to repair", text)
        accept("label-" + name, "ID-55 ID-67", "a label", text.lower())
        accept("compact-" + name, "ID-58 ID-67", "28 symbols", text.replace("-", ""))
        accept("wide-" + name, "ID-55", "full-width letters and digits", wide(text))
        accept("wide-label-" + name, "ID-55 ID-60", "full-width small letters and digits", wide(text.lower()))
    for name, text in (
        ("before", "  " + SAMPLE), ("after", SAMPLE + " "), ("inside", SAMPLE.replace("-", " - ")),
        ("ideographic", "\u3000" + SAMPLE[:9] + "\u3000" + SAMPLE[9:]), ("between-symbols", " ".join(SAMPLE)),
        ("both-kinds", " \u3000" + SAMPLE),
    ):
        accept("space-" + name, "ID-52 ID-60", "spaces go, wherever they stand", text)
    for dash in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d":
        accept("dash-%04x" % ord(dash), "ID-55", "one kind of dash for all hyphens", SAMPLE.replace("-", dash))
    accept("dash-one", "ID-55", "one dash of another kind", put(SAMPLE, 10, "\u2013"))
    for name, text in (
        ("too-many", "C-1561-3301-20004-A-C-00EZA59H-ZC3R"), ("missing-one", SAMPLE.replace("-", "", 1)),
        ("misplaced", "C156-13301-20004-AC-00EZA59H-ZC3R"), ("at-the-ends", "-" + SAMPLE + "-"),
        ("doubled", SAMPLE.replace("-", "--")), ("groups-of-four", "C156-1330-1200-04AC-00EZ-A59H-ZC3R"),
        ("only-two", "C1561330120004AC-00EZA59H-ZC3R"),
    ):
        accept("hyphens-" + name, "ID-58", "exactly the five are set", text)
    accept("confusable-o", "ID-55", "O for 0", SAMPLE.replace("0", "O"))
    accept("confusable-i", "ID-55", "I for 1", SAMPLE.replace("1", "I"))
    accept("confusable-l", "ID-55", "L for 1", SAMPLE.replace("1", "L"))
    accept("confusable-lower", "ID-55 ID-60", "one character causes two repairs", SAMPLE.replace("1", "l"))
    accept("confusable-wide", "ID-55 ID-60", "one character causes three repairs", SAMPLE.replace("1", "\uff4c"))
    accept("one-lower", "ID-55", "one letter", put(SAMPLE, 17, "a"))
    accept("wide-lower", "ID-55 ID-60", "two repairs", put(SAMPLE, 0, "\uff43"))
    accept("all-repairs", "ID-51 ID-60", "everything at once",
           "computeid:\uff43l56l\u2013 33OI\u201020004-AC-00EZA59H-ZC3R")


def lenient_carriers(cases):
    def accept(name, requirements, comment, text):
        cases.ok("carrier-" + name, requirements, comment, text=text)

    for scheme in ("computeid:", "COMPUTEID:", "ComputeId:", "cOMPUTEid:"):
        accept("uri-" + scheme[:-1], "ID-53 ID-67", "in any case of letters", scheme + SAMPLE)
    accept("uri-compact", "ID-53 ID-58", "followed by 28 symbols", "computeid:" + BARE)
    accept("uri-space", "ID-52 ID-53", "spaces go first", "compute id:" + SAMPLE)
    accept("uri-uuid", "ID-53 ID-54", "followed by a UUID", "computeid:" + UUID)
    for name, front in (
        ("plain", "https://resolver.example/id/"), ("path", "https://resolver.example/a/b/id/"),
        ("port", "https://resolver.example:8443/id/"), ("host-id", "https://id/id/"), ("twice", "https://h.example/id/id/"),
        ("escaped", "https://h.example/%2F/id/"), ("unicode", "https://\u7b97\u529b.example/id/"), ("last", "https://h/id/x/id/"),
    ):
        accept("link-" + name, "ID-53 ID-67", "a link of a resolver", front + SAMPLE)
    accept("link-compact", "ID-53 ID-58", "followed by 28 symbols", "https://r.example/cn/id/" + BARE)
    accept("link-lower", "ID-53 ID-55", "followed by a label", "https://r.example/id/" + SAMPLE.lower())
    accept("link-uuid", "ID-53 ID-54", "followed by a UUID", "https://r.example/id/" + UUID)
    for name, front in (("plain", "88.123.456/"), ("one-digit", "88.1.2/"), ("zero", "88.0.0/"), ("long", "88.123456789012345678901.1/")):
        accept("handle-" + name, "ID-53 ID-67", "an industrial handle", front + BARE)
    accept("handle-hyphens", "ID-53", "followed by the canonical text", "88.123.456/" + SAMPLE)
    for name, text in WORKED.items():
        accept("uuid-" + name, "ID-54 ID-67", "a UUID", model.uuid_of(text))
    accept("uuid-upper", "ID-54", "in upper case, without a further repair", UUID.upper())
    accept("uuid-spaces", "ID-52 ID-54", "spaces go first", " " + UUID[:8] + " " + UUID[8:])


def lenient_refused(cases):
    def refuse(name, requirements, comment, code, index, text):
        cases.reject(name, requirements, comment, code, index, text=text)

    for name, text in (
        ("empty", ""), ("spaces", " \u3000 "), ("hyphens", "-----"), ("short", SAMPLE[:-1]), ("long", SAMPLE + "0"),
        ("twice", SAMPLE + SAMPLE), ("scheme-alone", "computeid:"), ("link-alone", "https://r.example/id/"), ("handle-alone", "88.1.2/"),
        ("compact-27", BARE[:-1]), ("compact-29", BARE + "A"),
    ):
        refuse("length-" + name, "ID-57", "not 28 symbols", "LENGTH", None, text)
    for name, text in (
        ("plain", SAMPLE[:-1] + "S"), ("compact", BARE[:-1] + "S"), ("lower", SAMPLE[:-1].lower() + "s"), ("space", "  " + SAMPLE[:-1] + "S"),
        ("uri", "computeid:" + SAMPLE[:-1] + "S"), ("transposed", SAMPLE.replace("1561", "1651")), ("folded", SAMPLE.replace("2", "Z", 1)),
    ):
        refuse("check-" + name, "ID-43 ID-59", "never mended; index in the canonical text", "CHECK", 29, text)
    for name, code, index, text in (
        ("version", "UNSUPPORTED_VERSION", 0, " d" + SAMPLE[1:]), ("version-u", "AMBIGUOUS_LETTER", 6, put("d" + SAMPLE[1:], 6, "u")), ("digit", "ILLEGAL_CHARACTER", 0, "computeid:8" + SAMPLE[1:]),
        ("authority", "AUTHORITY", 2, "https://r.example/id/c1a" + SAMPLE[3:]), ("authority-000", "AUTHORITY", 1, "CO0O" + SAMPLE[4:]),
        ("serial", "SERIAL", 20, "C1561330120004AC" + "o" * 8 + "ZC3R"),
    ):
        refuse("rule-" + name, "ID-59", "index in the canonical text", code, index, text)
    for name, code, index, text in (
        ("space", "ILLEGAL_CHARACTER", 9, "  C1561" + " \u3000_3301" + SAMPLE[10:]), ("uri", "ILLEGAL_CHARACTER", 15, "computeid:C1561_" + SAMPLE[6:]),
        ("wide-u", "AMBIGUOUS_LETTER", 6, put(SAMPLE, 6, "\uff35")), ("wide-lower-u", "AMBIGUOUS_LETTER", 6, put(SAMPLE, 6, "\uff55")),
        ("lower-u", "AMBIGUOUS_LETTER", 7, " " + put(SAMPLE, 6, "u")), ("wide-mark", "FULL_WIDTH", 5, put(SAMPLE, 5, "\uff3f")),
        ("wide-colon", "FULL_WIDTH", 9, "computeid\uff1a" + SAMPLE.replace("-", "")), ("tab", "ILLEGAL_CHARACTER", 33, SAMPLE + "\t"),
        ("line-feed", "ILLEGAL_CHARACTER", 33, SAMPLE + "\n"), ("carriage-return", "ILLEGAL_CHARACTER", 0, "\r" + SAMPLE),
        ("query", "ILLEGAL_CHARACTER", 54, "https://r.example/id/" + SAMPLE + "?x=1"), ("length-later", "ILLEGAL_CHARACTER", 3, "C15!"),
        ("dash-before", "ILLEGAL_CHARACTER", 8, "C1561\u201333_1" + SAMPLE[10:]), ("delete", "ILLEGAL_CHARACTER", 8, put(SAMPLE, 8, "\x7f")),
        ("wide-first", "FULL_WIDTH", 8, put(SAMPLE, 8, "\uff01")), ("wide-last", "FULL_WIDTH", 8, put(SAMPLE, 8, "\uff5e")),
        ("wide-behind", "NON_ASCII", 8, put(SAMPLE, 8, "\uff5f")), ("wide-before", "NON_ASCII", 8, put(SAMPLE, 8, "\uff00")),
        ("control", "NON_ASCII", 8, put(SAMPLE, 8, "\x80")), ("link-id-at-end", "ILLEGAL_CHARACTER", 54, "https://r.example/id/" + SAMPLE + "/id"),
    ):
        expected = index
        if name == "wide-colon":
            expected, code = 4, "AMBIGUOUS_LETTER"
        refuse("character-" + name, "ID-56", "index in the input", code, expected, text)
    for name, code, index, text in (
        ("link-upper", "ILLEGAL_CHARACTER", 5, "HTTPS://r.example/id/" + SAMPLE), ("link-http", "ILLEGAL_CHARACTER", 4, "http://r.example/id/" + SAMPLE),
        ("link-no-host", "ILLEGAL_CHARACTER", 5, "https:///id/" + SAMPLE), ("link-empty-segment", "ILLEGAL_CHARACTER", 5, "https://h//id/" + SAMPLE),
        ("link-no-id", "ILLEGAL_CHARACTER", 5, "https://h.example/" + SAMPLE), ("link-id-upper", "ILLEGAL_CHARACTER", 5, "https://h.example/ID/" + SAMPLE),
        ("handle-one-number", "ILLEGAL_CHARACTER", 2, "88.1/" + BARE), ("handle-empty", "ILLEGAL_CHARACTER", 2, "88../" + BARE),
        ("handle-letter", "ILLEGAL_CHARACTER", 2, "88.1.a/" + BARE), ("handle-other", "ILLEGAL_CHARACTER", 2, "86.1.2/" + BARE),
        ("handle-no-first", "ILLEGAL_CHARACTER", 2, "88..2/" + BARE), ("handle-no-second", "ILLEGAL_CHARACTER", 2, "88.1./" + BARE),
        ("handle-letter-first", "ILLEGAL_CHARACTER", 2, "88.a.2/" + BARE), ("handle-letter-inside", "ILLEGAL_CHARACTER", 2, "88.1a.2/" + BARE),
        ("handle-arabic", "ILLEGAL_CHARACTER", 2, "88.\u0661.2/" + BARE), ("handle-arabic-second", "ILLEGAL_CHARACTER", 2, "88.1.\u0662/" + BARE),
        ("handle-wide", "ILLEGAL_CHARACTER", 2, "88.\uff11.2/" + BARE), ("handle-superscript", "ILLEGAL_CHARACTER", 2, "88.1.2\u00b2/" + BARE),
        ("handle-hyphen", "ILLEGAL_CHARACTER", 4, "88-1.2/" + BARE), ("handle-no-point", "ILLEGAL_CHARACTER", 3, "881.2/" + BARE),
        ("link-one-slash", "ILLEGAL_CHARACTER", 5, "https:/r.example/id/" + SAMPLE), ("link-no-slash", "ILLEGAL_CHARACTER", 5, "https:r.example/id/" + SAMPLE),
        ("handle-three", "ILLEGAL_CHARACTER", 2, "88.1.2.3/" + BARE), ("uri-twice", "AMBIGUOUS_LETTER", 14, "computeid:computeid:" + SAMPLE),
        ("uri-slashes", "ILLEGAL_CHARACTER", 10, "computeid://" + SAMPLE), ("uri-in-link", "AMBIGUOUS_LETTER", 25, "https://r.example/id/computeid:" + SAMPLE),
    ):
        refuse("no-wrapper-" + name, "ID-53 ID-56", "it stays, and fails at its first wrong character", code, index, text)
    for name, text in (
        ("version", put(UUID, 14, "4")), ("variant", put(UUID, 19, "c")), ("letter", put(UUID, 35, "g")),
        ("uri", "computeid:" + put(UUID, 14, "4")), ("wide", put(UUID, 0, "\uff16")), ("serial", model.uuid_of(model.with_check(BARE[:16] + "0" * 8))),
    ):
        refuse("uuid-" + name, "ID-54", "taken as a UUID, and refused as one", "UUID", None, text)


def lenient_not_folded(cases):
    for code in (0x0410, 0x0421, 0x0391, 0x03A7, 0x2460, 0x24B8, 0x0660, 0x06F1, 0x0966, 0x00C7, 0x0130, 0x0131, 0x017F, 0x212A,
                 0x2160, 0x00B2, 0x200B, 0x200D, 0x2060, 0xFEFF, 0x00AD, 0x202E, 0x2066, 0x200E, 0x00A0, 0x2009, 0x2043, 0x2E3A,
                 0x02D7, 0x30FC, 0x4E00, 0xFE63, 0xD800, 0xDFFF):
        cases.reject("not-folded-%04x" % code, "ID-45 ID-61", "it only looks like it", "NON_ASCII", 8,
                     text=SAMPLE[:8] + chr(code) + SAMPLE[9:])
    cases.reject("not-folded-astral", "ID-61", "a mathematical digit", "NON_ASCII", 8,
                 text=SAMPLE[:8] + "\U0001d7d8" + SAMPLE[9:])


def interop_parse_cases():
    cases = Cases("identifier", "identifier.interop-parse", model.answer, "ID-120")

    def accept(name, comment, text, classes=CLASSES):
        cases.ok(name, "ID-75 ID-76", comment, text=text, classes=classes)

    def refuse(name, requirements, comment, text, classes=CLASSES):
        cases.reject(name, requirements, comment, "PROFILE", None, text=text, classes=classes)

    accept("sample", "the public sample", INTEROP)
    accept("no-tail", "at least 27 characters", INTEROP[:27])
    for tail in ("F1", "S1", "N1", "P1", "F1S2", "F1N2", "F1P2", "S1N2", "S1P2", "N1P2", "F1S2N3", "F007P0", "F0", "F" + "9" * 40):
        accept("tail-" + tail[:8], "digits as they stand", INTEROP[:27] + tail)
    accept("serial-1", "the lowest serial", INTEROP[:18] + "000000001")
    accept("serial-max", "the highest serial", INTEROP[:18] + "999999999")
    accept("serial-leading", "leading zeroes", INTEROP[:18] + "000502601")
    accept("class-402", "another class", INTEROP.replace("401", "402"))
    accept("class-table", "the caller's table decides", INTEROP, {"401": "Z"})
    accept("zeroes", "cities and organisation of zeroes", "0000aa000004010000000000001")
    head = INTEROP[:27]
    for name, text in (
        ("empty", ""), ("short", head[:-1]), ("industry-upper", head.replace("tc", "TC")), ("industry-digit", head.replace("tc", "t1")),
        ("city-letter", "11a1" + head[4:]), ("organisation-letter", head[:6] + "2000a" + head[11:]), ("resource-city", head[:14] + "33O1" + head[18:]),
        ("serial-letter", head[:18] + "50260100A"), ("serial-sign", head[:18] + "+50260100"), ("serial-space", head[:18] + " 50260100"),
        ("space-before", " " + INTEROP), ("space-after", INTEROP + " "), ("line-feed", INTEROP + "\n"), ("arabic-digit", "\u0661" + INTEROP[1:]),
        ("wide-digit", "\uff11" + INTEROP[1:]), ("tail-digits", head + "1"), ("tail-no-digits", head + "F"), ("tail-letter", head + "X1"),
        ("tail-lower", head + "f1"), ("tail-gap", head + "F1 S2"), ("tail-sign", head + "F-1"), ("tail-fraction", head + "F1.5"),
        ("surrogate", head + "\ud800"), ("tail-arabic", head + "F\u0661"), ("tail-superscript", head + "F1\u00b2"), ("tail-wide", head + "F\uff11"),
        ("serial-arabic", head[:18] + "\u0661" * 9), ("resource-city-arabic", head[:14] + "330\u0661" + head[18:]), ("serial-underscore", head[:18] + "502_60100"),
    ):
        refuse("form-" + name, "ID-75 ID-78", "outside the form", text)
    refuse("serial-zero", "ID-78", "nine zeroes", head[:18] + "0" * 9)
    for tail in ("S1F1", "N1S1", "P1F1", "F1F1", "F1S1F1", "P1P2", "N1N1"):
        refuse("order-" + tail, "ID-78", "repeated or out of order", head + tail)
    refuse("class-absent", "ID-77", "the code is not in the table", INTEROP.replace("401", "404"))
    refuse("class-none", "ID-77", "an empty table", INTEROP, {})
    refuse("class-twice", "ID-77", "two codes with one class", INTEROP, {"401": "G", "402": "G"})
    refuse("class-lower", "ID-77", "a class that is no symbol", INTEROP, {"401": "g"})
    refuse("class-ambiguous", "ID-77", "a class that is no symbol", INTEROP, {"401": "O"})
    refuse("class-long", "ID-77", "a class of two symbols", INTEROP, {"401": "GG"})
    refuse("class-empty", "ID-77", "a class of no symbol", INTEROP, {"401": ""})
    refuse("class-other-broken", "ID-77", "another row of the table is broken", INTEROP, {"401": "G", "402": "?"})
    refuse("code-short", "ID-77", "a code of two digits", INTEROP, {"401": "G", "40": "A"})
    refuse("code-letters", "ID-77", "a code of letters", INTEROP, {"401": "G", "abc": "A"})
    return cases


def interop_format_cases():
    cases = Cases("identifier", "identifier.interop-format", model.answer, "ID-120")
    parts = model.interop_parse(INTEROP, CLASSES)
    parts["class_"] = parts.pop("class")

    def accept(name, comment, classes=CLASSES, **changed):
        cases.ok(name, "ID-79 ID-80", comment, classes=classes, **dict(parts, **changed))

    def refuse(name, requirements, comment, classes=CLASSES, **changed):
        cases.reject(name, requirements, comment, "PROFILE", None, classes=classes, **dict(parts, **changed))

    accept("sample", "the public sample")
    accept("no-tail", "no totals", tail={})
    for letter in "FSNP":
        accept("tail-" + letter, "one total", tail={letter: "07"})
    accept("tail-any-order", "written in the order F S N P", tail={"P": "1", "N": "2", "S": "3", "F": "4"})
    accept("serial-1", "nine digits, zeroes before", serial="00000001")
    accept("serial-max", "999999999", serial="00XSNJFZ")
    accept("class", "another class", class_="A")
    accept("table", "another table", class_="Z", classes={"999": "Z"})
    for name, changed in (
        ("authority", {"authority": "1560"}), ("authority-test", {"authority": "9990"}), ("node-letter", {"node": "33A1"}), ("node-short", {"node": "330"}),
        ("node-long", {"node": "33010"}), ("registrant-letter", {"registrant": "2000A"}), ("registrant-short", {"registrant": "2004"}),
        ("serial-above", {"serial": "00XSNJG0"}), ("serial-high", {"serial": "ZZZZZZZZ"}), ("serial-zero", {"serial": "00000000"}),
        ("serial-short", {"serial": "0EZA59H"}), ("serial-lower", {"serial": "00eza59h"}), ("class-absent", {"class_": "M"}), ("class-lower", {"class_": "g"}),
        ("class-empty", {"class_": ""}), ("industry-upper", {"industry": "TC"}), ("industry-long", {"industry": "tcc"}), ("industry-empty", {"industry": ""}),
        ("city-letter", {"registrantCity": "11o1"}), ("city-short", {"registrantCity": "110"}), ("tail-letter", {"tail": {"X": "1"}}),
        ("tail-empty", {"tail": {"F": ""}}), ("tail-sign", {"tail": {"F": "-1"}}), ("tail-lower", {"tail": {"f": "1"}}),
        ("node-wide", {"node": "330\uff11"}), ("tail-pair", {"tail": {"FS": "1"}}), ("tail-none", {"tail": {"": "1"}}),
        ("tail-arabic", {"tail": {"F": "\u0661"}}), ("tail-superscript", {"tail": {"F": "1\u00b2"}}), ("node-arabic", {"node": "330\u0661"}),
        ("registrant-arabic", {"registrant": "2000\u0664"}), ("city-arabic", {"registrantCity": "110\u0661"}), ("industry-accent", {"industry": "t\u00e7"}),
    ):
        refuse("fit-" + name, "ID-79", "no text has it", **changed)
    refuse("class-twice", "ID-77", "two codes with one class", classes={"401": "G", "402": "G"})
    refuse("class-none", "ID-77 ID-79", "an empty table", classes={})
    refuse("code-letters", "ID-77", "a code of letters", classes={"401": "G", "4O2": "A"})
    return cases


def uscc_cases():
    cases = Cases("identifier", "uscc.check", model.answer, "ID-120")
    sample = "91350100M000100Y43"

    def refuse(name, comment, code, index, text):
        cases.reject(name, "ID-86", comment, code, index, text=text)

    cases.ok("standard", "ID-85", "the example of the standard", text=sample)
    for text in ("91330106673959654P", "12100000000000000F", "99999999WWWWYYYYYC"):
        cases.ok("known-" + text, "ID-85 ID-87", "a well-formed code", text=text)
    wanted = set(model.USCC)
    rng = random.Random("uscc")
    while wanted:
        first = "".join(rng.choice(model.USCC) for _ in range(17))
        check = model.uscc_check_character(first)
        if check in wanted:
            wanted.remove(check)
            cases.ok("check-is-" + check, "ID-85 ID-87", "every check character", text=first + check)
    for name, text in (("empty", ""), ("17", sample[:-1]), ("19", sample + "0"), ("space", sample + " "), ("astral", sample[:-1] + "\U0001d7d8")):
        refuse("length-" + name, "not 18 units", "LENGTH", None, text)
    for index in range(18):
        rows = (("lower-case", "LOWER_CASE", "abcxyzios"[index % 9]), ("ambiguous", "AMBIGUOUS_LETTER", "IOSVZ"[index % 5]),
                ("illegal", "ILLEGAL_CHARACTER", "-_ .\0*"[index % 6]))
        for name, code, character in rows:
            refuse("%s-at-%02d" % (name, index), "no character of the code", code, index, put(sample, index, character))
    for code, kind in ((0x007F, "ILLEGAL_CHARACTER"), (0x0080, "NON_ASCII"), (0xFF00, "NON_ASCII"), (0xFF01, "FULL_WIDTH"), (0xFF2D, "FULL_WIDTH"), (0xFF5E, "FULL_WIDTH"), (0x3000, "FULL_WIDTH"), (0xFF5F, "NON_ASCII"), (0x041C, "NON_ASCII"), (0xD800, "NON_ASCII")):
        refuse("unicode-%04x" % code, "outside ASCII" if code > 0x7F else "a control", kind, 8, put(sample, 8, chr(code)))
    for index in range(18):
        other = "5" if sample[index] != "5" else "6"
        refuse("wrong-at-%02d" % index, "one wrong character", "CHECK", 17, put(sample, index, other))
    for index in range(17):
        if sample[index] != sample[index + 1]:
            text = sample[:index] + sample[index + 1] + sample[index] + sample[index + 2:]
            refuse("transposed-%02d" % index, "two neighbours swapped", "CHECK", 17, text)
    refuse("order", "the lowest index", "LOWER_CASE", 3, put(put(sample, 3, "s"), 5, "S"))
    return cases


def all_cases():
    return [prefix_cases(), locate_cases(), lenient_cases(), interop_parse_cases(), interop_format_cases(), uscc_cases()]
