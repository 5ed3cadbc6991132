package org.computeid.metering.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table with facts in front: {@code # name: value} lines, one header, rows of as many plain cells as the header. */
record CsvTable(Map<String, String> facts, List<Row> rows) {

    private static final List<String> REQUIRED_FACTS = List.of("name", "edition", "source");

    /** One row and the number of its line. */
    record Row(int line, List<String> cells) {

        String cell(int column) {
            return cells.get(column);
        }

        void require(boolean holds, String sentence) {
            CsvTable.require(holds, line, sentence);
        }
    }

    static CsvTable parse(String csv, String header) {
        Map<String, String> facts = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        boolean headerSeen = false;
        int number = 0;
        for (String line : csv.lines().toList()) {
            number++;
            if (line.startsWith("#")) {
                addFact(line, number, facts);
            } else if (!headerSeen) {
                require(line.equals(header), number, "expected the header " + header);
                headerSeen = true;
            } else {
                rows.add(row(line, number, header));
            }
        }
        require(facts.keySet().containsAll(REQUIRED_FACTS), number, "name, edition and source are due");
        require(headerSeen, number, "expected the header " + header);
        return new CsvTable(facts, rows);
    }

    String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    private static void addFact(String line, int number, Map<String, String> facts) {
        int colon = line.indexOf(':');
        require(colon > 0, number, "a # line reads '# name: value'");
        String name = line.substring(1, colon).strip();
        require(REQUIRED_FACTS.contains(name) || name.startsWith("column "), number, "no such fact");
        require(facts.put(name, line.substring(colon + 1).strip()) == null, number, "a fact stands twice");
    }

    private static Row row(String line, int number, String header) {
        require(line.indexOf('"') < 0, number, "cells are plain, without quotes");
        List<String> cells = List.of(line.split(",", -1));
        require(cells.size() == header.split(",", -1).length, number, "a row has the columns " + header);
        return new Row(number, cells);
    }

    private static void require(boolean holds, int line, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException("line " + line + ": " + sentence);
        }
    }
}
