"""The cases of `rate.*`: sections 3 to 6 of docs/spec/metering.md."""

import random

import rate_model
from case_files import Cases
from rate_model import BOUND, FLOAT, INTEGER, PREFIXES

PEAK = "fp16 matrix dense theoretical-peak"
INT8 = "int8 matrix dense theoretical-peak"
LARGEST = str(BOUND - 1)


def of(operation):
    return Cases("metering", operation, rate_model.answer, None)


def all_cases():
    return parse_cases(), lenient_cases(), format_cases(), add_cases(), convert_cases()


def parse_cases():
    cases = of("rate.parse")

    def ok(name, requirements, comment, text):
        cases.ok(name, requirements, comment, text=text)

    def refuse(name, requirements, comment, code, text):
        cases.refuse(name, requirements, comment, code, text=text)

    ok("worked", "MET-20 MET-1", "the example of the specification", "989.4 TFLOPS [fp16 matrix dense theoretical-peak]")
    ok("integers", "MET-20 MET-4", "an integer format has OPS", "1978.9 TOPS [int8 matrix 2:4 theoretical-peak]")
    ok("zero", "MET-1 MET-20", "zero is a rate", "0 FLOPS [unstated]")
    ok("largest", "MET-1 MET-20", "2^127 - 1", "%s FLOPS [unstated]" % LARGEST)
    ok("exa-246", "MET-20", "more than 64 bits hold", "246 EFLOPS [unstated]")
    ok("unstated-words", "MET-2 MET-7", "four times unstated is unstated", "1 FLOPS [unstated unstated unstated unstated]")
    ok("decimals-to-one", "MET-20", "as many decimals as the prefix has", "0.000000000001 TFLOPS [unstated]")
    for prefix in PREFIXES:
        ok("prefix-" + (prefix or "none"), "MET-3", "a power of ten", "1.%s %sFLOPS [unstated]" % ("5" if prefix else "0", prefix) if prefix else "1 FLOPS [unstated]")
        ok("prefix-ops-" + (prefix or "none"), "MET-3 MET-4", "the same of integers", "12 %sOPS [int4 unstated unstated nominal]" % prefix)
    for format_ in FLOAT + INTEGER:
        word, other = ("FLOPS", "OPS") if format_ in FLOAT else ("OPS", "FLOPS")
        ok("format-" + format_, "MET-5 MET-4", "a number format of the table", "1 T%s [%s vector dense nominal]" % (word, format_))
        refuse("unit-" + format_, "MET-4 MET-20", "the unit of the other formats", "UNIT", "1 T%s [%s vector dense nominal]" % (other, format_))
    for name, basis in (("hpl", "measured:HPL@2.3"), ("odd", "measured:!#$%&'()*+,-./:;<=>?~@{|}"), ("long", "measured:%s@%s" % ("a" * 256, "9" * 256))):
        ok("measured-" + name, "MET-6 MET-2", "a measured basis", "1 FLOPS [fp64 vector dense %s]" % basis)
    for name, basis in (("no-version", "measured:HPL"), ("empty-name", "measured:@1"), ("empty-version", "measured:HPL@"), ("two-at", "measured:a@b@c"), ("quote", 'measured:a"@1'), ("backslash", "measured:a\\\\@1"),
                        ("bracket", "measured:a[@1"), ("not-ascii", "measured:é@1"), ("case", "Measured:HPL@1")):
        refuse("measured-" + name, "MET-6 MET-2" if "-" in name or "not" in name else "MET-6", "no measured basis", "KIND", "1 FLOPS [fp64 vector dense %s]" % basis)
    for name, kind in (("case", "FP16 matrix dense nominal"), ("three-words", "fp16 matrix dense"), ("five-words", "fp16 matrix dense nominal x"), ("two-spaces", "fp16  matrix dense nominal"), ("empty", ""), ("space", " unstated"),
                       ("order", "matrix fp16 dense nominal"), ("twice-unstated", "unstated unstated"), ("half", "half matrix dense nominal"), ("fp12", "fp12 matrix dense nominal"), ("fp08", "fp08 matrix dense nominal"), ("sparse", "fp16 matrix sparse nominal"),
                       ("4-2", "fp16 matrix 4:2 nominal"), ("peak", "fp16 matrix dense peak"), ("tensor", "fp16 tensor dense nominal"), ("case-unstated", "Unstated")):
        refuse("kind-" + name, "MET-2" + (" MET-5" if name in ("case", "half", "fp12", "fp08") else ""), "no kind", "KIND", "1 FLOPS [%s]" % kind)
    for name, text in (("empty", ""), ("no-number", "FLOPS [unstated]"), ("sign", "+1 FLOPS [unstated]"), ("minus", "-1 FLOPS [unstated]"), ("leading-zero", "01 FLOPS [unstated]"), ("trailing-zero", "1.50 TFLOPS [unstated]"), ("point", "1. TFLOPS [unstated]"),
                       ("no-integer", ".5 TFLOPS [unstated]"), ("exponent", "1e3 FLOPS [unstated]"), ("comma", "1,000 FLOPS [unstated]"), ("no-space", "1FLOPS [unstated]"), ("two-spaces", "1  FLOPS [unstated]"), ("no-bracket", "1 FLOPS unstated"), ("no-kind", "1 FLOPS"),
                       ("no-closing", "1 FLOPS [unstated"), ("after", "1 FLOPS [unstated] "), ("before", " 1 FLOPS [unstated]"), ("full-width", "１ FLOPS [unstated]"), ("arabic", "١ FLOPS [unstated]"), ("not-whole", "0.5 FLOPS [unstated]"), ("not-whole-tera", "0.0000000000005 TFLOPS [unstated]")):
        refuse("form-" + name, "MET-20 MET-21", "outside the grammar, or no whole number", "SYNTAX", text)
    for symbol in ("flops", "Flops", "KFLOPS", "mFLOPS", "TFLOP", "TFLOP/s", "TFlops", "EFL0PS", "KiFLOPS", "DFLOPS", "T", "TFLOPSs", "TTFLOPS"):
        refuse("unit-word-" + symbol.replace("/", "-per-"), "MET-3 MET-20", "no unit", "UNIT", "1 %s [unstated]" % symbol)
    refuse("too-large", "MET-1 MET-21", "2^127", "OVERFLOW", "%d FLOPS [unstated]" % BOUND)
    refuse("too-large-prefix", "MET-1 MET-21", "far beyond", "OVERFLOW", "1000000000 QFLOPS [unstated]")
    refuse("too-large-digits", "MET-21", "a number of 400 digits", "OVERFLOW", "%s FLOPS [unstated]" % ("9" * 400))
    refuse("first-unit", "MET-21", "unit and kind wrong: the unit stands first", "UNIT", "1 X [y]")
    refuse("first-kind", "MET-21", "a kind before a unit that does not fit it", "KIND", "1 TOPS [fp16 matrix dense x]")
    refuse("fit-before-whole", "MET-21", "unit does not fit, number not whole", "UNIT", "0.5 OPS [fp16 matrix dense nominal]")
    refuse("whole-before-large", "MET-21", "not whole and too large", "SYNTAX", "%s.5 FLOPS [unstated]" % ("9" * 60))
    return cases


