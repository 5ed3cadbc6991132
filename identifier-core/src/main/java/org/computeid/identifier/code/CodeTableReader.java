package org.computeid.identifier.code;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the text of one edition, line by line; the first fault refuses it whole (ID-33, ID-34). */
final class CodeTableReader {

    private static final String HEADER = "code,status,en,zh";
    private static final List<String> FACTS = List.of("name", "edition", "date", "source");

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, Code> codes = new LinkedHashMap<>();
    private boolean headerSeen;
    private int number;

    CodeTable read(String csv) {
        csv.lines().forEach(this::readLine);
        for (String fact : FACTS) {
            require(facts.containsKey(fact), CodeTableReason.FACT, fact + " is missing");
        }
        require(!codes.isEmpty(), CodeTableReason.EMPTY, "a table has at least one code");
        return new CodeTable(facts, codes);
    }

    private void readLine(String line) {
        number++;
        if (line.startsWith("#")) {
            readFact(line);
        } else if (headerSeen) {
            readRow(line);
        } else {
            require(line.equals(HEADER), CodeTableReason.HEADER, "expected the header " + HEADER);
            headerSeen = true;
        }
    }

    private void readFact(String line) {
        int colon = line.indexOf(':');
        require(!headerSeen && colon > 0, CodeTableReason.FACT, "'# name: value' stands before the header");
        String name = line.substring(1, colon).strip();
        String value = line.substring(colon + 1).strip();
        require(FACTS.contains(name), CodeTableReason.FACT, "the facts are " + String.join(", ", FACTS));
        require(isClean(value), CodeTableReason.FACT, name + " is empty or has a control character");
        require(!name.equals("date") || isDate(value), CodeTableReason.FACT, "a date reads like 2026-11-22");
        require(facts.put(name, value) == null, CodeTableReason.FACT, name + " stands twice");
    }

    private void readRow(String line) {
        String[] cells = line.split(",", -1);
        require(cells.length == 4 && line.indexOf('"') < 0, CodeTableReason.ROW, "a row has the columns " + HEADER);
        for (String cell : cells) {
            require(isClean(cell), CodeTableReason.ROW, "a cell is empty, has spaces around it or a control character");
        }
        Code code = new Code(cells[0], status(cells[1]), cells[2], cells[3]);
        require(codes.put(code.value(), code) == null, CodeTableReason.REPEATED, "the code stands twice");
    }

    private CodeStatus status(String word) {
        for (CodeStatus status : CodeStatus.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(word)) {
                return status;
            }
        }
        throw new CodeTableException(
                CodeTableReason.STATUS, number, "the status is active, deprecated or reserved, in lower case");
    }

    private static boolean isClean(String cell) {
        return !cell.isEmpty() && cell.strip().equals(cell) && cell.codePoints().noneMatch(Character::isISOControl);
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void require(boolean holds, CodeTableReason reason, String sentence) {
        if (!holds) {
            throw new CodeTableException(reason, number, sentence);
        }
    }
}
