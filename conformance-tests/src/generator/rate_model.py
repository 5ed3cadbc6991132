"""A model of sections 3 to 6 of docs/spec/metering.md: rates, their kinds and their texts. Written from the text, never from the library."""

import re

FLOAT = "fp128 fp64 fp32 tf32 bf16 fp16 fp8 fp6 fp4".split()
INTEGER = "int64 int32 int16 int8 int4 int2 int1".split()
ENGINES = ["vector", "matrix"]
SPARSITIES = ["dense", "2:4"]
BASES = ["theoretical-peak", "nominal"]
PREFIXES = {"": 0, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18, "Z": 21, "Y": 24, "R": 27, "Q": 30}
BOUND = 1 << 127
UNSTATED = ("unstated",) * 4
CHINESE = {"双精度": "fp64", "单精度": "fp32", "半精度": "fp16", "稠密": "dense"}
NAME = r"[!#-?A-Z^-~]{1,256}"  # printable ASCII without " @ [ \ ] and the space


class Refused(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def measured(word):
    return re.fullmatch("measured:(%s)@(%s)" % (NAME, NAME), word) is not None


def kind(text):
    words = text.split(" ") if text != "unstated" else list(UNSTATED)
    allowed = (FLOAT + INTEGER, ENGINES, SPARSITIES, BASES)
    if len(words) != 4:
        raise Refused("KIND")
    for place, word in enumerate(words):
        if word != "unstated" and word not in allowed[place] and not (place == 3 and measured(word)):
            raise Refused("KIND")
    return tuple(words)


def kind_text(parts):
    return "unstated" if parts == UNSTATED else " ".join(parts)


def counts(parts):
    return "OPS" if parts[0] in INTEGER else "FLOPS"


def scaled(number, exponent):
    """The decimal text times a power of ten."""
    whole, _, decimals = number.partition(".")
    digits = int(whole + decimals)
    shift = exponent - len(decimals)
    if shift < 0 and digits % 10 ** -shift:
        raise Refused("SYNTAX")
    operations = digits * 10 ** shift if shift >= 0 else digits // 10 ** -shift
    if operations >= BOUND:
        raise Refused("OVERFLOW")
    return operations


def unit(symbol):
    found = re.fullmatch("([kMGTPEZYRQ]?)(FLOPS|OPS)", symbol)
    if not found:
        raise Refused("UNIT")
    return PREFIXES[found.group(1)], found.group(2)


def parse(text):
    head = re.match(r"(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])? ", text)
    if not head:
        raise Refused("SYNTAX")
    symbol = re.match("[^ ]*", text[head.end():]).group()
    if not symbol:
        raise Refused("SYNTAX")
    exponent, operation = unit(symbol)
    rest = text[head.end() + len(symbol):]
    if not rest.startswith(" [") or not rest.endswith("]"):
        raise Refused("SYNTAX")
    parts = kind(rest[2:-1])
    if counts(parts) != operation:
        raise Refused("UNIT")
    return scaled(head.group()[:-1], exponent), parts


def format_(operations, parts):
    prefix = max((p for p in PREFIXES if 10 ** PREFIXES[p] <= max(operations, 1)), key=PREFIXES.get)
    power = 10 ** PREFIXES[prefix]
    decimals = str(operations % power).rjust(PREFIXES[prefix], "0").rstrip("0") if operations % power else ""
    number = str(operations // power) + ("." + decimals if decimals else "")
    return "%s %s%s [%s]" % (number, prefix, counts(parts), kind_text(parts))


def convert(operations, parts, symbol):
    exponent, operation = unit(symbol)
    if counts(parts) != operation:
        raise Refused("UNIT")
    power = 10 ** exponent
    decimals = str(operations % power).rjust(exponent, "0").rstrip("0") if operations % power else ""
    return str(operations // power) + ("." + decimals if decimals else "")


class Lenient:
    """One text, read from left to right by the grammar of MET-32."""

    def __init__(self, text):
        self.issues = set()
        if len(text.encode("utf-16-le")) > 512:
            raise Refused("SYNTAX")
        folded = ""
        for c in text:
            if "！" <= c <= "～":
                self.issues.add("FULL_WIDTH")
                c = chr(ord(c) - 0xFEE0)
            elif c in "\u3000\u00a0\u202f\t" or "\u2000" <= c <= "\u200a":
                self.issues.add("SPACE")
                c = " "
            folded += c
        self.rest = folded
        self.parts = list(UNSTATED)
        self.strict = False

    def take(self, pattern):
        found = re.match(pattern, self.rest)
        if found:
            self.rest = self.rest[found.end():]
        return found

    def spaces(self, due):
        if len(self.take(" *").group()) != due:
            self.issues.add("SPACE")

    def read(self):
        self.spaces(0)
        while re.match("[A-Za-z]", self.rest):
            if not self.word(self.take("[^ ]*").group()):
                raise Refused("SYNTAX")
            self.spaces(1)
        first = self.amount()
        self.kinds()
        second = None
        if re.match(r" *\(", self.rest) or re.match(" *=", self.rest):
            self.spaces(0)
            closing = self.take(r"[(=]").group() == "("
            self.spaces(0)
            second = self.amount()
            self.take(" *")
            if closing and not self.take(r"\)"):
                raise Refused("SYNTAX")
            self.issues.add("REPEATED")
            self.kinds()
        self.spaces(0)
        if self.rest:
            raise Refused("SYNTAX")
        return self.judge(first, second or first)

    def judge(self, first, second):
        parts = tuple(self.parts)
        if counts(parts) == "OPS" and "FLOPS" in (first[2], second[2]):
            raise Refused("INCONSISTENT")
        operations = scaled(first[0], first[1])
        if scaled(second[0], second[1]) != operations:
            raise Refused("INCONSISTENT")
        shorthand = first[2] == "" and parts[0] != "unstated"
        if not shorthand and not any(amount[2] in ("FLOPS", "OPS", "/s") for amount in (first, second)):
            raise Refused("AMBIGUOUS")
        if 0 < operations < 10 ** 9:
            self.issues.add("IMPLAUSIBLE")
        if not self.strict:
            self.issues.add("KIND")
        if first[2] == "OPS" and counts(parts) != "OPS":
            self.issues.add("UNIT")
        return operations, parts, sorted(self.issues)

    def kinds(self):
        while True:
            ahead = re.match(r" *(\[|\((?! *[0-9每])|@|[A-Za-z0-9]|[\u4e00-\u9fff])", self.rest)
            if not ahead:
                return
            self.spaces(1)
            if ahead.group(1) in ("[", "("):
                self.bracket(ahead.group(1))
            else:
                self.take("@")
                if not self.word(self.take(r"[^ (\[=]*").group()):
                    raise Refused("KIND")

    def bracket(self, opening):
        inner = self.take(r"\[([^]]*)\]" if opening == "[" else r"\(([^)]*)\)")
        if not inner:
            raise Refused("SYNTAX")
        if opening == "[" and tuple(self.parts) == UNSTATED and not self.strict:
            try:
                self.parts = list(kind(inner.group(1)))
                self.strict = True
                return
            except Refused:
                pass
        for word in inner.group(1).strip().split():
            if not self.word(word):
                raise Refused("KIND")

    def word(self, word):
        known = CHINESE.get(word, word)
        lower = known.lower()
        for place, allowed in enumerate((FLOAT + INTEGER, ENGINES, SPARSITIES, BASES)):
            if (lower in allowed or place == 3 and measured(known)) and self.parts[place] == "unstated" and not self.strict:
                self.parts[place] = lower if lower in allowed else known
                if lower in allowed and lower != known:
                    self.issues.add("CASE")
                return True
        return False

    def amount(self):
        per_second = bool(self.take("每秒"))
        self.take(" *")
        number = self.number()
        gap = len(self.take(" *").group())
        magnitude = 0
        for word, power in (("十", 1), ("百", 2), ("千", 3)):
            if magnitude == 0 and self.take(word):
                magnitude = power
        magnitude += 4 if self.take("[万萬]") else 0
        while self.take("[亿億]"):
            magnitude += 8
        if re.match("[十百千万萬兆]", self.rest):
            raise Refused("AMBIGUOUS")
        if magnitude:
            self.issues.add("MAGNITUDE")
            gap = len(self.take(" *").group())
        if self.take("次"):
            self.issues.add("UNIT")
            self.take("浮点运算|浮点计算|浮点|运算|计算")
            if not per_second:
                per_second = bool(self.take("/秒|每秒|/s"))
            return number, magnitude, "/s" if per_second else "times"
        letters = self.take("[A-Za-z]*").group()
        if not letters and self.rest and not "\u4e00" <= self.rest[0] <= "\u9fff":
            raise Refused("SYNTAX")
        if gap != 1:
            self.issues.add("SPACE")
        if letters.lower().endswith("op") and self.take("/[sS]"):
            letters += "S"
            self.issues.add("UNIT")
        found = re.fullmatch("([kmgtpezyrq]?)(flops|ops|)", letters, re.I)
        exact = re.fullmatch("([kMGTPEZYRQ]?)(FLOPS|OPS|)", letters)
        if not letters or per_second or not found or not (found.group(2) or exact):
            raise Refused("UNIT")
        if not exact:
            self.issues.add("CASE")
        if not found.group(2):
            self.issues.add("UNIT")
        prefix = found.group(1)
        power = PREFIXES["k" if prefix in ("k", "K") else prefix.upper()]
        return number, magnitude + power, found.group(2).upper()

    def number(self):
        digits = self.take("0(?![0-9])|[1-9][0-9]*")
        if not digits:
            raise Refused("SYNTAX")
        number = digits.group()
        if self.rest.startswith(","):
            groups = self.take("(,[0-9]{3})+(?![0-9,])")
            if not groups or len(number) > 3:
                raise Refused("SYNTAX")
            if len(groups.group()) == 4:
                raise Refused("AMBIGUOUS")
            number += groups.group().replace(",", "")
            self.issues.add("GROUPING")
        if self.take(r"\."):
            decimals = self.take("[0-9]+")
            if not decimals:
                raise Refused("SYNTAX")
            number += "." + decimals.group()
            if decimals.group().endswith("0"):
                self.issues.add("ZEROES")
        return number


def parse_lenient(text):
    try:
        operations, parts = parse(text)
        return operations, parts, ["IMPLAUSIBLE"] if 0 < operations < 10 ** 9 else []
    except Refused:
        return Lenient(text).read()


def given(rate):
    """A rate as it travels: operations as digits, and the kind."""
    if not re.fullmatch("0|-?[1-9][0-9]*", rate["operations"]):
        raise Refused("SYNTAX")
    parts = kind(rate["kind"])
    if not 0 <= int(rate["operations"]) < BOUND:
        raise Refused("OVERFLOW")
    return int(rate["operations"]), parts


def shown(operations, parts):
    return {"operations": str(operations), "kind": kind_text(parts)}


def add(a, b):
    one, other = given(a), given(b)
    if one[1] != other[1]:
        raise Refused("KIND")
    if one[0] + other[0] >= BOUND:
        raise Refused("OVERFLOW")
    return shown(one[0] + other[0], one[1])


def answer(operation, in_):
    try:
        if operation == "rate.parse":
            return {"ok": shown(*parse(in_["text"]))}
        if operation == "rate.parse-lenient":
            operations, parts, issues = parse_lenient(in_["text"])
            return {"ok": {**shown(operations, parts), "issues": issues}}
        if operation == "rate.format":
            return {"ok": {"text": format_(*given(in_))}}
        if operation == "rate.add":
            return {"ok": add(in_["a"], in_["b"])}
        return {"ok": {"value": convert(*given(in_), in_["unit"])}}
    except Refused as refusal:
        return {"reject": {"code": refusal.code}}