def lenient_cases():
    cases = of("rate.parse-lenient")
    good = (
        ("strict", "MET-30", "1.5 TFLOPS [fp16 matrix dense nominal]"), ("strict-low", "MET-30 MET-31", "960 FLOPS [unstated]"), ("strict-zero", "MET-30", "0 FLOPS [unstated]"),
        ("246", "MET-30 MET-31", "246EFLOPS"), ("500p", "MET-34 MET-31", "500P FP16"), ("yi", "MET-33", "1.97万亿亿次/秒"), ("bai-yi-yi", "MET-33", "每秒230百亿亿次浮点运算"), ("per-second-front", "MET-33 MET-32", "每秒1.97万亿亿次浮点运算"),
        ("full-width", "MET-38", "２４６ＥＦＬＯＰＳ"), ("space-ideographic", "MET-38", "246\u3000EFLOPS"), ("space-thin", "MET-38", "246\u2009EFLOPS"), ("tab", "MET-38", "246\tEFLOPS"), ("case", "MET-32", "246 eflops"), ("case-mega", "MET-32", "5 mflops"),
        ("slash", "MET-32", "246 EFLOP/s"), ("slash-small", "MET-32", "246 Eflop/s"), ("ops-of-floats", "MET-31", "5 TOPS fp16"), ("ops", "MET-32", "1979 TOPS int8"), ("at", "MET-32", "500P @FP16"), ("parentheses", "MET-32", "500 PFLOPS (FP16 dense)"),
        ("bracket-words", "MET-32", "500 PFLOPS [FP16]"), ("in-front", "MET-32", "FP16 500 PFLOPS"), ("in-front-two", "MET-32", "dense fp16 500 PFLOPS"), ("chinese-format", "MET-32", "500 PFLOPS 半精度"), ("chinese-dense", "MET-32", "500 PFLOPS 双精度 稠密"),
        ("grouped", "MET-37", "8,699,904 GFLOPS"), ("zeroes", "MET-31", "1.50 PFLOPS"), ("repeated", "MET-35", "246EFLOPS(2.46万亿亿次/秒)"), ("equal", "MET-35", "1 EFLOPS = 1000 PFLOPS"), ("equal-shorthand", "MET-34 MET-35", "1E = 1000 PFLOPS"), ("repeated-kind", "MET-35 MET-32", "2 PFLOPS (2000 TFLOPS) fp16"), ("wan", "MET-33", "3万 GFLOPS"),
        ("shi", "MET-33", "12十亿次/秒"), ("qian", "MET-33", "5千万亿次/秒"), ("traditional", "MET-33", "1萬億次/秒"), ("times-calculation", "MET-32", "100亿次计算/s"), ("spaces", "MET-31", "  246   EFLOPS  "), ("implausible", "MET-31", "202FLOPS"), ("measured", "MET-32", "1 EFLOPS measured:HPL@2.3"),
        ("zero", "MET-30", "0P FP16"), ("two-to-four", "MET-32", "2 PFLOPS fp16 2:4"), ("all-words", "MET-32", "2 PFLOPS fp16 matrix dense theoretical-peak"), ("strict-kind-no-space", "MET-31", "2PFLOPS [fp16 matrix dense nominal]"), ("unstated-bracket", "MET-31", "2PFLOPS [unstated]"),
    )
    for name, requirements, text in good:
        cases.ok(name, requirements, "read, with what was folded or assumed", text=text)
    bad = (
        ("letter-for-digit", "MET-38 MET-36", "UNIT", "197EFL0PS"), ("binary-ladder", "MET-35 MET-3", "INCONSISTENT", "1PFLOPS=1024TFLOPS"), ("bare-exa", "MET-34", "AMBIGUOUS", "62E"), ("two-numbers", "MET-35", "INCONSISTENT", "246EFLOPS(2460万亿次浮点运算)"), ("unequal", "MET-35", "INCONSISTENT", "1 EFLOPS = 1024 PFLOPS"),
        ("flops-of-integers", "MET-35", "INCONSISTENT", "5 TFLOPS int8"), ("one-comma", "MET-37", "AMBIGUOUS", "1,234 TFLOPS"), ("zhao", "MET-33", "AMBIGUOUS", "5兆次/秒"), ("yi-wan", "MET-33", "AMBIGUOUS", "5亿万次/秒"), ("wan-bai", "MET-33", "AMBIGUOUS", "5万百次/秒"), ("no-second", "MET-34", "AMBIGUOUS", "230百亿亿次浮点运算"),
        ("no-unit", "MET-36", "UNIT", "246"), ("no-unit-ideograph", "MET-36", "UNIT", "246张"), ("unknown-unit", "MET-36", "UNIT", "246 GB"), ("second-and-letters", "MET-36", "UNIT", "每秒246 EFLOPS"), ("word-in-front", "MET-36", "SYNTAX", "about 246 EFLOPS"), ("word-behind", "MET-36", "KIND", "246 EFLOPS peak"), ("twice-format", "MET-36", "KIND", "246 EFLOPS fp16 fp32"),
        ("empty", "MET-32", "SYNTAX", ""), ("spaces-only", "MET-32", "SYNTAX", "   "), ("leading-zero", "MET-32", "SYNTAX", "0246 EFLOPS"), ("minus", "MET-32", "SYNTAX", "-246 EFLOPS"), ("exponent", "MET-36", "UNIT", "2e3 FLOPS"), ("star", "MET-32", "SYNTAX", "1979 * 2 ** 40"), ("open-bracket", "MET-32", "SYNTAX", "246 EFLOPS (246 EFLOPS"), ("open-kind", "MET-32", "SYNTAX", "246 EFLOPS (fp16"),
        ("bad-group", "MET-32", "SYNTAX", "1,23,456 TFLOPS"), ("long-group", "MET-32", "SYNTAX", "1234,567,890 TFLOPS"), ("point", "MET-32", "SYNTAX", "1. TFLOPS"), ("dirty-end", "MET-36", "SYNTAX", "246 EFLOPS!"), ("binary-prefix", "MET-38 MET-3", "UNIT", "1 TiFLOPS"), ("roman", "MET-38", "SYNTAX", "Ⅴ EFLOPS"),
        ("not-whole", "MET-30", "SYNTAX", "0.5FLOPS"), ("too-large", "MET-30", "OVERFLOW", "999999999999QFLOPS"), ("too-long", "MET-32", "SYNTAX", "1" + " " * 256 + "EFLOPS"), ("list", "MET-36", "SYNTAX", "1 EFLOPS, 2 EFLOPS"), ("mib", "MET-36", "UNIT", "81559 MiB"), ("disabled", "MET-36", "SYNTAX", "disabled"), ("efl-hours", "MET-36", "SYNTAX", "5 EFLOPS·h"),
        ("small-exa", "MET-36", "UNIT", "5e fp16"), ("small-peta", "MET-36", "UNIT", "500p fp16"),
    )
    for name, requirements, code, text in bad:
        cases.refuse(name, requirements, "not read", code, text=text)
    return cases


