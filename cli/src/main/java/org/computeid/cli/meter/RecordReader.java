package org.computeid.cli.meter;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonNumber;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.usage.UsageEvent;
import org.computeid.metering.usage.UsageField;
import org.computeid.metering.usage.UsageRecord;

/** Reads one line as a usage record; a {@link MeteringException} says what is wrong with it. */
sealed interface RecordReader {

    /** The record of a line. */
    UsageRecord read(byte[] line);

    private static MeteringException syntax(String what) {
        return MeteringRejection.of(MeteringReason.SYNTAX, what).toException();
    }

    /**
     * Lines with one JSON object each: records of MET-101, or events of MET-113.
     *
     * @param offset what to do with times without an offset
     */
    record Json(AssumedOffset offset) implements RecordReader {

        private static final Set<String> TIMES = Set.of("start", "end");

        @Override
        public UsageRecord read(byte[] line) {
            try {
                JsonValue value = CanonicalJson.readLenient(line, JsonLimits.DOCUMENT);
                if (value instanceof JsonObject object) {
                    return object.find("specversion").isPresent() ? UsageEvent.read(object) : record(object);
                }
            } catch (JsonException e) {
                MeteringException refusal = syntax(e.reason().name());
                refusal.initCause(e);
                throw refusal;
            }
            throw syntax("no object");
        }

        private UsageRecord record(JsonObject object) {
            Map<String, JsonValue> members = new TreeMap<>(object.members());
            members.replaceAll((name, value) -> TIMES.contains(name) && value instanceof JsonString time
                    ? new JsonString(offset.complete(time.text()))
                    : value);
            return UsageRecord.from(new JsonObject(members));
        }
    }

    /**
     * Lines of cells, whose members the first line names; an empty cell is a member that is not there.
     *
     * @param names the members, in the order of the cells
     * @param offset what to do with times without an offset
     */
    record Csv(List<String> names, AssumedOffset offset) implements RecordReader {

        static final Set<String> DUE = Set.of("source", "id", "subject", "meter", "start", "end");
        static final Set<String> MAY = Set.of("revision", "count", "share", "quantity", "reverses");
        private static final String LABEL = "label:";
        private static final int REVISION_DIGITS = 16;

        /** The reader for a first line; SYNTAX and the name if one is unknown, missing or there twice. */
        static Csv of(byte[] header, AssumedOffset offset) {
            List<String> names = CsvLine.cells(CsvLine.decode(header));
            Set<String> seen = new HashSet<>();
            for (String name : names) {
                boolean known = DUE.contains(name) || MAY.contains(name) || isLabel(name);
                if (!known || !seen.add(name)) {
                    throw syntax(name);
                }
            }
            DUE.stream()
                    .sorted()
                    .filter(name -> !seen.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw syntax(name);
                    });
            return new Csv(List.copyOf(names), offset);
        }

        @Override
        public UsageRecord read(byte[] line) {
            List<String> cells = CsvLine.cells(CsvLine.decode(line));
            if (cells.size() != names.size()) {
                throw syntax(cells.size() + " cells, " + names.size() + " names");
            }
            Map<String, JsonValue> members = new TreeMap<>();
            Map<String, JsonValue> labels = new TreeMap<>();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    put(names.get(i), cells.get(i), members, labels);
                }
            }
            members.putIfAbsent("revision", new JsonNumber(1));
            if (!labels.isEmpty()) {
                members.put("labels", new JsonObject(labels));
            }
            return UsageRecord.from(new JsonObject(members));
        }

        private void put(String name, String cell, Map<String, JsonValue> members, Map<String, JsonValue> labels) {
            if (name.startsWith(LABEL)) {
                labels.put(name.substring(LABEL.length()), new JsonString(cell));
            } else if (name.equals("revision")) {
                members.put(name, new JsonNumber(revision(cell)));
            } else {
                boolean time = name.equals("start") || name.equals("end");
                members.put(name, new JsonString(time ? offset.complete(cell) : cell));
            }
        }

        private static boolean isLabel(String name) {
            return name.startsWith(LABEL) && UsageField.find(name).isPresent();
        }

        private static long revision(String cell) {
            boolean whole = cell.length() <= REVISION_DIGITS && cell.chars().allMatch(c -> c >= '0' && c <= '9');
            long number = whole ? Long.parseLong(cell) : 0;
            if (number < 1 || number > JsonNumber.MAX || cell.charAt(0) == '0') {
                throw syntax("revision");
            }
            return number;
        }
    }
}