def format_cases():
    cases = of("rate.format")
    for exponent in (0, 2, 3, 5, 6, 9, 12, 15, 18, 20, 21, 24, 27, 30, 33, 37):
        cases.ok("ten-to-%d" % exponent, "MET-23 MET-3", "the largest prefix", operations=str(10 ** exponent), kind="unstated")
        cases.ok("below-ten-to-%d" % exponent, "MET-23", "all decimals", operations=str(10 ** exponent - 1), kind=INT8)
    cases.ok("zero", "MET-23", "zero has no prefix", operations="0", kind=PEAK)
    cases.ok("largest", "MET-23 MET-1", "2^127 - 1", operations=LARGEST, kind=PEAK)
    cases.ok("four-unstated", "MET-23 MET-2", "written unstated", operations="1", kind="unstated unstated unstated unstated")
    cases.ok("measured", "MET-23 MET-6", "a measured basis", operations="1194000000000000000", kind="fp64 unstated unstated measured:HPL@2.3")
    for name, code, operations, kind in (("too-large", "OVERFLOW", str(BOUND), PEAK), ("below-zero", "OVERFLOW", "-1", PEAK), ("kind", "KIND", "1", "fp16"), ("digits", "SYNTAX", "1.5", PEAK), ("leading-zero", "SYNTAX", "01", PEAK), ("plus", "SYNTAX", "+1", PEAK), ("empty", "SYNTAX", "", PEAK)):
        cases.refuse(name, "MET-1" if code != "KIND" else "MET-2", "no rate", code, operations=operations, kind=kind)
    return cases


def add_cases():
    cases = of("rate.add")

    def rate(operations, kind=PEAK):
        return {"operations": str(operations), "kind": kind}

    cases.ok("small", "MET-10 MET-11", "one kind", a=rate(1), b=rate(2))
    cases.ok("neutral", "MET-11", "zero", a=rate(0), b=rate(0))
    cases.ok("carry", "MET-11", "a carry out of 64 bits", a=rate((1 << 64) - 1), b=rate(1))
    cases.ok("carry-63", "MET-11", "a carry out of 63 bits", a=rate((1 << 63) - 1), b=rate(1))
    cases.ok("beyond-double", "MET-11", "more digits than a double has", a=rate(10 ** 20 + 1), b=rate(10 ** 20 + 1))
    cases.ok("largest", "MET-11", "2^127 - 1 is reached", a=rate(BOUND - 2), b=rate(1))
    cases.ok("totals", "MET-11", "246 and 8.3 EFLOPS", a=rate(246 * 10 ** 18, "unstated"), b=rate(83 * 10 ** 17, "unstated"))
    cases.ok("same-written-otherwise", "MET-7", "unstated, in one word and in four", a=rate(1, "unstated"), b=rate(1, "unstated unstated unstated unstated"))
    chain = random.Random(1)
    for number in range(12):
        a = chain.randrange(BOUND // 2)
        cases.ok("random-%d" % number, "MET-11 MET-13", "pseudo-random", a=rate(a), b=rate(chain.randrange(1 << chain.randrange(1, 126))))
    cases.refuse("overflow", "MET-11", "2^127", "OVERFLOW", a=rate(BOUND - 1), b=rate(1))
    cases.refuse("overflow-far", "MET-11", "twice the largest", "OVERFLOW", a=rate(BOUND - 1), b=rate(BOUND - 1))
    for name, kind in (("format", "bf16 matrix dense theoretical-peak"), ("engine", "fp16 vector dense theoretical-peak"), ("sparsity", "fp16 matrix 2:4 theoretical-peak"), ("basis", "fp16 matrix dense nominal"), ("unstated", "unstated"), ("part", "fp16 matrix dense unstated"), ("version", "fp16 matrix dense measured:HPL@2.3")):
        cases.refuse("other-" + name, "MET-10 MET-7", "another kind", "KIND", a=rate(1), b=rate(1, kind))
    cases.refuse("measured-versions", "MET-10 MET-7", "two versions of a benchmark", "KIND", a=rate(1, "fp64 vector dense measured:HPL@2.3"), b=rate(1, "fp64 vector dense measured:HPL@2.2"))
    cases.refuse("published", "MET-10", "246 EFLOPS on no basis and 788 EFLOPS in FP16", "KIND", a=rate(246 * 10 ** 18, "unstated"), b=rate(788 * 10 ** 18, "fp16 unstated unstated unstated"))
    cases.refuse("zero-other", "MET-10", "zero of another kind is of another kind", "KIND", a=rate(0), b=rate(1, "unstated"))
    return cases


def convert_cases():
    cases = of("rate.convert")
    for prefix in PREFIXES:
        cases.ok("to-" + (prefix or "none"), "MET-24 MET-13", "exact", operations="989400000000000", kind=PEAK, unit=prefix + "FLOPS")
        cases.ok("ops-to-" + (prefix or "none"), "MET-24 MET-4", "exact", operations="1978900000000001", kind=INT8, unit=prefix + "OPS")
    cases.ok("zero", "MET-24", "zero", operations="0", kind=PEAK, unit="QFLOPS")
    cases.ok("largest", "MET-24", "39 digits", operations=LARGEST, kind="unstated", unit="QFLOPS")
    for name, code, unit, kind in (("ops-of-floats", "UNIT", "TOPS", PEAK), ("flops-of-integers", "UNIT", "TFLOPS", INT8), ("ops-of-unstated", "UNIT", "OPS", "unstated"), ("case", "UNIT", "tflops", PEAK), ("empty", "UNIT", "", PEAK), ("prefix", "UNIT", "T", PEAK), ("binary", "UNIT", "TiFLOPS", PEAK), ("hours", "UNIT", "card-hour", PEAK), ("kind", "KIND", "TFLOPS", "x")):
        cases.refuse(name, "MET-24" if code == "UNIT" else "MET-2", "not converted", code, operations="1", kind=kind, unit=unit)
    cases.refuse("too-large", "MET-1 MET-12", "no rate to convert", "OVERFLOW", operations=str(BOUND), kind=PEAK, unit="TFLOPS")
    return cases
